//! `gradus interview`: a mock interview, its scorecard, and the sheet for a person who interviews.

mod coding;
mod flow;
mod keeper;
mod pool;
mod questions;
mod sheet;
mod wrap_up;

use std::fmt::Write as _;

use super::context::{Context, open_store, store_failure};
use super::quiz::any_seed;
use crate::catalog::Library;
use crate::cli::{InterviewArgs, ScorecardFormat};
use crate::error::Failure;
use crate::exit_code::Exit;
use crate::interview::{Plan, State, Wish, scorecard};
use crate::model::Session;
use crate::report::{escape, interview as report, json, words};
use crate::tui::{Asked, Asker, Prompt};
use flow::Flow;
use keeper::Keeper;

pub fn run(context: &Context, args: &InterviewArgs) -> Result<Exit, Failure> {
    if args.scorecard {
        return last_scorecard(context, args.format);
    }
    let library = context.library()?;
    let seed = args.seed.unwrap_or_else(any_seed);
    let wish = Wish { level: args.level, minutes: args.minutes.into(), seed };
    if args.sheet {
        let plan = pool::plan(context, &library, wish)?;
        context.print(&sheet::sheet(context, &library, &plan)?)?;
        return Ok(Exit::Success);
    }
    if !context.settings.can_ask {
        return Err(Failure::usage("an interview is held in a terminal, and this is none").hint(
            "print it for a person who interviews: --sheet; or the last one's scorecard: \
                   --scorecard",
        ));
    }
    if args.resume { resume(context, &library) } else { begin(context, &library, wish) }
}

fn begin(context: &Context, library: &Library, wish: Wish) -> Result<Exit, Failure> {
    let store = open_store()?;
    let plan = pool::plan(context, library, wish)?;
    let unfinished = store.last_session(false).map_err(|error| store_failure(&error))?;
    if let Some(session) = &unfinished {
        let told = format!(
            "An interview of {} is unfinished. To go on with it: gradus interview --resume",
            session.began.day
        );
        context.print(&context.terminal.sentences(&told))?;
        if !agrees(context, "Begin a new one in its place? [y/N] ")? {
            return Ok(Exit::Success);
        }
    }
    context.print(&overview(context, &plan))?;
    if !goes_on("Enter begins, and the clock with it; Esc leaves. ")? {
        return Ok(Exit::Success);
    }
    if let Some(session) = unfinished {
        keeper::give_up(&session)?;
    }
    let keeper = Keeper::begin(store, State::new(plan, context.settings.now()))?;
    Flow::new(context, library, &keeper)?.run(false)
}

fn resume(context: &Context, library: &Library) -> Result<Exit, Failure> {
    let store = open_store()?;
    let session = store.last_session(false).map_err(|error| store_failure(&error))?;
    let Some(session) = session else {
        return Err(Failure::nothing("there is no interview to go on with")
            .hint("begin one: gradus interview --level middle --minutes 45"));
    };
    let keeper = Keeper::resume(store, &session)?;
    Flow::new(context, library, &keeper)?.run(true)
}

fn last_scorecard(context: &Context, format: ScorecardFormat) -> Result<Exit, Failure> {
    let store = context.existing_store();
    let last = |finished| -> Result<Option<Session>, Failure> {
        let Some(store) = &store else { return Ok(None) };
        store.last_session(finished).map_err(|error| store_failure(&error))
    };
    let Some(session) = last(true)? else {
        let failure = Failure::nothing("there is no finished interview");
        let hint = if last(false)?.is_some() {
            "finish the one that was begun: gradus interview --resume"
        } else {
            "hold one: gradus interview"
        };
        return Err(failure.hint(hint));
    };
    let card = scorecard(&keeper::read(&session)?);
    let text = match format {
        ScorecardFormat::Terminal => context.terminal.scorecard(&card),
        ScorecardFormat::Markdown => report::markdown(&card),
        ScorecardFormat::Json => {
            json::scorecard(&card).map_err(|error| Failure::judge(error.to_string()))?
        }
    };
    context.print(&text)?;
    Ok(Exit::Success)
}

/// What is planned, before the clock runs. It gives no question or task away.
fn overview(context: &Context, plan: &Plan) -> String {
    let dot = format!(" {} ", context.glyphs.dot);
    let facts = [
        format!("Interview{dot}{}", plan.level),
        format!("{} min", plan.minutes),
        format!("seed {}", plan.seed),
    ];
    let mut text = format!("\n{}\n\n", context.styles.heading.style(facts.join(&dot)));
    let mut row = |minutes: u32, part: &str| {
        if minutes > 0 {
            let _ = writeln!(text, "  {minutes:>3} min  {part}");
        }
    };
    row(plan.question_minutes(), &words::count(plan.questions.len(), "question"));
    for (position, task) in plan.tasks.iter().enumerate() {
        row(task.minutes, &format!("task {}", position + 1));
    }
    row(plan.reserve(), "in reserve");
    row(plan.wrap_up, "to wrap up");
    text.push('\n');
    for remark in &plan.remarks {
        let _ = writeln!(text, "{}", escape::terminal_line(&remark.to_string()));
    }
    text.push_str(
        "Each task has four parts: clarify, plan, code and test. An empty line ends what\n\
         you write. Esc or Ctrl-C leaves the interview and stops its clock; --resume goes\n\
         on with it.\n\n",
    );
    text
}

fn agrees(context: &Context, question: &str) -> Result<bool, Failure> {
    let agrees =
        matches!(line(question)?, Asked::Line(line) if line.trim().eq_ignore_ascii_case("y"));
    if !agrees {
        context.print("Nothing was changed.\n")?;
    }
    Ok(agrees)
}

fn goes_on(label: &str) -> Result<bool, Failure> {
    Ok(matches!(line(label)?, Asked::Line(_)))
}

fn line(label: &str) -> Result<Asked, Failure> {
    let prompt = Prompt { label, ..Prompt::default() };
    Asker::new().ask_line(&prompt).map_err(|error| no_terminal(&error))
}

fn no_terminal(error: &std::io::Error) -> Failure {
    Failure::judge(format!("cannot ask in the terminal: {error}"))
}
