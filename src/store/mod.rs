//! What is remembered of the user, on this machine only: an SQLite database in the folder that the
//! system keeps for the program's data, or in `GRADUS_HOME`.
//!
//! - `journal`: runs of files and what else was done to tasks; only ever added to.
//! - `reviews`: answers to questions and ends of tasks, with the schedule that follows from them;
//!   only ever added to, but for the schedule.
//! - `standings`: where the user stands, kept up with the two.
//! - `grades`: grades that people give; only ever added to.
//! - `tracks`: tracks that were chosen; only ever added to.
//! - `sessions`: interviews between two steps.
//!
//! Ids that the library does not know (any more) are kept and told as they are.

mod database;
mod grades;
mod journal;
mod names;
mod reviews;
mod sessions;
mod standings;
#[cfg(test)]
mod tests;
mod tracks;

pub use database::{Store, StoreError, folder};
pub use journal::Started;
pub use reviews::Schedule;
