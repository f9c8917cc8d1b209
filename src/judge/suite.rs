//! Tests that a candidate wrote, on one subject: all must pass where it is correct, and one must
//! fail where it has a bug.

use std::fmt::Write as _;

use super::case::{Judgement, reject, trouble};
use super::finding::Finding;
use super::result::test_result;
use super::wording::{count, seconds};
use crate::model::{
    Captured, Case, Challenge, Ended, Execution, Limits, Observation, Reply, Submission, Task,
    TestResult, Usage, Value, Verdict,
};

/// The most tests that a file may have.
const MOST: usize = 200;

/// All tests together may take so many times what each may.
const TOGETHER: u32 = 10;

/// The names of the tests that a file claims to have, or what is wrong with it.
///
/// # Errors
///
/// The judgement on a file without tests that can be run.
pub fn test_names(
    case: &Case,
    limits: &Limits,
    seen: &Observation,
) -> Result<Vec<String>, Box<Judgement>> {
    let mut findings = trouble(case, limits, seen);
    if findings.is_empty() {
        match names(&seen.reply) {
            Some(names) if (1..=MOST).contains(&names.len()) => return Ok(names),
            Some(names) if names.is_empty() => findings.push(Finding::new(
                Verdict::CompileError,
                "there is no test: write functions whose names begin with `test_`, or a class \
                 derived from unittest.TestCase with such methods",
            )),
            Some(names) => findings.push(Finding::new(
                Verdict::CompileError,
                format!("there are {} tests; at most {MOST} are run", names.len()),
            )),
            None => findings.push(malformed()),
        }
    }
    Err(Box::new(reject(case, seen, findings)))
}

fn names(reply: &Reply) -> Option<Vec<String>> {
    let Reply::Value(Value::List(names)) = reply else { return None };
    let name = |name: &Value| match name {
        Value::Str(name) => Some(name.to_lossy()),
        _ => None,
    };
    names.iter().map(name).collect()
}

fn malformed() -> Finding {
    Finding::new(Verdict::RunTimeError, "the reply is malformed: not what became of a test")
}

/// What the tests of a submission show on one subject, test by test.
#[derive(Debug)]
pub struct Trial<'a> {
    challenge: &'a Challenge,
    index: usize,
    submission: &'a Submission,
    usage: Usage,
    caught: bool,
    /// What went wrong, first of all.
    failure: Option<(Vec<Finding>, Observation)>,
    /// Tests that failed after that.
    more: usize,
}

impl<'a> Trial<'a> {
    /// On the subject of the case with this 0-based position.
    #[must_use]
    pub fn new(challenge: &'a Challenge, index: usize, submission: &'a Submission) -> Self {
        let usage = Usage::default();
        Self { challenge, index, submission, usage, caught: false, failure: None, more: 0 }
    }

    fn case(&self) -> &'a Case {
        &self.challenge.cases[self.index]
    }

    fn is_correct(&self) -> bool {
        matches!(self.case().task, Task::Subject { is_correct: true, .. })
    }

    /// Takes note of a test that was run. Whether the next one can still tell something.
    pub fn add(&mut self, test: &str, seen: Observation) -> bool {
        let limits = &self.challenge.limits;
        let Usage { cpu, wall, memory_kib, waited: _ } = seen.execution.usage;
        self.usage.cpu += cpu;
        self.usage.wall += wall;
        self.usage.memory_kib = self.usage.memory_kib.max(memory_kib);
        let mut findings = self.findings(test, &seen);
        let violates = findings.iter().any(|found| found.verdict == Verdict::SecurityViolation);
        if !self.is_correct() && !findings.is_empty() && !violates {
            self.caught = true;
            return false;
        }
        let [cpu, wall] = [limits.cpu, limits.wall].map(|limit| limit * TOGETHER);
        if findings.is_empty() && (self.usage.cpu > cpu || self.usage.wall > wall) {
            let message = format!(
                "the tests together used more than {} of processor time, or {} by the clock",
                seconds(cpu),
                seconds(wall)
            );
            findings.push(Finding::new(Verdict::TimeLimit, message));
        }
        if findings.is_empty() {
            return true;
        }
        // After a limit, the next test would take as long.
        let cheap = |found: &Finding| found.verdict <= Verdict::RunTimeError;
        let goes_on = findings.iter().all(cheap);
        match &self.failure {
            Some((first, _)) if goes_on || !first.iter().all(cheap) => self.more += 1,
            _ => self.failure = Some((findings, seen)),
        }
        goes_on
    }

    /// What is wrong with a run of a test, were the subject correct.
    fn findings(&self, test: &str, seen: &Observation) -> Vec<Finding> {
        let mut findings = trouble(self.case(), &self.challenge.limits, seen);
        if findings.is_empty() && seen.reply != Reply::Value(Value::None) {
            findings.push(malformed());
        }
        let raised = matches!(seen.reply, Reply::Raised { .. });
        for finding in &mut findings {
            let exception =
                matches!(finding.verdict, Verdict::RunTimeError | Verdict::CompileError);
            if raised && exception {
                finding.verdict = Verdict::WrongAnswer;
                finding.message = format!(
                    "false alarm: `{test}` fails on a correct solution: {}",
                    finding.message
                );
            } else {
                finding.message = format!("`{test}`: {}", finding.message);
            }
        }
        findings
    }

    /// The result, once no further test is run.
    #[must_use]
    pub fn result(self) -> TestResult {
        let case = self.case();
        let (mut seen, judgement) = match self.failure {
            _ if self.caught => (passed(), Judgement::accepted()),
            Some((mut findings, seen)) => {
                if let (Some(first), 1..) = (findings.first_mut(), self.more) {
                    let verb = if self.more == 1 { "fails" } else { "fail" };
                    let others = count(self.more, "other test");
                    let _ = write!(first.message, "; {others} {verb}, too");
                }
                let judgement = reject(case, &seen, findings);
                (seen, judgement)
            }
            None if self.is_correct() => (passed(), Judgement::accepted()),
            None => {
                let missed = Finding::new(Verdict::WrongAnswer, "this bug was not caught");
                let seen = passed();
                let judgement = reject(case, &seen, vec![missed]);
                (seen, judgement)
            }
        };
        seen.execution.usage = self.usage;
        test_result(self.challenge, self.index, self.submission, &seen, judgement)
    }
}

/// Tests that all passed, or failed as they should, taken together.
fn passed() -> Observation {
    let execution = Execution {
        ended: Ended::Exited(0),
        usage: Usage::default(),
        stdout: Captured::default(),
        stderr: Captured::default(),
        reply: Vec::new(),
    };
    Observation { execution, reply: Reply::Value(Value::None) }
}
