//! What a challenge must show: that its solutions are graded as its folders declare, everywhere,
//! with room to spare; that its cases notice what is wrong; that its statement shows what is asked;
//! and that nothing is gained by cheating.

use std::fmt::Write as _;
use std::num::NonZero;
use std::path::PathBuf;
use std::sync::Arc;

use super::cheats::Trial;
use super::mutants::{self, Mutation};
use super::pythons::Pythons;
use super::rules::{self, ACCEPTED};
use super::{everywhere, examples, idle, limits, measures, rejected, slow};
use crate::error::Failure;
use crate::exit_code::Exit;
use crate::model::{Challenge, Expectation, Kind, Reference, Submission, SubmissionResult, Task};
use crate::runner::Plan;

/// What proving a challenge gave.
#[derive(Debug, Default)]
pub struct Proof {
    /// What is not as declared.
    pub problems: Vec<String>,
    /// What is doubtful.
    pub doubts: Vec<String>,
    /// Files that were graded.
    pub graded: usize,
    /// Why nothing can be graded here, where that is no fault of the challenge.
    pub obstacle: Option<String>,
    /// Programs of the cheat corpus that were graded beside them.
    pub cheats: usize,
    /// Changed copies of its solutions.
    pub mutants: Option<Mutation>,
    /// Pythons on which its solutions were run.
    pub pythons: Vec<String>,
}

/// Grades everything that the challenge brings along, and copies of it.
pub fn of(pythons: &Pythons<'_>, challenge: Challenge) -> Result<Proof, Failure> {
    let challenge = Arc::new(challenge);
    let mut problems = rules::missing_parts(&challenge);
    problems.extend(measures::find(&challenge));
    problems.extend(rules::duplicates(&challenge));
    let doubts = rules::points(&challenge).into_iter().collect();
    let mut proof = Proof { problems, doubts, ..Proof::default() };
    match grade(pythons, &challenge, &mut proof) {
        Ok(()) => Ok(proof),
        // The author's Python fails: that is a problem of this challenge, not of the others.
        Err(failure) if failure.exit == Exit::Usage => {
            proof.problems.push(failure.message);
            Ok(proof)
        }
        // Another interpreter or a package is missing here: the other challenges may need neither.
        Err(failure) if failure.exit == Exit::Judge => {
            proof.obstacle = Some(failure.message);
            Ok(proof)
        }
        Err(failure) => Err(failure),
    }
}

fn grade(
    pythons: &Pythons<'_>,
    challenge: &Arc<Challenge>,
    proof: &mut Proof,
) -> Result<(), Failure> {
    let Graded { mut own, tried, trial, wrong, jobs } = grade_all(pythons, challenge)?;
    proof.graded = own.len();
    proof.cheats = trial.len();
    let declared = challenge.references.iter().map(|reference| reference.expects);
    for (result, declared) in own.iter_mut().zip(declared.chain([Expectation::Rejected])) {
        if !declared.met_by(result.verdict) {
            slow::settle(pythons, challenge, result)?;
        }
        if !declared.met_by(result.verdict) {
            proof.problems.push(surprise(challenge, result, declared));
        }
    }
    let starter = own.last().filter(|_| challenge.starter.is_some());
    proof.problems.extend(starter.and_then(|starter| rules::starter(challenge, starter)));
    proof.problems.extend(trial.problems(&tried, starter));
    proof.problems.extend(examples::problems(pythons, challenge)?);

    let references: Vec<(&Reference, &SubmissionResult)> =
        challenge.references.iter().zip(&own).collect();
    let (accepted, rejected): (Vec<_>, Vec<_>) =
        references.into_iter().partition(|(reference, _)| reference.expects == ACCEPTED);
    // One that is not accepted has been told, and is no measure of anything else.
    let accepted: Vec<_> =
        accepted.into_iter().filter(|(_, result)| result.verdict.is_accepted()).collect();
    if accepted.is_empty() {
        return Ok(());
    }
    proof.problems.extend(limits::problems(pythons, challenge, &accepted, &tried)?);
    let files: Vec<&Reference> = accepted.iter().map(|(reference, _)| *reference).collect();
    let everywhere = everywhere::run(pythons, challenge, &files, jobs)?;
    proof.problems.extend(everywhere.problems);
    proof.doubts.extend(everywhere.doubts);
    proof.pythons = everywhere.versions;

    let mut failed = vec![false; challenge.cases.len()];
    for (_, result) in &rejected {
        idle::credit(result, &mut failed);
    }
    let trial = mutants::run(pythons, challenge, &accepted, &failed, jobs)?;
    proof.problems.extend(trial.mutation.as_ref().and_then(Mutation::problem));
    proof.doubts.extend(trial.doubts);
    if challenge.kind != Kind::WriteTests {
        let mut failed = trial.failed;
        slow::try_on_idle_cases(pythons, challenge, &wrong, &mut failed, jobs)?;
        proof.doubts.extend(rules::idle_cases(challenge, &failed));
    }
    proof.mutants = trial.mutation;
    Ok(())
}

/// How everything that a challenge brings along was graded.
struct Graded<'a> {
    /// Its files below `submissions/` in their order, and its starter where there is one.
    own: Vec<SubmissionResult>,
    /// The cheats and what they are measured by.
    tried: Vec<SubmissionResult>,
    trial: Trial,
    /// The files that must not be accepted. Not all of their cases were run to the end.
    wrong: Vec<&'a Reference>,
    /// How many cases run side by side.
    jobs: NonZero<usize>,
}

fn grade_all<'a>(
    pythons: &Pythons<'_>,
    challenge: &'a Arc<Challenge>,
) -> Result<Graded<'a>, Failure> {
    let files = challenge.references.iter();
    let (right, wrong): (Vec<_>, Vec<_>) = files.partition(|file| file.expects == ACCEPTED);
    let mut plan = Plan::default();
    for file in right {
        plan.add(challenge, submission(&file.path, &file.source));
    }
    let accepted = pythons.grade(&plan, pythons.jobs(&[]))?;
    let jobs = pythons.jobs(&accepted);
    let mut slow = slow::run(pythons, challenge, jobs)?;
    let others: Vec<&Reference> =
        wrong.iter().filter(|file| !slow.contains_key(&file.path)).copied().collect();
    let sound: Vec<_> =
        accepted.iter().filter(|result| result.verdict.is_accepted()).cloned().collect();
    let rejected = rejected::run(pythons, challenge, &others, &sound, jobs)?;
    // Where wrong ones wait in vain, so do mutants.
    let jobs = jobs.max(pythons.jobs(&rejected));

    let mut plan = Plan::default();
    if let Some(starter) = &challenge.starter {
        plan.add_with(challenge, submission("starter.py", starter.as_bytes()), slow::ONCE);
    }
    let trial = Trial::plan(challenge, &mut plan);
    let mut tried = pythons.grade(&plan, jobs)?.into_iter();
    let (mut accepted, mut rejected) = (accepted.into_iter(), rejected.into_iter());
    let result = |file: &Reference| match slow.remove(&file.path) {
        Some(result) => Some(result),
        None if file.expects == ACCEPTED => accepted.next(),
        None => rejected.next(),
    };
    let mut own: Vec<SubmissionResult> = challenge.references.iter().filter_map(result).collect();
    own.extend(challenge.starter.as_ref().and_then(|_| tried.next()));
    Ok(Graded { own, tried: tried.collect(), trial, wrong, jobs })
}

/// A file of a challenge to be graded.
pub fn submission(path: &str, source: &[u8]) -> Submission {
    let name = path.rsplit('/').next().unwrap_or(path).to_owned();
    Submission { candidate: None, name, path: PathBuf::from(path), source: source.to_vec() }
}

/// How a file was graded, and how it should have been.
fn surprise(challenge: &Challenge, result: &SubmissionResult, declared: Expectation) -> String {
    let (path, verdict) = (&result.submission.path, result.verdict);
    let text = match declared {
        Expectation::Verdict(wanted) => {
            format!("{path}: {} instead of {}", verdict.code(), wanted.code())
        }
        Expectation::Rejected if verdict.is_accepted() => {
            format!("{path}: AC, but it must not pass")
        }
        Expectation::Rejected => format!("{path}: {}", verdict.code()),
    };
    text + &told_case(challenge, result)
}

/// The case that decided about a file, and what was said of it.
pub fn told_case(challenge: &Challenge, result: &SubmissionResult) -> String {
    let mut text = String::new();
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
