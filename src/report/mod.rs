//! Results as people and programs read them.
//!
//! Reporters turn results into text and print nothing; [`output`] writes. What a reader may not
//! see is taken out by [`Audience`] before. Colours are decided once, in [`styles`], and every
//! text that is not ours goes through [`escape`].
//!
//! - [`terminal`]: submissions, cohorts and Markdown prose for people.
//! - [`progress`]: a bar while cases run.
//! - [`json`], [`junit`], [`markdown`]: files for programs and CI services.
//! - [`Spool`]: results on disk, for the time until they are written.
//! - [`interview`]: the facts of an interview, and the sheet for a person who interviews.
//! - [`skills`]: where a developer stands, as a matrix for people and for spreadsheets.
//! - [`words`]: numbers as people read them.

pub mod escape;
pub mod interview;
pub mod json;
pub mod junit;
pub mod markdown;
pub mod output;
pub mod progress;
mod prose;
mod redact;
pub mod skills;
mod spool;
pub mod styles;
pub mod terminal;
pub mod words;

#[cfg(test)]
pub(crate) mod fixture;

pub use redact::Audience;
pub use spool::Spool;
