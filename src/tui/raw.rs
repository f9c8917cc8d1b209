//! Single keys from the terminal.

use std::fs::File;
use std::io::{self, IsTerminal as _, Write as _};
use std::os::fd::AsFd as _;
use std::panic;
use std::sync::atomic::{AtomicUsize, Ordering};

use crossterm::cursor::{MoveToColumn, Show};
use crossterm::event::{
    self, DisableBracketedPaste, EnableBracketedPaste, Event, KeyCode, KeyEventKind, KeyModifiers,
};
use crossterm::style::Print;
use crossterm::terminal::{self, Clear, ClearType};
use crossterm::{execute, queue};

/// How many [`Raw`] there are. The terminal is one for the whole process, and who ends that from
/// another thread must know whether it is to be given back.
static ALIVE: AtomicUsize = AtomicUsize::new(0);

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
        ALIVE.fetch_add(1, Ordering::SeqCst);
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
        // What was written before comes before.
        let _ = io::stdout().flush();
        restore();
        ALIVE.fetch_sub(1, Ordering::SeqCst);
        // A thread that panics may not change what is done in a panic.
        if !std::thread::panicking() {
            let _ = panic::take_hook();
        }
    }
}

/// The terminal as shells need it, where it gives single keys now; else nothing is written, since
/// standard output may be somebody's file. There is nothing left to do about one that is gone.
pub fn restore() {
    if ALIVE.load(Ordering::SeqCst) == 0 {
        return;
    }
    let mut codes = Vec::new();
    let _ = queue!(codes, DisableBracketedPaste, Show);
    write_past_lock(&codes);
    let _ = terminal::disable_raw_mode();
}

/// Writes to the terminal on standard output, whoever holds the lock on that: they may wait for a
/// terminal that is gone.
fn write_past_lock(bytes: &[u8]) {
    let out = io::stdout();
    if out.is_terminal()
        && let Ok(copy) = out.as_fd().try_clone_to_owned()
    {
        let _ = File::from(copy).write_all(bytes);
    }
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

    /// Run by the test below, with standard output that is no terminal.
    #[test]
    fn restores_where_it_is_told_to() {
        if env::var_os("GRADUS_TEST_RESTORE").is_some() {
            restore();
        }
    }

    #[test]
    fn nothing_is_written_where_no_key_was_asked_for() {
        let output = Command::new(env::current_exe().unwrap())
            .args(["--exact", "tui::raw::tests::restores_where_it_is_told_to", "--nocapture"])
            .env("GRADUS_TEST_RESTORE", "1")
            .output()
            .unwrap();
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(output.status.success() && text.contains("1 passed"), "{text}");
        assert!(!text.contains('\x1b'), "{text:?}");
    }

    /// Run by the test below, in a terminal of its own.
    #[test]
    fn restores_past_the_lock_where_it_is_told_to() {
        if env::var_os("GRADUS_TEST_LOCK").is_some() {
            let _raw = Raw::enter().unwrap();
            let (locked, is_locked) = std::sync::mpsc::channel();
            std::thread::spawn(move || {
                let _lock = io::stdout().lock();
                locked.send(()).unwrap();
                loop {
                    std::thread::park();
                }
            });
            is_locked.recv().unwrap();
            restore();
            std::process::exit(7);
        }
    }

    #[test]
    fn whoever_holds_standard_output_does_not_keep_the_terminal() {
        if Command::new("script").arg("--version").output().is_err() {
            println!("skipped: there is no `script` to give a terminal");
            return;
        }
        let folder = tempfile::tempdir().unwrap();
        let line = format!(
            "GRADUS_TEST_LOCK=1 timeout --foreground 60 '{}' --exact \
             tui::raw::tests::restores_past_the_lock_where_it_is_told_to --nocapture; \
             echo \"ended with $?\"; stty -a",
            env::current_exe().unwrap().display()
        );
        let output = Command::new("script")
            .args(["-q", "-e", "-c", &line])
            .arg(folder.path().join("typescript"))
            .output()
            .unwrap();
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(text.contains("ended with 7") && text.contains(" icanon"), "{text}");
    }
}
