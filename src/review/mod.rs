//! When a question or task is asked again: FSRS-6 over both, in one queue, in local days.
//!
//! - [`schedule`]: from a review to the card that the store keeps.
//! - [`rate_task`]: how a task went, as one of the four ratings.
//! - [`queue`]: what is due, in the order in which it is asked.
//! - [`in_words`]: when something comes back, as people say it.

mod queue;
mod rate;
mod schedule;
mod words;

pub use queue::queue;
pub use rate::rate_task;
pub use schedule::schedule;
pub use words::in_words;
