//! The judge: what a run was worth, how it differs from what was expected, and what a submission
//! scores.
//!
//! Everything in here is a pure function of the model's types. [`judge()`] looks at one run of a
//! case; [`test_result()`] and [`submission_result()`] put what it says into the shape of
//! `result.json`.

mod answer;
mod call;
mod case;
mod compare;
mod digest;
mod excerpt;
mod finding;
mod kinds;
mod pairing;
mod process;
mod program;
mod reply;
mod result;
#[cfg(test)]
pub(crate) mod samples;
mod score;
mod snippet;
mod submission;
mod suite;
#[cfg(test)]
mod tests;
mod text;
mod traceback;
mod value;
mod wording;

pub use case::{Judgement, judge, needs_ruling};
pub use compare::{Discrepancy, compare_outputs, compare_values, floats_are_close, matches_whole};
pub use digest::digest;
pub use program::Ruling;
pub use result::{Skip, skipped_test, test_result, unjudged_test};
pub use score::{Gate, gates};
pub use submission::{submission_result, unread_submission};
pub use suite::{Trial, test_names};
