//! The few calls that differ between systems, or that no safe wrapper offers. This file and
//! `stage.rs` hold all the `unsafe` there is.

use std::io;
use std::os::fd::OwnedFd;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use rustix::process::{Pid, Signal};

use super::confinement::Delegated;
use crate::model::Tier;

/// What `wait4` tells of a child.
pub struct Waited {
    pub status: i32,
    pub memory_kib: u64,
}

/// Waits for one child; `None` where it still runs.
pub fn wait(pid: Pid, block: bool) -> io::Result<Option<Waited>> {
    let mut status = 0;
    // SAFETY: an all-zero rusage is a valid one.
    let mut usage: libc::rusage = unsafe { std::mem::zeroed() };
    let flags = if block { 0 } else { libc::WNOHANG };
    loop {
        // SAFETY: both pointers are to live, writable values of the right types.
        let got = unsafe {
            libc::wait4(pid.as_raw_nonzero().get(), &raw mut status, flags, &raw mut usage)
        };
        if got > 0 {
            let memory_kib = u64::try_from(usage.ru_maxrss).unwrap_or(0) / MAXRSS_PER_KIB;
            return Ok(Some(Waited { status, memory_kib }));
        }
        if got == 0 {
            return Ok(None);
        }
        let error = io::Error::last_os_error();
        if error.kind() != io::ErrorKind::Interrupted {
            return Err(error);
        }
    }
}

/// Linux counts `ru_maxrss` in KiB, macOS in bytes.
const MAXRSS_PER_KIB: u64 = if cfg!(target_os = "macos") { 1024 } else { 1 };

/// Whether a signal is ignored, by the wish of whoever started this.
pub fn is_ignored(signal: i32) -> bool {
    // SAFETY: an all-zero action is a valid one, and the pointer is to a live value; nothing is set.
    unsafe {
        let mut action: libc::sigaction = std::mem::zeroed();
        libc::sigaction(signal, std::ptr::null(), &raw mut action) == 0
            && action.sa_sigaction == libc::SIG_IGN
    }
}

/// Processor time of all children that were waited for, and of theirs.
pub fn children_cpu() -> Duration {
    // SAFETY: an all-zero rusage is a valid one, and the pointer is to a live value.
    let usage = unsafe {
        let mut usage: libc::rusage = std::mem::zeroed();
        libc::getrusage(libc::RUSAGE_CHILDREN, &raw mut usage);
        usage
    };
    let time = |value: libc::timeval| {
        Duration::from_secs(value.tv_sec.try_into().unwrap_or(0))
            + Duration::from_micros(value.tv_usec.try_into().unwrap_or(0))
    };
    time(usage.ru_utime) + time(usage.ru_stime)
}

/// Counts the processor time of a process, all threads together.
pub struct CpuClock(#[cfg(target_os = "linux")] libc::clockid_t);

#[cfg(target_os = "linux")]
impl CpuClock {
    /// The clock of a process that runs.
    pub fn of(pid: Pid) -> Option<Self> {
        let mut clock = 0;
        // SAFETY: the pointer is to a live, writable value of the right type.
        let failed =
            unsafe { libc::clock_getcpuclockid(pid.as_raw_nonzero().get(), &raw mut clock) };
        (failed == 0).then_some(Self(clock))
    }

    /// What the process has used so far; none once it has ended.
    pub fn now(&self) -> Option<Duration> {
        let mut time = libc::timespec { tv_sec: 0, tv_nsec: 0 };
        // SAFETY: the pointer is to a live, writable value of the right type.
        let failed = unsafe { libc::clock_gettime(self.0, &raw mut time) };
        let seconds = Duration::from_secs(time.tv_sec.try_into().unwrap_or(0));
        let rest = Duration::from_nanos(time.tv_nsec.try_into().unwrap_or(0));
        (failed == 0).then_some(seconds + rest)
    }
}

/// Elsewhere only the kernel's own limit and the final sum hold the processor time.
#[cfg(not(target_os = "linux"))]
impl CpuClock {
    pub fn of(_pid: Pid) -> Option<Self> {
        None
    }

    pub fn now(&self) -> Option<Duration> {
        None
    }
}

/// Time for which the threads of a running process were ready to run and got no processor.
#[cfg(target_os = "linux")]
pub fn process_waited(pid: Pid) -> Option<Duration> {
    let tasks = std::fs::read_dir(format!("/proc/{}/task", pid.as_raw_nonzero())).ok()?;
    let times = tasks.flatten().filter_map(|task| waited(&task.path().join("schedstat")));
    Some(times.fold(Duration::ZERO, Duration::saturating_add))
}

/// The same of its first thread alone, which is faster to find out.
#[cfg(target_os = "linux")]
pub fn thread_waited(pid: Pid) -> Option<Duration> {
    waited(Path::new(&format!("/proc/{}/schedstat", pid.as_raw_nonzero())))
}

/// Three numbers: nanoseconds on a processor, nanoseconds waiting for one, times it got one.
#[cfg(target_os = "linux")]
fn waited(file: &Path) -> Option<Duration> {
    use std::io::Read;
    let mut text = [0; 96];
    // In one read: the kernel writes it anew for each.
    let count = std::fs::File::open(file).ok()?.read(&mut text).ok()?;
    let text = str::from_utf8(&text[..count]).ok()?;
    text.split_whitespace().nth(1)?.parse().ok().map(Duration::from_nanos)
}

#[cfg(not(target_os = "linux"))]
pub fn thread_waited(_pid: Pid) -> Option<Duration> {
    None
}

#[cfg(not(target_os = "linux"))]
pub fn process_waited(_pid: Pid) -> Option<Duration> {
    None
}

/// The processor that one of so many workers stays at, where each of them can have one to itself; the
/// system may wake a worker anywhere else, and let a processor idle meanwhile.
#[cfg(target_os = "linux")]
#[must_use]
pub fn home(worker: usize, workers: usize) -> Option<usize> {
    use rustix::thread::{CpuSet, sched_getaffinity};
    let set = sched_getaffinity(None).ok()?;
    let is_one_each = workers > 1 && usize::try_from(set.count()) == Ok(workers);
    is_one_each.then(|| (0..CpuSet::MAX_CPU).filter(|cpu| set.is_set(*cpu)).nth(worker)).flatten()
}

#[cfg(not(target_os = "linux"))]
#[must_use]
pub fn home(_worker: usize, _workers: usize) -> Option<usize> {
    None
}

/// Makes orphaned descendants children of this process, so that it can find and reap them all.
#[cfg(target_os = "linux")]
pub fn adopt_descendants() -> io::Result<()> {
    Ok(rustix::process::set_child_subreaper(Some(rustix::process::getpid()))?)
}

#[cfg(not(target_os = "linux"))]
pub fn adopt_descendants() -> io::Result<()> {
    Ok(())
}

/// A descriptor that names the process for as long as it is held, whatever happens to its number.
#[cfg(target_os = "linux")]
pub fn open_process(pid: Pid) -> Option<OwnedFd> {
    rustix::process::pidfd_open(pid, rustix::process::PidfdFlags::empty()).ok()
}

#[cfg(not(target_os = "linux"))]
pub fn open_process(_pid: Pid) -> Option<OwnedFd> {
    None
}

/// Waits until the process that the descriptor names has ended, or some time has passed.
pub fn await_process(process: Option<&OwnedFd>, within: Duration) {
    use rustix::event::{PollFd, PollFlags, Timespec, poll};
    let Some(process) = process else { return std::thread::sleep(within / 10) };
    let within = Timespec::try_from(within).ok();
    let _ = poll(&mut [PollFd::new(process, PollFlags::IN)], within.as_ref());
}

/// Kills the process that the descriptor names.
#[cfg(target_os = "linux")]
pub fn kill_process(process: &OwnedFd) {
    let _ = rustix::process::pidfd_send_signal(process, Signal::KILL);
}

#[cfg(not(target_os = "linux"))]
pub fn kill_process(_process: &OwnedFd) {}

/// Kills a process together with its process group.
pub fn kill_group(pid: Pid) {
    let _ = rustix::process::kill_process_group(pid, Signal::KILL);
    let _ = rustix::process::kill_process(pid, Signal::KILL);
}

/// Kills everybody whom this process may kill, but itself.
pub fn kill_everybody() {
    // SAFETY: sends a signal; touches no memory.
    unsafe {
        libc::kill(-1, libc::SIGKILL);
    }
}

/// Process ids of this process's children, those it adopted included.
pub fn children() -> Vec<Pid> {
    let path = format!("/proc/self/task/{}/children", rustix::process::getpid().as_raw_nonzero());
    let text = std::fs::read_to_string(path).unwrap_or_default();
    text.split_whitespace().filter_map(|word| word.parse().ok()).filter_map(Pid::from_raw).collect()
}

/// Closes every descriptor from `first` on when a program is executed.
pub fn close_on_exec_from(first: u32) {
    #[cfg(target_os = "linux")]
    {
        // SAFETY: closes descriptors at exec only; nothing of ours is invalidated.
        let failed = unsafe {
            libc::syscall(libc::SYS_close_range, first, u32::MAX, libc::CLOSE_RANGE_CLOEXEC)
        };
        if failed == 0 {
            return;
        }
    }
    for fd in first..1024 {
        // SAFETY: sets a flag on a descriptor that may not exist; failure does no harm.
        unsafe {
            libc::fcntl(fd.cast_signed(), libc::F_SETFD, libc::FD_CLOEXEC);
        }
    }
}

/// For root: an id that owns nothing, for commands to run as. None for everybody else, and where
/// only root can read what commands need.
pub fn spare_id(tier: Tier, view: &[PathBuf]) -> Option<u32> {
    #[cfg(target_os = "linux")]
    if rustix::process::geteuid().is_root() {
        return match tier {
            Tier::Full => Some(super::linux::spare_id()),
            Tier::Restricted if view.iter().all(|path| is_readable_by_all(path)) => {
                Some(super::linux::spare_id())
            }
            _ => None,
        };
    }
    None
}

/// How many tasks this user has on the whole machine, threads counted one by one; none for root,
/// whose number the kernel does not limit, and where there is no `/proc` to count them in.
pub fn tasks_of_user() -> Option<u64> {
    use std::os::unix::fs::MetadataExt;
    let user = rustix::process::geteuid();
    if user.is_root() {
        return None;
    }
    let tasks = |folder: PathBuf| -> Option<u64> {
        let is_process = folder.file_name()?.as_encoded_bytes().first()?.is_ascii_digit();
        if !is_process || std::fs::metadata(&folder).ok()?.uid() != user.as_raw() {
            return None;
        }
        let status = std::fs::read_to_string(folder.join("status")).ok()?;
        status.lines().find_map(|line| line.strip_prefix("Threads:"))?.trim().parse().ok()
    };
    let processes = std::fs::read_dir("/proc").ok()?;
    Some(processes.flatten().filter_map(|entry| tasks(entry.path())).sum())
}

/// Whether anybody may reach and read a file or folder.
#[cfg(target_os = "linux")]
fn is_readable_by_all(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    let Ok(real) = path.canonicalize() else { return true };
    let allows = |path: &Path, bits: u32| {
        std::fs::metadata(path).is_ok_and(|meta| meta.permissions().mode() & bits == bits)
    };
    real.ancestors().skip(1).all(|folder| allows(folder, 0o001)) && allows(&real, 0o004)
}

/// Maps the spare id for a stage that has entered its user namespace.
pub fn map_stage(stage: Pid, spare: Option<u32>) -> io::Result<()> {
    #[cfg(target_os = "linux")]
    if let Some(spare) = spare {
        return super::linux::map_stage(stage, spare);
    }
    Err(io::Error::other("there is no id to map"))
}

/// The cgroup that was delegated to us, made ready, where there is one.
pub fn delegated_cgroup() -> Option<Arc<Delegated>> {
    #[cfg(target_os = "linux")]
    return Delegated::find().map(Arc::new);
    #[cfg(not(target_os = "linux"))]
    None
}

/// Gives memory that was freed back to the system. The allocator would keep it for later, one heap
/// for each thread, and the judge would stay as large as the largest answer times its threads.
pub fn give_back_memory() {
    #[cfg(target_env = "gnu")]
    // SAFETY: touches only memory that is free.
    unsafe {
        libc::malloc_trim(0);
    }
}
