//! Runs Python jobs in a sandbox worker, one fresh process for each.

use std::time::Duration;

use super::code::BOOTSTRAP;
use super::evaluated::read_values;
use super::server::{Server, Wish};
use super::setting::{Setting, environment};
use super::{reply, wire};
use crate::model::{
    Case, Challenge, Execution, Expect, Kind, Limits, Observation, Task, Value, WorkerKind,
};
use crate::sandbox::{self, Interrupt, SandboxError, Spec, Worker};

/// How many servers a worker keeps, which differ in what they have imported. Submissions that import
/// different things come one after another; to start a server takes as long as many cases.
const KEPT: usize = 3;

/// How long an interpreter may take to be ready.
const READY_WITHIN: Duration = Duration::from_secs(30);

/// How long a copy of one that runs already may take.
const COPY_WITHIN: Duration = Duration::from_secs(5);

/// How long the expected values of a challenge may take.
pub(super) const EVALUATE_WITHIN: Duration = Duration::from_secs(10);

/// The most that may come back from a case: a value at its cap, and what is around it.
pub(super) const REPLY_BYTES: usize = wire::MAX_ENCODED + (1 << 20);

/// The most that all expected values of a challenge may take, encoded.
pub(super) const EVALUATE_BYTES: usize = 64 << 20;

/// Why a job could not be done. Never the candidate's fault.
#[derive(Debug, thiserror::Error)]
pub enum PythonError {
    /// The user stopped it.
    #[error("interrupted")]
    Interrupted,
    /// The sandbox failed.
    #[error(transparent)]
    Sandbox(SandboxError),
    /// What the author wrote does not evaluate. All faults of the challenge at once.
    #[error("the challenge's own Python fails")]
    Author(Vec<AuthorFault>),
}

impl From<SandboxError> for PythonError {
    fn from(error: SandboxError) -> Self {
        match error {
            SandboxError::Interrupted => Self::Interrupted,
            other => Self::Sandbox(other),
        }
    }
}

/// A piece of the author's Python that fails.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuthorFault {
    /// Name of the case, or none for the oracle as a whole.
    pub case: Option<String>,
    /// The key in `challenge.toml`.
    pub key: &'static str,
    /// The line in the oracle, where that fails as a whole and says where.
    pub line: Option<u32>,
    /// What went wrong.
    pub message: String,
}

/// The expected values of a challenge, one for each case; none where the case returns nothing.
pub type Evaluated = Vec<Option<Value>>;

/// What a candidate handed in.
#[derive(Clone, Copy, Debug)]
pub struct Candidate<'a> {
    /// File name, as shown in tracebacks.
    pub name: &'a str,
    /// Python source.
    pub source: &'a [u8],
    /// Its code, where it was compiled before. It is data of a candidate's process like all else,
    /// and used in such ones only.
    pub compiled: Option<&'a [u8]>,
}

/// A program to run once.
#[derive(Clone, Copy, Debug)]
pub struct Program<'a> {
    /// File name, as shown in tracebacks.
    pub name: &'a str,
    /// Python source.
    pub source: &'a [u8],
    /// Arguments.
    pub arguments: &'a [&'a str],
    /// Files that it finds in its directory.
    pub files: &'a [(&'a str, &'a [u8])],
    /// Standard input.
    pub stdin: &'a [u8],
}

/// A sandbox worker that runs Python.
#[derive(Debug)]
pub struct PythonWorker {
    setting: Setting,
    /// Starts an interpreter for every job.
    cold: Option<Worker>,
    /// Have one each that is copied for every job. The one that was used last comes last.
    warm: Vec<Server>,
    /// No server came up here, so that none is tried again.
    only_cold: bool,
    fallbacks: u32,
    /// What the interpreters' hashes of texts depend on.
    hash_seed: u32,
    /// The processor at which its servers stay, though not their copies.
    home: Option<usize>,
}

impl PythonWorker {
    /// A worker; its stage starts with the first job.
    #[must_use]
    pub fn new(setting: Setting) -> Self {
        let only_cold = setting.worker == WorkerKind::Cold;
        Self {
            setting,
            cold: None,
            warm: Vec::new(),
            only_cold,
            fallbacks: 0,
            hash_seed: 0,
            home: None,
        }
    }

    /// A worker whose interpreters hash texts with another seed than usual, so that sets of them
    /// come in another order.
    #[must_use]
    pub fn with_hash_seed(self, hash_seed: u32) -> Self {
        Self { hash_seed, ..self }
    }

    /// The worker as one of so many that run side by side, counted from 0, with nobody else beside
    /// them.
    #[must_use]
    pub fn among(self, worker: usize, workers: usize) -> Self {
        Self { home: sandbox::home(worker, workers), ..self }
    }

    /// Has everything end that runs, and does not wait for that. The worker is dropped some time later.
    pub fn dismiss(&self) {
        self.cold.iter().for_each(Worker::dismiss);
        self.warm.iter().for_each(Server::dismiss);
    }

    /// How many jobs were run cold although they should have been run warm.
    #[must_use]
    pub fn fallbacks(&self) -> u32 {
        self.fallbacks
    }

    /// Runs one case on a candidate's source, within limits that are not always the challenge's. What
    /// came back is still to be decoded, by [`observe`].
    ///
    /// # Errors
    ///
    /// Where the judge's side fails.
    pub fn run_case(
        &mut self,
        limits: &Limits,
        challenge: &Challenge,
        case: &Case,
        candidate: Candidate<'_>,
    ) -> Result<Execution, PythonError> {
        let Candidate { name, source, compiled } = candidate;
        let code = compiled.unwrap_or_default();
        let entry = challenge.entry.as_deref().unwrap_or_default();
        let fields: [&[u8]; 4] = match &case.task {
            Task::Call { source: call, .. } => [source, code, entry.as_bytes(), call.as_bytes()],
            // Tests that a candidate wrote are run by `run_suite`.
            Task::Program | Task::Subject { .. } => [source, code, b"", b""],
        };
        let (mode, fields) = match case.task {
            Task::Call { .. } => ("function", &fields[..]),
            Task::Program | Task::Subject { .. } => ("program", &fields[..3]),
        };
        let job = self.job(mode, name, &challenge.python.packages, fields);
        let wish = Wish::of(challenge, source);
        self.run(limits, &case.stdin, &job, REPLY_BYTES, &wish)
    }

    /// Compiles a candidate's source for its cases, in a process that runs nothing of it and that no
    /// case can see. None where it does not compile; each case tells that for itself.
    ///
    /// # Errors
    ///
    /// Where the judge's side fails.
    pub fn compile(
        &mut self,
        challenge: &Challenge,
        name: &str,
        source: &[u8],
    ) -> Result<Option<Vec<u8>>, PythonError> {
        let job = self.job("compile", name, &[], &[source]);
        let wish = Wish::of(challenge, source);
        let execution = self.run(&challenge.limits, b"", &job, REPLY_BYTES, &wish)?;
        Ok(reply::code(&execution.reply))
    }

    /// Evaluates a call in the module of a file, whatever the file defines.
    ///
    /// # Errors
    ///
    /// Where the judge's side fails.
    pub fn run_call(
        &mut self,
        program: Program<'_>,
        call: &str,
        packages: &[String],
        limits: &Limits,
    ) -> Result<Observation, PythonError> {
        let fields: [&[u8]; 4] = [program.source, b"", b"", call.as_bytes()];
        let job = self.job("function", program.name, packages, &fields);
        let execution = self.run(limits, program.stdin, &job, REPLY_BYTES, &Wish::CALLS)?;
        Ok(observe(execution))
    }

    /// Runs a program, such as a checker or one of the candidate's with an input of his own.
    ///
    /// # Errors
    ///
    /// Where the judge's side fails.
    pub fn run_program(
        &mut self,
        program: Program<'_>,
        packages: &[String],
        limits: &Limits,
    ) -> Result<Observation, PythonError> {
        let arguments = program.arguments.join("\0");
        let mut fields = vec![program.source, b"", arguments.as_bytes()];
        fields.extend(program.files.iter().flat_map(|(name, bytes)| [name.as_bytes(), bytes]));
        let job = self.job("program", program.name, packages, &fields);
        let execution = self.run(limits, program.stdin, &job, REPLY_BYTES, &Wish::ANY)?;
        Ok(observe(execution))
    }

    /// Evaluates the expected values of a challenge, in a process that never sees a candidate's
    /// code and is gone before the first case. Of one whose subjects are tested, the code of each
    /// subject, as bytes.
    ///
    /// # Errors
    ///
    /// [`PythonError::Author`] where any of them fails.
    pub fn evaluate(&mut self, challenge: &Challenge) -> Result<Evaluated, PythonError> {
        if challenge.kind == Kind::WriteTests {
            return self.subjects(challenge);
        }
        let calls: Vec<(&Case, &str, &Expect)> = challenge
            .cases
            .iter()
            .filter_map(|case| match &case.task {
                Task::Call { source, expect } => Some((case, source.as_str(), expect)),
                Task::Program | Task::Subject { .. } => None,
            })
            .collect();
        if calls.is_empty() {
            return Ok(vec![None; challenge.cases.len()]);
        }
        let returns: Vec<(&Case, &str)> = calls
            .iter()
            .filter_map(|(case, _, expect)| match expect {
                Expect::Returns(source) => Some((*case, source.as_str())),
                Expect::Raises { .. } => None,
            })
            .collect();
        let count = returns.len().to_string();
        let oracle = challenge.oracle.as_deref().unwrap_or_default();
        let mut fields: Vec<&[u8]> = vec![oracle, count.as_bytes()];
        fields.extend(returns.iter().map(|(_, source)| source.as_bytes()));
        fields.extend(calls.iter().map(|(_, source, _)| source.as_bytes()));
        let job = self.job("evaluate", "oracle.py", &challenge.python.packages, &fields);
        let limits = Limits {
            cpu: EVALUATE_WITHIN,
            wall: EVALUATE_WITHIN,
            memory_mib: 1024,
            ..Limits::default()
        };
        let execution = self.run(&limits, b"", &job, EVALUATE_BYTES, &Wish::CALLS)?;
        let asked = returns.iter().map(|(case, _)| (case.name.as_str(), "returns"));
        let asked = asked.chain(calls.iter().map(|(case, ..)| (case.name.as_str(), "call")));
        let values = read_values(&execution, &asked.collect::<Vec<_>>())?;
        let mut values = values.into_iter();
        Ok(challenge
            .cases
            .iter()
            .map(|case| match &case.task {
                Task::Call { expect: Expect::Returns(_), .. } => values.next(),
                _ => None,
            })
            .collect())
    }

    pub(super) fn job(
        &self,
        mode: &str,
        file: &str,
        packages: &[String],
        fields: &[&[u8]],
    ) -> Vec<u8> {
        let folders = self.setting.interpreter.package_folders.join("\0");
        let names = packages.join("\0");
        let mut all = vec![mode.as_bytes(), file.as_bytes(), folders.as_bytes(), names.as_bytes()];
        all.extend_from_slice(fields);
        wire::encode_job(&all)
    }

    /// Runs the harness with a job: in a copy of a running interpreter where that is possible, else
    /// in one of its own. A worker that fails is replaced once.
    pub(super) fn run(
        &mut self,
        limits: &Limits,
        stdin: &[u8],
        job: &[u8],
        reply_bytes: usize,
        wish: &Wish,
    ) -> Result<Execution, PythonError> {
        let argv = self.setting.interpreter.command(BOOTSTRAP);
        let mut spec = Spec {
            argv,
            env: environment(self.hash_seed),
            limits,
            stdin,
            job,
            reply_bytes,
            ready_within: COPY_WITHIN,
        };
        if !self.only_cold {
            match self.try_warm(&spec, wish) {
                Err(SandboxError::Interrupted) => return Err(PythonError::Interrupted),
                // Whatever became of the server, the case is run for what it is.
                Err(_) => self.fallbacks += 1,
                Ok(execution) => return Ok(execution),
            }
        }
        let code = self.setting.code.cold(&self.setting.interpreter);
        let mut code = framed(code.map_err(|error| self.setting.not_started(&error))?);
        code.extend_from_slice(job);
        spec.job = &code;
        spec.ready_within = READY_WITHIN;
        let mut replaced = false;
        loop {
            match self.try_cold(&spec) {
                Err(SandboxError::Worker(_) | SandboxError::System { .. }) if !replaced => {
                    replaced = true;
                }
                other => return Ok(other?),
            }
        }
    }

    fn try_cold(&mut self, spec: &Spec<'_>) -> Result<Execution, SandboxError> {
        let interrupt = self.setting.interrupt.as_deref();
        if interrupt.is_some_and(Interrupt::fired) {
            return Err(SandboxError::Interrupted);
        }
        let mut worker = match self.cold.take() {
            Some(worker) => worker,
            None => self.setting.sandbox()?,
        };
        let execution = worker.run(spec, interrupt)?;
        self.cold = Some(worker);
        Ok(execution)
    }

    fn try_warm(&mut self, spec: &Spec<'_>, wish: &Wish) -> Result<Execution, SandboxError> {
        let interrupt = self.setting.interrupt.clone();
        if interrupt.as_deref().is_some_and(Interrupt::fired) {
            return Err(SandboxError::Interrupted);
        }
        let suitable = self.warm.iter().enumerate().filter(|(_, server)| server.suits(wish));
        let best = suitable.max_by_key(|(_, server)| server.loaded()).map(|(at, _)| at);
        let mut server = if let Some(at) = best {
            self.warm.remove(at)
        } else {
            self.warm.retain(|server| !server.is_spent());
            if self.warm.len() == KEPT {
                self.warm.remove(0);
            }
            Server::start(&self.setting, self.home, self.hash_seed, wish)
                .inspect_err(|_| self.only_cold = true)?
        };
        let execution = server.run(spec, interrupt.as_deref())?;
        self.warm.push(server);
        Ok(execution)
    }
}

/// Bytes with their length before them.
fn framed(bytes: &[u8]) -> Vec<u8> {
    let length = u32::try_from(bytes.len()).unwrap_or(u32::MAX).to_be_bytes();
    [&length, bytes].concat()
}

/// Decodes what came back from a run.
#[must_use]
pub fn observe(execution: Execution) -> Observation {
    let reply = reply::parse(&execution.reply);
    Observation { execution: Execution { reply: Vec::new(), ..execution }, reply }
}
