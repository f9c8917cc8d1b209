//! How a command is told to end, and what ends it where nobody listens.

use std::io::{self, Read as _};
use std::os::unix::net::UnixStream;
use std::process;
use std::sync::Once;
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
    static STARTED: Once = Once::new();
    let mut done = Ok(());
    STARTED.call_once(|| done = start());
    done
}

fn start() -> io::Result<()> {
    let Some(signal) = sandbox::hang_up() else { return Ok(()) };
    let (mut reader, writer) = UnixStream::pair()?;
    signal_hook::low_level::pipe::register(signal, writer)?;
    let wait = move || {
        if reader.read_exact(&mut [0]).is_ok() {
            thread::sleep(GRACE);
            sandbox::remove_own_directories();
            tui::restore();
            // What the sandbox runs ends with this process.
            process::exit(Exit::Interrupted.code().into());
        }
    };
    thread::Builder::new().name("hang-up".to_owned()).spawn(wait)?;
    Ok(())
}
