use std::fmt;

use serde::{Deserialize, Serialize};

/// A Python version, to the minor number where that is all one needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct PythonVersion {
    /// 3 in 3.11.7.
    pub major: u16,
    /// 11 in 3.11.7.
    pub minor: u16,
    /// 7 in 3.11.7.
    pub micro: u16,
}

impl PythonVersion {
    /// The oldest version that candidates' code is run with.
    pub const OLDEST: Self = Self::new(3, 8);

    /// The first release of a minor version.
    #[must_use]
    pub const fn new(major: u16, minor: u16) -> Self {
        Self { major, minor, micro: 0 }
    }
}

impl fmt::Display for PythonVersion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.major, self.minor, self.micro)
    }
}
