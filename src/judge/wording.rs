//! Numbers in sentences.

use std::time::Duration;

/// `1 line`, `2 lines`.
pub(super) fn count(number: usize, noun: &str) -> String {
    if number == 1 { format!("1 {noun}") } else { format!("{number} {noun}s") }
}

/// `2 s`, `0.5 s`.
pub(super) fn seconds(duration: Duration) -> String {
    format!("{} s", duration.as_secs_f64())
}

/// `exited with code 1: first; second`
pub(super) fn sentence<'a>(start: &str, details: impl Iterator<Item = &'a str>) -> String {
    let details = details.collect::<Vec<_>>().join("; ");
    if details.is_empty() { start.to_owned() } else { format!("{start}: {details}") }
}
