//! Texts as lines in any order.

use super::{diff, lines, near_miss, text_diff, word, wrong};
use crate::judge::answer::Answer;
use crate::judge::pairing::Pairing;

/// A line and its 0-based number.
type Numbered<'a> = (usize, &'a [u8]);

/// Compares the lines. Blank ones have no place of their own where order is free, so they do not
/// count.
pub(super) fn check(expected: &[u8], actual: &[u8]) -> Answer {
    let (left, right) = (numbered(expected), numbered(actual));
    let pairing = Pairing::of(&texts(&left), &texts(&right));
    let missing: Vec<Numbered> = pairing.missing().into_iter().map(|at| left[at]).collect();
    let extra: Vec<Numbered> = pairing.extra.into_iter().map(|at| right[at]).collect();
    let Some((first, _)) = extra.first().or(missing.first()) else {
        return Answer::Right;
    };
    let path = format!("line {}", first + 1);
    let message = if right.is_empty() {
        "nothing was printed".to_owned()
    } else {
        let parts = say(&missing, "missing").into_iter().chain(say(&extra, "unexpected"));
        parts.collect::<Vec<_>>().join(", ")
    };
    let near_miss = near_miss::name(expected, actual);
    wrong(message, Some(text_diff(path, diff::leftovers(&missing, &extra), near_miss)))
}

fn numbered(text: &[u8]) -> Vec<Numbered<'_>> {
    let lines = lines::trimmed(text).into_iter().enumerate();
    lines.filter(|(_, line)| !line.is_empty()).collect()
}

fn texts<'a>(lines: &[Numbered<'a>]) -> Vec<&'a [u8]> {
    lines.iter().map(|(_, line)| *line).collect()
}

fn say(lines: &[Numbered], state: &str) -> Option<String> {
    let (_, first) = lines.first()?;
    Some(match lines.len() - 1 {
        0 => format!("line {} is {state}", word(first)),
        more => format!("line {} and {more} more are {state}", word(first)),
    })
}
