//! Submissions that are declared to be too slow. To run each to its end would take most of the time
//! of a whole `verify`, so they are run up to the first case that shows it.

use std::collections::BTreeMap;
use std::num::NonZero;
use std::sync::Arc;

use super::idle;
use super::proof::submission;
use super::pythons::Pythons;
use super::rules::ACCEPTED;
use crate::error::Failure;
use crate::model::{Challenge, Expectation, Kind, Limits, Reference, SubmissionResult, Verdict};
use crate::runner::{How, Plan};

/// What needs so many times the processor time that it may use is too slow, whatever else the
/// machine is at.
const BEYOND_DOUBT: f64 = 1.5;

/// What must fail anyhow is not run again with the machine to itself where it is over the time limit
/// beside others.
pub const ONCE: How = How { until: None, only: None, limits: None, once: true };

/// The results of those that are too slow beyond doubt, by their paths. All others must be run as
/// usual.
pub fn run(
    pythons: &Pythons<'_>,
    challenge: &Arc<Challenge>,
    jobs: NonZero<usize>,
) -> Result<BTreeMap<String, SubmissionResult>, Failure> {
    // The limits of tests hold for each test, and are always the challenge's.
    if challenge.kind == Kind::WriteTests {
        return Ok(BTreeMap::new());
    }
    let too_slow = Expectation::Verdict(Verdict::TimeLimit);
    let declared = challenge.references.iter().filter(|reference| reference.expects == too_slow);
    let cpu = challenge.limits.cpu.mul_f64(BEYOND_DOUBT);
    let wall = challenge.limits.wall.mul_f64(BEYOND_DOUBT);
    let limits = Limits { cpu, wall, ..challenge.limits.clone() };
    let limits: Arc<[Limits]> = vec![limits; challenge.cases.len()].into();
    let mut plan = Plan::default();
    for reference in declared {
        let limits = Some(Arc::clone(&limits));
        let how = How { until: Some(Verdict::TimeLimit), limits, ..ONCE };
        plan.add_with(challenge, submission(&reference.path, &reference.source), how);
    }
    // By the clock alone, a busy machine makes everything slow.
    let has_used_it = |result: &SubmissionResult| {
        let verdict = result.verdict == Verdict::TimeLimit;
        verdict && result.tests.iter().any(|test| test.cpu_ms >= cpu.as_secs_f64() * 1e3)
    };
    let results = pythons.grade(&plan, jobs)?.into_iter().filter(has_used_it);
    Ok(results.map(|result| (result.submission.path.clone(), result)).collect())
}

/// Grades a wrong file again with the machine to itself, where it was not graded as declared: beside
/// others it may have been over the time limit, and not all of its cases were run to the end.
pub fn settle(
    pythons: &Pythons<'_>,
    challenge: &Arc<Challenge>,
    result: &mut SubmissionResult,
) -> Result<(), Failure> {
    // A right one was run whole, and within its limits alone: it gets no second chance.
    let mut wrong = challenge.references.iter().filter(|file| file.expects != ACCEPTED);
    let Some(reference) = wrong.find(|file| file.path == result.submission.path) else {
        return Ok(());
    };
    let mut plan = Plan::default();
    plan.add(challenge, submission(&reference.path, &reference.source));
    *result = pythons.grade_alone(&plan)?.remove(0);
    Ok(())
}

/// Has what must fail run to the end on cases that nothing has failed so far, and notes which of them
/// it fails.
pub fn try_on_idle_cases(
    pythons: &Pythons<'_>,
    challenge: &Arc<Challenge>,
    wrong: &[&Reference],
    failed: &mut [bool],
    jobs: NonZero<usize>,
) -> Result<(), Failure> {
    let wrong =
        wrong.iter().map(|reference| (submission(&reference.path, &reference.source), ONCE));
    let idle = idle::cases(failed).collect();
    idle::try_on(pythons, challenge, &idle, wrong, failed, jobs)
}
