//! How the model's types stand in columns.

use jiff::Timestamp;
use jiff::civil::Date;
use rusqlite::Row;
use rusqlite::types::Type;

use crate::model::{DeedKind, Moment, Rating, Verdict};

/// A column that holds something which no version of the program writes.
fn odd(column: usize, kind: Type, what: &str) -> rusqlite::Error {
    rusqlite::Error::FromSqlConversionFailure(column, kind, what.to_owned().into())
}

pub fn moment(row: &Row<'_>, at: usize, day: usize) -> rusqlite::Result<Moment> {
    let milliseconds = row.get(at)?;
    let at = Timestamp::from_millisecond(milliseconds)
        .map_err(|_| odd(at, Type::Integer, "no point in time"))?;
    Ok(Moment { at, day: date(row, day)? })
}

pub fn date(row: &Row<'_>, column: usize) -> rusqlite::Result<Date> {
    optional_date(row, column)?.ok_or_else(|| odd(column, Type::Null, "no day"))
}

pub fn optional_date(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<Date>> {
    let Some(text) = row.get::<_, Option<String>>(column)? else { return Ok(None) };
    text.parse().map(Some).map_err(|_| odd(column, Type::Text, "not a day"))
}

pub fn rating(row: &Row<'_>, column: usize) -> rusqlite::Result<Rating> {
    let name: String = row.get(column)?;
    Rating::ALL
        .into_iter()
        .find(|rating| rating.name() == name)
        .ok_or_else(|| odd(column, Type::Text, "not a rating"))
}

/// A verdict's short code; none where there is none, or one of a later version.
pub fn verdict(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<Verdict>> {
    let code: Option<String> = row.get(column)?;
    Ok(code.and_then(|code| Verdict::ALL.into_iter().find(|verdict| verdict.code() == code)))
}

/// A deed as its name and number.
pub fn of_deed(kind: DeedKind) -> (&'static str, Option<i64>) {
    match kind {
        DeedKind::Start => ("start", None),
        DeedKind::StartAgain => ("start-again", None),
        DeedKind::Keep => ("keep", None),
        DeedKind::Undo(record) => ("undo", Some(record)),
        DeedKind::Reset => ("reset", None),
        DeedKind::Hint(step) => ("hint", Some(step.into())),
        DeedKind::GiveUp => ("give-up", None),
    }
}

/// The deed of a name and a number.
pub fn deed(name: &str, step: Option<i64>) -> Option<DeedKind> {
    Some(match name {
        "start" => DeedKind::Start,
        "start-again" => DeedKind::StartAgain,
        "keep" => DeedKind::Keep,
        "undo" => DeedKind::Undo(step?),
        "reset" => DeedKind::Reset,
        "hint" => DeedKind::Hint(u32::try_from(step?).ok()?),
        "give-up" => DeedKind::GiveUp,
        _ => return None,
    })
}
