//! The modules that the tests of a `write-tests` challenge are run on, as cases: those that all
//! tests must pass, and then those with a bug that some test must find.

use std::collections::BTreeMap;
use std::path::Path;

use super::cases::Cases;
use super::checker;
use crate::catalog::files::Files;
use crate::catalog::problem::Problem;
use crate::catalog::suggest::did_you_mean;
use crate::catalog::table::Table;
use crate::model::{Aggregate, Case, Group, Kind, Task};

pub(super) const KEYS: &[&str] = &["file", "name", "why", "weight", "sample"];

const CORRECT: usize = 0;
const BUGS: usize = 1;

/// Reads the subjects.
pub(super) fn read(top: &Table<'_>, files: &Files) -> Cases {
    refuse(top, &["cases", "groups", "checker"], |key| {
        let problem = Problem::error(format!("a write-tests challenge has no `{key}`"));
        problem.hint("it is scored by the files below subjects/; remove it")
    });
    let tables = top.tables("subjects");
    let found = [find(top, files, "correct"), find(top, files, "buggy")];
    let said = said(&tables, &found.concat());
    let mut cases = Vec::new();
    for (group, found) in found.iter().enumerate() {
        for (position, (path, source)) in found.iter().enumerate() {
            let is_correct = group == CORRECT;
            // The name of the file would tell which bug to look for.
            let noun = if is_correct { "solution" } else { "bug" };
            let mut case = Case {
                name: format!("{noun} {}", position + 1),
                group: Some(group),
                weight: 1.0,
                sample: false,
                why: None,
                stdin: Vec::new(),
                stdout: None,
                task: Task::Subject {
                    file: (*path).to_owned(),
                    source: source.to_vec(),
                    is_correct,
                },
                checker: checker::default(Kind::WriteTests),
            };
            if let Some(table) = said.get(path) {
                describe(table, &mut case, is_correct);
            }
            cases.push(case);
        }
    }
    check_names(&tables, &cases);
    for (path, source) in &found[BUGS] {
        warn_of_telling(top, &files.shown(&format!("subjects/{path}")), source);
    }
    let bugs = cases.iter().filter(|case| case.group == Some(BUGS));
    if let Some(table) = tables.first()
        && bugs.clone().count() > 0
        && bugs.map(|case| case.weight).sum::<f64>() <= 0.0
    {
        let problem = Problem::error("the bugs have no weight, so that there is nothing to score");
        top.report.at(&table.span, problem.hint("without `weight` a bug counts 1"));
    }
    Cases { groups: groups(), cases }
}

/// A false alarm closes the second group, so that its score is 0.
fn groups() -> Vec<Group> {
    let group = |name: &str, max_score, aggregate, require| Group {
        name: name.to_owned(),
        max_score,
        aggregate,
        require,
    };
    vec![
        group("no false alarm", 0.0, Aggregate::PassFail, Vec::new()),
        group("bugs caught", 100.0, Aggregate::Sum, vec![CORRECT]),
    ]
}

/// Says that only this kind has subjects.
pub(super) fn none(top: &Table<'_>, kind: Kind) {
    refuse(top, &["subjects"], |key| {
        let problem = Problem::error(format!("a {} challenge has no `{key}`", kind.name()));
        problem.hint("subjects are what tests are written for, with kind = \"write-tests\"")
    });
}

fn refuse(top: &Table<'_>, keys: &[&str], problem: impl Fn(&str) -> Problem) {
    for field in keys.iter().filter_map(|key| top.field(key)) {
        top.report.at(&field.key_span, problem(field.key));
    }
}

/// The Python files of a folder of subjects, by their paths below `subjects/`.
fn find<'a>(top: &Table<'_>, files: &'a Files, folder: &str) -> Vec<(&'a str, &'a [u8])> {
    let is_python = |path: &str| Path::new(path).extension().is_some_and(|suffix| suffix == "py");
    let found: Vec<_> = files
        .below(&format!("subjects/{folder}"))
        .filter(|(path, _)| is_python(path) && path.split('/').count() == 3)
        .map(|(path, source)| (path.strip_prefix("subjects/").unwrap_or(path), source))
        .collect();
    if found.is_empty() {
        let problem = Problem::error("there is no subject").hint(match folder {
            "correct" => "a right implementation as a .py file, which all tests must accept",
            _ => "a .py file with one bug, which the tests must find",
        });
        let path = files.shown(&format!("subjects/{folder}"));
        top.report.elsewhere(problem.in_file(path));
    }
    found
}

/// The tables by the files that they name.
fn said<'a, 'b>(
    tables: &'a [Table<'a>],
    found: &[(&'b str, &[u8])],
) -> BTreeMap<&'b str, &'a Table<'a>> {
    let mut said: BTreeMap<&str, &Table<'_>> = BTreeMap::new();
    for table in tables {
        table.only(KEYS);
        let Some(field) = table.required("file", "such as file = \"buggy/off_by_one.py\"") else {
            continue;
        };
        let Some(name) = field.line() else { continue };
        let Some((path, _)) = found.iter().find(|(path, _)| *path == name) else {
            let paths: Vec<&str> = found.iter().map(|(path, _)| *path).collect();
            let problem = Problem::error(format!("there is no file subjects/{name}"));
            field.error(problem.maybe_hint(did_you_mean(&name, &paths)));
            continue;
        };
        if let Some(earlier) = said.get(path) {
            let problem = Problem::error(format!("`{name}` is described twice"));
            let line = table.report.line(&earlier.span);
            field.error(problem.label(format!("the other table is in line {line}")));
        } else {
            said.insert(path, table);
        }
    }
    said
}

/// What a table says of its subject.
fn describe(table: &Table<'_>, case: &mut Case, is_correct: bool) {
    if let Some(name) = table.line("name") {
        case.name = name;
    }
    case.why = table.nonblank("why");
    case.sample = table.flag("sample");
    let Some(field) = table.field("weight") else { return };
    if is_correct {
        let problem = Problem::error("a correct subject has no weight");
        let hint = "a test that fails on it is a false alarm, which takes all points; remove it";
        table.report.at(&field.key_span, problem.hint(hint));
    } else {
        case.weight = field.amount().unwrap_or(1.0);
    }
}

/// Comments are for the author and reach no candidate's process; everything else may.
fn warn_of_telling(top: &Table<'_>, shown: &str, source: &[u8]) {
    let text = String::from_utf8_lossy(source).to_lowercase();
    let code = text.lines().map(|line| line.split('#').next().unwrap_or_default());
    let mut words = code.flat_map(|line| line.split(|c: char| !c.is_alphanumeric()));
    if let Some(word) = words.find(|word| matches!(*word, "bug" | "buggy" | "bugs")) {
        let problem = Problem::warning(format!("says `{word}` outside of a comment"));
        let hint = "tests could look for it: say what is wrong in a comment, which they never see";
        top.report.elsewhere(problem.hint(hint).in_file(shown.to_owned()));
    }
}

fn check_names(tables: &[Table<'_>], cases: &[Case]) {
    for field in tables.iter().filter_map(|table| table.field("name")) {
        let Some(name) = field.value.as_str() else { continue };
        if cases.iter().filter(|case| case.name == name).count() > 1 {
            field.error(Problem::error(format!("there are two subjects `{name}`")));
        }
    }
}
