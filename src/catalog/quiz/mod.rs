//! `quiz.toml`.

mod options;
mod question;

use std::collections::BTreeMap;
use std::ops::Range;

use self::question::Defaults;
use super::document::{Document, Schema};
use super::files::Files;
use super::head::{FORMAT, Head, Skills};
use super::problem::Problem;
use super::table::Table;
use super::version::requires;
use crate::model::{PythonNeeds, Quiz};

pub(super) const FILE: &str = "quiz.toml";

const TOP: &[&str] = &[
    "format",
    "title",
    "level",
    "skills",
    "minutes",
    "summary",
    "formerly",
    "requires",
    "questions",
];

pub(super) const SCHEMA: Schema = &[("", TOP), ("[[questions]]", question::KEYS)];

/// Reads a whole quiz; what is wrong with it is noted in the document.
pub(super) fn read(
    id: &str,
    document: &Document<'_>,
    files: &Files,
    skills: &Skills<'_>,
) -> Option<Quiz> {
    let table = document.table();
    let head = Head::read(&table);
    if head.is_newer {
        return None;
    }
    table.only(TOP);
    skills.required(&table);
    let mut python = PythonNeeds::default();
    if let Some(field) = table.field("requires") {
        requires(&field, &mut python);
    }
    let own_skills = skills.read(&table);
    let tables = table.tables("questions");
    let defaults = Defaults { level: head.level, skills: &own_skills, python: &python };
    let questions =
        tables.iter().filter_map(|table| question::read(table, &defaults, skills)).collect();
    check_ids(&tables);
    if tables.is_empty() && table.report.is_whole() {
        check_any(&table);
    }
    Some(Quiz {
        id: id.to_owned(),
        formerly: head.formerly,
        format: FORMAT,
        title: head.title,
        level: head.level,
        minutes: head.minutes,
        summary: head.summary,
        questions,
        digest: files.digest(),
        skills: own_skills,
        python,
    })
}

/// Says so where there is no question at all, neither right nor wrong.
fn check_any(table: &Table<'_>) {
    let field = table.field("questions");
    if field.as_ref().is_none_or(|field| field.value.is_array()) {
        let place = field.map_or_else(|| table.span.clone(), |field| field.span);
        let problem = Problem::error("there are no questions");
        table.report.at(&place, problem.hint("write at least one `[[questions]]` table"));
    }
}

/// How many questions a quiz has, right or wrong, and the ids of those that have one.
pub(super) fn contents(table: &Table<'_>) -> (usize, Vec<String>) {
    let questions = table.tables("questions");
    let id = |question: &Table<'_>| Some(question.field("id")?.value.as_str()?.to_owned());
    (questions.len(), questions.iter().filter_map(id).collect())
}

fn check_ids(tables: &[Table<'_>]) {
    let mut seen: BTreeMap<&str, Range<usize>> = BTreeMap::new();
    for table in tables {
        let Some(field) = table.field("id") else { continue };
        let Some(id) = field.value.as_str() else { continue };
        if let Some(earlier) = seen.insert(id, field.span.clone()) {
            let problem = Problem::error(format!("there are two questions `{id}`"));
            let line = table.report.line(&earlier);
            field.error(problem.label(format!("the other one is in line {line}")));
        }
    }
}
