//! What a reader may know of hidden cases.

use serde::{Deserialize, Serialize};

use crate::model::{RunResult, SubmissionResult, TestResult, Visibility};

/// Who reads a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Audience {
    /// May not learn what hidden cases contain.
    Candidate,
    /// May see everything.
    Interviewer,
}

impl Audience {
    /// What this audience may see of a run. To be asked before any writer sees the result, so
    /// that nothing is there to leak afterwards.
    #[must_use]
    pub fn run(self, mut run: RunResult) -> RunResult {
        run.results = run.results.into_iter().map(|result| self.submission(result)).collect();
        run
    }

    /// What this audience may see of a submission's result.
    ///
    /// For candidates there stay of a hidden case, accepted or not: its index, group, verdict,
    /// flags, points, times and memory. Its name becomes `hidden` with the index. Everything else
    /// goes: call, input, expected, actual, diff, exception, output, message, hint, and the exit
    /// code and signal, by which a program could tell what its input was. The message about the
    /// whole submission goes where it may speak of a hidden case, that is, where one has the
    /// submission's verdict; a sample with the same verdict has its own message.
    #[must_use]
    pub fn submission(self, mut result: SubmissionResult) -> SubmissionResult {
        if self == Self::Interviewer {
            return result;
        }
        let verdict = result.verdict;
        if result.tests.iter().any(|test| is_hidden(test) && test.verdict == verdict) {
            result.message = None;
        }
        result.tests = result
            .tests
            .into_iter()
            .map(|test| if is_hidden(&test) { withheld(test) } else { test })
            .collect();
        result
    }
}

fn is_hidden(test: &TestResult) -> bool {
    test.visibility == Visibility::Hidden
}

/// What is left of a hidden case. Every field is named, so that a new one is a decision here.
fn withheld(test: TestResult) -> TestResult {
    TestResult {
        name: withheld_name(test.index),
        index: test.index,
        group: test.group,
        visibility: test.visibility,
        verdict: test.verdict,
        flags: test.flags,
        score: test.score,
        max_score: test.max_score,
        cpu_ms: test.cpu_ms,
        wall_ms: test.wall_ms,
        memory_kib: test.memory_kib,
        exit_code: None,
        signal: None,
        call: None,
        stdin: None,
        expected: None,
        actual: None,
        diff: None,
        exception: None,
        stdout: None,
        stderr: None,
        truncated: false,
        message: None,
        hint: None,
        question: None,
    }
}

fn withheld_name(index: usize) -> String {
    format!("hidden {index}")
}

/// Whether a case's result is one that [`Audience::Candidate`] left little of.
pub(super) fn is_withheld(test: &TestResult) -> bool {
    is_hidden(test)
        && test.name == withheld_name(test.index)
        && test.call.is_none()
        && test.expected.is_none()
        && test.message.is_none()
}

#[cfg(test)]
mod tests;
