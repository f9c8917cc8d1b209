//! Exceptions as Python prints them, with the candidate's lines only.

use std::fmt::Write as _;

use super::excerpt;
use crate::model::{ExceptionReport, Frame, PyException, Submission, SyntaxProblem};

/// Bytes of a traceback that are kept.
const KEPT_BYTES: usize = 4096;

/// Times that Python prints the same frame in a row.
const REPEATS: usize = 3;

/// What stands for a message that could not be had.
const NO_MESSAGE: &str = "<exception str() failed>";

/// An uncaught exception, and whether its texts were cut.
pub(super) fn raised(
    exception: &PyException,
    submission: &Submission,
    call: &str,
) -> (ExceptionReport, bool) {
    let source = String::from_utf8_lossy(&submission.source);
    let lines = [source.lines().collect::<Vec<_>>(), call.lines().collect()];
    let mut text = "Traceback (most recent call last):\n".to_owned();
    for run in exception.frames.chunk_by(|left, right| left == right) {
        for frame in run.iter().take(REPEATS) {
            let (name, lines) =
                if frame.in_call { ("<call>", &lines[1]) } else { (&*submission.name, &lines[0]) };
            write_frame(&mut text, frame, name, lines);
        }
        if let more @ 1.. = run.len().saturating_sub(REPEATS) {
            let times = if more == 1 { "time" } else { "times" };
            let _ = writeln!(text, "  [Previous line repeated {more} more {times}]");
        }
    }
    let message = exception.message.as_deref().unwrap_or(NO_MESSAGE);
    text.push_str(&exception.class);
    if !message.is_empty() {
        let _ = write!(text, ": {message}");
    }
    let own = exception.frames.iter().rev().find(|frame| !frame.in_call);
    report(&exception.class, message, own.map(|frame| frame.line), &text)
}

/// A file that is not Python, likewise.
pub(super) fn not_compiled(
    problem: &SyntaxProblem,
    submission: &Submission,
) -> (ExceptionReport, bool) {
    let mut text = format!("  File \"{}\"", submission.name);
    if let Some(line) = problem.line {
        let _ = write!(text, ", line {line}");
    }
    text.push('\n');
    if let Some(line) = &problem.text {
        let _ = writeln!(text, "    {}", line.trim());
    }
    let _ = write!(text, "{}: {}", problem.class, problem.message);
    report(&problem.class, &problem.message, problem.line, &text)
}

fn report(class: &str, message: &str, line: Option<u32>, text: &str) -> (ExceptionReport, bool) {
    let (message, message_cut) = excerpt::of(message, KEPT_BYTES);
    let (traceback, text_cut) = excerpt::of(text, KEPT_BYTES);
    let report = ExceptionReport { class: class.to_owned(), message, line, traceback };
    (report, message_cut || text_cut)
}

fn write_frame(out: &mut String, frame: &Frame, name: &str, lines: &[&str]) {
    let _ = writeln!(out, "  File \"{name}\", line {}, in {}", frame.line, frame.function);
    let index = usize::try_from(frame.line).unwrap_or(0).checked_sub(1);
    let line = index.and_then(|index| lines.get(index)).map_or("", |line| line.trim());
    if !line.is_empty() {
        let _ = writeln!(out, "    {line}");
    }
}
