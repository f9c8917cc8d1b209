use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

use super::list::cut;
use crate::report::escape;
use crate::tui::practice::entry::EntryKind;
use crate::tui::practice::state::State;

/// The widest that the bar of the header is, and the narrowest.
const BAR: (usize, usize) = (40, 8);

/// The program's name, a bar, and how far the user is.
pub(super) fn header(state: &State, width: usize) -> Line<'static> {
    let look = &state.look;
    let (done, all) = (state.done(), state.entries().len());
    let figures = format!("{done}/{all} done {} {} due today", look.glyphs.dot, state.due);
    let room = width.saturating_sub("gradus    ".len() + figures.width());
    let mut spans = vec![Span::styled("gradus", look.heading), Span::raw("  ")];
    if room >= BAR.1 {
        let columns = room.min(BAR.0);
        let filled = (columns * done).checked_div(all).unwrap_or(0);
        let full = look.glyphs.progress.chars().next().map(String::from).unwrap_or_default();
        spans.push(Span::styled(full.repeat(filled), look.pass));
        spans.push(Span::styled(look.glyphs.rule.repeat(columns - filled), look.dim));
        spans.push(Span::raw("  "));
    }
    spans.push(Span::raw(figures));
    Line::from(spans)
}

/// The filter, and the column of the cursor while it is typed.
pub(super) fn search(state: &State, width: usize) -> (Line<'static>, Option<usize>) {
    let look = &state.look;
    let found = format!("  {} of {}", state.shown().count(), state.entries().len());
    let room = width.saturating_sub("/ ".len() + 1 + found.width());
    // The end of a long one matters more, because it is typed there.
    let mut text = escape::terminal_line(&state.search);
    while text.width() > room && !text.is_empty() {
        text.remove(0);
    }
    let cursor = state.typing.then(|| "/ ".len() + text.width());
    let line = Line::from(vec![
        Span::styled("/ ", look.bold),
        Span::raw(text),
        Span::raw(" "),
        Span::styled(found, look.dim),
    ]);
    (line, cursor)
}

/// What was said last, or the keys that do something now.
pub(super) fn footer(state: &State, width: usize) -> Line<'static> {
    if let Some(note) = &state.note {
        return Line::styled(cut(note, width, state.look.glyphs.ellipsis), state.look.bold);
    }
    let mut keys: Vec<(&str, &str)> = Vec::new();
    let mut last: Vec<(&str, &str)> = vec![("?", "help"), ("q", "quit")];
    if state.typing {
        keys.extend([("Enter", "keep"), ("Esc", "clear"), ("Up/Down", "move")]);
        last.clear();
    } else {
        match state.chosen().map(|entry| entry.kind) {
            Some(EntryKind::Task(_)) => {
                keys.extend([("s", "start"), ("c", "check"), ("w", "watch"), ("h", "hint")]);
            }
            Some(EntryKind::Quiz(_)) => keys.push(("Enter", "ask")),
            Some(EntryKind::Broken) | None => {}
        }
        keys.extend([("r", "review"), ("/", "filter")]);
        keys.push(("Tab", if state.reading { "list" } else { "read" }));
    }
    hints(state, &keys, &last, width)
}

/// As many hints as fit, the last ones always.
fn hints(
    state: &State,
    keys: &[(&str, &str)],
    last: &[(&str, &str)],
    width: usize,
) -> Line<'static> {
    let size = |(key, word): &(&str, &str)| key.len() + 1 + word.len() + 2;
    let mut room = (width + 2).saturating_sub(last.iter().map(size).sum());
    let fitting = keys.iter().take_while(|hint| {
        let fits = size(hint) <= room;
        room = room.saturating_sub(size(hint));
        fits
    });
    let mut spans = Vec::new();
    for (key, word) in fitting.chain(last) {
        if !spans.is_empty() {
            spans.push(Span::raw("  "));
        }
        spans.push(Span::styled((*key).to_owned(), state.look.bold));
        spans.push(Span::styled(format!(" {word}"), state.look.dim));
    }
    Line::from(spans)
}
