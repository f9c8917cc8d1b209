//! The judge's handle on a stage.

use std::ffi::OsString;
use std::io;
use std::os::fd::{AsFd, OwnedFd};
use std::os::unix::ffi::OsStrExt;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::process::Pid;

use super::confinement::{Confinement, SetUp};
#[cfg(target_os = "linux")]
use super::linux::{cgroup::Group, layers::CaseLayers};
use super::message::{self, Order, Report, Request};
use super::platform;
use super::rlimits::Rlimits;
use super::scratch::{self, Scratch};
use super::spawner;
use super::stage::STAGE_ARGUMENT;
use super::streams::connect;
use super::supervise::{Interrupt, Running};
use super::{Context, SandboxError, Spec};
use crate::model::{Ended, Execution, Limits, Tier};

/// How long a stage may take to be set up.
const SET_UP_WITHIN: Duration = Duration::from_secs(10);

/// How long a server may take to be ready, with whatever it imports.
const SERVE_WITHIN: Duration = Duration::from_secs(30);

/// How long a stage may take to end once nobody needs it.
const END_WITHIN: Duration = Duration::from_millis(400);

/// How often the tasks of a user are counted who has others, too.
const COUNT_EVERY: Duration = Duration::from_millis(250);

/// Tasks that the judge's user may start elsewhere while a command runs, where both are one user.
const SPARE_TASKS: u64 = 64;

/// A stage, ready to run one command after another.
#[derive(Debug)]
pub struct Worker {
    stage: Child,
    control: OwnedFd,
    layers: Vec<String>,
    /// Where commands work that have no file system of their own.
    scratch: Option<Scratch>,
    /// Limits all its processes together, where that is to be had.
    #[cfg(target_os = "linux")]
    group: Option<Group>,
    tier: Tier,
    cores: u32,
    /// The stage has become a program that starts commands by itself.
    serving: bool,
    /// Tasks that the commands' user has beside theirs, where nobody else is that user.
    others: Option<u64>,
    /// Else: when its tasks were counted last, and how many there were where that can be told.
    counted: Option<(Instant, Option<u64>)>,
}

impl Worker {
    /// Starts a stage. `binary` is this very program.
    ///
    /// # Errors
    ///
    /// Where the stage does not start, cannot be confined as it should, or does not report in time.
    pub fn start(binary: &Path, confinement: &Confinement) -> Result<Self, SandboxError> {
        let tier = confinement.tier;
        let (control, theirs) = message::pair().during("making the control socket")?;
        let mut command = Command::new(binary);
        command
            .arg(STAGE_ARGUMENT)
            .env_clear()
            .current_dir("/")
            .stdin(Stdio::from(theirs))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            // A Ctrl-C is for the judge alone: the judge ends its stages.
            .process_group(0);
        let stage = spawner::spawn(command).during("starting a sandbox worker")?;
        // In every tier: those that make directories may not be used again for long. While the
        // stage starts, it costs no time.
        scratch::sweep_once();
        #[cfg(target_os = "linux")]
        let group = match &confinement.cgroup {
            Some(cgroup) => Some(cgroup.worker(Pid::from_child(&stage)).during("making a cgroup")?),
            None => None,
        };
        let spare_id = platform::spare_id(tier, &confinement.view);
        let scratch = match tier {
            Tier::Full => None,
            _ => Some(Scratch::new(spare_id).during("making a private directory")?),
        };
        let others = match (tier, spare_id) {
            // The keeper and process 1, in a user namespace of their own.
            (Tier::Full, _) => Some(2),
            (Tier::Restricted, Some(_)) => Some(1),
            _ => None,
        };
        let set_up = SetUp {
            tier,
            view: confinement.view.clone(),
            writable: scratch.iter().map(|scratch| scratch.path().to_owned()).collect(),
            own_ids: (rustix::process::geteuid().as_raw(), rustix::process::getegid().as_raw()),
            spare_id,
        };
        let mut worker = Self {
            stage,
            control,
            layers: Vec::new(),
            scratch,
            #[cfg(target_os = "linux")]
            group,
            tier,
            // Asked once: the answer takes longer than a case.
            cores: std::thread::available_parallelism()
                .map_or(1, |cores| u32::try_from(cores.get()).unwrap_or(1)),
            serving: false,
            others,
            counted: None,
        };
        worker.set_up(set_up)?;
        Ok(worker)
    }

    fn set_up(&mut self, set_up: SetUp) -> Result<(), SandboxError> {
        let spare_id = set_up.spare_id;
        message::send(&self.control, &Order::SetUp(set_up), &[]).during("asking the worker")?;
        loop {
            match self.report(SET_UP_WITHIN)? {
                Report::Ready(layers) => {
                    self.layers = layers;
                    return Ok(());
                }
                Report::Unshared => {
                    let stage = Pid::from_child(&self.stage);
                    platform::map_stage(stage, spare_id).during("mapping user ids")?;
                    message::send(&self.control, &Order::Mapped, &[])
                        .during("asking the worker")?;
                }
                Report::NotConfined { layer, why } => {
                    return Err(SandboxError::NotConfined { layer, why });
                }
                other => return Err(unexpected(&other)),
            }
        }
    }

    /// Names of the layers in force.
    #[must_use]
    pub fn layers(&self) -> &[String] {
        &self.layers
    }

    /// Runs a command to its end.
    ///
    /// # Errors
    ///
    /// Only where the judge's side fails: what the command does is in the [`Execution`]. After an
    /// error the worker is of no use and must be dropped.
    pub fn run(
        &mut self,
        spec: &Spec<'_>,
        interrupt: Option<&Interrupt>,
    ) -> Result<Execution, SandboxError> {
        let directory = match &self.scratch {
            Some(scratch) => Some(scratch.fresh().during("making a private directory")?),
            None => None,
        };
        let rlimits = Rlimits::of(spec.limits, self.other_tasks(spec.limits)?);
        #[cfg(target_os = "linux")]
        if let Some(group) = &self.group {
            group.limit(spec.limits).during("limiting the cgroup")?;
        }
        let (ours, theirs) = connect().during("making pipes")?;
        let fds = [&theirs.stdin, &theirs.stdout, &theirs.stderr, &theirs.channel].map(AsFd::as_fd);
        if self.serving {
            let order = case_order(spec.limits, directory.as_deref(), rlimits)
                .during("describing a case")?;
            message::send_bytes(&self.control, &order, &fds).during("asking the worker")?;
        } else {
            let request = Request {
                argv: bytes_of(&spec.argv),
                env: self.environment(&spec.argv, &spec.env),
                directory: directory.map(|directory| directory.as_os_str().as_bytes().to_vec()),
                files_mib: spec.limits.files_mib,
                processes: spec.limits.processes > 0,
                rlimits,
            };
            message::send(&self.control, &Order::Run(request), &fds).during("asking the worker")?;
            self.await_start(&spec.argv)?;
        }
        drop(theirs);
        let running = Running::new(spec, ours, self.cores).during("watching a command")?;
        #[cfg(target_os = "linux")]
        let kills = self.group.as_ref().map(Group::memory_kills);
        let execution = running.watch(self.control.as_fd(), interrupt)?;
        #[cfg(target_os = "linux")]
        let execution = if self.group.as_ref().map(Group::memory_kills) > kills {
            Execution { ended: Ended::MemoryLimit, ..execution }
        } else {
            execution
        };
        if let Some(scratch) = &self.scratch {
            scratch.clear().during("clearing the private directory")?;
        }
        Ok(execution)
    }

    /// Hears whether a command was started.
    fn await_start(&self, argv: &[OsString]) -> Result<(), SandboxError> {
        match self.report(SET_UP_WITHIN)? {
            Report::Started => Ok(()),
            Report::NotStarted(why) => {
                let program = argv.first().map(|program| program.to_string_lossy().into_owned());
                Err(SandboxError::Start { program: program.unwrap_or_default(), why })
            }
            other => Err(unexpected(&other)),
        }
    }

    /// The environment of a command: what it was given, and its private directory.
    fn environment(&self, argv: &[OsString], given: &[(String, String)]) -> Vec<(String, String)> {
        let (home, temporary) = match &self.scratch {
            Some(scratch) => {
                let text = scratch.work().to_string_lossy().into_owned();
                (text.clone(), text)
            }
            None => ("/box/w/work".to_owned(), "/box/w/tmp".to_owned()),
        };
        let mut env = given.to_vec();
        env.extend([("HOME".to_owned(), home), ("TMPDIR".to_owned(), temporary)]);
        if self.scratch.is_none() {
            env.extend(origin(argv).map(|origin| ("LD_ORIGIN_PATH".to_owned(), origin)));
        }
        env
    }

    /// Has the stage become a program that starts commands by itself, as `server.py` does. `hello` are
    /// its first messages.
    ///
    /// # Errors
    ///
    /// Where it does not come up. The worker is of no use then and must be dropped.
    pub fn serve(
        &mut self,
        argv: &[OsString],
        env: &[(String, String)],
        hello: &[&[u8]],
    ) -> Result<(), SandboxError> {
        let (_ours, theirs) = connect().during("making pipes")?;
        let fds = [&theirs.stdin, &theirs.stdout, &theirs.stderr].map(AsFd::as_fd);
        let order = Order::Serve { argv: bytes_of(argv), env: self.environment(argv, env) };
        message::send(&self.control, &order, &fds).during("asking the worker")?;
        for message in hello {
            message::send_bytes(&self.control, message, &[]).during("asking the worker")?;
        }
        match self.report(SERVE_WITHIN)? {
            Report::Serving => {
                self.serving = true;
                Ok(())
            }
            other => Err(unexpected(&other)),
        }
    }

    /// How many tasks the commands' user has beside theirs, where that can be told. Where it is the
    /// judge's own, its other programs come and go while a command runs.
    ///
    /// # Errors
    ///
    /// Where processes are granted, and nothing would end their growth.
    fn other_tasks(&mut self, limits: &Limits) -> Result<Option<u64>, SandboxError> {
        if self.others.is_some() {
            return Ok(self.others);
        }
        if self.counted.is_none_or(|(when, _)| when.elapsed() > COUNT_EVERY) {
            let tasks = platform::tasks_of_user().map(|tasks| tasks + SPARE_TASKS);
            self.counted = Some((Instant::now(), tasks));
        }
        let counted = self.counted.and_then(|(_, tasks)| tasks);
        let grows = limits.processes > 0 && self.tier != Tier::None;
        if counted.is_some() || !grows || self.has_group() {
            return Ok(counted);
        }
        Err(SandboxError::NotConfined {
            layer: "process limit".to_owned(),
            why: "nothing limits the processes of root in the restricted tier; let everybody read \
                  the interpreter, or run as an ordinary user"
                .to_owned(),
        })
    }

    #[cfg(target_os = "linux")]
    fn has_group(&self) -> bool {
        self.group.is_some()
    }

    #[cfg(not(target_os = "linux"))]
    fn has_group(&self) -> bool {
        false
    }

    /// The stage's next report.
    fn report(&self, within: Duration) -> Result<Report, SandboxError> {
        let timeout = Timespec::try_from(within).unwrap_or(Timespec { tv_sec: 10, tv_nsec: 0 });
        let mut fds = [PollFd::new(&self.control, PollFlags::IN)];
        let ready = loop {
            match poll(&mut fds, Some(&timeout)) {
                Err(rustix::io::Errno::INTR) => {}
                other => break other.during("waiting for the worker")?,
            }
        };
        if ready == 0 {
            return Err(SandboxError::Worker("it does not answer".to_owned()));
        }
        message::hear(&self.control)
            .during("hearing the worker")?
            .ok_or_else(|| SandboxError::Worker("it ended".to_owned()))
    }
}

impl Worker {
    /// Has the stage kill what it runs and end, and does not wait for that. It is of no use then.
    pub fn dismiss(&self) {
        // That the socket is closed tells the stage.
        let _ = rustix::net::shutdown(&self.control, rustix::net::Shutdown::Both);
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.dismiss();
        let stage = platform::open_process(Pid::from_child(&self.stage));
        let begun = Instant::now();
        while begun.elapsed() < END_WITHIN {
            match self.stage.try_wait() {
                Ok(None) => platform::await_process(stage.as_ref(), Duration::from_millis(20)),
                Ok(Some(_)) | Err(_) => return,
            }
        }
        kill(&mut self.stage);
    }
}

/// The folder of a program. Relocatable ones look for their libraries from there, which the loader
/// finds out from `/proc` where there is one.
fn origin(argv: &[OsString]) -> Option<String> {
    Some(Path::new(argv.first()?).parent()?.to_str()?.to_owned())
}

fn bytes_of(argv: &[OsString]) -> Vec<Vec<u8>> {
    argv.iter().map(|argument| argument.as_bytes().to_vec()).collect()
}

/// The order by which a server starts a case.
#[cfg(target_os = "linux")]
fn case_order(limits: &Limits, directory: Option<&Path>, rlimits: Rlimits) -> io::Result<Vec<u8>> {
    let processes = limits.processes > 0;
    CaseLayers { files_mib: limits.files_mib, directory, rlimits, processes }.encode()
}

#[cfg(not(target_os = "linux"))]
fn case_order(_: &Limits, _: Option<&Path>, _: Rlimits) -> io::Result<Vec<u8>> {
    Err(io::Error::other("only Linux has servers"))
}

fn unexpected(report: &Report) -> SandboxError {
    SandboxError::Worker(format!("unexpected report {report:?}"))
}

fn kill(stage: &mut Child) {
    let _: io::Result<()> = stage.kill();
    let _ = stage.wait();
}
