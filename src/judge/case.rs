use std::cmp::Reverse;

use super::answer::{Answer, Wrong};
use super::finding::Finding;
use super::program::{self, Ruling};
use super::{call, process, reply};
use crate::model::{
    Case, Checker, Diff, Ended, Expect, Limits, Observation, Phase, Reply, Task, TextChecker,
    TextMode, Value, ValueMode, Verdict,
};

/// What is said about one run of a case.
#[derive(Clone, Debug, PartialEq)]
pub struct Judgement {
    /// The worst of the flags that hold.
    pub verdict: Verdict,
    /// The other flags that hold, worst first.
    pub flags: Vec<Verdict>,
    /// One sentence that says what went wrong.
    pub message: Option<String>,
    /// One sentence that helps: the author's `why`, or else the near miss.
    pub hint: Option<String>,
    /// The difference between expected and actual.
    pub diff: Option<Diff>,
    /// What was expected, as text.
    pub expected: Option<String>,
    /// What came, as text.
    pub actual: Option<String>,
}

/// Judges one run of a case.
///
/// `expected` is the value of the case's `returns`; `ruling` is what the checker program said,
/// where [`needs_ruling`] told to run it.
#[must_use]
pub fn judge(
    case: &Case,
    limits: &Limits,
    seen: &Observation,
    expected: Option<&Value>,
    ruling: Option<&Ruling>,
) -> Judgement {
    let mut findings = trouble(case, limits, seen);
    let mut wrong = None;
    match answer(case, seen, expected, ruling, &findings) {
        None | Some(Answer::Right) => {}
        Some(Answer::Broken(reason)) => {
            findings.push(Finding::new(Verdict::JudgeError, reason));
        }
        Some(Answer::Wrong(found)) => {
            findings.push(Finding::new(Verdict::WrongAnswer, found.message.clone()));
            wrong = Some(found);
        }
    }
    settle(case, seen, expected, findings, wrong)
}

/// The judgement on a run of a candidate's tests, which have no answer to be compared.
pub(super) fn reject(case: &Case, seen: &Observation, findings: Vec<Finding>) -> Judgement {
    settle(case, seen, None, findings, None)
}

/// What the worst of the findings makes of a run.
fn settle(
    case: &Case,
    seen: &Observation,
    expected: Option<&Value>,
    mut findings: Vec<Finding>,
    wrong: Option<Wrong>,
) -> Judgement {
    findings.sort_by_key(|finding| Reverse(finding.verdict));
    findings.dedup_by_key(|finding| finding.verdict);
    let mut findings = findings.into_iter();
    match findings.next() {
        None => Judgement::accepted(),
        Some(worst) => {
            let flags = findings.map(|finding| finding.verdict).collect();
            rejected(case, seen, expected, worst, flags, wrong)
        }
    }
}

/// Whether the case has a checker program and it has something to say: only where nothing worse
/// than a wrong answer happened.
#[must_use]
pub fn needs_ruling(case: &Case, limits: &Limits, seen: &Observation) -> bool {
    matches!(case.checker, Checker::Program { .. }) && trouble(case, limits, seen).is_empty()
}

/// Everything that is wrong before the answer is looked at.
pub(super) fn trouble(case: &Case, limits: &Limits, seen: &Observation) -> Vec<Finding> {
    let mut findings = process::findings(&seen.execution, limits);
    let at_import = matches!(seen.reply, Reply::Raised { phase: Phase::Import, .. });
    // A limit that is hit during the import keeps its own verdict.
    if !(at_import && findings.iter().any(|finding| finding.verdict != Verdict::RunTimeError)) {
        findings.extend(reply::findings(case, limits, seen));
    }
    findings
}

/// The answer of a run that came to its own end and gave one.
fn answer(
    case: &Case,
    seen: &Observation,
    expected: Option<&Value>,
    ruling: Option<&Ruling>,
    findings: &[Finding],
) -> Option<Answer> {
    let failed =
        |finding: &Finding| matches!(finding.verdict, Verdict::RunTimeError | Verdict::JudgeError);
    let ended = matches!(seen.execution.ended, Ended::Exited(_));
    if !ended || findings.iter().any(failed) {
        return None;
    }
    let printed = &seen.execution.stdout.bytes;
    match (&case.task, &seen.reply) {
        (Task::Call { expect, .. }, Reply::Value(_)) => {
            Some(call::answer(case, expect, &seen.reply, expected, printed))
        }
        (Task::Call { expect, .. }, Reply::Raised { phase, exception })
            if reply::is_awaited(case, *phase, exception) =>
        {
            Some(call::answer(case, expect, &seen.reply, expected, printed))
        }
        // A checker program does not run where something else is wrong already.
        (Task::Program, Reply::Exit(0)) => (ruling.is_some() || needs_no_ruling(case, findings))
            .then(|| program::answer(case, printed, ruling)),
        (Task::Subject { .. }, _) => {
            Some(Answer::Broken("a subject is judged by the tests that are run on it".to_owned()))
        }
        _ => None,
    }
}

fn needs_no_ruling(case: &Case, findings: &[Finding]) -> bool {
    findings.is_empty() || !matches!(case.checker, Checker::Program { .. })
}

fn rejected(
    case: &Case,
    seen: &Observation,
    expected: Option<&Value>,
    worst: Finding,
    flags: Vec<Verdict>,
    wrong: Option<Wrong>,
) -> Judgement {
    let (diff, shown) = wrong.map_or((None, None), |wrong| (wrong.diff, wrong.shown));
    let (expected, actual) = match shown {
        Some((expected, actual)) => (Some(expected), Some(actual)),
        None => (expected_text(case, expected), actual_text(case, seen)),
    };
    let blameless = matches!(worst.verdict, Verdict::JudgeError | Verdict::CompileError);
    let why = case.why.clone().filter(|_| !blameless);
    let near_miss = || diff.as_ref().and_then(|diff| diff.near_miss.clone());
    Judgement {
        verdict: worst.verdict,
        flags,
        message: Some(worst.message),
        hint: why.or_else(near_miss),
        diff,
        expected,
        actual,
    }
}

fn expected_text(case: &Case, expected: Option<&Value>) -> Option<String> {
    match &case.task {
        Task::Call { expect: Expect::Returns(_), .. } => {
            let one_of = matches!(&case.checker, Checker::Value(checker)
                if checker.mode == ValueMode::OneOf);
            let text = expected?.repr();
            Some(if one_of { format!("one of {text}") } else { text })
        }
        Task::Call { expect: Expect::Raises { class, message }, .. } => Some(match message {
            Some(pattern) => format!("raises {class} with a message that matches {pattern:?}"),
            None => format!("raises {class}"),
        }),
        Task::Program => match &case.checker {
            Checker::Text(TextChecker { mode: TextMode::Regex(Some(pattern)) }) => {
                Some(pattern.clone())
            }
            _ => case.stdout.as_deref().map(lossy),
        },
        Task::Subject { .. } => None,
    }
}

fn actual_text(case: &Case, seen: &Observation) -> Option<String> {
    match (&case.task, &seen.reply) {
        (Task::Call { .. }, Reply::Value(value)) => Some(value.repr()),
        (
            Task::Call { expect: Expect::Raises { .. }, .. },
            Reply::Raised { phase: Phase::Last, exception },
        ) => Some(format!("raises {}", reply::sentence(exception))),
        (Task::Program, Reply::Exit(_)) => Some(lossy(&seen.execution.stdout.bytes)),
        _ => None,
    }
}

fn lossy(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

impl Judgement {
    pub(super) fn accepted() -> Self {
        Self {
            verdict: Verdict::Accepted,
            flags: Vec::new(),
            message: None,
            hint: None,
            diff: None,
            expected: None,
            actual: None,
        }
    }
}
