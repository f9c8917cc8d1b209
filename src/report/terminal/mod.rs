//! What people see: a verdict, the first failure in full, the rest at a glance.

mod cases;
mod cohort;
mod diff;
mod failure;
mod page;
mod question;
mod row;
mod submission;
mod table;

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

pub use cohort::Columns;
pub(super) use page::Page;
pub use question::{AskedQuestion, Feedback, QuizScore};
pub(super) use row::{Row, fill, width, wrap};
pub(super) use table::{Align, table};

use super::styles::{self, Glyphs, Styles};
use super::{prose, words};
use crate::model::{Environment, RunResult, SubmissionResult, TestResult};

/// The narrowest terminal that lines are made for.
const NARROWEST: usize = 40;

/// A terminal, or whatever stands in its place. The methods give text; nothing is printed.
#[derive(Clone, Debug)]
pub struct Terminal {
    styles: Styles,
    glyphs: Glyphs,
    width: usize,
    links: Option<PathBuf>,
}

/// How much of a submission's result is shown.
#[derive(Clone, Copy, Debug, Default)]
pub struct Detail<'a> {
    /// Expand every failing case instead of the first.
    pub every_failure: bool,
    /// The candidate's file, so that the line of a compile error can be shown.
    pub source: Option<&'a str>,
}

impl Terminal {
    /// A terminal of so many columns. No line is wider than that, except on terminals of fewer
    /// than 40 columns.
    #[must_use]
    pub fn new(styles: Styles, glyphs: Glyphs, width: usize) -> Self {
        Self { styles, glyphs, width: width.max(NARROWEST), links: None }
    }

    /// Makes paths of files clickable (OSC 8). Relative paths are taken from this absolute folder.
    #[must_use]
    pub fn with_links(self, base: &Path) -> Self {
        Self { links: Some(base.to_owned()), ..self }
    }

    /// The result of one submission.
    #[must_use]
    pub fn submission(
        &self,
        result: &SubmissionResult,
        environment: &Environment,
        detail: Detail<'_>,
    ) -> String {
        submission::show(self, result, environment, detail)
    }

    /// Only the failing cases of a submission: the one that decided, or all.
    #[must_use]
    pub fn failures(&self, result: &SubmissionResult, detail: Detail<'_>) -> String {
        submission::failures(self, result, detail)
    }

    /// Only the line that says what a submission came to, and its cases at a glance.
    #[must_use]
    pub fn at_a_glance(&self, result: &SubmissionResult) -> String {
        submission::at_a_glance(self, result)
    }

    /// Two texts side by side, each below its title; lines that are too wide are cut.
    #[must_use]
    pub fn side_by_side(&self, left: (&str, &str), right: (&str, &str)) -> String {
        let column = (self.width - 3) / 2;
        let mut page = Page::new(self);
        let title = |text| Row::of(self.styles.heading, text);
        let lines = |text: &str| -> Vec<Row> {
            text.lines().map(|line| Row::plain(&super::escape::expand_tabs(line))).collect()
        };
        let (mut before, mut now) = (vec![title(left.0)], vec![title(right.0)]);
        before.extend(lines(left.1));
        now.extend(lines(right.1));
        let height = before.len().max(now.len());
        before.resize(height, Row::default());
        now.resize(height, Row::default());
        for (before, now) in before.iter().zip(&now) {
            let mut row = before.window(0, column, self.glyphs.ellipsis).padded(column);
            row.push(self.styles.dim, &format!(" {} ", self.glyphs.bar));
            row.append(&now.window(0, column, self.glyphs.ellipsis));
            page.row(&row);
        }
        page.finish()
    }

    /// The line of one submission among many.
    #[must_use]
    pub fn grade_line(&self, result: &SubmissionResult, columns: Columns) -> String {
        cohort::line(self, result, columns)
    }

    /// What many submissions come to, after their lines.
    #[must_use]
    pub fn grade_summary(&self, run: &RunResult) -> String {
        cohort::summary(self, run)
    }

    /// The lines of all submissions and the summary.
    #[must_use]
    pub fn grade(&self, run: &RunResult) -> String {
        let columns = Columns::of(&run.results);
        let lines = run.results.iter().map(|result| self.grade_line(result, columns));
        lines.chain([self.grade_summary(run)]).collect()
    }

    /// A text in Markdown, such as a statement or an explanation.
    #[must_use]
    pub fn prose(&self, markdown: &str) -> String {
        prose::show(self, markdown)
    }

    /// A hint: one line is a sentence in Markdown, several are pseudocode, whose lines and
    /// indentations mean something.
    #[must_use]
    pub fn hint(&self, hint: &str) -> String {
        if hint.trim_end().contains('\n') {
            prose::verbatim(self, hint)
        } else {
            prose::show(self, hint)
        }
    }

    /// Plain text, its lines wrapped at blanks.
    #[must_use]
    pub fn sentences(&self, text: &str) -> String {
        let mut page = Page::new(self);
        for line in text.lines() {
            page.rows(&wrap(styles::Style::new(), line, self.width));
        }
        page.finish()
    }

    /// A path, clickable where paths are.
    #[must_use]
    pub fn path(&self, path: &str) -> String {
        let mut out = String::new();
        let address = self.address(path);
        Row::default().with_link(self.styles.bold, path, address.as_deref()).write(&mut out);
        out
    }

    /// What stands for the terminal in files, whose readers scroll.
    pub(super) fn for_files() -> Self {
        Self::new(Styles::plain(), Glyphs::unicode(), 100)
    }

    /// One failing case in full.
    pub(super) fn case(&self, result: &SubmissionResult, test: &TestResult) -> String {
        let mut page = Page::new(self);
        failure::show(&mut page, result, test, Detail { every_failure: true, source: None });
        page.finish()
    }

    pub(super) fn styles(&self) -> &Styles {
        &self.styles
    }

    pub(super) fn glyphs(&self) -> &Glyphs {
        &self.glyphs
    }

    pub(super) fn width(&self) -> usize {
        self.width
    }

    /// The address of a file, where paths are to be clickable.
    fn address(&self, path: &str) -> Option<String> {
        let path = self.links.as_ref()?.join(path);
        let mut address = String::from("file://");
        for byte in path.to_str()?.bytes() {
            match byte {
                b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'-' | b'.' | b'_' | b'~' => {
                    address.push(char::from(byte));
                }
                _ => {
                    let _ = write!(address, "%{byte:02X}");
                }
            }
        }
        Some(address)
    }
}

#[cfg(test)]
mod tests;
