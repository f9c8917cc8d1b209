//! A candidate's file judged on the candidate's own cases and then on the challenge's. Shared by
//! `check`, `watch` and `interview`.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::context::Context;
use super::grading;
use crate::catalog::{OWN_CASES, Problems, own_cases};
use crate::error::Failure;
use crate::exit_code::Exit;
use crate::model::{Challenge, Isolation, RunResult, Submission, SubmissionResult};
use crate::python::Setting;
use crate::runner::Plan;

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

/// Judges a file.
pub fn check(
    context: &Context,
    setting: &(Setting, Isolation),
    challenge: &Arc<Challenge>,
    submission: Submission,
) -> Result<Checked, Failure> {
    let own = check_own(context, setting, challenge, &submission)?;
    let run = one(context, setting, challenge, submission)?;
    Ok(Checked { own, run })
}

fn check_own(
    context: &Context,
    setting: &(Setting, Isolation),
    challenge: &Arc<Challenge>,
    submission: &Submission,
) -> Result<Own, Failure> {
    let path = own_cases_path(&submission.path);
    let Ok(bytes) = fs::read(&path) else { return Ok(Own::None) };
    let shown = path.display().to_string();
    let color = context.settings.color;
    let render = |problems: &Problems| Own::Broken(problems.render(color));
    let cases = match own_cases(challenge, &shown, &String::from_utf8_lossy(&bytes)) {
        Ok(None) => return Ok(Own::None),
        Ok(Some(cases)) => cases,
        Err(problems) => return Ok(render(&problems)),
    };
    match one(context, setting, &Arc::new(cases), submission.clone()) {
        Ok(mut run) => Ok(run.results.pop().map_or(Own::None, |result| Own::Run(Box::new(result)))),
        // Python that fails in there is no reason not to judge the file.
        Err(failure) if failure.exit == Exit::Usage => {
            Ok(Own::Broken(format!("{shown}: {}\n", failure.message)))
        }
        Err(failure) => Err(failure),
    }
}

fn one(
    context: &Context,
    setting: &(Setting, Isolation),
    challenge: &Arc<Challenge>,
    submission: Submission,
) -> Result<RunResult, Failure> {
    let mut plan = Plan::default();
    plan.add(challenge, submission);
    let run = grading::grade(context, setting, &plan, &mut |_| Ok(()))?;
    match run.results.len() {
        1 => Ok(run),
        _ => Err(Failure::judge("the run came to no result")),
    }
}
