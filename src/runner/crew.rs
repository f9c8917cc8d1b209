//! What outlives a run.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::model::Challenge;
use crate::python::{Evaluated, PythonWorker, Setting};

/// How many challenges' expected values are kept.
const KEPT: usize = 4;

/// Workers that go on to the next run, with the interpreters that they keep warm, and the expected
/// values of challenges that may come again.
#[derive(Debug, Default)]
pub struct Crew {
    idle: Mutex<Vec<PythonWorker>>,
    known: Mutex<Vec<(Arc<Challenge>, Arc<Evaluated>)>>,
}

impl Crew {
    /// A worker that has run before, or a new one.
    pub(super) fn worker(&self, setting: &Setting) -> PythonWorker {
        let idle = lock(&self.idle).pop();
        idle.unwrap_or_else(|| PythonWorker::new(setting.clone()))
    }

    pub(super) fn rest(&self, worker: PythonWorker) {
        lock(&self.idle).push(worker);
    }

    /// The expected values of this very challenge, as it was read once.
    pub(super) fn known(&self, challenge: &Arc<Challenge>) -> Option<Arc<Evaluated>> {
        let known = lock(&self.known);
        let same = known.iter().find(|(known, _)| Arc::ptr_eq(known, challenge));
        same.map(|(_, values)| Arc::clone(values))
    }

    pub(super) fn learn(&self, challenge: &Arc<Challenge>, values: &Arc<Evaluated>) {
        let mut known = lock(&self.known);
        if known.len() == KEPT {
            known.remove(0);
        }
        known.push((Arc::clone(challenge), Arc::clone(values)));
    }
}

/// A lock that another thread left in a panic still guards what it guarded.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
