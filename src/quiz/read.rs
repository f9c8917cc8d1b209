//! What somebody typed, or wrote into a sheet, as an answer.

use serde_json::Value as Json;

use super::number;
use super::offer::Offer;
use crate::model::{Answer, Question, QuestionKind};

/// Why something is no answer. It is not wrong: it can be asked for again.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct Misread(pub String);

fn misread<T>(why: impl Into<String>) -> Result<T, Misread> {
    Err(Misread(why.into()))
}

/// What was typed as an answer. An answer of several lines comes as one text.
///
/// # Errors
///
/// Where it cannot be an answer to such a question.
pub fn read(question: &Question, offer: &Offer, typed: &str) -> Result<Answer, Misread> {
    let line = typed.trim();
    match &question.kind {
        QuestionKind::Open { .. } => return Ok(Answer::Text(line.to_owned())),
        QuestionKind::Output => return Ok(Answer::Text(typed.to_owned())),
        _ if line.is_empty() => return misread("type an answer, or ? to see what can be typed"),
        _ => {}
    }
    match &question.kind {
        QuestionKind::Choice { .. } => match picked(offer, line)?.as_slice() {
            [one] => Ok(Answer::Choice(one.clone())),
            _ => misread("one option is right: type one letter"),
        },
        QuestionKind::Multiple { .. } => Ok(Answer::Multiple(picked(offer, line)?)),
        QuestionKind::Order { .. } => Ok(Answer::Order(picked(offer, line)?)),
        QuestionKind::TrueFalse { .. } => match line.to_lowercase().as_str() {
            "t" | "true" => Ok(Answer::Truth(true)),
            "f" | "false" => Ok(Answer::Truth(false)),
            _ => misread("type t for true or f for false"),
        },
        QuestionKind::Number { .. } => number_of(line),
        QuestionKind::Line { .. } => match line.parse() {
            Ok(number) => line_of(question, number),
            Err(_) => misread("type the number of a line"),
        },
        _ => Ok(Answer::Text(line.to_owned())),
    }
}

/// What stands in a sheet of answers, options by their texts.
///
/// # Errors
///
/// Where it is not of the type that such a question wants, or names an option that there is not.
pub fn from_json(question: &Question, json: &Json) -> Result<Answer, Misread> {
    // The order in which they are offered does not matter, they are named by their texts.
    let offer = Offer::of(question, "", 0);
    match (&question.kind, json) {
        (QuestionKind::Choice { .. }, Json::String(text)) => {
            Ok(Answer::Choice(by_text(&offer, text)?))
        }
        (QuestionKind::Multiple { .. }, Json::Array(items)) => {
            Ok(Answer::Multiple(all_by_text(&offer, items)?))
        }
        (QuestionKind::Order { .. }, Json::Array(items)) => {
            Ok(Answer::Order(all_by_text(&offer, items)?))
        }
        (QuestionKind::TrueFalse { .. }, Json::Bool(truth)) => Ok(Answer::Truth(*truth)),
        (QuestionKind::Number { .. }, Json::String(text)) => number_of(text),
        (QuestionKind::Number { .. }, Json::Number(number)) => number_of(&number.to_string()),
        (QuestionKind::Line { .. }, Json::Number(number)) => {
            match number.as_u64().and_then(|number| usize::try_from(number).ok()) {
                Some(number) => line_of(question, number),
                None => misread("the number of a line is an integer from 1 on"),
            }
        }
        (
            QuestionKind::Output
            | QuestionKind::Exception
            | QuestionKind::Text { .. }
            | QuestionKind::Literal { .. }
            | QuestionKind::Open { .. },
            Json::String(text),
        ) => Ok(Answer::Text(text.clone())),
        (kind, _) => {
            misread(format!("a question of kind {} takes {}", kind.name(), json_type(kind)))
        }
    }
}

/// The type of JSON that answers a kind of question.
fn json_type(kind: &QuestionKind) -> &'static str {
    match kind {
        QuestionKind::Choice { .. } => "a string: the text of an option",
        QuestionKind::Multiple { .. } => "a list of strings: the texts of options",
        QuestionKind::Order { .. } => "a list of strings: the lines",
        QuestionKind::TrueFalse { .. } => "true or false",
        QuestionKind::Number { .. } | QuestionKind::Line { .. } => "a number",
        QuestionKind::Literal { .. } => "a string: Python source",
        _ => "a string",
    }
}

fn number_of(text: &str) -> Result<Answer, Misread> {
    match number::parse(text) {
        Some(number) => Ok(Answer::Number(number, text.trim().to_owned())),
        None => misread(format!("`{}` is no number", text.trim())),
    }
}

fn line_of(question: &Question, number: usize) -> Result<Answer, Misread> {
    let lines = question.code.as_deref().unwrap_or_default().lines().count();
    if (1..=lines).contains(&number) {
        Ok(Answer::Line(number))
    } else {
        misread(format!("there is no line {number}: they go from 1 to {lines}"))
    }
}

/// The texts that letters mean, each at most once: `a c`, `a,c` or `ac`.
fn picked(offer: &Offer, line: &str) -> Result<Vec<String>, Misread> {
    let is_between = |c: char| c.is_whitespace() || matches!(c, ',' | ';' | ')');
    let words: Vec<String> =
        line.split(is_between).filter(|word| !word.is_empty()).map(str::to_owned).collect();
    let together = words.len() == 1 && offer.by_letter(&words[0]).is_none();
    let words = if together { words[0].chars().map(String::from).collect() } else { words };
    let mut letters: Vec<String> = Vec::new();
    let mut texts = Vec::new();
    for word in words {
        let word = word.to_lowercase();
        let Some(text) = offer.by_letter(&word) else {
            let last = Offer::letter(offer.texts.len().saturating_sub(1));
            return misread(format!("there is no `{word}`: the letters go from a to {last}"));
        };
        if letters.contains(&word) {
            return misread(format!("`{word}` stands there twice"));
        }
        texts.push(text.to_owned());
        letters.push(word);
    }
    if texts.is_empty() { misread("type the letters") } else { Ok(texts) }
}

fn by_text(offer: &Offer, text: &str) -> Result<String, Misread> {
    let found = offer.texts.iter().find(|option| same(option, text));
    found.cloned().ok_or_else(|| Misread(format!("there is no option {text:?}")))
}

/// Texts of the offer, each as often as it is offered at most.
fn all_by_text(offer: &Offer, items: &[Json]) -> Result<Vec<String>, Misread> {
    let mut left = offer.clone();
    let mut texts = Vec::new();
    for item in items {
        let Json::String(text) = item else { return misread("a list of strings is wanted") };
        let option = by_text(offer, text)?;
        let Some(place) = left.texts.iter().position(|text| *text == option) else {
            return misread(format!("{text:?} stands there more often than it is offered"));
        };
        left.texts.remove(place);
        texts.push(option);
    }
    Ok(texts)
}

/// Lines of code may have lost the blanks at their ends on the way; those at their beginnings count.
fn same(option: &str, text: &str) -> bool {
    let lines = |text: &str| text.lines().map(str::trim_end).collect::<Vec<_>>().join("\n");
    lines(option) == lines(text)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::samples::{choice, multiple, order, question, texts};
    use super::*;

    fn offered() -> Offer {
        Offer { texts: texts(&["one", "two", "three", "four"]) }
    }

    #[test]
    fn letters_mean_options_in_every_usual_way_of_writing_them() {
        let read = |typed| read(&multiple(), &offered(), typed);
        for typed in ["a c", "A C", " a, c ", "ac", "a) c)"] {
            assert_eq!(read(typed), Ok(Answer::Multiple(texts(&["one", "three"]))), "{typed}");
        }
        assert!(read("a e").unwrap_err().to_string().contains("from a to d"));
        assert!(read("a a").unwrap_err().to_string().contains("twice"));
        assert!(read("  ").is_err());
        assert!(read(", ,").is_err());
    }

    #[test]
    fn a_choice_is_one_letter() {
        let read = |typed| read(&choice(), &offered(), typed);
        assert_eq!(read("b"), Ok(Answer::Choice("two".to_owned())));
        assert!(read("a b").is_err());
        assert!(read("s").is_err());
    }

    #[test]
    fn an_order_is_all_its_letters() {
        let read = |typed| read(&order(None, &[]), &offered(), typed);
        assert_eq!(read("c a b"), Ok(Answer::Order(texts(&["three", "one", "two"]))));
        assert_eq!(read("cab"), Ok(Answer::Order(texts(&["three", "one", "two"]))));
    }

    #[test]
    fn what_cannot_be_an_answer_is_asked_for_again() {
        let nothing = Offer::default();
        let truth = question(QuestionKind::TrueFalse { answer: true });
        assert_eq!(read(&truth, &nothing, "F"), Ok(Answer::Truth(false)));
        assert!(read(&truth, &nothing, "maybe").is_err());
        let line = question(QuestionKind::Line { line: 2 });
        assert_eq!(read(&line, &nothing, "3"), Ok(Answer::Line(3)));
        assert!(read(&line, &nothing, "4").is_err());
        assert!(read(&line, &nothing, "0").is_err());
        assert!(read(&line, &nothing, "two").is_err());
    }

    #[test]
    fn an_output_keeps_its_blanks() {
        let output = question(QuestionKind::Output);
        let read = read(&output, &Offer::default(), " a \n\n b");
        assert_eq!(read, Ok(Answer::Text(" a \n\n b".to_owned())));
    }

    #[test]
    fn a_sheet_names_options_by_their_texts() {
        assert_eq!(from_json(&choice(), &json!("two")), Ok(Answer::Choice("two".to_owned())));
        assert!(from_json(&choice(), &json!("six")).is_err());
        assert!(from_json(&choice(), &json!(["two"])).is_err());
        let both = from_json(&multiple(), &json!(["two", "one"]));
        assert_eq!(both, Ok(Answer::Multiple(texts(&["two", "one"]))));
        assert!(from_json(&multiple(), &json!(["two", "two"])).is_err());
        assert!(from_json(&order(None, &[]), &json!(["print(x)", 3])).is_err());
    }

    #[test]
    fn a_line_that_is_offered_twice_may_stand_twice() {
        let twice = question(QuestionKind::Order {
            lines: texts(&["x()", "y()", "x()"]),
            distractors: Vec::new(),
            stdout: None,
        });
        let given = json!(["x()", "x()", "y()"]);
        assert!(from_json(&twice, &given).is_ok());
        assert!(from_json(&twice, &json!(["y()", "y()"])).is_err());
    }

    #[test]
    fn a_sheet_of_the_wrong_type_says_which_is_right() {
        let number = question(QuestionKind::Line { line: 1 });
        let said = from_json(&number, &json!(true)).unwrap_err().to_string();
        assert_eq!(said, "a question of kind line takes a number");
        assert!(from_json(&number, &json!(1.5)).is_err());
    }
}
