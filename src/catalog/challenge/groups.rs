use crate::catalog::field::Field;
use crate::catalog::problem::Problem;
use crate::catalog::suggest::did_you_mean;
use crate::catalog::table::Table;
use crate::model::{Aggregate, Case, Group};

pub(super) const KEYS: &[&str] = &["name", "max_score", "aggregate", "require"];

/// The groups and the tables that they stand in.
pub(super) struct Groups<'a> {
    pub(super) all: Vec<Group>,
    tables: Vec<Table<'a>>,
    /// Whether `groups` stands there and cannot be read.
    is_unreadable: bool,
}

impl<'a> Groups<'a> {
    pub(super) fn read(top: &Table<'a>) -> Self {
        let tables = top.tables("groups");
        let all: Vec<Group> = tables.iter().map(group).collect();
        let is_unreadable = tables.is_empty() && top.has("groups");
        let mut read = Self { all, tables, is_unreadable };
        read.check_names();
        read.link();
        read.check_cycles();
        read.check_scores();
        read
    }

    /// The group that a case names. Exactly where there are groups, it must name one.
    pub(super) fn of_case(&self, case: &Table<'_>) -> Option<usize> {
        if self.all.is_empty() {
            let field = case.field("group")?;
            if case.report.is_whole() && !self.is_unreadable {
                let problem = Problem::error("the challenge has no groups");
                field
                    .error(problem.hint("declare the group in a `[[groups]]` table, or remove it"));
            }
            return None;
        }
        let field = case.required("group", &format!("one of {}", self.names().join(", ")))?;
        self.index(&field)
    }

    pub(super) fn names(&self) -> Vec<&str> {
        self.all.iter().map(|group| group.name.as_str()).collect()
    }

    fn index(&self, field: &Field<'_>) -> Option<usize> {
        let name = field.text()?;
        let index = self.all.iter().position(|group| group.name == name);
        if index.is_none() && field.report.is_whole() {
            let problem = Problem::error(format!("unknown group `{name}`"));
            field.error(problem.maybe_hint(did_you_mean(name, &self.names())));
        }
        index
    }

    fn check_names(&self) {
        for (index, (group, table)) in self.all.iter().zip(&self.tables).enumerate() {
            let earlier = self.all[..index].iter().position(|other| other.name == group.name);
            if let (Some(earlier), Some(field)) = (earlier, table.field("name"))
                && !group.name.is_empty()
            {
                let line = table.report.line(&self.tables[earlier].span);
                let problem = Problem::error(format!("there are two groups `{}`", group.name));
                field.error(problem.label(format!("the other one is in line {line}")));
            }
        }
    }

    /// Finds the groups that each group requires. They may stand anywhere in the file.
    fn link(&mut self) {
        let requires: Vec<Vec<usize>> = self
            .tables
            .iter()
            .map(|table| {
                let field = table.field("require");
                let items = field.map(|field| field.items("group names")).unwrap_or_default();
                items.iter().filter_map(|item| self.index(item)).collect()
            })
            .collect();
        for (group, require) in self.all.iter_mut().zip(requires) {
            group.require = require;
        }
    }

    fn check_cycles(&self) {
        for (index, table) in self.tables.iter().enumerate() {
            if self.leads_to(index)
                && let Some(field) = table.field("require")
            {
                let name = &self.all[index].name;
                let problem = Problem::error(format!("the group `{name}` requires itself"));
                field.error(problem.label("directly or through other groups"));
            }
        }
    }

    /// Whether following `require` from a group leads back to it.
    fn leads_to(&self, start: usize) -> bool {
        let mut seen = vec![false; self.all.len()];
        let mut open = self.all[start].require.clone();
        while let Some(index) = open.pop() {
            if index == start {
                return true;
            }
            if !std::mem::replace(&mut seen[index], true) {
                open.extend(&self.all[index].require);
            }
        }
        false
    }

    fn check_scores(&self) {
        if let Some(table) = self.tables.first()
            && self.all.iter().all(|group| group.max_score <= 0.0)
        {
            table.report.at(&table.span, Problem::error("no group gives any points"));
        }
    }

    /// Checks that each group can be scored.
    pub(super) fn check_cases(&self, cases: &[Case]) {
        for (index, table) in self.tables.iter().enumerate() {
            let members = cases.iter().filter(|case| case.group == Some(index));
            if members.map(|case| case.weight).sum::<f64>() <= 0.0 && table.report.is_whole() {
                let name = &self.all[index].name;
                let problem = Problem::error(format!("the group `{name}` has no cases that count"));
                let hint = format!("write group = \"{name}\" in some case with a weight above 0");
                table.report.at(&table.span, problem.hint(hint));
            }
        }
    }
}

fn group(table: &Table<'_>) -> Group {
    table.only(KEYS);
    let name = table.required("name", "").and_then(|field| field.line()).unwrap_or_default();
    let score = table.required("max_score", "the points that the whole group gives");
    Group {
        name,
        // A score that cannot be read has been told of, and is not told of again as missing.
        max_score: score.and_then(|field| field.amount()).unwrap_or(1.0),
        aggregate: table.field("aggregate").and_then(|f| aggregate(&f)).unwrap_or_default(),
        require: Vec::new(),
    }
}

fn aggregate(field: &Field<'_>) -> Option<Aggregate> {
    Some(match field.name_of(&["sum", "min", "pass-fail"])? {
        "min" => Aggregate::Min,
        "pass-fail" => Aggregate::PassFail,
        _ => Aggregate::Sum,
    })
}
