use super::case::Judgement;
use super::score::max_score;
use super::{excerpt, traceback};
use crate::model::{
    Case, Challenge, Ended, ExceptionReport, Observation, Reply, Submission, Task, TestResult,
    Usage, Verdict, Visibility,
};

/// Bytes of an expected or actual value that are kept.
const VALUE_BYTES: usize = 64 * 1024;

/// Bytes of an input or output that are kept.
const STREAM_BYTES: usize = 4 * 1024;

/// The result of a case that was run and judged; `index` is the case's 0-based position.
///
/// # Panics
/// Where the challenge has no case of that index.
#[must_use]
pub fn test_result(
    challenge: &Challenge,
    index: usize,
    submission: &Submission,
    seen: &Observation,
    judgement: Judgement,
) -> TestResult {
    let case = &challenge.cases[index];
    let mut result = blank(challenge, index, judgement.verdict);
    let Usage { cpu, wall, memory_kib, waited: _ } = seen.execution.usage;
    result.cpu_ms = milliseconds(cpu);
    result.wall_ms = milliseconds(wall);
    result.memory_kib = memory_kib;
    match seen.execution.ended {
        Ended::Exited(code) => result.exit_code = Some(code),
        Ended::Signaled(signal) => result.signal = Some(signal),
        _ => {}
    }
    if judgement.verdict.is_accepted() {
        result.score = result.max_score;
        return result;
    }
    result.flags = judgement.flags;
    result.message = judgement.message;
    result.hint = judgement.hint;
    result.diff = judgement.diff;

    let mut cut = result.truncated;
    let mut keep = |text: Option<String>, limit| {
        let (text, is_cut) = excerpt::of(&text?, limit);
        cut |= is_cut;
        Some(text)
    };
    let lossy = |bytes: &[u8]| Some(String::from_utf8_lossy(bytes).into_owned());
    let execution = &seen.execution;
    result.expected = keep(judgement.expected, VALUE_BYTES);
    result.actual = keep(judgement.actual, VALUE_BYTES);
    result.stdout = keep(lossy(&execution.stdout.bytes), STREAM_BYTES);
    result.stderr = keep(lossy(&execution.stderr.bytes), STREAM_BYTES);
    cut |= execution.stdout.truncated || execution.stderr.truncated;
    if let Some((exception, is_cut)) = exception(&seen.reply, submission, case) {
        result.exception = Some(exception);
        cut |= is_cut;
    }
    result.truncated = cut;
    result
}

/// Why a case is not run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Skip {
    /// A group that its own requires is not whole.
    Group,
    /// Only others are wanted.
    LeftOut,
    /// The cases before it have shown what was wanted.
    Settled,
}

/// The result of a case that was not run.
///
/// # Panics
/// Where the challenge has no case of that index.
#[must_use]
pub fn skipped_test(challenge: &Challenge, index: usize, why: Skip) -> TestResult {
    let mut result = blank(challenge, index, Verdict::Skipped);
    let message = match why {
        Skip::Group => "skipped: a required group did not pass",
        Skip::LeftOut => "skipped: only other cases were to be run",
        Skip::Settled => "skipped: an earlier case was enough",
    };
    result.message = Some(message.to_owned());
    result
}

/// The result of a case that the judge could not run or judge, and why.
///
/// # Panics
/// Where the challenge has no case of that index.
#[must_use]
pub fn unjudged_test(challenge: &Challenge, index: usize, why: &str) -> TestResult {
    let mut result = blank(challenge, index, Verdict::JudgeError);
    result.message = Some(why.to_owned());
    result
}

/// What holds for a case whatever a run of it gave.
fn blank(challenge: &Challenge, index: usize, verdict: Verdict) -> TestResult {
    let case = &challenge.cases[index];
    let group = case.group.and_then(|group| challenge.groups.get(group));
    let stdin = String::from_utf8_lossy(&case.stdin);
    let (stdin, truncated) = excerpt::of(&stdin, STREAM_BYTES);
    let call = match &case.task {
        Task::Call { source, .. } => Some(source.clone()),
        Task::Program | Task::Subject { .. } => None,
    };
    let has_input = matches!(case.task, Task::Program) || !stdin.is_empty();
    TestResult {
        index: index + 1,
        name: case.name.clone(),
        group: group.map(|group| group.name.clone()),
        visibility: if case.sample { Visibility::Sample } else { Visibility::Hidden },
        verdict,
        flags: Vec::new(),
        score: 0.0,
        max_score: max_score(challenge, case),
        cpu_ms: 0.0,
        wall_ms: 0.0,
        memory_kib: 0,
        exit_code: None,
        signal: None,
        call,
        stdin: has_input.then_some(stdin),
        expected: None,
        actual: None,
        diff: None,
        exception: None,
        stdout: None,
        stderr: None,
        truncated,
        message: None,
        hint: None,
        question: None,
    }
}

fn exception(
    reply: &Reply,
    submission: &Submission,
    case: &Case,
) -> Option<(ExceptionReport, bool)> {
    let call = match &case.task {
        Task::Call { source, .. } => source,
        Task::Program | Task::Subject { .. } => "",
    };
    match reply {
        Reply::Raised { exception, .. } => Some(traceback::raised(exception, submission, call)),
        Reply::NotCompiled(problem) => Some(traceback::not_compiled(problem, submission)),
        _ => None,
    }
}

/// To three decimals: microseconds.
fn milliseconds(duration: std::time::Duration) -> f64 {
    (duration.as_secs_f64() * 1e6).round() / 1e3
}
