//! What nearly made an output right. Each rule answers with the words for its near miss, or not at
//! all; the first that answers is named.

use unicode_normalization::UnicodeNormalization as _;

use super::lines::{lower_case, tokens, trimmed};
use super::number;
use super::visible::is_hidden;
use crate::judge::wording::count;
use crate::model::Tolerance;

/// Expected and actual output, which are not equal to the checker.
struct Pair<'a> {
    expected: &'a [u8],
    actual: &'a [u8],
}

type NearMiss = fn(&Pair) -> Option<String>;

/// From the most telling to the least.
const NEAR_MISSES: [NearMiss; 10] = [
    nothing,
    line_ends,
    whitespace,
    letter_case,
    normalisation,
    hidden,
    missing_or_extra,
    order,
    number_format,
    punctuation,
];

/// The first near miss that applies.
pub(super) fn name(expected: &[u8], actual: &[u8]) -> Option<String> {
    let pair = Pair { expected, actual };
    NEAR_MISSES.iter().find_map(|rule| rule(&pair))
}

/// The first near miss of somebody's answer to what a program prints. Rules about programs that
/// print too little or too much before it say nothing of people, and how lines end is not asked.
pub(in crate::judge) fn of_answer(expected: &[u8], actual: &[u8]) -> Option<String> {
    const RULES: [NearMiss; 6] =
        [whitespace, letter_case, normalisation, hidden, order, number_format];
    let pair = Pair { expected, actual };
    let cut_short = || missing_or_extra(&pair).filter(|words| !words.contains("input()"));
    let blank = tokens(actual).next().is_none();
    if blank {
        return None;
    }
    let named = RULES.iter().find_map(|rule| rule(&pair));
    named.or_else(cut_short).or_else(|| punctuation(&pair))
}

fn nothing(pair: &Pair) -> Option<String> {
    let blank = tokens(pair.actual).next().is_none();
    let expects_text = tokens(pair.expected).next().is_some();
    (blank && expects_text).then(|| "nothing was printed".to_owned())
}

/// Only where the newlines themselves count.
fn line_ends(pair: &Pair) -> Option<String> {
    let without_cr = |text: &[u8]| text.iter().copied().filter(|byte| *byte != b'\r').collect();
    let (expected, actual): (Vec<u8>, Vec<u8>) =
        (without_cr(pair.expected), without_cr(pair.actual));
    let words = if trimmed(pair.expected) != trimmed(pair.actual) {
        return None;
    } else if expected == actual {
        "only the line ends differ: one side has carriage returns"
    } else if expected.strip_suffix(b"\n") == Some(&actual) {
        "only the final newline is missing"
    } else if actual.strip_suffix(b"\n") == Some(&expected) {
        "only a final newline is too many"
    } else {
        return None;
    };
    Some(words.to_owned())
}

fn whitespace(pair: &Pair) -> Option<String> {
    let equal = tokens(pair.expected).eq(tokens(pair.actual));
    let squeezed = |text| tokens(text).flatten().copied().collect::<Vec<u8>>();
    (equal || squeezed(pair.expected) == squeezed(pair.actual))
        .then(|| "only whitespace differs".to_owned())
}

fn letter_case(pair: &Pair) -> Option<String> {
    let lower = |text| tokens(text).map(lower_case).collect::<Vec<_>>();
    (lower(pair.expected) == lower(pair.actual)).then(|| "only letter case differs".to_owned())
}

fn normalisation(pair: &Pair) -> Option<String> {
    let normal = |text| Some(std::str::from_utf8(text).ok()?.nfc().collect::<String>());
    let (expected, actual) = (normal(pair.expected)?, normal(pair.actual)?);
    tokens(expected.as_bytes())
        .eq(tokens(actual.as_bytes()))
        .then(|| "only the Unicode normalisation differs".to_owned())
}

/// No-break spaces, zero-width characters and the like.
fn hidden(pair: &Pair) -> Option<String> {
    let seen = |text| {
        let text = std::str::from_utf8(text).ok()?;
        let is_seen = |c: &char| !c.is_whitespace() && !c.is_control() && !is_hidden(*c);
        Some(text.chars().filter(is_seen).collect::<String>())
    };
    (seen(pair.expected)? == seen(pair.actual)?)
        .then(|| "only invisible characters differ".to_owned())
}

fn missing_or_extra(pair: &Pair) -> Option<String> {
    let (expected, actual) = (trimmed(pair.expected), trimmed(pair.actual));
    let (left, right) = (expected.len(), actual.len());
    if expected.starts_with(&actual) {
        Some(match left - right {
            1 => "only the last line is missing".to_owned(),
            lines => format!("only the last {lines} lines are missing"),
        })
    } else if actual.starts_with(&expected) {
        Some(format!("only {} too many at the end", count(right - left, "line")))
    } else if follows_other_text(pair.expected.trim_ascii(), pair.actual.trim_ascii_end()) {
        Some("only extra output before the expected: a prompt of input()?".to_owned())
    } else {
        None
    }
}

/// Whether a text ends in the expected one, and not in the middle of a word or number.
fn follows_other_text(expected: &[u8], actual: &[u8]) -> bool {
    let before = actual.strip_suffix(expected).and_then(<[u8]>::last);
    before.is_some_and(|byte| !byte.is_ascii_alphanumeric() && !b"+-._".contains(byte))
}

fn order(pair: &Pair) -> Option<String> {
    let sorted = |text| {
        let mut lines = trimmed(text);
        lines.sort_unstable();
        lines
    };
    (sorted(pair.expected) == sorted(pair.actual))
        .then(|| "only the order of the lines differs".to_owned())
}

/// The same numbers, written otherwise, or rounded otherwise.
fn number_format(pair: &Pair) -> Option<String> {
    let agree = |rel: f64| {
        let tolerance = Tolerance { abs: 0.0, rel };
        let mut expected = tokens(pair.expected);
        let mut actual = tokens(pair.actual);
        loop {
            match (expected.next(), actual.next()) {
                (None, None) => return true,
                (Some(left), Some(right))
                    if left == right
                        || (rel == 0.0 || has_fraction(left) || has_fraction(right))
                            && number::agree(left, right, tolerance) => {}
                _ => return false,
            }
        }
    };
    if agree(0.0) {
        let differ = |pair: &(&[u8], &[u8])| pair.0 != pair.1;
        let mut pairs = tokens(pair.expected).zip(tokens(pair.actual));
        let (left, right) = pairs.find(differ)?;
        let (left, right) = (String::from_utf8_lossy(left), String::from_utf8_lossy(right));
        return Some(format!("only the number format differs: expected {left}, got {right}"));
    }
    agree(1e-6).then(|| "within 1e-6 of the expected numbers: a rounding difference".to_owned())
}

/// Integers are never rounded.
fn has_fraction(token: &[u8]) -> bool {
    token.iter().any(|byte| matches!(byte, b'.' | b'e' | b'E'))
}

/// The sign and the point of a number are no punctuation.
fn punctuation(pair: &Pair) -> Option<String> {
    let words = |text: &[u8]| -> Vec<u8> {
        let next = text.iter().skip(1).chain(b" ");
        let kept = text.iter().zip(next).filter(|(byte, next)| {
            byte.is_ascii_alphanumeric()
                || !byte.is_ascii()
                || (matches!(byte, b'-' | b'.') && next.is_ascii_digit())
        });
        kept.map(|(byte, _)| *byte).collect()
    };
    let (expected, actual) = (words(pair.expected), words(pair.actual));
    (expected == actual && !expected.is_empty()).then(|| "only punctuation differs".to_owned())
}
