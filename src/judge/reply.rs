//! What a claim means before its value is looked at.

use super::finding::Finding;
use super::kinds;
use super::process::{OVER_REPLY, over_memory};
use crate::model::{
    Case, Ended, Expect, Limits, Observation, Phase, PyException, Refusal, Reply, SyntaxProblem,
    Task, Verdict,
};

/// The flags that hold for a claim. A reply that is missing or broken says nothing where the
/// process was killed.
pub(super) fn findings(case: &Case, limits: &Limits, seen: &Observation) -> Vec<Finding> {
    let exit = match seen.execution.ended {
        Ended::Exited(code) => Some(code),
        _ => None,
    };
    let found = match &seen.reply {
        Reply::Missing => exit.map(|_| failed("the process ended without a reply")),
        Reply::Malformed(why) => exit.map(|_| failed(format!("the reply is malformed: {why}"))),
        Reply::Value(_) => match (&case.task, exit) {
            (Task::Program, _) => Some(failed("the reply is malformed: a program has no value")),
            (_, Some(code)) if code != 0 => Some(exited(code)),
            _ => None,
        },
        Reply::Exit(code) => match (&case.task, exit) {
            (Task::Call { .. }, _) => Some(failed(SYS_EXIT)),
            (_, Some(seen)) if seen != 0 => Some(exited(seen)),
            _ => (*code != 0).then(|| exited(*code)),
        },
        Reply::Refused(refusal) => Some(match refusal {
            Refusal::Size => Finding::new(Verdict::OutputLimit, OVER_REPLY),
            Refusal::Cycle => {
                Finding::new(Verdict::WrongAnswer, "the returned value contains itself")
            }
            Refusal::Depth => {
                Finding::new(Verdict::WrongAnswer, "the returned value is more than 100 deep")
            }
        }),
        Reply::Raised { phase, exception } => raised(case, limits, *phase, exception),
        Reply::NotCompiled(problem) => {
            Some(Finding::new(Verdict::CompileError, not_compiled(problem)))
        }
        Reply::TooLarge(message) => Some(Finding::new(Verdict::CompileError, message.as_str())),
        Reply::NoEntry { entry, defined } => {
            Some(Finding::new(Verdict::CompileError, no_entry(entry, defined)))
        }
        Reply::UnknownName(name) => Some(Finding::new(
            Verdict::CompileError,
            format!("the call uses `{name}`, which the file does not define"),
        )),
    };
    found.into_iter().collect()
}

const SYS_EXIT: &str = "sys.exit was called: return from the function instead";

fn failed(message: impl Into<String>) -> Finding {
    Finding::new(Verdict::RunTimeError, message)
}

fn exited(code: i32) -> Finding {
    failed(format!("exited with code {code}"))
}

fn raised(case: &Case, limits: &Limits, phase: Phase, exception: &PyException) -> Option<Finding> {
    if is_awaited(case, phase, exception) {
        return None;
    }
    if is_a(exception, "MemoryError") {
        return Some(Finding::new(Verdict::MemoryLimit, over_memory(limits)));
    }
    let text = sentence(exception);
    let line = exception.frames.iter().rev().find(|frame| !frame.in_call);
    let at = line.map_or_else(String::new, |frame| format!(" (line {})", frame.line));
    let exits = is_a(exception, "SystemExit") && !matches!(case.task, Task::Program);
    let hint = import_hint(exception);
    let wanted = awaited(case);
    Some(match phase {
        Phase::Import if exits => {
            Finding::new(Verdict::CompileError, "sys.exit was called while the file was imported")
        }
        Phase::Import => {
            Finding::new(Verdict::CompileError, format!("the import raised {text}{at}{hint}"))
        }
        _ if exits => failed(SYS_EXIT),
        Phase::Setup => failed(format!("raised {text}{at} before the last line of the call")),
        Phase::Encode => failed(format!("raised {text}{at} when the value was looked at")),
        Phase::Last => failed(match wanted {
            Some(class) if is_a(exception, class) && kinds::are_too_many(&exception.bases) => {
                format!("raised {text}{at}, which derives from {class} and too many others")
            }
            Some(class) => format!("raised {text}{at} instead of {class}"),
            None => format!("raised {text}{at}{hint}"),
        }),
    })
}

/// The class that the last statement of the call is to raise.
fn awaited(case: &Case) -> Option<&str> {
    match &case.task {
        Task::Call { expect: Expect::Raises { class, .. }, .. } => class.rsplit('.').next(),
        _ => None,
    }
}

/// Whether an exception is the one that the case expects, its message apart. A lack of memory
/// passes only where exactly that is expected: it would be an `Exception`, too. One that derives
/// from everything that a case could await is not what any of them awaits.
pub(super) fn is_awaited(case: &Case, phase: Phase, exception: &PyException) -> bool {
    phase == Phase::Last
        && awaited(case).is_some_and(|class| {
            is_a(exception, class)
                && (class == "MemoryError" || !is_a(exception, "MemoryError"))
                && !kinds::are_too_many(&exception.bases)
        })
}

fn is_a(exception: &PyException, class: &str) -> bool {
    exception.class == class || exception.bases.iter().any(|base| base == class)
}

/// `ValueError: invalid literal`
pub(super) fn sentence(exception: &PyException) -> String {
    let first = exception.message.as_deref().unwrap_or_default().lines().next().unwrap_or_default();
    if first.is_empty() {
        return exception.class.clone();
    }
    let short = super::snippet::brief(first, 0..0);
    format!("{}: {short}", exception.class)
}

fn import_hint(exception: &PyException) -> &'static str {
    if is_a(exception, "ImportError") {
        "; only the standard library and the packages that the challenge declares can be imported"
    } else {
        ""
    }
}

fn not_compiled(problem: &SyntaxProblem) -> String {
    let line = problem.line.map_or_else(String::new, |line| format!(" (line {line})"));
    format!("{}: {}{line}", problem.class, problem.message)
}

fn no_entry(entry: &str, defined: &[String]) -> String {
    let plain = |name: &str| name.replace('_', "").to_lowercase();
    let near = defined
        .iter()
        .map(|name| {
            let likeness = strsim::normalized_damerau_levenshtein(&plain(name), &plain(entry));
            (name, likeness)
        })
        .filter(|(_, likeness)| *likeness >= 0.6)
        .max_by(|(_, left), (_, right)| left.total_cmp(right));
    match (near, defined) {
        (Some((name, _)), _) => format!("`{entry}` is not defined; did you mean `{name}`?"),
        (None, [only]) => format!("`{entry}` is not defined; the file defines `{only}`"),
        (None, _) => format!("`{entry}` is not defined"),
    }
}
