//! How a command is told to end, and what ends it where nobody listens.

use std::io::{self, Read as _};
use std::os::unix::net::UnixStream;
use std::process;
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use crate::error::Failure;
use crate::exit_code::Exit;
use crate::sandbox::{self, Interrupt};
use crate::tui;

/// How long a command may take to end by itself after its terminal was closed.
const GRACE: Duration = Duration::from_secs(2);

/// Fires on Ctrl-C, on a request to terminate, and when the terminal is closed.
pub fn interrupt() -> Result<Interrupt, Failure> {
    end_without_terminal()
        .and_then(|()| Interrupt::on_signals())
        .map_err(|error| Failure::judge(format!("cannot catch signals: {error}")))
}

/// Ends this process when its terminal was closed and nobody else has ended it in time. Who waits for
/// a key may never hear of it: crossterm reads on and on from a terminal that is gone.
pub fn end_without_terminal() -> io::Result<()> {
    static STARTED: Mutex<bool> = Mutex::new(false);
    once(&STARTED, start)
}

/// Does something unless it was done before. What failed is tried again.
fn once(done: &Mutex<bool>, what: impl FnOnce() -> io::Result<()>) -> io::Result<()> {
    let mut done = done.lock().unwrap_or_else(PoisonError::into_inner);
    if !*done {
        what()?;
        *done = true;
    }
    Ok(())
}

fn start() -> io::Result<()> {
    let Some(signal) = sandbox::hang_up() else { return Ok(()) };
    let (mut reader, writer) = UnixStream::pair()?;
    let wait = move || {
        if reader.read_exact(&mut [0]).is_ok() {
            thread::sleep(GRACE);
            sandbox::remove_own_directories();
            tui::restore();
            // What the sandbox runs ends with this process.
            process::exit(Exit::Interrupted.code().into());
        }
    };
    // Should the signal not be caught after all, the thread ends with the writer.
    thread::Builder::new().name("hang-up".to_owned()).spawn(wait)?;
    signal_hook::low_level::pipe::register(signal, writer)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_failed_is_not_taken_for_done() {
        let done = Mutex::new(false);
        let fails = || Err(io::Error::other("no"));
        assert!(once(&done, fails).is_err());
        assert!(once(&done, fails).is_err());
        assert!(once(&done, || Ok(())).is_ok());
        assert!(once(&done, fails).is_ok(), "once is enough");
    }
}
