//! The stage: this binary started again, between the judge and what it runs. It is small, has one
//! thread, trusts nothing that it runs, and outlives no judge.

use std::ffi::OsStr;
use std::io::{self, Read};
use std::os::fd::{AsFd, AsRawFd, OwnedFd};
use std::os::unix::ffi::OsStrExt;
use std::os::unix::net::UnixStream;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};
use std::time::{Duration, Instant};

use rustix::event::{PollFd, PollFlags, poll};
use rustix::process::{Pid, Signal, WaitId, WaitIdOptions, WaitOptions, waitid};

use super::confinement::SetUp;
#[cfg(target_os = "linux")]
use super::linux;
use super::message::{Order, REQUEST_FDS, Report, Request, receive, send};
use super::platform;
use crate::model::Tier;

/// The hidden first argument that makes the binary a stage.
pub const STAGE_ARGUMENT: &str = "__stage";

/// The descriptor on which the command finds its reply channel.
const REPLY_CHANNEL: i32 = 3;

/// The whole life of a stage. Its control socket is its standard input.
#[must_use]
pub fn main() -> ExitCode {
    match serve(&io::stdin()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

/// What a stage goes by.
struct Stage<'a, C> {
    control: &'a C,
    tier: Tier,
    /// Something to read whenever a child has ended.
    children: UnixStream,
    #[cfg(target_os = "linux")]
    own: Option<linux::Own>,
}

fn serve(control: &impl AsFd) -> io::Result<()> {
    platform::adopt_descendants()?;
    // Holds descriptor 3, so that nothing the stage opens takes the number of the reply channel.
    let _placeholder = std::fs::File::open("/dev/null")?;
    let Some((Order::SetUp(set_up), _)) = receive(control)? else { return Ok(()) };
    let mut stage = match enter(&set_up, control) {
        Ok((stage, layers)) => {
            send(control, &Report::Ready(layers), &[])?;
            stage
        }
        Err(failed) => return send(control, &failed, &[]),
    };
    loop {
        match receive(control)? {
            Some((Order::Run(request), fds)) => {
                if !stage.run(&request, fds)? {
                    return Ok(());
                }
            }
            Some((Order::Serve { argv, env }, fds)) => return stage.become_server(&argv, env, fds),
            _ => return Ok(()),
        }
    }
}

/// Puts on the layers.
fn enter<'a, C: AsFd>(
    set_up: &SetUp,
    control: &'a C,
) -> Result<(Stage<'a, C>, Vec<String>), Report> {
    let failed = |layer: &str, why: String| Report::NotConfined { layer: layer.to_owned(), why };
    #[cfg(target_os = "linux")]
    let inside = linux::isolate(set_up, control)
        .map_err(|linux::Failed { layer, why }| failed(layer, why))?;
    #[cfg(target_os = "linux")]
    let layers = inside.layers;
    #[cfg(not(target_os = "linux"))]
    let layers = match set_up.tier {
        Tier::None => Vec::new(),
        _ => return Err(failed("isolation", "only Linux has it".to_owned())),
    };
    let children = watch_children().map_err(|error| failed("signals", error.to_string()))?;
    let stage = Stage {
        control,
        tier: set_up.tier,
        children,
        #[cfg(target_os = "linux")]
        own: inside.own,
    };
    Ok((stage, layers))
}

/// Whether nobody is at the other end of a line.
fn is_hung_up(error: &io::Error) -> bool {
    use io::ErrorKind::{BrokenPipe, ConnectionReset, UnexpectedEof};
    matches!(error.kind(), BrokenPipe | ConnectionReset | UnexpectedEof)
}

/// A stream that holds something to read whenever a child has ended.
fn watch_children() -> io::Result<UnixStream> {
    let (reader, writer) = UnixStream::pair()?;
    reader.set_nonblocking(true)?;
    signal_hook::low_level::pipe::register(signal_hook::consts::SIGCHLD, writer)?;
    Ok(reader)
}

impl<C: AsFd> Stage<'_, C> {
    /// Runs one command. False where the judge has gone.
    fn run(&mut self, request: &Request, fds: Vec<OwnedFd>) -> io::Result<bool> {
        let before = platform::children_cpu();
        let started = self
            .directory(request)
            .and_then(|directory| start(request, &directory, self.tier, fds));
        let pid = match started {
            Ok(pid) => pid,
            // The keeper is gone, and with it all that a stage is for: another one must do this.
            Err(error) if is_hung_up(&error) => return Err(error),
            Err(error) => {
                send(self.control, &Report::NotStarted(error.to_string()), &[])?;
                return Ok(true);
            }
        };
        let told = send(self.control, &Report::Started, &[]);
        let judged = told.is_ok() && self.await_end(pid);
        if !judged {
            platform::kill_group(pid);
        }
        let waited = platform::wait(pid, true)?;
        self.end_survivors(pid);
        let (status, memory_kib) = waited.map_or((0, 0), |w| (w.status, w.memory_kib));
        let cpu = platform::children_cpu().saturating_sub(before);
        if judged {
            let cpu_us = u64::try_from(cpu.as_micros()).unwrap_or(u64::MAX);
            send(self.control, &Report::Finished { status, cpu_us, memory_kib }, &[])?;
        }
        Ok(judged)
    }

    /// Becomes a program that starts the commands from now on. It finds the control socket, and in a
    /// world of its own the lines to the keeper and to the counter of processes, on descriptors 3
    /// to 5. Returns only where that fails.
    fn become_server(
        self,
        argv: &[Vec<u8>],
        env: Vec<(String, String)>,
        fds: Vec<OwnedFd>,
    ) -> io::Result<()> {
        let mut lines = vec![self.control.as_fd().try_clone_to_owned()?];
        #[cfg(target_os = "linux")]
        if let Some(own) = self.own {
            let (keeper, counter) = own.into_lines()?;
            lines.push(keeper);
            lines.extend(counter);
        }
        // Out of the way of the numbers that they shall have.
        let lines: Vec<OwnedFd> = lines
            .iter()
            .map(|line| rustix::io::fcntl_dupfd_cloexec(line, 16))
            .collect::<Result<_, _>>()?;
        let mut fds = fds.into_iter();
        let (Some(stdin), Some(stdout), Some(stderr)) = (fds.next(), fds.next(), fds.next()) else {
            return Err(io::Error::other("an order without its descriptors"));
        };
        let mut command = command(argv, env)?;
        command.stdin(Stdio::from(stdin)).stdout(Stdio::from(stdout)).stderr(Stdio::from(stderr));
        let set_up = move || {
            platform::close_on_exec_from(3);
            for (number, line) in (REPLY_CHANNEL..).zip(&lines) {
                // SAFETY: the line is open, and the number it goes to is ours to overwrite.
                if unsafe { libc::dup2(line.as_raw_fd(), number) } < 0 {
                    return Err(io::Error::last_os_error());
                }
            }
            Ok(())
        };
        // SAFETY: nothing is forked; the stage has one thread.
        unsafe { command.pre_exec(set_up) };
        Err(command.exec())
    }

    /// The private directory of a command: the judge's, or a fresh one in the stage's own world.
    fn directory(&mut self, request: &Request) -> io::Result<PathBuf> {
        if let Some(directory) = &request.directory {
            return Ok(PathBuf::from(OsStr::from_bytes(directory)));
        }
        #[cfg(target_os = "linux")]
        if let Some(own) = &mut self.own {
            return own.renew(request.files_mib);
        }
        Err(io::Error::other("a request without a directory"))
    }

    /// Waits until the command has ended. False where the judge has gone instead.
    fn await_end(&mut self, pid: Pid) -> bool {
        loop {
            let mut fds = [
                PollFd::from_borrowed_fd(self.control.as_fd(), PollFlags::IN),
                PollFd::new(&self.children, PollFlags::IN),
            ];
            if poll(&mut fds, None).is_err_and(|error| error != rustix::io::Errno::INTR) {
                return false;
            }
            // The judge says nothing while a command runs: this is the end of the socket.
            if !fds[0].revents().is_empty() {
                return false;
            }
            let mut signals = [0; 64];
            while self.children.read(&mut signals).is_ok_and(|count| count > 0) {}
            if has_ended(pid) {
                return true;
            }
        }
    }

    /// Kills and reaps everything that the command left behind. Gives up after two seconds: what is
    /// still there then cannot be found or cannot be killed.
    fn end_survivors(&self, leader: Pid) {
        let begun = Instant::now();
        while begun.elapsed() < Duration::from_secs(2) {
            if self.tier == Tier::Full {
                // From process 1, this reaches everybody else in its world.
                platform::kill_everybody();
            } else {
                let _ = rustix::process::kill_process_group(leader, Signal::KILL);
                for child in platform::children() {
                    let _ = rustix::process::kill_process(child, Signal::KILL);
                }
            }
            loop {
                match rustix::process::wait(WaitOptions::NOHANG) {
                    Ok(Some(_)) => {}
                    Ok(None) => break,
                    Err(_) => return,
                }
            }
            std::thread::sleep(Duration::from_micros(200));
        }
    }
}

/// A command with nothing but its own environment.
fn command(argv: &[Vec<u8>], env: Vec<(String, String)>) -> io::Result<Command> {
    let (program, arguments) =
        argv.split_first().ok_or_else(|| io::Error::other("an order without a program"))?;
    let mut command = Command::new(OsStr::from_bytes(program));
    command.args(arguments.iter().map(|argument| OsStr::from_bytes(argument)));
    command.env_clear().envs(env);
    Ok(command)
}

/// Starts the command in a session of its own, within its limits.
fn start(request: &Request, directory: &Path, tier: Tier, fds: Vec<OwnedFd>) -> io::Result<Pid> {
    let Ok([stdin, stdout, stderr, channel]) = <[OwnedFd; REQUEST_FDS]>::try_from(fds) else {
        return Err(io::Error::other("a request without its descriptors"));
    };
    let mut command = command(&request.argv, request.env.clone())?;
    command
        .current_dir(directory)
        .stdin(Stdio::from(stdin))
        .stdout(Stdio::from(stdout))
        .stderr(Stdio::from(stderr));
    let (rlimits, processes) = (request.rlimits, request.processes);
    let directory = directory.to_owned();
    let set_up = move || {
        rustix::process::setsid()?;
        rustix::process::umask(rustix::fs::Mode::from_raw_mode(0o077));
        // SAFETY: the descriptor is open, and the number it goes to is ours to overwrite.
        if unsafe { libc::dup2(channel.as_raw_fd(), REPLY_CHANNEL) } < 0 {
            return Err(io::Error::last_os_error());
        }
        platform::close_on_exec_from(4);
        rlimits.apply()?;
        fence(tier, processes, &directory)
    };
    // SAFETY: the stage has one thread, so that nothing is left half-done in its forked copy.
    unsafe { command.pre_exec(set_up) };
    let child = command.spawn()?;
    Pid::from_raw(child.id().cast_signed()).ok_or_else(|| io::Error::other("no process id"))
}

/// The layers of one case, on top of the stage's.
#[cfg(target_os = "linux")]
fn fence(tier: Tier, processes: bool, directory: &Path) -> io::Result<()> {
    if tier == Tier::None {
        return Ok(());
    }
    let among_others = tier == Tier::Restricted;
    linux::fence_case(among_others.then_some(directory))?;
    linux::seccomp::CaseFilter { processes, among_others }.apply()
}

#[cfg(not(target_os = "linux"))]
fn fence(_tier: Tier, _processes: bool, _directory: &Path) -> io::Result<()> {
    Ok(())
}

/// Whether a child has ended, without reaping it.
fn has_ended(pid: Pid) -> bool {
    let options = WaitIdOptions::EXITED | WaitIdOptions::NOHANG | WaitIdOptions::NOWAIT;
    !matches!(waitid(WaitId::Pid(pid), options), Ok(None))
}
