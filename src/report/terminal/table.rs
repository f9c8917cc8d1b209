//! Small tables: columns as wide as their widest cell, and cells that wrap where that is too wide.

use super::{Row, fill};

/// Where the cells of a column stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::report) enum Align {
    Left,
    Right,
}

/// The narrowest that a column is made for the sake of the others.
const NARROWEST: usize = 6;
const GAP: usize = 2;

/// Lays rows of cells out within so many columns. A cell is given as the words it may be wrapped
/// between. Rows may be of different lengths.
pub(in crate::report) fn table(
    rows: &[Vec<Vec<Row>>],
    aligns: &[Align],
    columns: usize,
) -> Vec<Row> {
    let widths = widths(rows, columns);
    let mut lines = Vec::new();
    for cells in rows {
        let cells: Vec<Vec<Row>> = cells
            .iter()
            .zip(&widths)
            .map(|(words, width)| fill(words.iter().cloned(), " ", *width))
            .collect();
        let height = cells.iter().map(Vec::len).max().unwrap_or(0);
        for line in 0..height {
            let mut row = Row::default();
            let mut column = 0;
            for (position, cell) in cells.iter().enumerate() {
                let empty = Row::default();
                let content = cell.get(line).unwrap_or(&empty);
                let right = aligns.get(position) == Some(&Align::Right);
                let shift =
                    if right { widths[position].saturating_sub(content.width()) } else { 0 };
                row = row.padded(column + shift);
                row.append(content);
                column += widths[position] + GAP;
            }
            lines.push(row);
        }
    }
    lines
}

/// The width of each column: that of its widest cell, or less where all together do not fit.
fn widths(rows: &[Vec<Vec<Row>>], columns: usize) -> Vec<usize> {
    let count = rows.iter().map(Vec::len).max().unwrap_or(0);
    let mut widths = vec![0; count];
    for cells in rows {
        for (widest, words) in widths.iter_mut().zip(cells) {
            let width = words.iter().map(Row::width).sum::<usize>() + words.len().saturating_sub(1);
            *widest = (*widest).max(width);
        }
    }
    let room = columns.saturating_sub(GAP * count.saturating_sub(1));
    while widths.iter().sum::<usize>() > room {
        let Some(widest) = widths.iter_mut().max().filter(|width| **width > NARROWEST) else {
            break;
        };
        *widest -= 1;
    }
    widths
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(text: &str) -> Vec<Row> {
        text.split(' ').map(Row::plain).collect()
    }

    fn lines(rows: &[Vec<Vec<Row>>], aligns: &[Align], columns: usize) -> String {
        let mut text = String::new();
        for row in table(rows, aligns, columns) {
            row.write(&mut text);
            text.push('\n');
        }
        text
    }

    #[test]
    fn columns_are_aligned() {
        let rows = [
            vec![cell("name"), cell("score"), cell("note")],
            vec![cell("a"), cell("40/40"), cell("x")],
            vec![cell("longer"), cell("0/60")],
        ];
        assert_eq!(
            lines(&rows, &[Align::Left, Align::Right], 80),
            "name    score  note\na       40/40  x\nlonger   0/60\n"
        );
    }

    #[test]
    fn the_widest_column_gives_way() {
        let rows = [vec![cell("key"), cell("a sentence that does not fit")]];
        assert_eq!(lines(&rows, &[], 20), "key  a sentence that\n     does not fit\n");
    }
}
