use std::path::Path;

use thiserror::Error;

use super::entry::{Entry, EntryKind};
use super::library::{Library, OpenError};
use super::suggest::nearest_ids;

/// Why a name leads to no challenge.
#[derive(Debug, Error)]
pub enum FindError {
    /// Nothing is called so.
    #[error("there is no challenge `{name}`")]
    Unknown {
        /// As the user wrote it.
        name: String,
        /// Ids that resemble it, best first.
        nearest: Vec<String>,
    },
    /// Several are called so.
    #[error("`{name}` may be any of several challenges")]
    Ambiguous {
        /// As the user wrote it.
        name: String,
        /// Their ids.
        ids: Vec<String>,
    },
    /// It is a path, and cannot be opened.
    #[error(transparent)]
    Folder(#[from] OpenError),
}

impl FindError {
    /// What to write instead.
    #[must_use]
    pub fn hint(&self) -> Option<String> {
        match self {
            Self::Unknown { nearest, .. } if nearest.is_empty() => None,
            Self::Unknown { nearest, .. } => Some(format!("did you mean {}?", either(nearest))),
            Self::Ambiguous { ids, .. } => Some(format!("write {}", either(ids))),
            Self::Folder(error) => error.hint().map(str::to_owned),
        }
    }
}

fn either(ids: &[String]) -> String {
    match ids {
        [head @ .., last] if !head.is_empty() => format!("{} or {last}", head.join(", ")),
        _ => ids.concat(),
    }
}

impl Library {
    /// The entry that a name means: a whole id, the last part of one while it is unique, an id
    /// that one had formerly, or the path of a challenge's folder.
    ///
    /// # Errors
    ///
    /// Where the name means none or several, or is the path of something else.
    pub fn find(&self, name: &str) -> Result<Entry, FindError> {
        let id = name.trim_end_matches('/');
        if let Some(entry) = self.find_present(id)? {
            return Ok(entry.clone());
        }
        let folder = self.open_folder(folder_of(Path::new(name)));
        if let Ok(entry) = folder {
            return Ok(entry);
        }
        if let Some(entry) = self.find_former(id)? {
            return Ok(entry.clone());
        }
        // Whoever writes what can only be a path wants to know what is wrong with it.
        if name.starts_with(['.', '/', '~']) {
            return Ok(folder?);
        }
        Err(self.unknown(name))
    }

    /// The entry that a name means which somebody else wrote: as [`Library::find`], but no path, so
    /// that the name leads to nothing which the user did not choose.
    ///
    /// # Errors
    ///
    /// Where the name means none or several.
    pub fn find_listed(&self, name: &str) -> Result<&Entry, FindError> {
        if let Some(entry) = self.find_present(name)? {
            return Ok(entry);
        }
        self.find_former(name)?.ok_or_else(|| self.unknown(name))
    }

    fn find_present(&self, id: &str) -> Result<Option<&Entry>, FindError> {
        match self.get(id) {
            Some(entry) => Ok(Some(entry)),
            None => self.find_by_last_part(id),
        }
    }

    fn unknown(&self, name: &str) -> FindError {
        let id = name.trim_end_matches('/');
        let nearest = nearest_ids(id, self.entries().map(Entry::id));
        FindError::Unknown { name: name.to_owned(), nearest }
    }

    fn find_by_last_part(&self, name: &str) -> Result<Option<&Entry>, FindError> {
        let last = |entry: &&Entry| entry.id().rsplit('/').next() == Some(name);
        only_one(name, &self.entries().filter(last).collect::<Vec<_>>())
    }

    /// This reads the head of every file, so it comes last.
    fn find_former(&self, name: &str) -> Result<Option<&Entry>, FindError> {
        let was = |entry: &&Entry| {
            entry.header().is_ok_and(|header| header.formerly.iter().any(|id| id == name))
        };
        only_one(name, &self.entries().filter(was).collect::<Vec<_>>())
    }
}

fn only_one<'a>(name: &str, found: &[&'a Entry]) -> Result<Option<&'a Entry>, FindError> {
    match found {
        [] => Ok(None),
        [entry] => Ok(Some(*entry)),
        _ => Err(FindError::Ambiguous {
            name: name.to_owned(),
            ids: found.iter().map(|entry| entry.id().to_owned()).collect(),
        }),
    }
}

/// The folder that a path means: itself, or the one of the file that makes it a challenge.
fn folder_of(path: &Path) -> &Path {
    let is_own_file = [EntryKind::Challenge, EntryKind::Quiz]
        .iter()
        .any(|kind| path.file_name().is_some_and(|name| name == kind.file()));
    match path.parent() {
        Some(parent) if is_own_file && parent.as_os_str().is_empty() => Path::new("."),
        Some(parent) if is_own_file => parent,
        _ => path,
    }
}
