//! What the library has, joined with how it went last.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::catalog::{Entry, Header, ItemKind, Library, QuestionHead};
use crate::commands::context::{Context, store_failure};
use crate::commands::standing;
use crate::model::{Rating, Review, Standing, Verdict};
use crate::skills::{Item, Last, Proof};

/// What a question takes where its quiz does not say it, in minutes.
const QUESTION: u32 = 1;
/// What a task takes where it does not say it.
const TASK: u32 = 20;

/// Every question and task of the library.
pub fn items(context: &Context, library: &Library) -> Vec<Item> {
    let mut headers: Vec<(&Entry, Header)> = Vec::new();
    for entry in library.entries() {
        match entry.header() {
            Ok(header) => headers.push((entry, header)),
            Err(_) => context.warn(format!("{} is left out: it does not load", entry.id())),
        }
    }
    let standings = standing::standings(context, library, || {
        headers.iter().flat_map(|(entry, header)| standing::moves(entry.id(), header)).collect()
    });
    let results =
        Results { standings, reviews: reviews(context), today: context.settings.now().day };
    let mut items = Vec::new();
    for (entry, header) in headers {
        let (id, name) = (entry.id(), &entry.name());
        match header.kind {
            ItemKind::Challenge(_) => items.push(task(id, name, header, &results)),
            ItemKind::Quiz => {
                let each = header.minutes.map_or(QUESTION, |minutes| {
                    minutes / u32::try_from(header.questions.len()).unwrap_or(1).max(1)
                });
                let questions = header.questions.into_iter();
                items.extend(
                    questions.map(|head| question(id, name, head, each.max(QUESTION), &results)),
                );
            }
        }
    }
    items
}

fn task(id: &str, name: &str, header: Header, results: &Results) -> Item {
    Item {
        id: id.to_owned(),
        command: format!("gradus start {name}"),
        skills: header.skills,
        level: header.level,
        proof: Proof::Run,
        is_task: true,
        minutes: header.minutes.unwrap_or(TASK),
        last: results.of_task(id),
    }
}

fn question(quiz: &str, name: &str, head: QuestionHead, minutes: u32, results: &Results) -> Item {
    let id = format!("{quiz}#{}", head.id);
    let proof = match head.kind.as_str() {
        "open" => Proof::Rated,
        _ if head.runs => Proof::Run,
        _ => Proof::Picked,
    };
    Item {
        last: results.of_question(&id, proof),
        command: format!("gradus quiz {name}#{}", head.id),
        id,
        skills: head.skills,
        level: head.level,
        proof,
        is_task: false,
        minutes,
    }
}

/// The last review of each item; none where nothing is recorded.
fn reviews(context: &Context) -> BTreeMap<String, Review> {
    let Some(store) = context.existing_store() else { return BTreeMap::new() };
    match store.last_reviews() {
        Ok(reviews) => reviews.into_iter().map(|review| (review.item.clone(), review)).collect(),
        Err(error) => {
            context.warn(store_failure(&error).message);
            BTreeMap::new()
        }
    }
}

/// What is recorded.
struct Results {
    standings: BTreeMap<String, Standing>,
    reviews: BTreeMap<String, Review>,
    today: Date,
}

impl Results {
    fn of_question(&self, id: &str, proof: Proof) -> Option<Last> {
        let review = self.reviews.get(id)?;
        let passed = match (proof, review.correct) {
            (Proof::Rated, _) => review.rating >= Rating::Good,
            (_, Some(correct)) => correct,
            (_, None) => review.rating != Rating::Again,
        };
        Some(Last { passed, days: self.days(review.when.day), hints: review.hints > 0 })
    }

    /// How a task went: its last end, passed or given up. Runs that fail are on the way to one, until
    /// the next day: what was left then counts as failed.
    fn of_task(&self, id: &str) -> Option<Last> {
        let end = self.reviews.get(id).map(|review| (review.when.day, review));
        let left = self
            .standings
            .get(id)
            .filter(|standing| left_failing(standing))
            .and_then(|s| s.last_day);
        let left = left.filter(|day| *day < self.today && end.is_none_or(|(end, _)| end < *day));
        if let Some(day) = left {
            return Some(Last { passed: false, days: self.days(day), hints: false });
        }
        let (day, review) = end?;
        let passed = review.rating != Rating::Again;
        Some(Last { passed, days: self.days(day), hints: review.hints > 0 })
    }

    fn days(&self, day: Date) -> u32 {
        u32::try_from((self.today - day).get_days()).unwrap_or(0)
    }
}

/// Whether the last run failed in a way that tells of its author: what does not compile does not.
fn left_failing(standing: &Standing) -> bool {
    use Verdict::{Accepted, CompileError, JudgeError, Skipped};
    let tells = |verdict| !matches!(verdict, Accepted | CompileError | JudgeError | Skipped);
    standing.last_verdict.is_some_and(tells)
}
