//! Results on disk, where there are too many to keep in memory.

use std::cell::RefCell;
use std::io::{self, BufRead as _, BufReader, Seek as _, Write as _};

use tempfile::SpooledTempFile;

use crate::model::{RunResult, SubmissionResult, TestResult};

/// How much is kept in memory before a file is made, in bytes.
const IN_MEMORY: usize = 1 << 20;

/// The tests of results, in a file without a name, which is gone with the program however it ends.
#[derive(Debug)]
pub struct Spool {
    file: RefCell<SpooledTempFile>,
}

impl Default for Spool {
    fn default() -> Self {
        Self { file: RefCell::new(SpooledTempFile::new(IN_MEMORY)) }
    }
}

impl Spool {
    /// Takes the tests out of a result and keeps them.
    ///
    /// # Errors
    ///
    /// Where they cannot be written, such as for want of space. The result has none then.
    pub fn keep(&mut self, result: &mut SubmissionResult) -> io::Result<()> {
        let file = self.file.get_mut();
        serde_json::to_writer(&mut *file, &std::mem::take(&mut result.tests))?;
        file.write_all(b"\n")
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
        Ok(run.results.iter().map(move |result| {
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
}
