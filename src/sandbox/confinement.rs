//! How a worker is confined, as data that the judge sends to the stage.

use std::path::PathBuf;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

#[cfg(target_os = "linux")]
pub use super::linux::cgroup::Delegated;
use crate::model::Tier;

/// How a worker is confined.
#[derive(Clone, Debug)]
pub struct Confinement {
    /// How strongly.
    pub tier: Tier,
    /// Files and folders of the host that commands may read and execute. An empty list means none.
    pub view: Vec<PathBuf>,
    /// The delegated cgroup, where there is one.
    pub cgroup: Option<Arc<Delegated>>,
}

/// Nothing is delegated where there are no cgroups.
#[cfg(not(target_os = "linux"))]
#[derive(Debug)]
pub enum Delegated {}

/// What a stage needs to know to put on its layers.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct SetUp {
    /// How strongly to confine.
    pub tier: Tier,
    /// Files and folders that commands may read and execute.
    pub view: Vec<PathBuf>,
    /// Folders that commands may write to, where they have no file system of their own.
    pub writable: Vec<PathBuf>,
    /// User and group of the judge, as the host knows them.
    pub own_ids: (u32, u32),
    /// For root: an id that owns nothing, to become.
    pub spare_id: Option<u32>,
}
