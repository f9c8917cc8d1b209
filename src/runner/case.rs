//! One case from start to verdict.

use std::sync::atomic::AtomicBool;
use std::sync::{Mutex, OnceLock, PoisonError};

use super::suite::{Asked, run_subject};
use crate::judge::{self, Ruling};
use crate::model::{
    Captured, Challenge, Checker, Ended, Execution, Kind, Limits, Observation, Reply, Submission,
    Task, TestResult, Usage,
};
use crate::python::{
    Candidate, Evaluated, Program, PythonError, PythonWorker, give_back_memory, observe,
};

/// The source that all cases together would compile, in bytes, from which on it is quicker to have
/// it compiled once by a process of its own.
const WORTH_COMPILING: usize = 8 << 10;

/// A reply of more bytes than this is decoded and judged alone.
const LARGE_REPLY: usize = 256 << 10;

/// What the cases of one submission learn for each other. Gone with the last of them.
#[derive(Default)]
pub struct Known {
    /// The code, or none where it does not compile.
    pub compiled: OnceLock<Option<Vec<u8>>>,
    /// What became of asking for its tests, where it consists of tests.
    pub asked: Asked,
    /// It is over the time limit with the machine to itself, too.
    pub slow: AtomicBool,
}

/// A case of a challenge, to be run on a submission.
#[derive(Clone, Copy)]
pub struct CaseRun<'a> {
    pub challenge: &'a Challenge,
    pub index: usize,
    /// What the case may use.
    pub limits: &'a Limits,
    /// The expected values of the challenge, or its subjects.
    pub expected: &'a Evaluated,
    pub submission: &'a Submission,
    pub known: &'a Known,
    /// Held while a large answer is decoded and judged, so that only one takes memory at a time.
    pub large_answers: &'a Mutex<()>,
}

/// Runs a case, has the author's checker look at it where there is one, and judges.
pub fn run_case(worker: &mut PythonWorker, run: CaseRun<'_>) -> Result<TestResult, PythonError> {
    let CaseRun { challenge, index, limits, expected, submission, known, large_answers } = run;
    let case = &challenge.cases[index];
    let execution = if submission.source.len() > Submission::MAX_SOURCE {
        None
    } else {
        let (name, source) = (submission.name.as_str(), submission.source.as_slice());
        let compile = || worker.compile(challenge, name, source).ok().flatten();
        // Tests are run many times in each of their cases.
        let bytes = challenge.cases.len() * source.len();
        let worth = bytes >= WORTH_COMPILING || challenge.kind == Kind::WriteTests;
        let compiled = if worth { known.compiled.get_or_init(compile).as_deref() } else { None };
        let candidate = Candidate { name, source, compiled };
        if matches!(case.task, Task::Subject { .. }) {
            return run_subject(worker, run, candidate);
        }
        Some(worker.run_case(limits, challenge, case, candidate)?)
    };
    let is_large = execution.as_ref().is_some_and(|run| run.reply.len() > LARGE_REPLY);
    let judge = || {
        let seen = execution.map_or_else(too_large, observe);
        let ruling = rule(worker, run, &seen)?;
        let expected = expected.get(index).and_then(Option::as_ref);
        let judgement = judge::judge(case, limits, &seen, expected, ruling.as_ref());
        Ok(judge::test_result(challenge, index, submission, &seen, judgement))
    };
    if !is_large {
        return judge();
    }
    // A lock that another thread left in a panic guards nothing but memory.
    let _alone = large_answers.lock().unwrap_or_else(PoisonError::into_inner);
    let result = judge();
    give_back_memory();
    result
}

/// What the author's checker program says, where it is asked at all.
fn rule(
    worker: &mut PythonWorker,
    CaseRun { challenge, index, limits, .. }: CaseRun<'_>,
    seen: &Observation,
) -> Result<Option<Ruling>, PythonError> {
    let case = &challenge.cases[index];
    let Checker::Program { file, source } = &case.checker else { return Ok(None) };
    if !judge::needs_ruling(case, limits, seen) {
        return Ok(None);
    }
    let expected = case.stdout.as_deref().unwrap_or_default();
    let actual = &seen.execution.stdout.bytes;
    let program = Program {
        name: file,
        source,
        arguments: &["input", "expected", "actual"],
        files: &[("input", &case.stdin), ("expected", expected), ("actual", actual)],
        stdin: b"",
    };
    let limits = Limits { memory_mib: 512, files_mib: 256, ..Limits::default() };
    let said = worker.run_program(program, &challenge.python.packages, &limits)?;
    Ok(Some(Ruling::of(&said.execution)))
}

/// A file that is too large to run does not compile. Nothing ran, so there is no exception to tell.
/// How large it is may not be known: nobody needed to read it to its end.
fn too_large() -> Observation {
    let message = format!(
        "the file is too large: it has more than {} KiB, the most that a solution may have",
        Submission::MAX_SOURCE >> 10
    );
    Observation {
        execution: Execution {
            ended: Ended::Exited(0),
            usage: Usage::default(),
            stdout: Captured::default(),
            stderr: Captured::default(),
            reply: Vec::new(),
        },
        reply: Reply::TooLarge(message),
    }
}
