//! Copies of a solution with one small change each, and calls without their layout. Both read the
//! author's Python as Python does, in a process that runs none of it.

use super::worker::{Program, PythonError, PythonWorker};
use crate::model::{Limits, PythonVersion, Reply, Value};

/// Makes mutants.
const MUTATE: &str = include_str!("mutate.py");

/// Tells sources by what they say, whatever their layout; none where one is no Python.
const NORMAL: &str = "\
import ast
def normal(source):
    try:
        return ast.dump(ast.parse(source))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None
";

/// The oldest Python that can write a changed program down.
pub const MUTATES_FROM: PythonVersion = PythonVersion::new(3, 9);

/// A solution and copies of it with a change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mutants {
    /// The solution as it is written when nothing is changed.
    pub unchanged: String,
    /// In the order of their lines.
    pub all: Vec<Mutant>,
}

/// A copy of a solution with one small change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mutant {
    /// 1-based, in the solution.
    pub line: u32,
    /// The expression or statement that is changed.
    pub before: String,
    /// What it is changed to.
    pub after: String,
    /// The whole.
    pub source: String,
}

impl PythonWorker {
    /// Makes at most so many mutants of a solution, the same every time. None where that is not to
    /// be had, because it does not compile or the interpreter is older than [`MUTATES_FROM`].
    ///
    /// # Errors
    ///
    /// Where the judge's side fails.
    pub fn mutants(&mut self, source: &[u8], most: usize) -> Result<Option<Mutants>, PythonError> {
        let call = format!("sample({}, {most})", Value::Bytes(source.to_vec()).repr());
        Ok(self.read_source(MUTATE, &call)?.and_then(mutants))
    }

    /// Forms of sources that are equal where the sources differ only in layout, comments and ways of
    /// writing the same constant. None for what is no Python.
    ///
    /// # Errors
    ///
    /// Where the judge's side fails.
    pub fn normal_forms(&mut self, sources: &[&str]) -> Result<Vec<Option<String>>, PythonError> {
        let list = Value::List(sources.iter().map(|source| Value::from(*source)).collect());
        let call = format!("[normal(source) for source in {}]", list.repr());
        let forms = match self.read_source(NORMAL, &call)? {
            Some(Value::List(forms)) => forms.into_iter().map(text).collect(),
            _ => vec![None; sources.len()],
        };
        Ok(forms)
    }

    fn read_source(&mut self, module: &str, call: &str) -> Result<Option<Value>, PythonError> {
        let program = Program {
            name: "source.py",
            source: module.as_bytes(),
            arguments: &[],
            files: &[],
            stdin: b"",
        };
        let seconds = std::time::Duration::from_secs;
        let limits = Limits { cpu: seconds(10), wall: seconds(30), ..Limits::default() };
        let seen = self.run_call(program, call, &[], &limits)?;
        Ok(match seen.reply {
            Reply::Value(value) => Some(value),
            _ => None,
        })
    }
}

fn mutants(value: Value) -> Option<Mutants> {
    let Value::Tuple(parts) = value else { return None };
    let [unchanged, Value::List(all)] = <[Value; 2]>::try_from(parts).ok()? else { return None };
    let all = all.into_iter().map(mutant).collect::<Option<_>>()?;
    Some(Mutants { unchanged: text(unchanged)?, all })
}

fn mutant(value: Value) -> Option<Mutant> {
    let Value::Tuple(parts) = value else { return None };
    let [Value::Int(line), before, after, source] = <[Value; 4]>::try_from(parts).ok()? else {
        return None;
    };
    Some(Mutant {
        line: u32::try_from(line).ok()?,
        before: text(before)?,
        after: text(after)?,
        source: text(source)?,
    })
}

fn text(value: Value) -> Option<String> {
    match value {
        Value::Str(text) => Some(text.to_lossy()),
        _ => None,
    }
}
