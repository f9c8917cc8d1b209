//! Copies of the accepted submissions with one small change each. Whatever changes what a solution
//! does must fail a case: what survives shows what the cases do not ask for.

use std::path::PathBuf;
use std::sync::Arc;

use serde::Serialize;

use super::limits;
use super::pythons::Pythons;
use crate::error::Failure;
use crate::model::{Challenge, Kind, Reference, Submission, SubmissionResult, TestResult, Verdict};
use crate::python::Mutant;
use crate::runner::{How, Plan};

/// How many mutants of all accepted submissions together are made at most.
const MOST: usize = 60;

/// The least share of mutants that the cases must notice.
const LOWEST_SCORE: f64 = 0.6;

/// How many mutants that were noticed elsewhere are tried at a time on cases that noticed none.
const TRIED_AT_A_TIME: usize = 8;

/// Processor time of the solution, in milliseconds, from which on a case is not worth trying many
/// mutants on.
const LONG: f64 = 100.0;

/// What became of the mutants of a challenge.
#[derive(Clone, Debug, Serialize)]
pub struct Mutation {
    pub made: usize,
    pub killed: usize,
    /// The share of those killed.
    pub score: f64,
    pub survivors: Vec<Survivor>,
}

/// A change that no case notices.
#[derive(Clone, Debug, Serialize)]
pub struct Survivor {
    /// Path below the challenge's folder.
    pub file: String,
    /// 1-based.
    pub line: u32,
    pub before: String,
    pub after: String,
}

impl Survivor {
    /// On one line.
    pub fn told(&self, arrow: &str) -> String {
        let Self { file, line, before, after } = self;
        format!("{file}:{line}: {before} {arrow} {after}")
    }
}

impl Mutation {
    /// What is wrong where too many survive.
    pub fn problem(&self) -> Option<String> {
        let Self { made, killed, score, .. } = self;
        (*score < LOWEST_SCORE).then(|| {
            format!(
                "the cases notice only {killed} of {made} small changes of the solutions; at least \
                 {} % must be noticed",
                LOWEST_SCORE * 100.0
            )
        })
    }
}

/// What the mutants of a challenge show.
#[derive(Default)]
pub struct Trial {
    pub mutation: Option<Mutation>,
    pub doubts: Vec<String>,
    /// For each case, whether a mutant fails it.
    pub failed: Vec<bool>,
}

/// A mutant with the solution that it is made of.
struct Made<'a> {
    reference: &'a Reference,
    mutant: Mutant,
    limits: Arc<[crate::model::Limits]>,
}

impl Made<'_> {
    fn submission(&self) -> Submission {
        Submission {
            candidate: None,
            name: "solution.py".to_owned(),
            path: PathBuf::from(&self.reference.path),
            source: self.mutant.source.clone().into_bytes(),
        }
    }
}

/// Makes mutants and grades them. `accepted` are the submissions with what they needed; `known` says
/// which cases something fails already.
pub fn run(
    pythons: &Pythons<'_>,
    challenge: &Arc<Challenge>,
    accepted: &[(&Reference, &SubmissionResult)],
    known: &[bool],
) -> Result<Trial, Failure> {
    let mut trial = Trial { failed: known.to_vec(), ..Trial::default() };
    // Where tests are what is written, the buggy subjects are the mutants.
    let maker = pythons.mutating(&challenge.python);
    let Some(maker) = maker.filter(|_| challenge.kind != Kind::WriteTests) else {
        return Ok(trial);
    };
    let mut made: Vec<Made<'_>> = Vec::new();
    let mut plan = Plan::default();
    for (at, (reference, result)) in accepted.iter().enumerate() {
        let share = (MOST - made.len()).div_ceil(accepted.len() - at);
        let mutants = pythons.ask(maker, 0, |worker| worker.mutants(&reference.source, share))?;
        let Some(mutants) = mutants else {
            trial.doubts.push(format!("{}: no mutants can be made of it", reference.path));
            continue;
        };
        let limits = limits::tight(challenge, result);
        let all = mutants.all.into_iter();
        let all = all.map(|mutant| Made { reference, mutant, limits: Arc::clone(&limits) });
        let unchanged = Mutant {
            line: 0,
            before: String::new(),
            after: String::new(),
            source: mutants.unchanged,
        };
        // The same source in the mutants' layout: if that fails, a mutant's failure says nothing.
        let control = Made { reference, mutant: unchanged, limits: Arc::clone(&limits) };
        let mut alone = Plan::default();
        alone.add(challenge, control.submission());
        let seen = pythons.grade(&alone)?;
        if seen.iter().all(|result| result.verdict.is_accepted()) {
            made.extend(all);
        } else {
            trial.doubts.push(format!(
                "{}: no mutants are made of it, because it fails once it is written in another \
                 layout",
                reference.path
            ));
        }
    }
    for one in &made {
        plan.add_with(challenge, one.submission(), until_failure(one, None));
    }
    let results = pythons.grade(&plan)?;
    for result in &results {
        credit(result, &mut trial.failed);
    }
    let killed: Vec<bool> = results.iter().map(|result| !result.verdict.is_accepted()).collect();
    let noticed: Vec<&Made<'_>> =
        made.iter().zip(&results).filter(|(_, result)| tells(result)).map(|(one, _)| one).collect();
    try_on_idle_cases(pythons, challenge, accepted, &noticed, &mut trial.failed)?;
    if !made.is_empty() {
        trial.mutation = Some(summed(made, &killed));
    }
    Ok(trial)
}

#[expect(clippy::cast_precision_loss, reason = "there are few mutants")]
fn summed(made: Vec<Made<'_>>, killed: &[bool]) -> Mutation {
    let count = made.len();
    let survivors: Vec<Survivor> = made
        .into_iter()
        .zip(killed)
        .filter(|(_, killed)| !**killed)
        .map(|(Made { reference, mutant, .. }, _)| Survivor {
            file: reference.path.clone(),
            line: mutant.line,
            before: mutant.before,
            after: mutant.after,
        })
        .collect();
    let killed = count - survivors.len();
    Mutation { made: count, killed, score: killed as f64 / count as f64, survivors }
}

fn until_failure(made: &Made<'_>, only: Option<Arc<[usize]>>) -> How {
    How { until: How::FIRST_FAILURE, only, limits: Some(Arc::clone(&made.limits)) }
}

/// A mutant is run up to the first case that it fails, so that later ones have not had their chance
/// yet. Those that are still idle get it.
fn try_on_idle_cases(
    pythons: &Pythons<'_>,
    challenge: &Arc<Challenge>,
    accepted: &[(&Reference, &SubmissionResult)],
    noticed: &[&Made<'_>],
    failed: &mut [bool],
) -> Result<(), Failure> {
    let needs = |case: usize| {
        accepted.iter().map(|(_, result)| result.tests[case].cpu_ms).fold(0.0, f64::max)
    };
    for (round, some) in noticed.chunks(TRIED_AT_A_TIME).enumerate() {
        let idle = failed.iter().enumerate().filter(|(_, failed)| !**failed).map(|(case, _)| case);
        let idle: Arc<[usize]> = idle.filter(|case| round == 0 || needs(*case) < LONG).collect();
        if idle.is_empty() {
            break;
        }
        let mut plan = Plan::default();
        for made in some {
            let only = Some(Arc::clone(&idle));
            let how = How { until: None, ..until_failure(made, only) };
            plan.add_with(challenge, made.submission(), how);
        }
        for result in pythons.grade(&plan)? {
            credit(&result, failed);
        }
    }
    Ok(())
}

/// Whether which case a submission fails says anything about the case.
fn tells(result: &SubmissionResult) -> bool {
    !result.verdict.is_accepted() && result.verdict != Verdict::CompileError
}

/// Notes which cases a wrong submission fails. One that does not even load fails all of them, which
/// says nothing.
pub fn credit(result: &SubmissionResult, failed: &mut [bool]) {
    if !tells(result) {
        return;
    }
    let is_failed =
        |test: &TestResult| test.verdict > Verdict::Skipped && test.verdict != Verdict::JudgeError;
    for (test, failed) in result.tests.iter().zip(failed) {
        *failed |= is_failed(test);
    }
}
