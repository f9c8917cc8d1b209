use super::entry::{Entry, Header, ItemKind};
use super::library::Library;
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
    /// A skill, a shelf, or both, where they are called the same.
    Topic(String),
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
    /// progress, a skill or shelf of the library, and else a part of an id or title.
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

    /// Whether an entry is chosen, as far as the library can tell.
    #[must_use]
    pub fn matches(&self, id: &str, header: &Header) -> bool {
        self.words.iter().all(|word| match word {
            Word::Level(level) => header.level == Some(*level),
            Word::Kind(kind) => header.kind == *kind,
            Word::Topic(topic) => header.skills.contains(topic) || is_below(id, topic),
            Word::Progress(_) => true,
            Word::Text(text) => {
                id.to_lowercase().contains(text) || header.title.to_lowercase().contains(text)
            }
        })
    }
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
    let topic = word.trim_end_matches('/');
    let is_skill = library.has_skill(topic);
    if is_skill || library.entries().map(Entry::id).any(|id| is_below(id, topic)) {
        return Word::Topic(topic.to_owned());
    }
    Word::Text(lower)
}

/// Whether an id lies on a shelf: below a folder of this path.
fn is_below(id: &str, shelf: &str) -> bool {
    id.strip_prefix(shelf).is_some_and(|rest| rest.starts_with('/'))
}
