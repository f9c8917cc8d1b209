//! One question after another: asked, answered, explained.

use crate::model::{Mark, Question, Rating};

/// Seconds beyond which an answer that is picked from what is shown is slow.
const SLOW_TO_PICK: u32 = 60;

/// Seconds beyond which an answer that has to be worked out is slow.
const SLOW_TO_WORK_OUT: u32 = 180;

/// A question to be asked.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// `quiz-id#question-id`.
    pub id: String,
    /// Title of its quiz.
    pub title: String,
    /// Digest of its quiz.
    pub revision: String,
    /// The question.
    pub question: Question,
}

/// What there is to do next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Ask the question at hand.
    Ask,
    /// Show what a good answer mentions, and have the answer rated.
    Rate,
    /// Nothing: every question was asked, or somebody ended it.
    Done,
}

/// A question that was answered.
#[derive(Clone, Debug, PartialEq)]
pub struct Answered {
    /// `quiz-id#question-id`.
    pub id: String,
    /// The question's skills.
    pub skills: Vec<String>,
    /// The answer as one text.
    pub answer: String,
    /// What it was worth.
    pub mark: Mark,
    /// How well the question was remembered.
    pub rating: Rating,
    /// Seconds from asking to answering.
    pub seconds: u32,
}

/// Where a session stands.
#[derive(Clone, Debug)]
pub struct Session {
    items: Vec<Item>,
    at: usize,
    /// An open question's answer that is not yet rated.
    unrated: Option<(String, u32)>,
    answered: Vec<Answered>,
}

impl Session {
    /// A session over questions, in their order.
    #[must_use]
    pub fn new(items: Vec<Item>) -> Self {
        Self { items, at: 0, unrated: None, answered: Vec::new() }
    }

    /// What there is to do next.
    #[must_use]
    pub fn step(&self) -> Step {
        match (self.current(), &self.unrated) {
            (None, _) => Step::Done,
            (Some(_), Some(_)) => Step::Rate,
            (Some(_), None) => Step::Ask,
        }
    }

    /// The question at hand.
    #[must_use]
    pub fn current(&self) -> Option<&Item> {
        self.items.get(self.at)
    }

    /// The number of the question at hand, counted from 1, and how many there are.
    #[must_use]
    pub fn progress(&self) -> (usize, usize) {
        (self.at + 1, self.items.len())
    }

    /// The question at hand was answered and graded: the next one is at hand. Returns what is to be
    /// recorded.
    pub fn answer(&mut self, answer: &str, correct: bool, seconds: u32) -> Option<&Answered> {
        let mark = if correct { Mark::Correct } else { Mark::Wrong };
        self.close(answer.to_owned(), mark, seconds)
    }

    /// The open question at hand was answered: it is to be rated.
    pub fn say(&mut self, answer: &str, seconds: u32) {
        self.unrated = Some((answer.to_owned(), seconds));
    }

    /// The open question at hand was rated: the next one is at hand. Returns what is to be recorded.
    pub fn rate(&mut self, rating: Rating) -> Option<&Answered> {
        let (answer, seconds) = self.unrated.take()?;
        self.close(answer, Mark::Rated(rating), seconds)
    }

    /// Leaves the question at hand out.
    pub fn leave_out(&mut self) {
        if self.at < self.items.len() {
            self.items.remove(self.at);
            self.unrated = None;
        }
    }

    /// Ends the session; what is at hand stays unanswered.
    pub fn end(&mut self) {
        self.items.truncate(self.at);
        self.unrated = None;
    }

    /// What was answered, in order.
    #[must_use]
    pub fn answered(&self) -> &[Answered] {
        &self.answered
    }

    fn close(&mut self, answer: String, mark: Mark, seconds: u32) -> Option<&Answered> {
        let item = self.items.get(self.at)?;
        let rating = rating(mark, seconds, item.question.is_picked());
        let (id, skills) = (item.id.clone(), item.question.skills.clone());
        self.at += 1;
        self.answered.push(Answered { id, skills, answer, mark, rating, seconds });
        self.answered.last()
    }
}

/// How well a question was remembered, from what the answer was worth and how long it took.
fn rating(mark: Mark, seconds: u32, is_picked: bool) -> Rating {
    let slow = if is_picked { SLOW_TO_PICK } else { SLOW_TO_WORK_OUT };
    match mark {
        Mark::Rated(rating) => rating,
        Mark::Wrong => Rating::Again,
        Mark::Correct if seconds > slow => Rating::Hard,
        Mark::Correct => Rating::Good,
    }
}

#[cfg(test)]
mod tests {
    use super::super::samples::{choice, question};
    use super::*;
    use crate::model::QuestionKind;

    fn session() -> Session {
        let item = |id: &str, question| Item {
            id: id.to_owned(),
            title: "T".to_owned(),
            revision: "r".to_owned(),
            question,
        };
        let open = QuestionKind::Open { points: vec!["p".to_owned()], follow_ups: Vec::new() };
        Session::new(vec![
            item("a#1", choice()),
            item("a#2", question(open)),
            item("a#3", question(QuestionKind::Output)),
        ])
    }

    #[test]
    fn questions_come_one_after_another_until_there_are_none() {
        let mut session = session();
        assert_eq!((session.step(), session.progress()), (Step::Ask, (1, 3)));
        session.answer("one", true, 5).unwrap();
        assert_eq!((session.step(), session.progress()), (Step::Ask, (2, 3)));
        session.say("well", 9);
        assert_eq!(session.step(), Step::Rate);
        let rated = session.rate(Rating::Easy).unwrap();
        assert_eq!((rated.mark, rated.seconds), (Mark::Rated(Rating::Easy), 9));
        session.answer("x", false, 1).unwrap();
        assert_eq!(session.step(), Step::Done);
        assert_eq!(session.current(), None);
        let ids: Vec<&str> =
            session.answered().iter().map(|answered| answered.id.as_str()).collect();
        assert_eq!(ids, ["a#1", "a#2", "a#3"]);
        assert!(session.answer("late", true, 1).is_none());
        assert!(session.rate(Rating::Good).is_none());
    }

    #[test]
    fn what_was_answered_stays_when_it_is_ended() {
        let mut session = session();
        session.answer("one", true, 5).unwrap();
        session.say("well", 9);
        session.end();
        assert_eq!(session.step(), Step::Done);
        assert_eq!(session.answered().len(), 1);
    }

    #[test]
    fn a_question_that_cannot_be_asked_is_left_out() {
        let mut session = session();
        session.leave_out();
        assert_eq!((session.current().unwrap().id.as_str(), session.progress()), ("a#2", (1, 2)));
    }

    #[test]
    fn a_slow_answer_was_hard() {
        assert_eq!(rating(Mark::Correct, 60, true), Rating::Good);
        assert_eq!(rating(Mark::Correct, 61, true), Rating::Hard);
        assert_eq!(rating(Mark::Correct, 180, false), Rating::Good);
        assert_eq!(rating(Mark::Correct, 181, false), Rating::Hard);
        assert_eq!(rating(Mark::Wrong, 1, true), Rating::Again);
        assert_eq!(rating(Mark::Rated(Rating::Good), 999, false), Rating::Good);
    }
}
