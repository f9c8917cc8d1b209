//! Which tier this machine gives, found out by trying.

use std::path::Path;

use super::confinement::Confinement;
use super::{SandboxError, Worker, platform};
use crate::model::{Isolation, MissingLayer, Tier};

/// Layers that every tier has.
const ALWAYS: [&str; 4] = ["private directory", "resource limits", "time limits", "process tree"];

const NO_CGROUP: &str = "none with memory and pids is delegated to this process; where a challenge \
                         grants processes, each has the memory limit for itself";

/// What trying gave.
#[derive(Debug)]
pub struct Probed {
    /// The strongest tier that works, at most the one that was asked for.
    pub confinement: Confinement,
    /// Its layers, and those that a higher tier would add, with the reasons why not.
    pub isolation: Isolation,
    /// The worker that was set up to try it, as good as any other.
    pub worker: Worker,
}

/// Tries the tiers from `highest` down to `lowest`, with the view that commands need.
///
/// # Errors
///
/// The failure of the lowest tier, where not even that one works.
pub fn probe(
    binary: &Path,
    view: &[std::path::PathBuf],
    highest: Tier,
    lowest: Tier,
) -> Result<Probed, SandboxError> {
    let mut missing = Vec::new();
    // Whoever trusts the code has no need of it.
    let cgroup = if highest > Tier::None { platform::delegated_cgroup() } else { None };
    for tier in [Tier::Full, Tier::Restricted, Tier::None] {
        if tier > highest {
            continue;
        }
        let confinement = Confinement { tier, view: view.to_vec(), cgroup: cgroup.clone() };
        match Worker::start(binary, &confinement) {
            Ok(worker) => {
                let mut layers = worker.layers().to_vec();
                layers.extend(ALWAYS.map(str::to_owned));
                match &cgroup {
                    Some(_) => layers.push("cgroup".to_owned()),
                    None => missing.push(MissingLayer {
                        layer: "cgroup".to_owned(),
                        why: NO_CGROUP.to_owned(),
                    }),
                }
                let isolation = Isolation { tier, layers, missing };
                return Ok(Probed { confinement, isolation, worker });
            }
            Err(error) if tier == lowest => return Err(error),
            Err(SandboxError::NotConfined { layer, why }) => {
                missing.push(MissingLayer { layer, why });
            }
            Err(other) => {
                missing
                    .push(MissingLayer { layer: tier.name().to_owned(), why: other.to_string() });
            }
        }
    }
    Err(SandboxError::Worker("no tier was tried".to_owned()))
}
