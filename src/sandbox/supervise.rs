//! Watches one running command from the judge's side: feeds it, reads it, keeps its clock, kills
//! it at a limit.

use std::io::{self, Read as _, Write as _};
use std::os::fd::{BorrowedFd, OwnedFd};
use std::os::unix::net::UnixStream;
use std::time::{Duration, Instant};

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::process::Pid;

use super::message::{self, Report};
use super::streams::{Capture, Ends, Feed, ReadyByte, receive_ready};
use super::{Context, SandboxError, Spec, platform};
use crate::model::{Ended, Execution, Limits, Usage};

/// For how long nobody looks at what a command that is ready prints. Its pipes have room for what most
/// print, and most end within that time: being woken for each line would cost them more than the line.
const UNOBSERVED: Duration = Duration::from_millis(2);

/// How long a stage may take to report after its command was killed.
const REPORT_WITHIN: Duration = Duration::from_secs(5);

/// Tells every supervisor that the user wants to stop: readable from then on.
#[derive(Debug)]
pub struct Interrupt {
    reader: UnixStream,
    writer: UnixStream,
}

impl Interrupt {
    /// Fires on Ctrl-C, on a request to terminate, and when the terminal is closed.
    ///
    /// # Errors
    ///
    /// Where the signals cannot be caught.
    pub fn on_signals() -> io::Result<Self> {
        let interrupt = Self::by_hand()?;
        let signals = [signal_hook::consts::SIGINT, signal_hook::consts::SIGTERM];
        for signal in signals.into_iter().chain(hang_up()) {
            signal_hook::low_level::pipe::register(signal, interrupt.writer.try_clone()?)?;
        }
        Ok(interrupt)
    }

    /// Fires when it is told to.
    ///
    /// # Errors
    ///
    /// Where the system gives no pair of sockets.
    pub fn by_hand() -> io::Result<Self> {
        let (reader, writer) = UnixStream::pair()?;
        reader.set_nonblocking(true)?;
        writer.set_nonblocking(true)?;
        Ok(Self { reader, writer })
    }

    /// Fires.
    pub fn fire(&self) {
        // It cannot be full of anything but earlier calls.
        let _ = (&self.writer).write(&[1]);
    }

    /// Is as if it had never fired.
    pub fn clear(&self) {
        let mut bytes = [0; 64];
        while matches!((&self.reader).read(&mut bytes), Ok(1..)) {}
    }

    /// Whether it has fired.
    #[must_use]
    pub fn fired(&self) -> bool {
        let mut fds = [PollFd::new(&self.reader, PollFlags::IN)];
        matches!(poll(&mut fds, Some(&Timespec { tv_sec: 0, tv_nsec: 0 })), Ok(count) if count > 0)
    }
}

/// The signal that says that the terminal is gone. None where whoever started this wants it to go on
/// without one, as `nohup` does.
#[must_use]
pub fn hang_up() -> Option<i32> {
    let signal = signal_hook::consts::SIGHUP;
    (!platform::is_ignored(signal)).then_some(signal)
}

/// A command that a stage has started.
pub struct Running<'a> {
    spec: &'a Spec<'a>,
    /// Processors that its threads can use at the same time.
    cores: u32,
    /// The command, once it has said that it is ready.
    process: Option<Process>,
    stdin: Feed<'a>,
    stdout: Capture,
    stderr: Capture,
    channel: OwnedFd,
    reply: Capture,
    job: Feed<'a>,
    begun: Instant,
    /// Where the command stood when it said that it was ready.
    ready: Option<Ready>,
    killed: Option<(Ended, Instant)>,
    /// How long it had waited for a processor since then when it was killed at the wall limit.
    waited: Duration,
}

/// A process that said that it was ready, as the kernel vouched.
struct Process {
    pid: Pid,
    clock: Option<platform::CpuClock>,
    /// Names the process even after its number was given to another.
    handle: Option<OwnedFd>,
}

impl Process {
    fn new(pid: Pid) -> Self {
        let clock = platform::CpuClock::of(pid);
        Self { pid, clock, handle: platform::open_process(pid) }
    }

    fn cpu(&self) -> Option<Duration> {
        self.clock.as_ref().and_then(platform::CpuClock::now)
    }

    fn waited(&self) -> Option<Duration> {
        platform::process_waited(self.pid)
    }
}

/// When a command said that it was ready, and what it had taken by then, which is not held against
/// it. Nothing where the kernel does not tell.
#[derive(Clone, Copy)]
struct Ready {
    since: Instant,
    cpu: Duration,
    waited: Duration,
}

impl Ready {
    fn now(process: Option<&Process>) -> Self {
        Self {
            since: Instant::now(),
            cpu: process.and_then(Process::cpu).unwrap_or_default(),
            // It has one thread yet.
            waited: process
                .and_then(|process| platform::thread_waited(process.pid))
                .unwrap_or_default(),
        }
    }

    /// How long the command has waited for a processor since.
    fn waited_since(&self, process: Option<&Process>) -> Duration {
        let waited = process.and_then(Process::waited).unwrap_or_default();
        waited.saturating_sub(self.waited)
    }
}

/// What there is to do next.
enum Next {
    Wait,
    Ended { status: i32, cpu: Duration, memory_kib: u64 },
}

impl<'a> Running<'a> {
    pub fn new(spec: &'a Spec<'a>, ends: Ends, cores: u32) -> io::Result<Self> {
        let output = usize::try_from(spec.limits.output_kib << 10).unwrap_or(usize::MAX);
        let channel = ends.channel.try_clone()?;
        let job = Feed::new(ends.channel.try_clone()?, spec.job)?;
        Ok(Self {
            spec,
            cores,
            process: None,
            stdin: Feed::new(ends.stdin, spec.stdin)?,
            stdout: Capture::new(ends.stdout, output)?,
            stderr: Capture::new(ends.stderr, output)?,
            reply: Capture::new(ends.channel, spec.reply_bytes)?,
            channel,
            job,
            begun: Instant::now(),
            ready: None,
            killed: None,
            waited: Duration::ZERO,
        })
    }

    /// Watches until the stage reports the end.
    pub fn watch(
        mut self,
        control: BorrowedFd<'_>,
        interrupt: Option<&Interrupt>,
    ) -> Result<Execution, SandboxError> {
        // What there is room for need not wait.
        self.stdin.give();
        self.job.give();
        loop {
            match self.step(control, interrupt) {
                Ok(Next::Wait) => {}
                Ok(Next::Ended { status, cpu, memory_kib }) => {
                    return self.finish(status, cpu, memory_kib);
                }
                Err(error) => {
                    // The stage may be dead or stopped, by the command's own hand.
                    if let Some(Process { handle: Some(handle), .. }) = &self.process {
                        platform::kill_process(handle);
                    }
                    return Err(error);
                }
            }
        }
    }

    fn step(
        &mut self,
        control: BorrowedFd<'_>,
        interrupt: Option<&Interrupt>,
    ) -> Result<Next, SandboxError> {
        let timeout = self.enforce()?;
        let unobserved = self.unobserved();
        let timeout = unobserved.map_or(timeout, |left| left.min(timeout));
        let timeout = Timespec::try_from(timeout).unwrap_or(Timespec { tv_sec: 1, tv_nsec: 0 });
        let mut fds = vec![PollFd::from_borrowed_fd(control, PollFlags::IN)];
        fds.extend(interrupt.map(|interrupt| PollFd::new(&interrupt.reader, PollFlags::IN)));
        if unobserved.is_none() {
            let reads = [self.stdout.fd(), self.stderr.fd(), self.reply.fd()];
            fds.extend(
                reads.into_iter().flatten().map(|fd| PollFd::from_borrowed_fd(fd, PollFlags::IN)),
            );
            let writes = [self.stdin.fd(), self.job.fd()];
            fds.extend(
                writes.into_iter().flatten().map(|fd| PollFd::from_borrowed_fd(fd, PollFlags::OUT)),
            );
        }
        match poll(&mut fds, Some(&timeout)) {
            Ok(_) | Err(rustix::io::Errno::INTR) => {}
            Err(error) => return Err(error).during("waiting for a command"),
        }
        let reported = !fds[0].revents().is_empty();
        if interrupt.is_some() && !fds[1].revents().is_empty() {
            return Err(SandboxError::Interrupted);
        }
        self.transfer()?;
        if !reported {
            return Ok(Next::Wait);
        }
        match message::hear(control).during("hearing the worker")? {
            Some(Report::Finished { status, cpu_us, memory_kib }) => {
                Ok(Next::Ended { status, cpu: Duration::from_micros(cpu_us), memory_kib })
            }
            Some(other) => Err(SandboxError::Worker(format!("unexpected report {other:?}"))),
            None => Err(SandboxError::Worker("it ended while a command ran".to_owned())),
        }
    }

    /// For how much longer nobody needs to look at the streams; none where somebody does.
    fn unobserved(&self) -> Option<Duration> {
        let ready = self.ready.filter(|_| self.stdin.fd().is_none() && self.job.fd().is_none())?;
        UNOBSERVED.checked_sub(ready.since.elapsed())
    }

    /// Moves what can be moved, and notes when the command says that it is ready.
    fn transfer(&mut self) -> Result<(), SandboxError> {
        self.stdin.give();
        self.stdout.take();
        self.stderr.take();
        if self.ready.is_none() {
            self.await_ready()?;
        }
        if self.ready.is_some() {
            self.reply.take();
        }
        self.job.give();
        Ok(())
    }

    /// Notes when the command says that it is ready.
    fn await_ready(&mut self) -> Result<(), SandboxError> {
        let process = match receive_ready(&self.channel).during("hearing the command")? {
            ReadyByte::NotYet => return Ok(()),
            ReadyByte::From(pid) => Some(Process::new(pid)),
            ReadyByte::Unsigned => None,
        };
        self.ready = Some(Ready::now(process.as_ref()));
        self.process = process;
        Ok(())
    }

    /// Kills the command where it is over a limit. Returns how long it may go on unobserved.
    fn enforce(&mut self) -> Result<Duration, SandboxError> {
        if let Some((_, when)) = self.killed {
            return match REPORT_WITHIN.checked_sub(when.elapsed()) {
                Some(left) => Ok(left),
                None => Err(SandboxError::Worker("it does not report".to_owned())),
            };
        }
        let limits = self.spec.limits;
        let over_output = self.stdout.is_over() || self.stderr.is_over();
        let Some(ready) = self.ready else {
            let left = self.spec.ready_within.checked_sub(self.begun.elapsed());
            return left.ok_or_else(|| self.not_ready("it is not ready in time"));
        };
        let verdict = if over_output {
            Err(Ended::OutputLimit)
        } else if self.reply.is_over() {
            Err(Ended::ReplyLimit)
        } else {
            self.time_left(limits, ready)
        };
        match verdict {
            Ok(left) => Ok(left),
            Err(ended) => {
                self.kill(ended, ready)?;
                Ok(REPORT_WITHIN)
            }
        }
    }

    /// The time after which a limit can be reached at the earliest.
    fn time_left(&self, limits: &Limits, ready: Ready) -> Result<Duration, Ended> {
        let wall = limits.wall.checked_sub(ready.since.elapsed()).ok_or(Ended::WallLimit)?;
        let Some(cpu) = self.process.as_ref().and_then(Process::cpu) else {
            return Ok(wall);
        };
        let used = cpu.saturating_sub(ready.cpu);
        let cpu = limits.cpu.checked_sub(used).ok_or(Ended::CpuLimit)?;
        // All threads together can use processor time faster than the clock runs.
        Ok(wall.min(cpu / self.cores + Duration::from_millis(1)))
    }

    fn kill(&mut self, ended: Ended, ready: Ready) -> Result<(), SandboxError> {
        self.killed = Some((ended, Instant::now()));
        if ended == Ended::WallLimit {
            self.waited = ready.waited_since(self.process.as_ref());
        }
        match &self.process {
            Some(Process { handle: Some(handle), .. }) => platform::kill_process(handle),
            Some(Process { pid, handle: None, .. }) => platform::kill_group(*pid),
            None => return Err(SandboxError::Worker("nobody knows whom to kill".to_owned())),
        }
        Ok(())
    }

    fn not_ready(&self, why: &str) -> SandboxError {
        let said = String::from_utf8_lossy(self.stderr.bytes()).trim().to_owned();
        let program = self.spec.argv.first().map(|program| program.to_string_lossy().into_owned());
        SandboxError::NotReady {
            program: program.unwrap_or_default(),
            why: if said.is_empty() { why.to_owned() } else { format!("{why}: {said}") },
        }
    }

    fn finish(
        mut self,
        status: i32,
        cpu: Duration,
        memory_kib: u64,
    ) -> Result<Execution, SandboxError> {
        // Nothing of the command is left, so what the pipes hold now is all there will be.
        self.transfer()?;
        let Some(ready) = self.ready else {
            return Err(self.not_ready("it ended at once"));
        };
        let over_output = self.stdout.is_over() || self.stderr.is_over();
        let ended = match self.killed {
            Some((ended, _)) => ended,
            None if over_output => Ended::OutputLimit,
            None if self.reply.is_over() => Ended::ReplyLimit,
            None if libc::WIFSIGNALED(status) => Ended::Signaled(libc::WTERMSIG(status)),
            None => Ended::Exited(libc::WEXITSTATUS(status)),
        };
        Ok(Execution {
            ended,
            usage: Usage {
                cpu: cpu.saturating_sub(ready.cpu),
                wall: ready.since.elapsed(),
                waited: self.waited,
                memory_kib,
            },
            stdout: self.stdout.finish(),
            stderr: self.stderr.finish(),
            reply: self.reply.finish().bytes,
        })
    }
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use std::process::{Command, Stdio};

    use super::*;

    #[test]
    fn what_a_command_waited_before_it_was_ready_does_not_count() {
        let mut child = Command::new("cat").stdin(Stdio::piped()).spawn().unwrap();
        let process = Process::new(Pid::from_child(&child));
        let before = process.waited().unwrap();
        let counted = Ready::now(Some(&process)).waited_since(Some(&process));
        let after = process.waited().unwrap();
        child.kill().unwrap();
        child.wait().unwrap();
        assert!(before + counted <= after, "{before:?} and {counted:?} are over {after:?}");
    }
}
