//! One line of a terminal in the making.
//!
//! All text enters a line through [`Row::push`], which makes it harmless and knows its width in
//! columns. No other code of the terminal has to think of either.

use std::fmt::Write as _;

use unicode_width::UnicodeWidthChar;

use crate::report::escape::{self, Guard};
use crate::report::styles::{Style, paint};

/// A line, made of pieces of one style each.
#[derive(Clone, Debug, Default)]
pub(in crate::report) struct Row {
    pieces: Vec<Piece>,
    guard: Guard,
}

#[derive(Clone, Debug)]
struct Piece {
    style: Style,
    text: String,
    /// The address that the piece leads to.
    link: Option<String>,
}

impl Row {
    /// A line of one piece.
    pub fn of(style: Style, text: &str) -> Self {
        Self::default().with(style, text)
    }

    /// A line without style.
    pub fn plain(text: &str) -> Self {
        Self::of(Style::new(), text)
    }

    /// Appends untrusted text.
    pub fn push(&mut self, style: Style, text: &str) {
        self.push_linked(style, text, None);
    }

    /// Appends untrusted text that leads to an address, where there is one.
    fn push_linked(&mut self, style: Style, text: &str, link: Option<&str>) {
        if text.is_empty() {
            return;
        }
        let mut seen = String::with_capacity(text.len());
        for c in text.chars() {
            escape::push_visible(c, &[], &mut self.guard, &mut seen);
        }
        // The address stands inside an escape sequence, which a control character would end.
        let link = link.filter(|link| link.bytes().all(|byte| byte.is_ascii_graphic()));
        self.pieces.push(Piece { style, text: seen, link: link.map(str::to_owned) });
    }

    /// The line with untrusted text appended.
    pub fn with(mut self, style: Style, text: &str) -> Self {
        self.push(style, text);
        self
    }

    /// The line with untrusted text appended that leads to an address, where there is one.
    pub fn with_link(mut self, style: Style, text: &str, link: Option<&str>) -> Self {
        self.push_linked(style, text, link);
        self
    }

    /// Appends another line.
    pub fn append(&mut self, other: &Self) {
        for piece in &other.pieces {
            self.push_linked(piece.style, &piece.text, piece.link.as_deref());
        }
    }

    /// The line with another one appended.
    pub fn joined(mut self, other: &Self) -> Self {
        self.append(other);
        self
    }

    /// The line, filled with blanks up to this many columns.
    pub fn padded(mut self, columns: usize) -> Self {
        let blanks = columns.saturating_sub(self.width());
        self.push(Style::new(), &" ".repeat(blanks));
        self
    }

    /// The width in columns.
    pub fn width(&self) -> usize {
        self.pieces.iter().map(|piece| width(&piece.text)).sum()
    }

    /// Whether there is nothing to see.
    pub fn is_empty(&self) -> bool {
        self.pieces.iter().all(|piece| piece.text.is_empty())
    }

    /// The columns from `from` on, at most `columns` of them, with an ellipsis where something
    /// was cut off.
    pub fn window(&self, from: usize, columns: usize, ellipsis: &str) -> Self {
        let total = self.width();
        if from == 0 && total <= columns {
            return self.clone();
        }
        let (left, right) = (from > 0, total > from + columns);
        let start = if left { from + width(ellipsis) } else { from };
        let end = (from + columns).saturating_sub(if right { width(ellipsis) } else { 0 });
        let mut row = Self::default();
        if left {
            row.push(Style::new(), ellipsis);
        }
        self.copy_columns(start, end, &mut row);
        if right {
            row.push(Style::new(), ellipsis);
        }
        row
    }

    /// The line in parts of at most so many columns, so that nothing is cut off.
    pub fn parts(&self, columns: usize) -> Vec<Self> {
        // One column is kept for a backslash, where a part happens to begin like a command.
        let columns = columns.saturating_sub(1).max(2);
        let mut parts = Vec::new();
        let mut part = Self::default();
        let mut used = 0;
        for piece in &self.pieces {
            let link = piece.link.as_deref();
            let mut text = String::new();
            for c in piece.text.chars() {
                if used + char_width(c) > columns {
                    part.push_linked(piece.style, &text, link);
                    parts.push(std::mem::take(&mut part));
                    text.clear();
                    used = 0;
                }
                used += char_width(c);
                text.push(c);
            }
            part.push_linked(piece.style, &text, link);
        }
        parts.push(part);
        parts
    }

    /// Appends the text with its colours. Blanks at the end that nobody can see are left off.
    pub fn write(&self, out: &mut String) {
        let visible = |piece: &Piece| !piece.style.is_plain() || !piece.text.trim_end().is_empty();
        let seen = self.pieces.iter().rposition(visible);
        for piece in &self.pieces[..seen.map_or(0, |last| last + 1)] {
            let text = paint(piece.style, &piece.text);
            let _ = match &piece.link {
                Some(link) => write!(out, "\x1b]8;;{link}\x1b\\{text}\x1b]8;;\x1b\\"),
                None => write!(out, "{text}"),
            };
        }
    }

    /// Appends the characters between two columns to another line. A wide character that lies
    /// across a border leaves a blank, so that what follows stays in its column.
    fn copy_columns(&self, start: usize, end: usize, target: &mut Self) {
        let mut column = 0;
        let mut within = false;
        for piece in &self.pieces {
            let mut text = String::new();
            for c in piece.text.chars() {
                let next = column + char_width(c);
                if next == column {
                    // A combining character belongs to the one before it.
                    text.extend(within.then_some(c));
                    continue;
                }
                within = column >= start && next <= end;
                if within {
                    text.push(c);
                } else if next > start && column < end {
                    text.push(' ');
                }
                column = next;
            }
            target.push_linked(piece.style, &text, piece.link.as_deref());
        }
    }
}

/// Puts lines beside each other, as many as fit, and begins anew where the next does not fit.
/// What alone is too wide is broken anywhere.
pub(in crate::report) fn fill(
    atoms: impl IntoIterator<Item = Row>,
    separator: &str,
    columns: usize,
) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    let mut used = 0;
    for atom in atoms {
        let next = used + width(separator) + atom.width();
        if let Some(row) = rows.last_mut().filter(|_| next <= columns) {
            row.push(Style::new(), separator);
            row.append(&atom);
            used = next;
        } else {
            rows.extend(if atom.width() <= columns { vec![atom] } else { atom.parts(columns) });
            used = rows.last().map_or(0, Row::width);
        }
    }
    rows
}

/// Wraps text at its blanks. Newlines count as blanks.
pub(in crate::report) fn wrap(style: Style, text: &str, columns: usize) -> Vec<Row> {
    fill(text.split_whitespace().map(|word| Row::of(style, word)), " ", columns)
}

/// The width of harmless text in columns.
pub(in crate::report) fn width(text: &str) -> usize {
    text.chars().map(char_width).sum()
}

fn char_width(c: char) -> usize {
    // The selector for emoji may widen the character before it, and some terminals do not know:
    // room for the wider of the two keeps every line within its limit.
    if c == '\u{fe0f}' { 1 } else { c.width().unwrap_or(0) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn text(row: &Row) -> String {
        let mut out = String::new();
        row.write(&mut out);
        out
    }

    #[test]
    fn text_is_harmless_even_when_it_comes_in_pieces() {
        let plain = Style::new();
        let row =
            Row::plain("  :").with(plain, ":error::").with(plain, "##").with(plain, "[x]\x1b");
        assert_eq!(text(&row), "  :\\:error::##\\[x]\\x1b");
        assert_eq!(row.width(), text(&row).len());
    }

    #[test]
    fn a_window_shows_what_it_is_asked_for() {
        let row = Row::plain("abcdef").with(Style::new(), "ghij");
        assert_eq!(text(&row.window(0, 10, "…")), "abcdefghij");
        assert_eq!(text(&row.window(0, 5, "…")), "abcd…");
        assert_eq!(text(&row.window(3, 5, "…")), "…efg…");
        assert_eq!(text(&row.window(5, 5, "...")), "...ij");
    }

    #[test]
    fn wide_characters_never_stand_across_a_border() {
        let row = Row::plain("日本語");
        assert_eq!(text(&row.window(0, 4, "…")), "日 …");
        assert_eq!(text(&row.window(2, 4, "…")), "… 語");
        assert_eq!(row.parts(5).iter().map(text).collect::<Vec<_>>(), ["日本", "語"]);
    }

    #[test]
    fn long_words_are_broken_and_short_ones_filled() {
        let rows = wrap(Style::new(), "one two\nabcdefghijk three", 8);
        assert_eq!(
            rows.iter().map(text).collect::<Vec<_>>(),
            ["one two", "abcdefg", "hijk", "three"]
        );
    }

    #[test]
    fn an_address_with_control_characters_is_no_link() {
        let link = Row::default().with_link(Style::new(), "a", Some("file:///a"));
        assert_eq!(text(&link), "\x1b]8;;file:///a\x1b\\a\x1b]8;;\x1b\\");
        let bad = Row::default().with_link(Style::new(), "a", Some("file:///\x1b"));
        assert_eq!(text(&bad), "a");
    }

    proptest! {
        #[test]
        fn no_line_is_wider_than_it_was_told(input: String, from in 0usize..30, columns in 4usize..40) {
            let row = Row::plain(&input);
            let seen = text(&row.window(from, columns, "…"));
            prop_assert!(unicode_width::UnicodeWidthStr::width(seen.as_str()) <= columns, "{seen:?}");
            for part in row.parts(columns) {
                prop_assert!(part.width() <= columns);
            }
            for line in wrap(Style::new(), &input, columns) {
                prop_assert!(line.width() <= columns);
            }
        }
    }
}
