//! Removes a directory whatever a command made of it: deep beyond what a path can say or a process
//! can hold open, without permissions, full of links.

use std::ffi::CString;
use std::io;
use std::os::fd::{AsFd, OwnedFd};
use std::path::Path;
use std::time::{Duration, Instant};

use rustix::fs::{
    AtFlags, CWD, Dir, FileType, Mode, OFlags, chmodat, fchmod, openat, renameat, statat, unlinkat,
};
use rustix::io::Errno;
use rustix::path::Arg;

/// The most that a removal may take: only somebody who goes on making files makes it last.
const AT_MOST: Duration = Duration::from_secs(30);

/// How many names are read at once.
const BATCH: usize = 1024;

/// Removes a directory with all that is in it. That it is not there is no error.
pub fn remove_tree(path: &Path) -> io::Result<()> {
    match empty_tree(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(error),
        Ok(()) => Ok(unlinkat(CWD, path, AtFlags::REMOVEDIR)?),
    }
}

/// Removes all that is in a directory, and gives its owner, and nobody else, all permissions on it.
/// Links are removed, never followed.
///
/// However deep the tree is, a handful of descriptors are open: a directory that is not empty is
/// moved up to the top, where its turn comes.
pub fn empty_tree(path: &Path) -> io::Result<()> {
    let top = open_folder(CWD, path)?;
    let mut work = Work { top: &top, brought_up: 0, begun: Instant::now() };
    loop {
        let names = work.some_entries(&top)?;
        if names.is_empty() {
            return Ok(());
        }
        for name in names.iter().map(CString::as_c_str) {
            if !remove_entry(&top, name)? {
                work.empty(&open_folder(&top, name)?)?;
                unlinkat(&top, name, AtFlags::REMOVEDIR)?;
            }
        }
    }
}

struct Work<'a> {
    top: &'a OwnedFd,
    /// How many folders were brought up, for their names.
    brought_up: u64,
    begun: Instant,
}

impl Work<'_> {
    /// Empties a folder: what is no folder, or an empty one, is removed; the rest goes up.
    fn empty(&mut self, folder: &OwnedFd) -> io::Result<()> {
        loop {
            let names = self.some_entries(folder)?;
            if names.is_empty() {
                return Ok(());
            }
            for name in names.iter().map(CString::as_c_str) {
                if !remove_entry(folder, name)? {
                    // To be moved, it must have its permissions.
                    drop(open_folder(folder, name)?);
                    renameat(folder, name, self.top, self.free_name())?;
                }
            }
        }
    }

    /// A name that nothing has at the top.
    fn free_name(&mut self) -> String {
        loop {
            let name = format!("brought-up-{}", self.brought_up);
            self.brought_up += 1;
            let known = statat(self.top, &name, AtFlags::SYMLINK_NOFOLLOW);
            if known.is_err_and(|error| error == Errno::NOENT) {
                return name;
            }
        }
    }

    /// Some of the names in a folder; none where it is empty.
    fn some_entries(&self, folder: &OwnedFd) -> io::Result<Vec<CString>> {
        if self.begun.elapsed() > AT_MOST {
            return Err(io::ErrorKind::TimedOut.into());
        }
        let names = Dir::read_from(folder)?.filter_map(|entry| match entry {
            Ok(entry) if [c".", c".."].contains(&entry.file_name()) => None,
            entry => Some(entry.map(|entry| entry.file_name().to_owned())),
        });
        Ok(names.take(BATCH).collect::<Result<_, _>>()?)
    }
}

/// Removes an entry that is no folder, or an empty one. False for a folder that is not empty.
fn remove_entry(folder: &OwnedFd, name: impl Arg + Copy) -> io::Result<bool> {
    match unlinkat(folder, name, AtFlags::empty()) {
        // What Linux says of a folder, and what the standard says.
        Err(Errno::ISDIR | Errno::PERM) => {}
        other => return Ok(other.map(|()| true)?),
    }
    match unlinkat(folder, name, AtFlags::REMOVEDIR) {
        Err(Errno::NOTEMPTY | Errno::EXIST | Errno::ACCESS) => Ok(false),
        other => Ok(other.map(|()| true)?),
    }
}

/// Opens a folder and gives its owner all permissions on it.
fn open_folder(parent: impl AsFd, name: impl Arg + Copy) -> io::Result<OwnedFd> {
    let flags = OFlags::RDONLY | OFlags::DIRECTORY | OFlags::NOFOLLOW | OFlags::CLOEXEC;
    let folder = match openat(&parent, name, flags, Mode::empty()) {
        Err(Errno::ACCESS) => {
            let meta = statat(&parent, name, AtFlags::SYMLINK_NOFOLLOW)?;
            if FileType::from_raw_mode(meta.st_mode) != FileType::Directory {
                return Err(Errno::NOTDIR.into());
            }
            chmodat(&parent, name, Mode::RWXU, AtFlags::empty())?;
            openat(&parent, name, flags, Mode::empty())?
        }
        other => other?,
    };
    fchmod(&folder, Mode::RWXU)?;
    Ok(folder)
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::os::unix::fs::{PermissionsExt, symlink};

    use rustix::fs::mkdirat;

    use super::*;

    fn tree() -> (tempfile::TempDir, std::path::PathBuf) {
        let outside = tempfile::tempdir().unwrap();
        let tree = outside.path().join("tree");
        fs::create_dir(&tree).unwrap();
        (outside, tree)
    }

    #[test]
    fn a_tree_deeper_than_any_path_is_removed() {
        let (_outside, tree) = tree();
        let mut folder = open_folder(CWD, &tree).unwrap();
        for depth in 0..3000 {
            for name in ["inner", "brought-up-1"] {
                mkdirat(&folder, name, Mode::RWXU).unwrap();
            }
            let inner = open_folder(&folder, "inner").unwrap();
            if depth % 1000 == 0 {
                fchmod(&folder, Mode::empty()).unwrap();
            }
            folder = inner;
        }
        remove_tree(&tree).unwrap();
        assert!(!tree.exists());
    }

    #[test]
    fn links_are_removed_and_not_followed() {
        let (outside, tree) = tree();
        let kept = outside.path().join("kept");
        fs::create_dir(&kept).unwrap();
        fs::write(kept.join("file"), "x").unwrap();
        fs::create_dir(tree.join("folder")).unwrap();
        symlink(&kept, tree.join("folder/link")).unwrap();
        symlink(&kept, tree.join("link")).unwrap();
        remove_tree(&tree).unwrap();
        assert!(kept.join("file").exists());
        symlink(&kept, &tree).unwrap();
        assert!(remove_tree(&tree).is_err());
        assert!(kept.join("file").exists());
    }

    #[test]
    fn folders_without_permissions_are_removed() {
        let (_outside, tree) = tree();
        fs::create_dir_all(tree.join("a/b/c")).unwrap();
        fs::write(tree.join("a/b/c/file"), "x").unwrap();
        for inner in ["a/b/c", "a/b", "a", ""] {
            fs::set_permissions(tree.join(inner), fs::Permissions::from_mode(0o000)).unwrap();
        }
        remove_tree(&tree).unwrap();
        assert!(!tree.exists());
        remove_tree(&tree).unwrap();
    }
}
