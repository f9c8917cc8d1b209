use std::time::Duration;

/// What happened to one process, seen from outside. Nothing here says whether it was right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Execution {
    /// How the process came to its end.
    pub ended: Ended,
    /// What it used.
    pub usage: Usage,
    /// Standard output, up to the output limit.
    pub stdout: Captured,
    /// Standard error, up to the output limit.
    pub stderr: Captured,
    /// The bytes that came back on the reply channel: a claim, never an instruction.
    pub reply: Vec<u8>,
}

/// How a process came to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    /// By itself, with this exit code.
    Exited(i32),
    /// By a signal that the judge did not send.
    Signaled(i32),
    /// Killed for its processor time.
    CpuLimit,
    /// Killed for its time by the clock.
    WallLimit,
    /// Killed for its output.
    OutputLimit,
    /// Killed because its reply was too large.
    ReplyLimit,
    /// Killed by the kernel for the memory of all its processes together.
    MemoryLimit,
}

/// What a process used, from the moment it was ready.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Usage {
    /// Processor time, user and system, of the process with all threads and reaped children.
    pub cpu: Duration,
    /// Time by the clock.
    pub wall: Duration,
    /// Time for which its threads were ready to run and other processes had the processors, taken when
    /// it is killed at the wall limit; zero else, and where the kernel does not tell.
    pub waited: Duration,
    /// Peak resident memory in KiB, the interpreter's own included.
    pub memory_kib: u64,
}

/// A stream's bytes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Captured {
    /// At most as many as the limit.
    pub bytes: Vec<u8>,
    /// Whether there was more.
    pub truncated: bool,
}
