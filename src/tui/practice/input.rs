use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use super::entry::{Entry, EntryKind};
use super::state::State;

/// What a key asks for that the screen cannot do itself. Ids are those of entries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Match the entries with the words of the filter anew.
    Filter,
    /// Begin a task.
    Start(String),
    /// Ask the questions of a quiz.
    Ask(String),
    /// Run the file of a task on its cases.
    Check(String),
    /// Check it whenever it is saved.
    Watch(String),
    /// Show a hint for a task.
    Hint(String),
    /// Ask what is due.
    Review,
    /// Leave.
    Quit,
    /// Leave, by Ctrl-C.
    Interrupt,
}

/// Takes a key.
pub fn input(state: &mut State, key: KeyEvent) -> Option<Action> {
    if key.kind == KeyEventKind::Release {
        return None;
    }
    let control = key.modifiers.contains(KeyModifiers::CONTROL);
    if control && key.code == KeyCode::Char('c') {
        return Some(Action::Interrupt);
    }
    state.note = None;
    if std::mem::take(&mut state.help) {
        return None;
    }
    if state.typing {
        return typed(state, key.code, control);
    }
    if control || key.modifiers.contains(KeyModifiers::ALT) {
        return None;
    }
    if moved(state, key.code) {
        return None;
    }
    match key.code {
        KeyCode::Enter | KeyCode::Char('s') => begin(state),
        KeyCode::Char('c') => on_task(state, "has no file to check", Action::Check),
        KeyCode::Char('w') => on_task(state, "has no file to watch", Action::Watch),
        KeyCode::Char('h') => on_task(state, "has no hints", Action::Hint),
        KeyCode::Char('r') => Some(Action::Review),
        KeyCode::Char('q') => Some(Action::Quit),
        KeyCode::Esc if state.search.is_empty() => Some(Action::Quit),
        KeyCode::Esc => {
            clear(state);
            Some(Action::Filter)
        }
        KeyCode::Char('/') => {
            state.typing = true;
            None
        }
        KeyCode::Char('?') => {
            state.help = true;
            None
        }
        KeyCode::Tab | KeyCode::BackTab => {
            state.reading = !state.reading;
            None
        }
        _ => None,
    }
}

/// Keys while the filter is typed.
fn typed(state: &mut State, key: KeyCode, control: bool) -> Option<Action> {
    match key {
        KeyCode::Char('u') if control => state.search.clear(),
        KeyCode::Char(_) if control => return None,
        KeyCode::Char(c) if !c.is_control() => state.search.push(c),
        KeyCode::Backspace => {
            state.search.pop();
        }
        KeyCode::Esc => clear(state),
        KeyCode::Enter | KeyCode::Tab => {
            state.typing = false;
            return None;
        }
        KeyCode::Up | KeyCode::Down | KeyCode::PageUp | KeyCode::PageDown => {
            moved(state, key);
            return None;
        }
        _ => return None,
    }
    Some(Action::Filter)
}

fn clear(state: &mut State) {
    state.typing = false;
    state.search.clear();
}

/// Moves the list, or the text where that is read. Whether the key was one for this.
fn moved(state: &mut State, key: KeyCode) -> bool {
    let reading = state.reading && !state.typing;
    let from = if reading { state.scroll() } else { state.position() };
    let page = state.page();
    let to = match key {
        KeyCode::Char('j') | KeyCode::Down => from.saturating_add(1),
        KeyCode::Char('k') | KeyCode::Up => from.saturating_sub(1),
        KeyCode::Char('g') | KeyCode::Home => 0,
        KeyCode::Char('G') | KeyCode::End => usize::MAX,
        KeyCode::PageDown => from.saturating_add(page),
        KeyCode::PageUp => from.saturating_sub(page),
        _ => return false,
    };
    if reading {
        state.scroll_to(to);
    } else {
        state.choose(to);
    }
    true
}

fn begin(state: &mut State) -> Option<Action> {
    match sound(state)? {
        Entry { kind: EntryKind::Quiz(_), id, .. } => Some(Action::Ask(id)),
        Entry { id, .. } => Some(Action::Start(id)),
    }
}

fn on_task(state: &mut State, else_say: &str, action: fn(String) -> Action) -> Option<Action> {
    let Entry { id, kind, .. } = sound(state)?;
    if matches!(kind, EntryKind::Task(_)) {
        return Some(action(id));
    }
    state.say(format!("a quiz {else_say}; Enter asks it"));
    None
}

/// The entry that is chosen, unless it is broken.
fn sound(state: &mut State) -> Option<Entry> {
    match state.chosen().cloned() {
        None => state.say("nothing is chosen"),
        Some(Entry { kind: EntryKind::Broken, .. }) => state.say("its file has mistakes"),
        sound => return sound,
    }
    None
}
