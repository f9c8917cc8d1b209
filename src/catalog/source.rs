use std::fs;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use include_dir::{Dir, include_dir};

use super::problem::Problem;

/// The library that the binary carries.
static SHIPPED: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/challenges");

/// The largest file that is read, in bytes. Test data is far below; beyond lie mistakes.
const LARGEST: u64 = 64 << 20;

/// Where the files of a library lie. Paths below it are written with `/`; the empty path is the
/// top.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Source {
    /// In the binary.
    Shipped,
    /// In a folder, with the path that the user gave.
    Folder(PathBuf),
}

/// What lies directly in a folder, by name and in order. Hidden files and Python's caches are left
/// out.
#[derive(Debug, Default)]
pub(super) struct Listing {
    pub(super) folders: Vec<String>,
    pub(super) files: Vec<String>,
    /// What lies there and cannot be used.
    pub(super) problems: Vec<Problem>,
}

impl Source {
    /// The bytes of a file.
    ///
    /// # Errors
    ///
    /// As the system says; also where it is not a regular file or larger than 64 MiB.
    pub(super) fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        match self {
            Self::Shipped => SHIPPED
                .get_file(path)
                .map(|file| file.contents().to_vec())
                .ok_or_else(|| io::Error::from(io::ErrorKind::NotFound)),
            Self::Folder(root) => read_regular(&root.join(path)),
        }
    }

    /// Where something lies, as the user would write it. The binary's own files are shown where
    /// they lie in the sources of this program.
    pub(super) fn shown(&self, path: &str) -> String {
        match self {
            Self::Shipped => Path::new("challenges").join(path).display().to_string(),
            Self::Folder(root) if path.is_empty() => root.display().to_string(),
            Self::Folder(root) => root.join(path).display().to_string(),
        }
    }

    pub(super) fn list(&self, folder: &str) -> Listing {
        let mut listing = match self {
            Self::Shipped => list_shipped(folder),
            Self::Folder(root) => self.list_folder(&root.join(folder), folder),
        };
        listing.folders.sort_unstable();
        listing.files.sort_unstable();
        listing
    }

    fn list_folder(&self, path: &Path, folder: &str) -> Listing {
        let mut listing = Listing::default();
        let entries = match fs::read_dir(path) {
            Ok(entries) => entries,
            Err(error) => {
                listing.problems.push(unreadable(&error).in_file(self.shown(folder)));
                return listing;
            }
        };
        for entry in entries {
            match entry {
                Ok(entry) => sort_in(&entry.path(), &mut listing),
                Err(error) => {
                    listing.problems.push(unreadable(&error).in_file(self.shown(folder)));
                }
            }
        }
        listing
    }
}

/// A path below a folder of the library.
pub(super) fn join(folder: &str, name: &str) -> String {
    if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") }
}

fn list_shipped(folder: &str) -> Listing {
    let mut listing = Listing::default();
    let Some(dir) = (if folder.is_empty() { Some(&SHIPPED) } else { SHIPPED.get_dir(folder) })
    else {
        return listing;
    };
    for entry in dir.entries() {
        let Some(name) = entry.path().file_name().and_then(|name| name.to_str()) else { continue };
        if is_ignored(name) {
            continue;
        }
        let names =
            if entry.as_dir().is_some() { &mut listing.folders } else { &mut listing.files };
        names.push(name.to_owned());
    }
    listing
}

fn sort_in(path: &Path, listing: &mut Listing) {
    let problem = |problem: Problem| problem.in_file(path.display().to_string());
    let Some(name) = path.file_name().and_then(|name| name.to_str()) else {
        let flaw = Problem::error("the name is not UTF-8").hint("rename it, or remove it");
        listing.problems.push(problem(flaw));
        return;
    };
    if is_ignored(name) {
        return;
    }
    match fs::metadata(path) {
        Ok(found) if found.is_dir() && leads_back(path) => listing.problems.push(problem(
            Problem::error("the link leads back to a folder that it lies in").hint("remove it"),
        )),
        Ok(found) if found.is_dir() => listing.folders.push(name.to_owned()),
        Ok(_) => listing.files.push(name.to_owned()),
        Err(error) => listing.problems.push(problem(unreadable(&error))),
    }
}

/// Whether this is a link to a folder above itself.
fn leads_back(path: &Path) -> bool {
    if !path.is_symlink() {
        return false;
    }
    match (path.canonicalize(), path.parent().map(Path::canonicalize)) {
        (Ok(target), Some(Ok(parent))) => parent.starts_with(target),
        _ => false,
    }
}

fn is_ignored(name: &str) -> bool {
    name.starts_with('.') || name == "__pycache__"
}

/// Reads a file without ever waiting for somebody to write into it, as a pipe would make one do.
fn read_regular(path: &Path) -> io::Result<Vec<u8>> {
    let found = fs::metadata(path)?;
    if !found.is_file() {
        return Err(io::Error::other("not a regular file"));
    }
    let mut bytes = Vec::new();
    fs::File::open(path)?.take(LARGEST + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > LARGEST {
        return Err(io::Error::other("larger than 64 MiB"));
    }
    Ok(bytes)
}

/// What is said of something that cannot be read.
pub(super) fn unreadable(error: &io::Error) -> Problem {
    let why = match error.kind() {
        io::ErrorKind::NotFound => "there is no such file".to_owned(),
        io::ErrorKind::PermissionDenied => "permission denied".to_owned(),
        _ => error.to_string(),
    };
    Problem::error(format!("cannot be read: {why}"))
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::symlink;

    use super::*;

    #[test]
    fn a_folder_is_listed_without_caches_and_hidden_files() {
        let root = tempfile::tempdir().unwrap();
        for name in [".git", "__pycache__", "b", "a"] {
            fs::create_dir(root.path().join(name)).unwrap();
        }
        fs::write(root.path().join("x.py"), "").unwrap();
        let listing = Source::Folder(root.path().to_owned()).list("");
        assert_eq!(listing.folders, ["a", "b"]);
        assert_eq!(listing.files, ["x.py"]);
        assert!(listing.problems.is_empty());
    }

    #[test]
    fn a_link_to_a_folder_above_is_a_problem_and_other_links_are_followed() {
        let root = tempfile::tempdir().unwrap();
        fs::create_dir_all(root.path().join("a/b")).unwrap();
        fs::create_dir(root.path().join("c")).unwrap();
        symlink("..", root.path().join("a/b/up")).unwrap();
        symlink("../../c", root.path().join("a/b/c")).unwrap();
        let listing = Source::Folder(root.path().to_owned()).list("a/b");
        assert_eq!(listing.folders, ["c"]);
        assert_eq!(listing.problems.len(), 1);
        assert!(listing.problems[0].message.contains("leads back"));
    }

    // Other systems do not let one make such a name.
    #[cfg(target_os = "linux")]
    #[test]
    fn what_cannot_be_named_or_read_is_a_problem() {
        use std::os::unix::ffi::OsStrExt as _;

        let root = tempfile::tempdir().unwrap();
        fs::write(root.path().join(std::ffi::OsStr::from_bytes(b"\xff.py")), "").unwrap();
        symlink("nowhere", root.path().join("broken")).unwrap();
        let source = Source::Folder(root.path().to_owned());
        let mut messages: Vec<_> =
            source.list("").problems.into_iter().map(|problem| problem.message).collect();
        messages.sort();
        assert_eq!(messages, ["cannot be read: there is no such file", "the name is not UTF-8"]);
        assert!(source.list("missing").problems[0].message.contains("no such file"));
    }

    #[test]
    fn a_device_is_not_read() {
        let error = Source::Folder("/dev".into()).read("zero").unwrap_err();
        assert_eq!(error.to_string(), "not a regular file");
    }
}
