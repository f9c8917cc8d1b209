//! Numbers as people write them who write Python.

/// The number that a text means: `1e3`, `1_000`, `0x10`, `-.5`.
pub(super) fn parse(text: &str) -> Option<f64> {
    let text = text.trim();
    let (negative, digits) = match text.as_bytes().first()? {
        b'-' => (true, &text[1..]),
        b'+' => (false, &text[1..]),
        _ => (false, text),
    };
    let digits = digits.trim_start();
    if !underscores_divide_digits(digits) {
        return None;
    }
    let digits = digits.replace('_', "").to_ascii_lowercase();
    let radix = |prefix: &str, radix| {
        let digits = digits.strip_prefix(prefix)?;
        let is_number = !digits.is_empty() && digits.chars().all(|c| c.is_digit(radix));
        is_number.then(|| {
            digits
                .chars()
                .filter_map(|c| c.to_digit(radix))
                .fold(0.0, |sum, digit| sum * f64::from(radix) + f64::from(digit))
        })
    };
    let number = radix("0x", 16)
        .or_else(|| radix("0o", 8))
        .or_else(|| radix("0b", 2))
        .or_else(|| decimal(&digits))?;
    Some(if negative { -number } else { number })
}

/// Neither `inf` nor `nan`, which the parser of the standard library takes as well.
fn decimal(digits: &str) -> Option<f64> {
    let begins = digits.starts_with(|c: char| c.is_ascii_digit() || c == '.');
    digits.parse().ok().filter(|number: &f64| begins && number.is_finite())
}

fn underscores_divide_digits(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.iter().enumerate().filter(|(_, byte)| **byte == b'_').all(|(at, _)| {
        let is_digit = |at: Option<usize>| {
            at.and_then(|at| bytes.get(at)).is_some_and(u8::is_ascii_alphanumeric)
        };
        is_digit(at.checked_sub(1)) && is_digit(Some(at + 1))
    })
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn numbers_are_read_as_python_reads_them() {
        for (text, number) in [
            ("1e3", 1000.0),
            ("1_000", 1000.0),
            ("0x10", 16.0),
            ("0b101", 5.0),
            ("0o17", 15.0),
            (" -0.5 ", -0.5),
            ("- 3", -3.0),
            (".5", 0.5),
            ("5.", 5.0),
            ("+2E-2", 0.02),
            ("007", 7.0),
        ] {
            assert_eq!(parse(text), Some(number), "{text}");
        }
    }

    #[test]
    fn what_is_no_number_is_none() {
        for text in
            ["", "-", "x", "1,5", "_1", "1__0", "1_", "0x", "0xg", "inf", "nan", "1e999", "1 2"]
        {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
