//! Which challenges to verify.

use std::path::Path;

use super::changed;
use crate::catalog::{Entry, Filter, Library};
use crate::cli::Verify;
use crate::commands::context::Context;
use crate::commands::resolve;
use crate::error::Failure;

/// The entries to verify, and all that there are beside them.
pub struct Selection {
    pub chosen: Vec<Entry>,
    pub all: Vec<Entry>,
}

/// Ids, folders of challenges, folders of folders of challenges, or filter words; of these, where
/// that is asked, only what differs from a revision.
pub fn select(context: &Context, verify: &Verify) -> Result<Selection, Failure> {
    let library = context.library()?;
    if !library.problems().is_empty() && library.problems().has_errors() {
        return Err(Failure::usage("the library's folders have problems, see above"));
    }
    let all: Vec<Entry> = library.entries().cloned().collect();
    let mut chosen = match &verify.changed {
        // What is on disk is meant, and that is the folder one is in where no other is named.
        Some(_) if verify.what.is_empty() && context.settings.roots.is_empty() => {
            below(Path::new("."))?
        }
        _ => choose(&library, &all, &verify.what)?,
    };
    if let Some(revision) = &verify.changed {
        chosen = changed::since(revision, chosen)?;
    }
    Ok(Selection { chosen, all })
}

fn choose(library: &Library, all: &[Entry], what: &[String]) -> Result<Vec<Entry>, Failure> {
    if what.is_empty() {
        return Ok(all.to_vec());
    }
    let mut chosen = Vec::new();
    let mut unknown = None;
    for name in what {
        if is_root(Path::new(name)) {
            chosen.extend(below(Path::new(name))?);
            continue;
        }
        match resolve::entry(library, name) {
            Ok(entry) => chosen.push(entry),
            Err(failure) => unknown = unknown.or(Some(failure)),
        }
    }
    let Some(failure) = unknown else { return Ok(chosen) };
    let filter = Filter::new(what, library);
    let matches =
        |entry: &&Entry| entry.header().is_ok_and(|header| filter.matches(entry.id(), &header));
    let chosen: Vec<Entry> = all.iter().filter(matches).cloned().collect();
    if chosen.is_empty() { Err(failure) } else { Ok(chosen) }
}

/// Whether a path is a folder that holds challenges without being one.
fn is_root(path: &Path) -> bool {
    path.is_dir() && !path.join("challenge.toml").exists() && !path.join("quiz.toml").exists()
}

/// All challenges and quizzes below a folder.
fn below(root: &Path) -> Result<Vec<Entry>, Failure> {
    let library =
        Library::open(&[root.to_owned()]).map_err(|error| Failure::usage(error.to_string()))?;
    let found: Vec<Entry> =
        library.entries().filter(|entry| entry.path().is_some()).cloned().collect();
    if found.is_empty() {
        return Err(Failure::usage(format!("{} holds no challenge", root.display()))
            .hint("make one: gradus new function shelf/name"));
    }
    Ok(found)
}
