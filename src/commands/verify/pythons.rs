//! Every interpreter of this machine, with workers that stay warm from one challenge to the next.

use std::num::NonZero;
use std::sync::{Arc, OnceLock};
use std::thread;

use crate::commands::context::Context;
use crate::error::Failure;
use crate::model::{PythonNeeds, PythonVersion, SubmissionResult, TestResult, Tier};
use crate::python::{Interpreter, MUTATES_FROM, PythonError, PythonWorker, Setting};
use crate::runner::{Crew, Machine, Plan};
use crate::sandbox::Interrupt;

use super::super::grading;

/// Seeds under which sets of texts come in different orders.
pub const HASH_SEEDS: [u32; 2] = [0, 1];

/// How many cases run side by side that mostly wait.
const WAITING: NonZero<usize> = NonZero::new(4).unwrap();

/// Waiting over all cases, in milliseconds, that a busy machine may bring about.
const SHORT_WAIT: f64 = 500.0;

/// The interpreters of this machine.
pub struct Pythons<'a> {
    context: &'a Context,
    /// The one that grades.
    main: Python,
    /// The others, looked for when they are needed.
    others: OnceLock<Vec<Python>>,
    machine: Machine,
    /// How many cases of one challenge run side by side.
    jobs: NonZero<usize>,
    /// Fires when the user wants to stop, whichever of them runs.
    interrupt: Option<Arc<Interrupt>>,
}

/// One of them.
pub struct Python {
    pub version: PythonVersion,
    interpreter: Interpreter,
    /// Found out when it is used for the first time, or why it cannot be used.
    setting: OnceLock<Result<Setting, String>>,
    /// One for each of [`HASH_SEEDS`].
    crews: [Crew; 2],
}

impl<'a> Pythons<'a> {
    /// All that there are. `jobs` cases of one challenge run side by side.
    pub fn find(context: &'a Context, jobs: NonZero<usize>) -> Result<Self, Failure> {
        let machine = Machine::default();
        let (setting, _) = context.setting(Tier::None, true)?;
        let interrupt = setting.interrupt.clone();
        let main = Python::new(setting.interpreter.clone(), &machine);
        let _ = main.setting.set(Ok(setting));
        Ok(Self { context, main, others: OnceLock::new(), machine, jobs, interrupt })
    }

    /// How one of them is run.
    fn setting<'b>(&self, python: &'b Python) -> Result<&'b Setting, Failure> {
        let found = python.setting.get_or_init(|| {
            let setting = self.context.setting_of(python.interpreter.clone(), Tier::None, true);
            let (setting, _) = setting.map_err(|failure| failure.message)?;
            Ok(Setting { interrupt: self.interrupt.clone(), ..setting })
        });
        found.as_ref().map_err(|why| Failure::judge(why.clone()))
    }

    /// Oldest first.
    pub fn all(&self) -> Vec<&Python> {
        let others = self.others.get_or_init(|| {
            let found = self.context.interpreters().into_iter();
            let main = &self.main.interpreter.executable;
            let others = found.filter(|interpreter| interpreter.executable != *main);
            others.map(|interpreter| Python::new(interpreter, &self.machine)).collect()
        });
        let mut all: Vec<&Python> = others.iter().chain([&self.main]).collect();
        all.sort_by_key(|python| python.version);
        all
    }

    /// The one that grades.
    pub fn main(&self) -> &Python {
        &self.main
    }

    /// Whether this is the one that grades.
    pub fn is_main(&self, python: &Python) -> bool {
        std::ptr::eq(&raw const self.main, python)
    }

    /// One that can write changed programs down: the one that grades if it can, else the oldest.
    pub fn mutating(&self, needs: &PythonNeeds) -> Option<&Python> {
        let fit = |python: &&Python| python.version >= MUTATES_FROM && needs.admits(python.version);
        Some(&self.main).filter(fit).or_else(|| self.all().into_iter().find(fit))
    }

    /// Whether any can.
    pub fn any_mutates(&self) -> bool {
        self.mutating(&PythonNeeds::default()).is_some()
    }

    /// How many cases of a challenge run side by side, by what its accepted submissions needed: more
    /// where they mostly wait, because several of those take no more processor time than one does.
    pub fn jobs(&self, accepted: &[SubmissionResult]) -> NonZero<usize> {
        if accepted.iter().any(mostly_waits) { self.jobs.max(WAITING) } else { self.jobs }
    }

    /// Grades a plan with the interpreter that grades, so many cases side by side.
    pub fn grade(
        &self,
        plan: &Plan,
        jobs: NonZero<usize>,
    ) -> Result<Vec<SubmissionResult>, Failure> {
        self.grade_on(self.main(), 0, plan, jobs)
    }

    /// Grades a plan with any of them, under the hash seed at this position of [`HASH_SEEDS`].
    pub fn grade_on(
        &self,
        python: &Python,
        seed: usize,
        plan: &Plan,
        jobs: NonZero<usize>,
    ) -> Result<Vec<SubmissionResult>, Failure> {
        grading::quietly(self.context, self.setting(python)?, plan, &python.crews[seed], jobs)
    }

    /// Grades a plan, one case after another, while nothing else runs on this machine.
    pub fn grade_alone(&self, plan: &Plan) -> Result<Vec<SubmissionResult>, Failure> {
        let crew = Crew::default();
        let one = NonZero::<usize>::MIN;
        let setting = self.setting(self.main())?;
        self.machine.alone(|| grading::quietly(self.context, setting, plan, &crew, one))
    }

    /// Has a worker of one of them do something under the hash seed at this position of
    /// [`HASH_SEEDS`].
    pub fn ask<T>(
        &self,
        python: &Python,
        seed: usize,
        what: impl FnOnce(&mut PythonWorker) -> Result<T, PythonError>,
    ) -> Result<T, Failure> {
        python.crews[seed].with_worker(self.setting(python)?, what).map_err(failure)
    }
}

impl Drop for Pythons<'_> {
    /// Ends all workers at the same time: each may take a moment.
    fn drop(&mut self) {
        thread::scope(|scope| {
            let others = self.others.take().unwrap_or_default();
            for python in others {
                scope.spawn(move || drop(python));
            }
        });
    }
}

impl Python {
    fn new(interpreter: Interpreter, machine: &Machine) -> Self {
        Self {
            version: interpreter.version,
            interpreter,
            setting: OnceLock::new(),
            crews: HASH_SEEDS.map(|seed| Crew::beside_others(machine, seed)),
        }
    }

    /// Whether it has these packages.
    pub fn has(&self, packages: &[String]) -> bool {
        self.interpreter.missing_packages(packages).is_ok_and(|missing| missing.is_empty())
    }
}

/// Whether a submission spends most of its time with waiting.
fn mostly_waits(result: &SubmissionResult) -> bool {
    let sum = |of: fn(&TestResult) -> f64| result.tests.iter().map(of).sum::<f64>();
    sum(|test| test.wall_ms) > 2.0 * sum(|test| test.cpu_ms) + SHORT_WAIT
}

fn failure(error: PythonError) -> Failure {
    match error {
        PythonError::Interrupted => Failure::interrupted(),
        error => Failure::judge(error.to_string()),
    }
}
