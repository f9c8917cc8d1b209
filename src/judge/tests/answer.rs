use std::time::Duration;

use super::{assert_judged, judged, raised, right, value_error};
use crate::judge::samples::{
    case, ended, exception, int, ints, printed, program, raises, returns, seen,
};
use crate::judge::{Ruling, judge, needs_ruling};
use crate::model::Verdict::{Accepted, JudgeError, RunTimeError, WrongAnswer};
use crate::model::{
    Case, Checker, DiffKind, Ended, Limits, Phase, Refusal, Reply, Task, TextChecker, TextMode,
    Value, ValueChecker,
};

#[test]
fn the_right_value_is_accepted_and_nothing_more_is_said() {
    let judgement = judged(&returns(), &seen(right()));
    assert_eq!(judgement.verdict, Accepted);
    assert_eq!((judgement.message, judgement.diff, judgement.expected), (None, None, None));
}

#[test]
fn a_wrong_value_is_shown_with_its_difference() {
    let mut case = returns();
    let judgement = judged(&case, &seen(Reply::Value("1".into())));
    assert_eq!(judgement.verdict, WrongAnswer);
    assert_eq!(judgement.message.as_deref(), Some("expected 1, got '1'"));
    assert_eq!(judgement.expected.as_deref(), Some("1"));
    assert_eq!(judgement.actual.as_deref(), Some("'1'"));
    assert_eq!(judgement.diff.map(|diff| diff.kind), Some(DiffKind::Value));
    let near_miss = "only the type differs: expected int, got str";
    assert_eq!(judgement.hint.as_deref(), Some(near_miss));

    case.why = Some("mind the type".to_owned());
    let judgement = judged(&case, &seen(Reply::Value("1".into())));
    assert_eq!(judgement.hint.as_deref(), Some("mind the type"));
    assert_eq!(judgement.diff.and_then(|diff| diff.near_miss).as_deref(), Some(near_miss));
}

#[test]
fn a_missing_expected_value_is_the_judges_fault() {
    let judgement = judge(&returns(), &Limits::default(), &seen(right()), None, None);
    assert_eq!(judgement.verdict, JudgeError);
    assert_eq!(judgement.message.as_deref(), Some("the expected value is missing"));
}

#[test]
fn where_a_call_must_print_value_and_output_both_hold() {
    let case = Case { stdout: Some(b"hello\n".to_vec()), ..returns() };
    assert_judged(&case, &printed("hello  \n\n", right()), Accepted, &[], "");
    let judgement = judged(&case, &printed("hullo", right()));
    assert_eq!(judgement.verdict, WrongAnswer);
    assert_eq!(
        judgement.message.as_deref(),
        Some("the printed output is wrong: line 1: expected 'hello', got 'hullo'")
    );
    assert_eq!(judgement.diff.map(|diff| diff.kind), Some(DiffKind::Text));
    assert_eq!(judgement.actual.as_deref(), Some("hullo"));
    let value_first = judged(&case, &printed("hullo", Reply::Value(int(2))));
    assert_eq!(value_first.message.as_deref(), Some("expected 1, got 2"));

    let raising = Case { stdout: Some(b"hello".to_vec()), ..raises("ValueError", None) };
    let silent = seen(value_error(Phase::Last, ""));
    assert_eq!(judged(&raising, &silent).verdict, WrongAnswer);
    assert_judged(&returns(), &printed("not judged", right()), Accepted, &[], "");
}

#[test]
fn a_program_must_print_the_right_text_and_exit_with_zero() {
    let case = program("4\n");
    let import = raised(Phase::Last, exception("ImportError", &[], "x"));
    let rows = [
        (printed("4", Reply::Exit(0)), Accepted, ""),
        (printed("5", Reply::Exit(0)), WrongAnswer, "line 1: expected '4', got '5'"),
        (printed("4", Reply::Exit(2)), RunTimeError, "exited with code 2"),
        (printed("4", Reply::Missing), RunTimeError, "the process ended without a reply"),
        (printed("4", right()), RunTimeError, "the reply is malformed: a program has no value"),
        (printed("4", value_error(Phase::Last, "bad")), RunTimeError, "raised ValueError: bad"),
        (
            printed("4", import),
            RunTimeError,
            "raised ImportError: x; only the standard library and the packages that the challenge \
             declares can be imported",
        ),
    ];
    for (seen, verdict, message) in rows {
        assert_judged(&case, &seen, verdict, &[], message);
    }
    let exits = ended(Ended::Exited(3), Reply::Exit(0));
    assert_judged(&case, &exits, RunTimeError, &[], "exited with code 3");
}

#[test]
fn a_checker_that_does_not_fit_the_case_is_the_judges_fault() {
    let text = Checker::Text(TextChecker { mode: TextMode::Lines });
    let call = Case { checker: text, ..returns() };
    assert_eq!(judged(&call, &seen(right())).verdict, JudgeError);
    let value = Checker::Value(ValueChecker::default());
    let program = Case { checker: value, ..program("") };
    assert_eq!(judged(&program, &seen(Reply::Exit(0))).verdict, JudgeError);
    let without_output = case(Task::Program);
    assert_eq!(judged(&without_output, &seen(Reply::Exit(0))).verdict, JudgeError);
}

fn with_checker_program() -> Case {
    let checker = Checker::Program { file: "checker.py".to_owned(), source: Vec::new() };
    Case { checker, ..case(Task::Program) }
}

#[test]
fn a_checker_program_decides_where_nothing_worse_happened() {
    let case = with_checker_program();
    let limits = Limits::default();
    let clean = printed("4", Reply::Exit(0));
    assert!(needs_ruling(&case, &limits, &clean));
    let rows = [
        (Ruling::Accepts, Accepted, None),
        (Ruling::Rejects("too long".into()), WrongAnswer, Some("too long")),
        (Ruling::Rejects(String::new()), WrongAnswer, Some("the checker rejects the output")),
        (
            Ruling::Fails("exited with code 1".into()),
            JudgeError,
            Some("the checker program exited with code 1"),
        ),
    ];
    for (ruling, verdict, message) in rows {
        let judgement = judge(&case, &limits, &clean, None, Some(&ruling));
        assert_eq!((judgement.verdict, judgement.message.as_deref()), (verdict, message));
    }
    let unheard = judge(&case, &limits, &clean, None, None);
    assert_eq!(unheard.verdict, JudgeError);

    let mut slow = clean;
    slow.execution.usage.cpu = Duration::from_secs(3);
    for seen in [slow, seen(Reply::Exit(1)), ended(Ended::WallLimit, Reply::Missing)] {
        assert!(!needs_ruling(&case, &limits, &seen));
        let judgement = judge(&case, &limits, &seen, None, None);
        assert!(!matches!(judgement.verdict, Accepted | JudgeError), "{judgement:?}");
    }
    assert!(!needs_ruling(&program("4"), &limits, &seen(Reply::Exit(0))));
}

#[test]
fn a_ruling_is_an_exit_code() {
    for (end, ruling) in [
        (Ended::Exited(42), Ruling::Accepts),
        (Ended::Exited(43), Ruling::Rejects("no".into())),
        (Ended::Exited(0), Ruling::Fails("exited with code 0: no; Error: x".into())),
        (Ended::Signaled(9), Ruling::Fails("was killed by signal 9: no; Error: x".into())),
        (Ended::WallLimit, Ruling::Fails("took too long: no; Error: x".into())),
    ] {
        let mut execution = ended(end, Reply::Missing).execution;
        execution.stdout.bytes = b"no\n".to_vec();
        execution.stderr.bytes = b"Traceback\nError: x\n".to_vec();
        assert_eq!(Ruling::of(&execution), ruling);
    }
}

#[test]
fn nothing_but_the_right_answer_is_ever_accepted() {
    let ends = [
        Ended::Exited(0),
        Ended::Exited(1),
        Ended::Signaled(9),
        Ended::CpuLimit,
        Ended::WallLimit,
        Ended::OutputLimit,
        Ended::ReplyLimit,
        Ended::MemoryLimit,
    ];
    let replies = [
        Reply::Missing,
        Reply::Malformed(String::new()),
        right(),
        Reply::Value(Value::Bool(true)),
        Reply::Value(ints(&[1])),
        Reply::Refused(Refusal::Size),
        value_error(Phase::Last, ""),
        value_error(Phase::Import, ""),
        Reply::Exit(0),
        Reply::Exit(1),
        Reply::UnknownName(String::new()),
        Reply::NoEntry { entry: String::new(), defined: Vec::new() },
    ];
    let cases = [
        (returns(), right()),
        (raises("ValueError", None), value_error(Phase::Last, "")),
        (program("x"), Reply::Exit(0)),
        (with_checker_program(), Reply::Exit(0)),
        (raises("KeyError", None), Reply::Exit(77)),
    ];
    for (case, answer) in &cases {
        for end in ends {
            for reply in &replies {
                let mut seen = ended(end, reply.clone());
                seen.execution.stdout.bytes = b"x".to_vec();
                let ruling = needs_ruling(case, &Limits::default(), &seen);
                let ruling = ruling.then_some(Ruling::Accepts);
                let judgement =
                    judge(case, &Limits::default(), &seen, Some(&int(1)), ruling.as_ref());
                let exits_well = end == Ended::Exited(0)
                    || (end == Ended::Exited(1) && matches!(reply, Reply::Raised { .. }));
                let is_right = exits_well && reply == answer;
                assert_eq!(judgement.verdict.is_accepted(), is_right, "{end:?} {reply:?}");
                assert_eq!(judgement.message.is_none(), is_right);
            }
        }
    }
}
