//! Long text around the place that matters.

use std::fmt::Write as _;
use std::ops::Range;

use unicode_normalization::UnicodeNormalization as _;

use super::wording::count;
use crate::model::Span;

/// The spans cut down to about `limit` characters around the first emphasis, with notes in the
/// place of what was left out. What precedes the emphasis gets a third of the room.
pub(super) fn window(spans: Vec<Span>, limit: usize) -> Vec<Span> {
    let length = |span: &Span| span.text.chars().count();
    let total: usize = spans.iter().map(length).sum();
    if total <= limit {
        return spans;
    }
    let plain = spans.iter().take_while(|span| !span.emphasis);
    let focus: usize = plain.map(length).sum();
    let focus = if focus == total { 0 } else { focus };
    let from = focus.saturating_sub(limit / 3).min(total - limit);
    let to = from + limit;

    let mut out = Vec::new();
    if from > 0 {
        out.push(left_out(from));
    }
    let mut start = 0;
    for span in spans {
        let end = start + length(&span);
        let (first, last) = (from.max(start), to.min(end));
        if first < last {
            let text = span.text.chars().skip(first - start).take(last - first).collect();
            out.push(Span { text, ..span });
        }
        start = end;
    }
    if to < total {
        out.push(left_out(total - to));
    }
    out
}

/// A text with the part at `range` emphasised.
pub(super) fn emphasised(text: &str, range: Range<usize>) -> Vec<Span> {
    let parts = [
        (&text[..range.start], false),
        (&text[range.start..range.end], true),
        (&text[range.end..], false),
    ];
    let parts = parts.into_iter().filter(|(text, _)| !text.is_empty());
    parts.map(|(text, emphasis)| Span { text: text.to_owned(), emphasis }).collect()
}

/// Characters of a text that stand in a sentence.
const BRIEF: usize = 60;

/// A text for use in a sentence, cut down to the part around `range`.
pub(super) fn brief(text: &str, range: Range<usize>) -> String {
    let range = visible(text, range);
    window(emphasised(text, range), BRIEF).into_iter().map(|span| span.text).collect()
}

/// Two texts for use in the same sentence, cut down to the parts in which they differ.
pub(super) fn briefs(left: &str, right: &str) -> (String, String) {
    let (l, r) = differing(left, right);
    if are_alike(left, right) {
        let ((left, l), (right, r)) = (escaped(left, l), escaped(right, r));
        return (brief(&left, l), brief(&right, r));
    }
    (brief(left, l), brief(right, r))
}

/// Whether two texts look the same although they differ: only their Unicode normalisation does.
pub(super) fn are_alike(left: &str, right: &str) -> bool {
    // Most texts need no tables.
    left != right && !(left.is_ascii() && right.is_ascii()) && left.nfc().eq(right.nfc())
}

/// A text with all that is beyond ASCII in a part of it as Python's `ascii` writes it, and where
/// that part is then.
pub(super) fn escaped(text: &str, range: Range<usize>) -> (String, Range<usize>) {
    let mut out = text[..range.start].to_owned();
    for c in text[range.clone()].chars() {
        // Writing into a `String` cannot fail.
        let _ = match u32::from(c) {
            _ if c.is_ascii() => write!(out, "{c}"),
            code @ ..=0xff => write!(out, "\\x{code:02x}"),
            code @ ..=0xffff => write!(out, "\\u{code:04x}"),
            code => write!(out, "\\U{code:08x}"),
        };
    }
    let end = out.len();
    out.push_str(&text[range.end..]);
    (out, range.start..end)
}

/// Whether a text is cut in a sentence. Where two texts are, what differs may be beyond the cut.
pub(super) fn is_long(text: &str) -> bool {
    text.chars().nth(BRIEF).is_some()
}

/// A range that can be seen: where there is nothing, the character after it, and at the end of the
/// text the last one.
pub(super) fn visible(text: &str, range: Range<usize>) -> Range<usize> {
    if !range.is_empty() {
        return range;
    }
    if let Some(next) = text[range.start..].chars().next() {
        return range.start..range.start + next.len_utf8();
    }
    let last = text.chars().next_back().map_or(0, char::len_utf8);
    range.start - last..range.start
}

/// The parts of two texts, as `repr` writes them, between what they have in common at both ends.
/// No escape sequence is cut in two.
pub(super) fn differing(left: &str, right: &str) -> (Range<usize>, Range<usize>) {
    let start: usize = units(left)
        .zip(units(right))
        .take_while(|(left, right)| left == right)
        .map(|(unit, _)| unit.len())
        .sum();
    let (left_rest, right_rest) = (&left[start..], &right[start..]);
    let bytes = left_rest.bytes().rev().zip(right_rest.bytes().rev());
    let mut common = bytes.take_while(|(left, right)| left == right).count();
    // Each side may want to give up a little more than the other. Texts that make them take turns
    // for long are not worth it.
    for _ in 0..8 {
        let whole = whole_units(left_rest, common).min(whole_units(right_rest, common));
        if whole == common {
            return (start..left.len() - common, start..right.len() - common);
        }
        common = whole;
    }
    (start..left.len(), start..right.len())
}

/// How many of the last `bytes` bytes remain when the first unit among them must be whole.
fn whole_units(text: &str, bytes: usize) -> usize {
    let mut rest = text.len();
    for unit in units(text) {
        if rest <= bytes {
            break;
        }
        rest -= unit.len();
    }
    rest
}

/// Characters, and escape sequences such as `\n`, `\xa0` and `\u200b`.
fn units(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let mut chars = rest.chars();
        let first = chars.next()?;
        let length = match (first, chars.next()) {
            ('\\', Some('x')) => 4,
            ('\\', Some('u')) => 6,
            ('\\', Some('U')) => 10,
            ('\\', Some(escaped)) => 1 + escaped.len_utf8(),
            (plain, _) => plain.len_utf8(),
        };
        let (unit, tail) = rest.split_at_checked(length).unwrap_or((rest, ""));
        rest = tail;
        Some(unit)
    })
}

fn left_out(characters: usize) -> Span {
    Span { text: format!("…({})…", count(characters, "character")), emphasis: false }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_text_stays_whole() {
        let spans = emphasised("abc", 1..2);
        assert_eq!(spans.len(), 3);
        assert_eq!(window(spans.clone(), 3), spans);
    }

    #[test]
    fn a_long_text_is_cut_around_the_emphasis_and_says_how_much_is_gone() {
        let text = format!("{}X{}", "a".repeat(100), "b".repeat(100));
        let texts: Vec<String> =
            window(emphasised(&text, 100..101), 9).into_iter().map(|span| span.text).collect();
        assert_eq!(texts, ["…(97 characters)…", "aaa", "X", "bbbbb", "…(95 characters)…"]);
    }

    #[test]
    fn the_emphasis_is_never_lost_at_either_end() {
        for at in [0, 5, 195, 199] {
            let mut text = "é".repeat(200);
            text.replace_range(at * 2..at * 2 + 2, "X");
            let spans = window(emphasised(&text, at * 2..at * 2 + 1), 20);
            let found = spans.iter().find(|span| span.emphasis).expect("an emphasised span");
            assert_eq!(found.text, "X", "at {at}");
        }
    }

    #[test]
    fn what_differs_lies_between_the_common_ends() {
        for (left, right, between) in [
            ("'abc'", "'abd'", ("c", "d")),
            ("'ab'", "'ab '", ("", " ")),
            (r"'a\n'", r"'a\tn'", (r"\n", r"\tn")),
            (r"'\xa0'", r"'\xa1'", (r"\xa0", r"\xa1")),
            ("'aa'", "'aaa'", ("", "a")),
            ("'é'", "'è'", ("é", "è")),
        ] {
            let (l, r) = differing(left, right);
            assert_eq!((&left[l], &right[r]), between, "{left} and {right}");
        }
    }

    #[test]
    fn a_long_emphasis_is_cut_at_its_end() {
        let spans = window(emphasised(&"x".repeat(100), 0..100), 10);
        assert_eq!(spans[0].text.len(), 10);
        assert_eq!(spans[1].text, "…(90 characters)…");
    }
}
