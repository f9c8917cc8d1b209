//! Runs the tests that a candidate wrote, one process for each, on one subject at a time.

use super::evaluated::read_values;
use super::server::Wish;
use super::worker::{
    Candidate, EVALUATE_BYTES, EVALUATE_WITHIN, Evaluated, PythonError, PythonWorker, REPLY_BYTES,
};
use crate::model::{Challenge, Execution, Limits, Task};

/// What `import pytest` gives where the challenge does not declare the real one.
const PYTEST: &[u8] = include_bytes!("pytest.py");

/// What a process is to do with a file of tests.
#[derive(Clone, Copy, Debug)]
pub enum Wanted {
    /// Tell the names of the tests.
    Names,
    /// Run the test at this position among those names.
    Test(usize),
}

impl PythonWorker {
    /// Has a candidate's tests told or one of them run, on the `code` of a subject.
    ///
    /// # Errors
    ///
    /// Where the judge's side fails.
    pub fn run_suite(
        &mut self,
        challenge: &Challenge,
        code: &[u8],
        candidate: Candidate<'_>,
        wanted: Wanted,
    ) -> Result<Execution, PythonError> {
        let Candidate { name, source, compiled } = candidate;
        let packages = &challenge.python.packages;
        let has_pytest = packages.iter().any(|package| package == "pytest");
        let stand_in = if has_pytest { b"" } else { PYTEST };
        let wanted = match wanted {
            Wanted::Names => String::new(),
            Wanted::Test(position) => position.to_string(),
        };
        let compiled = compiled.unwrap_or_default();
        let fields = [source, compiled, code, stand_in, wanted.as_bytes()];
        let job = self.job("suite", name, packages, &fields);
        let wish = Wish::of(challenge, source);
        self.run(&challenge.limits, b"", &job, REPLY_BYTES, &wish)
    }

    /// The code of every subject, compiled in a process that never sees a candidate's tests.
    /// Comments and docstrings, which may tell a right one from a buggy one, are not in it.
    ///
    /// # Errors
    ///
    /// [`PythonError::Author`] where any of them does not load.
    pub(super) fn subjects(&mut self, challenge: &Challenge) -> Result<Evaluated, PythonError> {
        let subjects = challenge.cases.iter().filter_map(|case| match &case.task {
            Task::Subject { file, source, .. } => Some((file.as_str(), source.as_slice())),
            _ => None,
        });
        let (files, sources): (Vec<&str>, Vec<&[u8]>) = subjects.unzip();
        let job = self.job("subjects", "subject.py", &challenge.python.packages, &sources);
        let limits = Limits {
            cpu: EVALUATE_WITHIN,
            wall: EVALUATE_WITHIN,
            memory_mib: 1024,
            ..Limits::default()
        };
        let execution = self.run(&limits, b"", &job, EVALUATE_BYTES, &Wish::ANY)?;
        let asked: Vec<_> = files.iter().map(|file| (*file, "subjects")).collect();
        let codes = read_values(&execution, &asked)?;
        Ok(codes.into_iter().map(Some).collect())
    }
}
