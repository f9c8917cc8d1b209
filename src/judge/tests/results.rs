use std::time::Duration;

use super::{judged, right, value_error};
use crate::judge::samples::{
    challenge, ended, exception, int, printed, program, returns, seen, submission,
};
use crate::judge::{Skip, skipped_test, test_result, unjudged_test};
use crate::model::{
    Case, Ended, Frame, Observation, Phase, Reply, SyntaxProblem, TestResult, Value, Verdict,
    Visibility,
};

const SOURCE: &str = "def two_sum(xs):\n    return xs[9]\n\ndef rec():\n    rec()\n";

fn result(case: Case, seen: &Observation) -> TestResult {
    let judgement = judged(&case, seen);
    test_result(&challenge(vec![], vec![case]), 0, &submission(SOURCE), seen, judgement)
}

#[test]
fn an_accepted_test_omits_output_and_values() {
    let case = Case { stdin: b"in".to_vec(), sample: true, ..returns() };
    let result = result(case, &printed("noise", right()));
    assert_eq!(
        (result.verdict, result.index, result.visibility),
        (Verdict::Accepted, 1, Visibility::Sample)
    );
    assert_eq!((result.score, result.max_score), (100.0, 100.0));
    assert_eq!((result.expected, result.actual, result.diff), (None, None, None));
    assert_eq!(
        (result.stdout, result.stderr, result.message, result.hint),
        (None, None, None, None)
    );
    assert_eq!((result.call.as_deref(), result.stdin.as_deref()), (Some("f(1)"), Some("in")));
    assert_eq!((result.exit_code, result.signal, result.truncated), (Some(0), None, false));
}

#[test]
fn times_are_milliseconds_to_three_decimals() {
    let mut seen = seen(right());
    seen.execution.usage.cpu = Duration::from_nanos(1_234_567);
    seen.execution.usage.wall = Duration::from_nanos(2_000_000_499);
    let result = result(returns(), &seen);
    assert_eq!((result.cpu_ms, result.wall_ms, result.memory_kib), (1.235, 2000.0, 11 * 1024));
}

#[test]
fn a_signal_is_reported_in_the_place_of_an_exit_code() {
    let result = result(returns(), &ended(Ended::Signaled(11), Reply::Missing));
    assert_eq!((result.exit_code, result.signal, result.score), (None, Some(11), 0.0));
}

#[test]
fn long_texts_keep_head_and_tail_and_say_that_they_are_cut() {
    let text = format!("head{}tail", "x".repeat(100_000));
    let check = |text: Option<String>, limit: usize| {
        let text = text.expect("a text");
        assert!(text.len() <= limit && text.len() > limit - 100, "{}", text.len());
        assert!(text.contains("head") && text.contains("tail"), "{text}");
    };
    let long = result(returns(), &printed(&text, Reply::Value(Value::from(text.as_str()))));
    check(long.actual, 64 * 1024);
    check(long.stdout, 4 * 1024);
    assert!(long.truncated);
    assert_eq!(long.expected.as_deref(), Some("1"));

    let case = Case { stdin: text.clone().into_bytes(), ..program("x") };
    let long = result(case, &seen(Reply::Exit(0)));
    check(long.stdin, 4 * 1024);
    assert!(long.truncated);

    let short = result(returns(), &printed("short", Reply::Value(int(2))));
    assert_eq!((short.stdout.as_deref(), short.truncated), (Some("short"), false));
}

#[test]
fn an_exception_is_printed_as_python_prints_it_with_the_candidates_frames_only() {
    let frame =
        |in_call, line, function: &str| Frame { in_call, line, function: function.to_owned() };
    let mut error = exception("IndexError", &[], "list index out of range");
    error.frames =
        vec![frame(true, 1, "<module>"), frame(false, 2, "two_sum"), frame(false, 99, "gone")];
    let result = result(returns(), &seen(Reply::Raised { phase: Phase::Last, exception: error }));
    let report = result.exception.expect("an exception");
    assert_eq!((report.class.as_str(), report.line), ("IndexError", Some(99)));
    assert_eq!(
        report.traceback,
        "Traceback (most recent call last):\n\
         \x20 File \"<call>\", line 1, in <module>\n\
         \x20   f(1)\n\
         \x20 File \"two_sum.py\", line 2, in two_sum\n\
         \x20   return xs[9]\n\
         \x20 File \"two_sum.py\", line 99, in gone\n\
         IndexError: list index out of range"
    );
}

#[test]
fn a_recursion_is_told_once() {
    let mut error = exception("RecursionError", &[], "too deep");
    error.frames = vec![Frame { in_call: false, line: 5, function: "rec".to_owned() }; 1000];
    let result = result(returns(), &seen(Reply::Raised { phase: Phase::Last, exception: error }));
    let traceback = result.exception.expect("an exception").traceback;
    assert_eq!(traceback.matches("in rec\n    rec()\n").count(), 3);
    assert!(traceback.contains("  [Previous line repeated 997 more times]\n"), "{traceback}");
}

#[test]
fn a_message_that_could_not_be_had_reads_as_in_python() {
    let mut error = exception("E", &[], "");
    error.message = None;
    let raised = Reply::Raised { phase: Phase::Last, exception: error };
    let report = result(returns(), &seen(raised)).exception.expect("an exception");
    assert!(report.traceback.ends_with("\nE: <exception str() failed>"), "{}", report.traceback);
    let empty = result(returns(), &seen(value_error(Phase::Last, "")));
    assert!(empty.exception.is_some_and(|report| report.traceback.ends_with("\nValueError")));
}

#[test]
fn a_file_that_is_not_python_is_shown_with_its_line() {
    let problem = SyntaxProblem {
        class: "SyntaxError".to_owned(),
        message: "expected ':'".to_owned(),
        line: Some(1),
        column: Some(8),
        text: Some("  def f()\n".to_owned()),
    };
    let report = result(returns(), &seen(Reply::NotCompiled(problem))).exception;
    let report = report.expect("an exception");
    assert_eq!(report.line, Some(1));
    assert_eq!(
        report.traceback,
        "  File \"two_sum.py\", line 1\n    def f()\nSyntaxError: expected ':'"
    );
}

#[test]
fn tests_that_did_not_run_say_why() {
    let challenge = challenge(vec![], vec![returns(), program("x")]);
    let skipped = skipped_test(&challenge, 1, Skip::Group);
    assert_eq!(skipped.message.as_deref(), Some("skipped: a required group did not pass"));
    assert_eq!((skipped.verdict, skipped.index, skipped.score), (Verdict::Skipped, 2, 0.0));
    assert_eq!((skipped.call, skipped.max_score), (None, 50.0));
    let unjudged = unjudged_test(&challenge, 0, "the sandbox did not start");
    assert_eq!(unjudged.verdict, Verdict::JudgeError);
    assert_eq!(unjudged.message.as_deref(), Some("the sandbox did not start"));
    assert_eq!(unjudged.call.as_deref(), Some("f(1)"));
}
