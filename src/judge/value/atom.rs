use std::borrow::Cow;

use num_bigint::{BigInt, ToBigInt as _};

use super::rules::Rules;
use crate::model::{PyStr, Value};

/// A value without parts, in a form in which Rust's equality is the one that the rules ask for.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Atom<'a> {
    None,
    Bool(bool),
    Int(i64),
    /// Beyond the range of [`Atom::Int`], which is much faster.
    BigInt(Cow<'a, BigInt>),
    /// The bits, so that they can be hashed.
    Float(u64),
    Complex(u64, u64),
    Str(&'a PyStr),
    Bytes(&'a [u8]),
    ByteArray(&'a [u8]),
    /// Class name and `repr`.
    Object(&'a str, &'a str),
    /// Equals nothing, not even itself: see [`Atom::equals`].
    Never,
}

impl<'a> Atom<'a> {
    /// The atom of a value that is no container and wears no derived class.
    pub fn of(value: &'a Value, rules: Rules) -> Option<Self> {
        Some(match value {
            Value::None => Self::None,
            Value::Bool(value) => Self::Bool(*value),
            Value::Int(int) => Self::int(Cow::Borrowed(int)),
            Value::Float(float) => Self::float(*float, rules),
            Value::Complex(real, imag) => Self::complex(*real, *imag, rules),
            Value::Str(text) => Self::Str(text),
            Value::Bytes(bytes) => Self::Bytes(bytes),
            Value::ByteArray(bytes) => Self::ByteArray(bytes),
            Value::Object(object) => match &object.repr {
                Some(repr) => Self::Object(&object.class, repr),
                None => Self::Never,
            },
            Value::List(_)
            | Value::Tuple(_)
            | Value::Set(_)
            | Value::FrozenSet(_)
            | Value::Dict(_)
            | Value::Derived { .. } => return None,
        })
    }

    /// Whether two atoms are the same value.
    pub fn equals(&self, other: &Self) -> bool {
        *self != Self::Never && self == other
    }

    fn int(int: Cow<'a, BigInt>) -> Self {
        i64::try_from(int.as_ref()).map_or(Self::BigInt(int), Self::Int)
    }

    /// With `numeric`, a whole float becomes the integer that it is: exactly, whatever its size.
    fn float(value: f64, rules: Rules) -> Self {
        match bits(value, rules) {
            None => Self::Never,
            Some(_) if rules.numeric && value.fract() == 0.0 => match value.to_bigint() {
                Some(int) => Self::int(Cow::Owned(int)),
                None => Self::Never,
            },
            Some(bits) => Self::Float(bits),
        }
    }

    fn complex(real: f64, imag: f64, rules: Rules) -> Self {
        if rules.numeric && imag == 0.0 {
            return Self::float(real, rules);
        }
        match (bits(real, rules), bits(imag, rules)) {
            (Some(real), Some(imag)) => Self::Complex(real, imag),
            _ => Self::Never,
        }
    }
}

/// One pattern of bits for each number: zeros of both signs are one, all NaNs are one or, without
/// `nan`, none.
fn bits(value: f64, rules: Rules) -> Option<u64> {
    match value {
        value if value.is_nan() => rules.nan.then(|| f64::NAN.to_bits()),
        0.0 => Some(0),
        value => Some(value.to_bits()),
    }
}
