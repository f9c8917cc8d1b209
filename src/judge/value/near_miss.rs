//! What nearly made a value right. Each rule answers with the words for its near miss, or not at
//! all; the first that answers is named.

use super::compare::{Difference, What, difference, same};
use super::identity::Identities;
use super::loosen;
use super::rules::{Order, Rules};
use crate::model::{Tolerance, Value};

/// A wrong value, with everything that the rules look at.
pub(super) struct Pair<'a> {
    pub expected: &'a Value,
    pub actual: &'a Value,
    pub rules: Rules,
    /// What the code printed.
    pub printed: &'a [u8],
    /// Where the two first differ.
    pub difference: &'a Difference<'a>,
}

type NearMiss = fn(&Pair) -> Option<String>;

/// From the most telling to the least.
const NEAR_MISSES: [NearMiss; 10] = [
    nothing_returned,
    not_evaluated,
    nested,
    not_a_number,
    other_order,
    one_item,
    duplicates,
    other_type,
    other_spelling,
    rounding,
];

/// How many of them only look at the outside of the values.
const SHALLOW: usize = 4;

/// Values with more parts than this are only looked at from the outside: the other rules rebuild
/// them, which takes memory, and nobody spots a near miss in so much.
const LARGE: usize = 100_000;

/// The first near miss that applies.
pub(super) fn name(pair: &Pair) -> Option<String> {
    let large = [pair.expected, pair.actual].iter().any(|value| value.has_more_parts_than(LARGE));
    let rules = if large { &NEAR_MISSES[..SHALLOW] } else { &NEAR_MISSES };
    rules.iter().find_map(|rule| rule(pair))
}

fn nothing_returned(pair: &Pair) -> Option<String> {
    if *pair.actual != Value::None {
        return None;
    }
    let printed = String::from_utf8_lossy(pair.printed);
    let printed = printed.trim();
    let as_str = match pair.expected {
        Value::Str(text) => text.as_str().map(str::trim),
        _ => None,
    };
    // An expected value may be large: it is written out only where something was printed.
    let is_answer = || as_str == Some(printed) || printed == pair.expected.repr();
    Some(if !printed.is_empty() && is_answer() {
        "`None`: you printed the answer instead of returning it".to_owned()
    } else {
        "`None`: did you forget to return?".to_owned()
    })
}

/// Classes of values that still have to be made into something, with what they are.
const NOT_EVALUATED: [(&str, &str); 13] = [
    ("generator", "a generator"),
    ("map", "a map object"),
    ("filter", "a filter object"),
    ("zip", "a zip object"),
    ("enumerate", "an enumerate object"),
    ("reversed", "a reversed object"),
    ("range", "a range"),
    ("dict_keys", "a view of keys"),
    ("dict_values", "a view of values"),
    ("dict_items", "a view of items"),
    ("odict_keys", "a view of keys"),
    ("odict_values", "a view of values"),
    ("odict_items", "a view of items"),
];

const NOT_CALLED: [&str; 4] = ["function", "method", "builtin_function_or_method", "type"];

fn not_evaluated(pair: &Pair) -> Option<String> {
    let Value::Object(object) = pair.difference.actual.value else { return None };
    if matches!(pair.difference.expected.value, Value::Object(_)) {
        return None;
    }
    let whole = pair.difference.actual.path.is_empty();
    let verb = if whole { "you returned" } else { "your value holds" };
    let class = object.class.as_str();
    if class == "coroutine" {
        return Some(format!("{verb} a coroutine: nobody awaited it"));
    }
    if NOT_CALLED.contains(&class) {
        return Some(format!("{verb} a {class}: did you forget to call it?"));
    }
    let known = NOT_EVALUATED.iter().find(|(name, _)| *name == class).map(|(_, words)| *words);
    let words = known.or_else(|| class.ends_with("iterator").then_some("an iterator"))?;
    let expected = pair.difference.expected.value;
    Some(match constructor(expected) {
        Some(wrapper) => format!("{verb} {words}: wrap it in {wrapper}()"),
        None => format!("{verb} {words}; expected {}", expected.type_name()),
    })
}

/// What makes such a value of anything that can be iterated over.
fn constructor(value: &Value) -> Option<&'static str> {
    match value {
        Value::List(_) => Some("list"),
        Value::Tuple(_) => Some("tuple"),
        Value::Set(_) => Some("set"),
        Value::FrozenSet(_) => Some("frozenset"),
        Value::Dict(_) => Some("dict"),
        Value::Derived { base, .. } => constructor(base),
        _ => None,
    }
}

fn nested(pair: &Pair) -> Option<String> {
    let rules = pair.rules;
    let alone = |outer: &Value, inner: &Value| {
        let item = sequence(outer).filter(|items| items.len() == 1).map(|items| &items[0]);
        item.is_some_and(|item| difference(inner, item, rules).is_none())
    };
    if alone(pair.actual, pair.expected) {
        Some("nested one level too deep: the expected value is your only item".to_owned())
    } else if alone(pair.expected, pair.actual) {
        Some("one level of nesting is missing: yours is expected to be the only item".to_owned())
    } else {
        None
    }
}

/// The checker's key is named, too: whether this counts is for the author of the challenge to say.
fn not_a_number(pair: &Pair) -> Option<String> {
    let rules =
        if pair.difference.expected.path.is_empty() { pair.rules } else { pair.rules.inside() };
    let (expected, actual) = (pair.difference.expected.value, pair.difference.actual.value);
    let rules = Rules { nan: true, ..rules };
    (!pair.rules.nan && difference(expected, actual, rules).is_none()).then(|| {
        "NaN equals nothing, not even NaN, unless the checker says `nan = true`".to_owned()
    })
}

fn other_order(pair: &Pair) -> Option<String> {
    if pair.difference.lengths.is_some() || !same(pair.expected, pair.actual, free(pair.rules)) {
        return None;
    }
    let reversed = match (sequence(pair.expected), sequence(pair.actual)) {
        (Some(expected), Some(actual)) => {
            let mut pairs = expected.iter().zip(actual.iter().rev());
            pairs.all(|(left, right)| difference(left, right, pair.rules).is_none())
        }
        _ => false,
    };
    Some(if reversed { "the order is reversed" } else { "only the order differs" }.to_owned())
}

fn one_item(pair: &Pair) -> Option<String> {
    let (expected, actual) = (sequence(pair.expected)?, sequence(pair.actual)?);
    let (longer, shorter, words) = if expected.len() == actual.len() + 1 {
        (expected, actual, "is missing")
    } else if actual.len() == expected.len() + 1 {
        (actual, expected, "is one too many")
    } else {
        return None;
    };
    let differ = |(left, right): (&Value, &Value)| difference(left, right, pair.rules).is_some();
    let at = longer.iter().zip(shorter).position(differ).unwrap_or(shorter.len());
    if longer[at + 1..].iter().zip(&shorter[at..]).any(differ) {
        return None;
    }
    let which = match at {
        at if at == shorter.len() => "the last item".to_owned(),
        0 => "the first item".to_owned(),
        at => format!("the item at index {at}"),
    };
    Some(format!("only {which} {words}"))
}

/// The items of a list or tuple.
fn sequence(value: &Value) -> Option<&[Value]> {
    match value {
        Value::List(items) | Value::Tuple(items) => Some(items),
        Value::Derived { base, .. } => sequence(base),
        _ => None,
    }
}

fn duplicates(pair: &Pair) -> Option<String> {
    let (expected, actual) = (sequence(pair.expected)?, sequence(pair.actual)?);
    if expected.len() == actual.len() {
        return None;
    }
    let mut identities = Identities::new(pair.rules);
    let (mut left, mut right) = (identities.of_all(expected), identities.of_all(actual));
    let more = if actual.len() > expected.len() { "yours has more" } else { "yours has fewer" };
    for ids in [&mut left, &mut right] {
        ids.sort_unstable();
        ids.dedup();
    }
    (left == right).then(|| format!("only duplicates differ: {more}"))
}

fn other_type(pair: &Pair) -> Option<String> {
    let numeric = Rules { numeric: true, exact_types: false, ..pair.rules };
    let (expected, actual) = (pair.difference.expected.value, pair.difference.actual.value);
    let is_set = |value: &Value| matches!(value, Value::Set(_) | Value::FrozenSet(_));
    let loosened = equal_without(pair, loosen::plain_types, numeric)
        || equal_without(pair, loosen::text, numeric)
        || ((is_set(expected) || is_set(actual))
            && equal_without(pair, loosen::lists, free(numeric)));
    if loosened && matches!(pair.difference.what, What::Unequal) {
        return Some(only_type(expected, actual));
    }
    // What is written in the same way throughout is another type's at this place.
    let is_object = [expected, actual].iter().any(|value| matches!(value, Value::Object(_)));
    if is_object && pair.expected.repr() == pair.actual.repr() {
        return Some(only_type(expected, actual));
    }
    let Value::Str(text) = actual else { return None };
    (text.as_str()? == expected.repr()).then(|| {
        format!("you returned the text of the value: expected {}, got str", expected.type_name())
    })
}

fn only_type(expected: &Value, actual: &Value) -> String {
    let (expected, actual) = (expected.type_name(), actual.type_name());
    let another = if expected == actual { "another class named " } else { "" };
    format!("only the type differs: expected {expected}, got {another}{actual}")
}

fn other_spelling(pair: &Pair) -> Option<String> {
    if equal_without(pair, loosen::normalisation, pair.rules) {
        Some("only the Unicode normalisation differs".to_owned())
    } else if equal_without(pair, loosen::whitespace, pair.rules) {
        Some("only whitespace differs".to_owned())
    } else if equal_without(pair, loosen::letter_case, pair.rules) {
        Some("only letter case differs".to_owned())
    } else {
        None
    }
}

fn rounding(pair: &Pair) -> Option<String> {
    let parts = (pair.difference.expected.value, pair.difference.actual.value);
    if !matches!(parts, (Value::Float(_) | Value::Complex(..), _) | (_, Value::Float(_))) {
        return None;
    }
    ["1e-12", "1e-9", "1e-6"].into_iter().find_map(|bound| {
        let rel = bound.parse().ok()?;
        let tolerance = Some(Tolerance { abs: 0.0, rel });
        let rules = Rules { tolerance, numeric: true, ..pair.rules };
        difference(pair.expected, pair.actual, rules)
            .is_none()
            .then(|| format!("within {bound} of the expected float: a rounding difference"))
    })
}

/// Whether the values are equal once a distinction is taken out. The differing parts are looked at
/// first: a large value is only rebuilt where that is promising.
fn equal_without(pair: &Pair, change: fn(Value) -> Value, rules: Rules) -> bool {
    let equal = |expected: &Value, actual: &Value| {
        let (expected, actual) = (loosen::deeply(expected, change), loosen::deeply(actual, change));
        difference(&expected, &actual, rules).is_none()
    };
    equal(pair.difference.expected.value, pair.difference.actual.value)
        && equal(pair.expected, pair.actual)
}

fn free(rules: Rules) -> Rules {
    Rules { order: Order::Free, tolerance: None, ..rules }
}
