//! What the user started last, so that `check` needs no arguments.

use std::env;
use std::fs;
use std::io;
use std::path::PathBuf;

use etcetera::BaseStrategy;
use serde::{Deserialize, Serialize};

/// A challenge and the file that was handed out for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Started {
    /// Full id.
    pub id: String,
    /// Absolute path.
    pub file: PathBuf,
}

impl Started {
    /// What was started last, where that is known.
    #[must_use]
    pub fn load() -> Option<Self> {
        let bytes = fs::read(folder()?.join("started.json")).ok()?;
        serde_json::from_slice(&bytes).ok()
    }

    /// Remembers it.
    ///
    /// # Errors
    ///
    /// Where the file cannot be written.
    pub fn save(&self) -> io::Result<()> {
        let folder = folder().ok_or_else(|| io::Error::other("no home directory"))?;
        fs::create_dir_all(&folder)?;
        let mut new = tempfile::NamedTempFile::new_in(&folder)?;
        serde_json::to_writer(&mut new, self)?;
        new.persist(folder.join("started.json"))?;
        Ok(())
    }
}

/// `GRADUS_HOME`, or the folder that the system keeps for the program's data.
fn folder() -> Option<PathBuf> {
    if let Some(home) = env::var_os("GRADUS_HOME").filter(|value| !value.is_empty()) {
        return Some(home.into());
    }
    let directories = etcetera::base_strategy::choose_base_strategy().ok()?;
    Some(directories.data_dir().join("gradus"))
}
