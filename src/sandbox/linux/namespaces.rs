//! Namespaces: a world in which the candidate's code sees nobody else.

use std::fs::File;
use std::io::{self, Seek, Write};
use std::os::fd::OwnedFd;

use rustix::thread::{UnshareFlags, set_thread_groups, unshare_unsafe};

use crate::sandbox::confinement::SetUp;

/// Leaves every namespace of the host at once. Processes started from here on are in the new
/// process namespace; this one stays outside of it.
pub fn enter(set_up: &SetUp) -> io::Result<()> {
    if set_up.spare_id.is_some() {
        // Later, inside, nobody may change groups any more.
        set_thread_groups(&[])?;
    }
    let all = UnshareFlags::NEWUSER
        | UnshareFlags::NEWNS
        | UnshareFlags::NEWPID
        | UnshareFlags::NEWNET
        | UnshareFlags::NEWIPC
        | UnshareFlags::NEWUTS
        | UnshareFlags::NEWCGROUP;
    // SAFETY: the stage has one thread, so that nothing else relies on what is left behind.
    unsafe { unshare_unsafe(all) }?;
    Ok(())
}

/// Gives every case the same process number: without this, a case could count how many ran before
/// it. Where the kernel does not allow it, numbers go on.
pub struct Numbering(Option<File>);

impl Numbering {
    /// Opens the counter while `/proc` can still be reached.
    pub fn open() -> Self {
        Self(File::options().write(true).open("/proc/sys/kernel/ns_last_pid").ok())
    }

    /// The counter itself, for a program that does the same.
    pub fn into_counter(self) -> Option<OwnedFd> {
        self.0.map(OwnedFd::from)
    }

    /// The next process will be number 2 again. Everybody but this process must be gone.
    pub fn restart(&mut self) {
        if let Some(counter) = &mut self.0 {
            // The file takes a number at offset 0 only.
            let _ = counter.rewind().and_then(|()| counter.write_all(b"1"));
        }
    }
}
