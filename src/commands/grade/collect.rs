//! Which files to grade against which challenges.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::layout::{Layout, Named};
use crate::catalog::{Entry, Library};
use crate::cli::Grade;
use crate::commands::context::Context;
use crate::commands::resolve;
use crate::error::Failure;
use crate::model::Challenge;
use crate::runner::Plan;

/// What there is to grade, and a sentence for each path that is of no use.
pub fn collect(
    context: &Context,
    library: &Library,
    grade: &Grade,
) -> Result<(Plan, Vec<String>), Failure> {
    let layout = grade.layout.as_deref().map(Layout::parse).transpose()?;
    let wanted =
        grade.challenge.iter().map(|id| resolve::entry(library, id)).collect::<Result<_, _>>()?;
    let mut collector = Collector {
        context,
        library,
        layout,
        wanted,
        loaded: BTreeMap::new(),
        plan: Plan::default(),
        unmatched: Vec::new(),
    };
    for path in &grade.paths {
        collector.path(path)?;
    }
    Ok((collector.plan, collector.unmatched))
}

struct Collector<'a> {
    context: &'a Context,
    library: &'a Library,
    layout: Option<Layout>,
    /// `--challenge`; empty where all will do.
    wanted: Vec<Entry>,
    loaded: BTreeMap<String, Arc<Challenge>>,
    plan: Plan,
    unmatched: Vec<String>,
}

impl Collector<'_> {
    fn path(&mut self, path: &Path) -> Result<(), Failure> {
        if path.is_dir() {
            let before = self.plan.entries.len();
            let mut files = Vec::new();
            self.walk(path, &mut files);
            for file in files {
                let below = file.strip_prefix(path).unwrap_or(&file).to_owned();
                self.file(&file, &below, true)?;
            }
            if self.plan.entries.len() == before {
                self.unmatched.push(format!("{} holds nothing to grade", path.display()));
            }
            return Ok(());
        }
        let name = path.file_name().map(PathBuf::from).unwrap_or_default();
        self.file(path, &name, false)
    }

    /// Python files below a folder, in the order of their paths. Links are not followed: in a
    /// folder of strangers' files they may lead to anything.
    fn walk(&mut self, folder: &Path, files: &mut Vec<PathBuf>) {
        let entries = match fs::read_dir(folder) {
            Ok(entries) => entries,
            Err(error) => {
                self.unmatched.push(format!("cannot read {}: {error}", folder.display()));
                return;
            }
        };
        let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
        paths.sort();
        for path in paths {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            if name.starts_with('.') || name == "__pycache__" {
                continue;
            }
            let Ok(meta) = fs::symlink_metadata(&path) else { continue };
            let is_python = path.extension().is_some_and(|extension| extension == "py");
            if meta.is_dir() {
                self.walk(&path, files);
            } else if is_python && meta.is_file() {
                files.push(path);
            } else if is_python {
                self.unmatched.push(format!("{} is not a regular file", path.display()));
            }
        }
    }

    /// Adds a file, or notes why not. `below` is its path below the folder that was named.
    fn file(&mut self, path: &Path, below: &Path, walked: bool) -> Result<(), Failure> {
        let submission = match resolve::submission(path, None) {
            Ok(submission) => submission,
            // A file that was named must be there; one that was found may have its faults.
            Err(failure) if !walked => return Err(failure),
            Err(failure) => {
                self.unmatched.push(failure.message);
                return Ok(());
            }
        };
        match self.assign(below, &submission.source, walked) {
            Ok((candidate, entry)) => {
                let challenge = self.load(&entry)?;
                let submission = crate::model::Submission { candidate, ..submission };
                self.plan.add(&challenge, submission);
            }
            Err(why) => self.unmatched.push(format!("{}: {why}", path.display())),
        }
        Ok(())
    }

    /// The candidate and the challenge of a file.
    fn assign(
        &self,
        below: &Path,
        source: &[u8],
        walked: bool,
    ) -> Result<(Option<String>, Entry), String> {
        let shown = below.to_string_lossy();
        if let Some(layout) = self.layout.as_ref().filter(|_| walked) {
            let Some(Named { candidate, challenge }) = layout.read(&shown) else {
                return Err("its path is not of the layout".to_owned());
            };
            let entry = match challenge {
                Some(name) => self.find(&name.replace('_', "-"))?,
                None => self.only().ok_or("the layout names no challenge; use --challenge")?,
            };
            return Ok((candidate, entry));
        }
        let folder = below.parent().map(|folder| folder.to_string_lossy().into_owned());
        let folder = folder.filter(|folder| !folder.is_empty());
        let by_header = resolve::header(source).map(|id| self.find(&id));
        // A single challenge takes every file, whatever its name or first line is.
        if let Some(only) = self.only() {
            let stem = below.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            let is_own_name = resolve::file_name(only.id()) == format!("{stem}.py");
            let candidate = if is_own_name { folder } else { Some(stem) };
            return match by_header {
                Some(Err(why)) => Err(why),
                _ => Ok((candidate, only)),
            };
        }
        let entry = match by_header {
            Some(found) => found?,
            None => self.find(&resolve::id_of_name(below))?,
        };
        Ok((folder, entry))
    }

    fn only(&self) -> Option<Entry> {
        match &self.wanted[..] {
            [only] => Some(only.clone()),
            _ => None,
        }
    }

    fn find(&self, name: &str) -> Result<Entry, String> {
        let entry = self.library.find(name).map_err(|error| error.to_string())?;
        let wanted = self.wanted.is_empty() || self.wanted.iter().any(|w| w.id() == entry.id());
        if wanted { Ok(entry) } else { Err(format!("it is for `{}`", entry.id())) }
    }

    fn load(&mut self, entry: &Entry) -> Result<Arc<Challenge>, Failure> {
        if let Some(challenge) = self.loaded.get(entry.id()) {
            return Ok(Arc::clone(challenge));
        }
        let challenge = self.context.load_challenge(entry)?;
        self.loaded.insert(entry.id().to_owned(), Arc::clone(&challenge));
        Ok(challenge)
    }
}
