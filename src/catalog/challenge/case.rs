use std::ops::Range;

use regex::Regex;

use super::Context;
use super::checker::{self, regex, regex_flaw};
use super::groups::Groups;
use super::pairs::{Pair, Pairs};
use crate::catalog::field::Field;
use crate::catalog::problem::Problem;
use crate::catalog::python_text::{Names, expression, is_identifier, statements};
use crate::catalog::table::Table;
use crate::model::{Case, Checker, Expect, Kind, Task, TextChecker, TextMode};

pub(super) const KEYS: &[&str] = &[
    "name", "group", "weight", "sample", "why", "call", "returns", "raises", "message", "stdin",
    "stdout", "data", "checker",
];

/// What cases are read with.
pub(super) struct Scope<'a> {
    pub(super) context: &'a Context<'a>,
    pub(super) groups: &'a Groups<'a>,
    /// The challenge's checker; none where it could not be read.
    pub(super) checker: Option<Checker>,
    pub(super) pairs: Pairs<'a>,
}

/// Reads a case, or nothing where it cannot be run.
pub(super) fn read(table: &Table<'_>, scope: &mut Scope<'_>) -> Option<Case> {
    table.only(KEYS);
    let name = table.required("name", "a few words that tell it from the other cases");
    let own = table.has("checker").then(|| checker::read(table, scope.context));
    let checker = own.unwrap_or_else(|| scope.checker.clone());
    let needs_stdout = checker.as_ref().is_some_and(needs_stdout);
    let case = Case {
        name: name.and_then(|field| field.line()).unwrap_or_default(),
        group: scope.groups.of_case(table),
        weight: table.field("weight").and_then(|field| field.amount()).unwrap_or(1.0),
        sample: table.flag("sample"),
        why: table.nonblank("why"),
        stdin: text(table, "stdin").unwrap_or_default(),
        stdout: text(table, "stdout"),
        task: Task::Program,
        checker: checker.unwrap_or_else(|| checker::default(scope.context.kind)),
    };
    match scope.context.kind {
        Kind::Function => function(table, scope.context.names, case),
        _ => stdio(table, &mut scope.pairs, case, needs_stdout),
    }
}

/// The case that a pair of files makes on its own.
pub(super) fn of_pair(pair: &Pair<'_>, checker: Checker) -> Case {
    Case {
        name: pair.name.to_owned(),
        group: None,
        weight: 1.0,
        sample: pair.is_sample(),
        why: None,
        stdin: pair.input.to_vec(),
        stdout: Some(pair.answer.to_vec()),
        task: Task::Program,
        checker,
    }
}

fn text(table: &Table<'_>, key: &str) -> Option<Vec<u8>> {
    Some(table.field(key)?.text()?.as_bytes().to_vec())
}

fn function(table: &Table<'_>, names: Names<'_>, case: Case) -> Option<Case> {
    if let Some(field) = table.field("data") {
        let problem = Problem::error("a function challenge has no `data`");
        let problem = problem.hint("files below data/ are for stdio challenges; use `stdin` here");
        table.report.at(&field.key_span, problem);
    }
    let call = table.required("call", "the Python to run, such as call = 'two_sum([1, 2], 3)'");
    let source = call.and_then(|field| statements(&field));
    let expect = expect(table, names);
    Some(Case { task: Task::Call { source: source?, expect: expect? }, ..case })
}

fn expect(table: &Table<'_>, names: Names<'_>) -> Option<Expect> {
    let returns = table.field("returns").map(|field| expression(&field, names));
    let raises = table.field("raises");
    if raises.is_none()
        && let Some(field) = table.field("message")
    {
        let problem = Problem::error("`message` stands without `raises`");
        let problem = problem.hint("it is searched in the message of the exception");
        table.report.at(&field.key_span, problem);
    }
    match (returns, raises) {
        (Some(returns), None) => Some(Expect::Returns(returns?)),
        (None, Some(field)) => raised(table, &field),
        (Some(_), Some(field)) => {
            let problem = Problem::error("a call cannot both return and raise");
            let problem = problem.hint("keep one of `returns` and `raises`");
            table.report.at(&field.key_span, problem);
            None
        }
        (None, None) => {
            if table.report.is_whole() {
                let problem = Problem::error("the case expects nothing");
                let hint = "write returns = '…', a Python expression, or raises = \"…\", a class";
                table.report.at(&table.span, problem.hint(hint));
            }
            None
        }
    }
}

fn raised(table: &Table<'_>, field: &Field<'_>) -> Option<Expect> {
    if field.value.is_table() {
        let problem = Problem::error("`raises` must be the name of a class");
        let hint = "write raises = \"ValueError\", and message = '…' as a key of its own";
        field.error(problem.label("this is a table").hint(hint));
        return None;
    }
    let message = table.field("message").map(|field| regex(&field));
    let class = field.line()?;
    if !is_identifier(&class) {
        let problem = Problem::error(format!("`{class}` is not the name of a class"));
        let bare = class.rsplit('.').next().filter(|name| is_identifier(name));
        let hint = bare.map_or_else(
            || "write the bare name; what its message must say goes into `message`".to_owned(),
            |bare| format!("write the name without its module: raises = \"{bare}\""),
        );
        field.error(problem.hint(hint));
        return None;
    }
    Some(Expect::Raises { class, message: message.flatten() })
}

fn stdio(table: &Table<'_>, pairs: &mut Pairs<'_>, case: Case, needs_stdout: bool) -> Option<Case> {
    for key in ["call", "returns", "raises", "message"] {
        if let Some(field) = table.field(key) {
            let problem = Problem::error(format!("a stdio challenge has no `{key}`"));
            let hint = "the whole program is run with `stdin` and must print `stdout`; \
                        calls are for kind = \"function\"";
            table.report.at(&field.key_span, problem.hint(hint));
        }
    }
    let Some(field) = table.field("data") else {
        return inline(table, case, needs_stdout);
    };
    for key in ["stdin", "stdout"] {
        if let Some(field) = table.field(key) {
            let problem = Problem::error(format!("`{key}` stands beside `data`"));
            let problem = problem.hint(format!("`data` already says it; remove `{key}`"));
            table.report.at(&field.key_span, problem);
        }
    }
    let pair = pairs.take(&field)?;
    let case = Case {
        sample: if table.has("sample") { case.sample } else { pair.is_sample() },
        stdin: pair.input.to_vec(),
        stdout: Some(pair.answer.to_vec()),
        ..case
    };
    checked(table, &field.span, case)
}

fn inline(table: &Table<'_>, case: Case, needs_stdout: bool) -> Option<Case> {
    match table.field("stdout") {
        Some(field) => checked(table, &field.span, case),
        None if !needs_stdout => Some(case),
        None => {
            table.required("stdout", "what the program must print, or data = \"secret/…\"");
            None
        }
    }
}

/// Whether a checker compares with an expected output.
fn needs_stdout(checker: &Checker) -> bool {
    !matches!(
        checker,
        Checker::Program { .. } | Checker::Text(TextChecker { mode: TextMode::Regex(Some(_)) })
    )
}

fn checked(table: &Table<'_>, span: &Range<usize>, case: Case) -> Option<Case> {
    match answer_flaw(&case.checker, case.stdout.as_deref().unwrap_or_default()) {
        Some(problem) => {
            table.report.at(span, problem);
            None
        }
        None => Some(case),
    }
}

/// What is wrong with an expected output that is taken as a pattern.
pub(super) fn answer_flaw(checker: &Checker, answer: &[u8]) -> Option<Problem> {
    let Checker::Text(TextChecker { mode: TextMode::Regex(None) }) = checker else { return None };
    let problem = Problem::error("the expected output is not a regular expression");
    match std::str::from_utf8(answer) {
        Err(_) => Some(problem.hint("it is not even UTF-8")),
        Ok(pattern) => Regex::new(pattern).err().map(|error| problem.hint(regex_flaw(&error))),
    }
}
