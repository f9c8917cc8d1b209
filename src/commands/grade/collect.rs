//! Which files to grade against which challenges.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::layout::{Layout, Named};
use super::wanted::{Key, Wanted, key};
use crate::catalog::{Entry, Library};
use crate::cli::Grade;
use crate::commands::context::Context;
use crate::commands::resolve;
use crate::error::Failure;
use crate::exit_code::Exit;
use crate::model::{Challenge, Submission};
use crate::runner::Plan;

/// What is there to be graded.
pub struct Collected {
    /// What is run against what.
    pub plan: Plan,
    /// A sentence for each path that is of no use or cannot be read.
    pub remarks: Vec<String>,
    /// What is known before anything is run: whether something that cannot be read, or whose
    /// challenge does not load, may hold submissions of which no result tells.
    pub exit: Exit,
}

/// What the paths of the command line hold.
pub fn collect(context: &Context, library: &Library, grade: &Grade) -> Result<Collected, Failure> {
    let layout = grade.layout.as_deref().map(Layout::parse).transpose()?;
    let named =
        grade.challenge.iter().map(|id| resolve::entry(library, id)).collect::<Result<_, _>>()?;
    let mut collector = Collector {
        context,
        layout,
        wanted: Wanted::new(library, named),
        loaded: BTreeMap::new(),
        folders: folders(&grade.paths),
        plan: Plan::default(),
        remarks: Vec::new(),
        exit: Exit::Success,
        known: BTreeSet::new(),
    };
    // What the user named must load.
    for entry in collector.wanted.entries() {
        let challenge = context.load_challenge(entry)?;
        collector.loaded.insert(key(entry), Some(challenge));
    }
    for path in &grade.paths {
        collector.path(path)?;
    }
    let Collector { plan, remarks, exit, .. } = collector;
    Ok(Collected { plan, remarks, exit })
}

struct Collector<'a> {
    context: &'a Context,
    layout: Option<Layout>,
    wanted: Wanted<'a>,
    /// None where one does not load, which was told.
    loaded: BTreeMap<Key, Option<Arc<Challenge>>>,
    /// The folders that were named.
    folders: BTreeSet<PathBuf>,
    plan: Plan,
    remarks: Vec<String>,
    exit: Exit,
    /// What is planned already, by its place, so that a file named twice is graded once.
    known: BTreeSet<PathBuf>,
}

/// A file that may be a submission.
#[derive(Clone, Copy)]
struct Found<'a> {
    path: &'a Path,
    /// Its path below the folder that was named.
    below: &'a Path,
    /// It was found in a folder; else it was named itself.
    walked: bool,
    /// What tells the folder that was named from the others, where several were.
    folder: Option<&'a str>,
}

impl Collector<'_> {
    fn path(&mut self, path: &Path) -> Result<(), Failure> {
        if path.is_dir() {
            let mut files = Vec::new();
            self.walk(path, &mut files);
            let from = self.root(path, &files);
            let folder = self.name_of(path);
            let mut is_any = false;
            for file in &files {
                let below = file.strip_prefix(from).unwrap_or(file);
                let folder = folder.as_deref();
                is_any |= self.file(Found { path: file, below, walked: true, folder })?;
            }
            if !is_any {
                self.remarks.push(format!("{} holds nothing to grade", path.display()));
            }
            return Ok(());
        }
        let below = path.file_name().map_or(path, Path::new);
        self.file(Found { path, below, walked: false, folder: None })?;
        Ok(())
    }

    /// What a folder that was named is called, where several were: by its own name, or where that
    /// is the name of another one as well, as the user wrote it.
    fn name_of(&self, folder: &Path) -> Option<String> {
        let place = fs::canonicalize(folder).ok().filter(|_| self.folders.len() > 1)?;
        let namesakes = self.folders.iter().filter(|other| other.file_name() == place.file_name());
        match place.file_name() {
            Some(name) if namesakes.count() < 2 => Some(name.to_string_lossy().into_owned()),
            _ => Some(folder.to_string_lossy().trim_end_matches('/').to_owned()),
        }
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
        let mut paths = Vec::new();
        match fs::read_dir(folder) {
            Err(error) => return self.lose(folder, &error),
            Ok(entries) => {
                for entry in entries {
                    match entry {
                        Ok(entry) => paths.push(entry.path()),
                        Err(error) => self.lose(folder, &error),
                    }
                }
            }
        }
        paths.sort();
        for path in paths {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            if name.starts_with('.') || name == "__pycache__" {
                continue;
            }
            let is_python = path.extension().is_some_and(|extension| extension == "py");
            match fs::symlink_metadata(&path) {
                Err(error) => self.lose(&path, &error),
                Ok(meta) if meta.is_dir() => self.walk(&path, files),
                Ok(meta) if meta.is_symlink() && path.is_dir() => {
                    self.remarks.push(format!("{} is a link, not a folder", path.display()));
                }
                Ok(meta) if meta.is_symlink() && is_python => {
                    self.remarks.push(format!("{} is a link, not a regular file", path.display()));
                }
                // Whatever else bears that name was handed in, and must be told of.
                Ok(_) if is_python => files.push(path),
                Ok(_) => {}
            }
        }
    }

    /// Notes what cannot be read and may hold submissions.
    fn lose(&mut self, path: &Path, error: &io::Error) {
        self.remarks.push(format!("cannot read {}: {error}", path.display()));
        self.exit = self.exit.worst(Exit::Judge);
    }

    /// Adds a file, or notes why not. Whether it is planned, now or already.
    fn file(&mut self, found: Found<'_>) -> Result<bool, Failure> {
        let path = found.path;
        let place = place(path);
        if self.known.contains(&place) {
            return Ok(true);
        }
        let (source, unread) = match resolve::read_to_grade(path) {
            Ok(source) => (source, None),
            // A file that was named must be there; one that was found may have its faults.
            Err(failure) if !found.walked && is_missing(path) => return Err(failure),
            Err(failure) => (Vec::new(), Some(failure.message)),
        };
        self.remarks.extend(unread.clone());
        let (candidate, entry) = match self.assign(found, &source) {
            Ok(assigned) => assigned,
            Err(why) => {
                // Its first line may have named a challenge; a layout reads the path alone.
                let is_by_path = found.walked && self.layout.is_some();
                if unread.is_some() && !is_by_path {
                    self.exit = self.exit.worst(Exit::Judge);
                } else {
                    self.remarks.push(format!("{}: {why}", path.display()));
                }
                return Ok(false);
            }
        };
        let Some(challenge) = self.load(&entry) else {
            self.remarks.push(format!("{}: `{}` does not load", path.display(), entry.id()));
            return Ok(false);
        };
        self.known.insert(place);
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let submission = Submission { candidate, name, path: path.to_owned(), source };
        match unread {
            None => self.plan.add(&challenge, submission),
            Some(why) => self.plan.add_unread(&challenge, submission, why),
        }
        Ok(true)
    }

    /// The candidate and the challenge of a file.
    fn assign(&self, found: Found<'_>, source: &[u8]) -> Result<(Option<String>, Entry), String> {
        let Found { below, walked, .. } = found;
        if let Some(layout) = self.layout.as_ref().filter(|_| walked) {
            let Some(Named { candidate, challenge }) = layout.read(&below.to_string_lossy()) else {
                return Err("its path is not of the layout".to_owned());
            };
            let entry = if let Some(name) = challenge {
                self.wanted.find(&name.replace('_', "-"))?
            } else {
                let only = self.wanted.only();
                only.ok_or("the layout names no challenge; use --challenge")?.clone()
            };
            return Ok((candidate, entry));
        }
        let folder = folder_above(found);
        let by_header = resolve::header(source).map(|id| self.wanted.find(&id)).transpose()?;
        // A single challenge takes a file of any name, unless its first line is of another one.
        if let Some(only) = self.wanted.only() {
            let stem = below.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            let is_own_name = resolve::file_name(only.id()) == format!("{stem}.py");
            let candidate = if is_own_name { folder } else { Some(stem) };
            return Ok((candidate, only.clone()));
        }
        let entry = match by_header {
            Some(entry) => entry,
            None => self.wanted.find(&resolve::id_of_name(below))?,
        };
        Ok((folder, entry))
    }

    /// A challenge that a file names. One that does not load is told once, and is no reason to leave
    /// the files of others ungraded: strangers choose what they name.
    fn load(&mut self, entry: &Entry) -> Option<Arc<Challenge>> {
        let key = key(entry);
        if let Some(known) = self.loaded.get(&key) {
            return known.clone();
        }
        let loaded = self.context.load_challenge(entry);
        let challenge = loaded.map_err(|failure| {
            self.context.tell(&failure);
            self.exit = self.exit.worst(Exit::Usage);
        });
        self.loaded.insert(key, challenge.clone().ok());
        challenge.ok()
    }
}

/// The folders among some paths.
fn folders(paths: &[PathBuf]) -> BTreeSet<PathBuf> {
    let folders = paths.iter().filter(|path| path.is_dir());
    folders.filter_map(|folder| fs::canonicalize(folder).ok()).collect()
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
/// file lies in that one itself, that one's name. Of several folders each stands before what lies
/// below it, which may be called the same in all of them.
fn folder_above(Found { path, below, folder, .. }: Found<'_>) -> Option<String> {
    let inside = below.parent().filter(|inside| !inside.as_os_str().is_empty());
    let inside = inside.map(|inside| inside.to_string_lossy());
    match (folder, inside) {
        (Some(folder), Some(inside)) => Some(format!("{folder}/{inside}")),
        (Some(folder), None) => Some(folder.to_owned()),
        (None, Some(inside)) => Some(inside.into_owned()),
        (None, None) => Some(path.parent()?.file_name()?.to_string_lossy().into_owned()),
    }
}
