//! System calls that no solution needs and that reach beyond its process.

use std::collections::BTreeMap;
use std::io;

use seccompiler::SeccompCmpArgLen::{Dword, Qword};
use seccompiler::SeccompCmpOp::{Eq, MaskedEq, Ne};
use seccompiler::{
    BpfProgram, SeccompAction, SeccompCmpArgLen, SeccompCmpOp, SeccompCondition, SeccompFilter,
    SeccompRule, TargetArch, apply_filter, sock_filter,
};

type Rules = BTreeMap<i64, Vec<SeccompRule>>;

/// Forbidden altogether, with "not permitted" as the answer.
const FORBIDDEN: &[i64] = &[
    // Other processes.
    libc::SYS_ptrace,
    libc::SYS_process_vm_readv,
    libc::SYS_process_vm_writev,
    libc::SYS_kcmp,
    libc::SYS_pidfd_getfd,
    libc::SYS_pidfd_open,
    libc::SYS_pidfd_send_signal,
    libc::SYS_process_madvise,
    libc::SYS_process_mrelease,
    // The kernel's own machinery.
    libc::SYS_bpf,
    libc::SYS_perf_event_open,
    libc::SYS_userfaultfd,
    libc::SYS_io_uring_setup,
    libc::SYS_io_uring_enter,
    libc::SYS_io_uring_register,
    libc::SYS_add_key,
    libc::SYS_request_key,
    libc::SYS_keyctl,
    libc::SYS_init_module,
    libc::SYS_finit_module,
    libc::SYS_delete_module,
    libc::SYS_kexec_load,
    libc::SYS_reboot,
    libc::SYS_swapon,
    libc::SYS_swapoff,
    libc::SYS_acct,
    libc::SYS_quotactl,
    libc::SYS_quotactl_fd,
    libc::SYS_personality,
    libc::SYS_syslog,
    libc::SYS_fanotify_init,
    libc::SYS_lookup_dcookie,
    libc::SYS_inotify_add_watch,
    libc::SYS_settimeofday,
    libc::SYS_clock_settime,
    libc::SYS_clock_adjtime,
    libc::SYS_adjtimex,
    // Mounts and namespaces.
    libc::SYS_mount,
    libc::SYS_umount2,
    libc::SYS_open_tree,
    libc::SYS_move_mount,
    libc::SYS_fsopen,
    libc::SYS_fsconfig,
    libc::SYS_fsmount,
    libc::SYS_fspick,
    libc::SYS_mount_setattr,
    libc::SYS_unshare,
    libc::SYS_setns,
    libc::SYS_chroot,
    libc::SYS_pivot_root,
    libc::SYS_name_to_handle_at,
    libc::SYS_open_by_handle_at,
    libc::SYS_mknodat,
    STATMOUNT,
    LISTMOUNT,
    OPEN_TREE_ATTR,
    // Attributes of files beyond their modes.
    libc::SYS_setxattr,
    libc::SYS_lsetxattr,
    libc::SYS_fsetxattr,
    libc::SYS_removexattr,
    libc::SYS_lremovexattr,
    libc::SYS_fremovexattr,
    SETXATTRAT,
    REMOVEXATTRAT,
    FILE_SETATTR,
    // Memory that limits do not count, or that belongs to others.
    libc::SYS_mbind,
    libc::SYS_migrate_pages,
    libc::SYS_move_pages,
    libc::SYS_set_mempolicy,
    libc::SYS_vmsplice,
    libc::SYS_memfd_create,
    libc::SYS_memfd_secret,
    libc::SYS_shmget,
    libc::SYS_shmat,
    libc::SYS_shmctl,
    libc::SYS_shmdt,
    // Ways to talk to others. Pairs of sockets stay: asyncio needs them.
    libc::SYS_socket,
    libc::SYS_setsockopt,
    libc::SYS_semget,
    libc::SYS_semop,
    libc::SYS_semctl,
    libc::SYS_semtimedop,
    libc::SYS_msgget,
    libc::SYS_msgsnd,
    libc::SYS_msgrcv,
    libc::SYS_msgctl,
    libc::SYS_mq_open,
    libc::SYS_mq_unlink,
    libc::SYS_mq_timedsend,
    libc::SYS_mq_timedreceive,
    libc::SYS_mq_notify,
    libc::SYS_mq_getsetattr,
    libc::SYS_flock,
    // Priorities.
    libc::SYS_setpriority,
    libc::SYS_ioprio_set,
    libc::SYS_sched_setparam,
    libc::SYS_sched_setscheduler,
    libc::SYS_sched_setattr,
];

#[cfg(target_arch = "x86_64")]
const FORBIDDEN_HERE: &[i64] = &[
    libc::SYS_mknod,
    libc::SYS_kexec_file_load,
    libc::SYS_modify_ldt,
    libc::SYS_ioperm,
    libc::SYS_iopl,
    libc::SYS_uselib,
    libc::SYS_ustat,
    libc::SYS_sysfs,
];
#[cfg(not(target_arch = "x86_64"))]
const FORBIDDEN_HERE: &[i64] = &[];

/// Modes, owners and times of files, which Landlock does not hold.
const ATTRIBUTES: &[i64] = &[
    libc::SYS_fchmod,
    libc::SYS_fchmodat,
    FCHMODAT2,
    libc::SYS_fchown,
    libc::SYS_fchownat,
    libc::SYS_utimensat,
];

#[cfg(target_arch = "x86_64")]
const ATTRIBUTES_HERE: &[i64] = &[
    libc::SYS_chmod,
    libc::SYS_chown,
    libc::SYS_lchown,
    libc::SYS_utime,
    libc::SYS_utimes,
    libc::SYS_futimesat,
];
#[cfg(not(target_arch = "x86_64"))]
const ATTRIBUTES_HERE: &[i64] = &[];

// Calls that are younger than our C library's list. They have the same number everywhere.
const FCHMODAT2: i64 = 452;
const STATMOUNT: i64 = 457;
const LISTMOUNT: i64 = 458;
const SETXATTRAT: i64 = 463;
const REMOVEXATTRAT: i64 = 466;
const OPEN_TREE_ATTR: i64 = 467;
const FILE_SETATTR: i64 = 469;
/// The last call that was looked at. Whatever comes later is not there.
const NEWEST: u32 = 469;

/// Flags of `clone` that make namespaces, and the one that gives the child to another parent.
const CLONE_FORBIDDEN: [u64; 9] = [
    0x80,
    0x8000,
    0x2_0000,
    0x200_0000,
    0x400_0000,
    0x800_0000,
    0x1000_0000,
    0x2000_0000,
    0x4000_0000,
];
const CLONE_THREAD: u64 = 0x1_0000;

const TIOCSTI: u64 = 0x5412;
const TIOCLINUX: u64 = 0x541c;
const FIOSETOWN: u64 = 0x8901;
const SIOCSPGRP: u64 = 0x8902;
const FS_IOC_SETFLAGS: u64 = 0x4008_6602;
const FS_IOC_FSSETXATTR: u64 = 0x401c_5820;
const F_SETOWN: u64 = 8;
const F_SETSIG: u64 = 10;
const F_SETOWN_EX: u64 = 15;
const AF_UNIX: u64 = 1;
/// The bit of `O_TMPFILE` that no other flag has.
const NAMELESS: u64 = 0o20_000_000;

/// Installs the long filter for this process and all its children.
pub fn forbid() -> io::Result<()> {
    let mut rules: Rules =
        FORBIDDEN.iter().chain(FORBIDDEN_HERE).map(|number| (*number, Vec::new())).collect();
    let clone = CLONE_FORBIDDEN.iter().map(|flag| rule(0, Qword, MaskedEq(*flag), *flag));
    rules.insert(libc::SYS_clone, clone.collect::<io::Result<_>>()?);
    rules.insert(libc::SYS_prlimit64, vec![rule(0, Dword, Ne, 0)?]);
    rules.insert(libc::SYS_sched_setaffinity, vec![rule(0, Dword, Ne, 0)?]);
    rules.insert(libc::SYS_socketpair, vec![rule(0, Dword, Ne, AF_UNIX)?]);
    // What types into terminals, what has signals sent, and what changes flags of files.
    let requests = [TIOCSTI, TIOCLINUX, FIOSETOWN, SIOCSPGRP, FS_IOC_SETFLAGS, FS_IOC_FSSETXATTR]
        .map(|request| rule(1, Dword, Eq, request));
    rules.insert(libc::SYS_ioctl, requests.into_iter().collect::<io::Result<_>>()?);
    // A file that becomes ready can be made to send any signal to any process.
    let signals = [F_SETOWN, F_SETSIG, F_SETOWN_EX].map(|command| rule(1, Dword, Eq, command));
    rules.insert(libc::SYS_fcntl, signals.into_iter().collect::<io::Result<_>>()?);

    apply(&foreign_calls())?;
    // Programs fall back to `clone` and `openat`, whose flags do not lie in memory, where no filter can
    // look; and to `fstatat`, which does not tell how many mounts were made, by which cases could be
    // counted.
    let unknown = [libc::SYS_clone3, libc::SYS_openat2, libc::SYS_statx];
    apply(&program(unknown.map(|number| (number, Vec::new())).into(), libc::ENOSYS)?)?;
    // Files without a name leave no trace in their folder but that the next file's number is higher,
    // by which cases could be counted, too. Programs fall back to files with a name.
    let mut nameless = Rules::new();
    nameless.insert(libc::SYS_openat, vec![rule(2, Dword, MaskedEq(NAMELESS), NAMELESS)?]);
    #[cfg(target_arch = "x86_64")]
    nameless.insert(libc::SYS_open, vec![rule(1, Dword, MaskedEq(NAMELESS), NAMELESS)?]);
    apply(&program(nameless, libc::EOPNOTSUPP)?)?;
    apply(&program(rules, libc::EPERM)?)
}

/// Makes changes of modes, owners and times succeed without effect. Where there is no file system
/// of one's own, they would reach every file of this user, and no other layer stops them; to refuse
/// them would fail honest programs, which copy files with their modes.
pub fn freeze_attributes() -> io::Result<()> {
    let calls = ATTRIBUTES.iter().chain(ATTRIBUTES_HERE);
    apply(&program(calls.map(|number| (*number, Vec::new())).collect(), 0)?)
}

/// What one case may not do.
#[derive(Clone, Copy, Debug)]
pub struct CaseFilter {
    /// May start processes.
    pub processes: bool,
    /// Shares a process namespace with others, so that signals must be kept to itself.
    pub among_others: bool,
}

/// Stands for the number of a process that is not there yet.
pub const OWN_NUMBER: u32 = 0x5a5a_5a5a;

impl CaseFilter {
    /// Installs the filter for this process, which is the case's first.
    pub fn apply(self) -> io::Result<()> {
        match self.program(std::process::id())? {
            Some(program) => apply(&program),
            None => Ok(()),
        }
    }

    /// The filter for the process with a number, as the kernel takes it; empty where there is none.
    pub fn bytes(self, number: u32) -> io::Result<Vec<u8>> {
        let program = self.program(number)?.unwrap_or_default();
        let bytes = program.iter().flat_map(|step| {
            let [low, high] = step.code.to_ne_bytes();
            let [a, b, c, d] = step.k.to_ne_bytes();
            [low, high, step.jt, step.jf, a, b, c, d]
        });
        Ok(bytes.collect())
    }

    fn program(self, number: u32) -> io::Result<Option<BpfProgram>> {
        let mut rules = Rules::new();
        if !self.processes {
            rules.insert(libc::SYS_clone, vec![rule(0, Qword, MaskedEq(CLONE_THREAD), 0)?]);
            #[cfg(target_arch = "x86_64")]
            for number in [libc::SYS_fork, libc::SYS_vfork] {
                rules.insert(number, Vec::new());
            }
        }
        if self.among_others {
            let own = u64::from(number);
            for number in [
                libc::SYS_kill,
                libc::SYS_tgkill,
                libc::SYS_rt_sigqueueinfo,
                libc::SYS_rt_tgsigqueueinfo,
            ] {
                rules.insert(number, vec![rule(0, Dword, Ne, own)?]);
            }
            for number in [libc::SYS_tkill, libc::SYS_setsid, libc::SYS_setpgid] {
                rules.insert(number, Vec::new());
            }
        }
        if rules.is_empty() {
            return Ok(None);
        }
        program(rules, libc::EPERM).map(Some)
    }
}

fn rule(
    argument: u8,
    length: SeccompCmpArgLen,
    operator: SeccompCmpOp,
    value: u64,
) -> io::Result<SeccompRule> {
    SeccompCondition::new(argument, length, operator, value)
        .and_then(|condition| SeccompRule::new(vec![condition]))
        .map_err(io::Error::other)
}

/// A filter that answers with an error where a rule matches, and kills foreign architectures.
fn program(rules: Rules, error: i32) -> io::Result<BpfProgram> {
    let arch: TargetArch = std::env::consts::ARCH.try_into().map_err(io::Error::other)?;
    let answer = SeccompAction::Errno(error.cast_unsigned());
    SeccompFilter::new(rules, SeccompAction::Allow, answer, arch)
        .and_then(TryInto::try_into)
        .map_err(io::Error::other)
}

/// Kills whatever calls by the numbers of the x32 interface, which other filters do not know, and
/// knows no calls that are younger than these lists.
fn foreign_calls() -> BpfProgram {
    const LOAD_NUMBER: sock_filter = sock_filter { code: 0x20, jt: 0, jf: 0, k: 0 };
    const IS_X32: sock_filter = sock_filter { code: 0x35, jt: 0, jf: 1, k: 0x4000_0000 };
    const KILL: sock_filter = sock_filter { code: 0x06, jt: 0, jf: 0, k: 0x8000_0000 };
    const IS_NEWER: sock_filter = sock_filter { code: 0x25, jt: 0, jf: 1, k: NEWEST };
    const UNKNOWN: sock_filter =
        sock_filter { code: 0x06, jt: 0, jf: 0, k: 0x0005_0000 | libc::ENOSYS.cast_unsigned() };
    const ALLOW: sock_filter = sock_filter { code: 0x06, jt: 0, jf: 0, k: 0x7fff_0000 };
    vec![LOAD_NUMBER, IS_X32, KILL, IS_NEWER, UNKNOWN, ALLOW]
}

fn apply(program: &BpfProgram) -> io::Result<()> {
    apply_filter(program).map_err(io::Error::other)
}
