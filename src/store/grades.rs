//! Grades that people give.

use rusqlite::{Row, params};

use super::database::{Store, StoreError};
use super::names;
use crate::model::{Grade, GradeKind, GradeRecord};

impl Store {
    /// Records a grade that somebody gave.
    ///
    /// # Errors
    ///
    /// Where the database fails. Nothing is recorded then.
    pub fn record_grade(&mut self, record: &GradeRecord) -> Result<(), StoreError> {
        self.step(|connection| {
            connection.execute(
                "INSERT INTO grades (skill, grade, kind, by, at, day)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                params![
                    record.skill,
                    record.grade.name(),
                    record.kind.name(),
                    record.by,
                    record.when.at.as_millisecond(),
                    record.when.day.to_string(),
                ],
            )?;
            Ok(())
        })
    }

    /// Every grade that was given, oldest first.
    ///
    /// # Errors
    ///
    /// Where the database fails.
    pub fn grades(&self) -> Result<Vec<GradeRecord>, StoreError> {
        let mut statement = self
            .connection
            .prepare("SELECT skill, grade, kind, by, at, day FROM grades ORDER BY id")?;
        let grades = statement.query_map([], read)?;
        let grades: Vec<Option<GradeRecord>> = grades.collect::<rusqlite::Result<_>>()?;
        Ok(grades.into_iter().flatten().collect())
    }
}

/// A record, or none where a later version of the program wrote one that this one does not know.
fn read(row: &Row<'_>) -> rusqlite::Result<Option<GradeRecord>> {
    let (grade, kind): (String, String) = (row.get(1)?, row.get(2)?);
    let kind = GradeKind::ALL.into_iter().find(|known| known.name() == kind);
    let (Ok(grade), Some(kind)) = (grade.parse::<Grade>(), kind) else { return Ok(None) };
    let (skill, by, when) = (row.get(0)?, row.get(3)?, names::moment(row, 4, 5)?);
    Ok(Some(GradeRecord { skill, grade, kind, by, when }))
}
