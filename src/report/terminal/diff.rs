//! The two sides of a difference, one below the other, with a caret under the first.

use super::page::margin;
use super::{Page, Row};
use crate::model::{Diff, Line, Side, Span};
use crate::report::styles::Style;

/// Lines shown before the first difference.
const CONTEXT: usize = 4;

/// What is shown of a difference.
pub(super) struct Shown<'a> {
    /// Lines at most.
    pub lines: usize,
    /// Said beside the caret.
    pub explanation: Option<&'a str>,
}

/// Shows a difference as the judge describes it.
pub(super) fn show(page: &mut Page<'_>, diff: &Diff, shown: &Shown<'_>) {
    let mut lines: Vec<Line> = Vec::new();
    for hunk in &diff.hunks {
        let told = |line: Option<&Line>| line.is_some_and(|line| line.side == Side::Elided);
        if !lines.is_empty() && !told(lines.last()) && !told(hunk.lines.first()) {
            lines.push(elided(""));
        }
        lines.extend(hunk.lines.iter().cloned());
    }
    show_lines(page, &lines, shown);
}

/// Shows the two sides where there is no description of the difference.
pub(super) fn show_texts(page: &mut Page<'_>, expected: &str, yours: &str, shown: &Shown<'_>) {
    let (expected, yours): (Vec<&str>, Vec<&str>) =
        (expected.lines().collect(), yours.lines().collect());
    let equal = expected.iter().zip(&yours).take_while(|(a, b)| a == b).count();
    // Where the texts are the same to the last line, that line says so.
    let equal = equal.min(expected.len().max(yours.len()).saturating_sub(1));
    let single = expected.len() <= 1 && yours.len() <= 1;
    let rest = |lines: &[&str], other: Option<&&str>, side| {
        let lines = lines.iter().enumerate().skip(equal);
        lines
            .map(|(position, text)| Line {
                side,
                number: (!single).then_some(position + 1),
                spans: if position == equal { marked(text, other) } else { vec![span(text, true)] },
                left_out: None,
            })
            .collect::<Vec<_>>()
    };
    let mut lines = Vec::new();
    if equal > 0 {
        lines.push(elided(&format!("{} above", super::super::words::count(equal, "equal line"))));
    }
    lines.extend(rest(&expected, yours.get(equal), Side::Expected));
    lines.extend(rest(&yours, expected.get(equal), Side::Yours));
    show_lines(page, &lines, shown);
}

/// A line of text whose part that differs from the other side's is marked.
fn marked(text: &str, other: Option<&&str>) -> Vec<Span> {
    let Some(other) = other else { return vec![span(text, true)] };
    let common: usize = text
        .chars()
        .zip(other.chars())
        .take_while(|(a, b)| a == b)
        .map(|(c, _)| c.len_utf8())
        .sum();
    vec![span(&text[..common], false), span(&text[common..], true)]
}

fn span(text: &str, emphasis: bool) -> Span {
    Span { text: text.to_owned(), emphasis }
}

fn elided(text: &str) -> Line {
    Line { side: Side::Elided, number: None, spans: vec![span(text, false)], left_out: None }
}

fn show_lines(page: &mut Page<'_>, lines: &[Line], shown: &Shown<'_>) {
    let blocks = blocks(lines);
    let first = blocks.iter().position(Block::differs);
    let start = first.unwrap_or(0).saturating_sub(CONTEXT);
    let digits = lines.iter().filter_map(|line| line.number).max().map(|n| n.to_string().len());
    let mut printed = 0;
    let mut last = None;
    for (position, block) in blocks.iter().enumerate().skip(start) {
        // The first difference is shown whatever it takes.
        if printed >= shown.lines && first.is_none_or(|first| position > first) {
            let left: usize = blocks[position..].iter().map(Block::stands_for).sum();
            let note = super::super::words::count(left, "more line");
            show_line(page, &elided(&note), digits, 0, "");
            return;
        }
        let from = block.offset(page.columns() - gutter(digits));
        for line in &block.lines {
            // A label is said once for the lines of one side that follow each other.
            let again = last.replace(line.side) == Some(line.side);
            show_line(page, line, digits, from, if again { "" } else { label(line.side) });
            printed += 1;
        }
        if first == Some(position) {
            caret(page, block, digits, from, shown.explanation);
        }
    }
}

/// Lines that belong together: an expected one with the candidate's that stands in its place, or
/// one line alone.
struct Block<'a> {
    lines: Vec<&'a Line>,
}

impl Block<'_> {
    fn differs(&self) -> bool {
        self.lines.iter().any(|line| matches!(line.side, Side::Expected | Side::Yours))
    }

    /// How many lines of both sides there are in it, those that the judge left out included.
    fn stands_for(&self) -> usize {
        let count = |line: &&Line| match line.side {
            Side::Elided => line.left_out.unwrap_or(0),
            _ => 1,
        };
        self.lines.iter().map(count).sum()
    }

    /// Where the part that differs begins and how wide it is: on the candidate's side, where it
    /// is marked there.
    fn mark(&self) -> Option<(usize, usize)> {
        self.lines.iter().rev().find_map(|line| mark(line))
    }

    /// How far the lines have to be moved to the left, so that what differs can be seen.
    fn offset(&self, columns: usize) -> usize {
        let Some(column) = self.lines.iter().filter_map(|line| mark(line)).map(|m| m.0).min()
        else {
            return 0;
        };
        let width = self.mark().map_or(0, |mark| mark.1);
        // Room is left for the ellipsis at the end, three columns at most.
        let needed = column + width.clamp(1, columns / 2) + 3;
        if needed <= columns { 0 } else { column.saturating_sub(columns / 3) }
    }
}

fn mark(line: &Line) -> Option<(usize, usize)> {
    let first = line.spans.iter().position(|span| span.emphasis)?;
    let width = |spans: &[Span]| content(spans.iter().map(|s| (Style::new(), &*s.text))).width();
    let before = width(&line.spans[..first]);
    Some((before, width(&line.spans[..=first]) - before))
}

/// Puts every expected line beside the candidate's line that stands in its place.
fn blocks(lines: &[Line]) -> Vec<Block<'_>> {
    let mut blocks = Vec::new();
    let mut rest = lines;
    while let Some(line) = rest.first() {
        let run = |lines: &[Line], side| lines.iter().take_while(|line| line.side == side).count();
        let expected = run(rest, Side::Expected);
        let yours = run(&rest[expected..], Side::Yours);
        if expected + yours == 0 {
            blocks.push(Block { lines: vec![line] });
            rest = &rest[1..];
            continue;
        }
        let (left, right) = (&rest[..expected], &rest[expected..expected + yours]);
        for position in 0..expected.max(yours) {
            let pair = [left.get(position), right.get(position)];
            blocks.push(Block { lines: pair.into_iter().flatten().collect() });
        }
        rest = &rest[expected + yours..];
    }
    blocks
}

fn label(side: Side) -> &'static str {
    match side {
        Side::Both | Side::Elided => "",
        Side::Expected => "expected",
        Side::Yours => "yours",
    }
}

/// The columns that line numbers take.
fn gutter(digits: Option<usize>) -> usize {
    digits.map_or(0, |digits| digits + 3)
}

fn content<'a>(pieces: impl IntoIterator<Item = (Style, &'a str)>) -> Row {
    let mut row = Row::default();
    for (style, text) in pieces {
        row.push(style, text);
    }
    row
}

fn show_line(page: &mut Page<'_>, line: &Line, digits: Option<usize>, from: usize, label: &str) {
    let (styles, glyphs) = (page.terminal.styles(), page.terminal.glyphs());
    let mut row = margin(label, styles.dim);
    let mut text =
        content(line.spans.iter().map(|span| (styles.side(line.side, span.emphasis), &*span.text)));
    if line.side == Side::Elided {
        row.push(styles.dim, &format!("{} ", glyphs.vertical_ellipsis));
    } else {
        if let Some(digits) = digits {
            let number = line.number.map(|n| n.to_string()).unwrap_or_default();
            row.push(styles.dim, &format!("{number:>digits$} {} ", glyphs.bar));
        }
        text = text.window(from, page.columns() - gutter(digits), glyphs.ellipsis);
    }
    row.append(&text);
    page.row(&row);
}

/// Points at what differs, and says what it is.
fn caret(
    page: &mut Page<'_>,
    block: &Block<'_>,
    digits: Option<usize>,
    from: usize,
    explanation: Option<&str>,
) {
    let warn = page.terminal.styles().warn;
    let Some((column, width)) = block.mark() else {
        return explanation.into_iter().for_each(|text| page.sentence("", warn, text));
    };
    let room = page.columns() - gutter(digits);
    let column = column.saturating_sub(from).min(room - 1);
    let carets = "^".repeat(width.clamp(1, room - column));
    let row = Row::plain(&" ".repeat(gutter(digits) + column)).with(warn, &carets);
    let Some(explanation) = explanation else { return page.labelled("", &[row]) };
    let whole = row.clone().with(Style::new(), "  ").with(warn, explanation);
    if whole.width() <= page.columns() {
        page.labelled("", &[whole]);
    } else {
        page.labelled("", &[row]);
        page.sentence("", warn, explanation);
    }
}
