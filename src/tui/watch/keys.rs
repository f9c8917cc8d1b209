//! Keys, from a thread that waits for them.

use std::io;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use crossterm::event::{self, Event as Terminal};

use super::state::Event;

/// How long a pause or the end may have to wait.
const TICK: Duration = Duration::from_millis(50);

/// Reads keys until it is dropped.
#[derive(Debug)]
pub struct Keys {
    /// Held by whoever may read from the terminal.
    terminal: Arc<Mutex<()>>,
    stop: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Keys {
    /// Sends what comes from the terminal from now on.
    ///
    /// # Errors
    ///
    /// Where no thread can be started.
    pub fn start(send: impl Fn(Event) -> bool + Send + 'static) -> io::Result<Self> {
        let (terminal, stop) = (Arc::new(Mutex::new(())), Arc::new(AtomicBool::new(false)));
        let (mine, stopped) = (Arc::clone(&terminal), Arc::clone(&stop));
        let read = move || {
            while !stopped.load(Ordering::Relaxed) {
                let held = mine.lock().unwrap_or_else(PoisonError::into_inner);
                let event = match event::poll(TICK) {
                    Ok(true) => event::read(),
                    Ok(false) => {
                        drop(held);
                        // Somebody may wait for the terminal.
                        thread::yield_now();
                        continue;
                    }
                    Err(error) => Err(error),
                };
                drop(held);
                let Ok(event) = event else { return };
                let event = match event {
                    Terminal::Key(key) => Event::Key(key),
                    Terminal::Paste(text) => Event::Paste(text),
                    Terminal::Resize(..) => Event::Resized,
                    _ => continue,
                };
                if !send(event) {
                    return;
                }
            }
        };
        let thread = thread::Builder::new().name("keys".to_owned()).spawn(read)?;
        Ok(Self { terminal, stop, thread: Some(thread) })
    }

    /// Reads nothing for as long as this is held, so that another program can.
    pub fn pause(&self) -> MutexGuard<'_, ()> {
        self.terminal.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Keys {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}
