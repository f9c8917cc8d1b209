mod equal;
mod near_miss;
mod property;
mod show;

use super::check;
use crate::judge::answer::{Answer, Wrong};
use crate::model::{Side, Tolerance, Value, ValueChecker, ValueMode};

fn strict() -> ValueChecker {
    ValueChecker::default()
}

fn mode(mode: ValueMode) -> ValueChecker {
    ValueChecker { mode, ..strict() }
}

fn approx(abs: f64, rel: f64) -> ValueChecker {
    mode(ValueMode::Approx(Tolerance { abs, rel }))
}

fn unordered(deep: bool) -> ValueChecker {
    mode(ValueMode::Unordered { deep })
}

fn float(value: f64) -> Value {
    Value::Float(value)
}

fn big(text: &str) -> Value {
    Value::Int(text.parse().expect("digits"))
}

fn equal(checker: &ValueChecker, expected: &Value, actual: &Value) -> bool {
    match check(checker, expected, actual, b"") {
        Answer::Right => true,
        Answer::Wrong(_) => false,
        Answer::Broken(reason) => panic!("{reason}"),
    }
}

#[track_caller]
fn wrong(checker: &ValueChecker, expected: &Value, actual: &Value) -> Wrong {
    match check(checker, expected, actual, b"") {
        Answer::Wrong(wrong) => wrong,
        answer => panic!("{} and {}: {answer:?}", expected.repr(), actual.repr()),
    }
}

/// A pair of values, equal or not under a checker, whichever way round.
#[track_caller]
fn assert_pairs(checker: &ValueChecker, are_equal: bool, pairs: Vec<(Value, Value)>) {
    for (left, right) in pairs {
        let (l, r) = (left.repr(), right.repr());
        assert_eq!(equal(checker, &left, &right), are_equal, "{l} against {r}");
        assert_eq!(equal(checker, &right, &left), are_equal, "{r} against {l}");
    }
}

/// Both lines of a diff, with the emphasis in angle brackets.
fn drawn(wrong: &Wrong) -> [String; 2] {
    let diff = wrong.diff.as_ref().expect("a diff");
    let [hunk] = diff.hunks.as_slice() else { panic!("{} hunks", diff.hunks.len()) };
    let [expected, yours] = hunk.lines.as_slice() else { panic!("{} lines", hunk.lines.len()) };
    assert_eq!((expected.side, yours.side), (Side::Expected, Side::Yours));
    [expected, yours].map(|line| {
        let mark = |emphasis, text: &str| if emphasis { format!("<{text}>") } else { text.into() };
        line.spans.iter().map(|span| mark(span.emphasis, &span.text)).collect()
    })
}
