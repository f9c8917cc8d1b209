//! Grades answers, with a worker that runs Python once something needs it.

use crate::commands::context::{Context, environment};
use crate::error::Failure;
use crate::model::{Answer, Environment, Key, PythonVersion, Question, Tier, Trial};
use crate::python::{PythonError, PythonWorker};
use crate::quiz::{self, Graded};
use crate::runner::question::{self, QuestionError};

/// Grades answers to questions.
pub struct Grader<'a> {
    context: &'a Context,
    python: Option<Python>,
}

struct Python {
    worker: PythonWorker,
    version: PythonVersion,
    environment: Environment,
}

/// Why a question cannot be asked or graded; the others can.
pub struct Unaskable {
    /// In words.
    pub why: String,
    /// Whether the question's author is to blame rather than this machine.
    pub by_author: bool,
}

impl<'a> Grader<'a> {
    pub fn new(context: &'a Context) -> Self {
        Self { context, python: None }
    }

    /// The right answer to a question, found by running where it is not written down. The inner
    /// failure is of this question, the outer one of everything.
    pub fn key(&mut self, question: &Question) -> Result<Result<Key, Unaskable>, Failure> {
        if !question.is_run() {
            return Ok(Ok(Key::Written));
        }
        let python = self.python()?;
        if !question.python.admits(python.version) {
            let needs = &question.python;
            let below = needs.below.map(|below| format!(" and below {below}")).unwrap_or_default();
            let why = format!(
                "it needs Python {} or newer{below}; this is {}",
                needs.at_least, python.version
            );
            return Ok(Err(Unaskable { why, by_author: false }));
        }
        split(question::key(&mut python.worker, question))
    }

    /// What an answer is worth; none for an open question.
    pub fn grade(
        &mut self,
        question: &Question,
        key: &Key,
        answer: &Answer,
    ) -> Result<Option<Graded>, Failure> {
        let trial = self.trial(question, answer)?;
        Ok(quiz::grade(question, key, answer, trial.as_ref()))
    }

    /// What running an answer gives, where its worth is found by running it.
    pub fn trial(
        &mut self,
        question: &Question,
        answer: &Answer,
    ) -> Result<Option<Trial>, Failure> {
        if !quiz::needs_trial(question, answer) {
            return Ok(None);
        }
        let python = self.python()?;
        split(question::trial(&mut python.worker, question, answer))?
            .map_err(|unaskable| Failure::judge(unaskable.why))
    }

    /// Where Python runs, whether or not it has run yet.
    pub fn environment(&mut self) -> Result<Environment, Failure> {
        Ok(self.python()?.environment.clone())
    }

    fn python(&mut self) -> Result<&mut Python, Failure> {
        if self.python.is_none() {
            let (setting, isolation) = self.context.setting(Tier::None, false)?;
            self.python = Some(Python {
                version: setting.interpreter.version,
                environment: environment(&setting, isolation),
                worker: PythonWorker::new(setting),
            });
        }
        self.python.as_mut().ok_or_else(|| Failure::judge("there is no Python"))
    }
}

fn split<T>(result: Result<T, QuestionError>) -> Result<Result<T, Unaskable>, Failure> {
    match result {
        Ok(found) => Ok(Ok(found)),
        Err(QuestionError::Author(why)) => Ok(Err(Unaskable { why, by_author: true })),
        Err(QuestionError::Python(PythonError::Interrupted)) => Err(Failure::interrupted()),
        Err(QuestionError::Python(error)) => Err(Failure::judge(error.to_string())),
    }
}
