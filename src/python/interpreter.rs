//! One Python interpreter: asked once what it is, then known.

use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use serde::{Deserialize, Serialize};
use wait_timeout::ChildExt;

use crate::model::{PythonInfo, PythonVersion};

/// How long an interpreter may take to say what it is. A version manager's shim on a cold disk
/// takes a second or two.
const ANSWER_WITHIN: Duration = Duration::from_secs(20);

/// Prints what there is to know, in isolated mode so that nothing of the user's is imported.
const QUESTION: &str = r#"
import json, os, sys, sysconfig
executable = os.path.realpath(sys.executable or "")
folders = [p for p in sys.path if os.path.basename(p) in ("site-packages", "dist-packages")]
view = [executable, sysconfig.get_path("stdlib"), sysconfig.get_path("platstdlib"),
        *(p for p in sys.path if os.path.basename(p) == "lib-dynload"),
        "/usr/share/zoneinfo", "/usr/lib/locale/C.utf8",
        "/lib64/ld-linux-x86-64.so.2", "/lib/ld-linux-aarch64.so.1", "/lib/ld-musl-x86_64.so.1"]
for name in ("bz2", "ctypes", "curses", "dbm", "decimal", "hashlib", "lzma", "readline", "sqlite3",
             "ssl", "uuid", "xml.parsers.expat", "zlib"):
    try:
        __import__(name)
    except ImportError:
        pass
try:
    with open("/proc/self/maps") as maps:
        mapped = {line.split(None, 5)[5].strip() for line in maps if line.count("/")}
    view += {os.path.dirname(p) for p in mapped if ".so" in os.path.basename(p)}
except (OSError, IndexError):
    pass
try:
    import _ctypes, _signal, _socket
    serves = hasattr(_ctypes, "call_function") and hasattr(_signal, "sigtimedwait")
except ImportError:
    serves = False
prefixes = [p + os.sep for p in view if p and os.path.isdir(p)]
view = sorted({p for p in view if p and os.path.exists(p)})
view = [p for p in view if not any(p.startswith(other) and p != other for other in prefixes)]
print(json.dumps({
    "executable": executable,
    "version": list(sys.version_info[:3]),
    "implementation": sys.implementation.name,
    "package_folders": folders,
    "view": view,
    "serves": serves,
}))
"#;

/// A Python interpreter and where its parts are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Interpreter {
    /// The real program, behind all shims, links and virtual environments.
    pub executable: PathBuf,
    /// Its version.
    pub version: PythonVersion,
    /// Such as `cpython`.
    pub implementation: String,
    /// Folders in which third-party packages are installed.
    pub package_folders: Vec<String>,
    /// Files and folders that it needs to run: itself, the standard library, shared libraries.
    pub view: Vec<PathBuf>,
    /// Whether it has the parts that a fork server needs.
    pub serves: bool,
}

#[derive(Deserialize)]
struct Answer {
    executable: PathBuf,
    version: [u16; 3],
    implementation: String,
    package_folders: Vec<String>,
    view: Vec<PathBuf>,
    #[serde(default)]
    serves: bool,
}

impl Interpreter {
    /// Asks a program what it is.
    ///
    /// # Errors
    ///
    /// A short reason where it is not a Python interpreter that answers.
    pub fn ask(program: &Path) -> Result<Self, String> {
        let text = output(program, &["-I", "-c", QUESTION])?;
        let answer: Answer =
            serde_json::from_str(text.trim()).map_err(|_| "it is not Python 3".to_owned())?;
        let [major, minor, micro] = answer.version;
        if answer.executable.as_os_str().is_empty() {
            return Err("it does not know its own path".to_owned());
        }
        Ok(Self {
            executable: answer.executable,
            version: PythonVersion { major, minor, micro },
            implementation: answer.implementation.clone(),
            package_folders: answer.package_folders,
            view: answer.view,
            serves: answer.serves && answer.implementation == "cpython",
        })
    }

    /// Which of these packages cannot be imported.
    ///
    /// # Errors
    ///
    /// A short reason where the interpreter does not answer.
    pub fn missing_packages(&self, names: &[String]) -> Result<Vec<String>, String> {
        if names.is_empty() {
            return Ok(Vec::new());
        }
        let question = "import sys, importlib.machinery as m\n\
             folders, names = sys.argv[1].split('\\n'), sys.argv[2:]\n\
             print(*[n for n in names if m.PathFinder.find_spec(n, folders) is None])";
        let folders = self.package_folders.join("\n");
        let mut arguments = vec!["-I", "-S", "-c", question, &folders];
        arguments.extend(names.iter().map(String::as_str));
        let text = output(&self.executable, &arguments)?;
        Ok(text.split_whitespace().map(str::to_owned).collect())
    }

    /// The command that runs a program text with nothing imported that it does not import itself.
    /// The hash seed is fixed through the environment, which `-I` would ignore; so the flags say
    /// one by one what `-I` says.
    #[must_use]
    pub fn command(&self, program: &str) -> Vec<std::ffi::OsString> {
        let mut argv = vec![self.executable.clone().into_os_string()];
        argv.extend(["-s", "-S", "-B", "-X", "utf8"].map(Into::into));
        if self.version >= PythonVersion::new(3, 11) {
            argv.push("-P".into());
        }
        argv.extend(["-c".into(), program.into()]);
        argv
    }

    /// As recorded in results.
    #[must_use]
    pub fn info(&self) -> PythonInfo {
        PythonInfo {
            version: self.version.to_string(),
            implementation: self.implementation.clone(),
            executable: self.executable.display().to_string(),
        }
    }
}

/// Standard output of a trusted helper.
fn output(program: &Path, arguments: &[&str]) -> Result<String, String> {
    let mut child = Command::new(program)
        .args(arguments)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| describe(&error))?;
    let status = child.wait_timeout(ANSWER_WITHIN).map_err(|error| error.to_string())?;
    let Some(status) = status else {
        let _ = child.kill();
        let _ = child.wait();
        return Err(format!("it did not answer within {} s", ANSWER_WITHIN.as_secs()));
    };
    // What it said is far less than a pipe holds, so it is all there by now.
    if !status.success() {
        let said = child.stderr.take().map(read_some).unwrap_or_default();
        let reason = said.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
        let reason = if reason.is_empty() { String::new() } else { format!(": {}", reason.trim()) };
        return Err(format!("it ended with {status}{reason}"));
    }
    Ok(child.stdout.take().map(read_some).unwrap_or_default())
}

/// The text in a pipe whose writer has ended, as far as anybody would read it.
fn read_some(pipe: impl Read) -> String {
    let mut bytes = Vec::new();
    let _ = pipe.take(1 << 16).read_to_end(&mut bytes);
    String::from_utf8_lossy(&bytes).into_owned()
}

fn describe(error: &std::io::Error) -> String {
    match error.kind() {
        std::io::ErrorKind::NotFound => "no such file".to_owned(),
        std::io::ErrorKind::PermissionDenied => "not allowed to run it".to_owned(),
        _ => error.to_string(),
    }
}
