//! `gradus show`: what a challenge asks.

use std::fmt::Write as _;
use std::path::PathBuf;

use crossterm::event::KeyCode;
use serde::Serialize;

use super::context::Context;
use super::editor::Editor;
use super::{resolve, workspace};
use crate::catalog::Item;
use crate::cli::{Show, ViewFormat};
use crate::error::Failure;
use crate::exit_code::Exit;
use crate::model::{Case, Challenge, Expect, Quiz, Task};
use crate::report::{escape, words};
use crate::tui;

pub fn run(context: &Context, show: &Show) -> Result<Exit, Failure> {
    let library = context.library()?;
    let entry = resolve::entry(&library, &show.id)?;
    match (context.load(&entry)?, show.format) {
        (Item::Challenge(challenge), ViewFormat::Terminal) => {
            context.print(&statement(context, &challenge))?;
            offer_editor(context, &challenge)?;
        }
        (Item::Challenge(challenge), ViewFormat::Json) => {
            context.print_json(&Seen::of(&challenge))?;
        }
        (Item::Quiz(quiz), ViewFormat::Terminal) => context.print(&contents(context, &quiz))?,
        (Item::Quiz(quiz), ViewFormat::Json) => context.print_json(&SeenQuiz::of(&quiz))?,
    }
    Ok(Exit::Success)
}

/// Below a statement: one key opens the user's file in the editor. Only where somebody is there to
/// press it, and has an editor.
fn offer_editor(context: &Context, challenge: &Challenge) -> Result<(), Failure> {
    let editor = Editor::of_user().filter(|_| context.settings.can_ask);
    let Some(editor) = editor else { return Ok(()) };
    let file = PathBuf::from(challenge.file_name());
    let verb = if file.exists() { "edit" } else { "start and edit" };
    let label = format!("e: {verb} {}   any other key: back ", file.display());
    // Without a terminal after all there is nothing to offer.
    let pressed = tui::press(&context.styles.dim.style(&label).to_string());
    if let Ok(KeyCode::Char('e' | 'E')) = pressed {
        if !file.exists() {
            workspace::hand_out(context, challenge, &file)?;
        }
        editor.open(&workspace::absolute(&file))?;
    }
    Ok(())
}

/// What a candidate may see of a challenge.
#[derive(Serialize)]
struct Seen<'a> {
    id: &'a str,
    kind: &'static str,
    title: &'a str,
    level: Option<&'static str>,
    skills: &'a [String],
    minutes: Option<u32>,
    summary: Option<&'a str>,
    entry: Option<&'a str>,
    statement: Option<&'a str>,
    starter: Option<&'a str>,
    hints: usize,
    cases: usize,
    samples: Vec<Sample<'a>>,
}

#[derive(Serialize)]
struct Sample<'a> {
    name: &'a str,
    call: Option<&'a str>,
    returns: Option<&'a str>,
    raises: Option<&'a str>,
    stdin: Option<String>,
    stdout: Option<String>,
}

impl<'a> Seen<'a> {
    fn of(challenge: &'a Challenge) -> Self {
        let samples = challenge.cases.iter().filter(|case| case.sample).map(|case| {
            let (call, returns, raises) = match &case.task {
                Task::Call { source, expect: Expect::Returns(value) } => {
                    (Some(source.as_str()), Some(value.as_str()), None)
                }
                Task::Call { source, expect: Expect::Raises { class, .. } } => {
                    (Some(source.as_str()), None, Some(class.as_str()))
                }
                Task::Program | Task::Subject { .. } => (None, None, None),
            };
            let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
            let stdin = (!case.stdin.is_empty()).then(|| text(&case.stdin));
            let stdout = case.stdout.as_deref().map(text);
            Sample { name: &case.name, call, returns, raises, stdin, stdout }
        });
        Self {
            id: &challenge.id,
            kind: challenge.kind.name(),
            title: &challenge.title,
            level: challenge.level.map(crate::model::Level::name),
            skills: &challenge.skills,
            minutes: challenge.minutes,
            summary: challenge.summary.as_deref(),
            entry: challenge.entry.as_deref(),
            statement: challenge.statement.as_deref(),
            starter: challenge.starter.as_deref(),
            hints: challenge.hints.len(),
            cases: challenge.cases.len(),
            samples: samples.collect(),
        }
    }
}

/// What may be seen of a quiz before it is asked.
#[derive(Serialize)]
struct SeenQuiz<'a> {
    id: &'a str,
    kind: &'static str,
    title: &'a str,
    level: Option<&'static str>,
    skills: &'a [String],
    minutes: Option<u32>,
    summary: Option<&'a str>,
    questions: usize,
}

impl<'a> SeenQuiz<'a> {
    fn of(quiz: &'a Quiz) -> Self {
        Self {
            id: &quiz.id,
            kind: "quiz",
            title: &quiz.title,
            level: quiz.level.map(crate::model::Level::name),
            skills: &quiz.skills,
            minutes: quiz.minutes,
            summary: quiz.summary.as_deref(),
            questions: quiz.questions.len(),
        }
    }
}

fn statement(context: &Context, challenge: &Challenge) -> String {
    let mut facts = vec![challenge.id.clone(), challenge.kind.name().to_owned()];
    facts.extend(challenge.level.map(|level| level.name().to_owned()));
    facts.extend(challenge.minutes.map(|minutes| format!("{minutes} min")));
    let bug = |case: &&Case| matches!(case.task, Task::Subject { is_correct: false, .. });
    facts.push(match challenge.cases.iter().filter(bug).count() {
        0 => words::count(challenge.cases.len(), "case"),
        bugs => format!("{} to catch", words::count(bugs, "bug")),
    });
    let mut text = head(context, &facts);
    match &challenge.statement {
        Some(statement) => text.push_str(&context.terminal.prose(statement)),
        None => text.push_str("There is no statement.\n"),
    }
    let _ = writeln!(text, "\nBegin: gradus start {}", challenge.name());
    text
}

fn contents(context: &Context, quiz: &Quiz) -> String {
    let mut facts = vec![quiz.id.clone(), "quiz".to_owned()];
    facts.extend(quiz.level.map(|level| level.name().to_owned()));
    facts.push(words::count(quiz.questions.len(), "question"));
    let mut text = head(context, &facts);
    let title = escape::terminal_line(&quiz.title);
    let _ = writeln!(text, "{}", context.styles.heading.style(title));
    if let Some(summary) = &quiz.summary {
        let _ = writeln!(text, "\n{}", escape::terminal_block(summary));
    }
    let _ = writeln!(text, "\nBegin: gradus quiz {}", quiz.id);
    text
}

fn head(context: &Context, facts: &[String]) -> String {
    let line = facts.join(&format!(" {} ", context.glyphs.dot));
    format!("{}\n\n", context.styles.dim.style(line))
}
