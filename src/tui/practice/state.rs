use ratatui::layout::Rect;
use ratatui::text::{Line, Span, Text};

use super::entry::{Body, Entry, EntryKind};
use super::layout::{Areas, areas};
use super::look::{Look, broken, laid_out};
use crate::report::{escape, words};

/// Lines longer than this are hard to read.
const LONGEST_LINE: usize = 90;

/// Everything that the screen shows.
#[derive(Clone, Debug)]
pub struct State {
    pub(super) look: Look,
    /// In the order of their shelves.
    entries: Vec<Entry>,
    /// Questions and tasks that a review would ask today.
    pub(super) due: usize,
    /// Indices of what the filter left.
    shown: Vec<usize>,
    /// Which of these is chosen.
    position: usize,
    /// The words of the filter.
    pub(super) search: String,
    /// Whether keys go into the filter.
    pub(super) typing: bool,
    /// Whether keys move the text instead of the list.
    pub(super) reading: bool,
    /// Whether the keys are explained.
    pub(super) help: bool,
    /// Said once, in place of the keys.
    pub(super) note: Option<String>,
    size: Rect,
    /// What is chosen, laid out.
    text: Text<'static>,
    /// Lines of it above the screen.
    scroll: usize,
}

impl State {
    /// A screen that shows all entries; `due` is how much a review would ask today.
    #[must_use]
    pub fn new(look: Look, entries: Vec<Entry>, due: usize) -> Self {
        let mut state = Self {
            look,
            entries: Vec::new(),
            due,
            shown: Vec::new(),
            position: 0,
            search: String::new(),
            typing: false,
            reading: false,
            help: false,
            note: None,
            size: Rect::new(0, 0, 80, 24),
            text: Text::default(),
            scroll: 0,
        };
        state.replace(entries, due);
        state
    }

    /// The words of the filter.
    pub fn filter(&self) -> impl Iterator<Item = &str> {
        self.search.split_whitespace()
    }

    /// All entries, in the order of their shelves.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The entry that is chosen; none where the filter left none.
    #[must_use]
    pub fn chosen(&self) -> Option<&Entry> {
        self.shown.get(self.position).map(|index| &self.entries[*index])
    }

    /// The entry whose text is to be read before the screen can show it.
    #[must_use]
    pub fn unread(&self) -> Option<&Entry> {
        self.chosen().filter(|entry| entry.body == Body::Unread)
    }

    /// Takes the text of the entry that is chosen.
    pub fn read(&mut self, body: Body) {
        if let Some(index) = self.shown.get(self.position) {
            self.entries[*index].body = body;
            self.lay_out();
        }
    }

    /// Shows only those entries that have a rank, in the order of their ranks and else as they are.
    /// What was chosen stays so where it is left.
    pub fn show(&mut self, rank: impl Fn(&Entry) -> Option<usize>) {
        let before = self.chosen().map(|entry| entry.id.clone());
        let ranked = self
            .entries
            .iter()
            .enumerate()
            .filter_map(|(index, entry)| Some((rank(entry)?, index)));
        let mut ranked: Vec<(usize, usize)> = ranked.collect();
        ranked.sort_unstable();
        self.shown = ranked.into_iter().map(|(_, index)| index).collect();
        self.find(before.as_deref());
    }

    /// Takes what has become of the entries. All are shown until the next [`State::show`]; what was
    /// chosen stays so, and what was read is not read again.
    pub fn replace(&mut self, mut entries: Vec<Entry>, due: usize) {
        let before = self.chosen().map(|entry| entry.id.clone());
        let scroll = self.scroll;
        for entry in entries.iter_mut().filter(|entry| entry.body == Body::Unread) {
            let known = self.entries.iter_mut().find(|known| known.id == entry.id);
            // Mistakes may have been mended.
            if let Some(Entry { body: body @ Body::Prose(_), .. }) = known {
                entry.body = std::mem::replace(body, Body::Unread);
            }
        }
        entries.sort_by(|one, other| (one.shelf(), &one.id).cmp(&(other.shelf(), &other.id)));
        self.shown = (0..entries.len()).collect();
        self.entries = entries;
        self.due = due;
        self.find(before.as_deref());
        self.scroll_to(scroll);
    }

    /// Takes the size of the terminal.
    pub fn resize(&mut self, columns: u16, rows: u16) {
        self.size = Rect::new(0, 0, columns, rows);
        self.lay_out();
        self.scroll_to(self.scroll);
    }

    /// Says something once, in place of the keys.
    pub fn say(&mut self, note: impl Into<String>) {
        self.note = Some(note.into());
    }

    pub(super) fn shown(&self) -> impl Iterator<Item = &Entry> {
        self.shown.iter().map(|index| &self.entries[*index])
    }

    pub(super) fn position(&self) -> usize {
        self.position
    }

    /// Entries that were passed before.
    pub(super) fn done(&self) -> usize {
        self.entries.iter().filter(|entry| entry.done).count()
    }

    /// Whether there is a line for the filter.
    pub(super) fn is_searching(&self) -> bool {
        self.typing || !self.search.is_empty()
    }

    pub(super) fn areas(&self, screen: Rect) -> Areas {
        areas(screen, self.is_searching(), self.reading)
    }

    pub(super) fn text(&self) -> &Text<'static> {
        &self.text
    }

    pub(super) fn scroll(&self) -> usize {
        self.scroll
    }

    /// Lines of the body of the screen: what one page is.
    pub(super) fn page(&self) -> usize {
        let areas = self.areas(self.size);
        let lines = areas.list.or(areas.text).map_or(1, |body| usize::from(body.height));
        lines.saturating_sub(1).max(1)
    }

    /// Chooses another entry by its position among those that are shown.
    pub(super) fn choose(&mut self, position: usize) {
        self.position = position.min(self.shown.len().saturating_sub(1));
        self.scroll = 0;
        self.lay_out();
    }

    /// Puts a line of the text at the top, as far as there are enough below.
    pub(super) fn scroll_to(&mut self, line: usize) {
        let areas = areas(self.size, self.is_searching(), true);
        let room = areas.text.map_or(0, |text| usize::from(text.height));
        self.scroll = line.min(self.text.lines.len().saturating_sub(room));
    }

    fn find(&mut self, id: Option<&str>) {
        let found = self.shown().position(|entry| Some(entry.id.as_str()) == id);
        match found {
            Some(position) => {
                self.position = position;
                self.lay_out();
                self.scroll_to(self.scroll);
            }
            None => self.choose(0),
        }
    }

    /// Lays out what is chosen, for the present size.
    fn lay_out(&mut self) {
        let areas = areas(self.size, self.is_searching(), true);
        let columns = areas.text.map_or(0, |text| usize::from(text.width)).min(LONGEST_LINE);
        let Some(entry) = self.chosen() else {
            self.text = Text::default();
            return;
        };
        let look = &self.look;
        // A long id is shown as a whole: it is what commands take.
        let mut text = broken(Text::from(head(look, entry)), columns);
        let body = match &entry.body {
            Body::Unread => Text::default(),
            Body::Prose(markdown) => look.prose(markdown, columns),
            Body::Finished(finished) => broken(laid_out(finished), columns),
        };
        text.extend(body.lines);
        self.text = text;
    }
}

/// What is said of an entry above its text.
fn head(look: &Look, entry: &Entry) -> Vec<Line<'static>> {
    let mut facts = vec![entry.kind.name().to_owned()];
    facts.extend(entry.level.map(|level| level.name().to_owned()));
    facts.extend(entry.minutes.map(|minutes| format!("{minutes} min")));
    if let EntryKind::Quiz(questions) = entry.kind {
        facts.push(words::count(questions, "question"));
    }
    let facts = facts.join(&format!(" {} ", look.glyphs.dot));
    // Most statements begin with their title. Of what is broken nobody knows it.
    let titled = matches!(&entry.body, Body::Prose(text) if text.starts_with("# "));
    let mut lines = Vec::new();
    if !titled && entry.kind != EntryKind::Broken {
        lines.push(Line::styled(escape::terminal_line(&entry.title), look.heading));
    }
    lines.push(Line::styled(escape::terminal_line(&entry.id), look.dim));
    lines.push(Line::styled(facts, look.dim));
    if !entry.standing.is_empty() {
        let (sign, style) = look.mark(entry);
        let sign = if sign == " " { String::new() } else { format!("{sign} ") };
        lines.push(Line::from(vec![Span::styled(sign, style), Span::raw(entry.standing.clone())]));
    }
    lines.push(Line::default());
    lines
}
