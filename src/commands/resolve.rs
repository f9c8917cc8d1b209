//! What a name on the command line means: a challenge, a candidate's file, or both.

use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use super::context::{Context, store_failure};
use crate::catalog::{Entry, Library};
use crate::error::Failure;
use crate::model::{Submission, shell_word};

/// Files above this size are not even read, in bytes.
const MAX_FILE: u64 = 64 << 20;

/// Why a file that is missing cannot be read.
const NO_FILE: &str = "there is no such file";

/// How a file's first line names its challenge.
pub const HEADER: &str = "# gradus:";

/// A challenge and the file that answers it.
pub struct Target {
    /// The challenge, which may prove to be a quiz when it is loaded.
    pub entry: Entry,
    /// As the user wrote it, or as the challenge names it; it need not be there.
    pub file: PathBuf,
}

/// The entry that a name means.
pub fn entry(library: &Library, name: &str) -> Result<Entry, Failure> {
    library.find(name).map_err(|error| {
        let failure = Failure::usage(error.to_string());
        match error.hint() {
            Some(hint) => failure.hint(hint),
            None => failure.hint("`gradus list` shows all there are"),
        }
    })
}

/// What the arguments of `check` mean: ID and FILE, one of them, or neither.
pub fn target(context: &Context, library: &Library, what: &[PathBuf]) -> Result<Target, Failure> {
    match what {
        [id, file] => {
            Ok(Target { entry: entry(library, &id.to_string_lossy())?, file: file.clone() })
        }
        [one] if is_file_argument(one) => {
            Ok(Target { entry: entry_of_file(library, one)?, file: one.clone() })
        }
        [one] => {
            let entry = entry(library, &one.to_string_lossy())?;
            let file = PathBuf::from(file_name(entry.id()));
            Ok(Target { entry, file })
        }
        _ => {
            let (id, file) = started(context)?;
            Ok(Target { entry: entry(library, &id)?, file: from_here(&file) })
        }
    }
}

/// What leads to the challenge that was started last, and its file.
fn started(context: &Context) -> Result<(String, PathBuf), Failure> {
    let store = context.existing_store();
    let started = store
        .map(|store| store.last_started().map_err(|error| store_failure(&error)))
        .transpose()?;
    let (id, file, held) = started.flatten().ok_or_else(|| {
        Failure::usage("nothing was started yet")
            .hint("start a challenge: gradus start two-sum; or name one")
    })?;
    // The file was handed out with the folder in it where no library has the challenge.
    let folder = held.and_then(|held| header(&held)).filter(|name| Path::new(name).is_absolute());
    Ok((folder.unwrap_or(id), file.into()))
}

/// A path as one would write it here.
pub fn from_here(file: &Path) -> PathBuf {
    let here = std::env::current_dir().unwrap_or_default();
    file.strip_prefix(&here).unwrap_or(file).to_owned()
}

/// The entry that a name means, or without one that of the challenge that was started last.
pub fn entry_or_started(
    context: &Context,
    library: &Library,
    name: Option<&str>,
) -> Result<Entry, Failure> {
    match name {
        Some(name) => entry(library, name),
        None => entry(library, &started(context)?.0),
    }
}

/// Whether an argument means a candidate's file rather than a challenge.
fn is_file_argument(argument: &Path) -> bool {
    let is_python = argument.extension().is_some_and(|extension| extension == "py");
    is_python || (argument.exists() && !argument.is_dir() && !is_challenge_file(argument))
}

fn is_challenge_file(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name == "challenge.toml" || name == "quiz.toml")
}

/// A candidate's file for a challenge. Where it is missing, there is a way to make one.
pub fn answer(target: &Target) -> Result<Submission, Failure> {
    submission(&target.file, None).map_err(|failure| {
        if target.file.exists() {
            return failure;
        }
        failure.hint(format!("make it: gradus start {}", shell_word(target.entry.whole_name())))
    })
}

/// The challenge of a file, from its first line or else from its name.
fn entry_of_file(library: &Library, file: &Path) -> Result<Entry, Failure> {
    if !file.exists() {
        // Only its name can tell what it was meant for.
        return entry(library, &id_of_name(file)).map_err(|failure| Failure {
            message: format!("cannot read {}: {NO_FILE}", file.display()),
            ..failure
        });
    }
    let source = read(file)?;
    if let Some(id) = header(&source) {
        return entry(library, &id).map_err(|failure| Failure {
            message: format!("{} (from line 1 of {})", failure.message, file.display()),
            ..failure
        });
    }
    let name = id_of_name(file);
    entry(library, &name).map_err(|failure| {
        let hint = format!(
            "name it: gradus check ID {0}; or write `{HEADER} ID` into the first line of {0}",
            shell_word(&file.to_string_lossy())
        );
        let message = format!("{} (from the name of the file)", failure.message);
        match failure.hint {
            Some(more) => Failure::usage(message).hint(format!("{more}; or {hint}")),
            None => Failure::usage(message).hint(hint),
        }
    })
}

/// The challenge that the first line of a file names.
pub fn header(source: &[u8]) -> Option<String> {
    // Some editors begin a file with a byte order mark, which Python ignores as well.
    let source = source.strip_prefix(b"\xef\xbb\xbf").unwrap_or(source);
    let line = source.split(|byte| *byte == b'\n').next()?;
    let id = std::str::from_utf8(line).ok()?.trim().strip_prefix(HEADER)?.trim();
    (!id.is_empty()).then(|| id.to_owned())
}

/// `two_sum.py` is `two-sum`.
pub fn id_of_name(file: &Path) -> String {
    file.file_stem().unwrap_or_default().to_string_lossy().replace('_', "-")
}

/// The name of the file that answers a challenge: `two-sum` is `two_sum.py`.
pub fn file_name(id: &str) -> String {
    let last = id.rsplit('/').next().unwrap_or(id);
    format!("{}.py", last.replace('-', "_"))
}

/// A candidate's file as a submission.
pub fn submission(file: &Path, candidate: Option<String>) -> Result<Submission, Failure> {
    let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
    Ok(Submission { candidate, name, path: file.to_owned(), source: read(file)? })
}

/// The bytes of a candidate's file.
pub fn read(file: &Path) -> Result<Vec<u8>, Failure> {
    if size(file)? > MAX_FILE {
        return Err(unreadable(file, &format!("it has more than {} MiB", MAX_FILE >> 20)));
    }
    read_up_to(file, MAX_FILE)
}

/// The bytes of a file that is graded and kept nowhere: of one that is too large to be run, as many
/// as tell that it is.
pub fn read_to_grade(file: &Path) -> Result<Vec<u8>, Failure> {
    size(file)?;
    read_up_to(file, Submission::MAX_SOURCE as u64 + 1)
}

fn read_up_to(file: &Path, bytes: u64) -> Result<Vec<u8>, Failure> {
    let mut source = Vec::new();
    fs::File::open(file)
        .and_then(|open| open.take(bytes).read_to_end(&mut source))
        .map_err(|error| unreadable(file, &error.to_string()))?;
    Ok(source)
}

/// The size of a regular file in bytes.
fn size(file: &Path) -> Result<u64, Failure> {
    let meta = fs::metadata(file).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => unreadable(file, NO_FILE),
        _ => unreadable(file, &error.to_string()),
    })?;
    if meta.is_dir() {
        return Err(unreadable(file, "it is a folder, not a file")
            .hint("give the file in it; `gradus grade` takes folders"));
    }
    // A pipe or a device could keep us waiting for ever.
    if !meta.is_file() {
        return Err(unreadable(file, "it is not a regular file"));
    }
    Ok(meta.len())
}

fn unreadable(file: &Path, why: &str) -> Failure {
    Failure::usage(format!("cannot read {}: {why}", file.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_names_its_challenge_in_the_first_line() {
        assert_eq!(header(b"# gradus: a/b\ndef f(): pass"), Some("a/b".to_owned()));
        assert_eq!(header(b"# gradus:   a/b  \r\n"), Some("a/b".to_owned()));
        assert_eq!(header(b"\xef\xbb\xbf# gradus: a/b\n"), Some("a/b".to_owned()));
        assert_eq!(header(b"\n# gradus: a/b"), None);
        assert_eq!(header(b"# gradus: \n"), None);
        assert_eq!(header(b"\xff\xfe"), None);
    }

    #[test]
    fn names_of_files_and_challenges_belong_together() {
        assert_eq!(id_of_name(Path::new("x/two_sum.py")), "two-sum");
        assert_eq!(file_name("python-core/two-sum"), "two_sum.py");
    }

    #[test]
    fn what_ends_in_py_is_a_file_even_where_there_is_none() {
        assert!(is_file_argument(Path::new("missing.py")));
        assert!(!is_file_argument(Path::new("two-sum")));
    }
}
