//! The rule by which grades and levels are found. It stands here alone, in words and in code.
//!
//! 1. A question or task of some level *is about* the grade which the matrix asks of its skill at
//!    that level; where that level asks none, the one which the nearest lower level asks; else, and
//!    where it has no level, awareness. Of several skills it counts for each.
//! 2. What it can *show* is that grade, but at most working where the answer is picked or typed, and
//!    at most advanced where it is found by running, as with every task.
//! 3. Only its last result counts. A passed one weighs 1, or ½ where hints were seen; a failed one
//!    weighs 1; both are halved for every 180 full days since.
//! 4. *For* a grade speak those passed which show it or a higher one; *against* it speak those failed
//!    which show it or a lower one: who fails what is hard may still know what is easy.
//! 5. A grade is *shown* where at least 1 speaks for it, and at least twice what speaks against it,
//!    so two thirds of all. With it all lower grades are shown.
//! 6. A rating that a person records shows its grade as well, and is the only way to expert. The last
//!    one counts, as weight 2, halved for every 180 full days.
//! 7. The confidence is that of the weight for the grade that is shown: low below 2, fair below 4,
//!    else high.
//! 8. A requirement is *met* where its grade is shown. It is *not met* where less than twice what
//!    speaks against the grade speaks for it (for expert: against and for advanced), or where the
//!    last rating is lower. Else it is *not assessed*, which is no failure.
//! 9. A level is reached when all mandatory requirements are met, its own and those of all lower
//!    levels. What is mandatory stands in the matrix.
//! 10. Claims and open questions, which developers rate themselves, show nothing. They are told as
//!     claimed: the last claim, else the highest grade that an open question rated good is about.
//!
//! What the next level wants is each requirement of it that is not met or not assessed, and each
//! mandatory one of lower levels where it asks no more. First come the mandatory ones; then that
//! which the fewest further items would show, then the fewest minutes, then the fewest grades to go.
//! To do now is, of the items that can show the grade and do not weigh 1 already, first those never
//! passed, then the best by kind (questions that run, other questions, tasks), then the one of the
//! lowest level, then the shortest.

use super::item::{Item, Last, Proof};
use crate::model::{Confidence, Grade, Knowledge, Level, LevelFacts, Skill};

/// Days after which a result has half its weight.
const HALF: u32 = 180;
/// The least weight that shows a grade.
const ENOUGH: f64 = 1.0;
/// How many times what speaks against a grade must speak for it.
const TIMES: f64 = 2.0;
/// The weight of a fresh rating.
const RATING: f64 = 2.0;

/// The grade of a skill that an item of some level is about.
#[must_use]
pub fn about(skill: &Skill, level: Option<Level>) -> Grade {
    let mut lower = Level::ALL.into_iter().rev().filter(|known| Some(*known) <= level);
    lower.find_map(|level| skill.levels.at(level)).unwrap_or(Grade::Awareness)
}

/// The grade of a skill that an item can show; none where it can show none.
#[must_use]
pub fn can_show(skill: &Skill, item: &Item) -> Option<Grade> {
    let about = about(skill, item.level);
    match item.proof {
        Proof::Run => Some(about.min(Grade::Advanced)),
        Proof::Picked => Some(about.min(Grade::Working)),
        Proof::Rated => None,
    }
}

/// What a result weighs.
#[must_use]
pub fn weight(last: Last) -> f64 {
    let whole = if last.passed && last.hints { 0.5 } else { 1.0 };
    whole * faded(last.days)
}

/// What a rating weighs.
#[must_use]
pub fn rating_weight(days: u32) -> f64 {
    RATING * faded(days)
}

/// Halved for each period that has passed.
fn faded(days: u32) -> f64 {
    0.5_f64.powi(i32::try_from(days / HALF).unwrap_or(i32::MAX))
}

/// How sure a grade is for which so much speaks.
#[must_use]
pub fn confidence(weight: f64) -> Confidence {
    match weight {
        ..2.0 => Confidence::Low,
        ..4.0 => Confidence::Fair,
        _ => Confidence::High,
    }
}

/// What was passed and failed of a skill, by the grade that it can show.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Tally {
    passed: [f64; 4],
    failed: [f64; 4],
}

impl Tally {
    /// Counts a result.
    pub fn add(&mut self, shows: Grade, last: Last) {
        let side = if last.passed { &mut self.passed } else { &mut self.failed };
        side[shows as usize] += weight(last);
    }

    /// Takes a result back that was counted.
    pub fn remove(&mut self, shows: Grade, last: Last) {
        let side = if last.passed { &mut self.passed } else { &mut self.failed };
        side[shows as usize] -= weight(last);
    }

    /// What speaks for a grade.
    #[must_use]
    pub fn speaks_for(&self, grade: Grade) -> f64 {
        self.passed[grade as usize..].iter().sum()
    }

    /// What speaks against it.
    #[must_use]
    pub fn speaks_against(&self, grade: Grade) -> f64 {
        self.failed[..=grade as usize].iter().sum()
    }

    /// Whether it is shown.
    #[must_use]
    pub fn shows(&self, grade: Grade) -> bool {
        self.speaks_for(grade) >= ENOUGH && !self.denies(grade)
    }

    /// Whether too much speaks against it.
    #[must_use]
    pub fn denies(&self, grade: Grade) -> bool {
        self.speaks_for(grade) < TIMES * self.speaks_against(grade)
    }

    /// The highest grade that is shown.
    #[must_use]
    pub fn shown(&self) -> Option<Grade> {
        Grade::ALL.into_iter().rev().find(|grade| self.shows(*grade))
    }
}

/// What is known of a requirement of this grade.
#[must_use]
pub fn knowledge(tally: &Tally, rated: Option<Grade>, asked: Grade) -> Knowledge {
    if tally.shows(asked) || rated >= Some(asked) {
        Knowledge::Met
    } else if tally.denies(asked.min(Grade::Advanced)) || rated.is_some() {
        Knowledge::NotMet
    } else {
        Knowledge::NotAssessed
    }
}

/// The highest level that is reached, from the facts of all of them, lowest first. One without
/// mandatory requirements is reached by reaching another.
#[must_use]
pub fn reached(levels: &[LevelFacts]) -> Option<Level> {
    let whole = levels.iter().take_while(|facts| facts.met == facts.mandatory());
    whole.filter(|facts| facts.mandatory() > 0).last().map(|facts| facts.level)
}
