//! `gradus hint`: one hint more, from a nudge to pseudocode.

use std::fmt::Write as _;
use std::path::Path;

use super::context::{Context, store_failure};
use super::recording::Work;
use super::{resolve, workspace};
use crate::cli::Hint;
use crate::error::Failure;
use crate::exit_code::Exit;
use crate::model::{Challenge, DeedKind};
use crate::store::Store;

pub fn run(context: &Context, hint: &Hint) -> Result<Exit, Failure> {
    let library = context.library()?;
    let entry = resolve::entry_or_started(context, &library, hint.id.as_deref())?;
    let challenge = context.load_task(&entry)?;
    if challenge.hints.is_empty() {
        return Err(Failure::nothing(format!("`{}` has no hints", challenge.id)));
    }
    let file = workspace::absolute(Path::new(&challenge.file_name()));
    let work = workspace::work(context, &challenge, &file);
    let mut store = context.store_if_any();
    let (seen, new) = if hint.seen {
        let seen = seen(store.as_ref(), work)?;
        (seen, seen)
    } else {
        take(store.as_mut(), work)?
    };
    if new == 0 {
        return Err(Failure::nothing("you have seen no hint yet")
            .hint(format!("see the first: gradus hint {}", challenge.name())));
    }
    // Without anything new, those that were seen are shown again.
    let from = if new > seen { seen } else { 0 };
    let mut text = String::new();
    for step in from..new {
        text.push_str(&show(context, &challenge, step));
    }
    if new < challenge.hints.len() {
        let _ = writeln!(text, "The next one: gradus hint {}", challenge.name());
    } else {
        let _ = writeln!(
            text,
            "That was the last. Give up and see a solution: gradus solution {} --give-up",
            challenge.name()
        );
    }
    context.print(&text)?;
    Ok(Exit::Success)
}

/// Takes one hint more where there is one, and records that. Returns how many were seen before, and
/// how many now.
pub fn take(store: Option<&mut Store>, work: Work<'_>) -> Result<(usize, usize), Failure> {
    let before = seen(store.as_deref(), work)?;
    let now = (before + 1).min(work.challenge.hints.len());
    if let Some(store) = store.filter(|_| now > before) {
        let step = DeedKind::Hint(u32::try_from(now).unwrap_or(u32::MAX));
        work.deed_with(store, step, None).map_err(|error| store_failure(&error))?;
    }
    Ok((before, now))
}

/// How many hints were seen in this try.
fn seen(store: Option<&Store>, work: Work<'_>) -> Result<usize, Failure> {
    let Some(store) = store else { return Ok(0) };
    let this = store.this_try(&work.challenge.id).map_err(|error| store_failure(&error))?;
    let hints = usize::try_from(this.hints).unwrap_or(usize::MAX);
    Ok(hints.min(work.challenge.hints.len()))
}

/// A hint with its number, counted from 0.
pub fn show(context: &Context, challenge: &Challenge, step: usize) -> String {
    let Some(hint) = challenge.hints.get(step) else { return String::new() };
    let head = format!("Hint {} of {}", step + 1, challenge.hints.len());
    format!("{}\n{}\n", context.styles.heading.style(head), context.terminal.hint(hint))
}
