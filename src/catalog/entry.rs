use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::Arc;

use super::challenge;
use super::document::{Document, Schema, Text};
use super::files::Files;
use super::head::{Head, ID_HINT, Skills, is_id};
use super::index;
use super::problem::{Problem, Problems};
use super::quiz;
use super::source::{Source, join, unreadable};
use crate::model::{Challenge, Kind, Level, PythonNeeds, Quiz, shell_word};

/// A challenge or quiz of a library, of which nothing has been read yet.
#[derive(Clone, Debug)]
pub struct Entry {
    pub(super) id: String,
    pub(super) kind: EntryKind,
    pub(super) source: Source,
    /// Path of its folder below the source.
    pub(super) folder: String,
    /// Its whole path, where it was named by that and no root has it.
    pub(super) outside: Option<String>,
    /// Whether the last part of its id is also that of another one in the library.
    pub(super) has_namesake: bool,
    /// The skills that the library knows.
    pub(super) skills: Arc<BTreeSet<String>>,
}

/// What an entry is, as far as its file's name says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EntryKind {
    /// Has a `challenge.toml`.
    Challenge,
    /// Has a `quiz.toml`.
    Quiz,
}

/// What an entry is, as lists and filters name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ItemKind {
    /// A coding task.
    Challenge(Kind),
    /// A set of questions.
    Quiz,
}

/// What lists show of an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    /// As shown.
    pub title: String,
    /// What it is.
    pub kind: ItemKind,
    /// Difficulty, where the author says it.
    pub level: Option<Level>,
    /// Ids of skills.
    pub skills: Vec<String>,
    /// Minutes that it should take.
    pub minutes: Option<u32>,
    /// One sentence.
    pub summary: Option<String>,
    /// Ids that it had before.
    pub formerly: Vec<String>,
    /// The questions of a quiz; none for a challenge.
    pub questions: Vec<QuestionHead>,
}

/// What lists know of a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuestionHead {
    /// Empty where it has none.
    pub id: String,
    /// As in `quiz.toml`.
    pub kind: String,
    /// Whether its answer is found by running it.
    pub runs: bool,
    /// Its own level, or the quiz's.
    pub level: Option<Level>,
    /// Its own skills, or the quiz's.
    pub skills: Vec<String>,
    /// Which interpreters its snippet admits, by itself or by the quiz.
    pub python: PythonNeeds,
}

/// An entry that was read and found to be right.
#[derive(Clone, Debug, PartialEq)]
pub struct Loaded {
    /// The challenge or quiz.
    pub item: Item,
    /// What is doubtful in it.
    pub warnings: Problems,
}

/// A challenge or a quiz.
#[derive(Clone, Debug, PartialEq)]
pub enum Item {
    /// A coding task.
    Challenge(Box<Challenge>),
    /// A set of questions.
    Quiz(Box<Quiz>),
}

impl QuestionHead {
    /// Whether there may be interpreters with which it cannot be asked.
    #[must_use]
    pub fn needs_certain_python(&self) -> bool {
        self.runs && self.python != PythonNeeds::default()
    }
}

impl ItemKind {
    /// All of them, as filters know them.
    pub const ALL: [Self; 4] = [
        Self::Challenge(Kind::Function),
        Self::Challenge(Kind::Stdio),
        Self::Challenge(Kind::WriteTests),
        Self::Quiz,
    ];

    /// The name in lists and filters.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Challenge(kind) => kind.name(),
            Self::Quiz => "quiz",
        }
    }
}

impl EntryKind {
    /// The name of the file that makes a folder an entry of this kind.
    #[must_use]
    pub fn file(self) -> &'static str {
        match self {
            Self::Challenge => challenge::FILE,
            Self::Quiz => quiz::FILE,
        }
    }
}

impl Entry {
    /// The path below the root, such as `python-core/two-sum`.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// What leads to it from everywhere: its id, or the path of a folder that no root has.
    #[must_use]
    pub fn whole_name(&self) -> &str {
        self.outside.as_deref().unwrap_or(&self.id)
    }

    /// What to write for it on a command line, as a shell takes it for one word: the last part of
    /// its id where that leads to it, else its whole name.
    #[must_use]
    pub fn name(&self) -> String {
        let last = self.id.rsplit('/').next().filter(|_| !self.has_namesake);
        shell_word(self.outside.as_deref().or(last).unwrap_or(&self.id))
    }

    /// Whether this is a challenge or a quiz.
    #[must_use]
    pub fn kind(&self) -> EntryKind {
        self.kind
    }

    /// Whether the binary carries it, so that it is public.
    #[must_use]
    pub fn is_shipped(&self) -> bool {
        self.source == Source::Shipped
    }

    /// The entry's folder, as the user would write it.
    #[must_use]
    pub fn shown(&self) -> String {
        self.source.shown(&self.folder)
    }

    /// The entry's folder on disk; none where the binary carries it.
    #[must_use]
    pub fn path(&self) -> Option<PathBuf> {
        match &self.source {
            Source::Shipped => None,
            Source::Folder(root) if self.folder.is_empty() => Some(root.clone()),
            Source::Folder(root) => Some(root.join(&self.folder)),
        }
    }

    /// What lists show. Of what the binary carries nothing is read; else the TOML file is, and only
    /// these keys of it are checked.
    ///
    /// # Errors
    ///
    /// What is wrong with the file, as far as it concerns these keys.
    pub fn header(&self) -> Result<Header, Problems> {
        match index::header(&self.id).filter(|_| self.is_shipped()) {
            Some(header) => Ok(header),
            None => self.read_header(),
        }
    }

    pub(super) fn read_header(&self) -> Result<Header, Problems> {
        let path = join(&self.folder, self.kind.file());
        let bytes = self.source.read(&path).map_err(|error| {
            Problems::from(vec![unreadable(&error).in_file(self.source.shown(&path))])
        })?;
        let text = self.text(&bytes);
        let document = Document::parse(&text, self.schema());
        let table = document.table();
        let head = Head::read(&table);
        if head.is_newer {
            return Err(document.finish().into());
        }
        // Unknown skills do not keep a challenge out of a list.
        let skills = Skills { known: &self.skills, strict: false }.read(&table);
        let (kind, questions) = match self.kind {
            EntryKind::Challenge => (challenge::kind(&table).map(ItemKind::Challenge), Vec::new()),
            EntryKind::Quiz => (Some(ItemKind::Quiz), quiz::heads(&table, head.level, &skills)),
        };
        let problems = Problems::from(document.finish());
        match kind {
            Some(kind) if !problems.has_errors() => Ok(Header {
                title: head.title,
                kind,
                level: head.level,
                skills,
                minutes: head.minutes,
                summary: head.summary,
                formerly: head.formerly,
                questions,
            }),
            _ => Err(problems),
        }
    }

    /// Reads and checks all of the entry.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with its files, warnings included.
    pub fn load(&self) -> Result<Loaded, Problems> {
        let (files, mut problems) = Files::collect(&self.source, &self.folder);
        let Some(bytes) = files.get(self.kind.file()) else {
            if problems.is_empty() {
                let problem = Problem::error("cannot be read: there is no such file");
                problems.push(problem.in_file(files.shown(self.kind.file())));
            }
            return Err(problems.into());
        };
        let text = self.text(bytes);
        let document = Document::parse(&text, self.schema());
        let skills = Skills { known: &self.skills, strict: self.is_shipped() };
        self.check_folder(&document, &files);
        let item = match self.kind {
            EntryKind::Challenge => challenge::read(&self.id, &document, &files, &skills)
                .map(|challenge| self.named(challenge))
                .map(|challenge| Item::Challenge(Box::new(challenge))),
            EntryKind::Quiz => quiz::read(&self.id, &document, &files, &skills)
                .map(|quiz| Item::Quiz(Box::new(quiz))),
        };
        let mut all = document.finish();
        all.append(&mut problems);
        let problems = Problems::from(all);
        match item {
            Some(item) if !problems.has_errors() => Ok(Loaded { item, warnings: problems }),
            _ => Err(problems),
        }
    }

    /// A challenge with what leads to it.
    fn named(&self, challenge: Challenge) -> Challenge {
        Challenge { folder: self.outside.clone(), has_namesake: self.has_namesake, ..challenge }
    }

    /// All files of the entry by their path below its folder, without hidden ones and caches.
    ///
    /// # Errors
    ///
    /// What cannot be read.
    pub fn files(&self) -> Result<BTreeMap<String, Vec<u8>>, Problems> {
        let (files, problems) = Files::collect(&self.source, &self.folder);
        if problems.is_empty() { Ok(files.into_contents()) } else { Err(problems.into()) }
    }

    pub(super) fn text(&self, bytes: &[u8]) -> Text {
        Text::new(self.source.shown(&join(&self.folder, self.kind.file())), bytes)
    }

    pub(super) fn schema(&self) -> Schema {
        match self.kind {
            EntryKind::Challenge => challenge::SCHEMA,
            EntryKind::Quiz => quiz::SCHEMA,
        }
    }

    fn check_folder(&self, document: &Document<'_>, files: &Files) {
        if files.get(challenge::FILE).is_some() && files.get(quiz::FILE).is_some() {
            let problem = Problem::error("the folder holds both challenge.toml and quiz.toml");
            let problem = problem.hint("give each a folder of its own");
            document.report().elsewhere(problem.in_file(files.shown("")));
        }
        if let Some(part) = self.id.split('/').find(|part| !is_id(part)) {
            let problem = Problem::error(format!("the folder name `{part}` cannot be in an id"));
            document.report().elsewhere(problem.hint(ID_HINT).in_file(files.shown("")));
        }
    }
}
