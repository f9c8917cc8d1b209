//! `gradus solution`: how it can be done, once it was done or given up.

use std::fmt::Write as _;
use std::path::Path;

use super::context::{Context, open_store, store_failure};
use super::{resolve, workspace};
use crate::cli::Solution;
use crate::error::Failure;
use crate::exit_code::Exit;
use crate::model::{Challenge, Expectation, Verdict};
use crate::report::escape;

pub fn run(context: &Context, solution: &Solution) -> Result<Exit, Failure> {
    let library = context.library()?;
    let entry = resolve::entry_or_started(context, &library, solution.id.as_deref())?;
    let challenge = context.load_task(&entry)?;
    let mut store = open_store()?;
    let failed = |error| store_failure(&error);
    let passed = store.standing(&challenge.id).map_err(failed)?.is_some_and(|s| s.is_done());
    let this = store.this_try(&challenge.id).map_err(failed)?;
    if !passed && !this.gave_up {
        if !solution.give_up {
            return Err(Failure::usage(format!("you have not passed `{}` yet", challenge.id))
                .hint(format!(
                    "go on: gradus hint {0}; or give up, which is recorded: gradus solution {0} \
                     --give-up",
                    challenge.name()
                )));
        }
        let file = workspace::absolute(Path::new(&challenge.file_name()));
        workspace::work(context, &challenge, &file).give_up(&mut store).map_err(failed)?;
    }
    context.print(&show(context, &challenge))?;
    Ok(Exit::Success)
}

/// The accepted solutions and the explanation.
fn show(context: &Context, challenge: &Challenge) -> String {
    let accepted = Expectation::Verdict(Verdict::Accepted);
    let solutions = challenge.references.iter().filter(|reference| reference.expects == accepted);
    let mut text = String::new();
    for reference in solutions {
        let name = reference.path.rsplit('/').next().unwrap_or(&reference.path);
        let source = String::from_utf8_lossy(&reference.source);
        let _ = writeln!(
            text,
            "{}\n\n{}\n",
            context.styles.heading.style(escape::terminal_line(name)),
            escape::terminal_block(source.trim_end())
        );
    }
    if text.is_empty() {
        text.push_str("There is no solution to show.\n");
    }
    if let Some(explanation) = &challenge.explanation {
        text.push_str(&context.terminal.prose(explanation));
    }
    text
}
