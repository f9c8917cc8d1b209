use num_bigint::BigInt;

use crate::judge::value::{floats_are_close, ints_are_close};
use crate::model::Tolerance;

/// Longer runs of digits are read as floats: reading them exactly takes too long, and Python
/// itself writes no longer ones unless told to.
const EXACT_DIGITS: usize = 4300;

/// Whether two tokens are the same word or close numbers. NaN is close to nothing.
pub(super) fn agree(expected: &[u8], actual: &[u8], tolerance: Tolerance) -> bool {
    match (float(expected), float(actual)) {
        (Some(expected), Some(actual)) if expected.is_nan() || actual.is_nan() => false,
        (Some(left), Some(right)) => match (int(expected), int(actual)) {
            (Some(left), Some(right)) => ints_are_close(&left, &right, tolerance),
            _ => floats_are_close(left, right, tolerance),
        },
        _ => expected == actual,
    }
}

/// A decimal number as both Python and Rust read it: without underscores, not hexadecimal.
fn float(token: &[u8]) -> Option<f64> {
    std::str::from_utf8(token).ok()?.parse().ok()
}

fn int(token: &[u8]) -> Option<BigInt> {
    let digits = token.strip_prefix(b"-").unwrap_or(token);
    let plain = digits.len() <= EXACT_DIGITS && digits.iter().all(u8::is_ascii_digit);
    if plain { BigInt::parse_bytes(token, 10) } else { None }
}
