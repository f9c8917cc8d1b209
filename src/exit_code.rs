//! What the exit code says.

use std::process::ExitCode;

/// How a command ended. Where several hold, the highest in [`Exit::worst`] wins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// 0: all accepted, or at or above the threshold; or simply done.
    Success,
    /// 1: graded, and not all accepted. For `verify`: a challenge does not prove itself.
    NotAccepted,
    /// 2: a mistake in the command line or in a challenge.
    Usage,
    /// 3: the judge failed: sandbox, interpreter, a missing package. Never the candidate's fault.
    Judge,
    /// 4: there was nothing to grade.
    Nothing,
    /// 130: interrupted by the user.
    Interrupted,
}

impl Exit {
    /// The number.
    #[must_use]
    pub fn code(self) -> u8 {
        match self {
            Self::Success => 0,
            Self::NotAccepted => 1,
            Self::Usage => 2,
            Self::Judge => 3,
            Self::Nothing => 4,
            Self::Interrupted => 130,
        }
    }

    /// The one that takes precedence: 130, 2, 3, 4, 1, 0.
    #[must_use]
    pub fn worst(self, other: Self) -> Self {
        let rank = |exit| match exit {
            Self::Success => 0,
            Self::NotAccepted => 1,
            Self::Nothing => 2,
            Self::Judge => 3,
            Self::Usage => 4,
            Self::Interrupted => 5,
        };
        if rank(self) >= rank(other) { self } else { other }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit.code())
    }
}
