//! Gradus grades Python from outside: the cases, the expected values, the clock and the verdict
//! stay in this process; the candidate's code gets one input in one process of its own and gives
//! back data.
//!
//! The rooms, in the order in which a submission goes through them:
//!
//! - [`model`]: pure types that all rooms share.
//! - [`catalog`]: challenges and quizzes, from files to the model, with every problem told.
//! - [`runner`]: plans cases, runs them side by side, tells what happens as events.
//! - [`python`]: finds the interpreter, runs cases in the sandbox, reads what they claim.
//! - [`sandbox`]: runs a command within limits and tells what happened.
//! - [`judge`]: what happened, against what was expected: verdicts, differences and scores.
//! - [`quiz`]: what is asked, in which order, and what the answers are worth.
//! - [`interview`]: what an interview consists of, where it stands, what came of it.
//! - [`report`]: results as people and programs read them.
//! - [`store`]: what is remembered of the user.
//! - [`review`]: when questions and tasks are asked again.
//! - [`skills`]: which grades were shown, which level is reached, what the next one wants.
//! - [`tui`]: what needs a terminal that gives single keys.
//! - [`commands`]: one file for each command, from [`cli`] over [`settings`] to [`exit_code`].
//!
//! Which room may import which is held by `tests/architecture.rs`.

pub mod catalog;
pub mod cli;
pub mod commands;
pub mod error;
pub mod exit_code;
pub mod interview;
pub mod judge;
pub mod model;
pub mod python;
pub mod quiz;
pub mod report;
pub mod review;
pub mod runner;
pub mod sandbox;
pub mod settings;
pub mod skills;
pub mod store;
pub mod tui;
