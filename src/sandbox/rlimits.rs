//! Resource limits of the kernel: the backstop behind the judge's own clock and counters.

use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
use serde::{Deserialize, Serialize};

use crate::model::Limits;

const MIB: u64 = 1 << 20;
/// What a bare interpreter takes of its data segment.
const INTERPRETER_MIB: u64 = 16;
/// Stack that every thread reserves.
const STACK_MIB: u64 = 8;
/// Address space beyond data: shared libraries, allocator arenas and reservations that are never
/// touched.
const ADDRESS_SLACK_MIB: u64 = 1024;

/// Values for `setrlimit`, in the kernel's units.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rlimits {
    cpu_s: u64,
    data: u64,
    address_space: u64,
    file_size: u64,
    stack: u64,
    /// Tasks of the user, where the user is one that nobody else is.
    tasks: Option<u64>,
}

impl Rlimits {
    /// The kernel's limits that stand behind a case's limits. `others` is how many tasks the user
    /// has beside the case's own; none where that cannot be told.
    pub fn of(limits: &Limits, others: Option<u64>) -> Self {
        let data = limits.memory_mib + INTERPRETER_MIB + limits.threads * STACK_MIB;
        Self {
            // The judge kills at the limit itself; the kernel a second later, should it be late.
            cpu_s: limits.cpu.as_secs() + 2,
            data: data * MIB,
            address_space: (data + ADDRESS_SLACK_MIB) * MIB,
            file_size: limits.files_mib * MIB,
            stack: STACK_MIB * MIB,
            tasks: others.map(|others| others + 1 + limits.threads + limits.processes),
        }
    }

    /// Sets the limits for this process and its children.
    pub fn apply(self) -> rustix::io::Result<()> {
        self.all().into_iter().try_for_each(|(resource, limit)| setrlimit(resource, limit))
    }

    /// Each limit, never above the hard limit that is already in force.
    pub fn all(self) -> Vec<(Resource, Rlimit)> {
        let exactly = |value| (value, value);
        let mut all = vec![
            (Resource::Cpu, (self.cpu_s, self.cpu_s + 1)),
            (Resource::Data, exactly(self.data)),
            (Resource::As, exactly(self.address_space)),
            (Resource::Fsize, exactly(self.file_size)),
            (Resource::Stack, exactly(self.stack)),
            (Resource::Core, exactly(0)),
            (Resource::Nofile, exactly(64)),
            (Resource::Memlock, exactly(0)),
            #[cfg(target_os = "linux")]
            (Resource::Msgqueue, exactly(0)),
            #[cfg(target_os = "linux")]
            (Resource::Sigpending, exactly(64)),
        ];
        all.extend(self.tasks.map(|tasks| (Resource::Nproc, exactly(tasks))));
        all.into_iter().map(|(resource, limit)| (resource, within(resource, limit))).collect()
    }
}

/// A soft and a hard limit, never above the hard limit that is already in force.
fn within(resource: Resource, (soft, hard): (u64, u64)) -> Rlimit {
    let ceiling = getrlimit(resource).maximum.unwrap_or(u64::MAX);
    Rlimit { current: Some(soft.min(ceiling)), maximum: Some(hard.min(ceiling)) }
}
