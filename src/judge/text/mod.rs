//! Texts: whether they agree, where they first differ, and what nearly made them agree.

mod diff;
mod inline;
mod lines;
mod near_miss;
mod number;
mod pattern;
#[cfg(test)]
mod tests;
mod tokens;
mod unordered;
mod visible;

use super::answer::{Answer, Wrong};
use super::snippet::{brief, briefs};
use super::wording::count;
use crate::model::{Diff, DiffKind, Hunk, TextChecker, TextMode, Value};
use diff::Start;
use lines::TokenRule;

pub(super) use lines::is_space_char;
pub(super) use near_miss::of_answer as near_miss_of_answer;
pub(super) use pattern::compile as compile_pattern;
pub(super) use pattern::matches_whole;

/// Compares an output with the expected one, which a checker with a pattern of its own does not
/// need.
pub(super) fn check(checker: &TextChecker, expected: Option<&[u8]>, actual: &[u8]) -> Answer {
    if let TextMode::Regex(pattern) = &checker.mode {
        return match pattern.as_deref().or_else(|| std::str::from_utf8(expected?).ok()) {
            Some(pattern) => against_pattern(pattern, actual),
            None => Answer::Broken("there is no pattern to match the output with".to_owned()),
        };
    }
    let Some(expected) = expected else {
        return Answer::Broken("the expected output is missing".to_owned());
    };
    match &checker.mode {
        TextMode::UnorderedLines => unordered::check(expected, actual),
        mode => match TokenRule::of(mode) {
            Some(rule) => tokens::check(mode, rule, expected, actual),
            None => by_lines(mode, expected, actual),
        },
    }
}

fn against_pattern(pattern: &str, actual: &[u8]) -> Answer {
    match pattern::matches_whole(pattern, actual) {
        Err(reason) => Answer::Broken(reason),
        Ok(true) => Answer::Right,
        Ok(false) if actual.is_empty() => wrong("nothing was printed".to_owned(), None),
        Ok(false) => {
            let numbered = |text| lines::whole(text).into_iter().enumerate().collect::<Vec<_>>();
            let hunks = diff::leftovers(&numbered(pattern.as_bytes()), &numbered(actual));
            let diff = Diff { kind: DiffKind::Text, path: None, hunks, near_miss: None };
            wrong("the output does not match the pattern".to_owned(), Some(diff))
        }
    }
}

fn by_lines(mode: &TextMode, expected: &[u8], actual: &[u8]) -> Answer {
    let (left, right) = lines::read(mode, expected, actual);
    if left.keys == right.keys {
        return Answer::Right;
    }
    let pairs = left.keys.iter().zip(&right.keys);
    let at = pairs.take_while(|(left, right)| left == right).count();
    let (path, message) = first_line(&left.shown, &right.shown, at);
    let hunks = diff::hunks(&left, &right, Start { expected: at, actual: at }, None);
    wrong(message, Some(text_diff(path, hunks, near_miss::name(expected, actual))))
}

/// Place and words for the first line that differs.
fn first_line(expected: &[&[u8]], actual: &[&[u8]], at: usize) -> (String, String) {
    let number = at + 1;
    let path = format!("line {number}");
    let lengths = format!("expected {}, got {}", count(expected.len(), "line"), actual.len());
    match (expected.get(at), actual.get(at)) {
        (Some(left), Some(right)) => {
            let (l, r) = (quoted(left), quoted(right));
            let (l, r) = briefs(&l, &r);
            let column = inline::column(left, right);
            let message = format!("line {number}: expected {l}, got {r}");
            (format!("{path}, column {column}"), message)
        }
        (Some(_), None) if actual.is_empty() => (path, "nothing was printed".to_owned()),
        (Some(left), None) => {
            let line = quoted(left);
            (path, format!("{lengths}: line {number} is missing, {}", brief(&line, 0..0)))
        }
        (None, right) => {
            let line = quoted(right.copied().unwrap_or_default());
            (path, format!("{lengths}: line {number} is unexpected, {}", brief(&line, 0..0)))
        }
    }
}

fn text_diff(path: String, hunks: Vec<Hunk>, near_miss: Option<String>) -> Diff {
    Diff { kind: DiffKind::Text, path: Some(path), hunks, near_miss }
}

fn wrong(message: String, diff: Option<Diff>) -> Answer {
    Answer::Wrong(Wrong { message, diff, shown: None })
}

/// Bytes as a Python string would be written, so that nothing in them is invisible.
fn quoted(bytes: &[u8]) -> String {
    Value::Str(inline::text(bytes).into()).repr()
}

fn word(token: &[u8]) -> String {
    brief(&quoted(token), 0..0)
}
