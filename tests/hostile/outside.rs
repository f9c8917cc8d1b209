//! What can be seen from outside: traps that must not be sprung, processes that must not survive,
//! memory that must not be taken.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::io;
use std::net::TcpListener;
use std::os::linux::net::SocketAddrExt;
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::os::unix::net::{SocketAddr, UnixListener};
use std::path::{Path, PathBuf};
use std::process::{Child, Command};
use std::sync::Mutex;
use std::thread;
use std::time::Duration;

use rustix::process::{Pid, WaitOptions, waitpid};

/// Things on the host that programs try to reach.
pub struct Traps {
    folder: PathBuf,
    tcp: TcpListener,
    abstract_socket: UnixListener,
    path_socket: UnixListener,
    name: String,
    before: String,
}

const CANARY: &str = "the host's own file\n";

impl Traps {
    /// Sets them, in a folder that everybody may write to.
    pub fn set(folder: &Path) -> Self {
        let canary = folder.join("canary");
        fs::write(&canary, CANARY).unwrap();
        fs::set_permissions(&canary, fs::Permissions::from_mode(0o666)).unwrap();
        let tcp = TcpListener::bind("127.0.0.1:0").unwrap();
        let name = format!("gradus-hostile-{}", tcp.local_addr().unwrap().port());
        let address = SocketAddr::from_abstract_name(&name).unwrap();
        let abstract_socket = UnixListener::bind_addr(&address).unwrap();
        let path_socket = UnixListener::bind(folder.join("socket")).unwrap();
        fs::set_permissions(folder.join("socket"), fs::Permissions::from_mode(0o777)).unwrap();
        fs::set_permissions(folder, fs::Permissions::from_mode(0o777)).unwrap();
        tcp.set_nonblocking(true).unwrap();
        abstract_socket.set_nonblocking(true).unwrap();
        path_socket.set_nonblocking(true).unwrap();
        let mut traps = Self {
            folder: folder.to_owned(),
            tcp,
            abstract_socket,
            path_socket,
            name,
            before: String::new(),
        };
        traps.arm();
        traps
    }

    /// Makes everything as it was, after a program that its tier does not contain.
    pub fn arm(&mut self) {
        let canary = self.folder.join("canary");
        fs::write(&canary, CANARY).unwrap();
        fs::set_permissions(&canary, fs::Permissions::from_mode(0o666)).unwrap();
        fs::set_permissions(&self.folder, fs::Permissions::from_mode(0o777)).unwrap();
        self.before = self.look();
    }

    pub fn port(&self) -> u16 {
        self.tcp.local_addr().unwrap().port()
    }

    pub fn socket_name(&self) -> &str {
        &self.name
    }

    /// Contents, names, modes, owners and times of the folder.
    fn look(&self) -> String {
        let mut seen = fs::read_to_string(self.folder.join("canary")).unwrap_or_default();
        let names = fs::read_dir(&self.folder).unwrap().flatten().map(|entry| entry.file_name());
        let mut names: Vec<_> = names.collect();
        names.extend([".".into(), "../home".into(), "../home/.ssh".into()]);
        names.sort();
        for name in names {
            let meta = fs::symlink_metadata(self.folder.join(&name)).unwrap();
            let _ = writeln!(
                seen,
                "{} {:o} {} {} {}",
                name.display(),
                meta.mode(),
                meta.uid(),
                meta.nlink() * u64::from(meta.is_file()),
                if name == "../home" { 0 } else { meta.ctime_nsec() }
            );
        }
        seen
    }

    /// Which were sprung since the last time that somebody looked.
    pub fn sprung(&mut self) -> BTreeSet<&'static str> {
        let mut sprung = BTreeSet::new();
        while self.tcp.accept().is_ok() {
            sprung.insert("connection");
        }
        while self.abstract_socket.accept().is_ok() || self.path_socket.accept().is_ok() {
            sprung.insert("connection");
        }
        if self.look() != self.before {
            sprung.insert("host");
            self.arm();
        }
        sprung
    }
}

/// Processes that the tests themselves started.
static OURS: Mutex<BTreeSet<u32>> = Mutex::new(BTreeSet::new());

fn ours() -> std::sync::MutexGuard<'static, BTreeSet<u32>> {
    OURS.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
}

/// Starts a command that counts as the tests' own.
pub fn start(command: &mut Command) -> Child {
    // Orphans come to this process, so that they can be told from everybody else's.
    rustix::process::set_child_subreaper(Some(rustix::process::getpid())).unwrap();
    let mut ours = ours();
    let child = command.spawn().unwrap();
    ours.insert(child.id());
    child
}

/// Processes that are left of a run of gradus: of its ids, of its user, of its directories, or
/// orphans that nobody else can have left.
pub fn survivors(judge: u32, user: Option<u32>) -> Vec<String> {
    let ours = ours();
    let me = std::process::id();
    // As in `sandbox/linux/identity.rs`.
    let spare = 1_600_000_000 + (judge % 4_194_304) * 128;
    let mark = format!("gradus-{judge}-");
    let mut found = Vec::new();
    for entry in fs::read_dir("/proc").unwrap().flatten() {
        let Some(process) = entry.file_name().to_str().and_then(|name| name.parse::<u32>().ok())
        else {
            continue;
        };
        if process == me || ours.contains(&process) {
            continue;
        }
        let Ok(status) = fs::read_to_string(entry.path().join("status")) else { continue };
        let number = |key: &str| {
            let line = status.lines().find_map(|line| line.strip_prefix(key))?;
            line.split_whitespace().next()?.parse::<u32>().ok()
        };
        let (parent, uid) = (number("PPid:").unwrap_or(0), number("Uid:").unwrap_or(0));
        let environment = fs::read(entry.path().join("environ")).unwrap_or_default();
        let marked = environment.windows(mark.len()).any(|window| window == mark.as_bytes());
        let orphan = parent == me;
        if orphan && status.contains("State:\tZ") {
            let pid = Pid::from_raw(process.cast_signed()).unwrap();
            let _ = waitpid(Some(pid), WaitOptions::NOHANG);
            continue;
        }
        if orphan || marked || (spare..spare + 128).contains(&uid) || Some(uid) == user {
            let command = fs::read(entry.path().join("cmdline")).unwrap_or_default();
            let command = String::from_utf8_lossy(&command[..command.len().min(60)]).into_owned();
            found.push(format!("{process} of {uid}, child of {parent}: {command:?}"));
        }
    }
    found
}

/// The most memory that a process has had so far, its children's not included, in KiB.
pub fn peak_memory(process: u32) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.split_whitespace().next()?.parse().ok()
}

/// What the machine as a whole holds that programs could leave behind.
pub fn machine() -> BTreeSet<String> {
    let mut seen = BTreeSet::new();
    let mut add = |what: &str, path: &str| {
        let text = fs::read_to_string(path).unwrap_or_default();
        seen.extend(text.lines().skip(usize::from(what != "mount")).map(|line| {
            let line: Vec<&str> = line.split_whitespace().collect();
            // Of System V objects, key and id; the rest changes while others use them.
            let kept = if what == "mount" { line.len() } else { 2 };
            format!("{what} {}", line[..kept.min(line.len())].join(" "))
        }));
    };
    add("mount", "/proc/self/mountinfo");
    for kind in ["shm", "sem", "msg"] {
        add(kind, &format!("/proc/sysvipc/{kind}"));
    }
    for folder in ["/dev/shm", "/dev/mqueue"] {
        let names = fs::read_dir(folder).into_iter().flatten().flatten();
        seen.extend(names.map(|entry| entry.path().display().to_string()));
    }
    for root in ["/sys/fs/cgroup", "/sys/fs/cgroup/unified"] {
        let groups = fs::read_dir(root).into_iter().flatten().flatten();
        let groups = groups.map(|entry| entry.path().display().to_string());
        seen.extend(groups.filter(|path| path.contains("gradus")));
    }
    seen
}

/// What is there that was not there before, and stays: others use the machine, too.
pub fn new_since(before: &BTreeSet<String>) -> Vec<String> {
    let new = |seen: &BTreeSet<String>| -> BTreeSet<String> {
        machine().difference(before).filter(|what| seen.contains(*what)).cloned().collect()
    };
    let mut left = machine();
    for _ in 0..20 {
        left = new(&left);
        if left.is_empty() {
            break;
        }
        thread::sleep(Duration::from_millis(100));
    }
    left.into_iter().collect()
}

/// Names in a folder.
pub fn names(folder: &Path) -> io::Result<Vec<String>> {
    let entries = fs::read_dir(folder)?;
    Ok(entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned()).collect())
}
