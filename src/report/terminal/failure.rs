//! One failing case in full.

use super::diff::{self, Shown};
use super::{Detail, Page, Row};
use crate::model::{Diff, DiffKind, ExceptionReport, SubmissionResult, TestResult, Verdict};
use crate::report::escape;
use crate::report::redact::is_withheld;
use crate::report::styles::Style;
use crate::report::words;

/// Lines of a call, an input, an output or a traceback that are shown.
const LINES: usize = 8;
/// The same, where every failure is expanded.
const MANY_LINES: usize = 40;

/// Bytes of an exception's message that are shown.
const TEXT: usize = 600;

/// What all parts of a failing case need to know.
struct Case<'a> {
    test: &'a TestResult,
    result: &'a SubmissionResult,
    detail: Detail<'a>,
    lines: usize,
}

/// Shows a failing case: what was run, what was expected, what came, and why that is wrong.
pub(super) fn show(
    page: &mut Page<'_>,
    result: &SubmissionResult,
    test: &TestResult,
    detail: Detail<'_>,
) {
    if is_withheld(test) {
        let words = format!("hidden case {}: {}", test.index, test.verdict.words());
        return page.indented(&[Row::plain(&words)]);
    }
    let lines = if detail.every_failure { MANY_LINES } else { LINES };
    let case = Case { test, result, detail, lines };
    let plain = Style::new();
    if let Some(call) = &test.call {
        case.text(page, "call", plain, call);
    }
    if let Some(stdin) = test.stdin.as_deref().filter(|stdin| !stdin.is_empty()) {
        case.text(page, "input", plain, stdin);
    }
    let told = case.sides(page);
    case.ending(page);
    let message = test.message.clone().filter(|message| !is_told(message, test.exception.as_ref()));
    if !told && let Some(reason) = message.or_else(|| reason(test)) {
        page.sentence("reason", page.terminal.styles().warn, &reason);
    }
    // What a program prints is its answer, and shown as such.
    let is_answer = test.call.is_none() && test.actual.is_some();
    let judged_text = is_answer || test.diff.as_ref().is_some_and(is_output);
    if let Some(stdout) = filled(test.stdout.as_ref()).filter(|_| !judged_text) {
        case.text(page, "printed", plain, stdout);
    }
    if let Some(stderr) = filled(test.stderr.as_ref()) {
        case.text(page, "stderr", plain, stderr);
    }
    let near_miss = test.diff.as_ref().and_then(|diff| diff.near_miss.as_deref());
    if let Some(near_miss) = near_miss {
        page.sentence("near miss", page.terminal.styles().bold, near_miss);
    }
    if let Some(hint) = test.hint.as_deref().filter(|hint| Some(*hint) != near_miss) {
        page.sentence("why?", plain, hint);
    }
}

impl Case<'_> {
    /// Shows what was expected and what came. Whether that included the message.
    fn sides(&self, page: &mut Page<'_>) -> bool {
        let test = self.test;
        let path = test.diff.as_ref().and_then(|diff| diff.path.as_deref());
        let explanation = explanation(path, test.message.as_deref());
        let shown = Shown { lines: self.lines, explanation: explanation.as_deref() };
        let styles = page.terminal.styles();
        let (expected_style, yours_style) = (styles.expected, styles.yours);
        match (&test.diff, &test.expected, &test.actual) {
            (Some(diff), ..) if !diff.hunks.is_empty() => diff::show(page, diff, &shown),
            (_, Some(expected), Some(actual)) if test.verdict == Verdict::WrongAnswer => {
                diff::show_texts(page, expected, actual, &shown);
            }
            (_, expected, actual) => {
                if let Some(expected) = expected {
                    self.text(page, "expected", expected_style, expected);
                }
                if let Some(actual) = actual {
                    self.text(page, "yours", yours_style, actual);
                }
                return false;
            }
        }
        true
    }

    /// Shows how the program came to its end, where that was not by finishing.
    fn ending(&self, page: &mut Page<'_>) {
        let fail = page.terminal.styles().fail;
        if let Some(exception) = &self.test.exception {
            self.exception(page, exception);
        }
        let message = self.test.message.as_deref().unwrap_or_default();
        let told = message.starts_with("killed by ") || message.starts_with("exited with ");
        if let Some(signal) = self.test.signal.filter(|_| !told) {
            page.sentence("signal", fail, &words::signal(signal));
        }
        // An uncaught exception always ends the interpreter with code 1.
        let told = told || self.test.exception.is_some();
        if let Some(code) = self.test.exit_code.filter(|code| *code != 0 && !told) {
            page.sentence("exit code", fail, &code.to_string());
        }
    }

    fn exception(&self, page: &mut Page<'_>, exception: &ExceptionReport) {
        let styles = page.terminal.styles();
        let (fail, dim, linked) = (styles.fail, styles.dim, styles.link);
        let (class, _) = words::head(&exception.class, TEXT);
        let (message, left) = words::head(&exception.message, TEXT);
        let mut raised = Row::of(fail, class);
        if !message.is_empty() {
            raised = raised.with(Style::new(), ": ").with(Style::new(), message);
        }
        if left > 0 {
            raised.push(dim, page.terminal.glyphs().ellipsis);
        }
        page.labelled("raised", &raised.parts(page.columns()));
        if let Some(line) = exception.line {
            let path = &self.result.submission.path;
            let place = format!("{path}:{line}");
            let address = page.terminal.address(path);
            let place = Row::default().with_link(linked, &place, address.as_deref());
            page.labelled("at", &place.parts(page.columns()));
        }
        let traceback = exception.traceback.trim_end();
        let source = self.detail.source.filter(|_| self.test.verdict == Verdict::CompileError);
        let line = exception.line.and_then(|line| usize::try_from(line).ok());
        if let (true, Some(source), Some(line)) = (traceback.is_empty(), source, line) {
            excerpt(page, source, line);
        } else if !traceback.is_empty() {
            self.traceback(page, traceback);
        }
    }

    /// The innermost frames, and the outermost two.
    fn traceback(&self, page: &mut Page<'_>, traceback: &str) {
        let style = page.terminal.styles().dim;
        let lines: Vec<&str> = traceback.lines().collect();
        let mut rows = Vec::new();
        if lines.len() > self.lines + 2 {
            let tail = lines.len() - self.lines;
            rows.extend(lines[..2].iter().map(|line| page.line(style, line)));
            rows.push(self.left_out(page, tail - 2));
            rows.extend(lines[tail..].iter().map(|line| page.line(style, line)));
        } else {
            rows.extend(lines.iter().map(|line| page.line(style, line)));
        }
        page.labelled("traceback", &rows);
    }

    /// Text of several lines beside a label; what is too much is counted.
    fn text(&self, page: &mut Page<'_>, label: &str, style: Style, text: &str) {
        let text = text.strip_suffix('\n').unwrap_or(text);
        let total = text.split('\n').count();
        let shown = text.split('\n').take(self.lines);
        let mut rows: Vec<Row> = shown.map(|line| page.line(style, line)).collect();
        if total > self.lines {
            rows.push(self.left_out(page, total - self.lines));
        }
        page.labelled(label, &rows);
    }

    fn left_out(&self, page: &Page<'_>, lines: usize) -> Row {
        let ellipsis = page.terminal.glyphs().vertical_ellipsis;
        let note = format!("{ellipsis} {}", words::count(lines, "more line"));
        let note = if self.test.truncated { note + " and what was cut" } else { note };
        Row::of(page.terminal.styles().dim, &note)
    }
}

/// A text with something to see in it.
fn filled(text: Option<&String>) -> Option<&str> {
    text.map(String::as_str).filter(|text| !text.trim().is_empty())
}

/// Whether a message says no more than what is shown of an exception: its class, its own message
/// and its line.
fn is_told(message: &str, exception: Option<&ExceptionReport>) -> bool {
    let Some(exception) = exception else { return false };
    let line = exception.line.map(|line| format!("(line {line})")).unwrap_or_default();
    let mut rest = message.to_owned();
    for part in [line.as_str(), exception.message.as_str(), exception.class.as_str(), "raised"] {
        if !part.is_empty() {
            rest = rest.replacen(part, "", 1);
        }
    }
    !rest.contains(char::is_alphanumeric)
}

/// Whether a difference is that of the printed text, which then is not shown again.
fn is_output(diff: &Diff) -> bool {
    diff.kind == DiffKind::Text && !diff.hunks.is_empty()
}

/// A line of the candidate's file with its neighbours.
fn excerpt(page: &mut Page<'_>, source: &str, line: usize) {
    let styles = page.terminal.styles();
    let bar = page.terminal.glyphs().bar;
    let digits = (line + 1).to_string().len();
    let mut rows = Vec::new();
    let neighbours = source.lines().enumerate().skip(line.saturating_sub(2));
    for (position, text) in neighbours.take_while(|(position, _)| *position <= line) {
        let here = position + 1 == line;
        let (arrow, style) = if here { (">", styles.bold) } else { (" ", styles.dim) };
        let place = format!("{arrow} {:>digits$} {bar} ", position + 1);
        rows.push(Row::of(style, &place).with(style, &escape::expand_tabs(text)));
    }
    page.labelled("", &rows);
}

/// What the measurements alone say of a failure.
fn reason(test: &TestResult) -> Option<String> {
    let (cpu, wall) = (words::duration(test.cpu_ms), words::duration(test.wall_ms));
    Some(match test.verdict {
        Verdict::TimeLimit => format!("stopped after {cpu} of processor time, {wall} by the clock"),
        Verdict::IdleLimit => {
            format!("stopped after {wall} by the clock, with only {cpu} of processor time")
        }
        Verdict::MemoryLimit => {
            format!("needed too much memory; peak {}", words::memory(test.memory_kib))
        }
        Verdict::OutputLimit => "printed too much".to_owned(),
        Verdict::SecurityViolation => "asked the system for something forbidden".to_owned(),
        Verdict::JudgeError => "the judge failed; this is no fault of the submission".to_owned(),
        _ => return None,
    })
}

/// What is said beside the caret: where, unless the message says it, and what.
fn explanation(path: Option<&str>, message: Option<&str>) -> Option<String> {
    match (path.filter(|path| !path.is_empty()), message) {
        (Some(path), Some(message)) if !names_place(message, path) => {
            Some(format!("at {path}: {message}"))
        }
        (Some(path), None) => Some(format!("at {path}")),
        (_, message) => message.map(str::to_owned),
    }
}

/// Whether a message says where the difference lies.
fn names_place(message: &str, path: &str) -> bool {
    let beginnings = ["index ", "key ", "line "];
    message.contains(path) || beginnings.iter().any(|beginning| message.starts_with(beginning))
}

/// The head of a case: its number, name and verdict.
pub(super) fn title(page: &Page<'_>, test: &TestResult) -> Vec<Row> {
    let terminal = page.terminal;
    let style = terminal.styles().verdict(test.verdict);
    let name = format!("case {} \"{}\"", test.index, test.name);
    let mut rows = page.wrapped(terminal.styles().bold, &name, terminal.width() - 2);
    if let Some(last) = rows.last_mut() {
        let sign = terminal.glyphs().verdict(test.verdict);
        last.push(style, &format!("  {sign} {}", test.verdict.words()));
    }
    rows
}
