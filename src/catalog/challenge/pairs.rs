use std::collections::BTreeMap;
use std::ops::Range;

use super::is_outside;
use crate::catalog::document::Report;
use crate::catalog::field::Field;
use crate::catalog::files::Files;
use crate::catalog::problem::Problem;
use crate::catalog::suggest::nearest;

/// The files below `data/`, two and two.
pub(super) struct Pairs<'a> {
    found: BTreeMap<&'a str, Halves<'a>>,
    /// The pairs that a case names, with the place where it does.
    named: BTreeMap<String, Range<usize>>,
}

#[derive(Default)]
struct Halves<'a> {
    input: Option<&'a [u8]>,
    answer: Option<&'a [u8]>,
}

/// An input with the output that is expected for it.
pub(super) struct Pair<'a> {
    /// Path below `data/` without suffix, such as `secret/01`.
    pub(super) name: &'a str,
    pub(super) input: &'a [u8],
    pub(super) answer: &'a [u8],
}

impl Pair<'_> {
    /// Whether candidates may see it.
    pub(super) fn is_sample(&self) -> bool {
        self.name.starts_with("sample/")
    }

    pub(super) fn input_path(&self) -> String {
        format!("data/{}.in", self.name)
    }

    pub(super) fn answer_path(&self) -> String {
        format!("data/{}.ans", self.name)
    }
}

impl<'a> Pairs<'a> {
    /// Files with other suffixes than `.in` and `.ans` are notes of the author.
    pub(super) fn find(files: &'a Files) -> Self {
        let mut found: BTreeMap<&str, Halves<'_>> = BTreeMap::new();
        for (path, bytes) in files.below("data") {
            let path = path.strip_prefix("data/").unwrap_or(path);
            match path.rsplit_once('.') {
                Some((name, "in")) => found.entry(name).or_default().input = Some(bytes),
                Some((name, "ans")) => found.entry(name).or_default().answer = Some(bytes),
                _ => {}
            }
        }
        Self { found, named: BTreeMap::new() }
    }

    /// The pair that a case names.
    pub(super) fn take(&mut self, field: &Field<'_>) -> Option<Pair<'a>> {
        let name = field.line()?;
        if is_outside(&name) {
            let problem = Problem::error(format!("`{name}` may lie outside of data/"));
            field.error(problem.hint("write the path below data/, such as data = \"secret/01\""));
            return None;
        }
        let Some((&key, halves)) = self.found.get_key_value(name.as_str()) else {
            let bare = name.strip_prefix("data/").unwrap_or(&name);
            let meant = nearest(bare, self.found.keys().copied());
            let hint = meant.map_or_else(
                || format!("it takes the two files data/{name}.in and data/{name}.ans"),
                |meant| format!("did you mean `{meant}`?"),
            );
            field.error(Problem::error(format!("there is no data `{name}`")).hint(hint));
            return None;
        };
        // A missing half is told with the files.
        let pair = Pair { name: key, input: halves.input?, answer: halves.answer? };
        if let Some(earlier) = self.named.insert(name.clone(), field.span.clone()) {
            let problem = Problem::error(format!("the data `{name}` is used twice"));
            let line = field.report.line(&earlier);
            field.error(problem.label(format!("the other case is in line {line}")));
            return None;
        }
        Some(pair)
    }

    /// The pairs that no case names, in the order of their names.
    pub(super) fn unnamed(&self) -> impl Iterator<Item = Pair<'a>> {
        self.found.iter().filter(|(name, _)| !self.named.contains_key(**name)).filter_map(
            |(name, halves)| Some(Pair { name, input: halves.input?, answer: halves.answer? }),
        )
    }

    /// Says which files lack their other half or lie in no folder that means anything.
    pub(super) fn report_halves(&self, report: &Report, files: &Files) {
        for (name, halves) in &self.found {
            let (path, other) = match (halves.input, halves.answer) {
                (Some(_), None) => (format!("data/{name}.in"), "ans"),
                (None, Some(_)) => (format!("data/{name}.ans"), "in"),
                _ => (format!("data/{name}.in"), ""),
            };
            if !other.is_empty() {
                let problem = Problem::error(format!("there is no `{name}.{other}` beside it"));
                let hint = "a pair is an input `.in` and its expected output `.ans`";
                report.elsewhere(problem.hint(hint).in_file(files.shown(&path)));
            } else if !name.starts_with("sample/") && !name.starts_with("secret/") {
                let problem = Problem::error("lies neither in data/sample nor in data/secret");
                let hint = "data/sample is visible to candidates, data/secret is not";
                report.elsewhere(problem.hint(hint).in_file(files.shown(&path)));
            }
        }
    }

    /// Says that only `stdio` challenges use such files.
    pub(super) fn report_unused(&self, report: &Report, files: &Files) {
        if let Some(name) = self.found.keys().next() {
            let problem = Problem::warning("only stdio challenges use the files below data/");
            report.elsewhere(problem.in_file(files.shown(&format!("data/{name}.in"))));
        }
    }
}
