//! What to do next: the track that is followed leads; without one, the easiest comes first.

use std::collections::BTreeMap;
use std::path::Path;

use super::context::{Context, store_failure};
use super::resolve;
use super::standing;
use crate::catalog::{Entry, EntryKind, Library};
use crate::error::Failure;
use crate::model::{Standing, Track};

/// How far a track has been followed.
pub struct Followed<'a> {
    /// The track, some of whose entries the library may lack.
    pub track: &'a Track,
    /// Entries of which nothing is left to do.
    pub done: usize,
}

/// What to do next.
pub struct Advice<'a> {
    /// The task or quiz, which was neither passed nor begun in this folder.
    pub entry: &'a Entry,
    /// The track that leads to it.
    pub track: Option<Followed<'a>>,
}

/// The next task or quiz.
pub fn next<'a>(context: &Context, library: &'a Library) -> Result<Advice<'a>, Failure> {
    of_kind(context, library, |_| true)
}

/// The next task, for whoever is about to write code.
pub fn next_task<'a>(context: &Context, library: &'a Library) -> Result<&'a Entry, Failure> {
    let is_task = |entry: &Entry| entry.kind() == EntryKind::Challenge;
    of_kind(context, library, is_task).map(|advice| advice.entry)
}

/// How far the user has come on a track.
pub fn progress<'a>(
    context: &Context,
    library: &Library,
    standings: &BTreeMap<String, Standing>,
    track: &'a Track,
) -> Followed<'a> {
    let entries = track.entries.iter().filter_map(|id| library.get(id));
    Followed { track, done: entries.filter(|entry| is_done(context, entry, standings)).count() }
}

/// The track that is followed, as far as the library knows it.
pub fn followed<'a>(context: &Context, library: &'a Library) -> Option<&'a Track> {
    let followed = context.existing_store()?.followed().unwrap_or_else(|error| {
        context.warn_once(&store_failure(&error).message);
        None
    });
    library.track(&followed?)
}

fn of_kind<'a>(
    context: &Context,
    library: &'a Library,
    wanted: impl Fn(&Entry) -> bool,
) -> Result<Advice<'a>, Failure> {
    let standings = standing::standings(context, library, || standing::all_moves(library));
    let is_open = |entry: &&Entry| {
        wanted(entry) && !is_done(context, entry, &standings) && !has_file_here(entry)
    };
    if let Some(track) = followed(context, library) {
        let mut entries = track.entries.iter().filter_map(|id| library.get(id));
        if let Some(entry) = entries.find(is_open) {
            let track = Some(progress(context, library, &standings, track));
            return Ok(Advice { entry, track });
        }
    }
    let tasks = library.entries().filter(|entry| entry.kind() == EntryKind::Challenge);
    let open = tasks.filter(is_open).filter_map(|entry| Some((entry.header().ok()?, entry)));
    // What says no level comes last.
    let easiest = open.min_by_key(|(header, entry)| {
        (header.level.is_none(), header.level, header.minutes, entry.id().to_owned())
    });
    easiest.map(|(_, entry)| Advice { entry, track: None }).ok_or_else(|| {
        Failure::nothing("every challenge is passed or has a file here already")
            .hint("check them: gradus grade .; or see what is due: gradus review")
    })
}

/// Whether a track goes on after it. A quiz of which this Python can ask nothing more must not end
/// the track.
fn is_done(context: &Context, entry: &Entry, standings: &BTreeMap<String, Standing>) -> bool {
    match entry.kind() {
        EntryKind::Challenge => standings.get(entry.id()).is_some_and(Standing::is_done),
        EntryKind::Quiz => entry.header().is_ok_and(|header| {
            standing::is_through(entry.id(), &header, standings, |it| context.can_ask(it))
        }),
    }
}

/// Whether somebody is at it already.
fn has_file_here(entry: &Entry) -> bool {
    entry.kind() == EntryKind::Challenge && Path::new(&resolve::file_name(entry.id())).exists()
}
