//! Answers to questions against the right ones, outside of any case.

use super::answer::Answer;
use super::{text, value};
use crate::model::{TextChecker, TextMode, Tolerance, Value, ValueChecker};

/// How an answer differs from the right one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Discrepancy {
    /// One sentence, such as `index 1: expected 1, got 0`.
    pub message: String,
    /// What nearly made it right.
    pub near_miss: Option<String>,
}

/// Compares two values as the checker `value` does.
#[must_use]
pub fn compare_values(expected: &Value, actual: &Value) -> Option<Discrepancy> {
    discrepancy(value::check(&ValueChecker::default(), expected, actual, b""))
}

/// Compares what a program prints with what somebody says that it prints: exactly, but for the
/// final newline, the way of ending lines and the whitespace at their ends, which nobody sees.
#[must_use]
pub fn compare_outputs(expected: &str, actual: &str) -> Option<Discrepancy> {
    let plain = |text: &str| {
        let text = text.strip_suffix('\n').unwrap_or(text);
        let lines = text.split('\n').map(|line| line.trim_end_matches(text::is_space_char));
        lines.collect::<Vec<_>>().join("\n")
    };
    let (expected, actual) = (plain(expected), plain(actual));
    let check = |expected: &str, actual: &str| {
        let checker = TextChecker { mode: TextMode::Exact };
        discrepancy(text::check(&checker, Some(expected.as_bytes()), actual.as_bytes()))
    };
    let found = check(&expected, &actual)?;
    let near_miss = text::near_miss_of_answer(expected.as_bytes(), actual.as_bytes());
    // Blanks are counted only where they can be seen.
    let only_blanks = expected.split_whitespace().eq(actual.split_whitespace());
    let shown = |text: &str| text.replace(' ', "·").replace('\t', "→");
    let seen = only_blanks.then(|| check(&shown(&expected), &shown(&actual))).flatten();
    Some(Discrepancy { near_miss, ..seen.unwrap_or(found) })
}

fn discrepancy(answer: Answer) -> Option<Discrepancy> {
    match answer {
        Answer::Right => None,
        Answer::Wrong(wrong) => Some(Discrepancy {
            message: wrong.message,
            near_miss: wrong.diff.and_then(|diff| diff.near_miss),
        }),
        Answer::Broken(message) => Some(Discrepancy { message, near_miss: None }),
    }
}

/// Whether a number is within the tolerance of the right one.
#[must_use]
pub fn floats_are_close(expected: f64, actual: f64, tolerance: Tolerance) -> bool {
    value::floats_are_close(expected, actual, tolerance)
}

/// Whether the whole of a text matches a pattern in the syntax of the `regex` crate.
///
/// # Errors
///
/// Where the pattern is none.
pub fn matches_whole(pattern: &str, text: &str) -> Result<bool, String> {
    text::matches_whole(pattern, text.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_output_is_exact_but_for_its_final_newline() {
        assert_eq!(compare_outputs("a\nb\n", "a\nb"), None);
        assert_eq!(compare_outputs("a\nb", "a\r\nb\r\n"), None);
        assert!(compare_outputs("a\n\n", "a").is_some(), "an empty line more is another output");
        let near = |expected, actual| compare_outputs(expected, actual).unwrap().near_miss.unwrap();
        assert_eq!(near("[1, 2]\n", "[1,2]"), "only whitespace differs");
        assert_eq!(near("None\n", "none"), "only letter case differs");
        assert_eq!(near("a\nb\n", "b\na"), "only the order of the lines differs");
        assert_eq!(near("a\nb\n", "a"), "only the last line is missing");
        assert_eq!(near("a\n\n", "a"), "only whitespace differs", "not the final newline");
        assert_eq!(near("'a'\n", "a"), "only punctuation differs");
        assert_eq!(compare_outputs("a\n", "").unwrap().near_miss, None);
        assert_eq!(compare_outputs("a  \n b\t\n", "a\n b"), None, "nobody sees the ends of lines");
        assert!(compare_outputs(" a\n", "a").is_some());
        let blanks = compare_outputs("é  x\n", "é x").unwrap();
        assert_eq!(blanks.message, "line 1: expected 'é··x', got 'é·x'");
        assert_eq!(compare_outputs("1\n", "2 1").unwrap().near_miss, None);
    }

    #[test]
    fn values_differ_in_a_place_and_a_manner() {
        let list = |items: Vec<i64>| {
            Value::List(items.into_iter().map(|item| Value::Int(item.into())).collect())
        };
        assert_eq!(compare_values(&list(vec![1, 2]), &list(vec![1, 2])), None);
        let found = compare_values(&list(vec![1, 2]), &list(vec![2, 1])).unwrap();
        assert!(found.near_miss.unwrap().contains("order"));
    }
}
