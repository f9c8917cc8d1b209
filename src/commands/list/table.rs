//! The entries of a list, one below the other.

use std::fmt::Write as _;

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::Listed;
use crate::commands::context::Context;
use crate::report::{escape, words};

/// The narrowest that the ids are made for the sake of the other columns.
const NARROWEST_ID: usize = 20;

/// The narrowest part of a title that is worth showing.
const NARROWEST_TITLE: usize = 12;

const GAP: usize = 2;

/// A line for each: its mark where `marks` are wanted, id, kind, level, how long it takes, title.
/// Only a terminal has a width to keep to.
pub fn show(context: &Context, listed: &[Listed], marks: bool) -> String {
    let marks = if marks { 2 } else { 0 };
    let width = context.settings.interactive.then_some(context.settings.width);
    let rows: Vec<[String; 5]> = listed.iter().map(cells).collect();
    let rows = fitted(&rows, marks, width, context.glyphs.ellipsis);
    let styles = &context.styles;
    let mut text = String::new();
    for (row, Listed { mark, .. }) in rows.iter().zip(listed) {
        let mut line = String::new();
        if marks > 0 {
            let _ = write!(line, "{} ", mark.sign(context));
        }
        for (column, cell) in row.iter().enumerate() {
            let gap = if column > 0 { "  " } else { "" };
            let _ = match column {
                0 => write!(line, "{gap}{}", styles.bold.style(cell)),
                1 => write!(line, "{gap}{}", styles.dim.style(cell)),
                _ => write!(line, "{gap}{cell}"),
            };
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}

fn cells(Listed { id, header, .. }: &Listed) -> [String; 5] {
    let size = match (header.questions.len(), header.minutes) {
        (0, Some(minutes)) => format!("{minutes} min"),
        (0, None) => String::new(),
        (questions, _) => words::count(questions, "question"),
    };
    let level = header.level.map_or("", crate::model::Level::name);
    let title = escape::terminal_line(&header.title);
    [(*id).to_owned(), header.kind.name().to_owned(), level.to_owned(), size, title]
}

/// The cells in columns, beside marks of so many columns. Where they are too wide together, first
/// the title gives way, then the id, and only then the last of the others.
fn fitted(
    rows: &[[String; 5]],
    marks: usize,
    width: Option<usize>,
    ellipsis: &str,
) -> Vec<Vec<String>> {
    let width = width.unwrap_or(usize::MAX);
    let widest = |column: usize| rows.iter().map(|row| row[column].width()).max().unwrap_or(0);
    let id = widest(0);
    let least = marks + id.min(NARROWEST_ID);
    let mut widths = Vec::new();
    let mut others = 0;
    for column in 1..4 {
        let wanted = GAP + widest(column);
        if least + others + wanted > width {
            break;
        }
        others += wanted;
        widths.push(widest(column));
    }
    let id = id.min(width.saturating_sub(marks + others));
    let title = if widths.len() == 3 { width - marks - id - others } else { 0 };
    let lay_out = |row: &[String; 5]| {
        let mut cells = vec![padded(&tail(&row[0], id, ellipsis), id)];
        cells.extend(row[1..].iter().zip(&widths).map(|(cell, width)| padded(cell, *width)));
        if title >= GAP + NARROWEST_TITLE.min(row[4].width()) {
            cells.push(head(&row[4], title - GAP, ellipsis));
        }
        cells
    };
    rows.iter().map(lay_out).collect()
}

fn padded(text: &str, width: usize) -> String {
    let blanks = width.saturating_sub(text.width());
    format!("{text}{}", " ".repeat(blanks))
}

/// The end of an id, which is what one writes for it.
fn tail(text: &str, width: usize, ellipsis: &str) -> String {
    if text.width() <= width {
        return text.to_owned();
    }
    let kept = fitting(text.chars().rev(), width.saturating_sub(ellipsis.width()));
    format!("{ellipsis}{}", kept.chars().rev().collect::<String>())
}

fn head(text: &str, width: usize, ellipsis: &str) -> String {
    if text.width() <= width {
        return text.to_owned();
    }
    let kept = fitting(text.chars(), width.saturating_sub(ellipsis.width()));
    format!("{}{ellipsis}", kept.trim_end())
}

/// The first of these characters, as many as fit.
fn fitting(text: impl Iterator<Item = char>, width: usize) -> String {
    let mut used = 0;
    text.take_while(|c| {
        used += c.width().unwrap_or(0);
        used <= width
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROWS: [[&str; 5]; 2] = [
        ["python-core/two-sum", "function", "junior", "15 min", "Two sum"],
        [
            "interview-process/structured-interviews-of-a-kind",
            "quiz",
            "principal",
            "12 questions",
            "Structured interviews, and what they are worth",
        ],
    ];

    fn lines(marks: usize, width: Option<usize>) -> Vec<String> {
        let rows = ROWS.map(|row| row.map(str::to_owned));
        fitted(&rows, marks, width, "…").into_iter().map(|cells| cells.join("  ")).collect()
    }

    #[test]
    fn without_a_width_everything_is_there() {
        for line in lines(2, None).iter().zip(ROWS) {
            assert!(line.1.iter().all(|cell| line.0.contains(cell)), "{}", line.0);
        }
    }

    #[test]
    fn marks_take_no_column_away() {
        for (marks, width) in [(0, 80), (2, 80), (2, 60)] {
            let lines = lines(marks, Some(width));
            assert!(lines[0].contains("  function  junior     15 min"), "{lines:?}");
            assert!(lines[1].contains("principal  12 questions"), "{lines:?}");
            assert!(lines[1].contains("-of-a-kind"), "the end of an id is what one writes");
        }
    }

    #[test]
    fn no_line_is_wider_than_the_terminal() {
        for width in 20..120 {
            for marks in [0, 2] {
                for line in lines(marks, Some(width)) {
                    assert!(marks + line.width() <= width, "{width}: {line:?}");
                }
            }
        }
    }

    #[test]
    fn a_title_is_cut_before_an_id_is() {
        let lines = lines(2, Some(110));
        assert!(lines[1].contains("interview-process/structured-interviews-of-a-kind"));
        assert!(lines[1].ends_with("  Structured interviews…"), "{lines:?}");
    }
}
