//! The harness as an interpreter's own compiled code. Compiling it takes as long as starting the
//! interpreter, so it is done once for each interpreter and remembered in the user's cache.

use std::fmt::Write as _;
use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::{Arc, OnceLock};

use etcetera::BaseStrategy;
use sha2::{Digest, Sha256};

use super::interpreter::Interpreter;

/// The inside of a case, in an interpreter of its own. Texts that are run one after the other, each of
/// which is gone when the next begins.
const COLD: &[&str] = &[HARNESS, CASE];

/// The inside of a case, after a server that is copied for each.
const WARM: &[&str] = &[HARNESS, include_str!("server.py"), CASE];

/// The beginning of both.
const HARNESS: &str =
    concat!(include_str!("harness.py"), "\n\n", include_str!("suite.py"), "\n\nprepare()\n");

/// The end of both.
const CASE: &str = "case()\n";

/// What an interpreter is started with: reads code, its length before it, from descriptor 3 and
/// runs it.
pub const BOOTSTRAP: &str = "\
import marshal, posix
size, code = int.from_bytes(posix.read(3, 4), 'big'), b''
while len(code) < size: code += posix.read(3, size - len(code)) or posix._exit(70)
code, scope = marshal.loads(code), {'__name__': 'harness'}
while code: exec(code.pop(), scope)
";

/// Prints the compiled code of its arguments, the last one first.
const COMPILE: &str = "\
import marshal, sys
codes = [compile(text, '<harness>', 'exec', 0, True) for text in reversed(sys.argv[1:])]
sys.stdout.buffer.write(marshal.dumps(codes))
";

/// The compiled harness of one interpreter, as far as it was asked for.
#[derive(Clone, Debug, Default)]
pub struct Code {
    cold: Arc<OnceLock<Vec<u8>>>,
    warm: Arc<OnceLock<Vec<u8>>>,
}

impl Code {
    /// For an interpreter of its own for every case.
    ///
    /// # Errors
    ///
    /// Where the interpreter does not compile it.
    pub fn cold(&self, interpreter: &Interpreter) -> io::Result<&[u8]> {
        get(&self.cold, interpreter, COLD)
    }

    /// For one that is copied for every case.
    ///
    /// # Errors
    ///
    /// Where the interpreter does not compile it.
    pub fn warm(&self, interpreter: &Interpreter) -> io::Result<&[u8]> {
        get(&self.warm, interpreter, WARM)
    }
}

fn get<'a>(
    known: &'a OnceLock<Vec<u8>>,
    interpreter: &Interpreter,
    texts: &[&str],
) -> io::Result<&'a [u8]> {
    if let Some(code) = known.get() {
        return Ok(code);
    }
    let code = find(interpreter, texts)?;
    Ok(known.get_or_init(|| code))
}

fn find(interpreter: &Interpreter, texts: &[&str]) -> io::Result<Vec<u8>> {
    let file = cache_file(interpreter, texts);
    if let Some(code) = file.as_ref().and_then(|file| fs::read(file).ok()) {
        return Ok(code);
    }
    let code = compile(interpreter, texts)?;
    if let Some(file) = file {
        // A cache that cannot be written is no error.
        let _ = remember(&file, &code);
    }
    Ok(code)
}

/// Where the code is remembered: by the interpreter's file and the texts.
fn cache_file(interpreter: &Interpreter, texts: &[&str]) -> Option<PathBuf> {
    use std::os::unix::fs::MetadataExt;
    let meta = fs::metadata(&interpreter.executable).ok()?;
    let mut key = Sha256::new();
    key.update(interpreter.executable.as_os_str().as_encoded_bytes());
    key.update(format!("\0{} {} {}\0", interpreter.version, meta.size(), meta.mtime_nsec()));
    key.update(COMPILE);
    for text in texts {
        key.update(text);
        key.update("\0");
    }
    let mut name = "harness-".to_owned();
    for byte in key.finalize().iter().take(16) {
        let _ = write!(name, "{byte:02x}");
    }
    let directories = etcetera::base_strategy::choose_base_strategy().ok()?;
    Some(directories.cache_dir().join("gradus").join(name))
}

fn compile(interpreter: &Interpreter, texts: &[&str]) -> io::Result<Vec<u8>> {
    let output = Command::new(&interpreter.executable)
        .args(["-I", "-S", "-c", COMPILE])
        .args(texts)
        .stdin(Stdio::null())
        .output()?;
    if output.status.success() {
        return Ok(output.stdout);
    }
    let said = String::from_utf8_lossy(&output.stderr).trim().to_owned();
    Err(io::Error::other(format!("it does not compile the harness: {said}")))
}

fn remember(file: &Path, code: &[u8]) -> io::Result<()> {
    let folder = file.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    let mut new = tempfile::NamedTempFile::new_in(folder)?;
    new.write_all(code)?;
    new.persist(file)?;
    Ok(())
}
