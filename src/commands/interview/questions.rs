//! The questions of an interview.

use super::flow::{Flow, Next};
use super::pool::Questions;
use crate::commands::asking::{self, Asking, Ending, Part};
use crate::commands::context::{open_store, store_failure};
use crate::error::Failure;
use crate::interview::{Answer, State};
use crate::model::Review;
use crate::quiz::{Answered, Item};
use crate::review;

impl Flow<'_> {
    /// All questions that are left.
    pub(super) fn questions(&self) -> Result<Next, Failure> {
        self.adopt_reviews()?;
        let mut questions = Questions::default();
        let mut items = Vec::new();
        for id in self.open_questions() {
            if let Some(chosen) = questions.find(self.library, &id) {
                items.push(chosen.item());
            } else {
                self.context.warn(format!("{id} is left out: it is not in the library any more"));
                self.keeper.step(|state| state.left_out.push(id));
            }
        }
        if !items.is_empty() {
            let count = self.keeper.look(|state| state.plan.question_minutes());
            self.heading(&["Questions", &format!("{count} min")])?;
            let next = self.ask(items)?;
            if next != Next::Part {
                return Ok(next);
            }
            // What could not be asked was told.
            let unasked = self.open_questions();
            self.keeper.step(|state| state.left_out.extend(unasked));
            let next = self.wait("Enter goes on. ")?;
            if next != Next::Part {
                return Ok(next);
            }
        }
        self.keeper.step(State::advance);
        Ok(Next::Part)
    }

    fn open_questions(&self) -> Vec<String> {
        self.keeper.look(|state| state.open_questions().into_iter().map(str::to_owned).collect())
    }

    fn ask(&self, items: Vec<Item>) -> Result<Next, Failure> {
        let keeper = self.keeper;
        let said = keeper.look(|state| state.said.clone());
        let on_said = |question: &str, said: &str| {
            keeper.step(|state| state.said = Some((question.to_owned(), said.to_owned())));
        };
        let on_answer = |answered: &Answered| {
            let correct = answered.mark.correct();
            let answer = Answer {
                question: answered.id.clone(),
                skills: answered.skills.clone(),
                correct,
                rating: correct.is_none().then_some(answered.rating),
            };
            keeper.step(|state| state.answered(answer));
        };
        let clock = || keeper.clock();
        let mut store = open_store()?;
        let asking = Asking {
            context: self.context,
            store: Some(&mut store),
            schedule: &review::schedule,
            seed: keeper.look(|state| state.plan.seed),
            clock: Some(&clock),
            deadline: Some(keeper.deadline()),
            session: Some(Part { id: keeper.id, said, on_said: &on_said, on_answer: &on_answer }),
        };
        let outcome = asking::ask(asking, items)?;
        Ok(match outcome.ending {
            Ending::Finished => Next::Part,
            Ending::Stopped => Next::Left,
            Ending::Interrupted => Next::Interrupted,
            Ending::TimeUp => Next::TimeUp,
        })
    }

    /// Takes over answers that were recorded just before the process was killed, so that nothing is
    /// asked twice.
    fn adopt_reviews(&self) -> Result<(), Failure> {
        let open = self.open_questions();
        let mut found: Vec<Review> = Vec::new();
        let store = open_store()?;
        for id in &open {
            let quiz = id.split('#').next();
            store
                .each_review(quiz, &mut |review| {
                    if review.session == Some(self.keeper.id) && review.item == *id {
                        found.push(review);
                    }
                })
                .map_err(|error| store_failure(&error))?;
        }
        for review in found {
            let answer = Answer {
                skills: self.keeper.look(|state| state.skills_of(&review.item)),
                question: review.item,
                correct: review.correct,
                rating: review.correct.is_none().then_some(review.rating),
            };
            self.keeper.step(|state| state.answered(answer));
        }
        Ok(())
    }
}
