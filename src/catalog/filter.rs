use std::collections::BTreeSet;

use super::entry::{Entry, Header, ItemKind};
use super::library::Library;
use super::suggest::nearest;
use crate::model::Level;

/// Words that choose among the entries of a library; all must hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    words: Vec<Word>,
}

/// What a word of a filter means.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Word {
    Level(Level),
    Kind(ItemKind),
    /// A skill, a domain, a shelf, or several of these, where they are called the same.
    Topic {
        name: String,
        skills: BTreeSet<String>,
    },
    /// The entries of a track.
    Track(Vec<String>),
    /// At most so many minutes.
    Minutes(u32),
    Progress(Progress),
    /// In lower case; a part of an id or title.
    Text(String),
}

/// Words about the user's own progress, of which a library knows nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Progress {
    /// Passed before.
    Done,
    /// Not yet passed.
    Todo,
    /// To be repeated today.
    Due,
}

impl Filter {
    /// Understands each word as the first of these that it is: a level, a kind, a word about
    /// progress, minutes such as `30min`, a skill, domain or shelf of the library, a track, and else
    /// a part of an id or title.
    #[must_use]
    pub fn new<S: AsRef<str>>(words: &[S], library: &Library) -> Self {
        let words = words.iter().map(|word| understand(word.as_ref().trim(), library)).collect();
        Self { words }
    }

    /// What the words ask about the user's progress; [`Filter::matches`] leaves it open.
    pub fn progress(&self) -> impl Iterator<Item = Progress> {
        self.words.iter().filter_map(|word| match word {
            Word::Progress(progress) => Some(*progress),
            _ => None,
        })
    }

    /// Where an entry stands in the first track that a word names; all else comes after it.
    #[must_use]
    pub fn rank(&self, id: &str) -> usize {
        let track = self.words.iter().find_map(|word| match word {
            Word::Track(entries) => Some(entries),
            _ => None,
        });
        let place = track.and_then(|entries| entries.iter().position(|entry| entry == id));
        place.unwrap_or(usize::MAX)
    }

    /// Whether an entry is chosen, as far as the library can tell.
    #[must_use]
    pub fn matches(&self, id: &str, header: &Header) -> bool {
        self.words.iter().all(|word| match word {
            Word::Level(level) => header.level == Some(*level),
            Word::Kind(kind) => header.kind == *kind,
            Word::Topic { name, skills } => {
                header.skills.iter().any(|skill| skills.contains(skill)) || is_below(id, name)
            }
            Word::Track(entries) => entries.iter().any(|entry| entry == id),
            Word::Minutes(most) => header.minutes.is_some_and(|minutes| minutes <= *most),
            Word::Progress(_) => true,
            Word::Text(text) => in_id(id, text) || in_title(header, text),
        })
    }
}

fn in_id(id: &str, text: &str) -> bool {
    id.to_lowercase().contains(text)
}

fn in_title(header: &Header, text: &str) -> bool {
    header.title.to_lowercase().contains(text)
}

/// A word of a filter that is part of nothing, with the word that was probably meant.
#[must_use]
pub fn misspelt<S: AsRef<str>>(words: &[S], library: &Library) -> Option<(String, String)> {
    words.iter().map(|word| word.as_ref().trim()).find_map(|word| {
        let Word::Text(text) = understand(word, library) else { return None };
        // Titles have to be read from files, so they come after all ids.
        if library.entries().any(|entry| in_id(entry.id(), &text))
            || library.entries().any(|entry| entry.header().is_ok_and(|it| in_title(&it, &text)))
        {
            return None;
        }
        let near = nearest(word, known(library))?;
        Some((word.to_owned(), near.to_owned()))
    })
}

/// All words that mean something of their own.
fn known(library: &Library) -> Vec<&str> {
    let mut known = vec!["done", "todo", "due", "tracks"];
    known.extend(Level::ALL.map(Level::name));
    known.extend(ItemKind::ALL.map(ItemKind::name));
    for domain in &library.skills().domains {
        known.push(&domain.id);
        known.extend(domain.skills.iter().map(|skill| skill.id.as_str()));
    }
    known.extend(library.tracks().map(|track| track.id.as_str()));
    for id in library.entries().map(Entry::id) {
        let (shelf, name) = id.rsplit_once('/').unwrap_or((id, id));
        known.extend([shelf, name]);
    }
    known
}

fn understand(word: &str, library: &Library) -> Word {
    let lower = word.to_lowercase();
    if let Ok(level) = lower.parse() {
        return Word::Level(level);
    }
    if let Some(kind) = ItemKind::ALL.into_iter().find(|kind| kind.name() == lower) {
        return Word::Kind(kind);
    }
    match lower.as_str() {
        "done" => return Word::Progress(Progress::Done),
        "todo" => return Word::Progress(Progress::Todo),
        "due" => return Word::Progress(Progress::Due),
        _ => {}
    }
    if let Some(most) = lower.strip_suffix("min").and_then(|number| number.parse().ok()) {
        return Word::Minutes(most);
    }
    let name = word.trim_end_matches('/');
    let mut skills = library.skills_of_domain(name);
    if library.has_skill(name) {
        skills.insert(name.to_owned());
    }
    if !skills.is_empty() || library.entries().map(Entry::id).any(|id| is_below(id, name)) {
        return Word::Topic { name: name.to_owned(), skills };
    }
    match library.track(name) {
        Some(track) => Word::Track(track.entries.clone()),
        None => Word::Text(lower),
    }
}

/// Whether an id lies on a shelf: below a folder of this path.
fn is_below(id: &str, shelf: &str) -> bool {
    id.strip_prefix(shelf).is_some_and(|rest| rest.starts_with('/'))
}
