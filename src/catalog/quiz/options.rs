use toml::de::DeValue;

use crate::catalog::field::Field;
use crate::catalog::problem::Problem;
use crate::model::Distractor;

const DISTRACTOR: &[&str] = &["text", "feedback"];

/// Texts of which there must be one at least, and none twice.
pub(super) fn texts(field: &Field<'_>, what: &str) -> Option<Vec<String>> {
    let items = field.items("strings");
    require_some(field, &items, what);
    let mut texts = Vec::new();
    for item in &items {
        let text = item.nonblank()?;
        check_new(item, &text, &texts);
        texts.push(text);
    }
    (!texts.is_empty()).then_some(texts)
}

/// Texts that must differ from each other and from the right ones.
pub(super) fn wrong_texts(field: &Field<'_>, right: &[String]) -> Vec<String> {
    let mut wrong = Vec::new();
    for item in field.items("strings") {
        let Some(text) = item.nonblank() else { continue };
        check_wrong(&item, &text, right);
        check_new(&item, &text, &wrong);
        wrong.push(text);
    }
    wrong
}

/// Wrong options: strings, or tables that say why they are wrong.
pub(super) fn distractors(field: &Field<'_>, right: &[String]) -> Option<Vec<Distractor>> {
    let items = field.items("strings or tables");
    require_some(field, &items, "distractors");
    let mut seen = Vec::new();
    let mut distractors = Vec::new();
    for item in &items {
        let Some(distractor) = distractor(item) else { continue };
        check_wrong(item, &distractor.text, right);
        check_new(item, &distractor.text, &seen);
        seen.push(distractor.text.clone());
        distractors.push(distractor);
    }
    (!distractors.is_empty()).then_some(distractors)
}

fn distractor(item: &Field<'_>) -> Option<Distractor> {
    if !matches!(item.value, DeValue::Table(_)) {
        return Some(Distractor { text: item.nonblank()?, feedback: None });
    }
    let table = item.table()?;
    table.only(DISTRACTOR);
    let text = table.required("text", "the option as it is shown")?.nonblank()?;
    Some(Distractor { text, feedback: table.nonblank("feedback") })
}

fn require_some(field: &Field<'_>, items: &[Field<'_>], what: &str) {
    if items.is_empty() && field.value.is_array() {
        field.error(Problem::error(format!("there are no {what}")));
    }
}

fn check_wrong(item: &Field<'_>, text: &str, right: &[String]) {
    if right.iter().any(|right| right == text) {
        let problem = Problem::error("this is a right answer and a wrong one");
        item.error(problem.label("it also stands among the right ones"));
    }
}

fn check_new(item: &Field<'_>, text: &str, earlier: &[String]) {
    if earlier.iter().any(|earlier| earlier == text) {
        item.error(Problem::error("the same text stands here twice"));
    }
}
