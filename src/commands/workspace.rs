//! The candidate's file: handed out, replaced, set back. What it held is in the record before
//! anything is written over it.

use std::fs::{self, OpenOptions};
use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use super::context::{Context, store_failure};
use super::recording::Work;
use super::resolve::{self, HEADER};
use crate::error::Failure;
use crate::model::{Challenge, DeedKind, Kind, shell_word};
use crate::report::output;
use crate::store::Store;

/// What a new file for a challenge holds.
pub fn starter(challenge: &Challenge) -> String {
    format!("{HEADER} {}\n{}", challenge.whole_name(), body(challenge))
}

/// Whether a file holds nothing but the starter, whatever its first line names.
pub fn is_starter(challenge: &Challenge, source: &[u8]) -> bool {
    let Ok(source) = std::str::from_utf8(source) else { return false };
    let headed = source.starts_with(HEADER);
    let held = source.split_once('\n').filter(|_| headed).map_or(source, |(_, rest)| rest);
    held.lines().eq(body(challenge).lines())
}

/// The starter without the line that names the challenge.
fn body(challenge: &Challenge) -> String {
    challenge.starter.clone().unwrap_or_else(|| match (challenge.kind, &challenge.entry) {
        (Kind::Function, Some(entry)) => {
            format!("\n\ndef {entry}(*args):\n    raise NotImplementedError\n")
        }
        (Kind::WriteTests, _) => "\nimport subject\n".to_owned(),
        _ => "\n".to_owned(),
    })
}

/// Writes a new file with the starter; never over one that is there.
pub fn hand_out(context: &Context, challenge: &Challenge, path: &Path) -> Result<(), Failure> {
    let (shown, starter) = (path.display(), starter(challenge));
    let mut file = OpenOptions::new().write(true).create_new(true).open(path).map_err(|error| {
        if error.kind() == ErrorKind::AlreadyExists {
            Failure::usage(format!("{shown} is there already, and stays as it is")).hint(format!(
                "go on with it: gradus check {}; or begin anew, with the old one kept in the \
                 journal: gradus start {} --again",
                shell_word(&path.to_string_lossy()),
                challenge.name()
            ))
        } else {
            Failure::usage(format!("cannot write {shown}: {error}"))
        }
    })?;
    file.write_all(starter.as_bytes())
        .map_err(|error| Failure::usage(format!("cannot write {shown}: {error}")))?;
    if let Some(mut store) = context.store_if_any() {
        // What is recorded must lead there from every folder.
        let place = absolute(path);
        let work = work(context, challenge, &place);
        let kept = work.deed_with(&mut store, DeedKind::Start, Some(starter.as_bytes()));
        if let Err(error) = kept {
            context.not_recorded(&store_failure(&error));
        }
    }
    Ok(())
}

/// Hands out a fresh starter although there may be a file: what that holds goes to the journal
/// first. Returns whether there was one.
pub fn hand_out_again(
    context: &Context,
    store: &mut Store,
    challenge: &Challenge,
    path: &Path,
) -> Result<bool, Failure> {
    let there = path.symlink_metadata().is_ok();
    let starter = starter(challenge);
    replace(context, store, challenge, path, DeedKind::StartAgain, starter.as_bytes())?;
    Ok(there)
}

/// Writes over a file what a deed says, once what it held and the deed are recorded.
pub fn replace(
    context: &Context,
    store: &mut Store,
    challenge: &Challenge,
    path: &Path,
    kind: DeedKind,
    bytes: &[u8],
) -> Result<(), Failure> {
    let work = work(context, challenge, path);
    let failed = |error| store_failure(&error);
    if path.symlink_metadata().is_ok() {
        let held = resolve::read(path)?;
        if store.last_source(&challenge.id).map_err(failed)? != Some(Store::digest(&held)) {
            work.deed_with(store, DeedKind::Keep, Some(&held)).map_err(failed)?;
        }
    }
    work.deed_with(store, kind, Some(bytes)).map_err(failed)?;
    output::write_file(path, bytes)
        .map_err(|error| Failure::usage(format!("cannot write {}: {error}", path.display())))
}

/// The work on a file, now.
pub fn work<'a>(context: &Context, challenge: &'a Challenge, file: &'a Path) -> Work<'a> {
    Work { challenge, file, now: context.settings.now(), session: None }
}

/// A path that means the same in every folder.
pub fn absolute(path: &Path) -> PathBuf {
    fs::canonicalize(path)
        .or_else(|_| std::path::absolute(path))
        .unwrap_or_else(|_| path.to_owned())
}
