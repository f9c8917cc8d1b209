//! `gradus history`: every run and what else was done; a way back to what a file held.

mod export;
mod rewind;

pub use rewind::undo;

use std::fmt::Write as _;

use jiff::tz::TimeZone;

use super::context::{Context, look_at_store, open_store, store_failure};
use super::resolve;
use crate::catalog::Library;
use crate::cli::{History, HistoryStep, ViewFormat};
use crate::error::Failure;
use crate::exit_code::Exit;
use crate::model::{Attempt, Deed, DeedKind, Record, RecordEntry};
use crate::report::{escape, words};

pub fn run(context: &Context, history: &History) -> Result<Exit, Failure> {
    match &history.step {
        Some(HistoryStep::Undo { id, to }) => rewind::run_undo(context, id.as_deref(), *to),
        Some(HistoryStep::Reset { id }) => rewind::run_reset(context, id.as_deref()),
        None if history.format == ViewFormat::Json => {
            let item = item(context, history.id.as_deref())?;
            export::run(context, item.as_deref())
        }
        None => show(context, history),
    }
}

/// The id that a name means. What the library does not have may still be in the record.
fn item(context: &Context, name: Option<&str>) -> Result<Option<String>, Failure> {
    let Some(name) = name else { return Ok(None) };
    let library: Library = context.library()?;
    match resolve::entry(&library, name) {
        Ok(entry) => Ok(Some(entry.id().to_owned())),
        Err(failure) => {
            let known =
                open_store()?.latest(Some(name), 1).map_err(|error| store_failure(&error))?;
            if known.is_empty() { Err(failure) } else { Ok(Some(name.to_owned())) }
        }
    }
}

fn show(context: &Context, history: &History) -> Result<Exit, Failure> {
    let item = item(context, history.id.as_deref())?;
    let count = u32::try_from(history.count).unwrap_or(u32::MAX);
    let records = match look_at_store()? {
        Some(store) => {
            store.latest(item.as_deref(), count).map_err(|error| store_failure(&error))?
        }
        None => Vec::new(),
    };
    if records.is_empty() {
        context.note("nothing is recorded yet; begin with: gradus start\n");
        return Ok(Exit::Success);
    }
    let mut text = String::new();
    for record in records.iter().rev() {
        let _ = writeln!(text, "{}", line(context, record));
    }
    if item.is_some() {
        let _ = writeln!(text, "\nBack to one of them: gradus history undo ID --to NUMBER");
    }
    context.print(&text)?;
    Ok(Exit::Success)
}

fn line(context: &Context, record: &Record) -> String {
    let (item, when, what) = match &record.entry {
        RecordEntry::Attempt(attempt) => (&attempt.item, attempt.when, run_words(context, attempt)),
        RecordEntry::Deed(deed) => (&deed.item, deed.when, deed_words(deed)),
    };
    let time = when.at.to_zoned(TimeZone::system()).strftime("%H:%M").to_string();
    let styles = &context.styles;
    format!(
        "{}  {} {time}  {}  {what}",
        styles.dim.style(format!("{:>5}", record.id)),
        when.day,
        styles.bold.style(escape::terminal_line(item)),
    )
}

fn run_words(context: &Context, attempt: &Attempt) -> String {
    let verdict = attempt.verdict;
    let sign = context.glyphs.verdict(verdict);
    let sign = context.styles.verdict(verdict).style(format!("{sign} {}", verdict.words()));
    let mut text = format!("{sign}  {}/{}", attempt.passed, attempt.cases);
    if attempt.own_cases > 0 {
        let _ = write!(text, "  own {}/{}", attempt.own_passed, attempt.own_cases);
    }
    if attempt.hints > 0 {
        let _ = write!(text, "  {}", words::count(attempt.hints as usize, "hint"));
    }
    text
}

fn deed_words(deed: &Deed) -> String {
    match deed.kind {
        DeedKind::Start => "started".to_owned(),
        DeedKind::StartAgain => "started again".to_owned(),
        DeedKind::Keep => "kept what the file held".to_owned(),
        DeedKind::Undo(record) => format!("went back to {record}"),
        DeedKind::Reset => "reset to the starter".to_owned(),
        DeedKind::Hint(step) => format!("saw hint {step}"),
        DeedKind::GiveUp => "gave up and saw the solution".to_owned(),
    }
}
