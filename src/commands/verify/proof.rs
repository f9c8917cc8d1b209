//! What a challenge must show: that its solutions are graded as its folders declare, and that
//! nothing is gained by cheating.

use std::fmt::Write as _;
use std::path::PathBuf;
use std::sync::Arc;

use super::cheats::Trial;
use super::measures;
use crate::commands::context::Context;
use crate::commands::grading;
use crate::error::Failure;
use crate::exit_code::Exit;
use crate::model::{
    Challenge, Expectation, Isolation, Submission, SubmissionResult, Task, Verdict,
};
use crate::python::Setting;
use crate::runner::Plan;

/// What proving a challenge gave.
#[derive(Debug, Default)]
pub struct Proof {
    /// What is not as declared.
    pub problems: Vec<String>,
    /// Files that were graded.
    pub graded: usize,
    /// Why nothing can be graded here, where that is no fault of the challenge.
    pub obstacle: Option<String>,
    /// Programs of the cheat corpus that were graded beside them.
    pub cheats: usize,
}

/// Grades everything that the challenge brings along.
pub fn of(
    context: &Context,
    setting: &(Setting, Isolation),
    challenge: &Challenge,
) -> Result<Proof, Failure> {
    let mut problems = missing_parts(challenge);
    problems.extend(measures::find(challenge));
    let challenge = Arc::new(challenge.clone());
    let mut plan = Plan::default();
    let mut declared = Vec::new();
    for reference in &challenge.references {
        plan.add(&challenge, submission(&reference.path, &reference.source));
        declared.push(reference.expects);
    }
    if let Some(starter) = &challenge.starter {
        plan.add(&challenge, submission("starter.py", starter.as_bytes()));
        declared.push(Expectation::Rejected);
    }
    let trial = Trial::plan(&challenge, &mut plan);
    let run = match grading::grade(context, setting, &plan, &mut |_| Ok(())) {
        Ok(run) => run,
        // The author's Python fails: that is a problem of this challenge, not of the others.
        Err(failure) if failure.exit == Exit::Usage => {
            problems.push(failure.message);
            return Ok(Proof { problems, ..Proof::default() });
        }
        // Another interpreter or a package is missing here: the other challenges may need neither.
        Err(failure) if failure.exit == Exit::Judge => {
            let obstacle = Some(failure.message);
            return Ok(Proof { problems, obstacle, ..Proof::default() });
        }
        Err(failure) => return Err(failure),
    };
    let (own, tried) = run.results.split_at(declared.len());
    for (result, declared) in own.iter().zip(declared) {
        if !declared.met_by(result.verdict) {
            problems.push(surprise(&challenge, result, declared));
        }
    }
    let starter = own.last().filter(|_| challenge.starter.is_some());
    problems.extend(trial.problems(tried, starter));
    Ok(Proof { problems, graded: own.len(), cheats: trial.len(), obstacle: None })
}

fn missing_parts(challenge: &Challenge) -> Vec<String> {
    let blank = |text: &Option<String>| text.as_ref().is_none_or(|text| text.trim().is_empty());
    let accepted = Expectation::Verdict(Verdict::Accepted);
    let proves = challenge.references.iter().any(|reference| reference.expects == accepted);
    let mut missing = Vec::new();
    if blank(&challenge.statement) {
        missing.push("there is no statement.md, so nobody knows what to do".to_owned());
    }
    if blank(&challenge.starter) {
        missing.push("there is no starter.py for `gradus start` to hand out".to_owned());
    }
    if !proves {
        missing
            .push("there is no submissions/accepted/*.py to show that it can be done".to_owned());
    }
    missing
}

fn submission(path: &str, source: &[u8]) -> Submission {
    let name = path.rsplit('/').next().unwrap_or(path).to_owned();
    Submission { candidate: None, name, path: PathBuf::from(path), source: source.to_vec() }
}

/// How a file was graded, and how it should have been.
fn surprise(challenge: &Challenge, result: &SubmissionResult, declared: Expectation) -> String {
    let (path, verdict) = (&result.submission.path, result.verdict);
    let mut text = match declared {
        Expectation::Verdict(wanted) => {
            format!("{path}: {} instead of {}", verdict.code(), wanted.code())
        }
        Expectation::Rejected if verdict.is_accepted() => {
            format!("{path}: AC, but it must not pass")
        }
        Expectation::Rejected => format!("{path}: {}", verdict.code()),
    };
    let deciding = result.tests.iter().find(|case| case.verdict == result.verdict);
    if let Some(case) = deciding.filter(|case| !case.verdict.is_accepted()) {
        let message = case.message.as_ref().map(|text| format!(": {text}")).unwrap_or_default();
        let _ = match challenge.cases.get(case.index - 1).map(|case| &case.task) {
            Some(Task::Subject { file, .. }) => write!(text, " on subjects/{file}{message}"),
            _ => write!(text, " in case \"{}\"{message}", case.name),
        };
    }
    text
}
