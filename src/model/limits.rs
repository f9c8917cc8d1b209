use std::time::Duration;

/// What one case may use. Exceeding a limit ends the case with the limit's verdict.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Processor time of the candidate's process and its threads.
    pub cpu: Duration,
    /// Time by the clock on the wall, from the moment the interpreter is ready.
    pub wall: Duration,
    /// Memory in MiB, above what a bare interpreter takes.
    pub memory_mib: u64,
    /// Bytes in KiB that standard output and standard error may each carry.
    pub output_kib: u64,
    /// Size in MiB of files in the case's private directory.
    pub files_mib: u64,
    /// Extra threads.
    pub threads: u64,
    /// Extra processes.
    pub processes: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            cpu: Duration::from_secs(2),
            wall: Duration::from_secs(6),
            memory_mib: 256,
            output_kib: 1024,
            files_mib: 16,
            threads: 8,
            processes: 0,
        }
    }
}
