//! The result as `JUnit` XML, which every CI service reads.

use std::time::Duration;

use quick_junit::{
    NonSuccessKind, Property, Report, SerializeError, TestCase, TestCaseStatus, TestSuite,
};

use super::terminal::Terminal;
use super::{escape, words};
use crate::model::{RunResult, SubmissionResult, TestResult, Verdict};

/// A run as `JUnit` XML: a suite for each submission, a case for each case. The judge's own
/// failures are errors, the candidate's are failures.
///
/// # Errors
///
/// Where the XML cannot be written, which would be a mistake of ours.
pub fn run(run: &RunResult) -> Result<String, SerializeError> {
    let mut report = Report::new(escape::xml(&run.tool.name));
    report.timestamp = run.started_at.parse().ok();
    report.set_time(Duration::from_millis(run.duration_ms));
    for result in &run.results {
        let mut suite = suite(result);
        suite.timestamp = report.timestamp;
        suite.add_property(property("isolation", run.environment.isolation.tier.name()));
        suite.add_property(property("python", &run.environment.python.version));
        report.add_test_suite(suite);
    }
    report.to_string()
}

fn suite(result: &SubmissionResult) -> TestSuite {
    let name = suite_name(result);
    let mut suite = TestSuite::new(&name);
    suite.set_time(milliseconds(result.tests.iter().map(|test| test.wall_ms).sum()));
    suite.add_property(property("verdict", result.verdict.code()));
    suite.add_property(property("gradable", if result.gradable { "true" } else { "false" }));
    suite.add_property(property("score", &words::points(result.score)));
    suite.add_property(property("max_score", &words::points(result.max_score)));
    suite.add_test_cases(result.tests.iter().map(|test| case(result, &name, test)));
    // Without a case of its own a submission that could not be run would look like a success.
    let told = result.tests.iter().any(|test| is_failure(test.verdict));
    if is_failure(result.verdict) && !told {
        let mut status = status(result.verdict);
        status.set_message(sentence(result.verdict, result.message.as_deref()));
        let mut case = TestCase::new("submission", status);
        case.set_classname(&name);
        suite.add_test_case(case);
    }
    suite
}

fn is_failure(verdict: Verdict) -> bool {
    !matches!(verdict, Verdict::Accepted | Verdict::Skipped)
}

fn suite_name(result: &SubmissionResult) -> String {
    let challenge = &result.challenge.id;
    escape::xml(&match &result.submission.candidate {
        Some(candidate) => format!("{candidate}/{challenge}"),
        None => challenge.clone(),
    })
}

fn case(result: &SubmissionResult, suite: &str, test: &TestResult) -> TestCase {
    let mut status = status(test.verdict);
    if !test.verdict.is_accepted() {
        let message = test.message.as_deref().or(test.hint.as_deref());
        status.set_message(sentence(test.verdict, message));
        let description = Terminal::for_files().case(result, test);
        if !description.is_empty() {
            status.set_description(escape::xml(&description));
        }
    }
    let mut case = TestCase::new(escape::xml(&test.name), status);
    case.set_classname(suite);
    case.set_time(milliseconds(test.wall_ms));
    if let Some(stdout) = &test.stdout {
        case.set_system_out(escape::xml(stdout));
    }
    if let Some(stderr) = &test.stderr {
        case.set_system_err(escape::xml(stderr));
    }
    case
}

fn status(verdict: Verdict) -> TestCaseStatus {
    let mut status = match verdict {
        Verdict::Accepted => return TestCaseStatus::success(),
        Verdict::Skipped => TestCaseStatus::skipped(),
        Verdict::JudgeError => TestCaseStatus::non_success(NonSuccessKind::Error),
        _ => TestCaseStatus::non_success(NonSuccessKind::Failure),
    };
    status.set_type(verdict.code());
    status
}

/// One line that says what went wrong.
fn sentence(verdict: Verdict, message: Option<&str>) -> String {
    match message {
        Some(message) => escape::terminal_line(&format!("{}: {message}", verdict.words())),
        None => verdict.words().to_owned(),
    }
}

fn property(name: &str, value: &str) -> Property {
    Property::new(name, escape::xml(value))
}

fn milliseconds(ms: f64) -> Duration {
    Duration::try_from_secs_f64(ms / 1000.0).unwrap_or_default()
}

#[cfg(test)]
mod tests;
