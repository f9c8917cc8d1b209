//! Interviews: their facts afterwards, and before them the sheet for a person who interviews.

mod markdown;
mod quote;
mod sheet;
mod terminal;
#[cfg(test)]
mod tests;

pub use markdown::scorecard as markdown;
pub use sheet::{Sheet, SheetQuestion, SheetTask, sheet};

use crate::model::{CostFacts, InterviewEnd, Rating, Scorecard};

use super::words;

/// How it ended, and when.
fn ended(card: &Scorecard) -> String {
    let used = words::clock(card.used_seconds.into());
    match card.ended {
        None => format!("Unfinished after {used}"),
        Some(InterviewEnd::Finished) => format!("Finished after {used}"),
        Some(InterviewEnd::TimeUp) => format!("The time was up after {used}"),
        Some(InterviewEnd::GivenUp) => format!("Given up after {used}"),
    }
}

/// The head line without markup.
fn head(card: &Scorecard) -> [String; 4] {
    [
        card.level.name().to_owned(),
        format!("{} min", card.planned_minutes),
        card.began.day.to_string(),
        format!("seed {}", card.seed),
    ]
}

/// How many questions came out right.
fn questions(card: &Scorecard) -> String {
    let facts = &card.questions;
    let mut parts = Vec::new();
    if facts.graded > 0 {
        parts.push(format!("{} of {} right", facts.right, facts.graded));
    }
    if !facts.rated.is_empty() {
        parts.push(format!("{} rated by yourself", facts.rated.len()));
    }
    let answered = facts.graded as usize + facts.rated.len();
    let open = (facts.planned as usize).saturating_sub(answered);
    if open > 0 {
        parts.push(format!("{open} not answered"));
    }
    if parts.is_empty() { "None".to_owned() } else { parts.join(", ") }
}

/// What people say of their own answers.
fn rating(rating: Rating) -> &'static str {
    match rating {
        Rating::Again => "not at all",
        Rating::Hard => "with gaps",
        Rating::Good => "good",
        Rating::Easy => "with ease",
    }
}

/// When the first run was accepted.
fn accepted(seconds: Option<u32>) -> String {
    seconds.map_or_else(
        || "no run was accepted".to_owned(),
        |seconds| format!("after {}", words::clock(seconds.into())),
    )
}

/// How the two sides of a cost go together, in words.
fn compared(cost: &CostFacts) -> Option<String> {
    cost.agreement.map(|agreement| agreement.to_string())
}
