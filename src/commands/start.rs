//! `gradus start`: a working file from a challenge's starter.

use std::path::Path;

use super::context::{Context, open_store, store_failure};
use super::{resolve, workspace};
use crate::catalog::{Entry, EntryKind, Library};
use crate::cli::Start;
use crate::error::Failure;
use crate::exit_code::Exit;
use crate::model::Challenge;

pub fn run(context: &Context, start: &Start) -> Result<Exit, Failure> {
    let library = context.library()?;
    let entry = match &start.id {
        Some(id) => resolve::entry(&library, id)?,
        None => next(context, &library)?,
    };
    let challenge = context.load_task(&entry)?;
    let name = challenge.file_name();
    let path = workspace::absolute(Path::new(&name));
    let comes_back = path.exists() && is_due(context, &challenge);
    let kept = if start.again || comes_back {
        // What is written over must be in the journal, so that there is no going on without it.
        workspace::hand_out_again(context, &mut open_store()?, &challenge, &path)?
    } else {
        workspace::hand_out(context, &challenge, Path::new(&name))?;
        false
    };
    context.print(&format!(
        "{} for {}\n",
        context.terminal.path(&format!("./{name}")),
        context.styles.bold.style(&challenge.id),
    ))?;
    if kept {
        let why = if comes_back { "The task has come back, so the file" } else { "The file" };
        context.print(&format!(
            "{why} begins anew; what it held is in the journal: gradus history undo {}\n",
            challenge.short_id()
        ))?;
    }
    context.print(&format!(
        "\nRead the task:  gradus show {0}\nCheck the file: gradus check {name}\n\
         On every save:  gradus watch {0}\n",
        challenge.short_id(),
    ))?;
    Ok(Exit::Success)
}

/// Whether the user did a task before and is to do it again now.
fn is_due(context: &Context, challenge: &Challenge) -> bool {
    let Some(store) = context.existing_store() else { return false };
    let standing = store.standing(&challenge.id).map_err(|error| store_failure(&error));
    let standing = standing.map_err(|failure| context.not_recorded(&failure)).ok().flatten();
    standing.is_some_and(|standing| standing.is_due(context.settings.now().day))
}

/// The easiest challenge that was not passed yet and has no file here.
pub fn next(context: &Context, library: &Library) -> Result<Entry, Failure> {
    let standings = context.existing_store().and_then(|store| store.standings().ok());
    let standings = standings.unwrap_or_default();
    let is_done = |id: &str| standings.iter().any(|known| known.item == id && known.is_done());
    let open = library
        .entries()
        .filter(|entry| entry.kind() == EntryKind::Challenge && !is_done(entry.id()))
        .filter(|entry| !Path::new(&resolve::file_name(entry.id())).exists())
        .filter_map(|entry| entry.header().ok().map(|header| (header, entry)));
    // What says no level comes last.
    let easiest = open.min_by_key(|(header, entry)| {
        (header.level.is_none(), header.level, header.minutes, entry.id().to_owned())
    });
    easiest.map(|(_, entry)| entry.clone()).ok_or_else(|| {
        Failure::nothing("every challenge is passed or has a file here already")
            .hint("check them: gradus grade .; or see what is due: gradus review")
    })
}
