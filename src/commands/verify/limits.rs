//! Whether the limits leave room: accepted submissions need at most a third of the time, and half of
//! the memory.

use std::sync::Arc;
use std::time::Duration;

use super::proof::submission;
use super::pythons::Pythons;
use crate::error::Failure;
use crate::model::{Challenge, Kind, Limits, Reference, SubmissionResult, TestResult};
use crate::runner::{How, Plan};

/// How many times what a solution needs a limit must be.
const MARGIN: f64 = 3.0;

/// The same for memory, which hardly differs from run to run.
const MEMORY_MARGIN: u64 = 2;

/// How often a case that seems slow is run again, with the machine to itself.
const REPEATS: usize = 3;

/// What is wrong with the limits. `accepted` are the submissions with what they needed, `small` some
/// programs that do hardly anything. The limits of tests hold for each test, and what a case needed
/// is what its tests need together, so that nothing can be said.
pub fn problems(
    pythons: &Pythons<'_>,
    challenge: &Arc<Challenge>,
    accepted: &[(&Reference, &SubmissionResult)],
    small: &[SubmissionResult],
) -> Result<Vec<String>, Failure> {
    if challenge.kind == Kind::WriteTests {
        return Ok(Vec::new());
    }
    let mut problems = Vec::new();
    let may = challenge.limits.cpu.as_secs_f64() / MARGIN;
    let interpreter = least_memory(small);
    for (reference, result) in accepted {
        if let Some((seconds, case)) = slowest(pythons, challenge, reference, result, may)? {
            problems.push(format!(
                "{}: it needs {seconds:.2} s of processor time in case \"{case}\"; that must be at \
                 most a third of cpu_s = {}, so that no right solution fails on a slower machine",
                reference.path,
                challenge.limits.cpu.as_secs_f64()
            ));
        }
        problems.extend(memory(challenge, reference, result, interpreter));
    }
    Ok(problems)
}

/// The case in which a submission takes longest beyond what it may, and how many seconds, where
/// repeating it shows the same.
fn slowest(
    pythons: &Pythons<'_>,
    challenge: &Arc<Challenge>,
    reference: &Reference,
    result: &SubmissionResult,
    may: f64,
) -> Result<Option<(f64, String)>, Failure> {
    let doubtful = result.tests.iter().filter(|test| seconds(test) > may);
    let doubtful: Arc<[usize]> = doubtful.map(|test| test.index - 1).collect();
    if doubtful.is_empty() {
        return Ok(None);
    }
    let mut plan = Plan::default();
    for _ in 0..REPEATS {
        let how = How { only: Some(Arc::clone(&doubtful)), ..How::default() };
        plan.add_with(challenge, submission(&reference.path, &reference.source), how);
    }
    let repeats = pythons.grade_alone(&plan)?;
    let least = |case: usize| {
        let again = repeats.iter().map(|repeat| seconds(&repeat.tests[case]));
        again.fold(f64::INFINITY, f64::min)
    };
    let slowest = doubtful.iter().map(|case| (least(*case), *case));
    let slowest = slowest.max_by(|one, other| one.0.total_cmp(&other.0));
    Ok(slowest
        .filter(|(seconds, _)| *seconds > may)
        .map(|(seconds, case)| (seconds, challenge.cases[case].name.clone())))
}

fn seconds(test: &TestResult) -> f64 {
    test.cpu_ms / 1e3
}

/// What the interpreter itself takes, in KiB.
fn least_memory(small: &[SubmissionResult]) -> u64 {
    let tests = small.iter().flat_map(|result| &result.tests);
    tests.map(|test| test.memory_kib).filter(|memory| *memory > 0).min().unwrap_or(0)
}

/// What a submission takes beyond the interpreter.
fn memory(
    challenge: &Challenge,
    reference: &Reference,
    result: &SubmissionResult,
    interpreter: u64,
) -> Option<String> {
    let most = result.tests.iter().max_by_key(|test| test.memory_kib)?;
    let limit = challenge.limits.memory_mib;
    let taken = most.memory_kib.saturating_sub(interpreter).div_ceil(1 << 10);
    (taken * MEMORY_MARGIN > limit).then(|| {
        format!(
            "{}: it takes {taken} MiB in case \"{}\"; that must be at most half of memory_mib = \
             {limit}, so that no right solution fails on another machine",
            reference.path, most.name
        )
    })
}

/// Limits for each case by the most that solutions needed: several times as much, and a little more
/// for what differs from run to run. A change that lets the solution loop is noticed soon.
pub fn tight(challenge: &Challenge, solutions: &[&SubmissionResult]) -> Arc<[Limits]> {
    const TIMES: f64 = 5.0;
    let spare = [Duration::from_millis(200), Duration::from_secs(2)];
    let most = |case: usize, of: fn(&TestResult) -> f64| {
        solutions.iter().map(|solution| of(&solution.tests[case])).fold(0.0, f64::max)
    };
    let some_more = |ms: f64, spare| Duration::from_secs_f64(ms * TIMES / 1e3) + spare;
    (0..challenge.cases.len())
        .map(|case| {
            let mut limits = challenge.limits.clone();
            limits.cpu = limits.cpu.min(some_more(most(case, |test| test.cpu_ms), spare[0]));
            limits.wall = limits.wall.min(some_more(most(case, |test| test.wall_ms), spare[1]));
            limits
        })
        .collect()
}
