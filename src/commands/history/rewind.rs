//! Back to what a file held. What it holds now is recorded first, so that nothing is lost.

use std::path::{Path, PathBuf};

use crate::commands::context::{Context, open_store, store_failure};
use crate::commands::{resolve, workspace};
use crate::error::Failure;
use crate::exit_code::Exit;
use crate::model::{Challenge, DeedKind, Record, RecordEntry};
use crate::store::Store;

/// How many records are looked through for a way back.
const LOOKED_THROUGH: u32 = 10_000;

/// What a file was set back to.
pub struct Rewound {
    /// The record.
    pub to: i64,
    /// What it was, in a few words.
    pub what: String,
}

pub fn run_undo(context: &Context, id: Option<&str>, to: Option<i64>) -> Result<Exit, Failure> {
    let (challenge, file) = task(context, id)?;
    let mut store = open_store()?;
    let rewound = undo(context, &mut store, &challenge, &file, to)?;
    let shown = context.terminal.path(&shown(&file));
    context.print(&format!(
        "{shown} is back at {} ({})\nFurther back: gradus history undo {2}; all there is: \
         gradus history {2}\n",
        rewound.to,
        rewound.what,
        challenge.name(),
    ))?;
    Ok(Exit::Success)
}

pub fn run_reset(context: &Context, id: Option<&str>) -> Result<Exit, Failure> {
    let (challenge, file) = task(context, id)?;
    let starter = workspace::starter(&challenge);
    let store = &mut open_store()?;
    workspace::replace(context, store, &challenge, &file, DeedKind::Reset, starter.as_bytes())?;
    let shown = context.terminal.path(&shown(&file));
    context.print(&format!(
        "{shown} holds the starter again; what it held: gradus history undo {}\n",
        challenge.name()
    ))?;
    Ok(Exit::Success)
}

/// The challenge, and the user's file for it: the one here, else the one that was worked on last.
fn task(context: &Context, id: Option<&str>) -> Result<(Challenge, PathBuf), Failure> {
    let library = context.library()?;
    let entry = resolve::entry_or_started(context, &library, id)?;
    let challenge = context.load_task(&entry)?.as_ref().clone();
    let here = PathBuf::from(challenge.file_name());
    let file = if here.exists() {
        workspace::absolute(&here)
    } else {
        let records = open_store()?.latest(Some(&challenge.id), LOOKED_THROUGH);
        let records = records.map_err(|error| store_failure(&error))?;
        records.iter().find_map(file_of).map_or_else(|| workspace::absolute(&here), PathBuf::from)
    };
    Ok((challenge, file))
}

/// Sets a file back to a record, or to the last one that differs from what it holds. After an
/// `undo` it goes on from there.
pub fn undo(
    context: &Context,
    store: &mut Store,
    challenge: &Challenge,
    file: &Path,
    to: Option<i64>,
) -> Result<Rewound, Failure> {
    let failed = |error| store_failure(&error);
    let records = store.latest(Some(&challenge.id), LOOKED_THROUGH).map_err(failed)?;
    let held = if file.exists() { Some(Store::digest(&resolve::read(file)?)) } else { None };
    let target = match to {
        Some(number) => records.iter().find(|record| record.id == number).ok_or_else(|| {
            Failure::usage(format!("there is no record {number} of `{}`", challenge.id))
                .hint(format!("see all: gradus history {}", challenge.name()))
        })?,
        None => earlier(&records, held.as_deref()).ok_or_else(|| {
            Failure::nothing("there is nothing earlier to go back to")
                .hint(format!("see all: gradus history {}", challenge.name()))
        })?,
    };
    let digest = target.source.as_deref().ok_or_else(|| {
        Failure::usage(format!("record {} holds no file", target.id)).hint("name a run")
    })?;
    let bytes = store
        .source(digest)
        .map_err(failed)?
        .ok_or_else(|| Failure::usage(format!("what record {} held is lost", target.id)))?;
    workspace::replace(context, store, challenge, file, DeedKind::Undo(target.id), &bytes)?;
    Ok(Rewound { to: target.id, what: what(target) })
}

/// The state before the present one. Records come newest first. A run of what was there already is
/// no new state, so that the check which follows an undo does not lead forward again.
fn earlier<'a>(records: &'a [Record], held: Option<&str>) -> Option<&'a Record> {
    let sourced = |record: &&Record| record.source.is_some();
    let origin = |at: &Record| {
        let id = came_from(at)?;
        records.iter().find(|record| record.id == id && record.id < at.id)
    };
    let before = |at: &Record| records.iter().filter(sourced).find(|record| record.id < at.id);
    let mut at = records.iter().find(sourced)?;
    // Unless the file was changed since.
    while at.source.as_deref() == held {
        at = origin(at).or_else(|| before(at))?;
    }
    // What an undo brought back is told by the record that it came from.
    while let Some(from) = origin(at) {
        at = from;
    }
    Some(at)
}

/// The record that an undo went back to.
fn came_from(record: &Record) -> Option<i64> {
    match &record.entry {
        RecordEntry::Deed(deed) => match deed.kind {
            DeedKind::Undo(origin) => Some(origin),
            _ => None,
        },
        RecordEntry::Attempt(_) => None,
    }
}

fn what(record: &Record) -> String {
    match &record.entry {
        RecordEntry::Attempt(attempt) => {
            format!("{}, {}/{}", attempt.verdict.words(), attempt.passed, attempt.cases)
        }
        RecordEntry::Deed(deed) => super::deed_words(deed),
    }
}

fn file_of(record: &Record) -> Option<String> {
    match &record.entry {
        RecordEntry::Attempt(attempt) => Some(attempt.file.clone()),
        RecordEntry::Deed(deed) => deed.file.clone(),
    }
}

/// A path as the user would write it.
fn shown(file: &Path) -> String {
    resolve::from_here(file).display().to_string()
}
