use super::Root;
use crate::model::{Distractor, Level, PythonVersion, QuestionKind, Tolerance};

const TOP: &str =
    "format = 1\ntitle = 'Q'\nlevel = 'junior'\nskills = ['known']\nrequires = '>=3.9'\n";

/// A quiz with one question of these lines, the first of which is the tenth.
fn question(lines: &str) -> Root {
    Root::quiz(&format!(
        "{TOP}[[questions]]\nid = 'q'\nprompt = 'What?'\nexplanation = 'So.'\n{lines}\n"
    ))
}

fn kind(lines: &str) -> QuestionKind {
    question(lines).loads_quiz().questions.remove(0).kind
}

#[test]
fn every_kind_of_question_is_read() {
    let wrong = |text: &str, feedback: Option<&str>| Distractor {
        text: text.into(),
        feedback: feedback.map(str::to_owned),
    };
    for (lines, expected) in [
        (
            "kind = 'choice'\nanswer = 'a'\ndistractors = [{ text = 'b', feedback = 'f' }, 'c']",
            QuestionKind::Choice {
                answer: "a".into(),
                distractors: vec![wrong("b", Some("f")), wrong("c", None)],
            },
        ),
        (
            "kind = 'multiple'\nanswers = ['a', 'b']\ndistractors = ['c']",
            QuestionKind::Multiple {
                answers: vec!["a".into(), "b".into()],
                distractors: vec![wrong("c", None)],
            },
        ),
        ("kind = 'true_false'\nanswer = false", QuestionKind::TrueFalse { answer: false }),
        ("kind = 'output'\ncode = 'print(1)'", QuestionKind::Output),
        ("kind = 'exception'\ncode = '1/0'", QuestionKind::Exception),
        (
            "kind = 'text'\nanswers = ['a']\nregex = 'a+'",
            QuestionKind::Text {
                answers: vec!["a".into()],
                regex: Some("a+".into()),
                case_sensitive: false,
            },
        ),
        (
            "kind = 'number'\nanswer = 3\nabs = 2",
            QuestionKind::Number { answer: 3.0, tolerance: Tolerance { abs: 2.0, rel: 1e-9 } },
        ),
        ("kind = 'literal'\nanswer = '[1]'", QuestionKind::Literal { answer: "[1]".into() }),
        (
            "kind = 'order'\nlines = ['a', 'b']\ndistractors = ['c']\nstdout = '1'",
            QuestionKind::Order {
                lines: vec!["a".into(), "b".into()],
                distractors: vec!["c".into()],
                stdout: Some("1".into()),
            },
        ),
        ("kind = 'line'\nline = 2\ncode = \"a\\nb\"", QuestionKind::Line { line: 2 }),
        (
            "kind = 'open'\npoints = ['p']",
            QuestionKind::Open { points: vec!["p".into()], follow_ups: vec![] },
        ),
    ] {
        assert_eq!(kind(lines), expected);
    }
}

#[test]
fn a_question_has_what_its_quiz_says_unless_it_says_otherwise() {
    let own = "kind = 'true_false'\nanswer = true\n";
    let plain = question(own).loads_quiz().questions.remove(0);
    assert_eq!((plain.level, plain.skills), (Some(Level::Junior), vec!["known".to_owned()]));
    assert_eq!(plain.python.at_least, PythonVersion::new(3, 9));
    let other = question(&format!("{own}level = 'lead'\nskills = []\nrequires = '>=3.12'"));
    let other = other.loads_quiz().questions.remove(0);
    assert_eq!((other.level, other.skills), (Some(Level::Lead), vec![]));
    assert_eq!(other.python.at_least, PythonVersion::new(3, 12));
}

#[test]
fn a_question_that_cannot_be_asked_says_why() {
    for (lines, said) in [
        ("kind = 'choise'", "10:8 unknown kind `choise` (did you mean `choice`?)"),
        (
            "kind = 'output'\ncode = '1'\nanswer = '1'",
            "12:1 a question of kind output has no `answer` (the answer is never written down: it \
             is found by running `code`)",
        ),
        (
            "kind = 'exception'",
            "6:1 `code` is missing (the snippet that is run to find the answer)",
        ),
        (
            "kind = 'choice'\nanswer = 'a'\ndistractors = ['b', 'a', 'b']",
            "12:21 this is a right answer and a wrong one|12:26 the same text stands here twice",
        ),
        ("kind = 'choice'\nanswer = 'a'\ndistractors = []", "12:15 there are no distractors"),
        (
            "kind = 'choice'\nanswers = ['a']\ndistractors = ['b']",
            "6:1 `answer` is missing (the right option)|11:1 a question of kind choice has no \
             `answers` (one right answer is `answer`; several are kind = \"multiple\")",
        ),
        (
            "kind = 'choice'\nanswer = 'a'\ndistractors = [{ txt = 'b' }]",
            "12:16 `text` is missing (the option as it is shown)|12:18 unknown key `txt` (did you \
             mean `text`?)",
        ),
        (
            "kind = 'true_false'\nanswer = 'true'",
            "11:10 `answer` must be true or false (write it without quotes: true)",
        ),
        (
            "kind = 'text'\nanswers = []\nregex = '(a'",
            "11:11 there are no answers|12:9 `regex` is not a regular expression (the syntax is \
             that of Rust's regex crate; a literal string '…' keeps backslashes)",
        ),
        (
            "kind = 'text'\nanswers = 'a'",
            "11:11 `answers` must be an array of strings (write it between brackets: ['a'])",
        ),
        ("kind = 'number'\nanswer = 1\nabs = -1", "12:7 `abs` must not be negative"),
        (
            "kind = 'literal'\nanswer = [1]",
            "11:10 `answer` must be Python source in a string (write answer = '[1]')",
        ),
        (
            "kind = 'order'\nlines = ['a']\ndistractors = ['a']",
            "11:9 there is nothing to put in order (give two lines or more)|12:16 this is a right \
             answer and a wrong one",
        ),
        ("kind = 'line'\nline = 3\ncode = 'a'", "11:8 `code` has no line 3"),
        ("kind = 'line'\nline = 0\ncode = 'a'", "11:8 `line` must be from 1 to 100000"),
        ("kind = 'open'\npoints = []", "11:10 there are no points"),
        (
            "kind = 'open'\npoints = ['a']\nminutes = 3",
            "12:1 unknown key `minutes` (`minutes` belongs above `[[questions]]`: after a header, \
             keys are the table's)",
        ),
    ] {
        assert_eq!(question(lines).says().join("|"), said);
    }
}

#[test]
fn questions_are_told_apart_by_their_ids() {
    let one = "[[questions]]\nid = 'a b'\nprompt = ' '\nkind = 'true_false'\nanswer = true\n";
    assert_eq!(
        Root::quiz(&format!("{TOP}{one}{one}")).says(),
        [
            "6:1 `explanation` is missing (why the answer is right; shown afterwards)",
            "7:6 `a b` cannot be the id of a question (an id is made of letters, digits, `-`, `_` \
             and `.`)",
            "8:10 `prompt` must not be empty",
            "11:1 `explanation` is missing (why the answer is right; shown afterwards)",
            "12:6 `a b` cannot be the id of a question (an id is made of letters, digits, `-`, \
             `_` and `.`)",
            "12:6 there are two questions `a b`",
            "13:10 `prompt` must not be empty",
        ]
    );
}

#[test]
fn a_quiz_without_questions_is_none() {
    assert_eq!(
        Root::quiz(TOP).says(),
        ["1:1 there are no questions (write at least one `[[questions]]` table)"]
    );
}
