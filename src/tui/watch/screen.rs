//! Text on the terminal, below what was there before.

use std::io::{self, Write};

use crossterm::cursor::{Hide, MoveTo, MoveToColumn, MoveUp, Show};
use crossterm::queue;
use crossterm::style::Print;
use crossterm::terminal::{Clear, ClearType};

use super::state::Draw;

/// How many columns and rows there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// Columns.
    pub columns: u16,
    /// Rows.
    pub rows: u16,
}

/// What is on the terminal. It takes the whole height, on the normal screen: what was there goes
/// into the scrollback, and stays there.
#[derive(Debug)]
pub struct Screen<W> {
    out: W,
    /// Rows that hold something, from the top.
    used: u16,
    /// Those of them at the end that are the footer.
    footer: u16,
    /// Lines of what was drawn above the footer.
    lines: usize,
    /// Whether some of them have left at the top.
    hidden: bool,
}

impl<W: Write> Screen<W> {
    /// A terminal whose first `used` rows hold something.
    pub fn new(out: W, used: u16) -> Self {
        Self { out, used, footer: 0, lines: 0, hidden: false }
    }

    /// Where it is drawn.
    #[cfg(test)]
    pub(super) fn out_mut(&mut self) -> &mut W {
        &mut self.out
    }

    /// Draws. The headline stands above the footer where that of the content is out of sight.
    ///
    /// # Errors
    ///
    /// Where the terminal is gone.
    pub fn draw(
        &mut self,
        how: Draw,
        size: Size,
        content: &str,
        headline: Option<&str>,
        (footer, cursor): &(Vec<String>, Option<usize>),
    ) -> io::Result<()> {
        match how {
            Draw::Nothing => return Ok(()),
            Draw::Footer => self.erase_footer()?,
            Draw::InPlace => queue!(self.out, MoveTo(0, 0), Clear(ClearType::FromCursorDown))?,
            Draw::Anew => self.push_up(size)?,
        }
        if how != Draw::Footer {
            self.lines = content.lines().count();
            self.hidden = false;
            queue!(self.out, Print(content.replace('\n', "\r\n")))?;
            self.used = number(self.lines).min(size.rows);
        }
        self.hidden |= self.lines + footer.len() > usize::from(size.rows);
        let headline = headline.filter(|_| self.hidden);
        let lines: Vec<&str> =
            headline.into_iter().chain(footer.iter().map(String::as_str)).collect();
        queue!(self.out, Print(lines.join("\r\n")))?;
        match cursor {
            Some(column) => queue!(self.out, MoveToColumn(number(*column)), Show)?,
            None => queue!(self.out, Hide)?,
        }
        self.footer = number(lines.len()).max(1);
        self.out.flush()
    }

    /// Leaves everything as it is but for the footer, and the cursor below it.
    ///
    /// # Errors
    ///
    /// Where the terminal is gone.
    pub fn leave(&mut self) -> io::Result<()> {
        self.erase_footer()?;
        self.footer = 0;
        queue!(self.out, Show)?;
        self.out.flush()
    }

    /// The cursor is in the last row of the footer at all times.
    fn erase_footer(&mut self) -> io::Result<()> {
        queue!(self.out, MoveToColumn(0))?;
        if self.footer > 1 {
            queue!(self.out, MoveUp(self.footer - 1))?;
        }
        queue!(self.out, Clear(ClearType::FromCursorDown))
    }

    /// Moves what is there into the scrollback: only what leaves at the top gets there.
    fn push_up(&mut self, size: Size) -> io::Result<()> {
        if self.footer > 0 {
            self.erase_footer()?;
        }
        let rows = usize::from(self.used.min(size.rows));
        queue!(self.out, MoveTo(0, size.rows.saturating_sub(1)), Print("\n".repeat(rows)))?;
        queue!(self.out, MoveTo(0, 0), Clear(ClearType::FromCursorDown))
    }
}

fn number(count: usize) -> u16 {
    u16::try_from(count).unwrap_or(u16::MAX)
}
