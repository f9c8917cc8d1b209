//! Challenges and results for tests.

use std::path::PathBuf;

use crate::judge;
use crate::model::{
    Case, Challenge, Checker, Expect, Expectation, Kind, Limits, PythonNeeds, Reference,
    Submission, SubmissionResult, Task, ValueChecker, Verdict,
};

pub fn case(name: &str, call: &str, returns: &str) -> Case {
    let expect = Expect::Returns(returns.to_owned());
    Case {
        name: name.to_owned(),
        group: None,
        weight: 1.0,
        sample: false,
        why: None,
        stdin: Vec::new(),
        stdout: None,
        task: Task::Call { source: call.to_owned(), expect },
        checker: Checker::Value(ValueChecker::default()),
    }
}

pub fn challenge(cases: Vec<Case>) -> Challenge {
    Challenge {
        folder: None,
        has_namesake: false,
        id: "shelf/task".to_owned(),
        formerly: Vec::new(),
        format: 1,
        title: "Task".to_owned(),
        kind: Kind::Function,
        entry: Some("f".to_owned()),
        level: None,
        skills: Vec::new(),
        minutes: None,
        summary: None,
        hints: Vec::new(),
        python: PythonNeeds::default(),
        limits: Limits::default(),
        complexity: None,
        groups: Vec::new(),
        cases,
        oracle: None,
        origin: None,
        statement: None,
        explanation: None,
        starter: None,
        references: Vec::new(),
        digest: String::new(),
    }
}

pub fn reference(source: &str, expects: Expectation) -> Reference {
    Reference {
        path: "submissions/some/file.py".to_owned(),
        expects,
        source: source.as_bytes().to_vec(),
    }
}

/// A result with these verdicts.
pub fn result(challenge: &Challenge, verdicts: &[Verdict]) -> SubmissionResult {
    let submission = Submission {
        candidate: None,
        name: "file.py".to_owned(),
        path: PathBuf::from("file.py"),
        source: Vec::new(),
    };
    let tests = verdicts.iter().enumerate().map(|(at, verdict)| {
        let mut test = judge::skipped_test(challenge, at, judge::Skip::Group);
        test.verdict = *verdict;
        test.score = if verdict.is_accepted() { test.max_score } else { 0.0 };
        test
    });
    judge::submission_result(challenge, &submission, tests.collect())
}
