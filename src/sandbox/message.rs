//! What the judge and a stage say to each other: one JSON text per message, over a socket that
//! keeps messages apart, with descriptors beside it.

use std::io::{self, IoSlice, IoSliceMut};
use std::mem::MaybeUninit;
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};

use rustix::net::{
    AddressFamily, RecvAncillaryBuffer, RecvAncillaryMessage, RecvFlags, SendAncillaryBuffer,
    SendAncillaryMessage, SendFlags, SocketFlags, SocketType, recvmsg, sendmsg, socketpair,
};
use serde::{Deserialize, Serialize, de::DeserializeOwned};

use super::confinement::SetUp;
use super::rlimits::Rlimits;

/// Descriptors that go with a [`Request`]: standard input, output, error and the reply channel.
pub const REQUEST_FDS: usize = 4;

/// The largest order. Arguments and environment are ours, so this is plenty.
const MAX_ORDER: usize = 128 * 1024;

/// The largest report: names of layers, or an error of the system with a path.
const MAX_REPORT: usize = 16 * 1024;

/// From the judge.
#[derive(Debug, Serialize, Deserialize)]
pub enum Order {
    /// First: put on these layers.
    SetUp(SetUp),
    /// The ids of the user namespace are mapped.
    Mapped,
    /// Run this.
    Run(Request),
    /// Become this program, which starts the commands from then on.
    Serve {
        /// Program and arguments.
        argv: Vec<Vec<u8>>,
        /// The whole environment.
        env: Vec<(String, String)>,
    },
}

/// A command to run.
#[derive(Debug, Serialize, Deserialize)]
pub struct Request {
    /// Program and arguments.
    pub argv: Vec<Vec<u8>>,
    /// The whole environment.
    pub env: Vec<(String, String)>,
    /// The private directory that the command starts in, where the stage has none of its own.
    pub directory: Option<Vec<u8>>,
    /// MiB that files may take.
    pub files_mib: u64,
    /// Whether the command may start processes.
    pub processes: bool,
    /// Resource limits to set.
    pub rlimits: Rlimits,
}

/// From the stage.
#[derive(Debug, Serialize, Deserialize)]
pub enum Report {
    /// It has entered a user namespace whose ids the judge must map.
    Unshared,
    /// It is set up, with these layers, and waits for requests.
    Ready(Vec<String>),
    /// A layer could not be put on.
    NotConfined {
        /// Its name.
        layer: String,
        /// Why.
        why: String,
    },
    /// The program that serves is ready for cases.
    Serving,
    /// The command has been started.
    Started,
    /// The command could not be executed.
    NotStarted(String),
    /// The command has ended and nothing of it is left.
    Finished {
        /// As `wait` gives it.
        status: i32,
        /// Processor time of the command and all its descendants, in microseconds.
        cpu_us: u64,
        /// Peak resident memory of the command in KiB.
        memory_kib: u64,
    },
}

/// Two connected ends.
pub fn pair() -> io::Result<(OwnedFd, OwnedFd)> {
    Ok(socketpair(AddressFamily::UNIX, SocketType::SEQPACKET, SocketFlags::CLOEXEC, None)?)
}

/// Sends a message.
pub fn send<T: Serialize>(
    socket: impl AsFd,
    message: &T,
    fds: &[BorrowedFd<'_>],
) -> io::Result<()> {
    send_bytes(socket, &serde_json::to_vec(message)?, fds)
}

/// Sends a message that is bytes already.
pub fn send_bytes(socket: impl AsFd, bytes: &[u8], fds: &[BorrowedFd<'_>]) -> io::Result<()> {
    let mut space = [MaybeUninit::uninit(); rustix::cmsg_space!(ScmRights(REQUEST_FDS))];
    let mut ancillary = SendAncillaryBuffer::new(&mut space);
    if !fds.is_empty() && !ancillary.push(SendAncillaryMessage::ScmRights(fds)) {
        return Err(io::Error::other("too many descriptors"));
    }
    sendmsg(socket, &[IoSlice::new(bytes)], &mut ancillary, SendFlags::NOSIGNAL)?;
    Ok(())
}

/// Receives an order and its descriptors; `None` where the other end is closed.
pub fn receive(socket: impl AsFd) -> io::Result<Option<(Order, Vec<OwnedFd>)>> {
    receive_within(socket, &mut vec![0; MAX_ORDER])
}

/// Receives a report; `None` where the other end is closed.
pub fn hear(socket: impl AsFd) -> io::Result<Option<Report>> {
    // On the stack: there is one for every case.
    let received = receive_within(socket, &mut [0; MAX_REPORT])?;
    Ok(received.map(|(report, _)| report))
}

fn receive_within<T: DeserializeOwned>(
    socket: impl AsFd,
    space: &mut [u8],
) -> io::Result<Option<(T, Vec<OwnedFd>)>> {
    let mut control = [MaybeUninit::uninit(); rustix::cmsg_space!(ScmRights(REQUEST_FDS))];
    let mut ancillary = RecvAncillaryBuffer::new(&mut control);
    let received = loop {
        let iov = &mut [IoSliceMut::new(space)];
        match recvmsg(socket.as_fd(), iov, &mut ancillary, RecvFlags::CMSG_CLOEXEC) {
            Err(rustix::io::Errno::INTR) => {}
            other => break other?,
        }
    };
    if received.bytes == 0 {
        return Ok(None);
    }
    let mut fds = Vec::new();
    for message in ancillary.drain() {
        if let RecvAncillaryMessage::ScmRights(rights) = message {
            fds.extend(rights);
        }
    }
    Ok(Some((serde_json::from_slice(&space[..received.bytes])?, fds)))
}
