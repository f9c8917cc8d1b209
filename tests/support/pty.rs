//! A program on a pseudo-terminal of 80 by 24.

use std::fs::File;
use std::io::{Read as _, Write as _};
use std::os::fd::OwnedFd;
use std::process::{Child, Command};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;

use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
use rustix::termios::{Winsize, tcsetwinsize};

/// The program, and what it writes.
pub struct Terminal {
    child: Child,
    /// Kept open: with it the program's terminal goes.
    _master: OwnedFd,
    output: Receiver<Vec<u8>>,
    seen: Vec<u8>,
}

impl Terminal {
    /// Runs a program whose standard streams are a terminal.
    pub fn run(mut command: Command) -> Self {
        let master = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY).expect("a pseudo-terminal");
        grantpt(&master).expect("a pseudo-terminal");
        unlockpt(&master).expect("a pseudo-terminal");
        let name = ptsname(&master, Vec::new()).expect("a name");
        let size = Winsize { ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0 };
        tcsetwinsize(&master, size).expect("a size");
        let path = name.into_string().expect("a path");
        let other = File::options().read(true).write(true).open(path).expect("a terminal");
        let copy = || other.try_clone().expect("a descriptor");
        let child = command.stdin(copy()).stdout(copy()).stderr(copy()).spawn().expect("it runs");
        let (send, output) = channel();
        let mut reader = File::from(master.try_clone().expect("a descriptor"));
        thread::spawn(move || {
            let mut bytes = [0; 4096];
            while let Ok(count @ 1..) = reader.read(&mut bytes) {
                // Where the cursor is: a real terminal would say.
                if bytes[..count].windows(4).any(|four| four == b"\x1b[6n") {
                    let _ = reader.write_all(b"\x1b[1;1R");
                }
                if send.send(bytes[..count].to_vec()).is_err() {
                    return;
                }
            }
        });
        Self { child, _master: master, output, seen: Vec::new() }
    }

    /// Kills the program, and gives all that it has written since it was last forgotten.
    pub fn kill(mut self) -> String {
        self.child.kill().expect("a child");
        self.child.wait().expect("a child");
        // What it wrote before that is still to be read.
        while let Ok(piece) = self.output.recv_timeout(Duration::from_millis(100)) {
            self.seen.extend(piece);
        }
        String::from_utf8_lossy(&self.seen).into_owned()
    }

    /// Forgets what was written so far.
    pub fn forget(&mut self) {
        while self.output.try_recv().is_ok() {}
        self.seen.clear();
    }

    /// Waits until a text has been written.
    pub fn wait_for(&mut self, text: &str) {
        while !self.seen.windows(text.len()).any(|part| part == text.as_bytes()) {
            let piece = self.output.recv_timeout(Duration::from_secs(30));
            self.seen.extend(piece.unwrap_or_else(|_| {
                panic!("no {text:?} in {}", String::from_utf8_lossy(&self.seen))
            }));
        }
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
