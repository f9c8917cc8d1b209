//! Which challenge a handed-in file may be graded by.

use std::fs;
use std::path::{Path, PathBuf};

use crate::catalog::{Entry, EntryKind, Library};

/// What `--challenge` names, each once; nothing where all of the library will do.
pub struct Wanted<'a> {
    library: &'a Library,
    entries: Vec<Entry>,
}

/// What tells entries apart: the same id may be that of several folders outside of every root.
pub type Key = (String, Option<PathBuf>);

/// What tells an entry from all others, however it was named.
pub fn key(entry: &Entry) -> Key {
    (entry.whole_name().to_owned(), place(entry))
}

fn place(entry: &Entry) -> Option<PathBuf> {
    entry.path().map(|path| fs::canonicalize(&path).unwrap_or(path))
}

impl<'a> Wanted<'a> {
    pub fn new(library: &'a Library, named: Vec<Entry>) -> Self {
        let mut wanted = Self { library, entries: Vec::new() };
        for entry in named {
            if !wanted.has(&entry) {
                wanted.entries.push(entry);
            }
        }
        wanted
    }

    /// In the order in which they were named.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The one that is wanted, where there is only one.
    pub fn only(&self) -> Option<&Entry> {
        match &self.entries[..] {
            [only] => Some(only),
            _ => None,
        }
    }

    /// The task that a handed-in file names, by its first line, its name or its path. A stranger
    /// wrote that: it leads to no folder which the user did not name, or whoever hands in a file
    /// could hand in the task by which it is graded as well.
    pub fn find(&self, name: &str) -> Result<Entry, String> {
        let entry = match &self.meant(name)[..] {
            [entry] => (*entry).clone(),
            [] if Path::new(name).is_absolute() => {
                return Err(format!("it is for the folder `{name}`, which no --challenge names"));
            }
            [] => self.listed(name)?,
            several => {
                let names: Vec<&str> = several.iter().map(|entry| entry.whole_name()).collect();
                return Err(format!("`{name}` may be any of {}", names.join(", ")));
            }
        };
        match entry.kind() {
            EntryKind::Challenge => Ok(entry),
            EntryKind::Quiz => Err(format!("`{}` is a quiz, not a task", entry.id())),
        }
    }

    /// Those of `--challenge` that a name may mean. The path of a folder that is not here may be
    /// that of the same task on the machine on which the file was made: then the folder is called
    /// the same.
    fn meant(&self, name: &str) -> Vec<&Entry> {
        let found = fs::canonicalize(name).ok();
        let is_exact = |entry: &&Entry| {
            entry.whole_name() == name || (found.is_some() && place(entry) == found)
        };
        let exact: Vec<&Entry> = self.entries.iter().filter(is_exact).collect();
        if !exact.is_empty() {
            return exact;
        }
        let path = Path::new(name);
        let last = path.file_name().filter(|_| path.is_absolute()).and_then(|last| last.to_str());
        let short = last.unwrap_or(name);
        let is_called =
            |entry: &&Entry| entry.id() == short || entry.id().rsplit('/').next() == Some(short);
        self.entries.iter().filter(is_called).collect()
    }

    /// What the library has by this name, where that is wanted.
    fn listed(&self, name: &str) -> Result<Entry, String> {
        let entry = self.library.find_listed(name).map_err(|error| error.to_string())?;
        if self.entries.is_empty() || self.has(entry) {
            Ok(entry.clone())
        } else {
            Err(format!("it is for `{}`", entry.id()))
        }
    }

    fn has(&self, entry: &Entry) -> bool {
        self.entries.iter().any(|wanted| key(wanted) == key(entry))
    }
}
