//! Runs candidates' Python: finds the interpreter, hands a job to the harness inside the sandbox,
//! reads back what is claimed.
//!
//! An interpreter is started once for each worker, confined, and copied for every case (`server.py`):
//! *warm*. Where that is not to be had, or fails, a case gets an interpreter of its own: *cold*. Both
//! give the same verdicts; cold is the reference.
//!
//! The harness (`harness.py`) is all of ours that runs in the candidate's process. It gets one
//! input, never an expected value, and what it sends back is decoded as data (see `wire.rs`).

mod cache;
mod code;
mod discover;
mod evaluated;
mod interpreter;
mod mutants;
mod preload;
mod reply;
mod server;
mod setting;
mod suite;
mod wire;
mod worker;

pub use crate::sandbox::give_back_memory;
pub use code::Code;
pub use discover::{Attempt, Discovery, NotFound, all_installed, discover};
pub use interpreter::Interpreter;
pub use mutants::{MUTATES_FROM, Mutant, Mutants};
pub use setting::Setting;
pub use suite::Wanted;
pub use worker::{AuthorFault, Candidate, Evaluated, Program, PythonError, PythonWorker, observe};
