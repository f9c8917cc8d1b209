use ansi_to_tui::IntoText as _;
use ratatui::style::Style;
use ratatui::text::{Line, Span, Text};
use unicode_width::UnicodeWidthChar as _;

use super::entry::{Entry, EntryKind};
use crate::model::Verdict;
use crate::report::styles::{Glyphs, Styles};
use crate::report::terminal::Terminal;

/// How the screen looks: the report's styles and signs, as the drawing library takes them.
#[derive(Clone, Debug)]
pub struct Look {
    pub(super) glyphs: Glyphs,
    pub(super) pass: Style,
    pub(super) fail: Style,
    pub(super) warn: Style,
    pub(super) dim: Style,
    pub(super) bold: Style,
    pub(super) heading: Style,
    pub(super) chosen: Style,
    styles: Styles,
}

impl Look {
    /// With the styles and signs of everything else.
    #[must_use]
    pub fn new(styles: &Styles, glyphs: &Glyphs) -> Self {
        // What a style is it tells only by styling something.
        let style = |style: crate::report::styles::Style| {
            let text = laid_out(&style.style("x").to_string());
            let first = text.lines.first().and_then(|line| line.spans.first());
            first.map(|span| span.style).unwrap_or_default()
        };
        Self {
            glyphs: glyphs.clone(),
            pass: style(styles.pass),
            fail: style(styles.fail),
            warn: style(styles.warn),
            dim: style(styles.dim),
            bold: style(styles.bold),
            heading: style(styles.heading),
            chosen: style(styles.chosen),
            styles: styles.clone(),
        }
    }

    /// The sign of an entry, one column wide, and its style: what is due comes before what is done.
    pub(super) fn mark(&self, entry: &Entry) -> (&'static str, Style) {
        if entry.kind == EntryKind::Broken {
            (self.glyphs.verdict(Verdict::RunTimeError), self.fail)
        } else if entry.due > 0 {
            (self.glyphs.due, self.warn)
        } else if entry.done {
            (self.glyphs.done, self.pass)
        } else {
            (" ", self.dim)
        }
    }

    /// Markdown on lines of so many columns.
    pub(super) fn prose(&self, markdown: &str, columns: usize) -> Text<'static> {
        let terminal = Terminal::new(self.styles.clone(), self.glyphs.clone(), columns);
        laid_out(&terminal.prose(markdown))
    }
}

/// Text with escape codes for colours as lines with styles.
pub(super) fn laid_out(text: &str) -> Text<'static> {
    text.into_text().unwrap_or_else(|_| Text::raw(text.to_owned()))
}

/// Lines of at most so many columns, broken wherever that is.
pub(super) fn broken(text: Text<'static>, columns: usize) -> Text<'static> {
    let mut lines = Vec::new();
    for line in text.lines {
        let mut row: Vec<Span<'static>> = Vec::new();
        let mut used = 0;
        for span in line.spans {
            let mut piece = String::new();
            for c in span.content.chars() {
                let width = c.width().unwrap_or(0);
                if used + width > columns.max(1) {
                    row.push(Span::styled(std::mem::take(&mut piece), span.style));
                    lines.push(Line::from(std::mem::take(&mut row)));
                    used = 0;
                }
                piece.push(c);
                used += width;
            }
            row.push(Span::styled(piece, span.style));
        }
        lines.push(Line::from(row));
    }
    Text::from(lines)
}
