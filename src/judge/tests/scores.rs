#![expect(clippy::float_cmp, reason = "scores are rounded so that they come out exactly")]

use Verdict::{Accepted, CompileError, JudgeError, RunTimeError, Skipped, TimeLimit, WrongAnswer};

use crate::judge::samples::{challenge, returns, submission};
use crate::judge::{Gate, Skip, gates, skipped_test, submission_result, unjudged_test};
use crate::model::{Aggregate, Case, Challenge, Group, SubmissionResult, TestResult, Verdict};

fn group(name: &str, max_score: f64, aggregate: Aggregate, require: &[usize]) -> Group {
    Group { name: name.to_owned(), max_score, aggregate, require: require.to_vec() }
}

fn cases(members: &[(Option<usize>, f64)]) -> Vec<Case> {
    let case = |(group, weight): &(Option<usize>, f64)| Case {
        group: *group,
        weight: *weight,
        ..returns()
    };
    members.iter().map(case).collect()
}

/// A result with this verdict and, where it is accepted, its points.
fn test(challenge: &Challenge, index: usize, verdict: Verdict) -> TestResult {
    let mut test = unjudged_test(challenge, index, "why");
    test.verdict = verdict;
    test.score = if verdict.is_accepted() { test.max_score } else { 0.0 };
    test
}

fn graded(challenge: &Challenge, verdicts: &[Verdict]) -> SubmissionResult {
    let tests = verdicts.iter().enumerate().map(|(index, v)| test(challenge, index, *v));
    submission_result(challenge, &submission("x = 1\n"), tests.collect())
}

fn scores(result: &SubmissionResult) -> Vec<f64> {
    result.tests.iter().map(|test| test.score).collect()
}

#[test]
fn without_groups_the_score_is_the_share_of_passed_weight() {
    let challenge = challenge(vec![], cases(&[(None, 1.0), (None, 2.0), (None, 0.0), (None, 3.0)]));
    let result = graded(&challenge, &[Accepted, Accepted, WrongAnswer, RunTimeError]);
    assert_eq!((result.score, result.max_score), (50.0, 100.0));
    assert_eq!(scores(&result), [16.666_667, 33.333_333, 0.0, 0.0]);
    assert_eq!(result.submission.path, "in/two_sum.py");
    assert_eq!(result.challenge.id, "core/two-sum");
}

#[test]
fn a_hundred_is_reached_exactly_when_all_pass() {
    for number in [1, 3, 7, 11, 13, 97] {
        let challenge = challenge(vec![], cases(&vec![(None, 0.1); number]));
        assert_eq!(graded(&challenge, &vec![Accepted; number]).score.to_bits(), 100f64.to_bits());
    }
    let weightless = challenge(vec![], cases(&[(None, 0.0)]));
    assert_eq!(graded(&weightless, &[Accepted]).score, 100.0);
    assert_eq!(graded(&weightless, &[WrongAnswer]).score, 0.0);
}

#[test]
fn the_first_case_that_went_wrong_gives_the_verdict() {
    let challenge = challenge(vec![], cases(&[(None, 1.0); 5]));
    let result = graded(&challenge, &[Accepted, RunTimeError, WrongAnswer, TimeLimit, WrongAnswer]);
    assert_eq!(result.verdict, RunTimeError);
    assert_eq!(result.flags, [TimeLimit, WrongAnswer]);
    assert_eq!((result.gradable, result.message), (true, None));
}

#[test]
fn one_compile_error_is_the_verdict_and_the_message() {
    let challenge = challenge(vec![], cases(&[(None, 1.0); 2]));
    let result = graded(&challenge, &[WrongAnswer, CompileError]);
    assert_eq!((result.verdict, result.gradable), (CompileError, true));
    assert_eq!((result.flags, result.message.as_deref()), (vec![WrongAnswer], Some("why")));
}

#[test]
fn one_judge_error_makes_the_submission_ungradable() {
    let groups = vec![group("a", 60.0, Aggregate::Sum, &[]), group("b", 40.0, Aggregate::Sum, &[])];
    let challenge = challenge(groups, cases(&[(Some(0), 1.0), (Some(1), 1.0)]));
    let result = graded(&challenge, &[Accepted, JudgeError]);
    assert_eq!((result.verdict, result.gradable, result.score), (JudgeError, false, 0.0));
    assert_eq!(result.max_score, 100.0);
    assert!(result.groups.iter().all(|group| group.score == 0.0));
    assert_eq!(scores(&result), [0.0, 0.0]);
    assert_eq!(result.message.as_deref(), Some("why"));
}

#[test]
fn what_was_not_judged_does_not_pass() {
    let challenge = challenge(vec![], cases(&[(None, 1.0); 2]));
    for verdicts in [&[][..], &[Accepted]] {
        let result = graded(&challenge, verdicts);
        assert_eq!((result.verdict, result.gradable, result.score), (JudgeError, false, 0.0));
        assert_eq!(result.message.as_deref(), Some("not every case was judged"));
    }
}

#[test]
fn groups_score_as_they_aggregate() {
    let verdicts = [Accepted, Accepted, WrongAnswer];
    for (aggregate, score, of_tests) in [
        (Aggregate::Sum, 30.0, [10.0, 20.0, 0.0]),
        (Aggregate::Min, 0.0, [0.0; 3]),
        (Aggregate::PassFail, 0.0, [0.0; 3]),
    ] {
        let members = cases(&[(Some(0), 1.0), (Some(0), 2.0), (Some(0), 1.0)]);
        let challenge = challenge(vec![group("g", 40.0, aggregate, &[])], members);
        let result = graded(&challenge, &verdicts);
        assert_eq!((result.score, result.max_score), (score, 40.0), "{aggregate:?}");
        assert_eq!(scores(&result), of_tests, "{aggregate:?}");
        assert_eq!(result.groups[0].verdict, WrongAnswer);
        let whole = graded(&challenge, &[Accepted; 3]);
        assert_eq!((whole.score, whole.groups[0].verdict), (40.0, Accepted), "{aggregate:?}");
    }
}

fn three_groups() -> Challenge {
    let groups = vec![
        group("last", 30.0, Aggregate::Sum, &[2]),
        group("first", 40.0, Aggregate::Sum, &[]),
        group("middle", 30.0, Aggregate::Sum, &[1]),
    ];
    challenge(groups, cases(&[(Some(0), 1.0), (Some(1), 1.0), (Some(1), 1.0), (Some(2), 1.0)]))
}

#[test]
fn a_group_opens_when_all_that_it_requires_is_whole() {
    use Gate::{Closed, Open, Waiting};
    let challenge = three_groups();
    let (yes, no) = (Some(Accepted), Some(WrongAnswer));
    for (verdicts, expected) in [
        ([None, None, None, None], [Waiting, Open, Waiting]),
        ([None, yes, None, None], [Waiting, Open, Waiting]),
        ([None, yes, yes, None], [Waiting, Open, Open]),
        ([None, yes, yes, yes], [Open, Open, Open]),
        ([None, yes, yes, no], [Closed, Open, Open]),
        ([None, None, no, None], [Closed, Open, Closed]),
        ([None, no, yes, Some(Skipped)], [Closed, Open, Closed]),
    ] {
        assert_eq!(gates(&challenge, &verdicts), expected, "{verdicts:?}");
    }
}

#[test]
fn a_skipped_group_scores_nothing_and_says_so() {
    let challenge = three_groups();
    let tests = vec![
        skipped_test(&challenge, 0, Skip::Group),
        test(&challenge, 1, Accepted),
        test(&challenge, 2, TimeLimit),
        skipped_test(&challenge, 3, Skip::Group),
    ];
    let result = submission_result(&challenge, &submission(""), tests);
    assert_eq!((result.verdict, result.flags.as_slice()), (TimeLimit, &[Skipped][..]));
    assert_eq!((result.score, result.max_score), (20.0, 100.0));
    let verdicts: Vec<_> = result.groups.iter().map(|group| group.verdict).collect();
    assert_eq!(verdicts, [Skipped, TimeLimit, Skipped]);
}

#[test]
fn a_group_that_ran_though_it_was_closed_scores_nothing() {
    let result = graded(&three_groups(), &[Accepted, Accepted, WrongAnswer, Accepted]);
    assert_eq!(result.score, 20.0);
    assert_eq!(scores(&result), [0.0, 20.0, 0.0, 0.0]);
}
