//! Draws the screen.

mod help;
mod lines;
mod list;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Text};
use ratatui::widgets::Paragraph;

use super::state::State;

/// Draws everything.
pub fn view(frame: &mut Frame<'_>, state: &State) {
    let areas = state.areas(frame.area());
    let header = lines::header(state, areas.header.width.into());
    frame.render_widget(Paragraph::new(header), areas.header);
    if let Some(area) = areas.search {
        let (line, cursor) = lines::search(state, area.width.into());
        frame.render_widget(Paragraph::new(line), area);
        if let Some(column) = cursor.and_then(|column| u16::try_from(column).ok()) {
            frame.set_cursor_position((area.x.saturating_add(column), area.y));
        }
    }
    if let Some(area) = areas.list {
        frame.render_widget(Paragraph::new(list::list(state, area)), area);
    }
    if let Some(area) = areas.rule {
        let bar = format!(" {}", state.look.glyphs.bar);
        let style = if state.reading { state.look.bold } else { state.look.dim };
        let rule: Vec<Line<'_>> =
            (0..area.height).map(|_| Line::styled(bar.clone(), style)).collect();
        frame.render_widget(Paragraph::new(rule), area);
    }
    if let Some(area) = areas.text {
        frame.render_widget(Paragraph::new(text(state, area)), area);
    }
    let footer = lines::footer(state, areas.footer.width.into());
    frame.render_widget(Paragraph::new(footer), areas.footer);
    if state.help {
        help::show(frame, state);
    }
}

/// The lines of the text that fit, the last one saying how many are left.
fn text(state: &State, area: Rect) -> Text<'static> {
    let rows = usize::from(area.height);
    let lines = &state.text().lines;
    let scroll = state.scroll().min(lines.len());
    let mut seen: Vec<Line<'static>> = lines[scroll..].iter().take(rows).cloned().collect();
    let below = lines.len() - scroll - seen.len();
    if below > 0 && rows > 1 {
        seen.pop();
        let way = if state.reading { "j scrolls" } else { "Tab, then j scrolls" };
        let more = format!("{} {} more: {way}", state.look.glyphs.ellipsis, below + 1);
        seen.push(Line::styled(more, state.look.dim));
    }
    Text::from(seen)
}
