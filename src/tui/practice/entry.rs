use crate::model::{Kind, Level};

/// A challenge or quiz as the screen knows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The path below its root.
    pub id: String,
    /// As its author wrote it.
    pub title: String,
    /// What it is.
    pub kind: EntryKind,
    /// Difficulty, where the author says it.
    pub level: Option<Level>,
    /// Minutes that it should take.
    pub minutes: Option<u32>,
    /// Whether it was passed before.
    pub done: bool,
    /// How much of it is due: the task, or questions of the quiz.
    pub due: usize,
    /// Where the user stands with it, in words; empty where it was never tried.
    pub standing: String,
    /// What is shown beside the list.
    pub body: Body,
}

/// What an entry is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EntryKind {
    /// A coding task.
    Task(Kind),
    /// So many questions.
    Quiz(usize),
    /// Its file has mistakes.
    Broken,
}

/// What is shown of an entry beside the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Body {
    /// Not read yet.
    Unread,
    /// A statement in Markdown.
    Prose(String),
    /// Laid out already, with colours as a terminal takes them: problems of a file.
    Finished(String),
}

impl Entry {
    /// The folder that it lies in; empty for what lies in none.
    #[must_use]
    pub fn shelf(&self) -> &str {
        self.id.rsplit_once('/').map_or("", |(shelf, _)| shelf)
    }

    /// The last part of the id.
    #[must_use]
    pub fn name(&self) -> &str {
        self.id.rsplit('/').next().unwrap_or(&self.id)
    }
}

impl EntryKind {
    /// The name in the list.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Task(kind) => kind.name(),
            Self::Quiz(_) => "quiz",
            Self::Broken => "broken",
        }
    }
}
