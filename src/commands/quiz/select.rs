//! Which questions are meant, and in which order they come.

use std::collections::hash_map::RandomState;
use std::hash::BuildHasher as _;
use std::sync::Arc;

use crate::catalog::{EntryKind, Filter, Header, Item, ItemKind, Library, Progress};
use crate::commands::context::{Context, store_failure};
use crate::error::Failure;
use crate::exit_code::Exit;
use crate::model::{Question, Quiz, Shuffle, Standing};
use crate::quiz;
use crate::store::Store;

/// A question of a quiz.
#[derive(Clone)]
pub struct Chosen {
    pub quiz: Arc<Quiz>,
    /// Its position in the quiz.
    at: usize,
}

impl Chosen {
    /// The question of a quiz with this id.
    pub fn of(quiz: &Arc<Quiz>, question: &str) -> Option<Self> {
        let at = quiz.questions.iter().position(|known| known.id == question)?;
        Some(Self { quiz: Arc::clone(quiz), at })
    }

    pub fn question(&self) -> &Question {
        &self.quiz.questions[self.at]
    }

    /// `quiz-id#question-id`.
    pub fn id(&self) -> String {
        format!("{}#{}", self.quiz.id, self.question().id)
    }

    pub fn item(&self) -> quiz::Item {
        quiz::Item {
            id: self.id(),
            title: self.quiz.title.clone(),
            revision: self.quiz.digest.clone(),
            question: self.question().clone(),
        }
    }
}

/// The questions that words choose.
pub struct Selection {
    /// In the order of the library.
    pub chosen: Vec<Chosen>,
    /// Whether the words name a single quiz or single questions, which come in their own order.
    pub is_named: bool,
    /// Whether some quiz could not be read, which was told.
    pub exit: Exit,
}

impl Selection {
    /// The questions that words choose. `store` is asked where words are about the user's progress.
    pub fn new(
        context: &Context,
        library: &Library,
        words: &[String],
        store: Option<&Store>,
    ) -> Result<Self, Failure> {
        if let [name] = words
            && let Ok(entry) = library.find(name)
            && entry.kind() == EntryKind::Quiz
            && let Item::Quiz(quiz) = context.load(&entry)?
        {
            return Ok(Self { chosen: all(quiz), is_named: true, exit: Exit::Success });
        }
        let (named, words): (Vec<&String>, Vec<&String>) =
            words.iter().partition(|word| word.contains('#'));
        let mut chosen = Vec::new();
        let mut exit = Exit::Success;
        if named.is_empty() {
            for entry in library.entries().filter(|entry| entry.kind() == EntryKind::Quiz) {
                match entry.load().map(|loaded| loaded.item) {
                    Ok(Item::Quiz(quiz)) => chosen.extend(all(quiz)),
                    Ok(Item::Challenge(_)) => {}
                    // The others can still be asked.
                    Err(problems) => {
                        context.tell(&context.problems(&problems));
                        exit = Exit::Usage;
                    }
                }
            }
        }
        for name in &named {
            chosen.push(one(context, library, name)?);
        }
        let filter = Filter::new(&words, library);
        chosen.retain(|chosen| filter.matches(&chosen.quiz.id, &header(chosen)));
        let progress: Vec<Progress> = filter.progress().collect();
        if !progress.is_empty() {
            keep(context, &mut chosen, &progress, store)?;
        }
        Ok(Self { chosen, is_named: !named.is_empty(), exit })
    }

    /// The questions to be asked: at most so many, shuffled where there is a seed and they are not
    /// named one by one or as a single quiz.
    pub fn take(&self, count: Option<usize>, seed: Option<u64>) -> Vec<Chosen> {
        let mut chosen = self.chosen.clone();
        if let Some(seed) = seed.filter(|_| !self.is_named) {
            Shuffle::new(seed, "questions").shuffle(&mut chosen);
        }
        chosen.truncate(count.unwrap_or(usize::MAX));
        chosen
    }
}

/// A seed that nobody chose, short enough to be typed.
pub fn any_seed() -> u64 {
    RandomState::new().hash_one("seed") % 1_000_000
}

fn all(quiz: Box<Quiz>) -> Vec<Chosen> {
    let quiz: Arc<Quiz> = Arc::from(quiz);
    (0..quiz.questions.len()).map(|at| Chosen { quiz: Arc::clone(&quiz), at }).collect()
}

/// The question that `quiz-id#question-id` names.
fn one(context: &Context, library: &Library, name: &str) -> Result<Chosen, Failure> {
    let (quiz, question) = name.split_once('#').unwrap_or((name, ""));
    let entry = crate::commands::resolve::entry(library, quiz)?;
    let Item::Quiz(quiz) = context.load(&entry)? else {
        return Err(Failure::usage(format!("`{quiz}` is a task, not a quiz")));
    };
    let id = quiz.id.clone();
    let ids: Vec<String> = quiz.questions.iter().map(|question| question.id.clone()).collect();
    all(quiz).into_iter().find(|chosen| chosen.question().id == question).ok_or_else(|| {
        let known = ids.iter().map(String::as_str);
        let failure = Failure::usage(format!("`{id}` has no question `{question}`"));
        match nearest(question, known) {
            Some(near) => failure.hint(format!("did you mean `{id}#{near}`?")),
            None => failure.hint(format!("it has {}", ids.join(", "))),
        }
    })
}

/// The one of some names that was meant, perhaps.
pub fn nearest<'a>(name: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    known
        .map(|known| (strsim::jaro_winkler(name, known), known))
        .filter(|(likeness, _)| *likeness > 0.8)
        .max_by(|one, other| one.0.total_cmp(&other.0))
        .map(|(_, known)| known)
}

/// What filters look at: the quiz with the level and the skills of the question.
fn header(chosen: &Chosen) -> Header {
    let (quiz, question) = (&chosen.quiz, chosen.question());
    Header {
        title: quiz.title.clone(),
        kind: ItemKind::Quiz,
        level: question.level,
        skills: question.skills.clone(),
        minutes: quiz.minutes,
        summary: quiz.summary.clone(),
        formerly: quiz.formerly.clone(),
        questions: Vec::new(),
    }
}

/// Keeps the questions of which all that is asked about the user's progress holds.
fn keep(
    context: &Context,
    chosen: &mut Vec<Chosen>,
    progress: &[Progress],
    store: Option<&Store>,
) -> Result<(), Failure> {
    let today = context.settings.now().day;
    let mut failed = None;
    chosen.retain(|chosen| {
        let standing = match store.map(|store| store.standing(&chosen.id())) {
            Some(Ok(standing)) => standing.unwrap_or_default(),
            None => Standing::default(),
            Some(Err(error)) => {
                failed = Some(store_failure(&error));
                return false;
            }
        };
        progress.iter().all(|wanted| match wanted {
            Progress::Done => standing.is_done(),
            Progress::Todo => !standing.is_done(),
            Progress::Due => standing.is_due(today),
        })
    });
    failed.map_or(Ok(()), Err)
}
