//! Programs: their output against the expected one, or the word of the author's checker program.

use super::answer::{Answer, Wrong};
use super::{excerpt, text, wording};
use crate::model::{Case, Checker, Ended, Execution};

/// What a checker program said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ruling {
    /// Exit code 42.
    Accepts,
    /// Exit code 43, with what the program printed.
    Rejects(String),
    /// Anything else: how it ended, and what it printed.
    Fails(String),
}

/// Bytes of a checker program's output that are kept.
const MESSAGE_BYTES: usize = 1024;

impl Ruling {
    /// Takes the ruling from a run of the checker program.
    #[must_use]
    pub fn of(execution: &Execution) -> Self {
        let message = String::from_utf8_lossy(&execution.stdout.bytes);
        let message = excerpt::of(message.trim(), MESSAGE_BYTES).0;
        let how = match execution.ended {
            Ended::Exited(42) => return Self::Accepts,
            Ended::Exited(43) => return Self::Rejects(message),
            Ended::Exited(code) => format!("exited with code {code}"),
            Ended::Signaled(signal) => format!("was killed by signal {signal}"),
            Ended::CpuLimit | Ended::WallLimit => "took too long".to_owned(),
            Ended::OutputLimit | Ended::ReplyLimit => "printed too much".to_owned(),
            Ended::MemoryLimit => "took too much memory".to_owned(),
        };
        let reason = String::from_utf8_lossy(&execution.stderr.bytes);
        let reason = reason.lines().last().unwrap_or_default();
        let said = [message.as_str(), reason].into_iter().filter(|text| !text.is_empty());
        Self::Fails(wording::sentence(&how, said))
    }
}

/// Judges the output of a program that came to its own end.
pub(super) fn answer(case: &Case, printed: &[u8], ruling: Option<&Ruling>) -> Answer {
    match (&case.checker, ruling) {
        (Checker::Text(checker), _) => text::check(checker, case.stdout.as_deref(), printed),
        (Checker::Program { .. }, Some(Ruling::Accepts)) => Answer::Right,
        (Checker::Program { .. }, Some(Ruling::Rejects(message))) => {
            let message = Some(message.as_str()).filter(|message| !message.is_empty());
            let message = message.unwrap_or("the checker rejects the output").to_owned();
            Answer::Wrong(Wrong { message, diff: None, shown: None })
        }
        (Checker::Program { .. }, Some(Ruling::Fails(how))) => {
            Answer::Broken(format!("the checker program {how}"))
        }
        (Checker::Program { .. }, None) => {
            Answer::Broken("the checker program did not run".to_owned())
        }
        (Checker::Value(_), _) => {
            Answer::Broken("a program's output cannot be checked as a value".to_owned())
        }
    }
}
