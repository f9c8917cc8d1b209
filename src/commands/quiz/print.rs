//! Questions as JSON, with nothing that gives an answer away.

use serde::Serialize;

use super::select::Chosen;
use crate::model::{Level, QuestionKind};
use crate::quiz::Offer;

/// A question without its answer.
#[derive(Serialize)]
pub struct Printed<'a> {
    /// What a sheet of answers calls it.
    id: String,
    quiz: &'a str,
    title: &'a str,
    kind: &'static str,
    level: Option<&'static str>,
    skills: &'a [String],
    prompt: &'a str,
    code: Option<&'a str>,
    /// In an order that does not depend on which are right.
    options: Option<Vec<String>>,
    /// Lines to put in order, with those that do not belong.
    lines: Option<Vec<String>>,
    /// How many of the lines belong.
    wanted: Option<usize>,
    /// What the lines in the right order print.
    stdout: Option<&'a str>,
}

/// The questions as they are printed. The seed gives the order of their options.
pub fn questions(chosen: &[Chosen], seed: u64) -> Vec<Printed<'_>> {
    chosen.iter().map(|chosen| printed(chosen, seed)).collect()
}

fn printed(chosen: &Chosen, seed: u64) -> Printed<'_> {
    let question = chosen.question();
    let id = chosen.id();
    let offer = Offer::of(question, &id, seed).texts;
    let wanted = match &question.kind {
        QuestionKind::Order { lines, .. } => Some(lines.len()),
        _ => None,
    };
    let (options, lines, stdout) = match &question.kind {
        QuestionKind::Order { stdout, .. } => (None, Some(offer), stdout.as_deref()),
        QuestionKind::Choice { .. } | QuestionKind::Multiple { .. } => (Some(offer), None, None),
        _ => (None, None, None),
    };
    Printed {
        id,
        quiz: &chosen.quiz.id,
        title: &chosen.quiz.title,
        kind: question.kind.name(),
        level: question.level.map(Level::name),
        skills: &question.skills,
        prompt: &question.prompt,
        code: question.code.as_deref(),
        options,
        lines,
        wanted,
        stdout,
    }
}
