//! The sheet for a person who interviews.

use std::sync::Arc;

use super::pool::Questions;
use crate::catalog::Library;
use crate::commands::asking::Grader;
use crate::commands::context::Context;
use crate::error::Failure;
use crate::interview::Plan;
use crate::model::{Challenge, Question};
use crate::quiz::{self, Offer};
use crate::report::interview::{self as report, Sheet, SheetQuestion, SheetTask};

/// The sheet of a plan as Markdown.
pub fn sheet(context: &Context, library: &Library, plan: &Plan) -> Result<String, Failure> {
    let mut known = Questions::default();
    let mut grader = Some(Grader::new(context));
    let found: Vec<_> = plan
        .questions
        .iter()
        .filter_map(|planned| Some((planned, known.find(library, &planned.id)?)))
        .collect();
    let questions = found.iter().map(|(planned, chosen)| SheetQuestion {
        id: planned.id.clone(),
        minutes: planned.minutes,
        question: chosen.question(),
        options: Offer::of(chosen.question(), &planned.id, plan.seed).texts,
        answer: answer(context, &mut grader, chosen.question()),
    });
    let questions = questions.collect();
    let mut challenges: Vec<(u32, Arc<Challenge>)> = Vec::new();
    for planned in &plan.tasks {
        let entry = library.get(&planned.id);
        let entry = entry.ok_or_else(|| Failure::usage(format!("{} is gone", planned.id)))?;
        challenges.push((planned.minutes, context.load_challenge(entry)?));
    }
    let tasks = challenges
        .iter()
        .map(|(minutes, challenge)| SheetTask { minutes: *minutes, challenge })
        .collect();
    Ok(report::sheet(&Sheet {
        level: plan.level,
        minutes: plan.minutes,
        seed: plan.seed,
        questions,
        tasks,
        wrap_up: plan.wrap_up,
        reserve: plan.reserve(),
        remarks: plan.remarks.iter().map(ToString::to_string).collect(),
    }))
}

/// The right answer, where there is one to be found. Without Python it is told once, and the sheet
/// is printed all the same.
fn answer(
    context: &Context,
    grader: &mut Option<Grader<'_>>,
    question: &Question,
) -> Option<String> {
    if question.is_open() {
        return None;
    }
    match grader.as_mut()?.key(question) {
        Ok(Ok(key)) => quiz::right_answer(question, &key),
        Ok(Err(unaskable)) => {
            context.warn(format!("no answer to {}: {}", question.id, unaskable.why));
            None
        }
        Err(failure) => {
            context.warn(format!(
                "answers that are found by running are left out: {}",
                failure.message
            ));
            *grader = None;
            None
        }
    }
}
