//! Tracks that were chosen.

use rusqlite::{OptionalExtension as _, params};

use super::database::{Store, StoreError};
use super::names;
use crate::model::{Moment, TrackChoice};

impl Store {
    /// Records that a track is followed from now on, or none any more.
    ///
    /// # Errors
    ///
    /// Where the database fails. Nothing is recorded then.
    pub fn follow(&mut self, track: Option<&str>, when: Moment) -> Result<(), StoreError> {
        self.step(|connection| {
            connection.execute(
                "INSERT INTO tracks (track, at, day) VALUES (?1, ?2, ?3)",
                params![track, when.at.as_millisecond(), when.day.to_string()],
            )?;
            Ok(())
        })
    }

    /// The id of the track that is followed, if any.
    ///
    /// # Errors
    ///
    /// Where the database fails.
    pub fn followed(&self) -> Result<Option<String>, StoreError> {
        let sql = "SELECT track FROM tracks ORDER BY id DESC LIMIT 1";
        let last = self.connection.query_row(sql, [], |row| row.get(0)).optional()?;
        Ok(last.flatten())
    }

    /// Every choice of a track, oldest first.
    ///
    /// # Errors
    ///
    /// Where the database fails.
    pub fn track_choices(&self) -> Result<Vec<TrackChoice>, StoreError> {
        let sql = "SELECT track, at, day FROM tracks ORDER BY id";
        let mut statement = self.connection.prepare(sql)?;
        let choices = statement.query_map([], |row| {
            Ok(TrackChoice { track: row.get(0)?, when: names::moment(row, 1, 2)? })
        })?;
        Ok(choices.collect::<rusqlite::Result<_>>()?)
    }
}
