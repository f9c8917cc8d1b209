//! What comes back from evaluating the author's Python.

use super::worker::{AuthorFault, EVALUATE_BYTES, EVALUATE_WITHIN, PythonError};
use super::{reply, wire};
use crate::model::{Execution, PyException, Value};

/// The values in the replies to an evaluation. `asked` names what each reply is about.
pub fn read_values(
    execution: &Execution,
    asked: &[(&str, &'static str)],
) -> Result<Vec<Value>, PythonError> {
    let fault = |case: Option<&str>, key, message: String| AuthorFault {
        case: case.map(str::to_owned),
        key,
        line: None,
        message,
    };
    let whole = |message: String| PythonError::Author(vec![fault(None, "oracle", message)]);
    let replies = wire::decode_replies(&execution.reply).map_err(|_| whole(ended(execution)))?;
    let mut replies = replies.into_iter();
    match replies.next().map(parts) {
        Some((kind, _)) if kind == "ready" => {}
        Some((_, rest)) => {
            let message = exception_text(&rest);
            let line = line_of(&rest, &message);
            let fault = AuthorFault { line, ..fault(None, "oracle", message) };
            return Err(PythonError::Author(vec![fault]));
        }
        None => return Err(whole(ended(execution))),
    }
    let mut values = Vec::new();
    let mut faults = Vec::new();
    for (case, key) in asked {
        let Some(reply) = replies.next() else {
            faults.push(fault(Some(case), key, ended(execution)));
            break;
        };
        let (kind, mut rest) = parts(reply);
        match (kind.as_str(), rest.len()) {
            ("value", 1) => values.extend(rest.pop()),
            ("ready", 0) => {}
            ("refused", _) => {
                let why = rest.first().map(Value::repr).unwrap_or_default();
                faults.push(fault(Some(case), key, format!("the value is not plain data: {why}")));
            }
            _ => faults.push(fault(Some(case), key, exception_text(&rest))),
        }
    }
    if faults.is_empty() { Ok(values) } else { Err(PythonError::Author(faults)) }
}

/// The kind of a reply and the rest of it.
fn parts(reply: Value) -> (String, Vec<Value>) {
    let Value::Tuple(mut parts) = reply else { return (String::new(), Vec::new()) };
    if parts.is_empty() {
        return (String::new(), parts);
    }
    match parts.remove(0) {
        Value::Str(kind) => (kind.to_lossy(), parts),
        _ => (String::new(), parts),
    }
}

fn exception_text(parts: &[Value]) -> String {
    match reply::read_exception(parts) {
        Some(PyException { class, message, .. }) => {
            format!("{class}: {}", message.unwrap_or_default())
        }
        None => "it gave no answer".to_owned(),
    }
}

/// The line in the oracle that an exception comes from. Of what is no Python, only the message
/// knows.
fn line_of(parts: &[Value], message: &str) -> Option<u32> {
    let frame = reply::read_exception(parts)?.frames.last().map(|frame| frame.line);
    let told = || message.strip_suffix(')')?.rsplit_once("(oracle.py, line ")?.1.parse().ok();
    frame.or_else(told)
}

/// Why an evaluation came to no end of its own.
fn ended(execution: &Execution) -> String {
    use crate::model::Ended;
    match execution.ended {
        Ended::CpuLimit | Ended::WallLimit => {
            format!("it did not end within {} s", EVALUATE_WITHIN.as_secs())
        }
        Ended::ReplyLimit => format!("the values take more than {} MiB", EVALUATE_BYTES >> 20),
        Ended::OutputLimit => "it printed too much".to_owned(),
        Ended::Exited(code) => format!("its process ended early, with exit code {code}"),
        Ended::Signaled(signal) => format!("its process was killed by signal {signal}"),
        Ended::MemoryLimit => "it took too much memory".to_owned(),
    }
}
