//! Head and tail of a text.

/// Room for the note between head and tail.
const NOTE_BYTES: usize = 48;

/// The text in at most `limit` bytes, and whether something was left out: then the middle is
/// missing, and a note in its place says how much of it.
pub(super) fn of(text: &str, limit: usize) -> (String, bool) {
    if text.len() <= limit {
        return (text.to_owned(), false);
    }
    let half = limit.saturating_sub(NOTE_BYTES) / 2;
    let is_boundary = |at: &usize| text.is_char_boundary(*at);
    let head = (0..=half).rev().find(is_boundary).unwrap_or(0);
    let tail = (text.len() - half..text.len()).find(is_boundary).unwrap_or(text.len());
    let note = format!("\n… {} bytes left out …\n", tail - head);
    (format!("{}{note}{}", &text[..head], &text[tail..]), true)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_within_the_limit_stays_whole() {
        assert_eq!(of("abc", 3), ("abc".to_owned(), false));
    }

    #[test]
    fn a_longer_one_keeps_its_head_and_tail_and_the_limit() {
        for text in ["x".repeat(5000), "é".repeat(5000), "😀".repeat(5000)] {
            let (short, cut) = of(&format!("head{text}tail"), 4096);
            assert!(cut && short.len() <= 4096 && short.len() > 4000, "{}", short.len());
            assert!(short.starts_with("head") && short.ends_with("tail"));
            assert!(short.contains(" bytes left out …"));
        }
    }
}
