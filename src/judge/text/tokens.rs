//! Texts as words, wherever their lines end.

use super::diff::{self, Start};
use super::lines::{self, TokenRule};
use super::{inline, near_miss, text_diff, word, wrong};
use crate::judge::answer::Answer;
use crate::model::TextMode;

pub(super) fn check(mode: &TextMode, rule: TokenRule, expected: &[u8], actual: &[u8]) -> Answer {
    let (mut lefts, mut rights) = (places(expected), places(actual));
    let mut last = (None, None);
    let (left, right) = loop {
        match (lefts.next(), rights.next()) {
            (None, None) => return Answer::Right,
            (Some(left), Some(right)) if rule.agree(left.token, right.token) => {
                last = (Some(left), Some(right));
            }
            ends => break ends,
        }
    };
    let start =
        Start { expected: line_of(left, last.0, right), actual: line_of(right, last.1, left) };
    let message = match (left, right) {
        (Some(left), Some(right)) => {
            format!("expected {}, got {}", word(left.token), word(right.token))
        }
        (Some(_), None) if last.1.is_none() => "nothing was printed".to_owned(),
        (Some(left), None) => format!("the output ends before {}", word(left.token)),
        (None, Some(right)) => format!("{} is unexpected", word(right.token)),
        (None, None) => String::new(),
    };
    let (path, message) = match right {
        Some(place) => {
            let number = place.line + 1;
            let path = format!("line {number}, column {}", place.column());
            (path, format!("line {number}: {message}"))
        }
        None => (format!("line {}", start.actual + 1), message),
    };
    let (left, right) = lines::read(mode, expected, actual);
    let hunks = diff::hunks(&left, &right, start, Some(rule));
    wrong(message, Some(text_diff(path, hunks, near_miss::name(expected, actual))))
}

/// A token and where it stands.
#[derive(Clone, Copy)]
struct Place<'a> {
    token: &'a [u8],
    /// 0-based.
    line: usize,
    /// What precedes it in its line.
    before: &'a [u8],
}

impl Place<'_> {
    /// 1-based, in characters.
    fn column(&self) -> usize {
        inline::text(self.before).chars().count() + 1
    }
}

fn places(text: &[u8]) -> impl Iterator<Item = Place<'_>> {
    text.split(|byte| *byte == b'\n').enumerate().flat_map(|(number, line)| {
        let mut start = 0;
        line.split(|byte| lines::is_space(*byte)).filter_map(move |token| {
            let before = &line[..start];
            start += token.len() + 1;
            (!token.is_empty()).then_some(Place { token, line: number, before })
        })
    })
}

/// The line in which a token differs. Where there is no token any more, it is that of the last one
/// if the other side's line goes on, too, and the one after it if not.
fn line_of(own: Option<Place>, last: Option<Place>, other: Option<Place>) -> usize {
    let starts_line = |place: Place| place.before.iter().all(|byte| lines::is_space(*byte));
    match (own, last) {
        (Some(own), _) => own.line,
        (None, None) => 0,
        (None, Some(last)) => last.line + usize::from(other.is_some_and(starts_line)),
    }
}
