//! Where the user stands with the library, with former ids given to those that took their place.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::context::{Context, store_failure};
use crate::catalog::{Entry, Filter, Header, ItemKind, Library, Progress, QuestionHead};
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
        context.warn_once(&store_failure(&error).message);
        BTreeMap::new()
    })
}

/// The former ids of an entry, each with its present one.
pub fn moves(id: &str, header: &Header) -> Vec<(String, String)> {
    header.formerly.iter().map(|former| (former.clone(), id.to_owned())).collect()
}

/// The former ids of all entries, each with the present one. This reads the head of every file.
pub fn all_moves(library: &Library) -> Vec<(String, String)> {
    let moves_of = |entry: &Entry| entry.header().map(|header| moves(entry.id(), &header));
    library.entries().filter_map(|entry| moves_of(entry).ok()).flatten().collect()
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

/// Whether there is nothing left to pass: a task was passed before, or every question of a quiz that
/// can be asked here. `can_ask` is asked only where it decides, since it may have to look for Python.
pub fn is_through(
    id: &str,
    header: &Header,
    standings: &BTreeMap<String, Standing>,
    can_ask: impl Fn(&QuestionHead) -> bool,
) -> bool {
    let is_done = |item: &str| standings.get(item).is_some_and(Standing::is_done);
    if header.kind != ItemKind::Quiz {
        return is_done(id);
    }
    let is_left = |question: &&QuestionHead| !is_done(&format!("{id}#{}", question.id));
    let left: Vec<&QuestionHead> = header.questions.iter().filter(is_left).collect();
    let needs_nothing = |question: &&QuestionHead| !question.needs_certain_python();
    !header.questions.is_empty()
        && !left.iter().any(needs_nothing)
        && !left.into_iter().any(can_ask)
}

/// Where the user stands with a task, or with a quiz as a whole.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Mark {
    /// The task was passed before, or every question of the quiz that can be asked here.
    pub done: bool,
    /// How much of it is due: the task, or questions of the quiz.
    pub due: usize,
}

impl Mark {
    /// The mark of an entry. `can_ask` says whether a question can be asked here at all.
    pub fn of(
        id: &str,
        header: &Header,
        standings: &BTreeMap<String, Standing>,
        today: Date,
        can_ask: impl Fn(&QuestionHead) -> bool,
    ) -> Self {
        let items = items(id, header);
        let known: Vec<&Standing> = items.iter().filter_map(|item| standings.get(item)).collect();
        let any_done = known.iter().any(|standing| standing.is_done());
        Self {
            done: any_done && is_through(id, header, standings, can_ask),
            due: known.iter().filter(|standing| standing.is_due(today)).count(),
        }
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
