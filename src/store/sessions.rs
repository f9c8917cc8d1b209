//! Interviews, kept after every step so that nothing is lost with the process.

use rusqlite::{OptionalExtension, Row, params};

use super::database::{Store, StoreError};
use super::names;
use crate::model::{Moment, Session};

impl Store {
    /// Keeps the first state of a new interview. Returns its number.
    ///
    /// # Errors
    ///
    /// Where the database fails.
    pub fn begin_session(&mut self, when: Moment, state: &str) -> Result<i64, StoreError> {
        self.step(|connection| {
            connection.execute(
                "INSERT INTO sessions (at, day, state) VALUES (?1, ?2, ?3)",
                params![when.at.as_millisecond(), when.day.to_string(), state],
            )?;
            Ok(connection.last_insert_rowid())
        })
    }

    /// Keeps where an interview stands, and whether that is its end.
    ///
    /// # Errors
    ///
    /// Where the database fails. The former state is kept then.
    pub fn keep_session(&mut self, id: i64, state: &str, end: bool) -> Result<(), StoreError> {
        self.step(|connection| {
            connection.execute(
                "UPDATE sessions SET state = ?2, finished = ?3 WHERE id = ?1",
                params![id, state, end],
            )?;
            Ok(())
        })
    }

    /// The last interview that is finished, or that is not.
    ///
    /// # Errors
    ///
    /// Where the database fails.
    pub fn last_session(&self, finished: bool) -> Result<Option<Session>, StoreError> {
        let mut statement = self.connection.prepare(
            "SELECT id, at, day, state, finished FROM sessions WHERE finished = ?1
             ORDER BY id DESC LIMIT 1",
        )?;
        Ok(statement.query_row([finished], read).optional()?)
    }

    /// All interviews, oldest first.
    ///
    /// # Errors
    ///
    /// Where the database fails.
    pub fn sessions(&self) -> Result<Vec<Session>, StoreError> {
        let mut statement = self
            .connection
            .prepare("SELECT id, at, day, state, finished FROM sessions ORDER BY id")?;
        let sessions = statement.query_map([], read)?;
        Ok(sessions.collect::<rusqlite::Result<_>>()?)
    }
}

fn read(row: &Row<'_>) -> rusqlite::Result<Session> {
    Ok(Session {
        id: row.get(0)?,
        began: names::moment(row, 1, 2)?,
        state: row.get(3)?,
        finished: row.get(4)?,
    })
}
