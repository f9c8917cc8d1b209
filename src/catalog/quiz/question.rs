use super::options::{distractors, texts, wrong_texts};
use crate::catalog::challenge::regex;
use crate::catalog::field::Field;
use crate::catalog::head::{Skills, is_id, level};
use crate::catalog::problem::Problem;
use crate::catalog::python_text::{Names, expression};
use crate::catalog::table::Table;
use crate::catalog::version::requires;
use crate::model::{Level, PythonNeeds, Question, QuestionKind, Tolerance};

/// The keys that every question may have.
const COMMON: [&str; 8] =
    ["id", "kind", "prompt", "code", "explanation", "level", "skills", "requires"];

/// The kinds of questions, with the keys that each has beside those of all.
const KINDS: [(&str, &[&str]); 11] = [
    ("choice", &["answer", "distractors"]),
    ("multiple", &["answers", "distractors"]),
    ("true_false", &["answer"]),
    ("output", &[]),
    ("exception", &[]),
    ("text", &["answers", "regex", "case_sensitive"]),
    ("number", &["answer", "abs", "rel"]),
    ("literal", &["answer"]),
    ("order", &["lines", "distractors", "stdout"]),
    ("line", &["line"]),
    ("open", &["points", "follow_ups"]),
];

/// Every key that some question may have.
pub(super) const KEYS: &[&str] = &[
    "id",
    "kind",
    "prompt",
    "code",
    "explanation",
    "level",
    "skills",
    "requires",
    "answer",
    "answers",
    "distractors",
    "regex",
    "case_sensitive",
    "abs",
    "rel",
    "lines",
    "stdout",
    "line",
    "points",
    "follow_ups",
];

/// What a question takes from its quiz where it does not say it itself.
pub(super) struct Defaults<'a> {
    pub(super) level: Option<Level>,
    pub(super) skills: &'a [String],
    pub(super) python: &'a PythonNeeds,
}

/// Reads a question, or nothing where it cannot be asked.
pub(super) fn read(
    table: &Table<'_>,
    defaults: &Defaults<'_>,
    skills: &Skills<'_>,
) -> Option<Question> {
    let id = table.required("id", "a short name that never changes").and_then(|field| id(&field));
    let prompt = table.required("prompt", "what is asked").and_then(|field| field.nonblank());
    let explanation = table.required("explanation", "why the answer is right; shown afterwards");
    let explanation = explanation.and_then(|field| field.nonblank());
    let code = table.nonblank("code");
    let own_level = table.field("level").map(|field| level(&field));
    let own_skills = table.has("skills").then(|| skills.read(table));
    let mut python = defaults.python.clone();
    if let Some(field) = table.field("requires") {
        requires(&field, &mut python);
    }
    let kind = kind(table, code.as_deref());
    Some(Question {
        id: id?,
        prompt: prompt?,
        code,
        kind: kind?,
        explanation: explanation?,
        level: own_level.flatten().or(defaults.level),
        skills: own_skills.unwrap_or_else(|| defaults.skills.to_vec()),
        python,
    })
}

fn id(field: &Field<'_>) -> Option<String> {
    let id = field.line()?;
    if !is_id(&id) {
        let problem = Problem::error(format!("`{id}` cannot be the id of a question"));
        field.error(problem.hint(crate::catalog::head::ID_HINT));
        return None;
    }
    Some(id)
}

fn kind(table: &Table<'_>, code: Option<&str>) -> Option<QuestionKind> {
    let Some(field) = table.required("kind", "such as kind = \"choice\"") else {
        table.only(KEYS);
        return None;
    };
    let Some(name) = field.name_of(&KINDS.map(|(name, _)| name)) else {
        table.only(KEYS);
        return None;
    };
    let (_, keys) = KINDS.iter().find(|(kind, _)| *kind == name)?;
    only(table, name, keys);
    match name {
        "choice" => choice(table),
        "multiple" => multiple(table),
        "true_false" => {
            let field = table.required("answer", "write answer = true or answer = false")?;
            Some(QuestionKind::TrueFalse { answer: field.boolean()? })
        }
        "output" | "exception" => {
            table.required("code", "the snippet that is run to find the answer")?;
            Some(if name == "output" { QuestionKind::Output } else { QuestionKind::Exception })
        }
        "text" => text(table),
        "number" => number(table),
        "literal" => {
            let field = table.required("answer", "a Python value, such as answer = '[1, 2]'")?;
            Some(QuestionKind::Literal { answer: expression(&field, Names::Builtins)? })
        }
        "order" => order(table),
        "line" => line(table, code),
        _ => {
            let points = table.required("points", "what a good answer mentions")?;
            Some(QuestionKind::Open {
                points: texts(&points, "points")?,
                follow_ups: table.nonblanks("follow_ups"),
            })
        }
    }
}

/// Keys of other kinds of questions are told apart from keys that are none.
fn only(table: &Table<'_>, kind: &str, keys: &[&str]) {
    let mut allowed: Vec<&str> = COMMON.iter().chain(keys).copied().collect();
    for field in table.fields() {
        if allowed.contains(&field.key) || !KEYS.contains(&field.key) {
            continue;
        }
        let hint = match (kind, field.key) {
            ("output" | "exception", "answer" | "answers") => {
                "the answer is never written down: it is found by running `code`".to_owned()
            }
            (_, "answer") if keys.contains(&"answers") => "write answers = [\"…\"]".to_owned(),
            (_, "answers") if keys.contains(&"answer") => {
                "one right answer is `answer`; several are kind = \"multiple\"".to_owned()
            }
            _ if keys.is_empty() => "it needs no keys of its own".to_owned(),
            _ => format!("its own keys are {}", keys.join(", ")),
        };
        let problem = Problem::error(format!("a question of kind {kind} has no `{}`", field.key));
        table.report.at(&field.key_span, problem.hint(hint));
        allowed.push(field.key);
    }
    table.only(&allowed);
}

fn choice(table: &Table<'_>) -> Option<QuestionKind> {
    let answer = table.required("answer", "the right option").and_then(|field| field.nonblank());
    let wrong = table.required("distractors", "the wrong options");
    let right: Vec<String> = answer.iter().cloned().collect();
    let distractors = wrong.and_then(|field| distractors(&field, &right));
    Some(QuestionKind::Choice { answer: answer?, distractors: distractors? })
}

fn multiple(table: &Table<'_>) -> Option<QuestionKind> {
    let answers = table.required("answers", "the right options");
    let answers = answers.and_then(|field| texts(&field, "answers"));
    let wrong = table.required("distractors", "the wrong options");
    let right = answers.clone().unwrap_or_default();
    let distractors = wrong.and_then(|field| distractors(&field, &right));
    Some(QuestionKind::Multiple { answers: answers?, distractors: distractors? })
}

fn text(table: &Table<'_>) -> Option<QuestionKind> {
    let answers = table.required("answers", "such as answers = [\"yield from\"]");
    let answers = answers.and_then(|field| texts(&field, "answers"));
    let pattern = match table.field("regex") {
        Some(field) => Some(regex(&field)?),
        None => None,
    };
    Some(QuestionKind::Text {
        answers: answers?,
        regex: pattern,
        case_sensitive: table.flag("case_sensitive"),
    })
}

fn number(table: &Table<'_>) -> Option<QuestionKind> {
    let bound = |key, default| {
        let Some(field) = table.field(key) else { return default };
        let value = field.number().unwrap_or(default);
        if value < 0.0 {
            field.error(Problem::error(format!("`{key}` must not be negative")));
        }
        value
    };
    // Without bounds a number is right when it is that number, whatever way it is written.
    let tolerance = Tolerance { abs: bound("abs", 0.0), rel: bound("rel", 1e-9) };
    let answer = table.required("answer", "such as answer = 0.5")?.number()?;
    Some(QuestionKind::Number { answer, tolerance })
}

fn order(table: &Table<'_>) -> Option<QuestionKind> {
    let field = table.required("lines", "the lines in their right order")?;
    let items = field.items("lines");
    let lines: Vec<String> = items.iter().filter_map(Field::nonblank).collect();
    if items.len() < 2 && field.value.is_array() {
        field.error(
            Problem::error("there is nothing to put in order").hint("give two lines or more"),
        );
    }
    let wrong = table.field("distractors").map(|field| wrong_texts(&field, &lines));
    Some(QuestionKind::Order {
        distractors: wrong.unwrap_or_default(),
        lines,
        stdout: table.field("stdout").and_then(|field| field.text()).map(str::to_owned),
    })
}

fn line(table: &Table<'_>, code: Option<&str>) -> Option<QuestionKind> {
    table.required("code", "the snippet with the bug");
    let field = table.required("line", "the line of `code` with the bug, counted from 1")?;
    let line = usize::try_from(field.integer(1..=100_000)?).ok()?;
    let count = code?.lines().count();
    if line > count {
        let problem = Problem::error(format!("`code` has no line {line}"));
        field.error(problem.label(format!("it has {count}")));
        return None;
    }
    Some(QuestionKind::Line { line })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_keys_of_all_questions_are_those_of_each_kind() {
        let of_kinds = KINDS.iter().flat_map(|(_, keys)| *keys);
        let mut keys: Vec<&str> = COMMON.iter().chain(of_kinds).copied().collect();
        keys.sort_unstable();
        keys.dedup();
        let mut all = KEYS.to_vec();
        all.sort_unstable();
        assert_eq!(all, keys);
    }
}
