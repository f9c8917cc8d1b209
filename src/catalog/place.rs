use std::ops::Range;
use std::sync::Arc;

/// A place in a text file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// 1-based line of the start.
    pub line: usize,
    /// 1-based column of the start, in characters.
    pub column: usize,
    /// The bytes meant; lies within the text, at character boundaries.
    pub(super) span: Range<usize>,
    /// The whole file, shared by all its problems.
    pub(super) text: Arc<str>,
}

/// A text with the starts of its lines, so that a place is found without counting them.
pub(super) struct Lines {
    text: Arc<str>,
    starts: Vec<usize>,
}

impl Lines {
    pub(super) fn new(text: &str) -> Self {
        let starts = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1));
        Self { text: text.into(), starts: starts.collect() }
    }

    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// The 1-based line of a byte.
    pub(super) fn line(&self, at: usize) -> usize {
        self.starts.partition_point(|start| *start <= at)
    }

    /// The place of some bytes; those beyond the text's end are cut off.
    pub(super) fn place(&self, span: &Range<usize>) -> Place {
        let start = self.boundary(span.start);
        let line = self.line(start);
        let column = self.text[self.starts[line - 1]..start].chars().count() + 1;
        let span = start..self.boundary(span.end).max(start);
        Place { line, column, span, text: Arc::clone(&self.text) }
    }

    fn boundary(&self, mut at: usize) -> usize {
        at = at.min(self.text.len());
        while !self.text.is_char_boundary(at) {
            at -= 1;
        }
        at
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_and_columns_are_counted_from_one_and_in_characters() {
        let lines = Lines::new("äb\n\nc\n");
        for (at, line, column) in [(0, 1, 1), (1, 1, 1), (2, 1, 2), (3, 1, 3), (4, 2, 1), (5, 3, 1)]
        {
            let place = lines.place(&(at..at + 1));
            assert_eq!((place.line, place.column), (line, column), "{at}");
        }
    }

    #[test]
    fn a_place_beyond_the_end_is_the_end() {
        let place = Lines::new("ab\nc").place(&(7..99));
        assert_eq!((place.line, place.column, place.span), (2, 2, 4..4));
        assert_eq!(Lines::new("").place(&(0..0)).line, 1);
    }
}
