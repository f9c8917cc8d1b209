//! Whether a question can be asked in earnest, as far as that shows without running anything.

use std::collections::BTreeMap;

use super::grade;
use crate::model::{Answer, Key, Question, QuestionKind};

/// Texts that answer nothing, whatever is asked.
const ABSURD: [&str; 3] = ["", "?", "xq 7 no such answer 7 qx"];

/// What is wrong with a question, one sentence each.
#[must_use]
pub fn problems(question: &Question) -> Vec<String> {
    match &question.kind {
        QuestionKind::Choice { answer, distractors } => {
            let wrong = distractors.iter().map(|distractor| distractor.text.as_str());
            alike([answer.as_str()].into_iter().chain(wrong))
        }
        QuestionKind::Multiple { answers, distractors } => {
            let wrong = distractors.iter().map(|distractor| distractor.text.as_str());
            alike(answers.iter().map(String::as_str).chain(wrong))
        }
        QuestionKind::Text { answers, .. } => text(question, answers),
        QuestionKind::Line { line } => {
            let code = question.code.as_deref().unwrap_or_default();
            let named = code.lines().nth(line.saturating_sub(1)).unwrap_or_default().trim();
            let holds_nothing = named.is_empty() || named.starts_with('#');
            holds_nothing.then(|| format!("line {line} holds no code")).into_iter().collect()
        }
        _ => Vec::new(),
    }
}

/// Options that nobody can tell from each other. Upper and lower case may be what is asked about.
fn alike<'a>(options: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut seen: BTreeMap<String, &str> = BTreeMap::new();
    let mut problems = Vec::new();
    for option in options {
        let normal = option.split_whitespace().collect::<Vec<_>>().join(" ");
        if let Some(earlier) = seen.insert(normal, option) {
            problems.push(format!("the options {earlier:?} and {option:?} look the same"));
        }
    }
    problems
}

fn text(question: &Question, answers: &[String]) -> Vec<String> {
    let accepts = |text: &str| {
        let answer = Answer::Text(text.to_owned());
        grade(question, &Key::Written, &answer, None).is_some_and(|graded| graded.correct)
    };
    let own = answers.iter().filter(|answer| !accepts(answer));
    let own = own.map(|answer| format!("its own answer {answer:?} is not accepted"));
    let absurd = ABSURD.iter().filter(|text| accepts(text));
    own.chain(absurd.map(|text| format!("its rules accept {text:?}, too"))).collect()
}

#[cfg(test)]
mod tests {
    use super::super::samples::{choice, question, texts};
    use super::*;
    use crate::model::Distractor;

    #[test]
    fn good_questions_have_no_problems() {
        assert!(problems(&choice()).is_empty());
        assert!(problems(&question(QuestionKind::Line { line: 2 })).is_empty());
        let text = |regex: &str| {
            question(QuestionKind::Text {
                answers: texts(&["yield"]),
                regex: Some(regex.to_owned()),
                case_sensitive: false,
            })
        };
        assert!(problems(&text("yields?")).is_empty());
        assert_eq!(problems(&text(".+")).len(), 2);
        assert_eq!(problems(&text(".*")).len(), 3);
    }

    #[test]
    fn options_that_look_the_same_are_told() {
        let distractors = vec![Distractor { text: " a   b".to_owned(), feedback: None }];
        let kind = QuestionKind::Choice { answer: "a b".to_owned(), distractors };
        assert_eq!(problems(&question(kind)), ["the options \"a b\" and \" a   b\" look the same"]);
    }

    #[test]
    fn a_bug_is_in_a_line_of_code() {
        let mut question = question(QuestionKind::Line { line: 2 });
        question.code = Some("x = 1\n# here\n".to_owned());
        assert_eq!(problems(&question), ["line 2 holds no code"]);
    }
}
