use std::io::{self, Stdout};
use std::panic::{self, PanicHookInfo};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use crossterm::cursor::Show;
use crossterm::event::{self, Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};
use crossterm::execute;
use crossterm::terminal::{EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode};
use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;

use super::state::State;
use super::view::view;
use crate::tui::Raw;

type Hook = dyn Fn(&PanicHookInfo<'_>) + Sync + Send;

/// How long a key is waited for before whoever waits can look whether it is asked to end.
const PATIENCE: Duration = Duration::from_millis(250);

/// The terminal while the screen has it: keys come one by one, and what stood there before comes
/// back when this is dropped, even by a panic.
pub struct Screen {
    terminal: Terminal<CrosstermBackend<Stdout>>,
    /// What is done at a panic when the screen does not have the terminal.
    hook: Arc<Hook>,
    _raw: Raw,
}

/// What the terminal tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Happening {
    /// A key was pressed.
    Key(KeyEvent),
    /// It has another size, or nothing happened for a while.
    Other,
}

impl Screen {
    /// Takes the terminal.
    ///
    /// # Errors
    ///
    /// Where it gives no single keys or cannot be written to.
    pub fn enter() -> io::Result<Self> {
        let hook: Arc<Hook> = Arc::from(panic::take_hook());
        let usual = Arc::clone(&hook);
        // What a panic says is to be read on the usual screen.
        panic::set_hook(Box::new(move |info| {
            give_back();
            usual(info);
        }));
        let raw = Raw::enter()?;
        let terminal = Terminal::new(CrosstermBackend::new(io::stdout()))?;
        let screen = Self { terminal, hook, _raw: raw };
        execute!(io::stdout(), EnterAlternateScreen)?;
        Ok(screen)
    }

    /// Draws what the state shows, in the present size of the terminal.
    ///
    /// # Errors
    ///
    /// Where the terminal cannot be written to.
    pub fn draw(&mut self, state: &mut State) -> io::Result<()> {
        self.terminal.autoresize()?;
        let size = self.terminal.size()?;
        state.resize(size.width, size.height);
        self.terminal.draw(|frame| view(frame, state))?;
        Ok(())
    }

    /// Waits for something to happen, but not for ever.
    ///
    /// # Errors
    ///
    /// Where the terminal is gone.
    pub fn wait(&mut self) -> io::Result<Happening> {
        if !event::poll(PATIENCE)? {
            return Ok(Happening::Other);
        }
        Ok(match event::read()? {
            Event::Key(key) => Happening::Key(key),
            _ => Happening::Other,
        })
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        give_back();
        // A hook cannot be changed while a panic goes on; the one that is set does no harm then.
        if !thread::panicking() {
            let usual = Arc::clone(&self.hook);
            panic::set_hook(Box::new(move |info| usual(info)));
        }
    }
}

/// Makes the terminal as it was. What cannot be done for it cannot be helped either.
fn give_back() {
    let _ = execute!(io::stdout(), LeaveAlternateScreen, Show);
    let _ = disable_raw_mode();
}

/// Waits for a key on the usual screen, for as long as `goes_on` says so. Whether it was one to go
/// on with, not Ctrl-C.
///
/// # Errors
///
/// Where the terminal gives no single keys or is gone.
pub fn any_key(goes_on: impl Fn() -> bool) -> io::Result<bool> {
    let raw = Raw::enter()?;
    let mut answer = false;
    while goes_on() {
        if !event::poll(PATIENCE)? {
            continue;
        }
        if let Event::Key(key) = event::read()?
            && key.kind == KeyEventKind::Press
        {
            let control = key.modifiers.contains(KeyModifiers::CONTROL);
            answer = !(control && key.code == KeyCode::Char('c'));
            break;
        }
    }
    drop(raw);
    Ok(answer)
}
