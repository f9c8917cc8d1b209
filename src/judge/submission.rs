use std::cmp::Reverse;

use super::digest::digest;
use super::score::settle;
use crate::model::{
    Challenge, ChallengeRef, Submission, SubmissionRef, SubmissionResult, TestResult, Verdict,
};

/// Puts the tests of a submission together. `tests` has one result for each case of the challenge,
/// in file order.
#[must_use]
pub fn submission_result(
    challenge: &Challenge,
    submission: &Submission,
    mut tests: Vec<TestResult>,
) -> SubmissionResult {
    let (groups, score) = settle(challenge, &mut tests);
    let is_complete = !tests.is_empty() && tests.len() == challenge.cases.len();
    let verdict = if is_complete { verdict(&tests) } else { Verdict::JudgeError };
    let mut flags: Vec<Verdict> = tests.iter().map(|test| test.verdict).collect();
    flags.retain(|flag| *flag != verdict && !flag.is_accepted());
    flags.sort_by_key(|flag| Reverse(*flag));
    flags.dedup();
    let gradable = verdict != Verdict::JudgeError;
    let (challenge_ref, submission_ref) = names(challenge, submission);
    SubmissionResult {
        challenge: challenge_ref,
        submission: submission_ref,
        verdict,
        flags,
        score: if gradable { score } else { 0.0 },
        max_score: challenge.max_score(),
        gradable,
        message: message(verdict, &tests),
        groups,
        tests,
    }
}

/// The result of a submission whose file could not be read, and why. That is never the candidate's
/// failure. It has no tests: nothing was run, and the reason holds for the submission as a whole,
/// so that candidates may read it, too.
#[must_use]
pub fn unread_submission(
    challenge: &Challenge,
    submission: &Submission,
    why: &str,
) -> SubmissionResult {
    let mut result = submission_result(challenge, submission, Vec::new());
    result.message = Some(why.to_owned());
    for group in &mut result.groups {
        group.verdict = Verdict::JudgeError;
    }
    // That of no bytes would say that the file is empty.
    result.submission.digest = String::new();
    result
}

/// What a challenge and a submission are called in results.
fn names(challenge: &Challenge, submission: &Submission) -> (ChallengeRef, SubmissionRef) {
    let challenge = ChallengeRef {
        id: challenge.id.clone(),
        title: challenge.title.clone(),
        kind: challenge.kind.into(),
        format: challenge.format,
        digest: challenge.digest.clone(),
    };
    let submission = SubmissionRef {
        candidate: submission.candidate.clone(),
        name: submission.name.clone(),
        path: submission.path.display().to_string(),
        digest: digest(&submission.source),
    };
    (challenge, submission)
}

/// Where a judge error or a compile error is, it is all. Else the first case that went wrong
/// decides.
fn verdict(tests: &[TestResult]) -> Verdict {
    let verdicts = || tests.iter().map(|test| test.verdict);
    let over_all = [Verdict::JudgeError, Verdict::CompileError];
    if let Some(verdict) = over_all.into_iter().find(|verdict| verdicts().any(|v| v == *verdict)) {
        return verdict;
    }
    let wrong = verdicts().find(|v| !matches!(v, Verdict::Accepted | Verdict::Skipped));
    // Skipping takes a failure; without one, it is the worst there is.
    wrong.or_else(|| verdicts().max()).unwrap_or(Verdict::JudgeError)
}

/// What holds for the submission as a whole and not for one case.
fn message(verdict: Verdict, tests: &[TestResult]) -> Option<String> {
    let told = tests.iter().find(|test| test.verdict == verdict);
    let told = told.and_then(|test| test.message.clone());
    match verdict {
        Verdict::CompileError => told,
        // A missing result is a failure of the judge: what was not judged must not pass.
        Verdict::JudgeError => told.or_else(|| Some("not every case was judged".to_owned())),
        _ => None,
    }
}
