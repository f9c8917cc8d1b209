//! `gradus quiz`: asks questions, prints them, or grades a sheet of answers.

mod print;
mod result;
mod select;
mod sheet;

use std::path::Path;

use super::asking::{self, Asking, Ending, Outcome};
use super::context::Context;
use super::grading;
use crate::catalog::{Library, misspelt};
use crate::cli::{QuizArgs, ViewFormat};
use crate::error::Failure;
use crate::exit_code::Exit;
use crate::model::shell_word;
use crate::report::json;
use crate::review;
use select::Selection;

pub use select::{Chosen, any_seed, nearest};

/// How many questions are asked unless told otherwise.
const COUNT: usize = 10;

pub fn run(context: &Context, quiz: &QuizArgs) -> Result<Exit, Failure> {
    match (&quiz.answers, quiz.format) {
        (Some(sheet), _) => grade(context, quiz, sheet),
        (None, ViewFormat::Json) => print(context, quiz),
        (None, ViewFormat::Terminal) => ask(context, quiz),
    }
}

/// Grades a sheet. Nothing is read from or written to the user's record.
fn grade(context: &Context, quiz: &QuizArgs, path: &Path) -> Result<Exit, Failure> {
    if let Some(word) =
        quiz.filter.iter().find(|word| ["done", "todo", "due"].contains(&word.as_str()))
    {
        return Err(Failure::usage(format!(
            "a sheet is graded without your record: leave out `{word}`"
        )));
    }
    let library = context.library()?;
    let selection = Selection::new(context, &library, &quiz.filter, None)?;
    let chosen = some(selection.take(quiz.count, quiz.seed), quiz, &library)?;
    let sheet = sheet::read(path, &chosen)?;
    if chosen.iter().all(|chosen| chosen.question().is_open()) {
        return Err(Failure::nothing("there are only open questions, which people rate"));
    }
    let run = result::grade(context, &chosen, &sheet)?;
    match quiz.format {
        ViewFormat::Json => context.print_with(|out| json::write(&run, out))?,
        ViewFormat::Terminal => context.print(&result::terminal(context, &chosen, &run))?,
    }
    Ok(grading::exit_code(&run.results, None).worst(selection.exit))
}

/// Prints the questions for a program that asks them itself.
fn print(context: &Context, quiz: &QuizArgs) -> Result<Exit, Failure> {
    let store = context.existing_store();
    let library = context.library()?;
    let selection = Selection::new(context, &library, &quiz.filter, store.as_ref())?;
    let chosen = some(selection.take(quiz.count, quiz.seed), quiz, &library)?;
    context.print_json(&print::questions(&chosen, quiz.seed.unwrap_or(0)))?;
    Ok(selection.exit)
}

/// Asks in the terminal, and keeps what is answered.
fn ask(context: &Context, quiz: &QuizArgs) -> Result<Exit, Failure> {
    let can_ask = context.settings.can_ask;
    let library = context.library()?;
    let mut store = if can_ask { context.store_if_any() } else { context.existing_store() };
    let selection = Selection::new(context, &library, &quiz.filter, store.as_ref())?;
    let seed = quiz.seed.unwrap_or_else(any_seed);
    let count = quiz.count.or((!selection.is_named).then_some(COUNT));
    // Words that choose nothing come first: they would choose nothing in a terminal either.
    let chosen = some(selection.take(count, Some(seed)), quiz, &library)?;
    if !can_ask {
        return Err(Failure::usage("a quiz is asked in a terminal, and this is none").hint(
            "grade a sheet of answers: --answers FILE; or print the questions: --format json",
        ));
    }
    let asking = Asking {
        context,
        store: store.as_mut(),
        schedule: &review::schedule,
        seed,
        clock: None,
        deadline: None,
        session: None,
    };
    let outcome = asking::ask(asking, chosen.iter().map(Chosen::item).collect())?;
    let result = asking::score(&outcome.answered, Some(again(quiz, seed)));
    context.print(&context.terminal.quiz_score(&result))?;
    Ok(exit(&outcome).worst(selection.exit))
}

/// The questions that were chosen, where there are any.
fn some(chosen: Vec<Chosen>, quiz: &QuizArgs, library: &Library) -> Result<Vec<Chosen>, Failure> {
    if !chosen.is_empty() {
        return Ok(chosen);
    }
    let words = quiz.filter.join(" ");
    let failure = match words.as_str() {
        "" => Failure::nothing("there is no question"),
        words => Failure::nothing(format!("no question matches `{words}`")),
    };
    Err(match misspelt(&quiz.filter, library) {
        Some((_, meant)) => failure.hint(format!("did you mean `{meant}`?")),
        None => failure.hint("`gradus list quiz` shows all quizzes there are"),
    })
}

fn exit(outcome: &Outcome) -> Exit {
    let asked = match outcome.ending {
        Ending::Interrupted => Exit::Interrupted,
        _ if outcome.answered.is_empty() => Exit::Nothing,
        _ if outcome.answered.iter().all(|answered| answered.mark.is_passed()) => Exit::Success,
        _ => Exit::NotAccepted,
    };
    if outcome.broken > 0 { asked.worst(Exit::Usage) } else { asked }
}

/// The command line that asks the same questions in the same order.
fn again(quiz: &QuizArgs, seed: u64) -> String {
    let words = quiz.filter.iter().map(|word| shell_word(word));
    let count = quiz.count.map(|count| format!("--count {count}"));
    let parts = ["gradus quiz".to_owned()].into_iter().chain(words).chain(count);
    parts.chain([format!("--seed {seed}")]).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_can_be_typed_again() {
        let quiz = QuizArgs {
            filter: vec!["a/b#c".to_owned(), "it's".to_owned(), "junior".to_owned()],
            count: Some(3),
            seed: None,
            answers: None,
            format: ViewFormat::Terminal,
        };
        assert_eq!(again(&quiz, 7), "gradus quiz 'a/b#c' 'it'\\''s' junior --count 3 --seed 7");
    }
}
