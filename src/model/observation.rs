use super::{Execution, Value};

/// What one run of the candidate's code gave, parsed but not judged.
#[derive(Clone, Debug, PartialEq)]
pub struct Observation {
    /// What happened to the process.
    pub execution: Execution,
    /// What it claims.
    pub reply: Reply,
}

/// The claim that came back from a run. Anything but exactly one well-formed reply is
/// [`Reply::Missing`] or [`Reply::Malformed`].
#[derive(Clone, Debug, PartialEq)]
pub enum Reply {
    /// The process ended without one.
    Missing,
    /// Not of the protocol, or more than one; says what.
    Malformed(String),
    /// The last expression of the call has this value.
    Value(Value),
    /// There was a value, and it cannot be told.
    Refused(Refusal),
    /// An exception went uncaught.
    Raised {
        /// Where in the run.
        phase: Phase,
        /// Which.
        exception: PyException,
    },
    /// A program ran to its end with this exit code.
    Exit(i32),
    /// The file is not Python.
    NotCompiled(SyntaxProblem),
    /// The file is too large to be run at all; says so.
    TooLarge(String),
    /// The module does not define its entry.
    NoEntry {
        /// The name that is missing.
        entry: String,
        /// Public names that the module does define, at most twenty.
        defined: Vec<String>,
    },
    /// The call uses a name that is neither a builtin nor in the module.
    UnknownName(String),
}

/// Why a value cannot be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It contains itself.
    Cycle,
    /// It is nested more than 100 deep.
    Depth,
    /// It takes more than 8 MiB encoded.
    Size,
}

/// Where in a run an exception was raised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// While the candidate's file was imported.
    Import,
    /// In a statement of the call before the last.
    Setup,
    /// In the last statement of the call, or in a program.
    Last,
    /// While the returned value was looked at.
    Encode,
}

/// An exception as data. Every text in it comes from the candidate's process.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PyException {
    /// Class name.
    pub class: String,
    /// Class names of the class and its bases, most derived first.
    pub bases: Vec<String>,
    /// `str(exception)`, at most 4 KiB; absent where that itself failed.
    pub message: Option<String>,
    /// Frames of the candidate's code, outermost first.
    pub frames: Vec<Frame>,
}

/// A line of a traceback in the candidate's file or in the call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frame {
    /// Whether the line is in the call rather than in the candidate's file.
    pub in_call: bool,
    /// 1-based.
    pub line: u32,
    /// Name of the function, `<module>` at the top.
    pub function: String,
}

/// Why a file is not Python.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SyntaxProblem {
    /// Class, such as `IndentationError`.
    pub class: String,
    /// The interpreter's words.
    pub message: String,
    /// 1-based, where known.
    pub line: Option<u32>,
    /// 1-based, where known.
    pub column: Option<u32>,
    /// The line's text, where known.
    pub text: Option<String>,
}
