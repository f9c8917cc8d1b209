//! What verifying one challenge or quiz gave, and how it is told.

use std::fmt::Write as _;

use serde::Serialize;

use super::mutants::Mutation;
use crate::commands::context::Context;
use crate::report::{escape, words};

/// How many surviving mutants are shown in the terminal.
const SHOWN_SURVIVORS: usize = 5;

/// What verifying one challenge or quiz gave.
#[derive(Debug, Default, Serialize)]
pub struct Finding {
    pub id: String,
    pub status: Status,
    /// What is wrong, one sentence each.
    pub problems: Vec<String>,
    /// What is doubtful.
    pub warnings: Vec<String>,
    /// Files that were graded.
    pub graded: usize,
    /// Cheats that were tried.
    pub cheats: usize,
    /// Changed copies of its solutions; none where none could be made.
    pub mutants: Option<Mutation>,
    /// Pythons on which its solutions were run.
    pub pythons: Vec<String>,
    /// Questions whose snippets were run.
    pub questions: usize,
    /// How often `requires` kept a question from a Python that is installed.
    pub left_out: usize,
    /// What the loader has to say, with places.
    #[serde(skip)]
    pub rendered: String,
    /// Warnings that are not in it.
    #[serde(skip)]
    pub doubts: Vec<String>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// It loads, and everything in it is as declared.
    #[default]
    Sound,
    /// It loads, and something in it is not as declared.
    Unproved,
    /// It cannot be graded on this machine, which says nothing about it.
    Ungraded,
    /// It does not load.
    Broken,
}

impl Finding {
    /// A paragraph for the terminal.
    pub fn told(&self, context: &Context) -> String {
        let styles = &context.styles;
        let ascii = context.settings.ascii;
        let (sign, word) = match self.status {
            Status::Sound => (styles.pass.style(if ascii { "+" } else { "✓" }), "sound"),
            Status::Unproved => (styles.fail.style(if ascii { "x" } else { "✗" }), "not proved"),
            Status::Ungraded => {
                (styles.warn.style(if ascii { "?" } else { "○" }), "cannot be graded")
            }
            Status::Broken => (styles.fail.style(if ascii { "!" } else { "⚠" }), "does not load"),
        };
        let mut text = format!("{sign} {}", styles.bold.style(&self.id));
        if self.status != Status::Sound {
            let _ = write!(text, "  {word}");
        }
        if let Some(Mutation { made, killed, .. }) = &self.mutants {
            let noun = words::count(*made, "mutant");
            let _ = write!(text, "  {}", styles.dim.style(format!("{killed} of {noun} noticed")));
        }
        text.push('\n');
        text.push_str(&self.rendered);
        if self.status != Status::Broken {
            for problem in &self.problems {
                let problem = escape::terminal_block(problem);
                let _ = writeln!(text, "    {}", problem.replace('\n', "\n    "));
            }
        }
        for doubt in &self.doubts {
            let doubt = escape::terminal_block(doubt).replace('\n', "\n    ");
            let _ = writeln!(text, "    {}: {doubt}", styles.warn.style("warning"));
        }
        self.tell_survivors(context, &mut text);
        text
    }

    fn tell_survivors(&self, context: &Context, text: &mut String) {
        let survivors = self.mutants.as_ref().map_or(&[][..], |mutants| &mutants.survivors);
        if survivors.is_empty() {
            return;
        }
        let styles = &context.styles;
        let count = words::count(survivors.len(), "change");
        let warning = styles.warn.style("warning");
        let _ = writeln!(text, "    {warning}: {count} of a solution that no case notices:");
        let arrow = if context.settings.ascii { "->" } else { "→" };
        for survivor in survivors.iter().take(SHOWN_SURVIVORS) {
            let change = escape::terminal_line(&survivor.told(arrow));
            let _ = writeln!(text, "      {change}");
        }
        if let Some(more) = survivors.len().checked_sub(SHOWN_SURVIVORS).filter(|more| *more > 0) {
            let _ = writeln!(text, "      and {more} more (--format json lists all)");
        }
    }
}
