//! Quizzes: which questions are asked and in which order, what the answers are worth, and how a
//! session goes on. Everything in here is a pure function of its input; whoever asks a person, runs
//! Python or keeps records is elsewhere.
//!
//! - [`offer`]: what is shown to choose from.
//! - [`read`]: what somebody typed, as an answer.
//! - [`grade`]: what an answer is worth, and why.
//! - [`sound`]: whether a question can be asked in earnest.
//! - [`session`]: one question after another.

pub mod grade;
mod number;
pub mod offer;
mod order;
pub mod read;
#[cfg(test)]
mod samples;
pub mod session;
pub mod sound;
mod text;

pub use grade::{Graded, grade, needs_trial, no_answer, right_answer};
pub use offer::Offer;
pub use read::{Misread, from_json, read};
pub use session::{Answered, Item, Session, Step};
