//! Copies of the accepted submissions with one small change each. Whatever changes what a solution
//! does must fail a case: what survives shows what the cases do not ask for.

use std::num::NonZero;
use std::sync::Arc;

use serde::Serialize;

use super::proof::{submission, told_case};
use super::pythons::Pythons;
use super::{idle, limits};
use crate::error::Failure;
use crate::model::{Challenge, Kind, Limits, Reference, Submission, SubmissionResult};
use crate::python::Mutant;
use crate::report::words;
use crate::runner::{How, Plan};

/// How many mutants of all accepted submissions together are made at most.
const MOST: usize = 60;

/// The least share of mutants that the cases must notice.
const LOWEST_SCORE: f64 = 0.6;

/// How many mutants that were noticed elsewhere are tried at a time on cases that noticed none.
const TRIED_AT_A_TIME: usize = 8;

/// What became of the mutants of a challenge.
#[derive(Clone, Debug, Serialize)]
pub struct Mutation {
    /// How many could be graded.
    pub made: usize,
    /// How many a case noticed.
    pub killed: usize,
    /// The share of those killed.
    pub score: f64,
    /// The others.
    pub survivors: Vec<Survivor>,
}

/// A change that no case notices.
#[derive(Clone, Debug, Serialize)]
pub struct Survivor {
    /// Path below the challenge's folder.
    pub file: String,
    /// 1-based.
    pub line: u32,
    /// The expression or statement as it was.
    pub before: String,
    /// And as it is in the mutant.
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
    /// None where no mutant could be graded.
    pub mutation: Option<Mutation>,
    /// Why some could not be made or graded.
    pub doubts: Vec<String>,
    /// For each case, whether a mutant fails it.
    pub failed: Vec<bool>,
}

/// A mutant with the solution that it is made of.
struct Made<'a> {
    reference: &'a Reference,
    mutant: Mutant,
    limits: Arc<[Limits]>,
}

impl Made<'_> {
    /// The mutant, to be run up to the first case that it fails.
    fn to_run(&self) -> (Submission, How) {
        let submission = submission(&self.reference.path, self.mutant.source.as_bytes());
        let limits = Some(Arc::clone(&self.limits));
        (submission, How { until: How::FIRST_FAILURE, limits, once: true, ..How::default() })
    }
}

/// Makes mutants and grades them. `accepted` are the submissions with what they needed; `known` says
/// which cases something fails already.
pub fn run(
    pythons: &Pythons<'_>,
    challenge: &Arc<Challenge>,
    accepted: &[(&Reference, &SubmissionResult)],
    known: &[bool],
    jobs: NonZero<usize>,
) -> Result<Trial, Failure> {
    let mut trial = Trial { failed: known.to_vec(), ..Trial::default() };
    // Where tests are what is written, the buggy subjects are the mutants.
    let maker = pythons.mutating(&challenge.python);
    let Some(maker) = maker.filter(|_| challenge.kind != Kind::WriteTests) else {
        return Ok(trial);
    };
    let mut made: Vec<Made<'_>> = Vec::new();
    for (at, (reference, result)) in accepted.iter().enumerate() {
        let share = (MOST - made.len()).div_ceil(accepted.len() - at);
        let mutants = pythons.ask(maker, 0, |worker| worker.mutants(&reference.source, share))?;
        let Some(mutants) = mutants else {
            trial.doubts.push(format!("{}: no mutants can be made of it", reference.path));
            continue;
        };
        // The same source in the mutants' layout: if that fails, a mutant's failure says nothing.
        let mut alone = Plan::default();
        alone.add(challenge, submission(&reference.path, mutants.unchanged.as_bytes()));
        if pythons.grade(&alone, jobs)?.iter().any(|result| !result.verdict.is_accepted()) {
            trial.doubts.push(format!(
                "{}: no mutants are made of it, because it fails once it is written in another \
                 layout",
                reference.path
            ));
            continue;
        }
        let limits = limits::tight(challenge, &[*result]);
        let all = mutants.all.into_iter();
        made.extend(all.map(|mutant| Made { reference, mutant, limits: Arc::clone(&limits) }));
    }
    let mut plan = Plan::default();
    for one in &made {
        let (submission, how) = one.to_run();
        plan.add_with(challenge, submission, how);
    }
    let graded: Vec<_> = made.into_iter().zip(pythons.grade(&plan, jobs)?).collect();
    for (_, result) in &graded {
        idle::credit(result, &mut trial.failed);
    }
    let noticed: Vec<&Made<'_>> =
        graded.iter().filter(|(_, result)| idle::tells(result)).map(|(one, _)| one).collect();
    try_on_idle_cases(pythons, challenge, accepted, &noticed, &mut trial.failed, jobs)?;
    let (graded, not_graded): (Vec<_>, Vec<_>) =
        graded.into_iter().partition(|(_, result)| result.gradable);
    if let Some((made, result)) = not_graded.first() {
        let (count, told) = (not_graded.len(), told_case(challenge, result));
        let mutants = words::count(count, "mutant");
        let path = &made.reference.path;
        trial.doubts.push(format!("{mutants} cannot be graded, such as one of {path}{told}"));
    }
    if !graded.is_empty() {
        trial.mutation = Some(summed(graded));
    }
    Ok(trial)
}

#[expect(clippy::cast_precision_loss, reason = "there are few mutants")]
fn summed(graded: Vec<(Made<'_>, SubmissionResult)>) -> Mutation {
    let made = graded.len();
    let survivors: Vec<Survivor> = graded
        .into_iter()
        .filter(|(_, result)| result.verdict.is_accepted())
        .map(|(Made { reference, mutant, .. }, _)| Survivor {
            file: reference.path.clone(),
            line: mutant.line,
            before: mutant.before,
            after: mutant.after,
        })
        .collect();
    let killed = made - survivors.len();
    Mutation { made, killed, score: killed as f64 / made as f64, survivors }
}

/// A mutant is run up to the first case that it fails, so that later ones have not had their chance
/// yet. Those that are still idle get it.
fn try_on_idle_cases(
    pythons: &Pythons<'_>,
    challenge: &Arc<Challenge>,
    accepted: &[(&Reference, &SubmissionResult)],
    noticed: &[&Made<'_>],
    failed: &mut [bool],
    jobs: NonZero<usize>,
) -> Result<(), Failure> {
    let is_long =
        |case: usize| accepted.iter().any(|(_, result)| idle::is_long(&result.tests[case]));
    for (round, some) in noticed.chunks(TRIED_AT_A_TIME).enumerate() {
        let idle = idle::cases(failed).filter(|case| round == 0 || !is_long(*case));
        let wrong = some.iter().map(|made| made.to_run());
        idle::try_on(pythons, challenge, &idle.collect(), wrong, failed, jobs)?;
    }
    Ok(())
}
