//! TOML's syntax errors, told so that each says what to do.

use std::ops::Range;

use toml::de::Error;

use super::document::Broken;
use super::place::Lines;
use super::problem::Problem;

/// One problem for each line, without those that only follow from another, and what they leave
/// unreadable.
pub(super) fn syntax(lines: &Lines, errors: &[Error]) -> (Vec<Problem>, Broken) {
    let mut broken = Broken::default();
    let mut found: Vec<(Range<usize>, &str)> =
        errors.iter().map(|error| (error.span().unwrap_or(0..0), error.message())).collect();
    found.sort_by_key(|(span, _)| span.start);
    // What is never closed swallows the rest of the file, and every line of that is an error.
    let swallows = found.iter().any(|(_, message)| {
        message.starts_with("unclosed array,") || message.starts_with("unclosed inline")
    });
    let mut problems = Vec::new();
    for (span, message) in found {
        if swallows && broken.from.is_some() {
            break;
        }
        let place = lines.place(&span);
        if !is_contained(message) {
            broken.from = broken.from.or(Some(place.span.start));
        }
        if broken.lines.insert(place.line) {
            let hint = hint(message, &place.text[place.span.clone()]);
            let problem = Problem::error(message).maybe_hint(hint);
            problems.push(Problem { place: Some(place), ..problem });
        }
    }
    (problems, broken)
}

/// Whether an error spoils its own line and no other.
fn is_contained(message: &str) -> bool {
    !["array", "table", "multi-line", "unclosed", "recurse"].iter().any(|m| message.contains(m))
}

fn hint(message: &str, found: &str) -> Option<String> {
    let bare = !found.is_empty() && found.chars().all(|c| c.is_alphanumeric() || "-_".contains(c));
    let hint = if message.contains("must be quoted") || (bare && message.starts_with("invalid")) {
        format!("a string needs quotes: \"{found}\"")
    } else if message.contains("duplicate key") {
        "a key or table can stand only once; the first one counts".to_owned()
    } else if message.contains("escape") {
        "use a literal string '…', in which a backslash is only a backslash".to_owned()
    } else if message.contains("multi-line") {
        "the string is never closed".to_owned()
    } else if message.contains("basic string") || message.contains("literal string") {
        "close the string on its line, or write it between ''' and '''".to_owned()
    } else if message.contains("array") {
        "is a comma or a `]` missing here or above?".to_owned()
    } else {
        return None;
    };
    Some(hint)
}
