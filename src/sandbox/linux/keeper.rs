//! The keeper: the half of the stage that stays outside of the process namespace. It keeps the
//! capability to mount, and does nothing but give the inner half a fresh writable directory.

use std::io::{self, Read, Write};
use std::os::fd::OwnedFd;
use std::os::unix::net::UnixStream;
use std::process;

use rustix::process::{DumpableBehavior, Pid, Signal, WaitOptions, set_dumpable_behavior};
use rustix::thread::{CapabilitySet, CapabilitySets, set_capabilities};

use super::mounts;

/// The inner half's line to its keeper.
pub struct Keeper(UnixStream);

impl Keeper {
    /// Asks for a fresh writable directory of so many MiB.
    pub fn renew(&mut self, mib: u64) -> io::Result<()> {
        self.0.write_all(&mib.to_be_bytes())?;
        let mut answer = [0];
        self.0.read_exact(&mut answer)?;
        if answer == [0] { Ok(()) } else { Err(io::Error::other("no fresh directory")) }
    }

    /// The line itself, for a program that asks the same.
    pub fn into_line(self) -> OwnedFd {
        self.0.into()
    }
}

/// Splits the stage. Only the inner half returns, as process 1 of the new process namespace.
pub fn fork() -> io::Result<Keeper> {
    let (outer, inner) = UnixStream::pair()?;
    // SAFETY: the stage has one thread, so that the copy is whole.
    match unsafe { libc::fork() } {
        -1 => Err(io::Error::last_os_error()),
        0 => {
            drop(outer);
            set_pdeathsig()?;
            rustix::process::setsid()?;
            set_dumpable_behavior(DumpableBehavior::NotDumpable)?;
            // The keeper says when it is ready, and with that, that it lives.
            let mut keeper = Keeper(inner);
            keeper.renew(16)?;
            Ok(keeper)
        }
        child => {
            drop(inner);
            let kept = Pid::from_raw(child).map_or(Ok(()), |child| keep(outer, child));
            process::exit(i32::from(kept.is_err()));
        }
    }
}

/// The keeper's life: as long as the inner half's, and the judge's.
fn keep(mut line: UnixStream, child: Pid) -> io::Result<()> {
    set_pdeathsig()?;
    set_dumpable_behavior(DumpableBehavior::NotDumpable)?;
    let admin = CapabilitySet::SYS_ADMIN;
    let sets =
        CapabilitySets { effective: admin, permitted: admin, inheritable: CapabilitySet::empty() };
    set_capabilities(None, sets)?;
    let_go_of_control()?;
    let mut request = [0; 8];
    let mut first = true;
    while line.read_exact(&mut request).is_ok() {
        let done = if first {
            // The inner half has not entered its root yet; the directory is fresh as it is.
            Ok(())
        } else {
            rustix::process::chdir("/")?;
            mounts::renew_box(u64::from_be_bytes(request))
        };
        first = false;
        line.write_all(&[u8::from(done.is_err())])?;
    }
    let _ = rustix::process::waitpid(Some(child), WaitOptions::empty());
    Ok(())
}

/// The keeper has no part in what the judge and the inner half say to each other.
fn let_go_of_control() -> io::Result<()> {
    let nothing = std::fs::File::open("/dev/null")?;
    rustix::stdio::dup2_stdin(nothing)?;
    Ok(())
}

/// Dies with the parent. To be called after the last change of identity, which would undo it.
fn set_pdeathsig() -> io::Result<()> {
    Ok(rustix::process::set_parent_process_death_signal(Some(Signal::KILL))?)
}
