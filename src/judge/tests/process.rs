use std::time::Duration;

use super::{assert_judged, judged, right, value_error};
use crate::judge::samples::int;
use crate::judge::samples::{ended, returns, seen};
use crate::model::Verdict::{
    Accepted, IdleLimit, MemoryLimit, OutputLimit, RunTimeError, SecurityViolation, TimeLimit,
    WrongAnswer,
};
use crate::model::{Ended, Phase, Reply};

#[test]
fn the_end_of_the_process_decides_before_its_claim() {
    let tle = "used more than 2 s of processor time";
    for (end, verdict, message) in [
        (Ended::CpuLimit, TimeLimit, tle),
        (Ended::WallLimit, IdleLimit, "not done after 6 s by the clock, most of it idle"),
        (Ended::OutputLimit, OutputLimit, "printed more than 1024 KiB"),
        (Ended::ReplyLimit, OutputLimit, "the returned value takes more than 8 MiB"),
        (Ended::MemoryLimit, MemoryLimit, "used more than 256 MiB of memory"),
        (Ended::Signaled(libc::SIGXCPU), TimeLimit, tle),
        (
            Ended::Signaled(libc::SIGSYS),
            SecurityViolation,
            "killed by SIGSYS (forbidden system call)",
        ),
        (Ended::Signaled(libc::SIGKILL), RunTimeError, "killed by SIGKILL (killed)"),
        (Ended::Signaled(libc::SIGSEGV), RunTimeError, "killed by SIGSEGV (segmentation fault)"),
        (Ended::Signaled(63), RunTimeError, "killed by signal 63"),
    ] {
        for reply in [Reply::Missing, Reply::Malformed("cut off".to_owned()), right()] {
            assert_judged(&returns(), &ended(end, reply), verdict, &[], message);
        }
    }
}

#[test]
fn the_wall_limit_is_idle_only_below_half_of_the_processor_time() {
    for (cpu, verdict) in [(999, IdleLimit), (1000, TimeLimit), (1900, TimeLimit)] {
        let mut seen = ended(Ended::WallLimit, Reply::Missing);
        seen.execution.usage.cpu = Duration::from_millis(cpu);
        assert_eq!(judged(&returns(), &seen).verdict, verdict, "{cpu} ms");
    }
    let mut starved = ended(Ended::WallLimit, Reply::Missing);
    starved.execution.usage.cpu = Duration::from_millis(300);
    starved.execution.usage.waited = Duration::from_secs(5);
    assert_eq!(judged(&returns(), &starved).verdict, TimeLimit, "others had the processor");
}

#[test]
fn what_was_used_counts_even_after_a_normal_end() {
    let mut slow = seen(right());
    slow.execution.usage.cpu = Duration::from_secs(2);
    assert_eq!(judged(&returns(), &slow).verdict, Accepted, "at the limit is within it");
    slow.execution.usage.cpu = Duration::from_millis(2001);
    assert_judged(&returns(), &slow, TimeLimit, &[], "used more than 2 s of processor time");
    slow.reply = Reply::Value(int(2));
    let wrong_and_slow = judged(&returns(), &slow);
    assert_eq!((wrong_and_slow.verdict, wrong_and_slow.flags), (TimeLimit, vec![WrongAnswer]));

    let mut large = seen(right());
    large.execution.usage.memory_kib = (256 + 11) * 1024 - 1;
    assert_eq!(judged(&returns(), &large).verdict, Accepted);
    large.execution.usage.memory_kib += 1;
    assert_judged(&returns(), &large, MemoryLimit, &[], "used more than 256 MiB of memory");
    large.execution.ended = Ended::Signaled(libc::SIGKILL);
    assert_judged(&returns(), &large, MemoryLimit, &[], "used more than 256 MiB of memory");

    let mut loud = seen(right());
    loud.execution.stderr.truncated = true;
    assert_judged(&returns(), &loud, OutputLimit, &[], "printed more than 1024 KiB");
}

#[test]
fn of_several_flags_the_worst_is_the_verdict() {
    let mut seen = ended(Ended::Signaled(libc::SIGSYS), Reply::Missing);
    seen.execution.usage.cpu = Duration::from_secs(3);
    seen.execution.usage.memory_kib = 1 << 20;
    seen.execution.stdout.truncated = true;
    let judgement = judged(&returns(), &seen);
    assert_eq!(judgement.verdict, SecurityViolation);
    assert_eq!(judgement.flags, [MemoryLimit, TimeLimit, OutputLimit]);
}

#[test]
fn a_limit_that_is_hit_during_the_import_keeps_its_own_verdict() {
    let mut seen = seen(value_error(Phase::Import, "late"));
    seen.execution.usage.cpu = Duration::from_secs(3);
    assert_judged(&returns(), &seen, TimeLimit, &[], "used more than 2 s of processor time");
}

#[test]
fn a_value_counts_only_after_a_clean_exit() {
    let seen = ended(Ended::Exited(3), right());
    assert_judged(&returns(), &seen, RunTimeError, &[], "exited with code 3");
}
