//! Cases that nothing has failed yet, and trying on them what is wrong.

use std::num::NonZero;
use std::sync::Arc;

use super::pythons::Pythons;
use crate::error::Failure;
use crate::model::{Challenge, Submission, SubmissionResult, TestResult, Verdict};
use crate::runner::{How, Plan};

/// Processor time of an accepted submission, in milliseconds, from which on a case is not worth trying
/// many others on.
const LONG: f64 = 100.0;

/// Whether an accepted submission needs long for a case.
pub fn is_long(test: &TestResult) -> bool {
    test.cpu_ms >= LONG
}

/// The positions of cases that nothing has failed. `failed` has a place for each case.
pub fn cases(failed: &[bool]) -> impl Iterator<Item = usize> {
    failed.iter().enumerate().filter(|(_, failed)| !**failed).map(|(case, _)| case)
}

/// Runs wrong submissions on some cases, all of these, and notes which they fail.
pub fn try_on(
    pythons: &Pythons<'_>,
    challenge: &Arc<Challenge>,
    cases: &Arc<[usize]>,
    wrong: impl IntoIterator<Item = (Submission, How)>,
    failed: &mut [bool],
    jobs: NonZero<usize>,
) -> Result<(), Failure> {
    if cases.is_empty() {
        return Ok(());
    }
    let mut plan = Plan::default();
    for (submission, how) in wrong {
        let how = How { only: Some(Arc::clone(cases)), until: None, ..how };
        plan.add_with(challenge, submission, how);
    }
    for result in pythons.grade(&plan, jobs)? {
        credit(&result, failed);
    }
    Ok(())
}

/// Whether which case a submission fails says anything about the case. One that does not even load
/// fails all of them.
pub fn tells(result: &SubmissionResult) -> bool {
    !result.verdict.is_accepted() && result.verdict != Verdict::CompileError
}

/// Notes which cases a wrong submission fails.
pub fn credit(result: &SubmissionResult, failed: &mut [bool]) {
    if !tells(result) {
        return;
    }
    let is_failed =
        |test: &TestResult| test.verdict > Verdict::Skipped && test.verdict != Verdict::JudgeError;
    for test in result.tests.iter().filter(|test| is_failed(test)) {
        failed[test.index - 1] = true;
    }
}
