//! Runs one command within limits and tells what happened. Knows no Python.
//!
//! Theory of operation. A [`Worker`] is this very binary, started again as a *stage*: a small
//! single-threaded process that stands between the judge and what it runs. The judge sends the
//! stage a command with the descriptors that the command gets; the stage makes a child in a
//! session of its own, applies the limits and executes the command. While it runs, the judge reads
//! its output, keeps the clock and kills it at a limit; the stage only waits. When the command has
//! ended, the stage kills and reaps whatever it left behind (it is the subreaper of all its
//! descendants), adds up what they used and reports; only then does the judge drain the pipes. It
//! never waits for the end of a pipe, because a survivor could hold it open.
//!
//! A stage can also become a *server*: a program that starts the commands by itself, as a copy of an
//! interpreter that is running already. It is told so once ([`Worker::serve`]) and then gets for
//! each command the same descriptors, and the command's own layers as data, which the copy puts on
//! before it says that it is ready. The kernel vouches for who says so; limits, clock and kill are
//! the judge's as before. The server waits, reaps and reports as a stage does.
//!
//! When the judge dies, in whatever way, the stage sees its control socket closed, kills what it
//! runs and ends.
//!
//! Everything that a stage or a command says is data. What a [`Spec`] allows is all that is allowed.

mod confinement;
#[cfg(target_os = "linux")]
mod linux;
mod message;
mod platform;
mod probe;
mod remove;
mod rlimits;
mod scratch;
mod spawner;
mod stage;
mod streams;
mod supervise;
mod worker;

pub use confinement::Confinement;
pub use platform::{give_back_memory, home};
pub use probe::{Probed, probe};
pub use scratch::remove_own as remove_own_directories;
pub use stage::{STAGE_ARGUMENT, main as stage_main};
pub use supervise::{Interrupt, hang_up};
pub use worker::Worker;

use std::ffi::OsString;
use std::io;
use std::time::Duration;

use crate::model::Limits;

/// A command to run once.
#[derive(Clone, Debug)]
pub struct Spec<'a> {
    /// Program and arguments.
    pub argv: Vec<OsString>,
    /// The whole environment; nothing is inherited.
    pub env: Vec<(String, String)>,
    /// What it may use.
    pub limits: &'a Limits,
    /// Fed to standard input, then closed.
    pub stdin: &'a [u8],
    /// Sent down the reply channel (descriptor 3). The command writes one byte to it to say that it
    /// is ready to read this. The clock starts at that moment.
    pub job: &'a [u8],
    /// Most bytes that may come back on the reply channel.
    pub reply_bytes: usize,
    /// Most time from start to ready.
    pub ready_within: Duration,
}

/// Why a command could not be run at all. Never the fault of the command.
#[derive(Debug, thiserror::Error)]
pub enum SandboxError {
    /// The run was interrupted by the user.
    #[error("interrupted")]
    Interrupted,
    /// The stage did not start, broke its protocol or died.
    #[error("the sandbox worker failed: {0}")]
    Worker(String),
    /// A layer of isolation is not to be had.
    #[error("{layer}: {why}")]
    NotConfined {
        /// Its name.
        layer: String,
        /// What the system says.
        why: String,
    },
    /// The command ended, or came to its time limit, before it was ready.
    #[error("{program} does not start: {why}")]
    NotReady {
        /// Its path.
        program: String,
        /// What it said.
        why: String,
    },
    /// The command could not be executed.
    #[error("cannot start {program}: {why}")]
    Start {
        /// Its path.
        program: String,
        /// What the system says.
        why: String,
    },
    /// A system call of the judge failed.
    #[error("{step}: {source}")]
    System {
        /// What was being done.
        step: &'static str,
        /// What the system says.
        source: io::Error,
    },
}

/// Names the step in which a system call failed.
trait Context<T> {
    fn during(self, step: &'static str) -> Result<T, SandboxError>;
}

impl<T, E: Into<io::Error>> Context<T> for Result<T, E> {
    fn during(self, step: &'static str) -> Result<T, SandboxError> {
        self.map_err(|error| SandboxError::System { step, source: error.into() })
    }
}
