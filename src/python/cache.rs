//! Remembers what interpreters said of themselves, because asking takes longer than grading.
//!
//! An answer holds as long as the program that was asked, the program that it named, and whatever
//! a version manager goes by have not changed. A cache that cannot be read or written is no error.

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::io::Read;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use etcetera::BaseStrategy;
use serde::{Deserialize, Serialize};

use super::interpreter::Interpreter;

/// Raised when [`Interpreter`] gets another shape or meaning.
const VERSION: u32 = 4;

#[derive(Default, Serialize, Deserialize)]
struct Contents {
    version: u32,
    interpreters: BTreeMap<String, Interpreter>,
}

/// Answers by the circumstances in which they were given.
pub struct Cache {
    file: Option<PathBuf>,
    contents: Contents,
}

impl Cache {
    /// The cache of this user.
    pub fn open() -> Self {
        let file = etcetera::base_strategy::choose_base_strategy()
            .ok()
            .map(|directories| directories.cache_dir().join("gradus/interpreters.json"));
        let contents = file
            .as_ref()
            .and_then(|file| fs::read(file).ok())
            .and_then(|bytes| serde_json::from_slice::<Contents>(&bytes).ok())
            .filter(|contents| contents.version == VERSION)
            .unwrap_or_default();
        Self { file, contents }
    }

    /// What the program said before, where that still holds.
    pub fn get(&self, program: &Path) -> Option<Interpreter> {
        let interpreter = self.contents.interpreters.get(&circumstances(program)?)?;
        interpreter.executable.is_file().then(|| interpreter.clone())
    }

    /// Remembers what the program said.
    pub fn put(&mut self, program: &Path, interpreter: &Interpreter) {
        let Some(key) = circumstances(program) else { return };
        self.contents.version = VERSION;
        self.contents.interpreters.insert(key, interpreter.clone());
        if let Some(file) = &self.file {
            let _ = write(file, &self.contents);
        }
    }
}

fn write(file: &Path, contents: &Contents) -> std::io::Result<()> {
    let folder = file.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    let mut new = tempfile::NamedTempFile::new_in(folder)?;
    serde_json::to_writer(&mut new, contents)?;
    new.persist(file)?;
    Ok(())
}

/// Everything that an answer depends on, as one text.
fn circumstances(program: &Path) -> Option<String> {
    let stamp = |path: &Path| {
        let meta = fs::metadata(path).ok()?;
        Some(format!("{} {} {} {}", meta.dev(), meta.ino(), meta.size(), meta.mtime_nsec()))
    };
    let mut parts = vec![program.display().to_string(), stamp(program)?];
    if is_script(program) {
        // A version manager's shim: what it starts depends on more than itself.
        parts.extend(env::var("PYENV_VERSION"));
        parts.extend(env::var("PYENV_ROOT"));
        parts.extend(env::var("PATH"));
        let home = env::var_os("HOME").map(PathBuf::from);
        let root = env::var_os("PYENV_ROOT").map(PathBuf::from).or(home.map(|h| h.join(".pyenv")));
        parts.extend(root.and_then(|root| fs::read_to_string(root.join("version")).ok()));
        let here = env::current_dir().ok()?;
        parts.extend(
            here.ancestors().find_map(|up| fs::read_to_string(up.join(".python-version")).ok()),
        );
    } else if let Some(environment) = program.parent().and_then(Path::parent) {
        // A virtual environment may have been made anew with another interpreter.
        parts.extend(stamp(&environment.join("pyvenv.cfg")));
    }
    Some(parts.join("\n"))
}

fn is_script(program: &Path) -> bool {
    let mut start = [0; 2];
    fs::File::open(program).and_then(|mut file| file.read_exact(&mut start)).is_ok()
        && &start == b"#!"
}
