//! Every interpreter of this machine, with workers that stay warm from one challenge to the next.

use std::num::NonZero;

use crate::commands::context::Context;
use crate::error::Failure;
use crate::model::{Isolation, PythonNeeds, PythonVersion, SubmissionResult, Tier};
use crate::python::{MUTATES_FROM, PythonError, PythonWorker, Setting};
use crate::runner::{Crew, Machine, Plan};

use super::super::grading;

/// Seeds under which sets of texts come in different orders.
pub const HASH_SEEDS: [u32; 2] = [0, 1];

/// The interpreters of this machine.
pub struct Pythons {
    /// Oldest first.
    all: Vec<Python>,
    /// Which of them grades.
    main: usize,
    machine: Machine,
    /// How many cases of one challenge run side by side.
    jobs: NonZero<usize>,
}

/// One of them.
pub struct Python {
    pub version: PythonVersion,
    setting: Setting,
    /// One for each of [`HASH_SEEDS`].
    crews: [Crew; 2],
}

impl Pythons {
    /// All that there are. `jobs` cases of one challenge run side by side.
    pub fn find(context: &Context, jobs: NonZero<usize>) -> Result<Self, Failure> {
        let machine = Machine::default();
        let python = |(setting, _): (Setting, Isolation)| Python {
            version: setting.interpreter.version,
            setting,
            crews: HASH_SEEDS.map(|seed| Crew::beside_others(&machine, seed)),
        };
        let main = context.setting(Tier::None, true)?;
        let program = main.0.interpreter.executable.clone();
        let mut all = vec![python(main)];
        for interpreter in context.interpreters() {
            if interpreter.executable != program {
                all.push(python(context.setting_of(interpreter, Tier::None, true)?));
            }
        }
        all.sort_by_key(|python| python.version);
        let main = all.iter().position(|python| python.setting.interpreter.executable == program);
        Ok(Self { main: main.unwrap_or_default(), all, machine, jobs })
    }

    /// Oldest first.
    pub fn all(&self) -> &[Python] {
        &self.all
    }

    /// The one that grades.
    pub fn main(&self) -> &Python {
        &self.all[self.main]
    }

    /// Whether this is the one that grades.
    pub fn is_main(&self, python: &Python) -> bool {
        std::ptr::eq(self.main(), python)
    }

    /// One that can write changed programs down: the one that grades if it can, else the oldest.
    pub fn mutating(&self, needs: &PythonNeeds) -> Option<&Python> {
        let fit = |python: &&Python| python.version >= MUTATES_FROM && needs.admits(python.version);
        Some(self.main()).filter(fit).or_else(|| self.all.iter().find(fit))
    }

    /// Whether any can.
    pub fn any_mutates(&self) -> bool {
        self.all.iter().any(|python| python.version >= MUTATES_FROM)
    }

    /// Grades a plan with the interpreter that grades.
    pub fn grade(&self, plan: &Plan) -> Result<Vec<SubmissionResult>, Failure> {
        self.grade_on(self.main(), 0, plan)
    }

    /// Grades a plan with any of them, under the hash seed at this position of [`HASH_SEEDS`].
    pub fn grade_on(
        &self,
        python: &Python,
        seed: usize,
        plan: &Plan,
    ) -> Result<Vec<SubmissionResult>, Failure> {
        grading::quietly(&python.setting, plan, &python.crews[seed], self.jobs)
    }

    /// Grades a plan, one case after another, while nothing else runs on this machine.
    pub fn grade_alone(&self, plan: &Plan) -> Result<Vec<SubmissionResult>, Failure> {
        let crew = Crew::default();
        let one = NonZero::<usize>::MIN;
        self.machine.alone(|| grading::quietly(&self.main().setting, plan, &crew, one))
    }
}

impl Python {
    /// Has a worker do something under the hash seed at this position of [`HASH_SEEDS`].
    pub fn ask<T>(
        &self,
        seed: usize,
        what: impl FnOnce(&mut PythonWorker) -> Result<T, PythonError>,
    ) -> Result<T, Failure> {
        self.crews[seed].with_worker(&self.setting, what).map_err(failure)
    }

    /// Whether it has these packages.
    pub fn has(&self, packages: &[String]) -> bool {
        self.setting.interpreter.missing_packages(packages).is_ok_and(|missing| missing.is_empty())
    }
}

fn failure(error: PythonError) -> Failure {
    match error {
        PythonError::Interrupted => Failure::interrupted(),
        error => Failure::judge(error.to_string()),
    }
}
