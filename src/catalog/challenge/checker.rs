use regex::Regex;

use super::{Context, file_beside};
use crate::catalog::field::Field;
use crate::catalog::problem::Problem;
use crate::catalog::table::Table;
use crate::model::{Checker, Kind, TextChecker, TextMode, Tolerance, ValueChecker, ValueMode};

/// The checkers of values with their options, and those that every one of them has.
const VALUES: [(&str, &[&str]); 4] = [
    ("value", &["kind", "numeric", "nan", "exact_types"]),
    ("approx", &["kind", "abs", "rel", "numeric", "nan", "exact_types"]),
    ("unordered", &["kind", "deep", "numeric", "nan", "exact_types"]),
    ("one_of", &["kind", "numeric", "nan", "exact_types"]),
];

/// The checkers of texts with their options.
const TEXTS: [(&str, &[&str]); 7] = [
    ("lines", &["kind"]),
    ("exact", &["kind"]),
    ("tokens", &["kind", "case_sensitive"]),
    ("floats", &["kind", "abs", "rel"]),
    ("unordered_lines", &["kind"]),
    ("regex", &["kind", "pattern"]),
    ("program", &["kind", "program"]),
];

/// The checker where a challenge names none.
pub(super) fn default(kind: Kind) -> Checker {
    match kind {
        Kind::Function => Checker::Value(ValueChecker::default()),
        Kind::Stdio | Kind::WriteTests => Checker::Text(TextChecker::default()),
    }
}

/// Reads a `checker` table, if it stands there.
pub(super) fn read(table: &Table<'_>, context: &Context<'_>) -> Option<Checker> {
    let field = table.field("checker")?;
    if let Some(name) = as_name(&field) {
        let problem = Problem::error("`checker` must be a table");
        field.error(problem.hint(format!("write checker = {{ kind = \"{name}\" }}")));
        return None;
    }
    let table = field.table()?;
    let kind_field = table.required("kind", "such as kind = \"approx\"")?;
    let (own, others): (&[_], &[_]) = match context.kind {
        Kind::Function => (&VALUES, &TEXTS),
        Kind::Stdio | Kind::WriteTests => (&TEXTS, &VALUES),
    };
    let name = kind_field.text()?;
    if others.iter().any(|(other, _)| *other == name) {
        let problem = Problem::error(format!(
            "the checker `{name}` is not for {} challenges",
            context.kind.name()
        ));
        kind_field.error(problem.hint(format!("use one of {}", names(own).join(", "))));
        return None;
    }
    let name = kind_field.name_of(&names(own))?;
    let (_, options) = own.iter().find(|(own, _)| *own == name)?;
    only_options(&table, name, options);
    checker(name, &table, context)
}

fn names(checkers: &[(&'static str, &[&str])]) -> Vec<&'static str> {
    checkers.iter().map(|(name, _)| *name).collect()
}

fn as_name<'a>(field: &Field<'a>) -> Option<&'a str> {
    field.value.as_str().and_then(|_| field.text())
}

/// Options of another checker are told apart from keys that are none.
fn only_options(table: &Table<'_>, name: &str, options: &[&str]) {
    let mut allowed = options.to_vec();
    for field in table.fields().filter(|field| !options.contains(&field.key)) {
        let all = VALUES.iter().chain(&TEXTS);
        let others: Vec<&str> =
            all.filter(|(_, keys)| keys.contains(&field.key)).map(|(other, _)| *other).collect();
        if others.is_empty() {
            continue;
        }
        allowed.push(field.key);
        let problem = Problem::error(format!("the checker `{name}` has no `{}`", field.key));
        let problem = problem.hint(format!("it is an option of {}", others.join(", ")));
        table.report.at(&field.key_span, problem);
    }
    table.only(&allowed);
}

fn checker(name: &str, table: &Table<'_>, context: &Context<'_>) -> Option<Checker> {
    let value = |mode| {
        Checker::Value(ValueChecker {
            mode,
            numeric: table.flag("numeric"),
            nan: table.flag("nan"),
            exact_types: table.flag("exact_types"),
        })
    };
    let text = |mode| Checker::Text(TextChecker { mode });
    Some(match name {
        "value" => value(ValueMode::Equal),
        "approx" => value(ValueMode::Approx(tolerance(table))),
        "unordered" => value(ValueMode::Unordered { deep: table.flag("deep") }),
        "one_of" => value(ValueMode::OneOf),
        "lines" => text(TextMode::Lines),
        "exact" => text(TextMode::Exact),
        "tokens" => {
            let case_sensitive = table.field("case_sensitive").and_then(|field| field.boolean());
            text(TextMode::Tokens { case_sensitive: case_sensitive.unwrap_or(true) })
        }
        "floats" => text(TextMode::Floats(tolerance(table))),
        "unordered_lines" => text(TextMode::UnorderedLines),
        "regex" => text(TextMode::Regex(table.field("pattern").and_then(|field| regex(&field)))),
        "program" => {
            let field = table.required("program", "such as program = \"checker.py\"")?;
            let (file, source) = file_beside(&field, context.files)?;
            Checker::Program { file, source: source.to_vec() }
        }
        _ => return None,
    })
}

fn tolerance(table: &Table<'_>) -> Tolerance {
    let default = Tolerance::default();
    let bound = |key, default| {
        let Some(field) = table.field(key) else { return default };
        let Some(value) = field.number() else { return default };
        if !(0.0..1.0).contains(&value) {
            field.error(Problem::error(format!("`{key}` must be at least 0 and below 1")));
        }
        value
    };
    Tolerance { abs: bound("abs", default.abs), rel: bound("rel", default.rel) }
}

/// Reads a regular expression that can be used.
pub(in crate::catalog) fn regex(field: &Field<'_>) -> Option<String> {
    let pattern = field.nonblank()?;
    if let Err(error) = Regex::new(&pattern) {
        let problem = Problem::error(format!("`{}` is not a regular expression", field.key));
        field.error(problem.label(regex_flaw(&error)).hint(
            "the syntax is that of Rust's regex crate; a literal string '…' keeps backslashes",
        ));
        return None;
    }
    Some(pattern)
}

/// The last line of the regex crate's message says what is wrong; the others show where.
pub(super) fn regex_flaw(error: &regex::Error) -> String {
    let text = error.to_string();
    let line = text.lines().last().unwrap_or_default();
    line.strip_prefix("error: ").unwrap_or(line).to_owned()
}
