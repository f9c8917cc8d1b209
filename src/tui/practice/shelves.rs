use super::entry::Entry;
use super::state::State;

/// A line of the list.
pub(super) enum Row<'a> {
    /// The name of a shelf, with how much of it is done.
    Shelf { name: &'a str, done: usize, all: usize },
    /// What lies on it.
    Entry { entry: &'a Entry, chosen: bool },
}

/// What the filter left, under its shelves.
pub(super) fn rows(state: &State) -> Vec<Row<'_>> {
    let mut rows = Vec::new();
    let mut shelf = "";
    for (position, entry) in state.shown().enumerate() {
        if entry.shelf() != shelf {
            shelf = entry.shelf();
            let all: Vec<&Entry> =
                state.entries().iter().filter(|other| other.shelf() == shelf).collect();
            let done = all.iter().filter(|entry| entry.done).count();
            rows.push(Row::Shelf { name: shelf, done, all: all.len() });
        }
        rows.push(Row::Entry { entry, chosen: position == state.position() });
    }
    rows
}
