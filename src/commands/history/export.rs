//! Everything that is recorded, as JSON.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::commands::context::{Context, open_store, store_failure};
use crate::error::Failure;
use crate::exit_code::Exit;
use crate::model::{Card, GradeRecord, Record, RecordEntry, Review, TrackChoice};

/// Counts up when a reader of the former shape would misread the new one.
const SCHEMA_VERSION: u32 = 1;

#[derive(Serialize)]
struct Export {
    schema_version: u32,
    /// Runs and deeds, oldest first.
    journal: Vec<Record>,
    /// Answers and ends of tasks, oldest first.
    reviews: Vec<Review>,
    /// The schedule.
    cards: Vec<Card>,
    /// Grades that people gave, oldest first; none where a single task or quiz is named.
    grades: Vec<GradeRecord>,
    /// Tracks that were chosen, oldest first; none where a single task or quiz is named.
    tracks: Vec<TrackChoice>,
    /// Interviews.
    interviews: Vec<Interview>,
    /// What files held, by the digests that the journal names. Bytes that are not UTF-8 are
    /// replaced.
    sources: BTreeMap<String, String>,
}

#[derive(Serialize)]
struct Interview {
    id: i64,
    began: jiff::Timestamp,
    finished: bool,
    state: serde_json::Value,
}

pub fn run(context: &Context, item: Option<&str>) -> Result<Exit, Failure> {
    let store = open_store()?;
    let failed = |error| store_failure(&error);
    let mut export = Export {
        schema_version: SCHEMA_VERSION,
        journal: Vec::new(),
        reviews: Vec::new(),
        cards: store.cards().map_err(failed)?,
        grades: if item.is_none() { store.grades().map_err(failed)? } else { Vec::new() },
        tracks: if item.is_none() { store.track_choices().map_err(failed)? } else { Vec::new() },
        interviews: Vec::new(),
        sources: BTreeMap::new(),
    };
    store.each_record(item, &mut |record| export.journal.push(record)).map_err(failed)?;
    store.each_review(item, &mut |review| export.reviews.push(review)).map_err(failed)?;
    if let Some(item) = item {
        let belongs = |card: &Card| {
            card.item
                .strip_prefix(item)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('#'))
        };
        export.cards.retain(belongs);
    }
    let numbers: Vec<i64> = export.journal.iter().filter_map(session).collect();
    for session in store.sessions().map_err(failed)? {
        if item.is_none() || numbers.contains(&session.id) {
            export.interviews.push(Interview {
                id: session.id,
                began: session.began.at,
                finished: session.finished,
                state: serde_json::from_str(&session.state).unwrap_or_default(),
            });
        }
    }
    for digest in export.journal.iter().filter_map(|record| record.source.as_ref()) {
        if !export.sources.contains_key(digest)
            && let Some(bytes) = store.source(digest).map_err(failed)?
        {
            export.sources.insert(digest.clone(), String::from_utf8_lossy(&bytes).into_owned());
        }
    }
    context.print_json(&export)?;
    Ok(Exit::Success)
}

fn session(record: &Record) -> Option<i64> {
    match &record.entry {
        RecordEntry::Attempt(attempt) => attempt.session,
        RecordEntry::Deed(deed) => deed.session,
    }
}
