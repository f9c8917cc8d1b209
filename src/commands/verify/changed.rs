//! What differs from a revision, as git tells it.

use std::collections::BTreeSet;
use std::env;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use crate::catalog::Entry;
use crate::error::Failure;

/// The file that every challenge of a root depends on.
const SKILLS: &str = "skills.toml";

/// The entries whose folders differ from a revision, files that git does not know yet included.
pub fn since(revision: &str, entries: Vec<Entry>) -> Result<Vec<Entry>, Failure> {
    let mut on_disk = Vec::new();
    for entry in entries {
        if let Some(path) = entry.path() {
            let root = root(&path, entry.id());
            on_disk.push((entry, path, root));
        }
    }
    if on_disk.is_empty() {
        return Err(Failure::usage(
            "--changed compares folders on disk; the library in this program has no history",
        )
        .hint("name a folder: gradus verify challenges --changed main"));
    }
    let roots: BTreeSet<PathBuf> = on_disk.iter().map(|(.., root)| root.clone()).collect();
    let mut changed: Vec<PathBuf> = Vec::new();
    for root in roots {
        let files = files(&root, revision)?;
        if files.iter().any(|file| file == Path::new(SKILLS)) {
            changed.push(root.join(SKILLS));
        }
        changed.extend(files.into_iter().map(|file| root.join(file)));
    }
    let differs = |path: &Path, root: &Path| {
        changed.iter().any(|file| file.starts_with(path) || *file == root.join(SKILLS))
    };
    let kept = on_disk.into_iter().filter(|(_, path, root)| differs(path, root));
    Ok(kept.map(|(entry, ..)| entry).collect())
}

/// The folder that an entry's id is counted from.
fn root(path: &Path, id: &str) -> PathBuf {
    let mut root = path;
    for _ in Path::new(id).components() {
        root = root.parent().unwrap_or(root);
    }
    if root.as_os_str().is_empty() { PathBuf::from(".") } else { root.to_owned() }
}

/// Files below a folder that differ from a revision, by their paths below it.
fn files(root: &Path, revision: &str) -> Result<Vec<PathBuf>, Failure> {
    let commit = format!("{revision}^{{commit}}");
    git(root, &["rev-parse", "--show-toplevel"])?;
    let commit = git(root, &["rev-parse", "--verify", "--quiet", "--end-of-options", &commit])
        .map_err(|_| {
            Failure::usage(format!("git knows no revision `{revision}` in {}", root.display()))
        })?;
    let commit = String::from_utf8_lossy(&commit).trim().to_owned();
    let tracked = [
        "diff",
        "--name-only",
        "-z",
        "--no-renames",
        "--relative",
        "--no-ext-diff",
        "--no-textconv",
        "--ignore-submodules",
        &commit,
        "--",
        ".",
    ];
    let mut listed = git(root, &tracked)?;
    listed.extend(git(root, &["ls-files", "-z", "--others", "--exclude-standard", "--", "."])?);
    let names = listed.split(|byte| *byte == 0).filter(|name| !name.is_empty());
    Ok(names.map(|name| PathBuf::from(String::from_utf8_lossy(name).into_owned())).collect())
}

/// Runs git in a folder, whatever the environment says about other repositories, and without the
/// hooks and monitors of the repository. (Its filters for contents still run.)
fn git(root: &Path, arguments: &[&str]) -> Result<Vec<u8>, Failure> {
    let mut command = Command::new("git");
    for (name, _) in env::vars_os() {
        if name.as_encoded_bytes().starts_with(b"GIT_") {
            command.env_remove(name);
        }
    }
    let output = command
        .arg("-C")
        .arg(root)
        .args(["-c", "core.fsmonitor=", "-c", "core.hooksPath=/dev/null", "--no-pager"])
        .args(arguments.iter().map(OsStr::new))
        .env("GIT_OPTIONAL_LOCKS", "0")
        .env("LC_ALL", "C")
        .stdin(Stdio::null())
        .output()
        .map_err(|error| {
            Failure::usage(format!("--changed needs git, which does not start: {error}"))
        })?;
    if output.status.success() { Ok(output.stdout) } else { Err(refused(root, &output)) }
}

fn refused(root: &Path, output: &Output) -> Failure {
    let said = String::from_utf8_lossy(&output.stderr);
    let said = said.trim();
    if said.contains("not a git repository") {
        return Failure::usage(format!("{} is in no git repository", root.display()));
    }
    Failure::usage(format!("git fails in {}: {said}", root.display()))
}
