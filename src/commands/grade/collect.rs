//! Which files to grade against which challenges.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::layout::{Layout, Named};
use crate::catalog::{Entry, Library};
use crate::cli::Grade;
use crate::commands::context::Context;
use crate::commands::resolve;
use crate::error::Failure;
use crate::model::{Challenge, Submission};
use crate::runner::Plan;

/// What is there to be graded.
pub struct Collected {
    pub plan: Plan,
    /// A sentence for each path that is of no use or cannot be read.
    pub remarks: Vec<String>,
    /// Something that cannot be read may hold submissions of which no result tells.
    pub lost: bool,
}

/// What the paths of the command line hold.
pub fn collect(context: &Context, library: &Library, grade: &Grade) -> Result<Collected, Failure> {
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
        remarks: Vec::new(),
        lost: false,
        known: BTreeSet::new(),
    };
    for path in &grade.paths {
        collector.path(path)?;
    }
    let Collector { plan, remarks, lost, .. } = collector;
    Ok(Collected { plan, remarks, lost })
}

struct Collector<'a> {
    context: &'a Context,
    library: &'a Library,
    layout: Option<Layout>,
    /// `--challenge`; empty where all will do.
    wanted: Vec<Entry>,
    loaded: BTreeMap<String, Arc<Challenge>>,
    plan: Plan,
    remarks: Vec<String>,
    lost: bool,
    /// What is planned already, by its place, so that a file named twice is graded once.
    known: BTreeSet<PathBuf>,
}

impl Collector<'_> {
    fn path(&mut self, path: &Path) -> Result<(), Failure> {
        if path.is_dir() {
            let before = self.plan.entries.len();
            let mut files = Vec::new();
            self.walk(path, &mut files);
            let from = self.root(path, &files);
            for file in files {
                let below = file.strip_prefix(from).unwrap_or(&file).to_owned();
                self.file(&file, &below, true)?;
            }
            if self.plan.entries.len() == before {
                self.remarks.push(format!("{} holds nothing to grade", path.display()));
            }
            return Ok(());
        }
        let name = path.file_name().map(PathBuf::from).unwrap_or_default();
        self.file(path, &name, false)
    }

    /// The folder from which the paths of files are read: the one that was named, or the one above
    /// it where a layout fits no path otherwise, as when the folders of candidates are named.
    fn root<'a>(&self, named: &'a Path, files: &[PathBuf]) -> &'a Path {
        let Some(layout) = &self.layout else { return named };
        let Some(above) = named.file_name().and(named.parent()) else { return named };
        let fits = |from: &Path| {
            let below = files.iter().filter_map(|file| file.strip_prefix(from).ok());
            below.into_iter().any(|below| layout.read(&below.to_string_lossy()).is_some())
        };
        if !fits(named) && fits(above) { above } else { named }
    }

    /// Python files below a folder, in the order of their paths. Links are not followed: in a
    /// folder of strangers' files they may lead to anything.
    fn walk(&mut self, folder: &Path, files: &mut Vec<PathBuf>) {
        let entries = match fs::read_dir(folder) {
            Ok(entries) => entries,
            Err(error) => {
                self.remarks.push(format!("cannot read {}: {error}", folder.display()));
                self.lost = true;
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
            } else if is_python && meta.is_symlink() {
                self.remarks.push(format!("{} is a link, not a regular file", path.display()));
            } else if is_python {
                // Whatever else bears that name was handed in, and must be told of.
                files.push(path);
            }
        }
    }

    /// Adds a file, or notes why not. `below` is its path below the folder that was named.
    fn file(&mut self, path: &Path, below: &Path, walked: bool) -> Result<(), Failure> {
        let place = place(path);
        if self.known.contains(&place) {
            return Ok(());
        }
        let (source, unread) = match resolve::read(path) {
            Ok(source) => (source, None),
            // A file that was named must be there; one that was found may have its faults.
            Err(failure) if !walked && is_missing(path) => return Err(failure),
            Err(failure) => (Vec::new(), Some(failure.message)),
        };
        self.remarks.extend(unread.clone());
        match self.assign(path, below, &source, walked) {
            Ok((candidate, entry)) => {
                self.known.insert(place);
                let challenge = self.load(&entry)?;
                let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
                let submission = Submission { candidate, name, path: path.to_owned(), source };
                match unread {
                    None => self.plan.add(&challenge, submission),
                    Some(why) => self.plan.add_unread(&challenge, submission, why),
                }
            }
            // Its first line may have named a challenge; a layout reads the path alone.
            Err(_) if unread.is_some() && self.layout.is_none() => self.lost = true,
            Err(why) => self.remarks.push(format!("{}: {why}", path.display())),
        }
        Ok(())
    }

    /// The candidate and the challenge of a file.
    fn assign(
        &self,
        path: &Path,
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
        let folder = folder_above(path, below);
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

fn is_missing(path: &Path) -> bool {
    fs::metadata(path).is_err_and(|error| error.kind() == io::ErrorKind::NotFound)
}

/// Where a file is, however it is named. Links to the file itself are files of their own: people
/// may hand in the same.
fn place(path: &Path) -> PathBuf {
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let folder = fs::canonicalize(folder).unwrap_or_else(|_| folder.to_owned());
    folder.join(path.file_name().unwrap_or_default())
}

/// What the folder above a file is called: its way below the folder that was named, or where the
/// file lies in that one itself, that one's name.
fn folder_above(path: &Path, below: &Path) -> Option<String> {
    let inside = below.parent().filter(|folder| !folder.as_os_str().is_empty());
    let folder = inside.map(Path::as_os_str).or_else(|| path.parent()?.file_name())?;
    Some(folder.to_string_lossy().into_owned())
}
