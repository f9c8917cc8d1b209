//! Single keys from the terminal.

use std::io::{self, Write as _};
use std::panic;

use crossterm::cursor::{MoveToColumn, Show};
use crossterm::event::{
    self, DisableBracketedPaste, EnableBracketedPaste, Event, KeyCode, KeyEventKind, KeyModifiers,
};
use crossterm::style::Print;
use crossterm::terminal::{self, Clear, ClearType};
use crossterm::{execute, queue};

/// Single keys from the terminal, for as long as this lives. In a panic the terminal is as it was
/// before the message is written.
#[derive(Debug)]
pub struct Raw(());

impl Raw {
    /// From now on.
    ///
    /// # Errors
    ///
    /// Where there is no terminal.
    pub fn enter() -> io::Result<Self> {
        terminal::enable_raw_mode()?;
        let raw = Self(());
        let before = panic::take_hook();
        panic::set_hook(Box::new(move |told| {
            restore();
            before(told);
        }));
        execute!(io::stdout(), EnableBracketedPaste)?;
        Ok(raw)
    }
}

impl Drop for Raw {
    fn drop(&mut self) {
        restore();
        // A thread that panics may not change what is done in a panic.
        if !std::thread::panicking() {
            let _ = panic::take_hook();
        }
    }
}

/// The terminal as shells need it. There is nothing left to do about one that is gone.
pub fn restore() {
    let _ = execute!(io::stdout(), DisableBracketedPaste, Show);
    let _ = terminal::disable_raw_mode();
}

/// Shows a line and waits for a key, then takes the line away again. Ctrl-C is Esc.
///
/// # Errors
///
/// Where there is no terminal.
pub fn press(label: &str) -> io::Result<KeyCode> {
    let _raw = Raw::enter()?;
    let mut out = io::stdout();
    queue!(out, Print(label))?;
    out.flush()?;
    let pressed = loop {
        match event::read()? {
            Event::Key(key) if key.kind == KeyEventKind::Release => {}
            Event::Key(key) if key.modifiers.contains(KeyModifiers::CONTROL) => break KeyCode::Esc,
            Event::Key(key) => break key.code,
            _ => {}
        }
    };
    execute!(out, MoveToColumn(0), Clear(ClearType::UntilNewLine))?;
    Ok(pressed)
}

#[cfg(test)]
mod tests {
    use std::env;
    use std::process::Command;

    use super::*;

    /// Run by the test below, in a terminal of its own.
    #[test]
    fn panics_where_it_is_told_to() {
        if env::var_os("GRADUS_TEST_PANIC").is_some() {
            let _raw = Raw::enter().unwrap();
            panic!("a panic in raw mode");
        }
    }

    #[test]
    fn a_panic_leaves_the_terminal_as_it_was() {
        if Command::new("script").arg("--version").output().is_err() {
            println!("skipped: there is no `script` to give a terminal");
            return;
        }
        let folder = tempfile::tempdir().unwrap();
        let line = format!(
            "GRADUS_TEST_PANIC=1 '{}' --exact tui::raw::tests::panics_where_it_is_told_to \
             --nocapture; stty -a",
            env::current_exe().unwrap().display()
        );
        let output = Command::new("script")
            .args(["-q", "-e", "-c", &line])
            .arg(folder.path().join("typescript"))
            .output()
            .unwrap();
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(text.contains("a panic in raw mode"), "{text}");
        assert!(text.contains(" icanon") && text.contains(" echo "), "{text}");
    }
}
