//! The error at the boundary of a command: what went wrong, where, and what to do about it.

use crate::exit_code::Exit;

/// A command cannot be carried out.
#[derive(Debug, PartialEq, Eq)]
pub struct Failure {
    /// What it means for the exit code.
    pub exit: Exit,
    /// A fragment in lower case, or finished text where it holds several lines.
    pub message: String,
    /// A remedy.
    pub hint: Option<String>,
    /// Whether the message is laid out already and stands for itself.
    pub finished: bool,
}

impl Failure {
    /// A mistake in the command line or in a challenge.
    pub fn usage(message: impl Into<String>) -> Self {
        Self::new(Exit::Usage, message)
    }

    /// A failure of the judge.
    pub fn judge(message: impl Into<String>) -> Self {
        Self::new(Exit::Judge, message)
    }

    /// There is nothing to grade.
    pub fn nothing(message: impl Into<String>) -> Self {
        Self::new(Exit::Nothing, message)
    }

    /// The user stopped it. Says nothing, because the user knows.
    #[must_use]
    pub fn interrupted() -> Self {
        Self::new(Exit::Interrupted, "")
    }

    /// Problems of files, laid out with their places.
    pub fn problems(rendered: impl Into<String>) -> Self {
        Self { finished: true, ..Self::new(Exit::Usage, rendered) }
    }

    fn new(exit: Exit, message: impl Into<String>) -> Self {
        Self { exit, message: message.into(), hint: None, finished: false }
    }

    /// Adds a remedy.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }
}
