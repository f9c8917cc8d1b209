//! How each kind of question is answered at the keyboard.

use std::borrow::Cow;

use crate::model::QuestionKind;

/// In a few words, below every question.
pub fn brief(kind: &QuestionKind) -> Cow<'static, str> {
    Cow::Borrowed(match kind {
        QuestionKind::Choice { .. } => "one letter",
        QuestionKind::Multiple { .. } => "all letters that are right, such as a c",
        QuestionKind::TrueFalse { .. } => "t or f",
        QuestionKind::Output => "what it prints, line by line; an empty line ends the answer",
        QuestionKind::Exception => "the name of the exception's class",
        QuestionKind::Text { .. } => "a word or a few",
        QuestionKind::Number { .. } => "a number",
        QuestionKind::Literal { .. } => "a Python value, such as [1, 'a']",
        QuestionKind::Order { lines, distractors, .. } => {
            let all = if distractors.is_empty() { "all " } else { "the right " };
            let count = lines.len();
            return format!("{all}{count} letters in the right order, such as c a b").into();
        }
        QuestionKind::Line { .. } => "the number of the line",
        QuestionKind::Open { .. } => "answer aloud or in a line; Enter shows what to mention",
    })
}

/// In full, for whoever types `?`.
pub fn full(kind: &QuestionKind) -> String {
    let kind = match kind {
        QuestionKind::Choice { .. } => "Type the letter of the right option, then Enter.",
        QuestionKind::Multiple { .. } => {
            "Type the letters of all right options, such as `a c`, then Enter. It counts as right \
             only as a whole."
        }
        QuestionKind::TrueFalse { .. } => "Type t or true, f or false, then Enter.",
        QuestionKind::Output => {
            "Type what the program prints, line by line. An empty line ends the answer; a line of \
             just `.` stands for an empty line."
        }
        QuestionKind::Exception => {
            "Type the name of the class of the exception, such as KeyError, then Enter."
        }
        QuestionKind::Text { .. } => "Type the answer, then Enter.",
        QuestionKind::Number { .. } => {
            "Type a number as Python writes it, such as 0.5, 1e3, 1_000 or 0x10, then Enter."
        }
        QuestionKind::Literal { .. } => {
            "Type a Python value on one line, such as [1, 'a'], then Enter. It is compared as a \
             value: blanks and quotes may differ."
        }
        QuestionKind::Order { .. } => {
            "Type the letters of the lines in the right order, such as `c a b`, then Enter. Each \
             line that belongs is used once; those that do not belong are left out."
        }
        QuestionKind::Line { .. } => "Type the number of the line, then Enter.",
        QuestionKind::Open { .. } => {
            "Answer aloud, as in an interview, or type a line. Enter then shows what a good answer \
             mentions, and you rate yours."
        }
    };
    format!("{kind}\n\nEsc ends the quiz; what is answered is kept.")
}
