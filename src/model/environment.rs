use serde::{Deserialize, Serialize};

/// Where and how a run was carried out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Environment {
    /// The interpreter that ran the candidates' code.
    pub python: PythonInfo,
    /// Operating system, such as `linux`.
    pub os: String,
    /// Processor architecture, such as `x86_64`.
    pub arch: String,
    /// Processors that this process may use.
    pub cpus: usize,
    /// What stood between the candidates' code and this machine.
    pub isolation: Isolation,
    /// How cases were started.
    pub worker: WorkerKind,
}

/// A Python interpreter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PythonInfo {
    /// Such as `3.11.7`.
    pub version: String,
    /// Such as `cpython`.
    pub implementation: String,
    /// Path of the real interpreter, never of a shim.
    pub executable: String,
}

/// What stands between a candidate's code and the machine.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Isolation {
    /// The tier in force.
    pub tier: Tier,
    /// Names of the layers in force.
    pub layers: Vec<String>,
    /// Layers that a higher tier has and this machine does not give.
    pub missing: Vec<MissingLayer>,
}

/// A layer of isolation that is not to be had.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MissingLayer {
    /// Its name.
    pub layer: String,
    /// Why it is missing.
    pub why: String,
}

/// How strongly a candidate's code is contained.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Tier {
    /// Resource limits and timeouts only: for one's own code.
    None,
    /// No namespaces; file access and system calls are filtered.
    Restricted,
    /// Namespaces and filters.
    Full,
}

impl Tier {
    /// The name in flags and results.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Restricted => "restricted",
            Self::Full => "full",
        }
    }
}

/// How the interpreter of a case comes to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum WorkerKind {
    /// Forked from one that is already running.
    Warm,
    /// Started anew.
    Cold,
}
