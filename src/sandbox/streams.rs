//! The judge's ends of a command's pipes. Nothing in here ever blocks.

use std::fs::File;
use std::io::{self, IoSliceMut, Read, Write};
use std::mem::MaybeUninit;
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};

use rustix::fs::{OFlags, fcntl_setfl};
use rustix::io::Errno;
use rustix::net::{
    AddressFamily, RecvAncillaryBuffer, RecvAncillaryMessage, RecvFlags, SocketFlags, SocketType,
    recvmsg, socketpair, sockopt,
};
use rustix::pipe::{PipeFlags, pipe_with};
use rustix::process::Pid;

use crate::model::Captured;

/// Reads up to a limit and counts what is beyond it as too much.
pub struct Capture {
    source: Option<File>,
    limit: usize,
    kept: Vec<u8>,
    over: bool,
}

impl Capture {
    pub fn new(source: OwnedFd, limit: usize) -> io::Result<Self> {
        fcntl_setfl(&source, OFlags::NONBLOCK)?;
        Ok(Self { source: Some(source.into()), limit, kept: Vec::new(), over: false })
    }

    /// The descriptor to wait for; none once the stream has ended or overflowed.
    pub fn fd(&self) -> Option<BorrowedFd<'_>> {
        self.source.as_ref().filter(|_| !self.over).map(AsFd::as_fd)
    }

    /// Takes what is there. Stops at the limit, so that a flood costs no memory.
    pub fn take(&mut self) {
        let mut chunk = [0; 1 << 14];
        while let Some(source) = self.source.as_mut().filter(|_| !self.over) {
            match source.read(&mut chunk) {
                Ok(0) => self.source = None,
                Ok(count) => self.keep(&chunk[..count]),
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => return,
                Err(_) => self.source = None,
            }
        }
    }

    fn keep(&mut self, bytes: &[u8]) {
        let room = self.limit - self.kept.len();
        self.kept.extend_from_slice(&bytes[..bytes.len().min(room)]);
        // The source stays open: the writer shall meet the limit's verdict, not a broken pipe.
        self.over |= bytes.len() > room;
    }

    /// Whether more came than is allowed.
    pub fn is_over(&self) -> bool {
        self.over
    }

    /// The bytes so far.
    pub fn bytes(&self) -> &[u8] {
        &self.kept
    }

    pub fn finish(self) -> Captured {
        Captured { bytes: self.kept, truncated: self.over }
    }
}

/// What there is of the one byte by which a command says that it is ready.
pub enum ReadyByte {
    /// Nothing yet.
    NotYet,
    /// It is there, sent by this process, as the kernel vouches.
    From(Pid),
    /// It is there; this system does not say who sent it.
    Unsigned,
}

/// Receives the byte by which a command says that it is ready.
pub fn receive_ready(channel: impl AsFd) -> io::Result<ReadyByte> {
    let mut byte = [0];
    let mut space = [MaybeUninit::uninit(); rustix::cmsg_space!(ScmCredentials(1))];
    let mut ancillary = RecvAncillaryBuffer::new(&mut space);
    let iov = &mut [IoSliceMut::new(&mut byte)];
    match recvmsg(channel, iov, &mut ancillary, RecvFlags::DONTWAIT | RecvFlags::CMSG_CLOEXEC) {
        Ok(received) if received.bytes > 0 => {}
        // The end of the channel, or no news: the stage will tell what became of the command.
        Ok(_) | Err(Errno::AGAIN | Errno::INTR | Errno::CONNRESET) => return Ok(ReadyByte::NotYet),
        Err(error) => return Err(error.into()),
    }
    let sender = ancillary.drain().find_map(|message| match message {
        RecvAncillaryMessage::ScmCredentials(credentials) => Some(credentials.pid),
        _ => None,
    });
    Ok(sender.map_or(ReadyByte::Unsigned, ReadyByte::From))
}

/// Writes some bytes as fast as the other end takes them, then closes.
pub struct Feed<'a> {
    target: Option<File>,
    left: &'a [u8],
}

impl<'a> Feed<'a> {
    pub fn new(target: OwnedFd, bytes: &'a [u8]) -> io::Result<Self> {
        fcntl_setfl(&target, OFlags::NONBLOCK)?;
        Ok(Self { target: Some(target.into()), left: bytes })
    }

    /// The descriptor to wait for; none once all is written or nobody reads.
    pub fn fd(&self) -> Option<BorrowedFd<'_>> {
        self.target.as_ref().map(AsFd::as_fd)
    }

    pub fn give(&mut self) {
        while let Some(target) = &mut self.target {
            if self.left.is_empty() {
                self.target = None;
                return;
            }
            match target.write(self.left) {
                Ok(count) => self.left = &self.left[count..],
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => return,
                // The reader closed its end: what it did not want is no error.
                Err(_) => self.target = None,
            }
        }
    }
}

/// The pipes and the reply channel of one command: the judge's ends and the command's.
pub struct Ends {
    pub stdin: OwnedFd,
    pub stdout: OwnedFd,
    pub stderr: OwnedFd,
    pub channel: OwnedFd,
}

/// Makes the pipes and the reply channel: first the judge's ends, then the command's.
pub fn connect() -> io::Result<(Ends, Ends)> {
    let (their_stdin, stdin) = pipe_with(PipeFlags::CLOEXEC)?;
    let (stdout, their_stdout) = pipe_with(PipeFlags::CLOEXEC)?;
    let (stderr, their_stderr) = pipe_with(PipeFlags::CLOEXEC)?;
    let (channel, their_channel) =
        socketpair(AddressFamily::UNIX, SocketType::STREAM, SocketFlags::CLOEXEC, None)?;
    sockopt::set_socket_passcred(&channel, true)?;
    let theirs = Ends {
        stdin: their_stdin,
        stdout: their_stdout,
        stderr: their_stderr,
        channel: their_channel,
    };
    Ok((Ends { stdin, stdout, stderr, channel }, theirs))
}
