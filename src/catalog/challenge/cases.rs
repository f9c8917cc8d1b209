use std::collections::BTreeMap;
use std::ops::Range;

use super::Context;
use super::case::{self, Scope};
use super::checker;
use super::groups::Groups;
use super::pairs::Pairs;
use super::subjects;
use crate::catalog::problem::Problem;
use crate::catalog::table::Table;
use crate::model::{Case, Group, Kind};

/// What a submission is run against.
#[derive(Default)]
pub(super) struct Cases {
    pub(super) groups: Vec<Group>,
    /// Those of the file, then the pairs of files that none of them names.
    pub(super) cases: Vec<Case>,
}

pub(super) fn read(top: &Table<'_>, context: &Context<'_>) -> Cases {
    subjects::none(top, context.kind);
    let groups = Groups::read(top);
    let default = || Some(checker::default(context.kind));
    let checker = if top.has("checker") { checker::read(top, context) } else { default() };
    let tables = top.tables("cases");
    let mut scope = Scope { context, groups: &groups, checker, pairs: Pairs::find(context.files) };
    let mut cases: Vec<Case> =
        tables.iter().filter_map(|table| case::read(table, &mut scope)).collect();
    let all_read = cases.len() == tables.len() && scope.checker.is_some();
    check_names(&tables);
    if context.kind == Kind::Stdio {
        scope.pairs.report_halves(top.report, context.files);
        cases.extend(unnamed(top, &scope));
    } else {
        scope.pairs.report_unused(top.report, context.files);
    }
    if all_read && top.report.is_whole() {
        check_weights(top, &cases, &groups);
    }
    Cases { groups: groups.all, cases }
}

/// The pairs of files that no case names, as cases.
fn unnamed(top: &Table<'_>, scope: &Scope<'_>) -> Vec<Case> {
    let shown = |path: String| scope.context.files.shown(&path);
    let mut cases = Vec::new();
    for pair in scope.pairs.unnamed() {
        if !scope.groups.all.is_empty() {
            let problem = Problem::error("no case names these files, so they are in no group");
            let hint = format!("write a case with data = \"{}\" and a `group`", pair.name);
            top.report.elsewhere(problem.hint(hint).in_file(shown(pair.input_path())));
        }
        let Some(checker) = &scope.checker else { continue };
        if let Some(problem) = case::answer_flaw(checker, pair.answer) {
            top.report.elsewhere(problem.in_file(shown(pair.answer_path())));
        }
        cases.push(case::of_pair(&pair, checker.clone()));
    }
    cases
}

fn check_names(tables: &[Table<'_>]) {
    let mut seen: BTreeMap<&str, Range<usize>> = BTreeMap::new();
    for table in tables {
        let Some(field) = table.field("name") else { continue };
        let Some(name) = field.value.as_str() else { continue };
        if let Some(earlier) = seen.insert(name, field.span.clone()) {
            let problem = Problem::error(format!("there are two cases `{name}`"));
            let line = table.report.line(&earlier);
            field.error(problem.label(format!("the other one is in line {line}")));
        }
    }
}

fn check_weights(top: &Table<'_>, cases: &[Case], groups: &Groups<'_>) {
    let field = top.field("cases");
    if field.as_ref().is_some_and(|field| !field.value.is_array()) {
        return;
    }
    let place = field.map_or_else(|| top.span.clone(), |field| field.span);
    if cases.is_empty() {
        let problem = Problem::error("there are no cases");
        top.report.at(&place, problem.hint("write at least one `[[cases]]` table"));
    } else if cases.iter().map(|case| case.weight).sum::<f64>() <= 0.0 {
        let problem = Problem::error("the cases have no weight, so that there is nothing to score");
        top.report.at(&place, problem.hint("without `weight` a case counts 1"));
    } else {
        groups.check_cases(cases);
    }
}
