//! A candidate's file judged on the candidate's own cases and then on the challenge's. Shared by
//! `check`, `watch` and `interview`.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::context::Context;
use super::grading::{self, Trouble};
use crate::catalog::{OWN_CASES, Problems, own_cases, own_cases_problem};
use crate::error::Failure;
use crate::model::{Challenge, Isolation, Kind, RunResult, Submission, SubmissionResult, Tier};
use crate::python::{AuthorFault, Setting};
use crate::report::progress::Progress;
use crate::runner::{Crew, Plan};
use crate::sandbox::Interrupt;

/// What came of a check.
pub struct Checked {
    /// The candidate's own cases, where there are any.
    pub own: Own,
    /// The challenge's cases: one result.
    pub run: RunResult,
}

/// What came of the candidate's own cases.
pub enum Own {
    /// There are none.
    None,
    /// They were run.
    Run(Box<SubmissionResult>),
    /// They cannot be run; says why, laid out.
    Broken(String),
}

impl Own {
    /// How many came out as written, and how many there are.
    pub fn counts(&self) -> (usize, usize) {
        match self {
            Self::None | Self::Broken(_) => (0, 0),
            Self::Run(result) => {
                let passed = result.tests.iter().filter(|test| test.verdict.is_accepted());
                (passed.count(), result.tests.len())
            }
        }
    }
}

impl Checked {
    /// The result on the challenge's cases.
    pub fn result(&self) -> &SubmissionResult {
        // The plan has one entry, and a run tells of each.
        &self.run.results[0]
    }
}

/// Where the candidate's own cases for a file are.
pub fn own_cases_path(file: &Path) -> PathBuf {
    let stem = file.file_stem().unwrap_or_default().to_string_lossy();
    file.with_file_name(format!("{stem}{OWN_CASES}"))
}

/// Judges files one after the other with the same interpreter and the same workers.
pub struct Checks {
    setting: (Setting, Isolation),
    crew: Crew,
    progress: bool,
}

impl Checks {
    /// For files of a challenge. Without `progress` nothing is shown while a check goes on.
    pub fn new(context: &Context, challenge: &Challenge, progress: bool) -> Result<Self, Failure> {
        let packages = !challenge.python.packages.is_empty();
        let setting = context.setting(Tier::None, packages)?;
        let progress = progress && context.settings.progress;
        Ok(Self { setting, crew: Crew::default(), progress })
    }

    /// Stops a check, and those to come until it is told to go on, when it fires.
    pub fn stop_with(&mut self, interrupt: Arc<Interrupt>) {
        self.setting.0.interrupt = Some(interrupt);
    }

    /// Says that no more files come. What runs takes a moment to end, and has it from now on.
    pub fn end(&self) {
        self.crew.dismiss();
    }

    /// Judges a file.
    pub fn check(
        &self,
        context: &Context,
        challenge: &Arc<Challenge>,
        submission: Submission,
    ) -> Result<Checked, Failure> {
        let own = self.own(context, challenge, &submission)?;
        let run =
            self.one(context, challenge, submission).map_err(|trouble| trouble.told(context))?;
        Ok(Checked { own, run })
    }

    fn own(
        &self,
        context: &Context,
        challenge: &Arc<Challenge>,
        submission: &Submission,
    ) -> Result<Own, Failure> {
        let path = own_cases_path(&submission.path);
        let Ok(bytes) = fs::read(&path) else { return Ok(Own::None) };
        let shown = path.display().to_string();
        if challenge.kind == Kind::WriteTests {
            let why = "this task is to write tests, which are cases of your own already";
            return Ok(Own::Broken(format!("{shown}: {why}\n")));
        }
        let text = String::from_utf8_lossy(&bytes);
        let cases = match own_cases(challenge, &shown, &text) {
            Ok(None) => return Ok(Own::None),
            Ok(Some(cases)) => cases,
            Err(problems) => return Ok(Own::Broken(problems.render(context.settings.color))),
        };
        match self.one(context, &Arc::new(cases), submission.clone()) {
            Ok(mut run) => {
                Ok(run.results.pop().map_or(Own::None, |result| Own::Run(Box::new(result))))
            }
            // Python that fails in there is no reason not to judge the file.
            Err(Trouble::Author { faults, .. }) => {
                let problem = |fault: &AuthorFault| {
                    let case = fault.case.as_deref().unwrap_or_default();
                    let is_call = fault.key != "returns";
                    own_cases_problem((&shown, &text), case, is_call, &fault.message)
                };
                let problems = Problems::from(faults.iter().map(problem).collect::<Vec<_>>());
                Ok(Own::Broken(problems.render(context.settings.color)))
            }
            Err(Trouble::Other(failure)) => Err(failure),
        }
    }

    fn one(
        &self,
        context: &Context,
        challenge: &Arc<Challenge>,
        submission: Submission,
    ) -> Result<RunResult, Trouble> {
        let mut plan = Plan::default();
        plan.add(challenge, submission);
        let progress = Progress::new(self.progress, context.glyphs.clone());
        let (setting, crew) = (&self.setting, &self.crew);
        let run = grading::grade_with(context, setting, &plan, crew, progress, &mut |_| Ok(()))?;
        match run.results.len() {
            1 => Ok(run),
            _ => Err(Failure::judge("the run came to no result").into()),
        }
    }
}
