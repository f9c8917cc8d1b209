//! What must not be possible once all layers are on. A layer that is there and does nothing would
//! be worse than none.

use std::fs::File;
use std::io;
use std::net::UdpSocket;

use crate::model::Tier;

/// Tries what must fail.
pub fn run(tier: Tier) -> io::Result<()> {
    let breach = |what: &str| Err(io::Error::other(format!("{what} is still possible")));
    if File::open("/etc/passwd").is_ok() {
        return breach("reading the host's files");
    }
    if UdpSocket::bind("127.0.0.1:0").is_ok() {
        return breach("making a socket");
    }
    if File::create("/gradus-was-here").is_ok() {
        return breach("writing to the root directory");
    }
    if rustix::mount::unmount("/", rustix::mount::UnmountFlags::DETACH).is_ok() {
        return breach("mounting");
    }
    if tier == Tier::Full && std::process::id() != 1 {
        return Err(io::Error::other("the process namespace is not in force"));
    }
    Ok(())
}
