//! `gradus start`: a working file from a challenge's starter.

use std::path::Path;

use super::context::{Context, open_store, store_failure};
use super::recommend::{self, Followed};
use super::{resolve, workspace};
use crate::catalog::{Entry, EntryKind, Library};
use crate::cli::Start;
use crate::error::Failure;
use crate::exit_code::Exit;
use crate::model::{Challenge, Track, shell_word};
use crate::report::escape;

pub fn run(context: &Context, start: &Start) -> Result<Exit, Failure> {
    let library = context.library()?;
    if start.no_track {
        open_store()?
            .follow(None, context.settings.now())
            .map_err(|error| store_failure(&error))?;
        context.print("No track is followed any more.\n")?;
        return Ok(Exit::Success);
    }
    let entry = match &start.id {
        Some(id) => match chosen(&library, id)? {
            Chosen::Entry(entry) => entry,
            Chosen::Track(track) if start.again => {
                return Err(Failure::usage(format!(
                    "`{}` is a track: it cannot begin anew",
                    track.id
                ))
                .hint("name a task: gradus start ID --again"));
            }
            Chosen::Track(track) => {
                open_store()?
                    .follow(Some(&track.id), context.settings.now())
                    .map_err(|error| store_failure(&error))?;
                return follow(context, &library);
            }
        },
        None => return follow(context, &library),
    };
    hand_out(context, &entry, start.again)
}

/// What the user wants to start.
enum Chosen<'a> {
    Entry(Entry),
    Track(&'a Track),
}

/// Challenges go before tracks of the same name.
fn chosen<'a>(library: &'a Library, name: &str) -> Result<Chosen<'a>, Failure> {
    match (resolve::entry(library, name), library.track(name)) {
        (Ok(entry), _) => Ok(Chosen::Entry(entry)),
        (Err(_), Some(track)) => Ok(Chosen::Track(track)),
        (Err(failure), None) => Err(failure),
    }
}

/// Starts what comes next.
fn follow(context: &Context, library: &Library) -> Result<Exit, Failure> {
    let advice = recommend::next(context, library)?;
    match &advice.track {
        Some(Followed { track, done }) => {
            let title = context.styles.bold.style(escape::terminal_line(&track.title));
            context.print(&format!(
                "{title} {} {done} of {} done\n\n",
                context.glyphs.dot,
                track.entries.len()
            ))?;
        }
        None => {
            if let Some(track) = recommend::followed(context, library) {
                let title = escape::terminal_line(&track.title);
                context.print(&format!(
                    "Of the track \"{title}\" nothing is left to start; here is the easiest task \
                     of the others.\n\n"
                ))?;
            }
        }
    }
    if advice.entry.kind() == EntryKind::Quiz {
        let id = shell_word(advice.entry.id());
        context.print(&format!("Next is a quiz. Answer it: gradus quiz {id}\n"))?;
        return Ok(Exit::Success);
    }
    hand_out(context, advice.entry, false)
}

/// Writes the file of a task; where it is to begin anew, over one that is there.
fn hand_out(context: &Context, entry: &Entry, again: bool) -> Result<Exit, Failure> {
    let challenge = context.load_task(entry)?;
    let name = challenge.file_name();
    let path = workspace::absolute(Path::new(&name));
    let comes_back = path.exists() && is_due(context, &challenge);
    let kept = if again || comes_back {
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
            challenge.name()
        ))?;
    }
    context.print(&format!(
        "\nRead the task:  gradus show {0}\nCheck the file: gradus check {name}\n\
         On every save:  gradus watch {0}\n",
        challenge.name(),
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
