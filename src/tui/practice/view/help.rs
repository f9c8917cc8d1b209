use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::symbols::border;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Clear, Paragraph};

use crate::tui::practice::state::State;

/// The keys, with what they do. `{done}` and `{due}` stand for the signs.
const KEYS: [(&str, &str); 16] = [
    ("j k, arrows", "move"),
    ("g G, PgUp PgDn", "first, last; a page"),
    ("Tab", "list or text, to scroll it"),
    ("Enter or s", "start a task, ask a quiz"),
    ("c", "check your file"),
    ("w", "check it at every save"),
    ("h", "a hint"),
    ("r", "review what is due"),
    ("/", "filter while you type"),
    ("", "a level, a kind, a skill, a shelf,"),
    ("", "done, todo, due, or any text"),
    ("Esc", "clear the filter, or quit"),
    ("?", "this help"),
    ("q, Ctrl-C", "quit"),
    ("{done}", "passed"),
    ("{due}", "due for a review"),
];
const KEY: usize = 16;
const WIDTH: u16 = 54;

/// The corners and sides for terminals that know nothing beyond ASCII.
const ASCII: border::Set<'_> = border::Set {
    top_left: "+",
    top_right: "+",
    bottom_left: "+",
    bottom_right: "+",
    vertical_left: "|",
    vertical_right: "|",
    horizontal_top: "-",
    horizontal_bottom: "-",
};

/// A box over the screen.
pub(super) fn show(frame: &mut Frame<'_>, state: &State) {
    let look = &state.look;
    let lines: Vec<Line<'_>> = KEYS
        .iter()
        .map(|(key, what)| {
            let key = key.replace("{done}", look.glyphs.done).replace("{due}", look.glyphs.due);
            Line::from(vec![
                Span::raw(" "),
                Span::styled(format!("{key:KEY$}"), look.bold),
                Span::raw(*what),
            ])
        })
        .collect();
    let height = u16::try_from(lines.len()).unwrap_or(u16::MAX).saturating_add(2);
    let area = middle(frame.area(), WIDTH, height);
    let corners = if look.glyphs.bar.is_ascii() { ASCII } else { border::PLAIN };
    let block = Block::bordered().border_set(corners).title(" Keys: any of them goes back ");
    frame.render_widget(Clear, area);
    frame.render_widget(Paragraph::new(lines).block(block), area);
}

/// The middle of an area, as large as it can be.
fn middle(area: Rect, width: u16, height: u16) -> Rect {
    let (width, height) = (width.min(area.width), height.min(area.height));
    let x = area.x + (area.width - width) / 2;
    let y = area.y + (area.height - height) / 2;
    Rect { x, y, width, height }
}
