//! Results on disk, where there are too many to keep in memory.

use std::cell::RefCell;
use std::io::{self, BufRead as _, BufReader, Seek as _, Write as _};

use tempfile::SpooledTempFile;

use crate::model::{RunResult, SubmissionResult, TestResult};

/// How much is kept in memory before a file is made, in bytes.
const IN_MEMORY: usize = 1 << 20;

/// The tests of results, in a file without a name, which is gone with the program however it ends.
/// Where the file cannot take them, they stay where they are.
#[derive(Debug)]
pub struct Spool {
    file: RefCell<SpooledTempFile>,
    /// How many results have their tests in the file: the first so many of the run.
    kept: usize,
    /// Whether the file has failed. It may end in a part of a line then, so it takes no more.
    has_failed: bool,
}

impl Default for Spool {
    fn default() -> Self {
        Self::of(SpooledTempFile::new(IN_MEMORY))
    }
}

impl Spool {
    fn of(file: SpooledTempFile) -> Self {
        Self { file: RefCell::new(file), kept: 0, has_failed: false }
    }

    /// Takes the tests out of a result and keeps them. To be called with the results of a run in
    /// their order.
    ///
    /// # Errors
    ///
    /// Where they cannot be written, such as for want of space. Nothing is lost by it: this result
    /// and those that follow have their tests still, and there is no error a second time.
    pub fn keep(&mut self, result: &mut SubmissionResult) -> io::Result<()> {
        if self.has_failed {
            return Ok(());
        }
        let written = serde_json::to_vec(&result.tests).map_err(io::Error::from);
        let written = written.and_then(|mut line| {
            line.push(b'\n');
            self.file.get_mut().write_all(&line)
        });
        match written {
            Ok(()) => {
                result.tests = Vec::new();
                self.kept += 1;
            }
            Err(_) => self.has_failed = true,
        }
        written
    }

    /// The results of a run, each with the tests that were taken out of it, one after another.
    ///
    /// # Errors
    ///
    /// Where the file cannot be read. To be used by one reader at a time.
    pub fn results<'a>(
        &'a self,
        run: &'a RunResult,
    ) -> io::Result<impl Iterator<Item = io::Result<SubmissionResult>> + 'a> {
        self.file.borrow_mut().rewind()?;
        let mut lines = BufReader::new(Reader(&self.file));
        let mut line = String::new();
        Ok(run.results.iter().enumerate().map(move |(at, result)| {
            if at >= self.kept {
                return Ok(result.clone());
            }
            line.clear();
            lines.read_line(&mut line)?;
            let tests: Vec<TestResult> = serde_json::from_str(&line)?;
            Ok(SubmissionResult { tests, ..result.clone() })
        }))
    }

    /// A run with all its tests, in memory.
    ///
    /// # Errors
    ///
    /// Where the file cannot be read.
    pub fn whole(&self, run: &RunResult) -> io::Result<RunResult> {
        let results = self.results(run)?.collect::<io::Result<_>>()?;
        Ok(RunResult { results, ..run.clone() })
    }
}

struct Reader<'a>(&'a RefCell<SpooledTempFile>);

impl io::Read for Reader<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.0.borrow_mut().read(buffer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{fixture, json};

    #[test]
    fn what_is_kept_comes_back_as_it_was() {
        let whole = fixture::hostile_run();
        let (mut light, mut spool) = (whole.clone(), Spool::default());
        for result in &mut light.results {
            spool.keep(result).unwrap();
        }
        assert!(light.results.iter().all(|result| result.tests.is_empty()));
        assert_eq!(spool.whole(&light).unwrap(), whole);
        assert_eq!(spool.whole(&light).unwrap(), whole, "it can be read again");
        let mut bytes = Vec::new();
        json::write_spooled(&light, &spool, &mut bytes).unwrap();
        assert_eq!(String::from_utf8(bytes).unwrap(), json::run(&whole).unwrap());
    }

    #[test]
    fn what_is_large_is_on_disk() {
        let mut run = fixture::run_saying(&"x".repeat(IN_MEMORY));
        let (whole, mut spool) = (run.clone(), Spool::default());
        for result in &mut run.results {
            spool.keep(result).unwrap();
        }
        assert!(spool.file.borrow().is_rolled());
        assert_eq!(spool.whole(&run).unwrap(), whole);
    }

    #[test]
    fn what_the_file_cannot_take_stays_in_memory() {
        let saying = |text: &str| fixture::run_saying(text).results.remove(0);
        let in_memory = 64 << 10;
        let whole = fixture::run(["a", "b", &"c".repeat(in_memory), "d"].map(saying).to_vec());
        let (mut light, folder) = (whole.clone(), tempfile::tempdir().unwrap());
        let mut spool = Spool::of(SpooledTempFile::new_in(in_memory, folder.path().join("gone")));
        let kept = light.results.iter_mut().map(|result| spool.keep(result).is_ok());
        assert_eq!(kept.collect::<Vec<_>>(), [true, true, false, true], "it is told once");
        let has_tests = light.results.iter().map(|result| !result.tests.is_empty());
        assert_eq!(has_tests.collect::<Vec<_>>(), [false, false, true, true]);
        assert_eq!(spool.whole(&light).unwrap(), whole);
        let mut bytes = Vec::new();
        json::write_spooled(&light, &spool, &mut bytes).unwrap();
        assert_eq!(String::from_utf8(bytes).unwrap(), json::run(&whole).unwrap());
    }
}
