//! What the end of a process and its use of resources mean. No sentence names a measured quantity:
//! two runs of the same code say the same.

use super::finding::Finding;
use super::wording::seconds;
use crate::model::{Ended, Execution, Limits, Usage, Verdict};

/// Memory in KiB that a bare interpreter takes.
const BASELINE_KIB: u64 = 11 * 1024;

/// The flags that hold for a process, whatever it claims.
pub(super) fn findings(execution: &Execution, limits: &Limits) -> Vec<Finding> {
    let mut findings: Vec<Finding> = end(execution, limits).into_iter().collect();
    let mut note = |verdict, message: String| {
        if findings.iter().all(|finding| finding.verdict != verdict) {
            findings.push(Finding::new(verdict, message));
        }
    };
    if execution.usage.cpu > limits.cpu {
        note(Verdict::TimeLimit, over_time(limits));
    }
    if is_at_memory_limit(&execution.usage, limits) {
        note(Verdict::MemoryLimit, over_memory(limits));
    }
    if execution.stdout.truncated || execution.stderr.truncated {
        note(Verdict::OutputLimit, over_output(limits));
    }
    findings
}

fn end(execution: &Execution, limits: &Limits) -> Option<Finding> {
    Some(match execution.ended {
        Ended::Exited(_) => return None,
        Ended::Signaled(signal) => signaled(signal, &execution.usage, limits),
        Ended::CpuLimit => Finding::new(Verdict::TimeLimit, over_time(limits)),
        // On a machine that is busy with other things, waiting for a processor is not being idle.
        Ended::WallLimit if (execution.usage.cpu + execution.usage.waited) * 2 < limits.cpu => {
            Finding::new(
                Verdict::IdleLimit,
                format!("not done after {} by the clock, most of it idle", seconds(limits.wall)),
            )
        }
        Ended::WallLimit => Finding::new(
            Verdict::TimeLimit,
            format!("not done after {} by the clock", seconds(limits.wall)),
        ),
        Ended::OutputLimit => Finding::new(Verdict::OutputLimit, over_output(limits)),
        Ended::ReplyLimit => Finding::new(Verdict::OutputLimit, OVER_REPLY),
        Ended::MemoryLimit => Finding::new(Verdict::MemoryLimit, over_memory(limits)),
    })
}

fn signaled(signal: i32, usage: &Usage, limits: &Limits) -> Finding {
    match name(signal) {
        Some(("SIGXCPU", _)) => Finding::new(Verdict::TimeLimit, over_time(limits)),
        Some(("SIGSYS", words)) => {
            Finding::new(Verdict::SecurityViolation, format!("killed by SIGSYS ({words})"))
        }
        Some(("SIGKILL", _)) if is_at_memory_limit(usage, limits) => {
            Finding::new(Verdict::MemoryLimit, over_memory(limits))
        }
        Some((name, words)) => {
            Finding::new(Verdict::RunTimeError, format!("killed by {name} ({words})"))
        }
        None => Finding::new(Verdict::RunTimeError, format!("killed by signal {signal}")),
    }
}

/// Why a value that is too large is not judged.
pub(super) const OVER_REPLY: &str = "the returned value takes more than 8 MiB";

fn over_time(limits: &Limits) -> String {
    format!("used more than {} of processor time", seconds(limits.cpu))
}

/// Why a process that wanted more memory was stopped.
pub(super) fn over_memory(limits: &Limits) -> String {
    format!("used more than {} MiB of memory", limits.memory_mib)
}

fn over_output(limits: &Limits) -> String {
    format!("printed more than {} KiB", limits.output_kib)
}

fn is_at_memory_limit(usage: &Usage, limits: &Limits) -> bool {
    usage.memory_kib.saturating_sub(BASELINE_KIB) >= limits.memory_mib.saturating_mul(1024)
}

/// Name and meaning of a signal. The numbers are those of the system that this runs on.
fn name(signal: i32) -> Option<(&'static str, &'static str)> {
    Some(match signal {
        libc::SIGHUP => ("SIGHUP", "hang-up"),
        libc::SIGINT => ("SIGINT", "interrupt"),
        libc::SIGQUIT => ("SIGQUIT", "quit"),
        libc::SIGILL => ("SIGILL", "illegal instruction"),
        libc::SIGTRAP => ("SIGTRAP", "breakpoint"),
        libc::SIGABRT => ("SIGABRT", "abort"),
        libc::SIGBUS => ("SIGBUS", "bus error"),
        libc::SIGFPE => ("SIGFPE", "arithmetic error"),
        libc::SIGKILL => ("SIGKILL", "killed"),
        libc::SIGUSR1 => ("SIGUSR1", "user signal 1"),
        libc::SIGSEGV => ("SIGSEGV", "segmentation fault"),
        libc::SIGUSR2 => ("SIGUSR2", "user signal 2"),
        libc::SIGPIPE => ("SIGPIPE", "broken pipe"),
        libc::SIGALRM => ("SIGALRM", "alarm"),
        libc::SIGTERM => ("SIGTERM", "terminated"),
        libc::SIGXCPU => ("SIGXCPU", "processor time"),
        libc::SIGXFSZ => ("SIGXFSZ", "file size limit"),
        libc::SIGSYS => ("SIGSYS", "forbidden system call"),
        _ => return None,
    })
}
