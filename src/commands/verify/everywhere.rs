//! Whether accepted submissions are accepted on every Python that the challenge admits, however it
//! hashes.

use std::num::NonZero;
use std::sync::Arc;

use super::proof::{submission, told_case};
use super::pythons::{HASH_SEEDS, Python, Pythons};
use crate::error::Failure;
use crate::exit_code::Exit;
use crate::model::{Challenge, Reference, SubmissionResult};
use crate::runner::Plan;

/// What running them everywhere gave.
#[derive(Default)]
pub struct Everywhere {
    /// What differs there.
    pub problems: Vec<String>,
    /// Pythons that do not work here.
    pub doubts: Vec<String>,
    /// The Pythons on which they were run.
    pub versions: Vec<String>,
}

/// Runs submissions that are accepted by the interpreter that grades with all others, and with
/// another hash seed. The others take turns with the seeds: several of them hash alike, so that
/// both orders come up on old ones and on new ones.
pub fn run(
    pythons: &Pythons<'_>,
    challenge: &Arc<Challenge>,
    accepted: &[&Reference],
    jobs: NonZero<usize>,
) -> Result<Everywhere, Failure> {
    let mut plan = Plan::default();
    for reference in accepted {
        plan.add(challenge, submission(&reference.path, &reference.source));
    }
    let mut all = Everywhere::default();
    let needs = &challenge.python;
    let mut seeds = (0..HASH_SEEDS.len()).cycle();
    for python in pythons.all() {
        let version = python.version;
        if !needs.admits(version) || !python.has(&needs.packages) {
            continue;
        }
        // The one that grades has accepted all of them under the first seed.
        let is_main = pythons.is_main(python);
        let seed = if is_main { 1 } else { seeds.next().unwrap_or_default() };
        match on(pythons, (python, seed), challenge, (&plan, jobs)) {
            Ok(problems) => {
                all.versions.push(version.to_string());
                all.problems.extend(problems);
            }
            // The author's own Python fails there.
            Err(failure) if failure.exit == Exit::Usage => {
                all.problems.push(format!("on Python {version}: {}", failure.message));
            }
            Err(failure) if failure.exit == Exit::Judge && !is_main => {
                all.doubts.push(format!("not run on Python {version}: {}", failure.message));
            }
            Err(failure) => return Err(failure),
        }
    }
    Ok(all)
}

/// The path of a submission that is not accepted, and what became of it.
type Surprise = Option<(String, String)>;

/// What one Python disagrees with under the seed at this position of [`HASH_SEEDS`]. Where there is
/// something, the other seed tells whether it is hashing that matters.
fn on(
    pythons: &Pythons<'_>,
    (python, seed): (&Python, usize),
    challenge: &Challenge,
    plan: (&Plan, NonZero<usize>),
) -> Result<Vec<String>, Failure> {
    let found = surprises(pythons, (python, seed), challenge, plan)?;
    if found.iter().all(Option::is_none) {
        return Ok(Vec::new());
    }
    let other = 1 - seed;
    let elsewhere = if pythons.is_main(python) {
        vec![None; found.len()]
    } else {
        surprises(pythons, (python, other), challenge, plan)?
    };
    let version = python.version;
    let told = |(here, there): (Surprise, Surprise)| match (here, there) {
        (Some((path, what)), Some(_)) => Some(format!("{path}: on Python {version}: {what}")),
        (Some(one), None) => Some(told_of_seed(python, seed, &one)),
        (None, Some(one)) => Some(told_of_seed(python, other, &one)),
        (None, None) => None,
    };
    Ok(found.into_iter().zip(elsewhere).filter_map(told).collect())
}

fn told_of_seed(python: &Python, seed: usize, (path, what): &(String, String)) -> String {
    let (version, seed) = (python.version, HASH_SEEDS[seed]);
    format!("{path}: on Python {version} with the hash seed {seed} (PYTHONHASHSEED): {what}")
}

/// For each submission of a plan.
fn surprises(
    pythons: &Pythons<'_>,
    (python, seed): (&Python, usize),
    challenge: &Challenge,
    (plan, jobs): (&Plan, NonZero<usize>),
) -> Result<Vec<Surprise>, Failure> {
    let told = |result: &SubmissionResult| {
        let case = told_case(challenge, result);
        let what = format!("{}{case}", result.verdict.code());
        (!result.verdict.is_accepted()).then(|| (result.submission.path.clone(), what))
    };
    Ok(pythons.grade_on(python, seed, plan, jobs)?.iter().map(told).collect())
}
