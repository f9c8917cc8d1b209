//! A world is a tier together with a user: folders of its own, an interpreter, and things on the
//! host that programs must not reach.

use std::ffi::OsStr;
use std::fs;
use std::os::unix::fs::{PermissionsExt, chown};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;

use gradus::model::Tier;
use gradus::python::Interpreter;

use crate::outside::Traps;
use crate::support;
use crate::support::copy::{readable_copy, shared};

/// Who runs the judge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// Root, with an interpreter that everybody can read.
    Root,
    /// Root, with an interpreter that only root can read.
    RootAlone,
    /// A user whom nobody else is.
    Fresh(u32),
    /// Whoever runs the tests.
    Me,
}

impl Who {
    pub fn name(self) -> &'static str {
        match self {
            Self::Root => "root",
            Self::RootAlone => "root alone",
            Self::Fresh(_) | Self::Me => "user",
        }
    }
}

/// A tier and a user.
pub struct World {
    pub tier: Tier,
    pub who: Who,
    /// Every case gets an interpreter of its own.
    pub cold: bool,
    pub python: PathBuf,
    pub traps: Traps,
    base: tempfile::TempDir,
}

impl World {
    /// Makes the folders.
    pub fn new(tier: Tier, who: Who, interpreter: &Interpreter) -> Self {
        let base = tempfile::Builder::new().prefix("hostile-world-").tempdir().unwrap();
        let open = |path: &Path, mode| {
            fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
        };
        open(base.path(), 0o755);
        for name in ["challenges", "submissions", "home", "home/.ssh", "host", "tmp", "out"] {
            fs::create_dir(base.path().join(name)).unwrap();
        }
        fs::write(base.path().join("home/.ssh/id_ed25519"), "the private key").unwrap();
        if let Who::Fresh(uid) = who {
            for name in ["home", "home/.ssh", "home/.ssh/id_ed25519", "tmp"] {
                chown(base.path().join(name), Some(uid), Some(uid)).unwrap();
            }
        }
        open(&base.path().join("home/.ssh"), 0o700);
        let mut traps = Traps::set(&base.path().join("host"));
        if let Who::Fresh(uid) = who {
            // Where modes and times are at stake, the files are the user's own.
            for name in ["host", "host/canary"] {
                chown(base.path().join(name), Some(uid), Some(uid)).unwrap();
            }
        }
        traps.arm();
        let python = readable_copy(interpreter, who == Who::RootAlone);
        Self { tier, who, cold: false, python, traps, base }
    }

    /// How it is called in the output.
    pub fn name(&self) -> String {
        let cold = if self.cold { ", cold" } else { "" };
        format!("{} as {}{cold}", self.tier.name(), self.who.name())
    }

    pub fn base(&self) -> &Path {
        self.base.path()
    }

    pub fn challenges(&self) -> PathBuf {
        self.base().join("challenges")
    }

    /// Where gradus makes its temporary directories, and nobody else does.
    pub fn temporary(&self) -> PathBuf {
        self.base().join("tmp")
    }

    /// A source with what an attacker may know of the host.
    pub fn fill_in(&self, source: &str, challenge: &Path) -> String {
        let text = |path: &Path| path.to_str().unwrap().to_owned();
        source
            .replace("@HOST@", &text(&self.base().join("host")))
            .replace("@HOME@", &text(&self.base().join("home")))
            .replace("@CHALLENGE@", &text(challenge))
            .replace("@GRADUS@", &text(binary()))
            .replace("@PORT@", &self.traps.port().to_string())
            .replace("@SOCKET@", self.traps.socket_name())
    }

    /// The command that grades a file, as this world's user.
    pub fn command(&self, challenge: &str, file: &Path, format: &str) -> Command {
        let mut command = Command::new(binary());
        command
            .args(["grade", "--jobs", "1", "--audience", "interviewer", "--format", format])
            .args(["--isolation", self.tier.name(), "--challenge", challenge])
            .args(["--worker", if self.cold { "cold" } else { "auto" }])
            .args([OsStr::new("--challenges"), self.challenges().as_os_str()])
            .args([OsStr::new("--python"), self.python.as_os_str()])
            .arg(file)
            .env_clear()
            .env("PATH", "/usr/bin:/bin")
            .env("LANG", "C.UTF-8")
            .env("HOME", self.base().join("home"))
            .env("GRADUS_HOME", self.base().join("home/gradus"))
            .env("XDG_CACHE_HOME", self.base().join("home/cache"))
            .env("TMPDIR", self.temporary())
            .current_dir("/")
            .stdin(Stdio::null());
        if let Who::Fresh(uid) = self.who {
            command.uid(uid).gid(uid);
        }
        let few = rustix::process::Rlimit { current: Some(256), maximum: Some(256) };
        let limit = move || {
            // The judge must do with few descriptors, however deep a program's directories are.
            Ok(rustix::process::setrlimit(rustix::process::Resource::Nofile, few)?)
        };
        // SAFETY: between fork and exec, it makes one system call and touches no memory.
        unsafe { command.pre_exec(limit) };
        command
    }
}

/// The binary under test, where every user can run it.
fn binary() -> &'static Path {
    static COPY: OnceLock<PathBuf> = OnceLock::new();
    COPY.get_or_init(|| {
        let copy = shared().join("gradus");
        fs::copy(support::binary(), &copy).unwrap();
        copy
    })
}
