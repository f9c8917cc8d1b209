use serde::{Deserialize, Serialize};

/// What a case or a submission is worth, in one word.
///
/// The order is that of severity: the worst is the greatest, so that the verdict of a case is the
/// maximum of the flags that hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Verdict {
    /// Right.
    #[serde(rename = "AC")]
    Accepted,
    /// Not run: a required group was not whole, or nobody wanted the case.
    #[serde(rename = "SK")]
    Skipped,
    /// Ran to its end with a wrong result.
    #[serde(rename = "WA")]
    WrongAnswer,
    /// An uncaught exception, a non-zero exit, a fatal signal or a missing reply.
    #[serde(rename = "RTE")]
    RunTimeError,
    /// More output than allowed.
    #[serde(rename = "OLE")]
    OutputLimit,
    /// The wall limit, where running and waiting for a processor together took less than half of the
    /// processor-time limit.
    #[serde(rename = "ILE")]
    IdleLimit,
    /// The processor-time limit, or the wall limit of a process that was not idle.
    #[serde(rename = "TLE")]
    TimeLimit,
    /// The memory limit.
    #[serde(rename = "MLE")]
    MemoryLimit,
    /// Does not compile or import, or does not define what it must.
    #[serde(rename = "CE")]
    CompileError,
    /// Killed by the system-call filter.
    #[serde(rename = "SV")]
    SecurityViolation,
    /// The judge failed; never the candidate's fault.
    #[serde(rename = "JE")]
    JudgeError,
}

impl Verdict {
    /// All of them, least severe first.
    pub const ALL: [Self; 11] = [
        Self::Accepted,
        Self::Skipped,
        Self::WrongAnswer,
        Self::RunTimeError,
        Self::OutputLimit,
        Self::IdleLimit,
        Self::TimeLimit,
        Self::MemoryLimit,
        Self::CompileError,
        Self::SecurityViolation,
        Self::JudgeError,
    ];

    /// The short code, such as `WA`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Accepted => "AC",
            Self::Skipped => "SK",
            Self::WrongAnswer => "WA",
            Self::RunTimeError => "RTE",
            Self::OutputLimit => "OLE",
            Self::IdleLimit => "ILE",
            Self::TimeLimit => "TLE",
            Self::MemoryLimit => "MLE",
            Self::CompileError => "CE",
            Self::SecurityViolation => "SV",
            Self::JudgeError => "JE",
        }
    }

    /// The words, such as `wrong answer`.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::Skipped => "skipped",
            Self::WrongAnswer => "wrong answer",
            Self::RunTimeError => "run-time error",
            Self::OutputLimit => "output limit exceeded",
            Self::IdleLimit => "idle: wall limit exceeded",
            Self::TimeLimit => "time limit exceeded",
            Self::MemoryLimit => "memory limit exceeded",
            Self::CompileError => "does not compile",
            Self::SecurityViolation => "security violation",
            Self::JudgeError => "judge error",
        }
    }

    /// Whether this is [`Verdict::Accepted`].
    #[must_use]
    pub fn is_accepted(self) -> bool {
        self == Self::Accepted
    }
}
