//! `gradus hint`: one hint more, from a nudge to pseudocode.

use std::fmt::Write as _;
use std::path::Path;

use super::context::{Context, store_failure};
use super::{resolve, workspace};
use crate::cli::Hint;
use crate::error::Failure;
use crate::exit_code::Exit;
use crate::model::{Challenge, DeedKind};

pub fn run(context: &Context, hint: &Hint) -> Result<Exit, Failure> {
    let library = context.library()?;
    let entry = resolve::entry_or_started(context, &library, hint.id.as_deref())?;
    let challenge = context.load_challenge(&entry)?;
    if challenge.hints.is_empty() {
        return Err(Failure::nothing(format!("`{}` has no hints", challenge.id)));
    }
    let mut store = context.store_if_any();
    let seen = match &store {
        Some(store) => store.this_try(&challenge.id).map_err(|error| store_failure(&error))?.hints,
        None => 0,
    };
    let seen = usize::try_from(seen).unwrap_or(usize::MAX).min(challenge.hints.len());
    let new = if hint.seen { seen } else { (seen + 1).min(challenge.hints.len()) };
    if new == 0 {
        return Err(Failure::nothing("you have seen no hint yet")
            .hint(format!("see the first: gradus hint {}", challenge.short_id())));
    }
    if let Some(store) = store.as_mut().filter(|_| new > seen) {
        let file = workspace::absolute(Path::new(&challenge.file_name()));
        let step = DeedKind::Hint(u32::try_from(new).unwrap_or(u32::MAX));
        let work = workspace::work(context, &challenge, &file);
        work.deed_with(store, step, None).map_err(|error| store_failure(&error))?;
    }
    // Without anything new, those that were seen are shown again.
    let from = if new > seen { seen } else { 0 };
    let mut text = String::new();
    for step in from..new {
        text.push_str(&show(context, &challenge, step));
    }
    if new < challenge.hints.len() {
        let _ = writeln!(text, "The next one: gradus hint {}", challenge.short_id());
    } else {
        let _ = writeln!(
            text,
            "That was the last. Give up and see a solution: gradus solution {} --give-up",
            challenge.short_id()
        );
    }
    context.print(&text)?;
    Ok(Exit::Success)
}

/// A hint with its number, counted from 0.
pub fn show(context: &Context, challenge: &Challenge, step: usize) -> String {
    let Some(hint) = challenge.hints.get(step) else { return String::new() };
    let head = format!("Hint {} of {}", step + 1, challenge.hints.len());
    format!("{}\n{}\n", context.styles.heading.style(head), context.terminal.prose(hint))
}
