//! What an answer is worth, and why.

use super::order;
use super::text;
use crate::judge::{compare_outputs, compare_values, floats_are_close};
use crate::model::{Answer, Distractor, Key, Question, QuestionKind, Tolerance, Trial};

/// What is said of an answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Graded {
    /// Whether it is right.
    pub correct: bool,
    /// What is wrong with it, one sentence or line each.
    pub feedback: Vec<String>,
    /// What nearly made it right.
    pub near_miss: Option<String>,
}

impl Graded {
    fn right() -> Self {
        Self { correct: true, ..Self::default() }
    }

    fn wrong(feedback: Vec<String>, near_miss: Option<String>) -> Self {
        Self { correct: false, feedback, near_miss }
    }

    fn when(correct: bool) -> Self {
        Self { correct, ..Self::default() }
    }
}

/// Grades an answer; none for an open question, which only people rate, and for an answer that is
/// not of the question's kind. `trial` is what running the answer gave, where that is needed: see
/// [`needs_trial`].
#[must_use]
pub fn grade(
    question: &Question,
    key: &Key,
    answer: &Answer,
    trial: Option<&Trial>,
) -> Option<Graded> {
    use QuestionKind::{
        Choice, Exception, Line, Literal, Multiple, Number, Order, Output, Text, TrueFalse,
    };
    Some(match (&question.kind, answer, key) {
        (Choice { answer, distractors }, Answer::Choice(given), _) => {
            choice(answer, distractors, given)
        }
        (Multiple { answers, distractors }, Answer::Multiple(given), _) => {
            multiple(answers, distractors, given)
        }
        (TrueFalse { answer }, Answer::Truth(given), _) => Graded::when(answer == given),
        (Output, Answer::Text(given), Key::Output(output)) => {
            match compare_outputs(output, given) {
                None => Graded::right(),
                Some(found) => Graded::wrong(vec![found.message], found.near_miss),
            }
        }
        (Exception, Answer::Text(given), Key::Exception { class, bases }) => {
            exception(class, bases, given)
        }
        (Text { answers, regex, case_sensitive }, Answer::Text(given), _) => {
            let right = text::Right { answers, regex: regex.as_deref(), exact: *case_sensitive };
            let near_miss = right.near_miss(given);
            if right.accepts(given) { Graded::right() } else { Graded::wrong(vec![], near_miss) }
        }
        (Number { answer, tolerance }, Answer::Number(given, _), _) => {
            number(*answer, *tolerance, *given)
        }
        (Literal { .. }, Answer::Text(_), Key::Value(value)) => match trial {
            Some(Trial::Value(given)) => match compare_values(value, given) {
                None => Graded::right(),
                Some(found) => Graded::wrong(vec![found.message], found.near_miss),
            },
            Some(Trial::Failed(why)) => Graded::wrong(vec![why.clone()], None),
            _ => return None,
        },
        (Order { lines, .. }, Answer::Order(given), _) if lines == given => Graded::right(),
        (Order { lines, stdout: Some(stdout), .. }, Answer::Order(given), _)
            if order::uses_each(given, lines) =>
        {
            match trial? {
                Trial::Printed(printed) => match compare_outputs(stdout, printed) {
                    None => Graded::right(),
                    Some(found) => {
                        let message = format!("your program's output: {}", found.message);
                        Graded::wrong(vec![message], found.near_miss)
                    }
                },
                Trial::Failed(why) => Graded::wrong(vec![why.clone()], None),
                Trial::Value(_) => return None,
            }
        }
        (Order { lines, distractors, stdout }, Answer::Order(given), _) => {
            in_order(lines, distractors, given, stdout.is_none())
        }
        (Line { line }, Answer::Line(given), _) => {
            let near = (line.abs_diff(*given) == 1).then(|| "it is the line next to it".to_owned());
            if line == given { Graded::right() } else { Graded::wrong(vec![], near) }
        }
        _ => return None,
    })
}

/// Why what was typed is no answer at all, as running it has shown: it can be asked for again. In a
/// sheet, where nobody is asked, it is wrong.
#[must_use]
pub fn no_answer<'a>(question: &Question, trial: Option<&'a Trial>) -> Option<&'a str> {
    match (&question.kind, trial) {
        (QuestionKind::Literal { .. }, Some(Trial::Failed(why))) => Some(why),
        _ => None,
    }
}

/// Whether grading an answer takes running it.
#[must_use]
pub fn needs_trial(question: &Question, answer: &Answer) -> bool {
    match (&question.kind, answer) {
        (QuestionKind::Literal { .. }, _) => true,
        (QuestionKind::Order { stdout: Some(_), lines, .. }, Answer::Order(given)) => {
            lines != given && order::uses_each(given, lines)
        }
        _ => false,
    }
}

/// The right answer as it is shown, in one line or several; none for open questions.
#[must_use]
pub fn right_answer(question: &Question, key: &Key) -> Option<String> {
    Some(match (&question.kind, key) {
        (QuestionKind::Choice { answer, .. } | QuestionKind::Literal { answer }, _) => {
            answer.trim().to_owned()
        }
        (QuestionKind::Multiple { answers, .. }, _) => answers.join("\n"),
        (QuestionKind::TrueFalse { answer }, _) => answer.to_string(),
        (_, Key::Output(output)) => output.strip_suffix('\n').unwrap_or(output).to_owned(),
        (_, Key::Exception { class, .. }) => class.clone(),
        (QuestionKind::Text { answers, .. }, _) => answers.first()?.clone(),
        (QuestionKind::Number { answer, tolerance }, _) => {
            let about = if tolerance.abs > 0.0 {
                format!(", within {}", tolerance.abs)
            } else if tolerance.rel > 1e-9 {
                format!(", within {} %", tolerance.rel * 100.0)
            } else {
                String::new()
            };
            format!("{answer}{about}")
        }
        (QuestionKind::Order { lines, .. }, _) => lines.join("\n"),
        (QuestionKind::Line { line }, _) => format!("line {line}"),
        _ => return None,
    })
}

fn choice(answer: &str, distractors: &[Distractor], given: &str) -> Graded {
    if answer == given {
        return Graded::right();
    }
    let chosen = distractors.iter().find(|distractor| distractor.text == given);
    Graded::wrong(chosen.and_then(|chosen| chosen.feedback.clone()).into_iter().collect(), None)
}

fn multiple(answers: &[String], distractors: &[Distractor], given: &[String]) -> Graded {
    let chosen = distractors.iter().filter(|distractor| given.contains(&distractor.text));
    let mut feedback: Vec<String> = chosen
        .map(|distractor| match &distractor.feedback {
            Some(feedback) => format!("{}: {feedback}", distractor.text),
            None => format!("{}: not right", distractor.text),
        })
        .collect();
    match answers.iter().filter(|answer| !given.contains(answer)).count() {
        0 => {}
        1 => feedback.push("1 right option was missed".to_owned()),
        missed => feedback.push(format!("{missed} right options were missed")),
    }
    if feedback.is_empty() { Graded::right() } else { Graded::wrong(feedback, None) }
}

/// `json.JSONDecodeError` and `ValueError("…")` name the class, too.
fn exception(class: &str, bases: &[String], given: &str) -> Graded {
    let name = given.trim().split(['(', ':']).next().unwrap_or_default().trim();
    let name = name.rsplit('.').next().unwrap_or(name);
    if name == class {
        return Graded::right();
    }
    let near_miss = if name.eq_ignore_ascii_case(class) {
        Some("only letter case differs".to_owned())
    } else if bases.iter().any(|base| base == name) {
        Some(format!("it is a {name}, but the class that is raised is asked"))
    } else {
        None
    };
    Graded::wrong(Vec::new(), near_miss)
}

fn number(answer: f64, tolerance: Tolerance, given: f64) -> Graded {
    if floats_are_close(answer, given, tolerance) {
        return Graded::right();
    }
    let near_miss = if floats_are_close(answer, -given, tolerance) {
        Some("only the sign differs".to_owned())
    } else if floats_are_close(1.0, (answer - given).abs(), Tolerance::default()) {
        Some("off by one".to_owned())
    } else {
        None
    };
    Graded::wrong(Vec::new(), near_miss)
}

/// Lines against those of the one right order, or of any, where `strict` is false.
fn in_order(lines: &[String], distractors: &[String], given: &[String], strict: bool) -> Graded {
    let mut feedback: Vec<String> = given
        .iter()
        .filter(|line| distractors.contains(line))
        .map(|line| format!("does not belong: {}", line.trim()))
        .collect();
    let own: Vec<String> =
        given.iter().filter(|line| !distractors.contains(line)).cloned().collect();
    let moves = if strict { order::to_move(&own, lines) } else { Vec::new() };
    feedback.extend(moves.iter().map(|place| format!("to be moved: {}", own[*place].trim())));
    match lines.len().saturating_sub(own.len()) {
        0 => {}
        1 => feedback.push("1 line is missing".to_owned()),
        missing => feedback.push(format!("{missing} lines are missing")),
    }
    let near_miss = (moves.len() == 1 && own.len() == given.len() && own.len() == lines.len())
        .then(|| "only one line stands in the wrong place".to_owned());
    Graded::wrong(feedback, near_miss)
}

#[cfg(test)]
mod tests;
