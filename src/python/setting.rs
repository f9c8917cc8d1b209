//! What all workers of a run have in common.

use std::io;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use super::code::Code;
use super::interpreter::Interpreter;
use crate::model::WorkerKind;
use crate::sandbox::{Confinement, Interrupt, SandboxError, Worker};

/// What a run of jobs needs to know.
#[derive(Clone, Debug)]
pub struct Setting {
    /// This very program, which is started again as the sandbox's stage.
    pub binary: PathBuf,
    /// The interpreter.
    pub interpreter: Interpreter,
    /// The harness, compiled by it.
    pub code: Code,
    /// How jobs are confined.
    pub confinement: Confinement,
    /// How cases are started. What cannot be started warm is started cold.
    pub worker: WorkerKind,
    /// A sandbox worker that is set up already, for whoever needs one first.
    pub spare: Arc<Mutex<Option<Worker>>>,
    /// Fires when the user wants to stop.
    pub interrupt: Option<Arc<Interrupt>>,
}

impl Setting {
    /// A sandbox worker, set up.
    pub(super) fn sandbox(&self) -> Result<Worker, SandboxError> {
        let spare = self.spare.lock().unwrap_or_else(PoisonError::into_inner).take();
        spare.map_or_else(|| Worker::start(&self.binary, &self.confinement), Ok)
    }

    /// Why the interpreter does not start.
    pub(super) fn not_started(&self, why: &io::Error) -> SandboxError {
        let program = self.interpreter.executable.display().to_string();
        SandboxError::Start { program, why: why.to_string() }
    }
}

/// The environment of every interpreter.
pub(super) fn environment(hash_seed: u32) -> Vec<(String, String)> {
    let hash_seed = hash_seed.to_string();
    [("PATH", "/usr/bin:/bin"), ("LANG", "C.UTF-8"), ("PYTHONHASHSEED", &hash_seed)]
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .to_vec()
}
