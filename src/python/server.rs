//! Fork servers: interpreters that are copied for every case (see `server.py`), and which of them a job
//! would like.

use super::code::BOOTSTRAP;
use super::preload::{self, Modules};
use super::setting::{Setting, environment};
use super::wire;
use crate::model::{Challenge, Execution, Kind};
use crate::sandbox::{Interrupt, SandboxError, Spec, Worker};

/// How many cases a server serves before another takes its place.
const SERVES: u32 = 1000;

/// A sandbox worker that has become a fork server.
#[derive(Debug)]
pub(super) struct Server {
    worker: Worker,
    served: u32,
    /// What it has imported.
    loaded: Modules,
    /// It has read a call before its copies do.
    calls: bool,
}

impl Server {
    /// Starts one, with what is wished for where that is worth it. `home` is the processor that it
    /// stays at.
    pub(super) fn start(
        setting: &Setting,
        home: Option<usize>,
        hash_seed: u32,
        wish: &Wish,
    ) -> Result<Self, SandboxError> {
        let worth = |modules: &&Modules| preload::is_worth_it(&Modules::new(), modules, wish.cases);
        let loaded = wish.modules.as_ref().filter(worth).cloned().unwrap_or_default();

        let mut worker = setting.sandbox()?;
        let interpreter = &setting.interpreter;
        let code = setting.code.warm(interpreter).map_err(|error| setting.not_started(&error))?;
        let length = u32::try_from(code.len()).unwrap_or(u32::MAX).to_be_bytes();
        let names = loaded.iter().map(String::as_str).collect::<Vec<_>>().join("\0");
        let folders = interpreter.package_folders.join("\0");
        let home = home.map(|home| home.to_string()).unwrap_or_default();
        let calls: &[u8] = if wish.calls { b"calls" } else { b"" };
        let start = [home.as_bytes(), names.as_bytes(), folders.as_bytes(), calls];
        let start = wire::encode_job(&start);
        let hello: [&[u8]; 3] = [&length, code, &start];
        let mut env = environment(hash_seed);
        // What every copy would look up for the first time is looked up once. The server takes it out.
        env.push(("LD_BIND_NOW".to_owned(), "1".to_owned()));
        worker.serve(&interpreter.command(BOOTSTRAP), &env, &hello)?;
        Ok(Self { worker, served: 0, loaded, calls: wish.calls })
    }

    /// Has a copy do a job.
    pub(super) fn run(
        &mut self,
        spec: &Spec<'_>,
        interrupt: Option<&Interrupt>,
    ) -> Result<Execution, SandboxError> {
        let execution = self.worker.run(spec, interrupt)?;
        self.served += 1;
        Ok(execution)
    }

    /// Has it end, and does not wait for that.
    pub(super) fn dismiss(&self) {
        self.worker.dismiss();
    }

    /// How many modules it has imported.
    pub(super) fn loaded(&self) -> usize {
        self.loaded.len()
    }

    /// Whether it has served as many cases as it should.
    pub(super) fn is_spent(&self) -> bool {
        self.served >= SERVES
    }

    /// Whether it shall serve a job that wishes this.
    pub(super) fn suits(&self, wish: &Wish) -> bool {
        let suits = |modules: &Modules| {
            preload::may_serve(&self.loaded, modules)
                && !preload::is_worth_it(&self.loaded, modules, wish.cases)
        };
        !self.is_spent() && self.calls >= wish.calls && wish.modules.as_ref().is_none_or(suits)
    }
}

/// What a job would like to find imported.
pub(super) struct Wish {
    /// What it imports itself, so that it may find no more; none where that does not matter, because
    /// it is the author's.
    modules: Option<Modules>,
    /// Jobs to come that would like the same.
    cases: usize,
    /// They read calls, for which an interpreter makes itself ready when it does so first.
    calls: bool,
}

impl Wish {
    /// Any server will do.
    pub(super) const ANY: Self = Self { modules: None, cases: 1, calls: false };

    /// Any server that is ready for calls.
    pub(super) const CALLS: Self = Self { calls: true, ..Self::ANY };

    /// What a candidate's source imports.
    pub(super) fn of(challenge: &Challenge, source: &[u8]) -> Self {
        let modules = preload::wanted(source, &challenge.python.packages);
        let calls = challenge.kind == Kind::Function;
        Self { modules: Some(modules), cases: challenge.cases.len(), calls }
    }
}
