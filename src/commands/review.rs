//! `gradus review`: what is due today, questions and tasks in one queue.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crossterm::event::KeyCode;
use jiff::civil::Date;
use serde::Serialize;

use super::asking::{self, Asking, Ending};
use super::context::{Context, look_at_store, store_failure};
use super::quiz::{self as quizzes, Chosen};
use super::{resolve, standing, start, watch};
use crate::catalog::{EntryKind, Header, Item, Library};
use crate::cli::{ReviewArgs, Start, ViewFormat, Watch};
use crate::error::Failure;
use crate::exit_code::Exit;
use crate::model::{Quiz, Standing, Verdict};
use crate::report::{escape, words};
use crate::store::Store;
use crate::{quiz, review, tui};

/// How many days a failed task brings up questions that were never asked.
const FRESH_DAYS: i64 = 7;

/// How many such questions come at most.
const FRESH: usize = 5;

/// Something that is due.
#[derive(Serialize)]
struct Waiting {
    id: String,
    kind: DueKind,
    /// Since when; none for a question that was never asked, of a skill that a task failed in.
    due: Option<Date>,
}

#[derive(Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
enum DueKind {
    Question,
    Task,
}

pub fn run(context: &Context, args: &ReviewArgs) -> Result<Exit, Failure> {
    look_at_store()?;
    let library = context.library()?;
    let mut due = due(context, &library)?;
    let beyond = due.len().saturating_sub(args.count);
    due.truncate(args.count);
    if args.format == ViewFormat::Json {
        context.print_json(&due)?;
        return Ok(Exit::Success);
    }
    if due.is_empty() {
        context.print(&nothing(context)?)?;
        return Ok(Exit::Success);
    }
    if args.list || !context.settings.can_ask {
        context.print(&list(context, &due, beyond))?;
        return Ok(Exit::Success);
    }
    ask(context, &library, due)
}

/// What is due, in the order in which it is asked.
fn due(context: &Context, library: &Library) -> Result<Vec<Waiting>, Failure> {
    let mut headers: Vec<(String, Header)> = Vec::new();
    let mut all_headers = || {
        if headers.is_empty() {
            let entries = library.entries();
            let read = |entry: &crate::catalog::Entry| {
                entry.header().ok().map(|header| (entry.id().to_owned(), header))
            };
            headers = entries.filter_map(read).collect();
        }
        headers.clone()
    };
    let standings = standing::standings(context, library, || {
        all_headers().iter().flat_map(|(id, header)| standing::moves(id, header)).collect()
    });
    let Some(store) = context.existing_store() else { return Ok(Vec::new()) };
    let today = context.settings.now().day;
    let cards = store.due(today).map_err(|error| store_failure(&error))?;
    let is_known = |item: &str| library.get(item.split('#').next().unwrap_or(item)).is_some();
    let queue = review::queue(cards, today).into_iter().filter(|card| is_known(&card.item));
    let mut due: Vec<Waiting> = queue
        .map(|card| Waiting {
            kind: if card.item.contains('#') { DueKind::Question } else { DueKind::Task },
            id: card.item,
            due: Some(card.due),
        })
        .collect();
    let failed: BTreeSet<&str> = standings
        .values()
        .filter(|standing| failed_lately(standing, today))
        .map(|standing| standing.item.as_str())
        .collect();
    if !failed.is_empty() {
        let fresh = fresh(&all_headers(), &failed, &standings);
        due.extend(fresh.into_iter().map(|id| Waiting { id, kind: DueKind::Question, due: None }));
    }
    Ok(due)
}

/// Whether the last run of a task failed, not long ago.
fn failed_lately(standing: &Standing, today: Date) -> bool {
    let failed = standing.last_verdict.is_some_and(|verdict| verdict != Verdict::Accepted);
    let days = standing.last_day.map(|day| i64::from((today - day).get_days()));
    failed && days.is_some_and(|days| days <= FRESH_DAYS)
}

/// Questions that were never asked, of the skills of failed tasks.
fn fresh(
    headers: &[(String, Header)],
    failed: &BTreeSet<&str>,
    standings: &BTreeMap<String, Standing>,
) -> Vec<String> {
    let of_failed = headers.iter().filter(|(id, _)| failed.contains(id.as_str()));
    let skills: BTreeSet<&String> = of_failed.flat_map(|(_, header)| &header.skills).collect();
    headers
        .iter()
        .filter(|(_, header)| header.skills.iter().any(|skill| skills.contains(skill)))
        .filter(|(_, header)| !header.questions.is_empty())
        .flat_map(|(id, header)| standing::items(id, header))
        .filter(|item| !standings.contains_key(item))
        .take(FRESH)
        .collect()
}

fn nothing(context: &Context) -> Result<String, Failure> {
    let today = context.settings.now().day;
    let next = match context.existing_store() {
        Some(store) => store.next_due(today).map_err(|error| store_failure(&error))?,
        None => None,
    };
    Ok(match next {
        Some((day, count)) => {
            let day = review::in_words(day, today);
            let comes = if count == 1 { "comes" } else { "come" };
            format!("Nothing is due today. {count} {comes} back {day}.\n")
        }
        None => "Nothing is due: pass a task or answer a quiz first, and it comes back when it is \
                 about to be forgotten.\n"
            .to_owned(),
    })
}

fn list(context: &Context, due: &[Waiting], beyond: usize) -> String {
    let today = context.settings.now().day;
    let mut text = String::new();
    for item in due {
        let what = match (item.kind, item.due) {
            (_, None) => "never asked; a task of this skill failed".to_owned(),
            (kind, Some(day)) => {
                let kind = if kind == DueKind::Task { "task" } else { "question" };
                let days = (today - day).get_days();
                match days {
                    0 => format!("{kind}, due today"),
                    days => {
                        let late = words::count(usize::try_from(days).unwrap_or(0), "day");
                        format!("{kind}, due for {late}")
                    }
                }
            }
        };
        let id = context.styles.bold.style(escape::terminal_line(&item.id));
        let _ = writeln!(text, "{id}  {}", context.styles.dim.style(what));
    }
    if beyond > 0 {
        let _ = writeln!(text, "and {beyond} more: --count");
    }
    text
}

/// Asks one after the other: questions in a row, then the task that comes after them.
fn ask(context: &Context, library: &Library, due: Vec<Waiting>) -> Result<Exit, Failure> {
    let mut store = context.store_if_any();
    let mut exit = Exit::Success;
    let mut due = due.into_iter().peekable();
    while let Some(first) = due.next() {
        if first.kind == DueKind::Task {
            match task(context, &first.id)? {
                Some(end) => exit = exit.worst(end),
                None => break,
            }
            continue;
        }
        let mut row = vec![first.id];
        while let Some(next) = due.next_if(|next| next.kind == DueKind::Question) {
            row.push(next.id);
        }
        let (outcome, left) = questions(context, library, store.as_mut(), row)?;
        exit = exit.worst(left);
        match outcome {
            Ending::Finished => {}
            Ending::Interrupted => return Ok(Exit::Interrupted),
            Ending::Stopped | Ending::TimeUp => break,
        }
    }
    context.print(&format!("\n{}", nothing_more(context, library)?))?;
    Ok(exit)
}

fn nothing_more(context: &Context, library: &Library) -> Result<String, Failure> {
    let left = due(context, library)?.len();
    match left {
        0 => nothing(context),
        left => Ok(format!("{} left for today: gradus review\n", words::count(left, "item"))),
    }
}

/// Asks questions. Says how that ended, and what it means for the exit code.
fn questions(
    context: &Context,
    library: &Library,
    store: Option<&mut Store>,
    row: Vec<String>,
) -> Result<(Ending, Exit), Failure> {
    let mut loaded: BTreeMap<String, Arc<Quiz>> = BTreeMap::new();
    let mut items: Vec<quiz::Item> = Vec::new();
    for id in row {
        let Some((of, question)) = id.split_once('#') else { continue };
        if !loaded.contains_key(of) {
            let Some(entry) = library.get(of).filter(|entry| entry.kind() == EntryKind::Quiz)
            else {
                continue;
            };
            // A quiz that is broken now is told, and the others are asked.
            match context.load(entry) {
                Ok(Item::Quiz(quiz)) => {
                    loaded.insert(of.to_owned(), Arc::from(quiz));
                }
                Ok(Item::Challenge(_)) => continue,
                Err(failure) => {
                    context.tell(&failure);
                    continue;
                }
            }
        }
        // Questions that the quiz no longer has are left out.
        items.extend(loaded.get(of).and_then(|quiz| Chosen::of(quiz, question)).map(|c| c.item()));
    }
    let asking = Asking {
        context,
        store,
        schedule: &review::schedule,
        seed: quizzes::any_seed(),
        clock: None,
        deadline: None,
        session: None,
    };
    let outcome = asking::ask(asking, items)?;
    let passed = outcome.answered.iter().all(|answered| answered.mark.is_passed());
    let exit = if passed { Exit::Success } else { Exit::NotAccepted };
    Ok((outcome.ending, exit))
}

/// Offers a task. None where that is enough for today.
fn task(context: &Context, id: &str) -> Result<Option<Exit>, Failure> {
    let shown = context.styles.bold.style(escape::terminal_line(id)).to_string();
    context.print(&format!("\n{shown} has come back.\n"))?;
    let no_terminal = |error| Failure::judge(format!("the terminal cannot be used: {error}"));
    loop {
        let keys = "Enter: begin it anew   s: not today   q: enough ";
        match tui::press(&context.styles.dim.style(keys).to_string()).map_err(no_terminal)? {
            KeyCode::Enter => break,
            KeyCode::Char('s' | 'S') => return Ok(Some(Exit::Success)),
            KeyCode::Char('q' | 'Q') | KeyCode::Esc => return Ok(None),
            _ => {}
        }
    }
    start::run(context, &Start { id: Some(id.to_owned()), again: false, no_track: false })?;
    let file = PathBuf::from(resolve::file_name(id));
    let what = vec![Path::new(id).to_owned(), file];
    watch::run(context, &Watch { what, poll: false }).map(Some)
}
