//! The difference between two values, for readers.

use std::ops::Range;

use super::compare::{Difference, Part, What};
use crate::judge::snippet::{
    are_alike, brief, briefs, differing, emphasised, escaped, is_long, visible, window,
};
use crate::judge::wording::count;
use crate::model::{Diff, DiffKind, Hunk, Line, Side, Step, Value};

/// Characters of a value that are shown at most.
const SHOWN: usize = 400;

/// The difference as data: the place, and both values with the differing part emphasised.
pub(super) fn diff(
    expected: &Value,
    actual: &Value,
    difference: &Difference,
    near_miss: Option<String>,
) -> Diff {
    let (mut left, mut left_range) = side(expected, &difference.expected, first(difference, 0));
    let (mut right, mut right_range) = side(actual, &difference.actual, first(difference, 1));
    let parts = (&left[left_range.clone()], &right[right_range.clone()]);
    if are_texts(difference) || are_hard_to_tell(parts.0, parts.1) {
        let (l, r) = differing(parts.0, parts.1);
        left_range = left_range.start + l.start..left_range.start + l.end;
        right_range = right_range.start + r.start..right_range.start + r.end;
    }
    if are_alike(&left[left_range.clone()], &right[right_range.clone()]) {
        (left, left_range) = escaped(&left, left_range);
        (right, right_range) = escaped(&right, right_range);
    }
    let line = |side, text: &str, range| {
        let spans = window(emphasised(text, visible(text, range)), SHOWN);
        Line { side, number: None, spans, left_out: None }
    };
    let lines =
        vec![line(Side::Expected, &left, left_range), line(Side::Yours, &right, right_range)];
    Diff {
        kind: DiffKind::Value,
        path: Some(path(expected, difference)).filter(|path| !path.is_empty()),
        hunks: vec![Hunk { lines }],
        near_miss,
    }
}

/// One sentence, such as `index 1: expected 1, got 0`.
pub(super) fn message(expected: &Value, difference: &Difference) -> String {
    let lengths = difference
        .lengths
        .map(|(expected, actual)| format!("expected {}, got {actual}", count(expected, "item")));
    let place = place(expected, &difference.expected.path);
    let at = |detail: String| if place.is_empty() { detail } else { format!("{place}: {detail}") };
    let detail = match &difference.what {
        What::Length => return at(lengths.unwrap_or_default()),
        What::Unequal => at(unequal(difference)),
        What::Members(_) => at(leftovers(difference, "")),
        What::Keys(_) => at(leftovers(difference, "key ")),
    };
    lengths.map_or(detail.clone(), |lengths| format!("{lengths}; {detail}"))
}

fn unequal(difference: &Difference) -> String {
    let (left, right) = (difference.expected.value.repr(), difference.actual.value.repr());
    if left == right {
        // Without the types, this would read as if there were no difference.
        let types = (difference.expected.value.type_name(), difference.actual.value.type_name());
        let text = brief(&left, 0..0);
        if types.0 == types.1 {
            return format!("expected {text}, got {text}");
        }
        return format!("expected {text} ({}), got {text} ({})", types.0, types.1);
    }
    let (left, right) = if are_texts(difference) || are_hard_to_tell(&left, &right) {
        briefs(&left, &right)
    } else {
        (brief(&left, 0..0), brief(&right, 0..0))
    };
    format!("expected {left}, got {right}")
}

/// Whether what differs in two parts would not be seen: both are long and cut before that place, as
/// those of two numbers of a thousand digits, or they look the same.
fn are_hard_to_tell(left: &str, right: &str) -> bool {
    left != right && (is_long(left) && is_long(right) || are_alike(left, right))
}

/// `key 'a' is missing, key 'b' is unexpected`
fn leftovers(difference: &Difference, noun: &str) -> String {
    let (What::Members(found) | What::Keys(found)) = &difference.what else {
        return String::new();
    };
    let first = |container: &Value, positions: &[usize]| {
        Some(member(container, *positions.first()?)?.repr())
    };
    let missing = first(difference.expected.value, &found.missing);
    let extra = first(difference.actual.value, &found.extra);
    let (missing, extra) = match (missing, extra) {
        (Some(missing), Some(extra)) if are_hard_to_tell(&missing, &extra) => {
            let (missing, extra) = briefs(&missing, &extra);
            (Some(missing), Some(extra))
        }
        (missing, extra) => {
            (missing.map(|text| brief(&text, 0..0)), extra.map(|text| brief(&text, 0..0)))
        }
    };
    let say = |item: Option<String>, positions: &[usize], state: &str| {
        let item = item?;
        Some(match positions.len() - 1 {
            0 => format!("{noun}{item} is {state}"),
            more => format!("{noun}{item} and {more} more are {state}"),
        })
    };
    let missing = say(missing, &found.missing, "missing");
    let extra = say(extra, &found.extra, "unexpected");
    missing.into_iter().chain(extra).collect::<Vec<_>>().join(", ")
}

/// The item of a sequence or set, or the key of a dict.
fn member(container: &Value, position: usize) -> Option<&Value> {
    match container {
        Value::List(items) | Value::Tuple(items) | Value::Set(items) | Value::FrozenSet(items) => {
            items.get(position)
        }
        Value::Dict(entries) => entries.get(position).map(|(key, _)| key),
        _ => None,
    }
}

/// What is pointed at within a differing part.
#[derive(Clone, Copy)]
enum Focus {
    /// All of it.
    Whole,
    /// One step further down.
    Step(Step),
    /// Its end, because what should be there is not.
    End,
}

/// What is pointed at on the expected side (0) or on the actual one (1).
fn first(difference: &Difference, side: usize) -> Focus {
    let step = match &difference.what {
        What::Unequal => return Focus::Whole,
        What::Length => difference.lengths.and_then(|(expected, actual)| {
            let (own, other) = if side == 0 { (expected, actual) } else { (actual, expected) };
            (own > other).then_some(Step::Item(other))
        }),
        What::Members(found) => {
            [&found.missing, &found.extra][side].first().map(|at| Step::Item(*at))
        }
        What::Keys(found) => [&found.missing, &found.extra][side].first().map(|at| Step::Key(*at)),
    };
    step.map_or(Focus::End, Focus::Step)
}

fn side(root: &Value, part: &Part, focus: Focus) -> (String, Range<usize>) {
    match focus {
        Focus::Whole => root.repr_with(&part.path),
        Focus::Step(step) => root.repr_with(&[part.path.as_slice(), &[step]].concat()),
        Focus::End => {
            let (text, range) = root.repr_with(&part.path);
            (text, range.end.saturating_sub(1)..range.end)
        }
    }
}

fn are_texts(difference: &Difference) -> bool {
    matches!(difference.what, What::Unequal)
        && matches!(
            (difference.expected.value, difference.actual.value),
            (Value::Str(_), Value::Str(_))
                | (Value::Bytes(_), Value::Bytes(_))
                | (Value::ByteArray(_), Value::ByteArray(_))
        )
}

/// The way to the difference as Python would write it: `[1]["key"][0]`, with `.keys` at the end
/// where it is the keys that differ.
fn path(root: &Value, difference: &Difference) -> String {
    let way = steps(root, &difference.expected.path);
    match (&difference.what, difference.lengths) {
        (What::Length, Some((expected, actual))) => format!("{way}[{}]", expected.min(actual)),
        (What::Keys(_), _) => format!("{way}.keys"),
        _ => way,
    }
}

fn steps(root: &Value, path: &[Step]) -> String {
    let mut value = Some(root);
    let steps = path.iter().map(|step| {
        let container = value;
        let (text, next) = match (*step, container) {
            (Step::Item(at), Some(items)) => (format!("[{at}]"), member(items, at)),
            (Step::Entry(at), Some(Value::Dict(entries))) => match entries.get(at) {
                Some((name, value)) => (format!("[{}]", key(name)), Some(value)),
                None => (String::new(), None),
            },
            (Step::Base, Some(Value::Derived { base, .. })) => (String::new(), Some(&**base)),
            _ => (String::new(), None),
        };
        value = next;
        text
    });
    steps.collect()
}

/// A key in a path. Strings stand in double quotes there, as most people write them.
fn key(key: &Value) -> String {
    let text = key.repr();
    let text = brief(&text, 0..0);
    match (key, text.strip_prefix('\'').and_then(|text| text.strip_suffix('\''))) {
        (Value::Str(_), Some(inner)) if !inner.contains(['"', '\\']) => format!("\"{inner}\""),
        _ => text,
    }
}

/// The place in words where it is one step away, else as a path.
fn place(root: &Value, path: &[Step]) -> String {
    let real: Vec<&Step> = path.iter().filter(|step| **step != Step::Base).collect();
    match real.as_slice() {
        [Step::Item(at)] => format!("index {at}"),
        [Step::Entry(_)] => {
            let text = steps(root, path);
            let key = text.strip_prefix('[').and_then(|text| text.strip_suffix(']'));
            format!("key {}", key.unwrap_or(&text))
        }
        _ => steps(root, path),
    }
}
