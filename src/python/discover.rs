//! Which interpreter to use: the one that was named, else that of the active virtual environment,
//! else the first good one on the search path.

use std::env;
use std::ffi::OsStr;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use super::cache::Cache;
use super::interpreter::Interpreter;
use crate::model::PythonVersion;

/// Where to look.
#[derive(Clone, Debug, Default)]
pub struct Discovery {
    /// `--python`, or else the environment variable `GRADUS_PYTHON`, with that name.
    pub named: Option<(&'static str, PathBuf)>,
    /// The root of the active virtual environment.
    pub virtual_env: Option<PathBuf>,
    /// Folders of the search path.
    pub path: Vec<PathBuf>,
}

impl Discovery {
    /// What the flag and the environment say.
    #[must_use]
    pub fn from_environment(flag: Option<PathBuf>) -> Self {
        let variable = env::var_os("GRADUS_PYTHON").filter(|value| !value.is_empty());
        let named = flag
            .map(|path| ("--python", path))
            .or_else(|| variable.map(|path| ("GRADUS_PYTHON", path.into())));
        Self {
            named,
            virtual_env: env::var_os("VIRTUAL_ENV").map(PathBuf::from),
            path: env::split_paths(&env::var_os("PATH").unwrap_or_default()).collect(),
        }
    }

    /// The programs to try, each with the reason why.
    fn programs(&self) -> Vec<(String, PathBuf)> {
        if let Some((source, program)) = &self.named {
            let found = if program.components().count() > 1 {
                vec![program.clone()]
            } else {
                on_path(&self.path, program.as_os_str())
            };
            let found = if found.is_empty() { vec![program.clone()] } else { found };
            return found
                .into_iter()
                .take(1)
                .map(|program| ((*source).to_owned(), program))
                .collect();
        }
        let active = self.virtual_env.iter().map(|root| root.join("bin/python"));
        let mut programs: Vec<_> =
            active.map(|program| ("the active virtual environment".to_owned(), program)).collect();
        for name in ["python3", "python"] {
            let found = on_path(&self.path, OsStr::new(name));
            programs
                .extend(found.into_iter().map(|program| (format!("`{name}` on PATH"), program)));
        }
        programs
    }
}

/// A program that was tried and will not do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attempt {
    /// Why it was tried.
    pub source: String,
    /// The program.
    pub program: PathBuf,
    /// Why it will not do.
    pub why: String,
}

/// No interpreter will do.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no Python 3.8 or newer was found{}", .attempts.iter().fold(
    String::new(),
    |mut text, attempt| {
        let _ = write!(
            text, "\n  tried {} ({}): {}",
            attempt.program.display(), attempt.source, attempt.why
        );
        text
    }
))]
pub struct NotFound {
    /// What was tried, in order.
    pub attempts: Vec<Attempt>,
}

/// The interpreter to use.
///
/// # Errors
///
/// Where none will do; a program that was named is never replaced by another.
pub fn discover(discovery: &Discovery) -> Result<Interpreter, NotFound> {
    let mut cache = Cache::open();
    let mut attempts = Vec::new();
    let programs = discovery.programs();
    if programs.is_empty() {
        attempts.extend(["python3", "python"].map(|name| Attempt {
            source: "PATH".to_owned(),
            program: name.into(),
            why: "there is none".to_owned(),
        }));
    }
    for (source, program) in programs {
        match ask(&mut cache, &program) {
            Ok(interpreter) => return Ok(interpreter),
            Err(why) => attempts.push(Attempt { source, program, why }),
        }
    }
    Err(NotFound { attempts })
}

/// Every interpreter of this machine that will do, without repetition, and what will not: those on
/// the search path and those that pyenv and uv keep.
#[must_use]
pub fn all_installed(discovery: &Discovery) -> (Vec<Interpreter>, Vec<Attempt>) {
    let mut cache = Cache::open();
    let mut good: Vec<Interpreter> = Vec::new();
    let mut bad = Vec::new();
    let newest = 30;
    let numbered = (PythonVersion::OLDEST.minor..newest).map(|minor| format!("python3.{minor}"));
    let names: Vec<String> = numbered.collect();
    let numbered = names.iter().flat_map(|name| {
        let found = on_path(&discovery.path, OsStr::new(name));
        found.into_iter().map(move |program| (format!("`{name}` on PATH"), program))
    });
    let managed =
        managed_by_others().into_iter().map(|program| ("a version manager".into(), program));
    for (source, program) in discovery.programs().into_iter().chain(numbered).chain(managed) {
        match ask(&mut cache, &program) {
            Ok(found) if good.iter().any(|known| known.executable == found.executable) => {}
            Ok(found) => good.push(found),
            Err(why) => bad.push(Attempt { source, program, why }),
        }
    }
    (good, bad)
}

/// Interpreters that version managers keep, oldest first.
fn managed_by_others() -> Vec<PathBuf> {
    let home = env::var_os("HOME").map(PathBuf::from).unwrap_or_default();
    let pyenv = env::var_os("PYENV_ROOT").map_or_else(|| home.join(".pyenv"), PathBuf::from);
    let folders = [pyenv.join("versions"), home.join(".local/share/uv/python")];
    let mut found: Vec<PathBuf> = folders
        .iter()
        .filter_map(|folder| std::fs::read_dir(folder).ok())
        .flat_map(|entries| entries.flatten().map(|entry| entry.path().join("bin/python3")))
        .filter(|program| program.is_file())
        .collect();
    found.sort();
    found
}

fn ask(cache: &mut Cache, program: &Path) -> Result<Interpreter, String> {
    let known = cache.get(program);
    let interpreter = match known {
        Some(known) => known,
        None => Interpreter::ask(program).inspect(|asked| cache.put(program, asked))?,
    };
    if interpreter.version < PythonVersion::OLDEST {
        return Err(format!("it is Python {}, too old", interpreter.version));
    }
    Ok(interpreter)
}

fn on_path(path: &[PathBuf], name: &OsStr) -> Vec<PathBuf> {
    path.iter().map(|folder| folder.join(name)).filter(|program| program.is_file()).collect()
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    fn script(folder: &Path, name: &str, text: &str) -> PathBuf {
        let path = folder.join(name);
        std::fs::write(&path, text).unwrap();
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).unwrap();
        path
    }

    #[test]
    fn a_named_program_is_never_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let broken = script(folder.path(), "python3", "#!/bin/sh\nexit 3\n");
        let discovery = Discovery {
            named: Some(("--python", broken.clone())),
            path: vec!["/usr/bin".into()],
            ..Discovery::default()
        };
        let NotFound { attempts } = discover(&discovery).unwrap_err();
        assert_eq!(attempts.len(), 1);
        assert_eq!(attempts[0].program, broken);
    }

    #[test]
    fn everything_tried_is_told() {
        let folder = tempfile::tempdir().unwrap();
        script(folder.path(), "python3", "#!/bin/sh\necho hello\n");
        let discovery = Discovery { path: vec![folder.path().to_owned()], ..Discovery::default() };
        let text = discover(&discovery).unwrap_err().to_string();
        assert!(text.contains("`python3` on PATH"), "{text}");
        assert!(text.contains("not Python 3"), "{text}");
    }

    #[test]
    fn a_version_that_is_too_old_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let answer = r#"{"executable": "/x/python3", "version": [3, 7, 1],
            "implementation": "cpython", "package_folders": [], "view": []}"#;
        let text = format!("#!/bin/sh\ncat <<'EOT'\n{answer}\nEOT\n");
        script(folder.path(), "python3", &text);
        let discovery = Discovery { path: vec![folder.path().to_owned()], ..Discovery::default() };
        let text = discover(&discovery).unwrap_err().to_string();
        assert!(text.contains("it is Python 3.7.1, too old"), "{text}");
    }
}
