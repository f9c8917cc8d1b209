//! One line in spans.

use std::fmt::Write as _;

use similar::{Algorithm, DiffTag, capture_diff_slices};

use super::lines::{TokenRule, is_space_char};
use super::visible::{is_hidden, visible};
use crate::judge::snippet::{differing, emphasised, window};
use crate::model::Span;

/// Characters of a line that are shown.
const SHOWN: usize = 400;

/// Lines longer than this many bytes are not compared word by word: without a word in common that
/// takes time with the square of their length.
const BY_WORDS: usize = 500;

/// A line that both sides have.
pub(super) fn plain(line: &[u8]) -> Vec<Span> {
    finished(vec![same(&text(line))])
}

/// A line that only one side has. Emphasised is what could not be seen otherwise: that there is a
/// line at all, and whitespace at its end.
pub(super) fn alone(line: &[u8]) -> Vec<Span> {
    let text = text(line);
    let text = text.strip_suffix('\n').unwrap_or(&text);
    if text.is_empty() {
        return finished(vec![different("\n")]);
    }
    let (words, end) = text.split_at(text.trim_end().len());
    finished(vec![same(words), different(end)])
}

/// A line with nothing like it on the other side. Emphasised is all in it that could not be seen
/// otherwise.
pub(super) fn bare(line: &[u8]) -> Vec<Span> {
    let text = text(line);
    let text = text.strip_suffix('\n').unwrap_or(&text);
    if text.is_empty() {
        return finished(vec![different("\n")]);
    }
    finished(seen_and_unseen(text))
}

/// A line in runs of what can be seen and of what cannot, which is emphasised. Runs that are too far
/// behind the first emphasis to be shown are not told apart: a line can have a million.
fn seen_and_unseen(line: &str) -> Vec<Span> {
    let unseen = |c: char| c.is_ascii_control() || is_hidden(c);
    let (words, end) = line.split_at(line.trim_end().len());
    // What can be seen before the first emphasis is one run, and each of the others has a character.
    let mut spans: Vec<Span> = chunks(words, |left, right| unseen(left) == unseen(right))
        .take(1 + SHOWN)
        .map(|part| if part.starts_with(unseen) { different(part) } else { same(part) })
        .collect();
    let told_apart = spans.iter().map(|span| span.text.len()).sum();
    spans.push(same(&words[told_apart..]));
    spans.push(different(end));
    spans
}

/// Two lines that stand for each other, with the words in which they differ emphasised.
pub(super) fn pair(
    expected: &[u8],
    actual: &[u8],
    rule: Option<TokenRule>,
) -> (Vec<Span>, Vec<Span>) {
    let (expected, actual) = (text(expected), text(actual));
    let (left, right) = if expected.len().max(actual.len()) > BY_WORDS {
        let (left, right) = differing(&expected, &actual);
        (emphasised(&expected, left), emphasised(&actual, right))
    } else {
        rule.and_then(|rule| by_tokens(&expected, &actual, rule))
            .unwrap_or_else(|| by_words(&expected, &actual))
    };
    (finished(left), finished(right))
}

/// The 1-based column, in characters, at which two lines begin to differ.
pub(super) fn column(expected: &[u8], actual: &[u8]) -> usize {
    let (expected, actual) = (text(expected), text(actual));
    expected.chars().zip(actual.chars()).take_while(|(left, right)| left == right).count() + 1
}

/// Bytes as text; those that are no UTF-8 as escapes, so that a difference in them shows.
pub(super) fn text(bytes: &[u8]) -> String {
    bytes.utf8_chunks().fold(String::with_capacity(bytes.len()), |mut out, chunk| {
        out.push_str(chunk.valid());
        for byte in chunk.invalid() {
            // Writing into a `String` cannot fail.
            let _ = write!(out, "\\x{byte:02x}");
        }
        out
    })
}

/// Emphasises exactly the tokens that do not agree, where there are as many on both sides.
fn by_tokens(expected: &str, actual: &str, rule: TokenRule) -> Option<(Vec<Span>, Vec<Span>)> {
    let tokens =
        |text: &'_ str| text.split(is_space_char).filter(|token| !token.is_empty()).count();
    if tokens(expected) != tokens(actual) {
        return None;
    }
    let split = |text: &str| -> Vec<Span> {
        chunks(text, |left, right| is_space_char(left) == is_space_char(right)).map(same).collect()
    };
    let (mut left, mut right) = (split(expected), split(actual));
    let is_token = |span: &&mut Span| !span.text.starts_with(is_space_char);
    for (l, r) in left.iter_mut().filter(is_token).zip(right.iter_mut().filter(is_token)) {
        let differs = !rule.agree(l.text.as_bytes(), r.text.as_bytes());
        (l.emphasis, r.emphasis) = (differs, differs);
    }
    Some((left, right))
}

/// Emphasises words, runs of spaces and single signs.
fn by_words(expected: &str, actual: &str) -> (Vec<Span>, Vec<Span>) {
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    let is_gap = |c: char| c.is_whitespace() && c != '\n';
    let together =
        |left, right| (is_word(left) && is_word(right)) || (is_gap(left) && is_gap(right));
    let left: Vec<&str> = chunks(expected, together).collect();
    let right: Vec<&str> = chunks(actual, together).collect();
    let (mut old, mut new) = (Vec::new(), Vec::new());
    for op in capture_diff_slices(Algorithm::Myers, &left, &right) {
        let emphasis = op.tag() != DiffTag::Equal;
        let span = |text| Span { text, emphasis };
        old.push(span(left[op.old_range()].concat()));
        new.push(span(right[op.new_range()].concat()));
    }
    (old, new)
}

/// Pieces of a text; neighbours that belong together stay together.
fn chunks(text: &str, together: impl Fn(char, char) -> bool) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let mut chars = rest.char_indices();
        let (_, mut last) = chars.next()?;
        let end = chars.find(|(_, next)| !together(std::mem::replace(&mut last, *next), *next));
        let (chunk, tail) = rest.split_at(end.map_or(rest.len(), |(at, _)| at));
        rest = tail;
        Some(chunk)
    })
}

/// What is ready to be shown: emphasised text visible, no newline that both sides have, no empty
/// pieces, and not too long.
fn finished(mut spans: Vec<Span>) -> Vec<Span> {
    for span in &mut spans {
        if span.emphasis {
            span.text = visible(&span.text);
        } else if span.text.ends_with('\n') {
            span.text.pop();
        }
    }
    spans.retain(|span| !span.text.is_empty());
    window(spans, SHOWN)
}

fn same(text: &str) -> Span {
    Span { text: text.to_owned(), emphasis: false }
}

fn different(text: &str) -> Span {
    Span { text: text.to_owned(), emphasis: true }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_of_a_million_runs_takes_no_more_spans_than_are_shown() {
        let line = "a\u{1}".repeat(1 << 19);
        assert!(seen_and_unseen(&line).len() <= SHOWN + 3);
        let shown = bare(line.as_bytes());
        let (note, runs) = shown.split_last().unwrap();
        assert_eq!(
            runs.iter().map(|span| span.text.as_str()).collect::<String>(),
            "a␁".repeat(200)
        );
        assert!(runs.iter().all(|span| span.emphasis == (span.text == "␁")));
        assert!(note.text.contains(&((1 << 20) - SHOWN).to_string()), "{note:?}");
    }
}
