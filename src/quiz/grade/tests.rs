use super::super::samples::{choice as choice_question, multiple, order, question, texts};
use super::*;
use crate::model::Value;

fn graded(question: &Question, key: &Key, answer: &Answer, trial: Option<&Trial>) -> Graded {
    grade(question, key, answer, trial).expect("it can be graded")
}

fn written(question: &Question, answer: &Answer) -> Graded {
    graded(question, &Key::Written, answer, None)
}

fn text(text: &str) -> Answer {
    Answer::Text(text.to_owned())
}

#[test]
fn a_wrong_choice_is_told_with_its_own_feedback() {
    let question = choice_question();
    assert!(written(&question, &Answer::Choice("one".to_owned())).correct);
    let wrong = written(&question, &Answer::Choice("three".to_owned()));
    assert_eq!((wrong.correct, wrong.feedback), (false, texts(&["Three is odd."])));
    assert!(written(&question, &Answer::Choice("four".to_owned())).feedback.is_empty());
}

#[test]
fn several_choices_are_all_or_nothing() {
    let given = |options: &[&str]| written(&multiple(), &Answer::Multiple(texts(options)));
    assert!(given(&["two", "one"]).correct);
    let missed = given(&["one"]);
    assert_eq!((missed.correct, missed.feedback), (false, texts(&["1 right option was missed"])));
    let wrong = given(&["one", "two", "three"]);
    assert_eq!((wrong.correct, wrong.feedback), (false, texts(&["three: Three is odd."])));
    let both = given(&["four"]);
    assert_eq!(both.feedback, texts(&["four: not right", "2 right options were missed"]));
}

#[test]
fn an_output_is_compared_with_what_was_printed() {
    let output = question(QuestionKind::Output);
    let key = Key::Output("[1]\n[1, 2]\n".to_owned());
    assert!(graded(&output, &key, &text("[1]\n[1, 2]"), None).correct);
    let wrong = graded(&output, &key, &text("[1]\n[1,2]"), None);
    assert!(!wrong.correct);
    assert_eq!(wrong.near_miss.unwrap(), "only whitespace differs");
    assert!(wrong.feedback[0].contains("line 2"), "{:?}", wrong.feedback);
    assert_eq!(right_answer(&output, &key).unwrap(), "[1]\n[1, 2]");
}

#[test]
fn an_exception_is_named_by_the_last_part() {
    let question = question(QuestionKind::Exception);
    let key = Key::Exception {
        class: "KeyError".to_owned(),
        bases: texts(&["KeyError", "LookupError", "Exception"]),
    };
    let given = |name| graded(&question, &key, &text(name), None);
    for name in ["KeyError", " builtins.KeyError ", "KeyError('x')", "KeyError: 'x'"] {
        assert!(given(name).correct, "{name}");
    }
    assert_eq!(given("keyerror").near_miss.unwrap(), "only letter case differs");
    assert!(given("LookupError").near_miss.unwrap().contains("it is a LookupError"));
    assert_eq!(given("ValueError").near_miss, None);
    assert!(!given("LookupError").correct && !given("").correct);
}

#[test]
fn numbers_are_right_within_their_tolerance() {
    let tolerance = Tolerance { abs: 0.01, rel: 0.0 };
    let question = question(QuestionKind::Number { answer: 0.5, tolerance });
    let given = |number| written(&question, &Answer::Number(number, String::new()));
    assert!(given(0.5).correct && given(0.505).correct);
    assert!(!given(0.52).correct);
    assert_eq!(given(-0.5).near_miss.unwrap(), "only the sign differs");
    assert_eq!(given(1.5).near_miss.unwrap(), "off by one");
    assert_eq!(right_answer(&question, &Key::Written).unwrap(), "0.5, within 0.01");
}

#[test]
fn literals_are_compared_as_values() {
    let question = question(QuestionKind::Literal { answer: "[1, 2]".to_owned() });
    let list =
        |items: &[i64]| Value::List(items.iter().map(|item| Value::Int((*item).into())).collect());
    let key = Key::Value(list(&[1, 2]));
    let given = |trial: &Trial| graded(&question, &key, &text("…"), Some(trial));
    assert!(given(&Trial::Value(list(&[1, 2]))).correct);
    let turned = given(&Trial::Value(list(&[2, 1])));
    assert!(turned.near_miss.unwrap().contains("order"));
    let tuple = Value::Tuple(vec![Value::Int(1.into()), Value::Int(2.into())]);
    let tuple = given(&Trial::Value(tuple));
    assert!(!tuple.correct && tuple.near_miss.is_some());
    let failed = given(&Trial::Failed("this is not Python".to_owned()));
    assert_eq!((failed.correct, failed.feedback), (false, texts(&["this is not Python"])));
    assert!(needs_trial(&question, &text("x")));
    let why = Trial::Failed("this is not Python".to_owned());
    assert_eq!(no_answer(&question, Some(&why)), Some("this is not Python"));
    assert_eq!(no_answer(&question, Some(&Trial::Value(list(&[])))), None);
    assert_eq!(no_answer(&order(Some("2\n"), &[]), Some(&why)), None, "a program may fail");
    assert_eq!(grade(&question, &key, &text("x"), None), None, "it was not run");
}

#[test]
fn an_order_that_prints_the_same_is_right() {
    let question = order(Some("2\n"), &["x = 2"]);
    let other = Answer::Order(texts(&["x += 1", "x = 1", "print(x)"]));
    assert!(needs_trial(&question, &other));
    let given = |trial: &Trial| graded(&question, &Key::Written, &other, Some(trial));
    assert!(given(&Trial::Printed("2\n".to_owned())).correct);
    assert!(!given(&Trial::Printed("3\n".to_owned())).correct);
    assert!(!given(&Trial::Failed("NameError".to_owned())).correct);
    let right = Answer::Order(texts(&["x = 1", "x += 1", "print(x)"]));
    assert!(!needs_trial(&question, &right));
    assert!(written(&question, &right).correct);
}

#[test]
fn an_order_that_prints_the_same_with_other_lines_is_wrong() {
    let question = order(Some("2\n"), &["x = 2"]);
    for (lines, says) in [
        (&["x = 2", "print(x)"][..], texts(&["does not belong: x = 2", "2 lines are missing"])),
        (&["x = 1", "x += 1", "x = 2", "print(x)"], texts(&["does not belong: x = 2"])),
        (&["print(x)", "x = 1"], texts(&["1 line is missing"])),
    ] {
        let answer = Answer::Order(texts(lines));
        assert!(!needs_trial(&question, &answer));
        let graded = written(&question, &answer);
        assert_eq!((graded.correct, graded.feedback), (false, says));
    }
}

#[test]
fn an_order_that_is_not_run_marks_the_fewest_lines() {
    let question = order(None, &["x = 2"]);
    let given = |lines: &[&str]| written(&question, &Answer::Order(texts(lines)));
    assert!(given(&["x = 1", "x += 1", "print(x)"]).correct);
    let one = given(&["x += 1", "print(x)", "x = 1"]);
    assert_eq!(one.feedback, ["to be moved: x = 1"]);
    assert_eq!(one.near_miss.unwrap(), "only one line stands in the wrong place");
    let strange = given(&["x = 2", "x = 1", "x += 1", "print(x)"]);
    assert_eq!(strange.feedback, ["does not belong: x = 2"]);
    let short = given(&["x = 1", "print(x)"]);
    assert_eq!((short.correct, short.feedback), (false, texts(&["1 line is missing"])));
    let empty = given(&[]);
    assert_eq!((empty.correct, empty.feedback), (false, texts(&["3 lines are missing"])));
}

#[test]
fn a_line_is_its_number_and_a_truth_its_word() {
    let line = question(QuestionKind::Line { line: 2 });
    assert!(written(&line, &Answer::Line(2)).correct);
    assert_eq!(written(&line, &Answer::Line(3)).near_miss.unwrap(), "it is the line next to it");
    let truth = question(QuestionKind::TrueFalse { answer: false });
    assert!(written(&truth, &Answer::Truth(false)).correct);
    assert!(!written(&truth, &Answer::Truth(true)).correct);
}

#[test]
fn open_questions_are_graded_by_nobody_here() {
    let open = question(QuestionKind::Open { points: texts(&["a point"]), follow_ups: Vec::new() });
    assert_eq!(grade(&open, &Key::Written, &text("a point"), None), None);
    assert_eq!(right_answer(&open, &Key::Written), None);
}
