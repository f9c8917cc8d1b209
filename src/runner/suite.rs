//! The tests that a candidate wrote, on one subject.

use std::sync::{Arc, Mutex, PoisonError};

use super::case::CaseRun;
use crate::judge::{self, Trial};
use crate::model::{Observation, TestResult, Value};
use crate::python::{Candidate, Evaluated, PythonError, PythonWorker, Wanted, observe};

/// What the file of a submission was seen to do when it was asked for its tests; asked once, on the
/// first subject.
pub type Asked = Mutex<Option<Arc<Observation>>>;

/// Runs all tests on the subject of a case, as far as they have something to tell.
pub fn run_subject(
    worker: &mut PythonWorker,
    run: CaseRun<'_>,
    candidate: Candidate<'_>,
) -> Result<TestResult, PythonError> {
    let CaseRun { challenge, index, submission, .. } = run;
    let asked = ask(worker, run, candidate)?;
    let names = match judge::test_names(&challenge.cases[index], &challenge.limits, &asked) {
        Ok(names) => names,
        Err(judgement) => {
            return Ok(judge::test_result(challenge, index, submission, &asked, *judgement));
        }
    };
    let mut trial = Trial::new(challenge, index, submission);
    for (position, name) in names.iter().enumerate() {
        let wanted = Wanted::Test(position);
        let code = code(run.expected, index);
        let seen = observe(worker.run_suite(challenge, code, candidate, wanted)?);
        if !trial.add(name, seen) {
            break;
        }
    }
    Ok(trial.result())
}

fn ask(
    worker: &mut PythonWorker,
    run: CaseRun<'_>,
    candidate: Candidate<'_>,
) -> Result<Arc<Observation>, PythonError> {
    // A lock that another thread left in a panic holds nothing that is half done.
    let mut asked = run.known.asked.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(seen) = &*asked {
        return Ok(Arc::clone(seen));
    }
    // The first subject is a correct one.
    let code = code(run.expected, 0);
    let seen = worker.run_suite(run.challenge, code, candidate, Wanted::Names)?;
    Ok(Arc::clone(asked.insert(Arc::new(observe(seen)))))
}

/// The code of a subject.
fn code(subjects: &Evaluated, index: usize) -> &[u8] {
    match subjects.get(index) {
        Some(Some(Value::Bytes(code))) => code,
        _ => b"",
    }
}
