//! `quiz.toml`.

mod options;
mod question;

use std::collections::BTreeMap;
use std::ops::Range;

use self::question::Defaults;
use super::document::{Document, Schema};
use super::entry::QuestionHead;
use super::files::Files;
use super::head::{FORMAT, Head, Skills};
use super::index::runs;
use super::problem::Problem;
use super::table::Table;
use super::version::{needs, requires};
use crate::model::{Level, PythonNeeds, Quiz};

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

/// What lists know of the questions, right or wrong.
pub(super) fn heads(
    table: &Table<'_>,
    level: Option<Level>,
    skills: &[String],
) -> Vec<QuestionHead> {
    let text = |table: &Table<'_>, key| Some(table.field(key)?.value.as_str()?.to_owned());
    let quiz_needs = text(table, "requires");
    let head = |question: &Table<'_>| {
        let own_needs = text(question, "requires");
        let kind = text(question, "kind").unwrap_or_default();
        let own = question.field("skills").and_then(|field| {
            let items = field.value.as_array()?.iter();
            Some(items.filter_map(|item| item.as_ref().as_str().map(str::to_owned)).collect())
        });
        QuestionHead {
            id: text(question, "id").unwrap_or_default(),
            runs: runs(&kind, question.has("stdout")),
            kind,
            level: text(question, "level").and_then(|name| name.parse().ok()).or(level),
            skills: own.unwrap_or_else(|| skills.to_vec()),
            python: own_needs
                .as_ref()
                .or(quiz_needs.as_ref())
                .map(|text| needs(text))
                .unwrap_or_default(),
        }
    };
    table.tables("questions").iter().map(head).collect()
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
