//! Values with a distinction taken out, to see whether it was the only one.

use unicode_normalization::UnicodeNormalization as _;

use crate::model::{PyStr, Value};

/// Plain types only: sequences are lists, sets are sets, truth values are numbers, and the
/// candidate's own subclasses are what they derive from.
pub(super) fn plain_types(value: Value) -> Value {
    match value {
        Value::Tuple(items) => Value::List(items),
        Value::FrozenSet(items) => Value::Set(items),
        Value::ByteArray(bytes) => Value::Bytes(bytes),
        Value::Bool(value) => Value::Int(i64::from(value).into()),
        Value::Derived { base, .. } => plain_types(*base),
        Value::Object(object) if object.base.is_some() => {
            object.base.map_or(Value::None, |base| deeply(&base, plain_types))
        }
        value => value,
    }
}

/// Every collection is a list.
pub(super) fn lists(value: Value) -> Value {
    match plain_types(value) {
        Value::Set(items) => Value::List(items),
        value => value,
    }
}

/// Numbers, truth values, `None` and bytes are the text that Python prints for them.
pub(super) fn text(value: Value) -> Value {
    match value {
        Value::Int(_) | Value::Float(_) | Value::Bool(_) | Value::None => {
            Value::Str(value.repr().into())
        }
        Value::Bytes(bytes) => Value::Str(PyStr::from_generalized(bytes)),
        // An own subclass of one of them.
        Value::Object(object) if object.base.is_some() => {
            object.base.map_or(Value::None, |base| text(plain_types(*base)))
        }
        value => value,
    }
}

/// Strings have single spaces between their words, and none around them.
pub(super) fn whitespace(value: Value) -> Value {
    string(value, |text| text.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Strings are in one Unicode normalisation.
pub(super) fn normalisation(value: Value) -> Value {
    string(value, |text| text.nfc().collect())
}

/// Strings are in lower case.
pub(super) fn letter_case(value: Value) -> Value {
    string(value, str::to_lowercase)
}

fn string(value: Value, change: fn(&str) -> String) -> Value {
    match &value {
        Value::Str(text) => match text.as_str() {
            Some(text) => Value::Str(change(text).into()),
            None => value,
        },
        _ => value,
    }
}

/// The value with every part changed, innermost first.
pub(super) fn deeply(value: &Value, change: fn(Value) -> Value) -> Value {
    let all = |items: &[Value]| items.iter().map(|item| deeply(item, change)).collect();
    change(match value {
        Value::List(items) => Value::List(all(items)),
        Value::Tuple(items) => Value::Tuple(all(items)),
        Value::Set(items) => Value::Set(all(items)),
        Value::FrozenSet(items) => Value::FrozenSet(all(items)),
        Value::Dict(entries) => Value::Dict(
            entries.iter().map(|(k, v)| (deeply(k, change), deeply(v, change))).collect(),
        ),
        Value::Derived { class, base } => {
            Value::Derived { class: class.clone(), base: Box::new(deeply(base, change)) }
        }
        other => other.clone(),
    })
}
