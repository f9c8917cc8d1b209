use super::Checker;

/// One input with what is expected of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Case {
    /// Unique in its challenge.
    pub name: String,
    /// Index into the challenge's groups; present exactly where the challenge has groups.
    pub group: Option<usize>,
    /// Share in the score, at least 0.
    pub weight: f64,
    /// Visible to candidates.
    pub sample: bool,
    /// Shown with a failure; does not give the answer away.
    pub why: Option<String>,
    /// Standard input; empty where the case gives none.
    pub stdin: Vec<u8>,
    /// Expected standard output. Always there for `stdio` cases, except for those whose checker
    /// needs none.
    pub stdout: Option<Vec<u8>>,
    /// What is run.
    pub task: Task,
    /// The case's own checker, or the challenge's.
    pub checker: Checker,
}

/// What a case runs.
#[derive(Clone, Debug, PartialEq)]
pub enum Task {
    /// Python source evaluated in the globals of the candidate's module.
    Call {
        /// One or more statements, of which the last is an expression.
        source: String,
        /// What the last expression must do.
        expect: Expect,
    },
    /// The candidate's file as a program.
    Program,
    /// The candidate's tests, each in a process of its own, on one module.
    Subject {
        /// Its file, for the author's eyes: `buggy/off_by_one.py`.
        file: String,
        /// Python source.
        source: Vec<u8>,
        /// Whether all tests must pass; else one of them must fail.
        is_correct: bool,
    },
}

/// What the last statement of a call must do.
#[derive(Clone, Debug, PartialEq)]
pub enum Expect {
    /// Return the value of this Python expression.
    Returns(String),
    /// Raise an exception.
    Raises {
        /// Name of the raised class or of one of its bases.
        class: String,
        /// Regular expression searched in `str(exception)`.
        message: Option<String>,
    },
}
