//! Runs of files and what else is done to tasks.

use rusqlite::{Connection, OptionalExtension, Row, params};
use sha2::{Digest, Sha256};

use super::database::{Store, StoreError};
use super::reviews::{self, Schedule};
use super::{names, standings};
use crate::model::{Attempt, Deed, DeedKind, Record, RecordEntry, Review, Try, Verdict};

const COLUMNS: &str = "id, item, at, day, what, step, file, source, session, verdict, passed, \
                       cases, score, max_score, own_passed, own_cases, seconds, hints, revision";

/// A task, its file, and what that was handed out with.
pub type Started = (String, String, Option<Vec<u8>>);

impl Store {
    /// Records a run with what the file held. A review is recorded with it where the run brought
    /// the task to its end.
    ///
    /// # Errors
    ///
    /// Where the database fails. Nothing of it is recorded then.
    pub fn record_attempt(
        &mut self,
        attempt: &Attempt,
        source: &[u8],
        end: Option<(&Review, Schedule<'_>)>,
    ) -> Result<i64, StoreError> {
        self.step(|connection| {
            let source = keep(connection, source)?;
            connection
                .prepare_cached(
                    "INSERT INTO journal (item, at, day, what, file, source, session, verdict,
                         passed, cases, score, max_score, own_passed, own_cases, seconds, hints,
                         revision)
                     VALUES (?1, ?2, ?3, 'run', ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14,
                         ?15, ?16)",
                )?
                .execute(params![
                    attempt.item,
                    attempt.when.at.as_millisecond(),
                    attempt.when.day.to_string(),
                    attempt.file,
                    source,
                    attempt.session,
                    attempt.verdict.code(),
                    attempt.passed,
                    attempt.cases,
                    attempt.score,
                    attempt.max_score,
                    attempt.own_passed,
                    attempt.own_cases,
                    attempt.seconds,
                    attempt.hints,
                    attempt.revision,
                ])?;
            let id = connection.last_insert_rowid();
            let (verdict, day) = (attempt.verdict, attempt.when.day);
            let passed = verdict.is_accepted();
            standings::count(connection, &attempt.item, day, passed, Some(verdict))?;
            if let Some((review, schedule)) = end {
                reviews::add(connection, review, &[], schedule)?;
            }
            Ok(id)
        })
    }

    /// Records what was done to a task, with what a file held where that matters. A review is
    /// recorded with it where the task came to its end.
    ///
    /// # Errors
    ///
    /// Where the database fails. Nothing of it is recorded then.
    pub fn record_deed(
        &mut self,
        deed: &Deed,
        source: Option<&[u8]>,
        end: Option<(&Review, Schedule<'_>)>,
    ) -> Result<i64, StoreError> {
        self.step(|connection| {
            let source = source.map(|source| keep(connection, source)).transpose()?;
            let (what, step) = names::of_deed(deed.kind);
            connection
                .prepare_cached(
                    "INSERT INTO journal (item, at, day, what, step, file, source, session)
                     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
                )?
                .execute(params![
                    deed.item,
                    deed.when.at.as_millisecond(),
                    deed.when.day.to_string(),
                    what,
                    step,
                    deed.file,
                    source,
                    deed.session,
                ])?;
            let id = connection.last_insert_rowid();
            if let Some((review, schedule)) = end {
                reviews::add(connection, review, &[], schedule)?;
            }
            Ok(id)
        })
    }

    /// The task that was started last, its file, and what that was handed out with.
    ///
    /// # Errors
    ///
    /// Where the database fails.
    pub fn last_started(&self) -> Result<Option<Started>, StoreError> {
        let mut statement = self.connection.prepare(
            "SELECT item, file, bytes FROM journal LEFT JOIN sources ON digest = source
             WHERE what IN ('start', 'start-again') AND file IS NOT NULL ORDER BY id DESC LIMIT 1",
        )?;
        Ok(statement.query_row([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).optional()?)
    }

    /// The work on a task since it was started last or passed last, whichever was later.
    ///
    /// # Errors
    ///
    /// Where the database fails.
    pub fn this_try(&self, item: &str) -> Result<Try, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT what, step, verdict, at FROM journal WHERE item = ?1 ORDER BY id DESC",
        )?;
        let mut rows = statement.query([item])?;
        let mut this = Try::default();
        // Backwards, until what belongs to an earlier one.
        while let Some(row) = rows.next()? {
            let what: String = row.get(0)?;
            if what == "run" {
                match names::verdict(row, 2)? {
                    Some(Verdict::Accepted) => break,
                    Some(Verdict::JudgeError) => {}
                    _ => this.failed += 1,
                }
            }
            let milliseconds: i64 = row.get(3)?;
            this.since = jiff::Timestamp::from_millisecond(milliseconds).ok();
            match names::deed(&what, row.get(1)?) {
                Some(start @ (DeedKind::Start | DeedKind::StartAgain)) => {
                    this.start = Some(start);
                    break;
                }
                Some(DeedKind::Hint(step)) => this.hints = this.hints.max(step),
                Some(DeedKind::GiveUp) => this.gave_up = true,
                _ => {}
            }
        }
        Ok(this)
    }

    /// The last run of a task before a point in time, an accepted one if there is any, with the
    /// digest of what the file held.
    ///
    /// # Errors
    ///
    /// Where the database fails.
    pub fn former_run(
        &self,
        item: &str,
        before: jiff::Timestamp,
    ) -> Result<Option<Record>, StoreError> {
        let mut statement = self.connection.prepare(&format!(
            "SELECT {COLUMNS} FROM journal WHERE item = ?1 AND what = 'run' AND at < ?2
             ORDER BY verdict = 'AC' DESC, id DESC LIMIT 1"
        ))?;
        let found = statement.query_row(params![item, before.as_millisecond()], read);
        Ok(found.optional()?.flatten())
    }

    /// The last records, newest first, at most so many; only those of one task where it is named.
    ///
    /// # Errors
    ///
    /// Where the database fails.
    pub fn latest(&self, item: Option<&str>, at_most: u32) -> Result<Vec<Record>, StoreError> {
        let which = if item.is_some() { "item = ?1" } else { "?1 IS NULL" };
        let mut statement = self.connection.prepare(&format!(
            "SELECT {COLUMNS} FROM journal WHERE {which} ORDER BY id DESC LIMIT ?2"
        ))?;
        let mut rows = statement.query(params![item, at_most])?;
        let mut records = Vec::new();
        while let Some(row) = rows.next()? {
            records.extend(read(row)?);
        }
        Ok(records)
    }

    /// Tells each record to a visitor, oldest first; only those of one task where it is named.
    ///
    /// # Errors
    ///
    /// Where the database fails.
    pub fn each_record(
        &self,
        item: Option<&str>,
        visit: &mut dyn FnMut(Record),
    ) -> Result<(), StoreError> {
        let mut statement = self.connection.prepare(&format!(
            "SELECT {COLUMNS} FROM journal WHERE ?1 IS NULL OR item = ?1 ORDER BY id"
        ))?;
        let mut rows = statement.query([item])?;
        while let Some(row) = rows.next()? {
            if let Some(record) = read(row)? {
                visit(record);
            }
        }
        Ok(())
    }

    /// The digest of what the file for a task held when anything was recorded of it last.
    ///
    /// # Errors
    ///
    /// Where the database fails.
    pub fn last_source(&self, item: &str) -> Result<Option<String>, StoreError> {
        let mut statement = self.connection.prepare(
            "SELECT source FROM journal WHERE item = ?1 AND source IS NOT NULL
             ORDER BY id DESC LIMIT 1",
        )?;
        Ok(statement.query_row([item], |row| row.get(0)).optional()?)
    }

    /// What a file held, by its digest.
    ///
    /// # Errors
    ///
    /// Where the database fails.
    pub fn source(&self, digest: &str) -> Result<Option<Vec<u8>>, StoreError> {
        let mut statement =
            self.connection.prepare_cached("SELECT bytes FROM sources WHERE digest = ?1")?;
        Ok(statement.query_row([digest], |row| row.get(0)).optional()?)
    }

    /// The digest under which a content is kept.
    #[must_use]
    pub fn digest(source: &[u8]) -> String {
        format!("{:x}", Sha256::digest(source))
    }
}

/// Keeps what a file held. Returns its digest.
fn keep(connection: &Connection, source: &[u8]) -> rusqlite::Result<String> {
    let digest = Store::digest(source);
    connection
        .prepare_cached("INSERT OR IGNORE INTO sources (digest, bytes) VALUES (?1, ?2)")?
        .execute(params![digest, source])?;
    Ok(digest)
}

/// A record, or none where a later version of the program wrote one that this one does not know.
fn read(row: &Row<'_>) -> rusqlite::Result<Option<Record>> {
    let what: String = row.get(4)?;
    let (item, when) = (row.get(1)?, names::moment(row, 2, 3)?);
    let (file, session) = (row.get::<_, Option<String>>(6)?, row.get(8)?);
    let entry = if what == "run" {
        let Some(verdict) = names::verdict(row, 9)? else { return Ok(None) };
        RecordEntry::Attempt(Attempt {
            item,
            when,
            verdict,
            passed: row.get(10)?,
            cases: row.get(11)?,
            score: row.get(12)?,
            max_score: row.get(13)?,
            own_passed: row.get(14)?,
            own_cases: row.get(15)?,
            seconds: row.get(16)?,
            hints: row.get(17)?,
            file: file.unwrap_or_default(),
            revision: row.get(18)?,
            session,
        })
    } else {
        let Some(kind) = names::deed(&what, row.get(5)?) else { return Ok(None) };
        RecordEntry::Deed(Deed { item, when, kind, file, session })
    };
    Ok(Some(Record { id: row.get(0)?, source: row.get(7)?, entry }))
}
