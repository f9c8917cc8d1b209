//! A cgroup (version 2) that was delegated to us, where there is one: limits that hold for several
//! processes together. Nothing relies on it.
//!
//! A cgroup either holds processes or hands controllers down, never both. So the judge moves
//! itself into a leaf, hands the controllers down to one leaf for each worker, and undoes all of it
//! at the end. Where others live in our cgroup, that is refused, and there is no cgroup for us.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rustix::process::Pid;

use crate::model::Limits;

/// Where version 2 is mounted.
const MOUNT: &str = "/sys/fs/cgroup";

/// What the limits need.
const CONTROLLERS: [&str; 2] = ["memory", "pids"];

/// Memory in MiB of what stands around a case: stage, keeper and a bare interpreter.
const AROUND_MIB: u64 = 32;

/// Tasks that stand around a case.
const AROUND_TASKS: u64 = 4;

/// The cgroup that was delegated to us, with the judge in a leaf of it.
#[derive(Debug)]
pub struct Delegated {
    root: PathBuf,
    leaf: PathBuf,
    controllers: &'static [&'static str],
}

impl Delegated {
    /// Finds our own cgroup and makes it ready, where we may.
    pub fn find() -> Option<Self> {
        let own = fs::read_to_string("/proc/self/cgroup").ok()?;
        let path = own.lines().find_map(|line| line.strip_prefix("0::/"))?;
        let root = Path::new(MOUNT).join(path);
        let offered = fs::read_to_string(root.join("cgroup.controllers")).ok()?;
        let offers = |name: &&str| offered.split_whitespace().any(|word| word == *name);
        if !CONTROLLERS.iter().all(offers) {
            return None;
        }
        Self::prepare(&root, &CONTROLLERS).ok()
    }

    fn prepare(root: &Path, controllers: &'static [&'static str]) -> io::Result<Self> {
        let leaf = root.join(format!("gradus-judge-{}", std::process::id()));
        fs::create_dir(&leaf)?;
        // From here on, dropping it undoes what was done.
        let delegated = Self { root: root.to_owned(), leaf, controllers };
        fs::write(delegated.leaf.join("cgroup.procs"), "0")?;
        delegated.hand_down('+')?;
        Ok(delegated)
    }

    fn hand_down(&self, sign: char) -> io::Result<()> {
        let words: Vec<String> =
            self.controllers.iter().map(|name| format!("{sign}{name}")).collect();
        fs::write(self.root.join("cgroup.subtree_control"), words.join(" "))
    }

    /// A leaf for one worker.
    pub fn worker(&self, stage: Pid) -> io::Result<Group> {
        let group = Group(self.root.join(format!("gradus-worker-{}", stage.as_raw_nonzero())));
        fs::create_dir(&group.0)?;
        fs::write(group.0.join("cgroup.procs"), stage.as_raw_nonzero().to_string())?;
        Ok(group)
    }
}

impl Drop for Delegated {
    fn drop(&mut self) {
        let _ = self.hand_down('-');
        let _ = fs::write(self.root.join("cgroup.procs"), "0");
        let _ = fs::remove_dir(&self.leaf);
    }
}

/// The cgroup of one worker.
#[derive(Debug)]
pub struct Group(PathBuf);

impl Group {
    /// Sets the limits of the next case.
    pub fn limit(&self, limits: &Limits) -> io::Result<()> {
        let bytes = (limits.memory_mib + AROUND_MIB) << 20;
        fs::write(self.0.join("memory.max"), bytes.to_string())?;
        // Not every kernel counts swap.
        let _ = fs::write(self.0.join("memory.swap.max"), "0");
        let tasks = limits.threads + limits.processes + AROUND_TASKS;
        fs::write(self.0.join("pids.max"), tasks.to_string())
    }

    /// How often the kernel has killed for memory.
    pub fn memory_kills(&self) -> u64 {
        let events = fs::read_to_string(self.0.join("memory.events")).unwrap_or_default();
        let kills = events.lines().find_map(|line| line.strip_prefix("oom_kill "));
        kills.and_then(|count| count.trim().parse().ok()).unwrap_or(0)
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        let _ = fs::write(self.0.join("cgroup.kill"), "1");
        // What was killed leaves a moment later.
        for _ in 0..100 {
            match fs::remove_dir(&self.0) {
                Err(error) if error.kind() == io::ErrorKind::ResourceBusy => {
                    std::thread::sleep(Duration::from_millis(2));
                }
                _ => return,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits_are_written_where_the_kernel_reads_them() {
        let folder = tempfile::tempdir().unwrap();
        let group = Group(folder.path().to_owned());
        let limits = Limits { memory_mib: 64, threads: 2, processes: 3, ..Limits::default() };
        group.limit(&limits).unwrap();
        let read = |name: &str| fs::read_to_string(folder.path().join(name)).unwrap();
        assert_eq!(read("memory.max"), (96_u64 << 20).to_string());
        assert_eq!(read("memory.swap.max"), "0");
        assert_eq!(read("pids.max"), "9");
        fs::write(folder.path().join("memory.events"), "low 0\noom 4\noom_kill 3\n").unwrap();
        assert_eq!(group.memory_kills(), 3);
    }

    /// On a real cgroup file system, with no controller asked for: moving, killing, undoing.
    #[test]
    fn a_worker_is_moved_killed_and_cleared_away() {
        let mounts = fs::read_to_string("/proc/self/mounts").unwrap_or_default();
        let mount = mounts.lines().find_map(|line| {
            let mut words = line.split(' ').skip(1);
            let place = words.next()?;
            (words.next() == Some("cgroup2")).then(|| PathBuf::from(place))
        });
        let Some(root) =
            mount.map(|mount| mount.join(format!("gradus-test-{}", std::process::id())))
        else {
            println!("skipped: no cgroup2 is mounted");
            return;
        };
        if let Err(error) = fs::create_dir(&root) {
            println!("skipped: no cgroup can be made here: {error}");
            return;
        }
        let delegated = Delegated { root: root.clone(), leaf: root.join("leaf"), controllers: &[] };
        let mut child = std::process::Command::new("sleep").arg("60").spawn().unwrap();
        let group = delegated.worker(Pid::from_child(&child)).unwrap();
        let inside = fs::read_to_string(group.0.join("cgroup.procs")).unwrap();
        assert_eq!(inside.trim(), child.id().to_string());
        let path = group.0.clone();
        let reaper = std::thread::spawn(move || child.wait().unwrap());
        drop(group);
        assert!(!reaper.join().unwrap().success());
        assert!(!path.exists());
        std::mem::forget(delegated);
        fs::remove_dir(&root).unwrap();
    }
}
