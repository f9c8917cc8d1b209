//! Where the user stands. Kept up with the journal and the reviews, in the same steps.

use jiff::civil::Date;
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::database::{Store, StoreError};
use super::names;
use crate::model::{Standing, Verdict};

/// What was tried, and what is due although it never was: a task that was given up before a run.
const STANDINGS: &str = "\
    SELECT s.item AS item, s.tries, s.passed, s.last_verdict, s.last_day, c.due
    FROM standings s LEFT JOIN cards c USING (item)
    UNION ALL
    SELECT item, 0, 0, NULL, last, due FROM cards
    WHERE item NOT IN (SELECT item FROM standings)";

/// Counts a run or an answer.
pub(super) fn count(
    connection: &Connection,
    item: &str,
    day: Date,
    passed: bool,
    verdict: Option<Verdict>,
) -> rusqlite::Result<()> {
    connection
        .prepare_cached(
            "INSERT INTO standings (item, tries, passed, last_verdict, last_day)
             VALUES (?1, 1, ?2, ?3, ?4)
             ON CONFLICT (item) DO UPDATE SET tries = tries + 1, passed = passed + ?2,
                 last_verdict = ?3, last_day = ?4",
        )?
        .execute(params![item, passed, verdict.map(Verdict::code), day.to_string()])?;
    Ok(())
}

impl Store {
    /// Where the user stands with each task and question that was ever tried or given up, by id.
    ///
    /// # Errors
    ///
    /// Where the database fails.
    pub fn standings(&self) -> Result<Vec<Standing>, StoreError> {
        let query = format!("{STANDINGS} ORDER BY item");
        let mut statement = self.connection.prepare(&query)?;
        let standings = statement.query_map([], read)?;
        Ok(standings.collect::<rusqlite::Result<_>>()?)
    }

    /// Where the user stands with one of them.
    ///
    /// # Errors
    ///
    /// Where the database fails.
    pub fn standing(&self, item: &str) -> Result<Option<Standing>, StoreError> {
        let query = format!("SELECT * FROM ({STANDINGS}) WHERE item = ?1");
        Ok(self.connection.query_row(&query, [item], read).optional()?)
    }

    /// Counts everything anew from the journal and the reviews, as it is counted step by step.
    ///
    /// # Errors
    ///
    /// Where the database fails. The counts are as before then.
    pub fn recount(&mut self) -> Result<(), StoreError> {
        self.step(|connection| {
            connection.execute_batch(
                "DELETE FROM standings;
                 INSERT INTO standings (item, tries, passed, last_verdict, last_day)
                 SELECT item, tries, passed, verdict, day FROM (
                     -- Beside max(), the other columns are those of the same row.
                     SELECT item, count(*) AS tries, sum(verdict = 'AC') AS passed, verdict, day,
                         max(id)
                     FROM journal WHERE what = 'run' GROUP BY item);
                 INSERT INTO standings (item, tries, passed, last_verdict, last_day)
                 SELECT item, count(*), sum(rating <> 'again'), NULL, max(day)
                 FROM reviews WHERE item LIKE '%#%' GROUP BY item;",
            )
        })
    }

    /// Gives everything that is kept of former ids to the present one, when a challenge or quiz has
    /// moved. Returns how many lines that were.
    ///
    /// # Errors
    ///
    /// Where the database fails. Nothing has moved then.
    pub fn rename(&mut self, former: &str, id: &str) -> Result<usize, StoreError> {
        self.step(|connection| {
            let mut moved = 0;
            for table in ["journal", "reviews", "cards", "card_skills", "standings"] {
                // Of what is kept under both ids, the caches keep that of the present one.
                moved += connection.execute(
                    &format!(
                        "UPDATE OR IGNORE {table} SET item = ?2 || substr(item, length(?1) + 1)
                         WHERE item = ?1 OR substr(item, 1, length(?1) + 1) = ?1 || '#'"
                    ),
                    [former, id],
                )?;
            }
            Ok(moved)
        })
    }
}

fn read(row: &Row<'_>) -> rusqlite::Result<Standing> {
    Ok(Standing {
        item: row.get(0)?,
        tries: row.get(1)?,
        passed: row.get(2)?,
        last_verdict: names::verdict(row, 3)?,
        last_day: names::optional_date(row, 4)?,
        due: names::optional_date(row, 5)?,
    })
}
