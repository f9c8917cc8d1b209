//! Single keys from the terminal.

use std::io;

use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use crossterm::execute;
use crossterm::terminal;

/// Single keys from the terminal, for as long as this lives; in a panic, too.
#[derive(Debug)]
pub struct Raw;

impl Raw {
    /// From now on.
    ///
    /// # Errors
    ///
    /// Where there is no terminal.
    pub fn enter() -> io::Result<Self> {
        terminal::enable_raw_mode()?;
        let raw = Self;
        execute!(io::stdout(), EnableBracketedPaste)?;
        Ok(raw)
    }
}

impl Drop for Raw {
    fn drop(&mut self) {
        // There is nothing left to do about a terminal that is gone.
        let _ = execute!(io::stdout(), DisableBracketedPaste);
        let _ = terminal::disable_raw_mode();
    }
}
