//! A folder to work in, and runs of the binary in it.

use std::ffi::OsStr;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use serde_json::Value;
use tempfile::TempDir;

use crate::support;

/// A folder of fixtures, such as `sound`.
pub fn fixtures(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name)
}

/// A folder of its own with a user's home beside it. Every run is checked to leave no temporary
/// file behind.
pub struct Project {
    root: TempDir,
}

impl Project {
    /// An empty one.
    pub fn new() -> Self {
        let root = tempfile::tempdir().unwrap();
        for folder in ["work", "tmp"] {
            fs::create_dir(root.path().join(folder)).unwrap();
        }
        Self { root }
    }

    /// With a file more, in folders as needed.
    pub fn with(self, name: &str, content: impl AsRef<[u8]>) -> Self {
        self.write(name, content);
        self
    }

    /// Writes a file, in folders as needed.
    pub fn write(&self, name: &str, content: impl AsRef<[u8]>) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }

    /// The path of a file in it.
    pub fn path(&self, name: &str) -> PathBuf {
        self.root.path().join("work").join(name)
    }

    /// The text of a file in it.
    pub fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap()
    }

    /// Where the binary is told to keep temporary files.
    pub fn temporary(&self) -> PathBuf {
        self.root.path().join("tmp")
    }

    /// A run of the binary. Nothing of the user's is read or written but what the interpreters
    /// said of themselves, which all tests share because asking takes long.
    pub fn gradus<I: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = I>) -> Run<'_> {
        let mut command = Command::new(support::binary());
        command.args(arguments).current_dir(self.path(""));
        for (name, _) in std::env::vars_os() {
            let text = name.to_string_lossy();
            let steers = ["CI", "NO_COLOR", "CLICOLOR_FORCE", "COLUMNS", "VIRTUAL_ENV"];
            if text.starts_with("GRADUS_") || steers.contains(&&*text) {
                command.env_remove(name);
            }
        }
        command
            .env("GRADUS_HOME", self.root.path().join("home"))
            .env("XDG_CACHE_HOME", Path::new(env!("CARGO_TARGET_TMPDIR")).join("cache"))
            .env("TMPDIR", self.temporary());
        Run { project: self, command, stdin: Vec::new() }
    }

    /// A run with the challenges that prove themselves.
    pub fn sound<I: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = I>) -> Run<'_> {
        self.gradus(arguments).env("GRADUS_CHALLENGES", fixtures("sound"))
    }

    /// A run with the challenges that are odd in some way.
    pub fn odd<I: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = I>) -> Run<'_> {
        self.gradus(arguments).env("GRADUS_CHALLENGES", fixtures("odd"))
    }

    fn assert_nothing_left(&self) {
        let left: Vec<_> = fs::read_dir(self.temporary()).unwrap().flatten().collect();
        assert!(left.is_empty(), "temporary files are left: {left:?}");
    }
}

/// A run of the binary in the making.
pub struct Run<'a> {
    project: &'a Project,
    command: Command,
    stdin: Vec<u8>,
}

impl Run<'_> {
    /// With an environment variable.
    pub fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    /// With something on standard input.
    pub fn stdin(mut self, bytes: &[u8]) -> Self {
        self.stdin = bytes.to_vec();
        self
    }

    /// Runs it; it must end with exit code 0.
    pub fn success(self) -> Output {
        self.code(0)
    }

    /// Runs it; it must end with this exit code.
    pub fn code(self, code: i32) -> Output {
        let output = self.output();
        assert_eq!(output.code, Some(code), "{output:#?}");
        output
    }

    /// The command itself.
    pub fn into_command(self) -> Command {
        self.command
    }

    /// Runs it to its end.
    pub fn output(mut self) -> Output {
        let stdin = std::mem::take(&mut self.stdin);
        let project = self.project;
        let mut child = self.spawn();
        match child.stdin.take().unwrap().write_all(&stdin) {
            // It ended before it had read it all.
            Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => {}
            written => written.unwrap(),
        }
        let output = child.wait_with_output().unwrap();
        project.assert_nothing_left();
        let text = |bytes| String::from_utf8(bytes).expect("output is UTF-8");
        Output {
            code: output.status.code(),
            stdout: text(output.stdout),
            stderr: text(output.stderr),
        }
    }

    /// Starts it.
    pub fn spawn(mut self) -> Child {
        let piped = Stdio::piped;
        self.command.stdin(piped()).stdout(piped()).stderr(piped()).spawn().unwrap()
    }
}

/// What a run gave.
#[derive(Debug)]
pub struct Output {
    pub code: Option<i32>,
    pub stdout: String,
    pub stderr: String,
}

impl Output {
    /// Standard output must hold each of these texts.
    #[track_caller]
    pub fn shows(self, texts: &[&str]) -> Self {
        for text in texts {
            assert!(self.stdout.contains(text), "no {text:?} on stdout in {self:#?}");
        }
        self
    }

    /// Standard error must hold each of these texts.
    #[track_caller]
    pub fn says(self, texts: &[&str]) -> Self {
        for text in texts {
            assert!(self.stderr.contains(text), "no {text:?} on stderr in {self:#?}");
        }
        self
    }

    /// Neither stream may hold any of these texts.
    #[track_caller]
    pub fn hides(self, texts: &[&str]) -> Self {
        for text in texts {
            let found = self.stdout.contains(text) || self.stderr.contains(text);
            assert!(!found, "{text:?} in {self:#?}");
        }
        self
    }

    /// Standard output as JSON.
    #[track_caller]
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.stdout).unwrap_or_else(|error| panic!("{error} in {self:#?}"))
    }
}
