use std::time::Duration;

use super::value_error;
use crate::judge::samples::{case, challenge, ended, printed, seen, submission};
use crate::judge::{Trial, submission_result, test_names};
use crate::model::{
    Aggregate, Case, Challenge, Ended, Group, Kind, Limits, Observation, Phase, Reply, Task,
    TestResult, Value, Verdict,
};

const SOURCE: &str = "def test_a():\n    assert f()\n";

fn subject(name: &str, group: usize, weight: f64) -> Case {
    let is_correct = group == 0;
    let task = Task::Subject { file: format!("{name}.py"), source: Vec::new(), is_correct };
    let why = Some(format!("think of {name}"));
    Case { name: name.to_owned(), group: Some(group), weight, why, ..case(task) }
}

/// A right subject and two with bugs, of which one counts three times.
fn subjects() -> Challenge {
    let group = |name: &str, max_score, aggregate, require| Group {
        name: name.to_owned(),
        max_score,
        aggregate,
        require,
    };
    let groups = vec![
        group("no false alarm", 0.0, Aggregate::PassFail, vec![]),
        group("bugs caught", 100.0, Aggregate::Sum, vec![0]),
    ];
    let cases = vec![subject("right", 0, 1.0), subject("one", 1, 1.0), subject("two", 1, 3.0)];
    Challenge { kind: Kind::WriteTests, ..challenge(groups, cases) }
}

fn passed() -> Observation {
    seen(Reply::Value(Value::None))
}

fn failed() -> Observation {
    seen(value_error(Phase::Last, "no"))
}

/// What tests show on a subject, and how many of them were needed for that.
fn tried(index: usize, runs: Vec<Observation>) -> (TestResult, usize) {
    let (challenge, submission) = (subjects(), submission(SOURCE));
    let mut trial = Trial::new(&challenge, index, &submission);
    let mut needed = 0;
    for (position, seen) in runs.into_iter().enumerate() {
        needed += 1;
        if !trial.add(&format!("test_{position}"), seen) {
            break;
        }
    }
    (trial.result(), needed)
}

#[test]
fn a_correct_subject_is_accepted_where_all_tests_pass() {
    let (result, needed) = tried(0, vec![passed(), passed()]);
    assert_eq!((result.verdict, needed, result.message), (Verdict::Accepted, 2, None));
    assert_eq!((result.cpu_ms, result.wall_ms), (20.0, 24.0), "the times of all tests add up");
}

#[test]
fn a_test_that_fails_on_a_correct_subject_is_a_false_alarm() {
    let (result, needed) = tried(0, vec![passed(), failed(), passed(), failed(), failed()]);
    assert_eq!((result.verdict, needed), (Verdict::WrongAnswer, 5));
    assert_eq!(
        result.message.as_deref(),
        Some(
            "false alarm: `test_1` fails on a correct solution: raised ValueError: no; 2 other \
             tests fail, too"
        )
    );
    assert_eq!(result.exception.unwrap().class, "ValueError");
    assert_eq!(result.hint.as_deref(), Some("think of right"));
}

#[test]
fn an_import_that_fails_on_another_correct_subject_is_a_false_alarm_too() {
    let (result, _) = tried(0, vec![seen(value_error(Phase::Import, "no"))]);
    assert_eq!(result.verdict, Verdict::WrongAnswer);
}

#[test]
fn a_limit_keeps_its_verdict_and_ends_the_trial() {
    let (result, needed) =
        tried(0, vec![failed(), ended(Ended::CpuLimit, Reply::Missing), passed()]);
    assert_eq!((result.verdict, needed), (Verdict::TimeLimit, 2));
    assert!(result.message.unwrap().starts_with("`test_1`: used more than"));
}

#[test]
fn a_bug_is_caught_by_the_first_test_that_fails_in_whatever_way() {
    for failure in [
        failed(),
        seen(value_error(Phase::Import, "no")),
        seen(Reply::Missing),
        ended(Ended::CpuLimit, Reply::Missing),
        ended(Ended::Signaled(11), Reply::Missing),
        seen(Reply::Value(Value::Bool(true))),
    ] {
        let (result, needed) = tried(1, vec![passed(), failure, passed()]);
        assert_eq!((result.verdict, needed), (Verdict::Accepted, 2), "{:?}", result.message);
    }
}

#[test]
fn a_bug_that_passes_all_tests_is_not_caught() {
    let (result, _) = tried(1, vec![passed(), printed("quiet", Reply::Value(Value::None))]);
    assert_eq!(result.verdict, Verdict::WrongAnswer);
    assert_eq!(result.message.as_deref(), Some("this bug was not caught"));
    assert_eq!(result.hint.as_deref(), Some("think of one"));
}

#[test]
fn a_forbidden_call_catches_nothing() {
    let (result, _) = tried(1, vec![ended(Ended::Signaled(libc::SIGSYS), Reply::Missing)]);
    assert_eq!(result.verdict, Verdict::SecurityViolation);
}

#[test]
fn all_tests_together_may_take_ten_times_what_each_may() {
    let mut slow = passed();
    slow.execution.usage.cpu = Duration::from_millis(1900);
    for index in [0, 1] {
        let (result, needed) = tried(index, vec![slow.clone(); 30]);
        assert_eq!((result.verdict, needed), (Verdict::TimeLimit, 11));
    }
}

#[test]
fn one_false_alarm_takes_all_points() {
    let challenge = subjects();
    let score = |verdicts: [&dyn Fn(usize) -> TestResult; 3]| {
        let tests = verdicts.iter().enumerate().map(|(index, test)| test(index)).collect();
        let result = submission_result(&challenge, &submission(SOURCE), tests);
        (result.verdict, result.score)
    };
    let pass = |index| tried(index, vec![passed()]).0;
    let fail = |index| tried(index, vec![failed()]).0;
    assert_eq!(score([&pass, &fail, &fail]), (Verdict::Accepted, 100.0));
    assert_eq!(score([&pass, &pass, &fail]), (Verdict::WrongAnswer, 75.0));
    assert_eq!(score([&fail, &fail, &fail]), (Verdict::WrongAnswer, 0.0));
}

#[test]
fn tests_are_known_by_their_names() {
    let challenge = subjects();
    let names = |reply| {
        let found = test_names(&challenge.cases[0], &Limits::default(), &seen(reply));
        found.map_err(|judgement| (judgement.verdict, judgement.message.unwrap_or_default()))
    };
    let list = |count| Reply::Value(Value::List(vec![Value::from("test_a"); count]));
    assert_eq!(names(list(2)), Ok(vec!["test_a".to_owned(), "test_a".to_owned()]));
    let (verdict, why) = names(list(0)).unwrap_err();
    assert_eq!(verdict, Verdict::CompileError);
    assert!(why.starts_with("there is no test"), "{why}");
    assert_eq!(names(list(201)).unwrap_err().1, "there are 201 tests; at most 200 are run");
    let (verdict, _) = names(value_error(Phase::Import, "no")).unwrap_err();
    assert_eq!(verdict, Verdict::CompileError);
    for forged in [Value::Bool(true), Value::List(vec![Value::None])] {
        assert_eq!(names(Reply::Value(forged)).unwrap_err().0, Verdict::RunTimeError);
    }
    assert_eq!(names(Reply::Exit(0)).unwrap_err().0, Verdict::RunTimeError);
}
