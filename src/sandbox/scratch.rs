//! Private directories for commands, removed when they are done with.

use std::fs;
use std::io;
use std::os::unix::fs::{DirBuilderExt, MetadataExt, PermissionsExt, chown};
use std::path::{Path, PathBuf};
use std::sync::Once;

use rustix::process::{Pid, test_kill_process};
use tempfile::TempDir;

use super::remove::{empty_tree, remove_tree};

/// How the names of directories begin; the process that made them follows.
const PREFIX: &str = "gradus-";

/// A directory with a fresh work directory in it for each command.
#[derive(Debug)]
pub struct Scratch {
    root: TempDir,
    owner: Option<u32>,
}

impl Scratch {
    /// Makes the directory below the system's temporary directory, for commands of the user `owner`
    /// where that is not this one.
    ///
    /// # Errors
    ///
    /// Where it cannot be made.
    pub fn new(owner: Option<u32>) -> io::Result<Self> {
        let root = tempfile::Builder::new()
            .prefix(&format!("{PREFIX}{}-", std::process::id()))
            .permissions(fs::Permissions::from_mode(0o700))
            .tempdir()?;
        Ok(Self { root, owner })
    }

    /// The directory.
    pub fn path(&self) -> &Path {
        self.root.path()
    }

    /// The work directory.
    pub fn work(&self) -> PathBuf {
        self.path().join("work")
    }

    /// An empty work directory. It has the same name every time, so that a command cannot tell
    /// whether another ran before it.
    ///
    /// # Errors
    ///
    /// Where the former one cannot be removed or the new one not be made.
    pub fn fresh(&self) -> io::Result<PathBuf> {
        self.clear()?;
        let work = self.work();
        fs::DirBuilder::new().mode(0o700).create(&work)?;
        if self.owner.is_some() {
            // It passes through the directory, which stays ours, and owns its own.
            fs::set_permissions(self.path(), fs::Permissions::from_mode(0o711))?;
            chown(&work, self.owner, self.owner)?;
        }
        Ok(work)
    }

    /// Removes the work directory with all that is in it, and whatever stands beside it.
    ///
    /// # Errors
    ///
    /// Where something in it resists.
    pub fn clear(&self) -> io::Result<()> {
        empty_tree(self.path())
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = remove_tree(self.path());
    }
}

/// Sweeps up what runs that were killed have left in the system's temporary directory. Done once in
/// a process, however often it is asked for.
pub fn sweep_once() {
    static SWEPT: Once = Once::new();
    SWEPT.call_once(|| sweep(&std::env::temp_dir(), is_gone));
}

/// Removes the directories of this very process, when it ends without dropping what it holds.
pub fn remove_own() {
    sweep(&std::env::temp_dir(), |process| process == rustix::process::getpid());
}

fn is_gone(process: Pid) -> bool {
    test_kill_process(process) == Err(rustix::io::Errno::SRCH)
}

/// Removes directories of the processes that are chosen.
fn sweep(folder: &Path, chosen: impl Fn(Pid) -> bool) {
    let me = rustix::process::getuid().as_raw();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let name = name.to_string_lossy();
        let Some(process) = name.strip_prefix(PREFIX).and_then(|rest| rest.split('-').next())
        else {
            continue;
        };
        let Some(process) = process.parse().ok().and_then(Pid::from_raw) else { continue };
        let path = entry.path();
        // Only what is really ours: anybody may put links and directories here.
        let ours = fs::symlink_metadata(&path)
            .is_ok_and(|meta| meta.is_dir() && (me == 0 || meta.uid() == me));
        if chosen(process) && ours {
            let _ = remove_tree(&path);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fresh_directory_is_empty_whatever_the_last_one_held() {
        let scratch = Scratch::new(None).unwrap();
        let work = scratch.fresh().unwrap();
        fs::create_dir_all(work.join("a/b")).unwrap();
        fs::write(work.join("a/b/c"), "x").unwrap();
        fs::set_permissions(work.join("a"), fs::Permissions::from_mode(0o000)).unwrap();
        let again = scratch.fresh().unwrap();
        assert_eq!(again, work);
        assert_eq!(fs::read_dir(again).unwrap().count(), 0);
    }

    #[test]
    fn a_link_out_of_the_directory_is_removed_and_not_followed() {
        let outside = tempfile::tempdir().unwrap();
        fs::write(outside.path().join("kept"), "x").unwrap();
        let scratch = Scratch::new(None).unwrap();
        std::os::unix::fs::symlink(outside.path(), scratch.fresh().unwrap().join("link")).unwrap();
        scratch.clear().unwrap();
        assert!(outside.path().join("kept").exists());
    }
}
