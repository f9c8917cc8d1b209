//! Whether accepted submissions are accepted on every Python that the challenge admits, however it
//! hashes.

use std::sync::Arc;

use super::proof::{submission, told_case};
use super::pythons::{HASH_SEEDS, Python, Pythons};
use crate::error::Failure;
use crate::exit_code::Exit;
use crate::model::{Challenge, Reference};
use crate::runner::Plan;

/// What running them everywhere gave.
#[derive(Default)]
pub struct Everywhere {
    pub problems: Vec<String>,
    /// The Pythons on which they were run.
    pub versions: Vec<String>,
}

/// Runs submissions that are accepted by the interpreter that grades with all others, and with
/// another hash seed.
pub fn run(
    pythons: &Pythons<'_>,
    challenge: &Arc<Challenge>,
    accepted: &[&Reference],
) -> Result<Everywhere, Failure> {
    let mut plan = Plan::default();
    for reference in accepted {
        plan.add(challenge, submission(&reference.path, &reference.source));
    }
    let mut all = Everywhere::default();
    let needs = &challenge.python;
    for python in pythons.all() {
        if !needs.admits(python.version) || !python.has(&needs.packages) {
            continue;
        }
        all.versions.push(python.version.to_string());
        all.problems.extend(on(pythons, python, challenge, &plan)?);
    }
    Ok(all)
}

/// What one Python disagrees with. What fails under both seeds is told once.
fn on(
    pythons: &Pythons<'_>,
    python: &Python,
    challenge: &Challenge,
    plan: &Plan,
) -> Result<Vec<String>, Failure> {
    let version = python.version;
    let mut by_seed = Vec::new();
    for seed in 0..HASH_SEEDS.len() {
        if seed == 0 && pythons.is_main(python) {
            by_seed.push(vec![None; plan.entries.len()]);
            continue;
        }
        match pythons.grade_on(python, seed, plan) {
            Ok(results) => by_seed.push(
                results
                    .iter()
                    .map(|result| {
                        let verdict = result.verdict;
                        (!verdict.is_accepted()).then(|| {
                            let case = told_case(challenge, result);
                            (result.submission.path.clone(), format!("{}{case}", verdict.code()))
                        })
                    })
                    .collect(),
            ),
            // The author's own Python fails there.
            Err(failure) if failure.exit == Exit::Usage => {
                return Ok(vec![format!("on Python {version}: {}", failure.message)]);
            }
            Err(failure) => return Err(failure),
        }
    }
    let mut problems = Vec::new();
    for at in 0..plan.entries.len() {
        let failing: Vec<_> = by_seed.iter().map(|results| results[at].as_ref()).collect();
        let mut told = failing.iter().enumerate().filter_map(|(seed, what)| Some((seed, (*what)?)));
        let Some((seed, (path, what))) = told.next() else { continue };
        let everywhere = failing.iter().all(Option::is_some);
        let hashing = if everywhere {
            String::new()
        } else {
            format!(" with the hash seed {} (PYTHONHASHSEED)", HASH_SEEDS[seed])
        };
        problems.push(format!("{path}: on Python {version}{hashing}: {what}"));
    }
    Ok(problems)
}
