//! What verifying everything came to.

use serde::Serialize;

use super::finding::{Finding, Status};
use super::pythons::Pythons;
use crate::commands::context::Context;
use crate::error::Failure;
use crate::exit_code::Exit;
use crate::report::{escape, words};

/// Counts over findings, as they are written for machines.
#[derive(Serialize)]
pub struct Summary<'a> {
    results: &'a [Finding],
    sound: usize,
    unproved: usize,
    ungraded: usize,
    broken: usize,
    mutants: Mutants,
    /// Those that are installed.
    pythons: Vec<String>,
}

/// Counts over the mutants of all challenges.
#[derive(Serialize)]
struct Mutants {
    made: usize,
    killed: usize,
    /// Of the challenges' scores; none where no mutant was made.
    median: Option<f64>,
}

impl<'a> Summary<'a> {
    pub fn of(results: &'a [Finding], pythons: &Pythons<'_>) -> Self {
        let count = |status| results.iter().filter(|finding| finding.status == status).count();
        let tried = || results.iter().filter_map(|finding| finding.mutants.as_ref());
        let mutants = Mutants {
            made: tried().map(|mutants| mutants.made).sum(),
            killed: tried().map(|mutants| mutants.killed).sum(),
            median: median(tried().map(|mutants| mutants.score).collect()),
        };
        Self {
            results,
            sound: count(Status::Sound),
            unproved: count(Status::Unproved),
            ungraded: count(Status::Ungraded),
            broken: count(Status::Broken),
            mutants,
            pythons: pythons.all().into_iter().map(|python| python.version.to_string()).collect(),
        }
    }

    pub fn json(&self) -> Result<String, Failure> {
        let text = serde_json::to_string_pretty(self);
        text.map(|text| format!("{}\n", escape::json(&text)))
            .map_err(|error| Failure::judge(error.to_string()))
    }

    /// Two lines for the terminal.
    pub fn told(&self, context: &Context) -> String {
        let dot = context.glyphs.dot;
        let sum = |number: fn(&Finding) -> usize| self.results.iter().map(number).sum::<usize>();
        let Self { sound, unproved, ungraded, broken, .. } = self;
        let mut parts = vec![format!(
            "{sound} sound, {unproved} not proved, {broken} broken{}",
            match ungraded {
                0 => String::new(),
                some => format!(", {some} not for this machine"),
            }
        )];
        parts.push(format!("{} graded", words::count(sum(|finding| finding.graded), "file")));
        parts.push(format!("{} tried", words::count(sum(|finding| finding.cheats), "cheat")));
        let questions = sum(|finding| finding.questions);
        if questions > 0 {
            let left_out = match sum(|finding| finding.left_out) {
                0 => String::new(),
                some => format!(" ({some} times not, for `requires`)"),
            };
            let pythons = words::count(self.pythons.len(), "Python");
            let questions = words::count(questions, "question");
            parts.push(format!("{questions} run on {pythons}{left_out}"));
        }
        let Mutants { made, killed, median } = &self.mutants;
        if let Some(median) = median {
            let of = words::count(*made, "mutant");
            let percent = (median * 100.0).round();
            parts.push(format!("{killed} of {of} noticed (median {percent} %)"));
        }
        format!("\n{}\n", parts.join(&format!(" {dot} ")))
    }

    pub fn exit(&self) -> Exit {
        let exits = [
            (self.unproved, Exit::NotAccepted),
            (self.ungraded, Exit::Judge),
            (self.broken, Exit::Usage),
        ];
        let holds = exits.into_iter().filter(|(count, _)| *count > 0).map(|(_, exit)| exit);
        holds.fold(Exit::Success, Exit::worst)
    }
}

fn median(mut scores: Vec<f64>) -> Option<f64> {
    scores.sort_by(f64::total_cmp);
    let middle = scores.len() / 2;
    let upper = *scores.get(middle)?;
    Some(if scores.len() % 2 == 1 { upper } else { f64::midpoint(scores[middle - 1], upper) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_in_the_middle() {
        assert_eq!(median(vec![]), None);
        assert_eq!(median(vec![1.0, 0.25, 0.5]), Some(0.5));
        assert_eq!(median(vec![1.0, 0.5]), Some(0.75));
    }
}
