use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use thiserror::Error;

use super::entry::{Entry, EntryKind};
use super::index;
use super::problem::{Problem, Problems};
use super::skills;
use super::source::{Listing, Source, join, unreadable};
use super::tracks;
use crate::model::{SkillMatrix, Track};

/// How deep below a root challenges are looked for.
const DEEPEST: usize = 16;
/// How many folders below a root are looked into, so that a home directory given by mistake ends
/// in a word about it rather than in a long wait.
const MOST_FOLDERS: usize = 20_000;

/// All challenges and quizzes that there are, of which nothing is read before it is needed.
#[derive(Clone, Debug)]
pub struct Library {
    entries: BTreeMap<String, Entry>,
    /// Those of the roots, in their order.
    added_skills: Vec<SkillMatrix>,
    /// All of them, once they are asked for.
    skills: OnceLock<SkillMatrix>,
    skill_ids: Arc<BTreeSet<String>>,
    /// Each with the file that it comes from.
    tracks: BTreeMap<String, (String, Track)>,
    pub(super) roots: Vec<PathBuf>,
    replaced: Vec<Replaced>,
    problems: Problems,
}

/// An entry or a track that stands in the place of an earlier one with the same id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replaced {
    /// The id of both.
    pub id: String,
    /// The folder of the one that counts; of a track, its file.
    pub by: String,
    /// The folder of the one that does not; of a track, its file.
    pub instead_of: String,
}

/// Why a folder cannot be opened.
#[derive(Debug, Error)]
pub enum OpenError {
    /// It cannot be read at all.
    #[error("the folder {} cannot be read", .path.display())]
    Unreadable {
        /// As the user wrote it.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// It is a file or something else.
    #[error("{} is not a folder", .0.display())]
    NotAFolder(PathBuf),
    /// A root was wanted, and this is a single challenge.
    #[error("{} is a challenge, not a folder of challenges", .0.display())]
    IsChallenge(PathBuf),
    /// A challenge was wanted, and this is none.
    #[error("{} holds neither challenge.toml nor quiz.toml", .0.display())]
    NoChallenge(PathBuf),
}

impl OpenError {
    /// What to do about it, where that is not plain.
    #[must_use]
    pub fn hint(&self) -> Option<&'static str> {
        match self {
            Self::IsChallenge(_) => {
                Some("give the folder above it, or its own path in place of a challenge's id")
            }
            Self::NoChallenge(_) => Some("give the folder that holds the file"),
            Self::Unreadable { .. } | Self::NotAFolder(_) => None,
        }
    }
}

impl Library {
    /// Finds all challenges and quizzes: first those that the binary carries, then those below
    /// each root. Of two with the same id the later one counts.
    ///
    /// # Errors
    ///
    /// Where a root is not a readable folder, or is a challenge itself. What is wrong further
    /// below does not end it, see [`Library::problems`].
    pub fn open(roots: &[PathBuf]) -> Result<Self, OpenError> {
        let mut search = Search::default();
        search.shipped();
        for root in roots {
            check_folder(root)?;
            if kind_of(&Source::Folder(root.clone()).list("")).is_some() {
                return Err(OpenError::IsChallenge(root.clone()));
            }
            search.root(&Source::Folder(root.clone()));
        }
        let added =
            search.skills.iter().flat_map(SkillMatrix::skills).map(|skill| skill.id.clone());
        let skill_ids = index::skills().map(str::to_owned).chain(added);
        let skill_ids: Arc<BTreeSet<String>> = Arc::new(skill_ids.collect());
        let mut library = Self {
            entries: BTreeMap::new(),
            added_skills: search.skills,
            skills: OnceLock::new(),
            skill_ids: Arc::clone(&skill_ids),
            tracks: index::tracks().map(|track| (track.id.clone(), shipped(track))).collect(),
            roots: roots.to_vec(),
            replaced: Vec::new(),
            problems: search.problems,
        };
        for (kind, source, folder) in search.found {
            let id = folder.clone();
            library.add(Entry {
                id,
                kind,
                source,
                folder,
                outside: None,
                has_namesake: false,
                skills: Arc::clone(&skill_ids),
            });
        }
        library.note_namesakes();
        // They may lead to whatever there is.
        for (file, bytes) in search.tracks {
            library.add_track(&file, &bytes);
        }
        Ok(library)
    }

    /// Notes of every entry whether the last part of its id leads to others as well.
    fn note_namesakes(&mut self) {
        let mut counts: HashMap<&str, u32> = HashMap::with_capacity(self.entries.len());
        for id in self.entries.keys() {
            *counts.entry(last_part(id)).or_default() += 1;
        }
        let shared: Vec<bool> = self.entries.keys().map(|id| counts[last_part(id)] > 1).collect();
        for (entry, shared) in self.entries.values_mut().zip(shared) {
            entry.has_namesake = shared;
        }
    }

    fn add_track(&mut self, file: &str, bytes: &[u8]) {
        let (track, problems) = tracks::read(file, bytes, |id| self.entries.contains_key(id));
        self.problems.append(problems.into());
        let Some(track) = track else { return };
        let (id, by) = (track.id.clone(), file.to_owned());
        if let Some((instead_of, _)) = self.tracks.insert(id.clone(), (by.clone(), track)) {
            self.replaced.push(Replaced { id, by, instead_of });
        }
    }

    fn add(&mut self, entry: Entry) {
        let (id, by) = (entry.id.clone(), entry.shown());
        if let Some(earlier) = self.entries.insert(id.clone(), entry) {
            self.replaced.push(Replaced { id, by, instead_of: earlier.shown() });
        }
    }

    /// All challenges and quizzes, in the order of their ids.
    pub fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.entries.values()
    }

    /// The entry with exactly this id.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&Entry> {
        self.entries.get(id)
    }

    /// The skills of the library and of its roots.
    #[must_use]
    pub fn skills(&self) -> &SkillMatrix {
        self.skills.get_or_init(|| {
            let source = Source::Shipped;
            let bytes = source.read(skills::FILE).unwrap_or_default();
            // A test holds that the library's own file has no problems.
            let (mut matrix, _) = skills::read(source.shown(skills::FILE), &bytes);
            for added in &self.added_skills {
                skills::merge(&mut matrix, added.clone());
            }
            matrix
        })
    }

    /// Whether there is a skill with this id. Reads no file.
    #[must_use]
    pub fn has_skill(&self, id: &str) -> bool {
        self.skill_ids.contains(id)
    }

    /// The skills of a domain; none where there is no such domain. Reads no file.
    #[must_use]
    pub fn skills_of_domain(&self, id: &str) -> BTreeSet<String> {
        let added = self.added_skills.iter().flat_map(|matrix| &matrix.domains);
        let added = added.filter(|domain| domain.id == id).flat_map(|domain| &domain.skills);
        let shipped = index::domain(id).iter().map(|skill| (*skill).to_owned());
        shipped.chain(added.map(|skill| skill.id.clone())).collect()
    }

    /// All tracks, in the order of their ids.
    pub fn tracks(&self) -> impl Iterator<Item = &Track> {
        self.tracks.values().map(|(_, track)| track)
    }

    /// The track with exactly this id.
    #[must_use]
    pub fn track(&self, id: &str) -> Option<&Track> {
        self.tracks.get(id).map(|(_, track)| track)
    }

    /// Entries, and after them tracks, that stand in the place of earlier ones, each in the order of
    /// the roots.
    #[must_use]
    pub fn replaced(&self) -> &[Replaced] {
        &self.replaced
    }

    /// What is wrong with the roots' folders, skills and tracks; challenges and quizzes tell theirs
    /// on loading.
    #[must_use]
    pub fn problems(&self) -> &Problems {
        &self.problems
    }

    /// The challenge or quiz in a folder. Inside of a root its id is the path below that root,
    /// elsewhere the name of the folder.
    ///
    /// # Errors
    ///
    /// Where this is not a readable folder that holds a challenge or quiz.
    pub fn open_folder(&self, path: &Path) -> Result<Entry, OpenError> {
        check_folder(path)?;
        let source = Source::Folder(path.to_owned());
        let kind =
            kind_of(&source.list("")).ok_or_else(|| OpenError::NoChallenge(path.to_owned()))?;
        let whole = path.canonicalize().map_err(|source| unreadable_folder(path, source))?;
        let below = |root: &PathBuf| {
            let root = root.canonicalize().ok()?;
            whole.strip_prefix(root).ok().map(Path::to_owned)
        };
        // The nearest root leaves the shortest path.
        let nearest = self.roots.iter().filter_map(below).min_by_key(|p| p.components().count());
        let id = nearest.filter(|path| !path.as_os_str().is_empty());
        let id = id.as_deref().or_else(|| whole.file_name().map(Path::new));
        let id = id.map(|id| id.to_string_lossy().into_owned()).unwrap_or_default();
        let skills = Arc::clone(&self.skill_ids);
        let same = |entry: &Entry| entry.path().and_then(|path| path.canonicalize().ok());
        let is_outside = self.get(&id).and_then(same).as_ref() != Some(&whole);
        // A name in which a line ends cannot stand in a line.
        let outside = whole.to_str().filter(|path| is_outside && !path.contains(char::is_control));
        let outside = outside.map(str::to_owned);
        let has_namesake = self.get(&id).is_some_and(|entry| entry.has_namesake);
        Ok(Entry { id, kind, source, folder: String::new(), outside, has_namesake, skills })
    }
}

/// A track of the library in the binary, with its file.
fn shipped(track: Track) -> (String, Track) {
    let file = join(tracks::FOLDER, &format!("{}.toml", track.id));
    (Source::Shipped.shown(&file), track)
}

fn last_part(id: &str) -> &str {
    id.rsplit('/').next().unwrap_or(id)
}

fn check_folder(path: &Path) -> Result<(), OpenError> {
    let found = std::fs::metadata(path).map_err(|source| unreadable_folder(path, source))?;
    if !found.is_dir() {
        return Err(OpenError::NotAFolder(path.to_owned()));
    }
    std::fs::read_dir(path).map_err(|source| unreadable_folder(path, source))?;
    Ok(())
}

fn unreadable_folder(path: &Path, source: io::Error) -> OpenError {
    OpenError::Unreadable { path: path.to_owned(), source }
}

/// What a folder with these files is. One with both files says so when it is loaded.
fn kind_of(listing: &Listing) -> Option<EntryKind> {
    [EntryKind::Challenge, EntryKind::Quiz]
        .into_iter()
        .find(|kind| listing.files.iter().any(|name| name == kind.file()))
}

/// What has been found so far.
#[derive(Default)]
struct Search {
    found: Vec<(EntryKind, Source, String)>,
    skills: Vec<SkillMatrix>,
    /// The files of tracks in the roots.
    tracks: Vec<(String, Vec<u8>)>,
    problems: Problems,
    folders: usize,
}

impl Search {
    /// What the binary carries is known without a search.
    fn shipped(&mut self) {
        self.found.extend(index::ENTRIES.iter().map(|entry| {
            let kind = if entry.quiz { EntryKind::Quiz } else { EntryKind::Challenge };
            (kind, Source::Shipped, entry.id.to_owned())
        }));
    }

    fn root(&mut self, source: &Source) {
        self.folders = 0;
        let listing = source.list("");
        if listing.files.iter().any(|name| name == skills::FILE) {
            match source.read(skills::FILE) {
                Ok(bytes) => {
                    let (matrix, problems) = skills::read(source.shown(skills::FILE), &bytes);
                    self.skills.push(matrix);
                    self.problems.append(problems.into());
                }
                Err(error) => {
                    self.problems.push(unreadable(&error).in_file(source.shown(skills::FILE)));
                }
            }
        }
        if listing.folders.iter().any(|name| name == tracks::FOLDER) {
            self.tracks(source);
        }
        self.descend(source, "", 0, listing);
    }

    fn tracks(&mut self, source: &Source) {
        let files = source.list(tracks::FOLDER).files;
        for name in files.iter().filter(|name| tracks::id(name).is_some()) {
            let path = join(tracks::FOLDER, name);
            match source.read(&path) {
                Ok(bytes) => self.tracks.push((source.shown(&path), bytes)),
                Err(error) => self.problems.push(unreadable(&error).in_file(source.shown(&path))),
            }
        }
    }

    fn descend(&mut self, source: &Source, folder: &str, depth: usize, listing: Listing) {
        self.problems.append(listing.problems.into());
        for name in listing.folders {
            let path = join(folder, &name);
            self.folders += 1;
            if self.folders > MOST_FOLDERS {
                if self.folders == MOST_FOLDERS + 1 {
                    self.problems.push(
                        Problem::error(format!("more than {MOST_FOLDERS} folders"))
                            .hint("the rest is left out; is this a folder of challenges?")
                            .in_file(source.shown("")),
                    );
                }
                return;
            }
            let inner = source.list(&path);
            if let Some(kind) = kind_of(&inner) {
                self.found.push((kind, source.clone(), path));
            } else if depth + 1 < DEEPEST {
                self.descend(source, &path, depth + 1, inner);
            } else if !inner.folders.is_empty() {
                let problem = Problem::error(format!("more than {DEEPEST} folders deep"));
                self.problems.push(problem.in_file(source.shown(&path)));
            }
        }
    }
}
