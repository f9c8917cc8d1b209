//! Texts as the checkers read them.

use std::borrow::Cow;

use crate::model::{TextMode, Tolerance};

/// A text in lines, each with a key: lines with equal keys are equal to the checker.
pub(super) struct Lines<'a> {
    pub shown: Vec<&'a [u8]>,
    pub keys: Vec<Cow<'a, [u8]>>,
}

/// Lines without trailing whitespace, and without trailing blank lines.
pub(super) fn trimmed(text: &[u8]) -> Vec<&[u8]> {
    let mut lines: Vec<&[u8]> = text.split(|byte| *byte == b'\n').map(trim_end).collect();
    while lines.last().is_some_and(|line| line.is_empty()) {
        lines.pop();
    }
    lines
}

/// Lines with the newlines that end them.
pub(super) fn whole(text: &[u8]) -> Vec<&[u8]> {
    text.split_inclusive(|byte| *byte == b'\n').collect()
}

/// Without the ASCII whitespace at its end, a carriage return included.
fn trim_end(line: &[u8]) -> &[u8] {
    let end = line.iter().rposition(|byte| !is_space(*byte)).map_or(0, |last| last + 1);
    &line[..end]
}

/// What Python's `bytes.split` takes for whitespace.
pub(super) fn is_space(byte: u8) -> bool {
    byte.is_ascii_whitespace() || byte == 0x0b
}

/// The same of a character, which is none beyond ASCII.
pub(in crate::judge) fn is_space_char(c: char) -> bool {
    u8::try_from(c).is_ok_and(is_space)
}

/// Words between whitespace.
pub(super) fn tokens(text: &[u8]) -> impl Iterator<Item = &[u8]> {
    text.split(|byte| is_space(*byte)).filter(|token| !token.is_empty())
}

/// How two tokens are compared.
#[derive(Clone, Copy, Debug)]
pub(super) enum TokenRule {
    Exact,
    AnyCase,
    Close(Tolerance),
}

impl TokenRule {
    /// The rule of a checker that compares tokens.
    pub fn of(mode: &TextMode) -> Option<Self> {
        match mode {
            TextMode::Tokens { case_sensitive: true } => Some(Self::Exact),
            TextMode::Tokens { case_sensitive: false } => Some(Self::AnyCase),
            TextMode::Floats(tolerance) => Some(Self::Close(*tolerance)),
            _ => None,
        }
    }

    /// Whether two tokens agree.
    pub fn agree(self, expected: &[u8], actual: &[u8]) -> bool {
        match self {
            Self::Exact => expected == actual,
            Self::AnyCase => lower_case(expected) == lower_case(actual),
            Self::Close(tolerance) => super::number::agree(expected, actual, tolerance),
        }
    }
}

/// In lower case, beyond ASCII where the text is UTF-8.
pub(super) fn lower_case(text: &[u8]) -> Vec<u8> {
    match std::str::from_utf8(text) {
        Ok(text) => text.to_lowercase().into_bytes(),
        Err(_) => text.to_ascii_lowercase(),
    }
}

/// Both texts in lines as a checker reads them.
pub(super) fn read<'a>(
    mode: &TextMode,
    expected: &'a [u8],
    actual: &'a [u8],
) -> (Lines<'a>, Lines<'a>) {
    let plain = |shown: Vec<&'a [u8]>| {
        let keys = shown.iter().copied().map(Cow::Borrowed).collect();
        Lines { shown, keys }
    };
    match TokenRule::of(mode) {
        None if *mode == TextMode::Exact => (plain(whole(expected)), plain(whole(actual))),
        None => (plain(trimmed(expected)), plain(trimmed(actual))),
        Some(rule) => {
            let (expected, actual) = (trimmed(expected), trimmed(actual));
            let mut partners = expected.iter().flat_map(|line| tokens(line));
            let actual_keys = actual.iter().map(|line| {
                key(line, |token| match partners.next() {
                    Some(partner) if rule.agree(partner, token) => partner,
                    // NaN differs from itself; so must its line.
                    Some(partner) if partner == token => b"\0",
                    _ => token,
                })
            });
            let actual_keys = actual_keys.collect();
            let expected_keys = expected.iter().map(|line| key(line, |token| token)).collect();
            (
                Lines { shown: expected, keys: expected_keys },
                Lines { shown: actual, keys: actual_keys },
            )
        }
    }
}

/// The line's tokens, each in the place of its counterpart where the two agree: then lines that
/// agree have equal keys, though closeness by itself is no equivalence.
fn key<'a>(line: &'a [u8], mut stand_in: impl FnMut(&'a [u8]) -> &'a [u8]) -> Cow<'a, [u8]> {
    let tokens: Vec<&[u8]> = tokens(line).map(&mut stand_in).collect();
    Cow::Owned(tokens.join(&b' '))
}
