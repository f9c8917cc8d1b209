//! Values: whether they agree, where they first differ, and what nearly made them agree.

mod approx;
mod atom;
mod compare;
mod identity;
mod loosen;
mod near_miss;
mod number;
mod rules;
mod show;
#[cfg(test)]
mod tests;

use super::answer::{Answer, Wrong};
use crate::model::{Value, ValueChecker, ValueMode};
use rules::Rules;

pub(super) use number::{floats as floats_are_close, ints as ints_are_close};

/// Compares a claimed value with the expected one. What was printed only serves to name a value
/// that was printed instead of returned.
pub(super) fn check(
    checker: &ValueChecker,
    expected: &Value,
    actual: &Value,
    printed: &[u8],
) -> Answer {
    let rules = Rules::of(checker);
    if checker.mode != ValueMode::OneOf {
        return against(expected, actual, rules, printed);
    }
    let (Value::List(choices) | Value::Tuple(choices)) = expected else {
        return Answer::Broken("`one_of` needs a list of alternatives".to_owned());
    };
    if choices.iter().any(|choice| compare::difference(choice, actual, rules).is_none()) {
        return Answer::Right;
    }
    let of_one_type = choices.iter().find(|choice| choice.type_name() == actual.type_name());
    let Some(nearest) = of_one_type.or(choices.first()) else {
        return Answer::Broken("`one_of` has no alternatives".to_owned());
    };
    match against(nearest, actual, rules, printed) {
        Answer::Wrong(wrong) if choices.len() > 1 => {
            let message =
                format!("none of the {} accepted values: {}", choices.len(), wrong.message);
            Answer::Wrong(Wrong { message, ..wrong })
        }
        answer => answer,
    }
}

fn against(expected: &Value, actual: &Value, rules: Rules, printed: &[u8]) -> Answer {
    let Some(difference) = compare::difference(expected, actual, rules) else {
        return Answer::Right;
    };
    let pair = near_miss::Pair { expected, actual, rules, printed, difference: &difference };
    let near_miss = near_miss::name(&pair);
    Answer::Wrong(Wrong {
        message: show::message(expected, &difference),
        diff: Some(show::diff(expected, actual, &difference, near_miss)),
        shown: None,
    })
}
