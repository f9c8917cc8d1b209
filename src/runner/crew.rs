//! What outlives a run.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};

use crate::model::Challenge;
use crate::python::{Evaluated, PythonWorker, Setting};

/// How many challenges' expected values are kept.
const KEPT: usize = 4;

/// What crews share that run at the same time: held by every case, and by one alone whose time is in
/// doubt.
#[derive(Clone, Debug, Default)]
pub struct Machine(pub(super) Arc<RwLock<()>>);

impl Machine {
    /// Does something while no case runs on this machine. Cases that are run in the meantime need a
    /// crew that shares another one.
    pub fn alone<T>(&self, what: impl FnOnce() -> T) -> T {
        // A lock that another thread left in a panic guards nothing but the clock.
        let _alone = self.0.write().unwrap_or_else(PoisonError::into_inner);
        what()
    }
}

/// Workers that go on to the next run, with the interpreters that they keep warm, and the expected
/// values of challenges that may come again.
#[derive(Debug, Default)]
pub struct Crew {
    idle: Mutex<Vec<PythonWorker>>,
    /// Workers that were made.
    made: AtomicUsize,
    known: Mutex<Vec<(Arc<Challenge>, Arc<Evaluated>)>>,
    hash_seed: u32,
    pub(super) machine: Machine,
    /// Others may run on the machine while this one does.
    pub(super) has_others: bool,
}

impl Crew {
    /// A crew that shares the machine with others, and whose interpreters hash texts with this seed.
    #[must_use]
    pub fn beside_others(machine: &Machine, hash_seed: u32) -> Self {
        Self { hash_seed, machine: machine.clone(), has_others: true, ..Self::default() }
    }

    /// Has a worker do something, kept from the moments in which a case has the machine to itself.
    pub fn with_worker<T>(
        &self,
        setting: &Setting,
        what: impl FnOnce(&mut PythonWorker) -> T,
    ) -> T {
        let mut worker = self.worker(setting, 1);
        let beside = self.machine.0.read().unwrap_or_else(PoisonError::into_inner);
        let result = what(&mut worker);
        drop(beside);
        self.rest(worker);
        result
    }

    /// Has the workers end that have nothing to do, while the caller goes on. Nobody needs them again.
    pub fn dismiss(&self) {
        lock(&self.idle).iter().for_each(PythonWorker::dismiss);
    }

    /// A worker that has run before, or a new one, which is to be one of so many side by side.
    pub(super) fn worker(&self, setting: &Setting, workers: usize) -> PythonWorker {
        if let Some(worker) = lock(&self.idle).pop() {
            return worker;
        }
        let worker = PythonWorker::new(setting.clone()).with_hash_seed(self.hash_seed);
        if self.has_others {
            return worker;
        }
        worker.among(self.made.fetch_add(1, Ordering::Relaxed) % workers, workers)
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
