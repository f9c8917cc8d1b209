//! Questions for tests.

use crate::model::{Distractor, PythonNeeds, Question, QuestionKind};

pub(super) fn question(kind: QuestionKind) -> Question {
    Question {
        id: "q".to_owned(),
        prompt: "?".to_owned(),
        code: Some("one\ntwo\nthree\n".to_owned()),
        kind,
        explanation: "So it is.".to_owned(),
        level: None,
        skills: Vec::new(),
        python: PythonNeeds::default(),
    }
}

pub(super) fn texts(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

fn distractors() -> Vec<Distractor> {
    let of = |text: &str, feedback: Option<&str>| Distractor {
        text: text.to_owned(),
        feedback: feedback.map(str::to_owned),
    };
    vec![of("three", Some("Three is odd.")), of("four", None)]
}

/// `one` is right; `three` has feedback, `two` and `four` have none.
pub(super) fn choice() -> Question {
    let mut distractors = distractors();
    distractors.push(Distractor { text: "two".to_owned(), feedback: None });
    question(QuestionKind::Choice { answer: "one".to_owned(), distractors })
}

/// `one` and `two` are right; `three` has feedback, `four` has none.
pub(super) fn multiple() -> Question {
    let answers = texts(&["one", "two"]);
    question(QuestionKind::Multiple { answers, distractors: distractors() })
}

pub(super) fn order(stdout: Option<&str>, distractors: &[&str]) -> Question {
    question(QuestionKind::Order {
        lines: texts(&["x = 1", "x += 1", "print(x)"]),
        distractors: texts(distractors),
        stdout: stdout.map(str::to_owned),
    })
}
