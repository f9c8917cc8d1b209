//! Copies of interpreters that every user can read.

use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, OnceLock};

use gradus::python::Interpreter;

/// A folder for all copies, removed when the tests have ended.
pub fn shared() -> &'static Path {
    FOLDER.get_or_init(|| {
        sweep();
        let folder =
            std::env::temp_dir().join(format!("gradus-test-pythons-{}", std::process::id()));
        fs::create_dir(&folder).unwrap();
        fs::set_permissions(&folder, fs::Permissions::from_mode(0o755)).unwrap();
        // SAFETY: registers a function of this program that lives as long as the process.
        unsafe { libc::atexit(remove_shared) };
        folder
    })
}

static FOLDER: OnceLock<PathBuf> = OnceLock::new();

extern "C" fn remove_shared() {
    if let Some(folder) = FOLDER.get() {
        let _ = fs::remove_dir_all(folder);
    }
}

/// Removes what test runs that were killed have left.
fn sweep() {
    for entry in fs::read_dir(std::env::temp_dir()).unwrap().flatten() {
        let name = entry.file_name();
        let Some(process) =
            name.to_str().and_then(|name| name.strip_prefix("gradus-test-pythons-"))
        else {
            continue;
        };
        let mine =
            entry.metadata().is_ok_and(|meta| meta.uid() == rustix::process::getuid().as_raw());
        if mine && !Path::new("/proc").join(process).exists() {
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

/// A copy of an interpreter: programs that try to change it shall not meet the real one, and
/// unprivileged users often cannot read that.
pub fn readable_copy(interpreter: &Interpreter, private: bool) -> PathBuf {
    static MADE: Mutex<()> = Mutex::new(());
    let _one_at_a_time = MADE.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    let who = if private { "private" } else { "public" };
    let folder = shared().join(who);
    let prefix = interpreter.executable.parent().and_then(Path::parent).unwrap();
    if prefix == Path::new("/usr") {
        // The system's own, which everybody can read and only root can change.
        return interpreter.executable.clone();
    }
    let copy = folder.join(interpreter.version.to_string());
    if !copy.exists() {
        fs::create_dir_all(&folder).unwrap();
        let mode = if private { 0o700 } else { 0o755 };
        fs::set_permissions(&folder, fs::Permissions::from_mode(mode)).unwrap();
        copy_tree(prefix, &copy);
        let program = copy.join("bin").join(interpreter.executable.file_name().unwrap());
        find_library_beside(&program, prefix);
    }
    copy.join("bin").join(interpreter.executable.file_name().unwrap())
}

/// Makes a copied program look for its shared library in the copy: the place where it looks is a
/// text in it, which must not grow.
fn find_library_beside(program: &Path, prefix: &Path) {
    let mut bytes = fs::read(program).unwrap();
    let old = format!("{}/lib\0", prefix.display()).into_bytes();
    let mut new = b"$ORIGIN/../lib\0".to_vec();
    new.resize(old.len().max(new.len()), 0);
    assert_eq!(new.len(), old.len(), "{} is too short a path", prefix.display());
    let places: Vec<usize> = (0..bytes.len().saturating_sub(old.len()))
        .filter(|at| bytes[*at..].starts_with(&old))
        .collect();
    for at in places {
        bytes[at..at + old.len()].copy_from_slice(&new);
    }
    fs::write(program, bytes).unwrap();
}

fn copy_tree(from: &Path, to: &Path) {
    const LEFT_OUT: [&str; 8] =
        ["test", "tests", "share", "include", "idlelib", "site-packages", "ensurepip", "tkinter"];
    fs::create_dir(to).unwrap();
    for entry in fs::read_dir(from).unwrap().flatten() {
        let (kind, name) = (entry.file_type().unwrap(), entry.file_name());
        let (from, to) = (entry.path(), to.join(&name));
        let left_out = LEFT_OUT.iter().any(|left_out| name == *left_out);
        if kind.is_symlink() {
            symlink(fs::read_link(&from).unwrap(), &to).unwrap();
        } else if kind.is_dir() && left_out {
            fs::create_dir(&to).unwrap();
        } else if kind.is_dir() {
            copy_tree(&from, &to);
        } else if from.extension().is_none_or(|extension| extension != "a") {
            fs::copy(&from, &to).unwrap();
        }
    }
}
