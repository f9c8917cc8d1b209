//! Measurements within the candidate's process, where the candidate's code decides what they say.
//! What a case must not use belongs under `[limits]`, which are measured from outside.

use crate::model::{Challenge, Task};

/// Functions that tell how much time or memory was used.
const MEASURES: [&str; 10] = [
    "get_traced_memory",
    "getallocatedblocks",
    "getrefcount",
    "getrusage",
    "getsizeof",
    "monotonic",
    "perf_counter",
    "process_time",
    "thread_time",
    "tracemalloc",
];

/// A sentence for each case whose call measures.
pub fn find(challenge: &Challenge) -> Vec<String> {
    let problem = |name: &str, source: &str| {
        let measure = MEASURES.iter().find(|measure| source.contains(**measure))?;
        Some(format!(
            "case \"{name}\": its call uses `{measure}`, which the candidate's code can replace; \
             make what is wasteful exceed [limits] instead"
        ))
    };
    let cases = challenge.cases.iter();
    cases
        .filter_map(|case| match &case.task {
            Task::Call { source, .. } => problem(&case.name, source),
            Task::Program | Task::Subject { .. } => None,
        })
        .collect()
}
