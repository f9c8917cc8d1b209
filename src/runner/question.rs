//! Finds the answers to questions by running Python, and runs what is answered where that decides.

use crate::judge::compare_outputs;
use crate::model::{
    Answer, Ended, Key, Limits, Observation, PyException, Question, QuestionKind, Refusal, Reply,
    Trial, Value,
};
use crate::python::{Program, PythonError, PythonWorker};

/// The module that reads a value which somebody typed.
const LITERAL: &str = include_str!("literal.py");

/// Why a question cannot be asked or graded.
#[derive(Debug, thiserror::Error)]
pub enum QuestionError {
    /// The question's own Python does not do what its kind says.
    #[error("{0}")]
    Author(String),
    /// The judge's side failed, or the user stopped it.
    #[error(transparent)]
    Python(#[from] PythonError),
}

fn author<T>(why: impl Into<String>) -> Result<T, QuestionError> {
    Err(QuestionError::Author(why.into()))
}

/// Finds the right answer to a question.
///
/// # Errors
///
/// Where the question's own Python is wrong, or where the judge's side fails.
pub fn key(worker: &mut PythonWorker, question: &Question) -> Result<Key, QuestionError> {
    let code = question.code.as_deref().unwrap_or_default();
    match &question.kind {
        QuestionKind::Output => match run(worker, question, code)? {
            Ran::Printed(output) if output.trim().is_empty() => {
                author("the snippet prints nothing")
            }
            Ran::Printed(output) => Ok(Key::Output(output)),
            Ran::Raised(exception) => {
                author(format!("the snippet fails: {}", sentence(&exception)))
            }
            Ran::Failed(why) => author(format!("the snippet fails: {why}")),
        },
        QuestionKind::Exception => match run(worker, question, code)? {
            Ran::Raised(exception) => {
                Ok(Key::Exception { class: exception.class, bases: exception.bases })
            }
            Ran::Printed(_) => author("the snippet raises no exception"),
            Ran::Failed(why) => author(format!("the snippet raises no exception: {why}")),
        },
        QuestionKind::Literal { answer } => match evaluate(worker, question, answer)? {
            Trial::Value(value) => Ok(Key::Value(value)),
            Trial::Printed(why) | Trial::Failed(why) => {
                author(format!("`answer` does not evaluate: {why}"))
            }
        },
        _ => Ok(Key::Written),
    }
}

/// Finds what is right about a question as [`key`] does, and also that what the file claims holds:
/// lines in their own order print what they must.
///
/// # Errors
///
/// As [`key`].
pub fn proof(worker: &mut PythonWorker, question: &Question) -> Result<Key, QuestionError> {
    let QuestionKind::Order { lines, stdout: Some(stdout), .. } = &question.kind else {
        return key(worker, question);
    };
    match order(worker, question, lines)? {
        Trial::Printed(printed) => match compare_outputs(stdout, &printed) {
            None => Ok(Key::Output(printed)),
            Some(found) => author(format!("the lines do not print `stdout`: {}", found.message)),
        },
        Trial::Failed(why) => author(why.replacen("your program", "the program of its lines", 1)),
        Trial::Value(_) => Ok(Key::Written),
    }
}

/// Runs an answer whose worth is found by running it: a Python value, or lines in an order.
///
/// # Errors
///
/// Where the judge's side fails. An answer that fails is a [`Trial::Failed`].
pub fn trial(
    worker: &mut PythonWorker,
    question: &Question,
    answer: &Answer,
) -> Result<Option<Trial>, QuestionError> {
    match (&question.kind, answer) {
        (QuestionKind::Literal { .. }, Answer::Text(source)) => {
            let call = format!("value({})", Value::from(source.trim()).repr());
            ask(worker, question, LITERAL, &call).map(Some)
        }
        (QuestionKind::Order { .. }, Answer::Order(lines)) => {
            order(worker, question, lines).map(Some)
        }
        _ => Ok(None),
    }
}

/// Runs lines in an order.
fn order(
    worker: &mut PythonWorker,
    question: &Question,
    lines: &[String],
) -> Result<Trial, QuestionError> {
    let program = format!("{}\n", lines.join("\n"));
    Ok(match run(worker, question, &program)? {
        Ran::Printed(output) => Trial::Printed(output),
        Ran::Raised(exception) => {
            Trial::Failed(format!("your program fails: {}", sentence(&exception)))
        }
        Ran::Failed(why) => Trial::Failed(format!("your program fails: {why}")),
    })
}

/// What running a snippet came to.
enum Ran {
    /// It ran to its end.
    Printed(String),
    /// An exception went uncaught, or it does not compile.
    Raised(PyException),
    /// Anything else.
    Failed(String),
}

fn run(worker: &mut PythonWorker, question: &Question, source: &str) -> Result<Ran, QuestionError> {
    let limits = Limits::default();
    let program = Program {
        name: "snippet.py",
        source: source.as_bytes(),
        arguments: &[],
        files: &[],
        stdin: b"",
    };
    let seen = worker.run_program(program, &question.python.packages, &limits)?;
    if let Some(limit) = limit(&seen, &limits) {
        return Ok(Ran::Failed(limit));
    }
    let output = String::from_utf8_lossy(&seen.execution.stdout.bytes).into_owned();
    Ok(match seen.reply {
        Reply::Exit(0) if seen.execution.ended == Ended::Exited(0) => Ran::Printed(output),
        Reply::Exit(code) => Ran::Failed(format!("it ends with exit code {code}")),
        Reply::Raised { exception, .. } => Ran::Raised(exception),
        Reply::NotCompiled(problem) => Ran::Raised(PyException {
            bases: vec![problem.class.clone(), "SyntaxError".to_owned(), "Exception".to_owned()],
            class: problem.class,
            message: Some(problem.message),
            frames: Vec::new(),
        }),
        _ => Ran::Failed("it ends without saying how".to_owned()),
    })
}

/// Evaluates an author's expression in an empty module.
fn evaluate(
    worker: &mut PythonWorker,
    question: &Question,
    source: &str,
) -> Result<Trial, QuestionError> {
    ask(worker, question, "", source.trim())
}

/// Evaluates an expression in a module.
fn ask(
    worker: &mut PythonWorker,
    question: &Question,
    module: &str,
    call: &str,
) -> Result<Trial, QuestionError> {
    let limits = Limits::default();
    let program = Program {
        name: "answer.py",
        source: module.as_bytes(),
        arguments: &[],
        files: &[],
        stdin: b"",
    };
    let seen = worker.run_call(program, call, &question.python.packages, &limits)?;
    if let Some(limit) = limit(&seen, &limits) {
        return Ok(Trial::Failed(limit));
    }
    let failed = |why: String| Ok(Trial::Failed(why));
    match seen.reply {
        Reply::Value(value) => Ok(Trial::Value(value)),
        // What is typed and no value says so itself, or is not even Python.
        Reply::Raised { exception, .. } if exception.class == "ValueError" => {
            failed(exception.message.unwrap_or_default())
        }
        Reply::Raised { exception, .. } if is_syntax(&exception) => {
            let why = exception.message.unwrap_or_default();
            failed(format!("this is not a Python value: {why}"))
        }
        Reply::Raised { exception, .. } => failed(sentence(&exception)),
        Reply::UnknownName(name) => {
            failed(format!("there is no name `{name}`; a string needs quotes"))
        }
        Reply::Refused(Refusal::Cycle) => failed("the value contains itself".to_owned()),
        Reply::Refused(Refusal::Depth) => failed("the value is nested too deep".to_owned()),
        Reply::Refused(Refusal::Size) => failed("the value is too large".to_owned()),
        _ => failed("this is not a Python value".to_owned()),
    }
}

fn is_syntax(exception: &PyException) -> bool {
    exception.bases.iter().any(|base| base == "SyntaxError")
}

/// The limit that a run hit, in words.
fn limit(seen: &Observation, limits: &Limits) -> Option<String> {
    Some(match seen.execution.ended {
        Ended::Exited(_) => return None,
        Ended::CpuLimit => {
            format!("it takes more than {} s of processor time", limits.cpu.as_secs_f64())
        }
        Ended::WallLimit => format!("it takes more than {} s", limits.wall.as_secs_f64()),
        Ended::OutputLimit | Ended::ReplyLimit => {
            format!("it prints more than {} KiB", limits.output_kib)
        }
        Ended::MemoryLimit => format!("it takes more than {} MiB of memory", limits.memory_mib),
        Ended::Signaled(signal) => format!("it is killed by signal {signal}"),
    })
}

fn sentence(exception: &PyException) -> String {
    match exception.message.as_deref().filter(|message| !message.is_empty()) {
        Some(message) => format!("{}: {message}", exception.class),
        None => exception.class.clone(),
    }
}
