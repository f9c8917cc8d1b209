//! Calls: the value or exception of the last statement, then what was printed.

use super::answer::{Answer, Wrong};
use super::reply::sentence;
use super::snippet::brief;
use super::{text, value};
use crate::model::{Case, Checker, Expect, PyException, Reply, TextChecker, TextMode, Value};

/// Judges a call that came to its own end. Exceptions that are not the expected one do not come
/// here.
pub(super) fn answer(
    case: &Case,
    expect: &Expect,
    reply: &Reply,
    expected: Option<&Value>,
    printed: &[u8],
) -> Answer {
    let answer = match (expect, reply) {
        (Expect::Returns(_), Reply::Value(actual)) => match (&case.checker, expected) {
            (_, None) => Answer::Broken("the expected value is missing".to_owned()),
            (Checker::Value(checker), Some(expected)) => {
                value::check(checker, expected, actual, printed)
            }
            _ => Answer::Broken("a value cannot be checked as text".to_owned()),
        },
        (Expect::Raises { class, .. }, Reply::Value(value)) => {
            let value = value.repr();
            let value = brief(&value, 0..0);
            wrong(format!("returned {value} instead of raising {class}"))
        }
        (Expect::Raises { message: Some(pattern), .. }, Reply::Raised { exception, .. }) => {
            raised(pattern, exception)
        }
        _ => Answer::Right,
    };
    match (answer, &case.stdout) {
        (Answer::Right, Some(stdout)) => output(stdout, printed),
        (answer, _) => answer,
    }
}

fn raised(pattern: &str, exception: &PyException) -> Answer {
    let regex = match text::compile_pattern(pattern) {
        Ok(regex) => regex,
        Err(reason) => return Answer::Broken(reason),
    };
    match &exception.message {
        Some(message) if regex.is_match(message.as_bytes()) => Answer::Right,
        _ => wrong(format!(
            "raised {}, but its message does not match {pattern:?}",
            sentence(exception)
        )),
    }
}

/// The output of a call is checked line by line, whatever checks its value.
fn output(expected: &[u8], printed: &[u8]) -> Answer {
    let checker = TextChecker { mode: TextMode::Lines };
    match text::check(&checker, Some(expected), printed) {
        Answer::Wrong(wrong) => Answer::Wrong(Wrong {
            message: format!("the printed output is wrong: {}", wrong.message),
            shown: Some((lossy(expected), lossy(printed))),
            ..wrong
        }),
        answer => answer,
    }
}

fn wrong(message: String) -> Answer {
    Answer::Wrong(Wrong { message, diff: None, shown: None })
}

fn lossy(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}
