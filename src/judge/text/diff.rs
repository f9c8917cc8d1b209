//! The difference between two texts as hunks of lines. What is given to the diff algorithm is
//! bounded by size and not by time, so that the same texts always give the same hunks.

use std::borrow::Cow;
use std::collections::HashMap;
use std::ops::Range;

use similar::{Algorithm, DiffOp, DiffTag, capture_diff_slices, group_diff_ops};

use super::inline;
use super::lines::{Lines, TokenRule};
use crate::judge::wording::count;
use crate::model::{Hunk, Line, Side, Span};

/// Lines of context around a change.
const CONTEXT: usize = 3;

/// Lines of each side that are compared, from the first that differs.
const COMPARED: usize = 1000;

/// Lines that are shown.
const SHOWN: usize = 60;

/// Where two texts begin to differ: a line of each, 0-based.
#[derive(Clone, Copy, Debug)]
pub(super) struct Start {
    pub expected: usize,
    pub actual: usize,
}

/// The changed lines from `start` on, with context.
pub(super) fn hunks(
    expected: &Lines,
    actual: &Lines,
    start: Start,
    rule: Option<TokenRule>,
) -> Vec<Hunk> {
    let (left, right) = (&expected.keys, &actual.keys);
    let before = left[..start.expected].iter().rev().zip(right[..start.actual].iter().rev());
    let before = common(before.take(CONTEXT));
    let after = left[start.expected..].iter().rev().zip(right[start.actual..].iter().rev());
    let after = common(after);
    let ends = (left.len() - after, right.len() - after);

    let part =
        |start: usize, end: usize| start - before..(start + COMPARED).min(end + after.min(CONTEXT));
    let (left_part, right_part) = (part(start.expected, ends.0), part(start.actual, ends.1));
    let from = (left_part.start, right_part.start);
    let (left_ids, right_ids) = numbered(&left[left_part], &right[right_part]);
    let ops = capture_diff_slices(Algorithm::Myers, &left_ids, &right_ids);

    let mut page = Page { expected, actual, rule, lines: Vec::new(), room: SHOWN, next: from };
    let mut hunks = Vec::new();
    for group in group_diff_ops(ops, CONTEXT) {
        if page.room == 0 {
            break;
        }
        for op in group {
            page.write(&op, from);
        }
        hunks.push(Hunk { lines: std::mem::take(&mut page.lines) });
    }
    let rest = (ends.0.saturating_sub(page.next.0), ends.1.saturating_sub(page.next.1));
    if let Some(hunk) = hunks.last_mut() {
        hunk.lines.extend(elided(rest.0, rest.1));
    }
    hunks
}

/// The lines that have no counterpart on the other side, where order is free; each with its
/// 0-based number.
///
/// Nothing stands beside a line here that would show what differs in it, so that all that is
/// invisible is made visible.
pub(super) fn leftovers(missing: &[(usize, &[u8])], extra: &[(usize, &[u8])]) -> Vec<Hunk> {
    const EACH: usize = SHOWN / 2;
    let lines = |side, lines: &[(usize, &[u8])]| -> Vec<Line> {
        lines.iter().take(EACH).map(|(at, text)| line(side, *at, inline::bare(text))).collect()
    };
    let mut all = lines(Side::Expected, missing);
    all.extend(lines(Side::Yours, extra));
    all.extend(elided(missing.len().saturating_sub(EACH), extra.len().saturating_sub(EACH)));
    vec![Hunk { lines: all }]
}

/// Writes the lines of changes as long as there is room.
struct Page<'a> {
    expected: &'a Lines<'a>,
    actual: &'a Lines<'a>,
    rule: Option<TokenRule>,
    lines: Vec<Line>,
    /// Lines that may still be written.
    room: usize,
    /// The first line of each side that is not written yet.
    next: (usize, usize),
}

impl Page<'_> {
    /// `from` are the lines that the change's own numbers count from. Lines that replace each
    /// other stand next to each other: then a page that ends early still shows both sides.
    fn write(&mut self, op: &DiffOp, from: (usize, usize)) {
        let shift = |range: Range<usize>, by: usize| range.start + by..range.end + by;
        let (old, new) = (shift(op.old_range(), from.0), shift(op.new_range(), from.1));
        if op.tag() == DiffTag::Equal {
            for (left, right) in old.zip(new) {
                let spans = inline::plain(self.expected.shown[left]);
                self.push(line(Side::Both, left, spans), (left + 1, right + 1));
            }
            return;
        }
        let pairs = old.len().min(new.len());
        for (left, right) in old.clone().zip(new.clone()).take(self.room) {
            let (l, r) =
                inline::pair(self.expected.shown[left], self.actual.shown[right], self.rule);
            self.push(line(Side::Expected, left, l), (left + 1, right));
            self.push(line(Side::Yours, right, r), (left + 1, right + 1));
        }
        for left in old.skip(pairs).take(self.room) {
            let spans = inline::alone(self.expected.shown[left]);
            self.push(line(Side::Expected, left, spans), (left + 1, self.next.1));
        }
        for right in new.skip(pairs).take(self.room) {
            let spans = inline::alone(self.actual.shown[right]);
            self.push(line(Side::Yours, right, spans), (self.next.0, right + 1));
        }
    }

    fn push(&mut self, line: Line, next: (usize, usize)) {
        if self.room > 0 {
            self.room -= 1;
            self.lines.push(line);
            self.next = next;
        }
    }
}

fn line(side: Side, at: usize, spans: Vec<Span>) -> Line {
    Line { side, number: Some(at + 1), spans, left_out: None }
}

fn elided(expected: usize, actual: usize) -> Option<Line> {
    let text = match (expected, actual) {
        (0, 0) => return None,
        (expected, 0) => format!("{} expected", count(expected, "more line")),
        (0, actual) => format!("{} of yours", count(actual, "more line")),
        (expected, actual) => {
            format!("{} expected, {} of yours", count(expected, "more line"), actual)
        }
    };
    let spans = vec![Span { text, emphasis: false }];
    Some(Line { side: Side::Elided, number: None, spans, left_out: Some(expected + actual) })
}

fn common<T: PartialEq>(pairs: impl Iterator<Item = (T, T)>) -> usize {
    pairs.take_while(|(left, right)| left == right).count()
}

/// Equal keys as equal numbers.
fn numbered<'a>(left: &'a [Cow<[u8]>], right: &'a [Cow<[u8]>]) -> (Vec<usize>, Vec<usize>) {
    let mut known: HashMap<&[u8], usize> = HashMap::new();
    let mut number = |key: &'a Cow<[u8]>| {
        let next = known.len();
        *known.entry(key).or_insert(next)
    };
    let left = left.iter().map(&mut number).collect();
    (left, right.iter().map(&mut number).collect())
}
