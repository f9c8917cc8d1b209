//! Submissions that must not be accepted. The first case that one fails decides about it, so it is
//! run up to that one within the limits. The short cases after it are run as well, because they may
//! show that something cannot be judged, but within little more than what accepted ones need: wrong
//! ones tend to wait in vain or to run for ever, and do so in case after case.

use std::num::NonZero;
use std::sync::Arc;

use super::proof::submission;
use super::pythons::Pythons;
use super::slow::ONCE;
use super::{idle, limits};
use crate::error::Failure;
use crate::judge;
use crate::model::{Challenge, Kind, Reference, SubmissionResult, Verdict};
use crate::runner::{How, Plan};

/// The results of some of a challenge's files. `accepted` are those that it accepts.
pub fn run(
    pythons: &Pythons<'_>,
    challenge: &Arc<Challenge>,
    files: &[&Reference],
    accepted: &[SubmissionResult],
    jobs: NonZero<usize>,
) -> Result<Vec<SubmissionResult>, Failure> {
    // Tests are run many times in each case, and have the limits of the challenge anyway.
    let is_whole = challenge.kind == Kind::WriteTests;
    let until = How::FIRST_FAILURE.filter(|_| !is_whole);
    let mut plan = Plan::default();
    for file in files {
        plan.add_with(challenge, submission(&file.path, &file.source), How { until, ..ONCE });
    }
    let results = pythons.grade(&plan, jobs)?;
    if is_whole || accepted.is_empty() {
        return Ok(results);
    }
    let limits = limits::tight(challenge, &accepted.iter().collect::<Vec<_>>());
    let mut plan = Plan::default();
    for (file, result) in files.iter().zip(&results) {
        let tests = result.tests.iter().enumerate();
        let skipped = tests.filter(|(_, test)| test.verdict == Verdict::Skipped);
        let is_long = |case: usize| accepted.iter().any(|one| idle::is_long(&one.tests[case]));
        let short = skipped.map(|(case, _)| case).filter(|case| !is_long(*case));
        let only = Some(short.collect());
        let how = How { only, limits: Some(Arc::clone(&limits)), ..ONCE };
        plan.add_with(challenge, submission(&file.path, &file.source), how);
    }
    let rest = pythons.grade(&plan, jobs)?;
    let both = files.iter().zip(results.into_iter().zip(rest));
    Ok(both.map(|(file, (result, rest))| joined(challenge, file, result, rest)).collect())
}

/// A result with what came of its later cases, but for what only limits that are not the challenge's
/// can have brought about.
fn joined(
    challenge: &Challenge,
    file: &Reference,
    result: SubmissionResult,
    rest: SubmissionResult,
) -> SubmissionResult {
    let by_time = |verdict| [Verdict::TimeLimit, Verdict::IdleLimit].contains(&verdict);
    let tests = result.tests.into_iter().zip(rest.tests).map(|(test, later)| {
        let counts = test.verdict == Verdict::Skipped && !by_time(later.verdict);
        if counts { later } else { test }
    });
    judge::submission_result(challenge, &submission(&file.path, &file.source), tests.collect())
}
