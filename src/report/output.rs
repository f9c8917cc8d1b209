//! Where reports go: a file, all of it or nothing, or standard output.

use std::fs;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use anstream::AutoStream;
use tempfile::Builder;

/// A file could not be written.
#[derive(Debug, thiserror::Error)]
#[error("cannot write {}", path.display())]
pub struct WriteError {
    /// The file.
    pub path: PathBuf,
    /// Why.
    pub source: io::Error,
}

/// Writes a file so that at every moment there is the old content or the new one, never a part.
///
/// A link stays one, and a file keeps its permissions. What is no regular file, such as
/// `/dev/stdout`, is written to as it is.
///
/// # Errors
///
/// Where the folder is missing, not writable or full. The old file is still there then.
pub fn write_file(path: &Path, content: &[u8]) -> Result<(), WriteError> {
    write_file_with(path, |out| out.write_all(content))
}

/// Writes a file as [`write_file`] does, with content that comes piece by piece.
///
/// # Errors
///
/// As [`write_file`].
pub fn write_file_with(
    path: &Path,
    content: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> Result<(), WriteError> {
    replace(path, content).map_err(|source| WriteError { path: path.to_owned(), source })
}

fn replace(path: &Path, content: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
    let whole = |file: &mut fs::File| {
        let mut out = BufWriter::new(file);
        content(&mut out)?;
        out.flush()
    };
    let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let old = fs::metadata(&target).ok();
    if old.as_ref().is_some_and(|old| !old.is_file()) {
        return whole(&mut fs::OpenOptions::new().write(true).open(&target)?);
    }
    let folder = match target.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let mut builder = Builder::new();
    builder.prefix(".gradus-");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        // As any new file: the system takes away what the user's mask forbids.
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    let mut file = builder.tempfile_in(folder)?;
    whole(file.as_file_mut())?;
    if let Some(old) = old {
        fs::set_permissions(file.path(), old.permissions())?;
    }
    file.persist(&target)?;
    Ok(())
}

/// A stream that people or programs read, and may stop reading: what comes after that is dropped
/// quietly.
#[derive(Debug)]
pub struct Sink<W> {
    out: W,
    closed: bool,
}

impl Sink<AutoStream<io::Stdout>> {
    /// Standard output. Without colour, escape sequences are taken out, whatever comes.
    #[must_use]
    pub fn stdout(coloured: bool) -> Self {
        let stdout = io::stdout();
        Self::new(if coloured { AutoStream::always(stdout) } else { AutoStream::never(stdout) })
    }
}

impl<W: Write> Sink<W> {
    /// A sink over any stream.
    pub fn new(out: W) -> Self {
        Self { out, closed: false }
    }

    /// Writes text, now.
    ///
    /// # Errors
    ///
    /// Where the stream cannot be written for another reason than that nobody reads it.
    pub fn write(&mut self, text: impl AsRef<[u8]>) -> io::Result<()> {
        if self.closed {
            return Ok(());
        }
        match self.out.write_all(text.as_ref()).and_then(|()| self.out.flush()) {
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => {
                self.closed = true;
                Ok(())
            }
            other => other,
        }
    }

    /// Whether the reader has gone, so that more work for it is in vain.
    #[must_use]
    pub fn is_closed(&self) -> bool {
        self.closed
    }
}

impl<W: Write> Write for Sink<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        Self::write(self, bytes).map(|()| bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn a_file_is_replaced_and_nothing_else_is_left() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("result.json");
        write_file(&path, b"old, and longer").unwrap();
        write_file(&path, b"new").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"new");
        assert_eq!(names(folder.path()), ["result.json"]);
    }

    #[test]
    fn an_error_names_the_file() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("missing/result.json");
        let error = write_file(&path, b"x").unwrap_err();
        assert!(error.to_string().contains("missing/result.json"));
        assert_eq!(error.source.kind(), io::ErrorKind::NotFound);
    }

    #[cfg(unix)]
    #[test]
    fn permissions_are_those_of_the_old_file_or_of_any_new_one() {
        use std::os::unix::fs::PermissionsExt as _;

        let folder = tempfile::tempdir().unwrap();
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        let (path, other) = (folder.path().join("a"), folder.path().join("b"));
        write_file(&path, b"x").unwrap();
        fs::write(&other, b"x").unwrap();
        assert_eq!(mode(&path), mode(&other));
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
        write_file(&path, b"y").unwrap();
        assert_eq!(mode(&path), 0o640);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_stays_a_link_and_a_device_a_device() {
        use std::os::unix::fs::FileTypeExt as _;

        let folder = tempfile::tempdir().unwrap();
        let (file, link) = (folder.path().join("file"), folder.path().join("link"));
        fs::write(&file, b"old").unwrap();
        std::os::unix::fs::symlink(&file, &link).unwrap();
        write_file(&link, b"new").unwrap();
        assert_eq!(fs::read(&file).unwrap(), b"new");
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        write_file(Path::new("/dev/null"), b"gone").unwrap();
        assert!(fs::metadata("/dev/null").unwrap().file_type().is_char_device());
    }

    /// Takes so many writes, then fails.
    struct Failing(usize, io::ErrorKind);

    impl Write for Failing {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            if self.0 == 0 {
                return Err(self.1.into());
            }
            self.0 -= 1;
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn a_reader_that_went_away_is_no_error() {
        let mut sink = Sink::new(Failing(1, io::ErrorKind::BrokenPipe));
        sink.write("read").unwrap();
        assert!(!sink.is_closed());
        sink.write("not read").unwrap();
        assert!(sink.is_closed());
        sink.write("dropped").unwrap();
    }

    #[test]
    fn a_full_disk_is_an_error() {
        let mut sink = Sink::new(Failing(0, io::ErrorKind::StorageFull));
        assert_eq!(sink.write("x").unwrap_err().kind(), io::ErrorKind::StorageFull);
    }
}
