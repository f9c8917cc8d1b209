//! The one place that knows colours and signs.
//!
//! Whether there is colour is decided once, by whoever makes the [`Styles`]; nobody asks again.
//! Colour never stands alone: every state has a sign and a word of its own, too.

pub use owo_colors::Style;

use crate::model::{Grade, Knowledge, Side, Verdict};

/// How the parts of a report look. Plain by default.
#[derive(Clone, Debug, Default)]
pub struct Styles {
    /// Accepted.
    pub pass: Style,
    /// Not accepted.
    pub fail: Style,
    /// Limits, and the judge's own failures.
    pub warn: Style,
    /// What may be overlooked.
    pub dim: Style,
    /// What must not be.
    pub bold: Style,
    /// The expected side.
    pub expected: Style,
    /// The candidate's side.
    pub yours: Style,
    /// What differs on the expected side.
    pub expected_mark: Style,
    /// What differs on the candidate's side.
    pub yours_mark: Style,
    /// The line of a list that is chosen.
    pub chosen: Style,
    /// Headings in prose.
    pub heading: Style,
    /// Emphasis in prose.
    pub emphasis: Style,
    /// Code in prose.
    pub code: Style,
    /// Paths and addresses.
    pub link: Style,
    heat: [Style; 4],
}

impl Styles {
    /// No colours and no other attributes.
    #[must_use]
    pub fn plain() -> Self {
        Self::default()
    }

    /// The sixteen colours that every terminal lets its user choose.
    #[must_use]
    pub fn coloured() -> Self {
        let style = Style::new();
        Self {
            pass: style.green().bold(),
            fail: style.red().bold(),
            warn: style.yellow().bold(),
            dim: style.dimmed(),
            bold: style.bold(),
            expected: style.green(),
            yours: style.red(),
            expected_mark: style.green().bold().underline(),
            yours_mark: style.red().bold().underline(),
            chosen: style.bold().reversed(),
            heading: style.bold(),
            emphasis: style.italic(),
            code: style.cyan(),
            link: style.cyan().underline(),
            heat: [
                style.blue().reversed(),
                style.cyan().reversed(),
                style.green().reversed(),
                style.yellow().reversed(),
            ],
        }
    }

    /// How a grade looks where many stand side by side: the warmer, the higher.
    #[must_use]
    pub fn grade(&self, grade: Grade) -> Style {
        self.heat[grade as usize]
    }

    /// How it looks whether a requirement is met.
    #[must_use]
    pub fn knowledge(&self, state: Knowledge) -> Style {
        match state {
            Knowledge::Met => self.pass,
            Knowledge::NotMet => self.fail,
            Knowledge::NotAssessed => self.dim,
        }
    }

    /// How a verdict looks.
    #[must_use]
    pub fn verdict(&self, verdict: Verdict) -> Style {
        match verdict {
            Verdict::Accepted => self.pass,
            Verdict::Skipped => self.dim,
            Verdict::OutputLimit
            | Verdict::IdleLimit
            | Verdict::TimeLimit
            | Verdict::MemoryLimit
            | Verdict::JudgeError => self.warn,
            Verdict::WrongAnswer
            | Verdict::RunTimeError
            | Verdict::CompileError
            | Verdict::SecurityViolation => self.fail,
        }
    }

    /// How a piece of a diff's line looks.
    #[must_use]
    pub fn side(&self, side: Side, emphasis: bool) -> Style {
        match (side, emphasis) {
            (Side::Both, _) => Style::new(),
            (Side::Elided, _) => self.dim,
            (Side::Expected, false) => self.expected,
            (Side::Expected, true) => self.expected_mark,
            (Side::Yours, false) => self.yours,
            (Side::Yours, true) => self.yours_mark,
        }
    }
}

/// Text in a style; just the text where the style is plain.
pub(super) fn paint(style: Style, text: &str) -> impl std::fmt::Display {
    style.style(text)
}

/// The signs of a report.
#[derive(Clone, Debug)]
pub struct Glyphs {
    /// Stands for what was left out.
    pub ellipsis: &'static str,
    /// Stands for lines that were left out.
    pub vertical_ellipsis: &'static str,
    /// Before the rest of a line that is too long for one.
    pub continuation: &'static str,
    /// Between facts of equal rank.
    pub dot: &'static str,
    /// Between a margin and a text.
    pub bar: &'static str,
    /// Below headings, and what is still to do of a bar that shows it.
    pub rule: &'static str,
    /// Before list items.
    pub bullet: &'static str,
    /// What was passed before.
    pub done: &'static str,
    /// What is due for a review.
    pub due: &'static str,
    /// Before what is chosen.
    pub pointer: &'static str,
    /// What was tried and not passed.
    pub not_met: &'static str,
    /// What nothing is known of.
    pub unknown: &'static str,
    /// Parts of a progress bar: done, the edge, to do.
    pub progress: &'static str,
    /// Steps of a spinner; the last is never seen.
    pub spinner: &'static str,
    verdicts: [&'static str; 11],
}

impl Glyphs {
    /// For terminals and fonts of this century.
    #[must_use]
    pub fn unicode() -> Self {
        Self {
            ellipsis: "…",
            vertical_ellipsis: "⋮",
            continuation: "↪",
            dot: "·",
            bar: "│",
            rule: "─",
            bullet: "•",
            done: "✓",
            due: "↻",
            pointer: "›",
            not_met: "✗",
            unknown: "·",
            progress: "━╸ ",
            spinner: "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏ ",
            verdicts: ["✓", "○", "✗", "⚠", "≫", "⏸", "⏱", "▲", "⊘", "☠", "?"],
        }
    }

    /// ASCII only.
    #[must_use]
    pub fn ascii() -> Self {
        Self {
            ellipsis: "...",
            vertical_ellipsis: ":",
            continuation: ">",
            dot: "-",
            bar: "|",
            rule: "-",
            bullet: "*",
            done: "+",
            due: "~",
            pointer: ">",
            not_met: "x",
            unknown: ".",
            progress: "=> ",
            spinner: "|/-\\ ",
            verdicts: ["+", "o", "x", "!", ">", "I", "T", "M", "C", "S", "?"],
        }
    }

    /// The sign of a verdict, one column wide.
    #[must_use]
    pub fn verdict(&self, verdict: Verdict) -> &'static str {
        let position = match verdict {
            Verdict::Accepted => 0,
            Verdict::Skipped => 1,
            Verdict::WrongAnswer => 2,
            Verdict::RunTimeError => 3,
            Verdict::OutputLimit => 4,
            Verdict::IdleLimit => 5,
            Verdict::TimeLimit => 6,
            Verdict::MemoryLimit => 7,
            Verdict::CompileError => 8,
            Verdict::SecurityViolation => 9,
            Verdict::JudgeError => 10,
        };
        self.verdicts[position]
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::report::fixture::VERDICTS;
    use crate::report::terminal::width;

    #[test]
    fn every_verdict_has_a_sign_of_its_own_one_column_wide() {
        for glyphs in [Glyphs::unicode(), Glyphs::ascii()] {
            let signs: BTreeSet<&str> = VERDICTS.iter().map(|v| glyphs.verdict(*v)).collect();
            assert_eq!(signs.len(), VERDICTS.len());
            assert!(signs.iter().all(|sign| width(sign) == 1), "{signs:?}");
        }
    }

    #[test]
    fn ascii_is_ascii() {
        assert!(format!("{:?}", Glyphs::ascii()).is_ascii());
    }

    #[test]
    fn plain_styles_leave_text_alone() {
        let styles = Styles::plain();
        for verdict in VERDICTS {
            assert_eq!(paint(styles.verdict(verdict), "text").to_string(), "text");
        }
        assert_eq!(paint(Styles::coloured().pass, "text").to_string(), "\x1b[32;1mtext\x1b[0m");
    }
}
