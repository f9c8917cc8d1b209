//! What the library has for interviews.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::catalog::{Item, ItemKind, Library};
use crate::commands::context::Context;
use crate::commands::quiz::Chosen;
use crate::error::Failure;
use crate::interview::{Candidates, Plan, QuestionCandidate, TaskCandidate, Wish, compose};
use crate::model::Quiz;

/// Kinds of questions whose answer is picked from what is shown.
const PICKED: [&str; 5] = ["choice", "multiple", "true_false", "order", "line"];

/// Composes an interview from the library.
pub fn plan(context: &Context, library: &Library, wish: Wish) -> Result<Plan, Failure> {
    let plan = compose(&candidates(context, library), library.skills(), wish);
    if plan.questions.is_empty() && plan.tasks.is_empty() {
        return Err(Failure::nothing(format!(
            "there is nothing of the level {} or below to make an interview of",
            wish.level
        ))
        .hint("try another level: gradus interview --level senior"));
    }
    Ok(plan)
}

/// Everything that can be asked or given. What does not load is left to `verify`.
fn candidates(context: &Context, library: &Library) -> Candidates {
    let mut candidates = Candidates::default();
    for entry in library.entries() {
        let Ok(header) = entry.header() else {
            context.warn(format!("{} is left out: it does not load", entry.id()));
            continue;
        };
        candidates.questions.extend(header.questions.iter().map(|question| QuestionCandidate {
            id: format!("{}#{}", entry.id(), question.id),
            level: question.level,
            skills: question.skills.clone(),
            open: question.kind == "open",
            picked: PICKED.contains(&question.kind.as_str()),
        }));
        if header.kind == ItemKind::Quiz {
            continue;
        }
        candidates.tasks.push(TaskCandidate {
            id: entry.id().to_owned(),
            level: header.level,
            skills: header.skills,
            minutes: header.minutes,
        });
    }
    candidates
}

/// Finds questions by their ids, and reads each quiz once.
#[derive(Default)]
pub struct Questions {
    quizzes: BTreeMap<String, Option<Arc<Quiz>>>,
}

impl Questions {
    /// The question with this id; none where it is not there any more.
    pub fn find(&mut self, library: &Library, id: &str) -> Option<Chosen> {
        let (quiz, question) = id.split_once('#')?;
        let quiz = self.quizzes.entry(quiz.to_owned()).or_insert_with(|| {
            match library.get(quiz)?.load().ok()?.item {
                Item::Quiz(quiz) => Some(Arc::from(quiz)),
                Item::Challenge(_) => None,
            }
        });
        Chosen::of(quiz.as_ref()?, question)
    }
}
