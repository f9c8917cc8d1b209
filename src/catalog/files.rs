use std::collections::BTreeMap;
use std::fmt::Write as _;

use sha2::{Digest as _, Sha256};

use super::problem::Problem;
use super::source::{Source, join, unreadable};

/// How deep below a challenge's folder files are looked for.
const DEEPEST: usize = 8;
/// How many files a challenge may have.
const MOST: usize = 10_000;

/// All files of one challenge or quiz, by their path below its folder.
pub(super) struct Files {
    source: Source,
    folder: String,
    contents: BTreeMap<String, Vec<u8>>,
}

impl Files {
    /// Reads a folder. What cannot be read is left out and told.
    pub(super) fn collect(source: &Source, folder: &str) -> (Self, Vec<Problem>) {
        let mut files =
            Self { source: source.clone(), folder: folder.to_owned(), contents: BTreeMap::new() };
        let mut problems = Vec::new();
        files.descend("", 0, &mut problems);
        (files, problems)
    }

    fn descend(&mut self, below: &str, depth: usize, problems: &mut Vec<Problem>) {
        let mut listing = self.source.list(&join_nonempty(&self.folder, below));
        problems.append(&mut listing.problems);
        for name in listing.files {
            if self.contents.len() == MOST {
                problems.push(
                    Problem::error(format!("more than {MOST} files"))
                        .hint("a challenge's folder holds nothing but the challenge")
                        .in_file(self.shown("")),
                );
                return;
            }
            let path = join(below, &name);
            match self.source.read(&join(&self.folder, &path)) {
                Ok(bytes) => {
                    self.contents.insert(path, bytes);
                }
                Err(error) => problems.push(unreadable(&error).in_file(self.shown(&path))),
            }
        }
        for name in listing.folders {
            let path = join(below, &name);
            if depth == DEEPEST {
                let flaw = Problem::error(format!("more than {DEEPEST} folders deep"));
                problems.push(flaw.in_file(self.shown(&path)));
            } else if self.contents.len() < MOST {
                self.descend(&path, depth + 1, problems);
            }
        }
    }

    pub(super) fn into_contents(self) -> BTreeMap<String, Vec<u8>> {
        self.contents
    }

    /// The bytes of a file.
    pub(super) fn get(&self, path: &str) -> Option<&[u8]> {
        self.contents.get(path).map(Vec::as_slice)
    }

    /// The paths of all files, in order.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.contents.keys().map(String::as_str)
    }

    /// The files below a folder, in path order, with their whole paths.
    pub(super) fn below(&self, folder: &str) -> impl Iterator<Item = (&str, &[u8])> {
        let prefix = format!("{folder}/");
        self.contents
            .iter()
            .filter(move |(path, _)| path.starts_with(&prefix))
            .map(|(path, bytes)| (path.as_str(), bytes.as_slice()))
    }

    /// Where a file lies, as the user would write it.
    pub(super) fn shown(&self, path: &str) -> String {
        self.source.shown(&join_nonempty(&self.folder, path))
    }

    /// SHA-256 over the sorted paths and contents, each preceded by its length, in hexadecimal.
    pub(super) fn digest(&self) -> String {
        let mut hasher = Sha256::new();
        for (path, bytes) in &self.contents {
            for part in [path.as_bytes(), bytes.as_slice()] {
                hasher.update((part.len() as u64).to_le_bytes());
                hasher.update(part);
            }
        }
        hex(&hasher.finalize())
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

fn join_nonempty(folder: &str, name: &str) -> String {
    if name.is_empty() { folder.to_owned() } else { join(folder, name) }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::os::unix::fs::symlink;

    use super::*;

    fn digest(files: &[(&str, &str)]) -> String {
        let root = tempfile::tempdir().unwrap();
        for (path, text) in files {
            let path = root.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        let (files, problems) = Files::collect(&Source::Folder(root.path().to_owned()), "");
        assert!(problems.is_empty());
        files.digest()
    }

    #[test]
    fn the_digest_depends_on_every_path_and_every_byte() {
        let one = digest(&[("a", "x"), ("b/c", "y")]);
        assert_eq!(one.len(), 64);
        assert_eq!(one, digest(&[("b/c", "y"), ("a", "x")]));
        assert_ne!(one, digest(&[("a", "x"), ("b/d", "y")]));
        assert_ne!(one, digest(&[("a", "xb"), ("b/c", "")]));
        assert_ne!(one, digest(&[("a", "x"), ("b", "/cy")]));
    }

    #[test]
    fn the_digest_is_that_of_the_length_prefixed_parts() {
        let mut hasher = Sha256::new();
        hasher.update(b"\x01\0\0\0\0\0\0\0a\x02\0\0\0\0\0\0\0xy");
        let expected = hex(&hasher.finalize());
        assert_eq!(digest(&[("a", "xy")]), expected);
    }

    #[test]
    fn links_that_cross_each_other_end() {
        let root = tempfile::tempdir().unwrap();
        fs::create_dir(root.path().join("a")).unwrap();
        fs::create_dir(root.path().join("b")).unwrap();
        symlink("../b", root.path().join("a/x")).unwrap();
        symlink("../a", root.path().join("b/x")).unwrap();
        let (_, problems) = Files::collect(&Source::Folder(root.path().to_owned()), "");
        assert!(problems.iter().all(|problem| problem.message.contains("folders deep")));
        assert_eq!(problems.len(), 2);
    }
}
