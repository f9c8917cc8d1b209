use unicode_width::UnicodeWidthStr as _;

use super::*;
use crate::model::{Level, PythonNeeds};
use crate::report::styles::{Glyphs, Styles};

fn terminal() -> Terminal {
    Terminal::new(Styles::plain(), Glyphs::unicode(), 80)
}

fn question(kind: QuestionKind, code: Option<&str>) -> Question {
    Question {
        id: "q".to_owned(),
        prompt: "What does **this** do?".to_owned(),
        code: code.map(str::to_owned),
        kind,
        explanation: "Because.".to_owned(),
        level: Some(Level::Junior),
        skills: vec!["testing".to_owned()],
        python: PythonNeeds::default(),
    }
}

fn asked(question: &Question, options: &[&str]) -> String {
    let letters = ["a", "b", "c"].into_iter().zip(options);
    let options: Vec<_> =
        letters.map(|(letter, text)| (letter.to_owned(), (*text).to_owned())).collect();
    let asked = AskedQuestion {
        progress: (3, 10),
        title: "A quiz",
        question,
        options: &options,
        how: "one letter",
    };
    terminal().question(&asked)
}

#[test]
fn a_question_shows_where_it_stands_and_what_to_choose_from() {
    let order = QuestionKind::Order {
        lines: vec!["x".to_owned(), "y".to_owned()],
        distractors: Vec::new(),
        stdout: Some("1\n".to_owned()),
    };
    let text = asked(&question(order, None), &["    return x", "def f(x):"]);
    assert_eq!(
        text,
        "\n3/10  A quiz · junior · testing\n\nWhat does this do?\n\n  a)     return x\n  b) def f(x):\n\
         \nIt must print:\n\n    1\n\none letter\n"
    );
}

#[test]
fn lines_have_numbers_only_where_a_line_is_asked() {
    let code = Some("a\n\nb\n");
    let text = asked(&question(QuestionKind::Line { line: 1 }, code), &[]);
    assert!(text.contains("    1  a\n    2\n    3  b\n"), "{text}");
    let text = asked(&question(QuestionKind::Output, code), &[]);
    assert!(text.contains("    a\n\n    b\n"), "{text}");
}

#[test]
fn code_that_is_too_long_goes_on_below_its_indentation() {
    let code = format!("if x:\n    call({})\n", "argument, ".repeat(8));
    let text = asked(&question(QuestionKind::Output, Some(&code)), &[]);
    let lines: Vec<&str> = text.lines().collect();
    let at = lines.iter().position(|line| line.starts_with("        call(")).unwrap();
    assert!(lines[at + 1].starts_with("  ↪     "), "{text}");
    assert!(!lines[at + 1]["  ↪     ".len()..].starts_with(' '), "{text}");
    let text = asked(&question(QuestionKind::Line { line: 2 }, Some(&code)), &[]);
    assert!(text.contains("\n     ↪     "), "{text}");
    let text = asked(&question(QuestionKind::Output, None), &[&format!("  {}", "y".repeat(90))]);
    assert!(text.contains("\n   ↪   y"), "{text}");
}

#[test]
fn no_line_is_wider_than_the_terminal_and_nothing_steers_it() {
    let long = "word ".repeat(40);
    let hostile = format!("\x1b[2J{}", "x".repeat(200));
    let kind = QuestionKind::Line { line: 1 };
    let text = asked(&question(kind, Some(&hostile)), &[&long, &hostile, "a\nb"]);
    for line in text.lines() {
        assert!(line.width() <= 80, "{line}");
    }
    assert!(!text.contains('\x1b'));
    assert_eq!(text.matches("word").count(), 40);
}

#[test]
fn an_answer_is_judged_in_words_and_always_explained() {
    let sentences = ["**Three** is odd.".to_owned()];
    let wrong = Feedback {
        correct: Some(false),
        sentences: &sentences,
        written: true,
        near_miss: Some("only whitespace differs"),
        right: Some("[1]\n[2]"),
        explanation: "So it is.",
    };
    assert_eq!(
        terminal().feedback(&wrong),
        "\n✗ wrong\n  Three is odd.\n  near miss only whitespace differs\n  answer    [1]\n            \
         [2]\n\nSo it is.\n"
    );
    let right = Feedback {
        correct: Some(true),
        sentences: &[],
        written: false,
        near_miss: None,
        right: None,
        explanation: "So it is.",
    };
    assert_eq!(terminal().feedback(&right), "\n✓ right\n\nSo it is.\n");
    let sentences = ["line 1: expected '__a    b__', got '__a b__'".to_owned()];
    let found = Feedback { correct: Some(false), sentences: &sentences, ..right };
    let shown = terminal().feedback(&found);
    assert!(shown.contains(&sentences[0]), "as it is, blanks and all: {shown}");
}

#[test]
fn a_session_ends_with_what_it_came_to() {
    let score = QuizScore {
        right: 1,
        graded: 2,
        rated: 1,
        rated_well: 1,
        skills: vec![("testing".to_owned(), 2, 3)],
        repeat: vec!["a/b#c".to_owned()],
        again: Some("gradus quiz b --seed 7".to_owned()),
    };
    let text = terminal().quiz_score(&score);
    for line in [
        "2/3 passed: 1/2 right · 1 of 1 open question",
        "Open questions count as passed where you rated your answer 2 or better.",
        "  skills    testing  2/3",
        "  to repeat a/b#c",
        "  again     gradus quiz b --seed 7",
    ] {
        assert!(text.lines().any(|shown| shown == line), "{line} not in\n{text}");
    }
    let graded = QuizScore { rated: 0, rated_well: 0, ..score };
    assert!(terminal().quiz_score(&graded).starts_with("\n1/2 right\n\n"));
    let nothing = terminal().quiz_score(&QuizScore::default());
    assert!(nothing.contains("no question was answered"));
}
