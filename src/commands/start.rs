//! `gradus start`: a working file from a challenge's starter.

use std::env;
use std::fs::OpenOptions;
use std::io::{ErrorKind, Write as _};
use std::path::Path;

use super::context::{Context, store_failure};
use super::resolve::{self, HEADER};
use crate::catalog::{Entry, EntryKind, Library};
use crate::cli::Start;
use crate::error::Failure;
use crate::exit_code::Exit;
use crate::model::{Challenge, Deed, DeedKind, Kind};

pub fn run(context: &Context, start: &Start) -> Result<Exit, Failure> {
    let library = context.library()?;
    let entry = match &start.id {
        Some(id) => resolve::entry(&library, id)?,
        None => next(&library)?,
    };
    let challenge = context.load_challenge(&entry)?;
    let name = challenge.file_name();
    write(Path::new(&name), &content(&challenge))?;
    let here = env::current_dir().unwrap_or_default();
    if let Some(mut store) = context.store_if_any() {
        let deed = Deed {
            item: challenge.id.clone(),
            when: context.settings.now(),
            kind: DeedKind::Start,
            file: Some(here.join(&name).display().to_string()),
            session: None,
        };
        let kept = store.record_deed(&deed, Some(content(&challenge).as_bytes()), None);
        if let Err(error) = kept {
            context.not_recorded(&store_failure(&error));
        }
    }
    context.print(&format!(
        "{} for {}\n\nRead the task:  gradus show {}\nCheck the file: gradus check {name}\n",
        context.terminal.path(&format!("./{name}")),
        context.styles.bold.style(&challenge.id),
        challenge.short_id(),
    ))?;
    Ok(Exit::Success)
}

/// The easiest challenge that has no file here yet.
fn next(library: &Library) -> Result<Entry, Failure> {
    let open = library
        .entries()
        .filter(|entry| entry.kind() == EntryKind::Challenge)
        .filter(|entry| !Path::new(&resolve::file_name(entry.id())).exists())
        .filter_map(|entry| entry.header().ok().map(|header| (header, entry)));
    // What says no level comes last.
    let easiest = open.min_by_key(|(header, entry)| {
        (header.level.is_none(), header.level, header.minutes, entry.id().to_owned())
    });
    easiest.map(|(_, entry)| entry.clone()).ok_or_else(|| {
        Failure::nothing("every challenge has a file here already")
            .hint("check them: gradus grade .")
    })
}

fn content(challenge: &Challenge) -> String {
    let head = format!("{HEADER} {}\n", challenge.id);
    let body =
        challenge.starter.clone().unwrap_or_else(|| match (challenge.kind, &challenge.entry) {
            (Kind::Function, Some(entry)) => {
                format!("\n\ndef {entry}(*args):\n    raise NotImplementedError\n")
            }
            _ => "\n".to_owned(),
        });
    head + &body
}

/// Writes a new file; never over one that is there.
fn write(path: &Path, content: &str) -> Result<(), Failure> {
    let shown = path.display();
    let mut file = OpenOptions::new().write(true).create_new(true).open(path).map_err(|error| {
        if error.kind() == ErrorKind::AlreadyExists {
            Failure::usage(format!("{shown} is there already, and stays as it is"))
                .hint(format!("go on with it: gradus check {shown}; or move it away first"))
        } else {
            Failure::usage(format!("cannot write {shown}: {error}"))
        }
    })?;
    file.write_all(content.as_bytes())
        .map_err(|error| Failure::usage(format!("cannot write {shown}: {error}")))
}
