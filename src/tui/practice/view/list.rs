use ratatui::layout::Rect;
use ratatui::text::{Line, Span, Text};
use unicode_width::UnicodeWidthStr;

use crate::report::escape;
use crate::tui::practice::entry::{Entry, EntryKind};
use crate::tui::practice::look::Look;
use crate::tui::practice::shelves::{Row, rows};
use crate::tui::practice::state::State;

/// The columns before a name: the pointer, the sign and a blank.
const MARGIN: usize = 3;
/// A name is cut to no less than this; what stands behind it is left out before.
const NAME: usize = 24;
/// A list of so many columns has room for wider gaps.
const ROOMY: usize = 48;

/// The shelves with what lies on them, so that what is chosen is in sight.
pub(super) fn list(state: &State, area: Rect) -> Text<'static> {
    let (width, height) = (usize::from(area.width), usize::from(area.height));
    let rows = rows(state);
    if rows.is_empty() {
        let text = if state.entries().is_empty() {
            "There are no challenges here."
        } else {
            "Nothing matches; Esc clears it."
        };
        return Text::from(Line::styled(text, state.look.dim));
    }
    let columns = Columns::of(state, width);
    let chosen = rows.iter().position(|row| matches!(row, Row::Entry { chosen: true, .. }));
    let first = chosen.unwrap_or(0).saturating_sub(height / 2);
    let first = first.min(rows.len().saturating_sub(height));
    let lines = rows.iter().skip(first).take(height).map(|row| match row {
        Row::Shelf { name, done, all } => shelf(&state.look, name, *done, *all, width),
        Row::Entry { entry, chosen } => columns.line(state, entry, *chosen),
    });
    Text::from(lines.collect::<Vec<_>>())
}

fn shelf(look: &Look, name: &str, done: usize, all: usize, width: usize) -> Line<'static> {
    let count = format!(" {done}/{all}");
    let name = cut(name, width.saturating_sub(count.len()), look.glyphs.ellipsis);
    Line::from(vec![Span::styled(name, look.heading), Span::styled(count, look.dim)])
}

/// What is told of an entry in a column.
type Fact = fn(&Entry) -> String;

/// The widths of what stands behind the names, as far as there is room.
struct Columns {
    name: usize,
    gap: usize,
    behind: Vec<(Fact, usize)>,
    width: usize,
}

impl Columns {
    fn of(state: &State, width: usize) -> Self {
        let widest =
            |text: Fact| state.entries().iter().map(|entry| text(entry).width()).max().unwrap_or(0);
        let name = widest(|entry| entry.name().to_owned());
        let gap = if width < ROOMY { 1 } else { 2 };
        let mut left = width.saturating_sub(MARGIN + name.min(NAME));
        let mut behind: Vec<(Fact, usize)> = Vec::new();
        for text in [kind as Fact, level, size] {
            let column = widest(text);
            if column + gap > left {
                continue;
            }
            left -= column + gap;
            behind.push((text, column));
        }
        Self { name: name.min(name.min(NAME) + left), gap, behind, width }
    }

    fn line(&self, state: &State, entry: &Entry, chosen: bool) -> Line<'static> {
        let look = &state.look;
        let (sign, style) = look.mark(entry);
        let pointer = if chosen { look.glyphs.pointer } else { " " };
        let name = padded(&cut(entry.name(), self.name, look.glyphs.ellipsis), self.name);
        let mut facts = String::new();
        for (text, width) in &self.behind {
            facts.push_str(&" ".repeat(self.gap));
            facts.push_str(&padded(&text(entry), *width));
        }
        let used = MARGIN + self.name + facts.width();
        let rest = " ".repeat(self.width.saturating_sub(used));
        let line = Line::from(vec![
            Span::raw(pointer),
            Span::styled(sign, style),
            Span::raw(format!(" {name}")),
            Span::styled(facts, look.dim),
            Span::raw(rest),
        ]);
        if !chosen {
            line
        } else if state.reading {
            line.patch_style(look.bold)
        } else {
            line.patch_style(look.chosen)
        }
    }
}

fn kind(entry: &Entry) -> String {
    entry.kind.name().to_owned()
}

fn level(entry: &Entry) -> String {
    entry.level.map_or(String::new(), |level| level.name().to_owned())
}

/// How long it takes.
fn size(entry: &Entry) -> String {
    match (entry.kind, entry.minutes) {
        (EntryKind::Quiz(1), _) => "1 question".to_owned(),
        (EntryKind::Quiz(questions), _) => format!("{questions} questions"),
        (_, Some(minutes)) => format!("{minutes} min"),
        (_, None) => String::new(),
    }
}

/// A text with blanks behind it.
fn padded(text: &str, columns: usize) -> String {
    format!("{text}{}", " ".repeat(columns.saturating_sub(text.width())))
}

/// A line of at most so many columns.
pub(super) fn cut(text: &str, columns: usize, ellipsis: &str) -> String {
    let mut text = escape::terminal_line(text);
    if text.width() <= columns {
        return text;
    }
    while text.width() + ellipsis.width() > columns && text.pop().is_some() {}
    text + ellipsis
}
