use std::cell::RefCell;
use std::collections::BTreeSet;
use std::ops::Range;

use toml::de::{DeTable, DeValue};

use super::place::Lines;
use super::problem::Problem;
use super::syntax::syntax;
use super::table::Table;

/// The headers of a file and the keys that may stand below each; the first is the top, `""`.
pub(super) type Schema = &'static [(&'static str, &'static [&'static str])];

/// A TOML file, read as far as it can be, and what was found wrong with it.
pub(super) struct Document<'a> {
    root: DeTable<'a>,
    report: Report,
}

/// A file's text, from which a document borrows.
pub(super) struct Text {
    file: String,
    content: String,
    /// The first byte that is no UTF-8.
    invalid: Option<usize>,
}

impl Text {
    pub(super) fn new(file: String, bytes: &[u8]) -> Self {
        let invalid = std::str::from_utf8(bytes).err().map(|error| error.valid_up_to());
        Self { file, content: String::from_utf8_lossy(bytes).into_owned(), invalid }
    }
}

/// Where those who read a document say what is wrong.
pub(super) struct Report {
    pub(super) file: String,
    lines: Lines,
    pub(super) schema: Schema,
    /// The first header in the file, such as `[limits]`.
    pub(super) first_header: Option<String>,
    broken: Broken,
    problems: RefCell<Vec<Problem>>,
}

/// What a file's syntax errors leave unreadable.
#[derive(Default)]
pub(super) struct Broken {
    /// Lines that hold an error.
    pub(super) lines: BTreeSet<usize>,
    /// The byte from which on nothing is certain any more.
    pub(super) from: Option<usize>,
}

impl<'a> Document<'a> {
    /// Reads a file. Syntax errors do not end it: what can be read is there.
    pub(super) fn parse(source: &'a Text, schema: Schema) -> Self {
        let text = &source.content;
        let lines = Lines::new(text);
        let (root, errors) = DeTable::parse_recoverable(text);
        let root = root.into_inner();
        let (problems, broken) = match source.invalid {
            Some(at) => not_text(&lines, at),
            None => syntax(&lines, &errors),
        };
        let report = Report {
            file: source.file.clone(),
            schema,
            first_header: first_header(text, &root),
            lines,
            broken,
            problems: RefCell::new(problems),
        };
        Self { root, report }
    }

    /// The top of the file.
    pub(super) fn table(&self) -> Table<'_> {
        Table::top(&self.root, &self.report)
    }

    pub(super) fn report(&self) -> &Report {
        &self.report
    }

    /// Everything that is wrong, in the order of the file.
    pub(super) fn finish(self) -> Vec<Problem> {
        let Report { file, problems, .. } = self.report;
        let mut problems = problems.into_inner();
        for problem in &mut problems {
            if problem.file.is_empty() {
                problem.file.clone_from(&file);
            }
        }
        problems.sort_by_key(|problem| {
            let place = problem.place.as_ref().map(|place| place.span.start);
            (place.is_none(), place, problem.file.clone())
        });
        problems
    }
}

impl Report {
    /// Notes what is wrong at a place, unless a syntax error there may be to blame.
    pub(super) fn at(&self, span: &Range<usize>, problem: Problem) {
        let place = self.lines.place(span);
        let uncertain = self.broken.lines.contains(&place.line)
            || self.broken.from.is_some_and(|from| place.span.start >= from);
        if !uncertain {
            self.problems.borrow_mut().push(Problem { place: Some(place), ..problem });
        }
    }

    /// Notes what is wrong with another file, or with this one as a whole.
    pub(super) fn elsewhere(&self, problem: Problem) {
        self.problems.borrow_mut().push(problem);
    }

    /// Whether everything in the file could be read, so that what is not there is missing.
    pub(super) fn is_whole(&self) -> bool {
        self.broken.lines.is_empty() && self.broken.from.is_none()
    }

    /// The file's text at a place.
    pub(super) fn raw(&self, span: &Range<usize>) -> &str {
        self.lines.text().get(span.clone()).unwrap_or_default()
    }

    /// The 1-based line of a place.
    pub(super) fn line(&self, span: &Range<usize>) -> usize {
        self.lines.line(span.start)
    }
}

fn not_text(lines: &Lines, at: usize) -> (Vec<Problem>, Broken) {
    let problem = Problem::error("the file is not UTF-8").label("not a character");
    let place = Some(lines.place(&(at..at + 1)));
    let broken = Broken { from: Some(at), ..Broken::default() };
    (vec![Problem { place, ..problem }], broken)
}

/// The header that stands first. Inline tables and dotted keys have places of their own, which do
/// not begin with a bracket.
fn first_header(text: &str, root: &DeTable<'_>) -> Option<String> {
    let spans = root.iter().flat_map(|(_, value)| match value.get_ref() {
        DeValue::Table(table) => {
            let inner = table.iter().map(|(_, value)| value.span());
            inner.chain([value.span()]).collect::<Vec<_>>()
        }
        DeValue::Array(items) => items.iter().map(toml::Spanned::span).collect(),
        _ => Vec::new(),
    });
    spans
        .filter(|span| {
            let starts_line = text[..span.start].trim_end_matches([' ', '\t']).ends_with('\n');
            (span.start == 0 || starts_line) && text[span.start..].starts_with('[')
        })
        .min_by_key(|span| span.start)
        .and_then(|span| text.get(span))
        .map(str::to_owned)
}
