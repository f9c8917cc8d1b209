//! From the state to text.

use std::fmt::Write as _;

use unicode_width::UnicodeWidthStr as _;

use super::state::{Own, Pane, Seen, State};
use crate::model::{SubmissionResult, TestResult, Verdict};
use crate::report::escape;
use crate::report::styles::{Glyphs, Styles};
use crate::report::terminal::{Detail, Terminal};

/// What stands above the keys.
#[must_use]
pub fn content(state: &State, terminal: &Terminal, styles: &Styles, glyphs: &Glyphs) -> String {
    let Some(seen) = &state.seen else { return String::new() };
    let detail = Detail { every_failure: state.pane == Pane::Diff, source: Some(&seen.source) };
    match &state.pane {
        Pane::Verdict | Pane::Diff => verdict(seen, terminal, styles, glyphs, detail),
        Pane::Output => output(seen, terminal, styles),
        Pane::Task => terminal.prose(&state.statement),
        Pane::Hint(hint) => {
            let mut text = terminal.at_a_glance(&seen.result);
            text.push('\n');
            text.push_str(hint);
            text
        }
    }
}

fn verdict(
    seen: &Seen,
    terminal: &Terminal,
    styles: &Styles,
    glyphs: &Glyphs,
    detail: Detail<'_>,
) -> String {
    let mut text = own(&seen.own, styles, glyphs);
    match &seen.own {
        // The user's own case is what the user works on, so that it is the one to be shown in full.
        Own::Run(own) if !own.verdict.is_accepted() && !detail.every_failure => {
            text.push_str(&terminal.failures(own, detail));
            text.push('\n');
            text.push_str(&terminal.at_a_glance(&seen.result));
        }
        Own::Run(own) if !own.verdict.is_accepted() => {
            text.push_str(&terminal.failures(own, detail));
            text.push('\n');
            text.push_str(&terminal.submission(&seen.result, &seen.environment, detail));
        }
        _ => text.push_str(&terminal.submission(&seen.result, &seen.environment, detail)),
    }
    text.push_str(&terminal.sentences(&seen.facts));
    text.push_str(&seen.afterword);
    text
}

/// What came of the last check, in a line.
#[must_use]
pub fn headline(state: &State, styles: &Styles, glyphs: &Glyphs, width: usize) -> Option<String> {
    let result = &state.seen.as_ref()?.result;
    let counted = |result: &SubmissionResult| {
        let passed = result.tests.iter().filter(|test| test.verdict.is_accepted()).count();
        format!("{passed}/{}", result.tests.len())
    };
    let verdict = result.verdict;
    let sign = glyphs.verdict(verdict);
    let mut line = format!("{sign} {}", verdict.words().to_uppercase());
    if result.gradable {
        let _ = write!(line, "   {} passed", counted(result));
    }
    if let Some(Seen { own: Own::Run(own), .. }) = &state.seen {
        let _ = write!(line, "   your own cases {}", counted(own));
    }
    Some(styles.verdict(verdict).style(cut(&line, width)).to_string())
}

/// The line about the user's own cases.
fn own(own: &Own, styles: &Styles, glyphs: &Glyphs) -> String {
    match own {
        Own::None => String::new(),
        Own::Broken(why) => format!("Your own cases cannot be run:\n{why}\n"),
        Own::Run(result) => {
            let passed = result.tests.iter().filter(|test| test.verdict.is_accepted()).count();
            let sign = styles.verdict(result.verdict).style(glyphs.verdict(result.verdict));
            format!("{sign} your own cases   {passed}/{} passed\n", result.tests.len())
        }
    }
}

/// What the file printed in the case that decided, or in the first.
fn output(seen: &Seen, terminal: &Terminal, styles: &Styles) -> String {
    let mut text = terminal.at_a_glance(&seen.result);
    let Some(case) = deciding(&seen.result) else { return text };
    let mut block = |name: &str, printed: Option<&String>| {
        let Some(printed) = printed.filter(|printed| !printed.is_empty()) else { return false };
        let head = format!("{name} of case {} \"{}\"", case.index, case.name);
        let printed = escape::terminal_block(printed.trim_end_matches('\n'));
        let head = styles.heading.style(escape::terminal_line(&head));
        let _ = write!(text, "\n{head}\n{printed}\n");
        true
    };
    let stdout = block("Output", case.stdout.as_ref());
    let stderr = block("Errors", case.stderr.as_ref());
    if !stdout && !stderr {
        text.push_str("\nNothing was printed.\n");
    } else if case.truncated {
        text.push_str("\nWhat was too much is left out in the middle.\n");
    }
    text
}

fn deciding(result: &SubmissionResult) -> Option<&TestResult> {
    let failing =
        |test: &&TestResult| !matches!(test.verdict, Verdict::Accepted | Verdict::Skipped);
    result.tests.iter().find(failing).or_else(|| result.tests.first())
}

/// The lines with the keys, and the column of the cursor in the last one where something is typed.
#[must_use]
pub fn footer(
    state: &State,
    clock: Option<&str>,
    styles: &Styles,
    glyphs: &Glyphs,
    width: usize,
) -> (Vec<String>, Option<usize>) {
    if let Some(typing) = &state.typing {
        let label = if typing.call.is_some() { "should return: " } else { "call: " };
        let view = typing.line.view(width.saturating_sub(label.len()));
        let told = match &typing.call {
            Some(call) => format!("call: {call}"),
            None => "Your own case. Enter goes on, Esc leaves it.".to_owned(),
        };
        let told = styles.dim.style(cut(&escape::terminal_line(&told), width)).to_string();
        return (vec![told, format!("{label}{}", view.text)], Some(label.len() + view.column));
    }
    let mut lines = Vec::new();
    let message = match (&state.message, state.checking) {
        (_, true) => Some(format!("checking{}", glyphs.ellipsis)),
        (message, false) => message.clone(),
    };
    if let Some(message) = message {
        let message = cut(&escape::terminal_line(&message), width);
        lines.push(styles.bold.style(message).to_string());
    }
    lines.extend(keys(state, clock, glyphs, width).into_iter().map(|line| {
        // The keys must not be taken for a part of the result.
        styles.dim.style(line).to_string()
    }));
    (lines, None)
}

/// The keys, on as many lines as they need.
fn keys(state: &State, clock: Option<&str>, glyphs: &Glyphs, width: usize) -> Vec<String> {
    let next = if state.has_passed() || state.free { "n: next" } else { "n: -" };
    let hint = match state.hints {
        0 => "h: -".to_owned(),
        hints => format!("h: hint {}/{hints}", state.seen_hints),
    };
    let mut atoms: Vec<String> = clock.map(str::to_owned).into_iter().collect();
    atoms.push(escape::terminal_line(&state.file));
    atoms.push(next.replace('-', if glyphs.dot == "·" { "–" } else { "-" }));
    atoms.extend([hint]);
    let keys =
        ["e: edit", "d: diff", "o: output", "s: task", "a: add case", "l: list", "z: undo", "q"];
    let there_is = |key: &&str| *key != "l: list" || !state.free;
    atoms.extend(keys.into_iter().filter(there_is).map(str::to_owned));
    let mut lines: Vec<String> = Vec::new();
    for atom in atoms {
        let atom = cut(&atom, width);
        match lines.last_mut() {
            Some(line) if line.width() + 2 + atom.width() <= width => {
                line.push_str("  ");
                line.push_str(&atom);
            }
            _ => lines.push(atom),
        }
    }
    lines
}

/// The part of a line that fits.
fn cut(text: &str, width: usize) -> String {
    let mut used = 0;
    let fits = |c: &char| {
        used += unicode_width::UnicodeWidthChar::width(*c).unwrap_or(0);
        used <= width
    };
    text.chars().take_while(fits).collect()
}
