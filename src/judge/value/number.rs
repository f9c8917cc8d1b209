use num_bigint::BigInt;

use crate::model::{Tolerance, Value};

/// Integers up to this many bits are floats exactly.
const EXACT_BITS: u64 = 53;

/// Bits that integers keep where both are too large for a float. 1,023 is what a float holds.
const KEPT_BITS: u64 = 1000;

/// Whether two numbers are close, or `None` where one of the two is no number. A `bool` is none.
pub(super) fn close(
    expected: &Value,
    actual: &Value,
    tolerance: Tolerance,
    nan: bool,
) -> Option<bool> {
    Some(match (expected, actual) {
        (Value::Int(expected), Value::Int(actual)) => ints(expected, actual, tolerance),
        (Value::Int(expected), Value::Float(actual)) => mixed(expected, *actual, tolerance, true),
        (Value::Float(expected), Value::Int(actual)) => mixed(actual, *expected, tolerance, false),
        (Value::Float(expected), Value::Float(actual)) => {
            floats(*expected, *actual, tolerance) || (nan && expected.is_nan() && actual.is_nan())
        }
        (expected, actual) => {
            let (e, a) = (parts(expected)?, parts(actual)?);
            let same =
                |e: f64, a: f64| e.total_cmp(&a).is_eq() || (nan && e.is_nan() && a.is_nan());
            (same(e.0, a.0) && same(e.1, a.1)) || complexes(e, a, tolerance)
        }
    })
}

/// The nearest float to an integer; infinite where there is none.
pub(super) fn nearest(int: &BigInt) -> f64 {
    let digits = int.magnitude().to_u64_digits();
    #[expect(clippy::cast_precision_loss, reason = "the nearest float is what is asked for")]
    let size = digits.iter().rev().fold(0.0, |sum, digit| sum * 2f64.powi(64) + *digit as f64);
    if int.sign() == num_bigint::Sign::Minus { -size } else { size }
}

/// Whether two floats are close. Infinities are close to themselves alone.
pub(in crate::judge) fn floats(expected: f64, actual: f64, tolerance: Tolerance) -> bool {
    #[expect(clippy::float_cmp, reason = "equal numbers are close, infinities among them")]
    if expected == actual {
        return true;
    }
    let difference = (expected - actual).abs();
    expected.is_finite()
        && (difference <= tolerance.abs || difference <= tolerance.rel * expected.abs())
}

/// Whether two integers are close. The absolute bound is below 1, so only the relative one can
/// make up for a difference.
pub(in crate::judge) fn ints(expected: &BigInt, actual: &BigInt, tolerance: Tolerance) -> bool {
    if expected == actual {
        return true;
    }
    let difference = expected - actual;
    let excess = expected.bits().max(difference.bits()).saturating_sub(KEPT_BITS);
    let scaled = |int: &BigInt| nearest(&(int >> excess)).abs();
    scaled(&difference) <= tolerance.rel * scaled(expected)
}

/// An integer against a float: as integers where the float is a large one and so a whole number,
/// else as floats.
fn mixed(int: &BigInt, float: f64, tolerance: Tolerance, int_is_expected: bool) -> bool {
    if !float.is_finite() {
        return false;
    }
    let whole = num_bigint::ToBigInt::to_bigint(&float).filter(|_| float.fract() == 0.0);
    let large = int.bits() > EXACT_BITS || float.abs() >= 2f64.powi(53);
    match whole {
        Some(whole) if large && int_is_expected => ints(int, &whole, tolerance),
        Some(whole) if large => ints(&whole, int, tolerance),
        _ if int_is_expected => floats(nearest(int), float, tolerance),
        _ => floats(float, nearest(int), tolerance),
    }
}

fn complexes(expected: (f64, f64), actual: (f64, f64), tolerance: Tolerance) -> bool {
    let size = expected.0.hypot(expected.1);
    let distance = (expected.0 - actual.0).hypot(expected.1 - actual.1);
    size.is_finite() && (distance <= tolerance.abs || distance <= tolerance.rel * size)
}

/// Real and imaginary part.
fn parts(value: &Value) -> Option<(f64, f64)> {
    match value {
        Value::Int(int) => Some((nearest(int), 0.0)),
        Value::Float(float) => Some((*float, 0.0)),
        Value::Complex(real, imag) => Some((*real, *imag)),
        _ => None,
    }
}
