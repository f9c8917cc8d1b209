//! Lines one below the other, each within the width.

use super::{Row, Terminal};
use crate::report::escape;
use crate::report::styles::Style;
use crate::report::words;

/// The column in which what follows a label begins.
pub(super) const MARGIN: usize = 12;

/// Bytes of a sentence that are shown.
const SENTENCE: usize = 800;
/// Bytes of a line that are looked at.
const LINE: usize = 4096;

/// A text in the making.
pub(in crate::report) struct Page<'a> {
    pub terminal: &'a Terminal,
    text: String,
}

impl<'a> Page<'a> {
    pub fn new(terminal: &'a Terminal) -> Self {
        Self { terminal, text: String::new() }
    }

    /// The columns beside the labels.
    pub fn columns(&self) -> usize {
        self.terminal.width() - MARGIN
    }

    /// A line, cut where it is too wide.
    pub fn row(&mut self, row: &Row) {
        row.window(0, self.terminal.width(), self.terminal.glyphs().ellipsis).write(&mut self.text);
        self.text.push('\n');
    }

    pub fn rows(&mut self, rows: &[Row]) {
        for row in rows {
            self.row(row);
        }
    }

    /// Lines, moved to the right.
    pub fn indented(&mut self, rows: &[Row]) {
        for row in rows {
            let mut indented = Row::plain("  ");
            indented.append(row);
            self.row(&indented);
        }
    }

    /// Lines that are laid out already.
    pub fn text(&mut self, text: &str) {
        self.text.push_str(text);
    }

    pub fn blank(&mut self) {
        self.text.push('\n');
    }

    /// Lines beside a label.
    pub fn labelled(&mut self, label: &str, rows: &[Row]) {
        for (position, row) in rows.iter().enumerate() {
            let mut line =
                margin(if position == 0 { label } else { "" }, self.terminal.styles().dim);
            line.append(row);
            self.row(&line);
        }
    }

    /// A line of a longer text. Of what no terminal is wide enough for nothing is looked at.
    pub fn line(&self, style: Style, text: &str) -> Row {
        let (text, left) = words::head(text, LINE);
        let rest = if left > 0 { self.terminal.glyphs().ellipsis } else { "" };
        Row::of(style, &escape::expand_tabs(text)).with(style, rest)
    }

    /// A sentence beside a label, wrapped, and cut where it is longer than sentences are.
    pub fn sentence(&mut self, label: &str, style: Style, text: &str) {
        let rows = self.wrapped(style, text, self.columns());
        self.labelled(label, &rows);
    }

    /// A sentence on lines of so many columns.
    pub fn wrapped(&self, style: Style, text: &str, columns: usize) -> Vec<Row> {
        let (text, left) = words::head(text, SENTENCE);
        let mut rows = super::wrap(style, text, columns);
        if left > 0 {
            rows.push(Row::of(style, self.terminal.glyphs().ellipsis));
        }
        rows
    }

    /// How many lines there are so far.
    pub fn lines(&self) -> usize {
        self.text.lines().count()
    }

    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    pub fn finish(self) -> String {
        self.text
    }
}

/// A label in the margin.
pub(super) fn margin(label: &str, style: Style) -> Row {
    Row::plain("  ").with(style, label).padded(MARGIN)
}
