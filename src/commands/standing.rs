//! Where the user stands with the library, with former ids given to those that took their place.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::context::{Context, store_failure};
use crate::catalog::{Filter, Header, ItemKind, Library, Progress};
use crate::model::Standing;
use crate::review;
use crate::store::{Store, StoreError};

/// Where the user stands with each task and question, by its id; empty where nothing is recorded.
/// What was recorded under former ids is given to the present ones first; `moved` tells them, each
/// with the present one, and is asked only where something is recorded that the library lacks.
pub fn standings(
    context: &Context,
    library: &Library,
    moved: impl FnOnce() -> Vec<(String, String)>,
) -> BTreeMap<String, Standing> {
    let Some(mut store) = context.existing_store() else { return BTreeMap::new() };
    adopted(&mut store, library, moved).unwrap_or_else(|error| {
        context.warn(store_failure(&error).message);
        BTreeMap::new()
    })
}

/// Where the user stands, as it was recorded: without a look at former ids.
pub fn recorded(context: &Context) -> BTreeMap<String, Standing> {
    let standings = context.existing_store().and_then(|store| store.standings().ok());
    by_item(standings.unwrap_or_default())
}

/// The former ids of an entry, each with its present one.
pub fn moves(id: &str, header: &Header) -> Vec<(String, String)> {
    header.formerly.iter().map(|former| (former.clone(), id.to_owned())).collect()
}

fn adopted(
    store: &mut Store,
    library: &Library,
    moved: impl FnOnce() -> Vec<(String, String)>,
) -> Result<BTreeMap<String, Standing>, StoreError> {
    let standings = by_item(store.standings()?);
    let is_unknown = |item: &&String| library.get(entry_of(item)).is_none();
    if !standings.keys().any(|item| is_unknown(&item)) {
        return Ok(standings);
    }
    let mut changed = false;
    let mut met = false;
    for (former, id) in moved() {
        let of_former: Vec<_> = standings
            .keys()
            .filter(|item| entry_of(item) == former && library.get(&former).is_none())
            .collect();
        if !of_former.is_empty() {
            changed = true;
            met |= of_former
                .iter()
                .any(|item| standings.contains_key(&format!("{id}{}", &item[former.len()..])));
            store.rename(&former, &id)?;
        }
    }
    if met {
        // What was recorded under both ids counts together.
        store.recount()?;
        store.reschedule(&review::schedule)?;
    }
    if changed { Ok(by_item(store.standings()?)) } else { Ok(standings) }
}

fn by_item(standings: Vec<Standing>) -> BTreeMap<String, Standing> {
    standings.into_iter().map(|standing| (standing.item.clone(), standing)).collect()
}

/// The task or quiz that an item belongs to.
fn entry_of(item: &str) -> &str {
    item.split_once('#').map_or(item, |(quiz, _)| quiz)
}

/// What an entry is recorded by: itself, or the questions of a quiz.
pub fn items(id: &str, header: &Header) -> Vec<String> {
    match header.kind {
        ItemKind::Challenge(_) => vec![id.to_owned()],
        ItemKind::Quiz => {
            header.questions.iter().map(|question| format!("{id}#{}", question.id)).collect()
        }
    }
}

/// Where the user stands with a task, or with a quiz as a whole.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Mark {
    /// The task was passed before, or every question of the quiz.
    pub done: bool,
    /// How much of it is due: the task, or questions of the quiz.
    pub due: usize,
}

impl Mark {
    /// The mark of an entry.
    pub fn of(
        id: &str,
        header: &Header,
        standings: &BTreeMap<String, Standing>,
        today: Date,
    ) -> Self {
        let is_due =
            |item: &&String| standings.get(*item).is_some_and(|standing| standing.is_due(today));
        Self {
            done: Self::is_done(id, header, standings),
            due: items(id, header).iter().filter(is_due).count(),
        }
    }

    /// Whether a task was passed before, or every question of a quiz.
    pub fn is_done(id: &str, header: &Header, standings: &BTreeMap<String, Standing>) -> bool {
        let items = items(id, header);
        let is_done = |item: &String| standings.get(item).is_some_and(Standing::is_done);
        !items.is_empty() && items.iter().all(is_done)
    }

    /// Whether it is what the filter's words about progress ask for.
    pub fn meets(self, filter: &Filter) -> bool {
        filter.progress().all(|progress| match progress {
            Progress::Done => self.done,
            Progress::Todo => !self.done,
            Progress::Due => self.due > 0,
        })
    }

    /// Its sign, one column wide: what is due comes before what is done.
    pub fn sign(self, context: &Context) -> &'static str {
        match self {
            Self { due: 1.., .. } => context.glyphs.due,
            Self { done: true, .. } => context.glyphs.done,
            Self { .. } => " ",
        }
    }
}
