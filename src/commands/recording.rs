//! What becomes part of the user's record, and what follows from it.

use std::path::Path;

use super::checking::Checked;
use super::workspace;
use crate::model::{
    Attempt, Card, Challenge, Deed, DeedKind, Moment, Rating, Record, Review, Try, Verdict,
};
use crate::review;
use crate::store::{Store, StoreError};
use jiff::civil::Date;

/// How many questions a failed task brings forward.
const BROUGHT_FORWARD: u32 = 5;

/// A task being worked on: where, and when it is now. The record knows it by its id, so that folders
/// outside of every root which are called the same share what is recorded.
#[derive(Clone, Copy)]
pub struct Work<'a> {
    pub challenge: &'a Challenge,
    pub file: &'a Path,
    pub now: Moment,
    /// The interview that it is a part of.
    pub session: Option<i64>,
}

/// What follows from a run.
#[derive(Default)]
pub struct Aftermath {
    /// The day on which the task comes back.
    pub comes_back: Option<Date>,
    /// The former attempt, where this was a fresh one.
    pub former: Option<Former>,
    /// Questions that are due now because the task failed.
    pub questions: usize,
}

/// What the user did when the task was done before.
pub struct Former {
    pub day: Date,
    pub verdict: Verdict,
    pub source: String,
}

impl Work<'_> {
    /// Records a run of the file that held this.
    pub fn run(
        self,
        store: &mut Store,
        checked: &Checked,
        source: &[u8],
    ) -> Result<Aftermath, StoreError> {
        let result = checked.result();
        if is_untouched(self.challenge, checked, source) {
            return Ok(Aftermath::default());
        }
        let id = &self.challenge.id;
        let this = store.this_try(id)?;
        let card = store.card(id)?;
        let seconds = seconds_since(&this, self.now);
        let (own_passed, own_cases) = checked.own.counts();
        let passed = result.tests.iter().filter(|test| test.verdict.is_accepted()).count();
        let attempt = Attempt {
            item: id.clone(),
            when: self.now,
            verdict: result.verdict,
            passed: number(passed),
            cases: number(result.tests.len()),
            score: result.score,
            max_score: result.max_score,
            own_passed: number(own_passed),
            own_cases: number(own_cases),
            seconds,
            hints: this.hints,
            file: self.file.display().to_string(),
            revision: self.challenge.digest.clone(),
            session: self.session,
        };
        let mut after = Aftermath::default();
        if result.verdict.is_accepted() {
            let ends = self.is_review(&this, card.as_ref());
            let rating = review::rate_task(&this, seconds, self.challenge.minutes);
            let end = self.review(rating, seconds, this.hints);
            let end = ends.then_some((&end, &review::schedule as _));
            store.record_attempt(&attempt, source, end)?;
            after.comes_back = store.card(id)?.map(|card| card.due);
            if this.start == Some(DeedKind::StartAgain) {
                after.former = former(store, id, &this)?;
            }
        } else {
            store.record_attempt(&attempt, source, None)?;
            // A file that does not compile shows nothing of what its author knows.
            let tells = !matches!(result.verdict, Verdict::CompileError | Verdict::JudgeError);
            if tells && this.failed == 0 {
                let skills = &self.challenge.skills;
                after.questions = store.bring_forward(skills, self.now.day, BROUGHT_FORWARD)?;
            }
        }
        Ok(after)
    }

    /// Records that the solution was shown before a run was accepted.
    pub fn give_up(self, store: &mut Store) -> Result<(), StoreError> {
        let this = store.this_try(&self.challenge.id)?;
        let end = self.review(Rating::Again, seconds_since(&this, self.now), this.hints);
        let today = store.card(&self.challenge.id)?.is_some_and(|card| card.last >= self.now.day);
        let end = (!today).then_some((&end, &review::schedule as _));
        store.record_deed(&self.deed(DeedKind::GiveUp), None, end)?;
        Ok(())
    }

    /// Records something else, with what the file held or holds where that matters.
    pub fn deed_with(
        self,
        store: &mut Store,
        kind: DeedKind,
        source: Option<&[u8]>,
    ) -> Result<(), StoreError> {
        store.record_deed(&self.deed(kind), source, None)?;
        Ok(())
    }

    fn deed(self, kind: DeedKind) -> Deed {
        Deed {
            item: self.challenge.id.clone(),
            when: self.now,
            kind,
            file: Some(self.file.display().to_string()),
            session: self.session,
        }
    }

    /// Whether an accepted run says how well the task is remembered: the first one, and one of a
    /// file that was begun anew or has come back, never twice on a day.
    fn is_review(self, this: &Try, card: Option<&Card>) -> bool {
        let today = self.now.day;
        card.is_none_or(|card| card.last < today && (this.start.is_some() || card.due <= today))
    }

    fn review(self, rating: Rating, seconds: u32, hints: u32) -> Review {
        Review {
            item: self.challenge.id.clone(),
            when: self.now,
            rating,
            correct: None,
            answer: None,
            seed: None,
            revision: self.challenge.digest.clone(),
            seconds,
            hints,
            session: self.session,
        }
    }
}

/// Whether a run says nothing of its user: what failed is the starter as it was handed out.
pub fn is_untouched(challenge: &Challenge, checked: &Checked, source: &[u8]) -> bool {
    !checked.result().verdict.is_accepted() && workspace::is_starter(challenge, source)
}

fn former(store: &Store, id: &str, this: &Try) -> Result<Option<Former>, StoreError> {
    let Some(since) = this.since else { return Ok(None) };
    let Some(Record { source: Some(digest), entry, .. }) = store.former_run(id, since)? else {
        return Ok(None);
    };
    let crate::model::RecordEntry::Attempt(attempt) = entry else { return Ok(None) };
    Ok(store.source(&digest)?.map(|source| Former {
        day: attempt.when.day,
        verdict: attempt.verdict,
        source: String::from_utf8_lossy(&source).into_owned(),
    }))
}

fn seconds_since(this: &Try, now: Moment) -> u32 {
    let seconds = this.since.map_or(0, |since| now.at.duration_since(since).as_secs());
    u32::try_from(seconds).unwrap_or_default()
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
