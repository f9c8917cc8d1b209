//! Answers and ends of tasks, and the schedule that follows from them.

use jiff::civil::Date;
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::database::{Store, StoreError};
use super::{names, standings};
use crate::model::{Card, Rating, Review};

/// From the card before a review, where there was one, to the card after it.
pub type Schedule<'a> = &'a dyn Fn(Option<&Card>, &Review) -> Card;

const CARD: &str = "item, stability, difficulty, last, due, reviews, lapses";
const REVIEW: &str =
    "item, at, day, rating, correct, answer, seed, revision, seconds, hints, session";

/// Adds a review and moves its card on.
pub(super) fn add(
    connection: &Connection,
    review: &Review,
    skills: &[String],
    schedule: Schedule<'_>,
) -> rusqlite::Result<()> {
    connection
        .prepare_cached(&format!(
            "INSERT INTO reviews ({REVIEW}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)"
        ))?
        .execute(params![
            review.item,
            review.when.at.as_millisecond(),
            review.when.day.to_string(),
            review.rating.name(),
            review.correct,
            review.answer,
            review.seed.map(u64::cast_signed),
            review.revision,
            review.seconds,
            review.hints,
            review.session,
        ])?;
    if review.item.contains('#') {
        let passed = review.rating != Rating::Again;
        standings::count(connection, &review.item, review.when.day, passed, None)?;
        connection
            .prepare_cached("DELETE FROM card_skills WHERE item = ?1")?
            .execute([&review.item])?;
        for skill in skills {
            connection
                .prepare_cached("INSERT OR IGNORE INTO card_skills (skill, item) VALUES (?1, ?2)")?
                .execute([skill, &review.item])?;
        }
    }
    put(connection, &schedule(card(connection, &review.item)?.as_ref(), review))
}

fn card(connection: &Connection, item: &str) -> rusqlite::Result<Option<Card>> {
    connection
        .prepare_cached(&format!("SELECT {CARD} FROM cards WHERE item = ?1"))?
        .query_row([item], read_card)
        .optional()
}

fn put(connection: &Connection, card: &Card) -> rusqlite::Result<()> {
    connection
        .prepare_cached(&format!(
            "INSERT OR REPLACE INTO cards ({CARD}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)"
        ))?
        .execute(params![
            card.item,
            card.stability,
            card.difficulty,
            card.last.to_string(),
            card.due.to_string(),
            card.reviews,
            card.lapses,
        ])?;
    Ok(())
}

impl Store {
    /// Records an answer to a question with the question's skills, and schedules the question.
    ///
    /// # Errors
    ///
    /// Where the database fails. Nothing of it is recorded then.
    pub fn record_review(
        &mut self,
        review: &Review,
        skills: &[String],
        schedule: Schedule<'_>,
    ) -> Result<(), StoreError> {
        self.step(|connection| add(connection, review, skills, schedule))
    }

    /// What the schedule knows of a task or question.
    ///
    /// # Errors
    ///
    /// Where the database fails.
    pub fn card(&self, item: &str) -> Result<Option<Card>, StoreError> {
        Ok(card(&self.connection, item)?)
    }

    /// All that the schedule knows, by id.
    ///
    /// # Errors
    ///
    /// Where the database fails.
    pub fn cards(&self) -> Result<Vec<Card>, StoreError> {
        let mut statement =
            self.connection.prepare(&format!("SELECT {CARD} FROM cards ORDER BY item"))?;
        let cards = statement.query_map([], read_card)?;
        Ok(cards.collect::<rusqlite::Result<_>>()?)
    }

    /// What is due on a day, what has waited longest first.
    ///
    /// # Errors
    ///
    /// Where the database fails.
    pub fn due(&self, day: Date) -> Result<Vec<Card>, StoreError> {
        let query = format!("SELECT {CARD} FROM cards WHERE due <= ?1 ORDER BY due, item");
        let mut statement = self.connection.prepare(&query)?;
        let cards = statement.query_map([day.to_string()], read_card)?;
        Ok(cards.collect::<rusqlite::Result<_>>()?)
    }

    /// The first day after this one on which anything is due, and how much.
    ///
    /// # Errors
    ///
    /// Where the database fails.
    pub fn next_due(&self, after: Date) -> Result<Option<(Date, u32)>, StoreError> {
        let mut statement = self.connection.prepare(
            "SELECT due, count(*) FROM cards WHERE due > ?1 GROUP BY due ORDER BY due LIMIT 1",
        )?;
        let next =
            statement.query_row([after.to_string()], |row| Ok((names::date(row, 0)?, row.get(1)?)));
        Ok(next.optional()?)
    }

    /// Makes questions of these skills due on a day, the least well remembered first, at most so
    /// many: those that are due later and were not answered on that day. Returns how many.
    ///
    /// # Errors
    ///
    /// Where the database fails.
    pub fn bring_forward(
        &mut self,
        skills: &[String],
        day: Date,
        at_most: u32,
    ) -> Result<usize, StoreError> {
        let skills = serde_json::to_string(skills).unwrap_or_default();
        self.step(|connection| {
            connection.execute(
                "UPDATE cards SET due = ?2 WHERE item IN (
                     SELECT DISTINCT c.item FROM cards c JOIN card_skills s USING (item)
                     WHERE s.skill IN (SELECT value FROM json_each(?1))
                         AND c.due > ?2 AND c.last < ?2
                     ORDER BY c.stability, c.item LIMIT ?3)",
                params![skills, day.to_string(), at_most],
            )
        })
    }

    /// Schedules everything anew from the reviews alone. What was brought forward is due as it was
    /// before that.
    ///
    /// # Errors
    ///
    /// Where the database fails. The schedule is as before then.
    pub fn reschedule(&mut self, schedule: Schedule<'_>) -> Result<(), StoreError> {
        self.step(|connection| {
            connection.execute("DELETE FROM cards", [])?;
            let mut statement =
                connection.prepare(&format!("SELECT {REVIEW} FROM reviews ORDER BY id"))?;
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                let review = read_review(row)?;
                let before = card(connection, &review.item)?;
                put(connection, &schedule(before.as_ref(), &review))?;
            }
            Ok(())
        })
    }

    /// The last review of each task and question that has one.
    ///
    /// # Errors
    ///
    /// Where the database fails.
    pub fn last_reviews(&self) -> Result<Vec<Review>, StoreError> {
        // What has a review has a card: with it, the last one is found by the index at once.
        let mut statement = self.connection.prepare(&format!(
            "SELECT {REVIEW} FROM reviews WHERE id IN (
                 SELECT (SELECT max(id) FROM reviews r WHERE r.item = c.item) FROM cards c)
             ORDER BY item"
        ))?;
        let reviews = statement.query_map([], read_review)?;
        Ok(reviews.collect::<rusqlite::Result<_>>()?)
    }

    /// Tells each review to a visitor, oldest first; only those of one task or quiz where it is
    /// named.
    ///
    /// # Errors
    ///
    /// Where the database fails.
    pub fn each_review(
        &self,
        item: Option<&str>,
        visit: &mut dyn FnMut(Review),
    ) -> Result<(), StoreError> {
        let mut statement = self.connection.prepare(&format!(
            "SELECT {REVIEW} FROM reviews
             WHERE ?1 IS NULL OR item = ?1 OR substr(item, 1, length(?1) + 1) = ?1 || '#'
             ORDER BY id"
        ))?;
        let mut rows = statement.query([item])?;
        while let Some(row) = rows.next()? {
            visit(read_review(row)?);
        }
        Ok(())
    }
}

fn read_card(row: &Row<'_>) -> rusqlite::Result<Card> {
    Ok(Card {
        item: row.get(0)?,
        stability: row.get(1)?,
        difficulty: row.get(2)?,
        last: names::date(row, 3)?,
        due: names::date(row, 4)?,
        reviews: row.get(5)?,
        lapses: row.get(6)?,
    })
}

fn read_review(row: &Row<'_>) -> rusqlite::Result<Review> {
    Ok(Review {
        item: row.get(0)?,
        when: names::moment(row, 1, 2)?,
        rating: names::rating(row, 3)?,
        correct: row.get(4)?,
        answer: row.get(5)?,
        seed: row.get::<_, Option<i64>>(6)?.map(i64::cast_unsigned),
        revision: row.get(7)?,
        seconds: row.get(8)?,
        hints: row.get(9)?,
        session: row.get(10)?,
    })
}
