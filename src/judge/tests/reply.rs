use super::{assert_judged, judged, raised, right, value_error};
use crate::judge::samples::{ended, exception, raises, returns, seen};
use crate::model::Verdict::{
    Accepted, CompileError, JudgeError, MemoryLimit, OutputLimit, RunTimeError, WrongAnswer,
};
use crate::model::{Ended, Frame, Phase, Refusal, Reply, SyntaxProblem};

#[test]
fn a_reply_that_is_no_answer_has_its_own_verdict() {
    let syntax = SyntaxProblem {
        class: "SyntaxError".to_owned(),
        message: "invalid syntax".to_owned(),
        line: Some(3),
        column: Some(1),
        text: Some("def".to_owned()),
    };
    let no_entry = |defined: &[&str]| Reply::NoEntry {
        entry: "two_sum".to_owned(),
        defined: defined.iter().map(|name| (*name).to_owned()).collect(),
    };
    let rows = [
        (Reply::Missing, RunTimeError, "the process ended without a reply"),
        (
            Reply::Malformed("two of them".into()),
            RunTimeError,
            "the reply is malformed: two of them",
        ),
        (Reply::Exit(0), RunTimeError, "sys.exit was called: return from the function instead"),
        (Reply::Refused(Refusal::Size), OutputLimit, "the returned value takes more than 8 MiB"),
        (Reply::Refused(Refusal::Cycle), WrongAnswer, "the returned value contains itself"),
        (Reply::Refused(Refusal::Depth), WrongAnswer, "the returned value is more than 100 deep"),
        (Reply::NotCompiled(syntax), CompileError, "SyntaxError: invalid syntax (line 3)"),
        (
            no_entry(&["other", "twosum"]),
            CompileError,
            "`two_sum` is not defined; did you mean `twosum`?",
        ),
        (
            no_entry(&["TwoSum", "x"]),
            CompileError,
            "`two_sum` is not defined; did you mean `TwoSum`?",
        ),
        (no_entry(&["solve"]), CompileError, "`two_sum` is not defined; the file defines `solve`"),
        (no_entry(&["a", "b"]), CompileError, "`two_sum` is not defined"),
        (
            Reply::UnknownName("helper".into()),
            CompileError,
            "the call uses `helper`, which the file does not define",
        ),
        (value_error(Phase::Last, "bad"), RunTimeError, "raised ValueError: bad"),
        (
            value_error(Phase::Setup, "bad"),
            RunTimeError,
            "raised ValueError: bad before the last line of the call",
        ),
        (
            value_error(Phase::Encode, "bad"),
            RunTimeError,
            "raised ValueError: bad when the value was looked at",
        ),
        (value_error(Phase::Import, ""), CompileError, "the import raised ValueError"),
        (
            raised(
                Phase::Import,
                exception("ModuleNotFoundError", &["ImportError"], "No module named 'numpy'"),
            ),
            CompileError,
            "the import raised ModuleNotFoundError: No module named 'numpy'; only the standard \
             library and the packages that the challenge declares can be imported",
        ),
        (
            raised(Phase::Import, exception("SystemExit", &["BaseException"], "0")),
            CompileError,
            "sys.exit was called while the file was imported",
        ),
        (
            raised(Phase::Last, exception("SystemExit", &["BaseException"], "0")),
            RunTimeError,
            "sys.exit was called: return from the function instead",
        ),
        (
            raised(Phase::Last, exception("MemoryError", &["Exception"], "")),
            MemoryLimit,
            "used more than 256 MiB of memory",
        ),
        (
            raised(Phase::Import, exception("MemoryError", &["Exception"], "")),
            MemoryLimit,
            "used more than 256 MiB of memory",
        ),
    ];
    for (reply, verdict, message) in rows {
        assert_judged(&returns(), &seen(reply), verdict, &[], message);
    }
}

#[test]
fn the_line_of_an_exception_is_the_innermost_in_the_file() {
    let frame = |in_call, line| Frame { in_call, line, function: "f".to_owned() };
    let mut error = exception("IndexError", &["Exception"], "list index out of range\nmore");
    error.frames = vec![frame(true, 1), frame(false, 4), frame(false, 7), frame(true, 9)];
    let message = "raised IndexError: list index out of range (line 7)";
    assert_judged(&returns(), &seen(raised(Phase::Last, error)), RunTimeError, &[], message);
}

#[test]
fn an_expected_exception_must_come_from_the_last_statement_with_its_class_and_message() {
    let bad_key =
        |phase| raised(phase, exception("BadKey", &["KeyError", "LookupError"], "no 'x'"));
    let rows = [
        (raises("BadKey", None), bad_key(Phase::Last), Accepted, ""),
        (raises("LookupError", Some("'[xy]'$")), bad_key(Phase::Last), Accepted, ""),
        (raises("errors.BadKey", None), bad_key(Phase::Last), Accepted, ""),
        (
            raises("BadKey", Some("^x")),
            bad_key(Phase::Last),
            WrongAnswer,
            "raised BadKey: no 'x', but its message does not match \"^x\"",
        ),
        (
            raises("ValueError", None),
            bad_key(Phase::Last),
            RunTimeError,
            "raised BadKey: no 'x' instead of ValueError",
        ),
        (
            raises("BadKey", None),
            bad_key(Phase::Setup),
            RunTimeError,
            "raised BadKey: no 'x' before the last line of the call",
        ),
        (
            raises("BadKey", None),
            bad_key(Phase::Import),
            CompileError,
            "the import raised BadKey: no 'x'",
        ),
        (raises("BadKey", None), right(), WrongAnswer, "returned 1 instead of raising BadKey"),
        (
            raises("BadKey", Some("(")),
            bad_key(Phase::Last),
            JudgeError,
            "the pattern is not a regular expression: error: unclosed group",
        ),
        (
            raises("Exception", None),
            raised(Phase::Last, exception("MemoryError", &["Exception"], "")),
            MemoryLimit,
            "used more than 256 MiB of memory",
        ),
        (
            raises("MemoryError", None),
            raised(Phase::Last, exception("MemoryError", &["Exception"], "")),
            Accepted,
            "",
        ),
        (
            raises("SystemExit", None),
            raised(Phase::Last, exception("SystemExit", &["BaseException"], "2")),
            Accepted,
            "",
        ),
    ];
    for (case, reply, verdict, message) in rows {
        // A process that raised may well end with code 1.
        let code = i32::from(matches!(reply, Reply::Raised { .. }));
        let exited = ended(Ended::Exited(code), reply.clone());
        assert_judged(&case, &exited, verdict, &[], message);
        let killed = ended(Ended::CpuLimit, reply);
        assert_ne!(judged(&case, &killed).verdict, Accepted);
    }
    let mut mute = exception("BadKey", &[], "");
    mute.message = None;
    let seen = seen(raised(Phase::Last, mute));
    assert_eq!(judged(&raises("BadKey", Some("")), &seen).verdict, WrongAnswer);
    let judgement = judged(&raises("BadKey", Some("x")), &seen);
    assert_eq!(
        judgement.expected.as_deref(),
        Some("raises BadKey with a message that matches \"x\"")
    );
    assert_eq!(judgement.actual.as_deref(), Some("raises BadKey"));
}
