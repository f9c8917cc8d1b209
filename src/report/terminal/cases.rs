//! All cases at a glance.

use super::{Align, Page, Row, Terminal, fill, table};
use crate::model::{SubmissionResult, TestResult, Verdict};
use crate::report::redact::is_withheld;
use crate::report::styles::Style;
use crate::report::words;

/// So many cases are shown one by one; of more, equal ones that follow each other are joined.
const ONE_BY_ONE: usize = 60;
/// The widest note beside a sign.
const WIDEST_NOTE: usize = 40;

/// Every case with its number, sign and, where there is more to say, a note. Of those that follow
/// each other with the same note it is said once.
pub(super) fn numbered(page: &mut Page<'_>, result: &SubmissionResult) {
    let terminal = page.terminal;
    let mut atoms = Vec::new();
    let mut tests = &result.tests[..];
    while let Some(test) = tests.first() {
        let note = note(test, &result.submission.name);
        let mut run = 1;
        if note.is_some() || result.tests.len() > ONE_BY_ONE {
            let name = &result.submission.name;
            let same =
                |next: &&TestResult| next.verdict == test.verdict && self::note(next, name) == note;
            run = tests.iter().take_while(same).count();
        }
        let last = &tests[run - 1];
        let mut atom = Row::of(terminal.styles().dim, &test.index.to_string());
        if run > 1 {
            atom.push(terminal.styles().dim, &format!("-{}", last.index));
        }
        atom.push(Style::new(), " ");
        atom.append(&sign(terminal, test.verdict));
        if let Some(note) = note {
            let note = Row::plain(" ").with(terminal.styles().dim, &note);
            atom.append(&note.window(0, WIDEST_NOTE, terminal.glyphs().ellipsis));
        }
        atoms.push(atom);
        tests = &tests[run..];
    }
    page.indented(&fill(atoms, "  ", terminal.width() - 2));
}

/// The signs alone.
pub(super) fn signs(terminal: &Terminal, tests: &[TestResult]) -> Row {
    let mut row = Row::default();
    for test in tests {
        row.append(&sign(terminal, test.verdict));
    }
    row
}

/// The groups with what they gave.
pub(super) fn groups(page: &mut Page<'_>, result: &SubmissionResult) {
    let terminal = page.terminal;
    let dim = terminal.styles().dim;
    let head = ["group", "score", "verdict"].map(|word| vec![Row::of(dim, word)]);
    let mut rows = vec![head.to_vec()];
    for group in &result.groups {
        let verdict = sign(terminal, group.verdict)
            .with(Style::new(), " ")
            .with(Style::new(), group.verdict.words());
        rows.push(vec![
            group.name.split_whitespace().map(Row::plain).collect(),
            vec![Row::plain(&words::score(group.score, group.max_score))],
            vec![verdict],
        ]);
    }
    page.indented(&table(&rows, &[Align::Left, Align::Right], terminal.width() - 2));
}

pub(super) fn sign(terminal: &Terminal, verdict: Verdict) -> Row {
    Row::of(terminal.styles().verdict(verdict), terminal.glyphs().verdict(verdict))
}

/// What a sign alone does not tell.
fn note(test: &TestResult, file: &str) -> Option<String> {
    match test.verdict {
        Verdict::Accepted | Verdict::Skipped | Verdict::WrongAnswer => None,
        // The time at which it was stopped: it would have taken longer.
        Verdict::TimeLimit => Some(format!(">{}", words::duration(test.cpu_ms).replace(' ', ""))),
        Verdict::IdleLimit => {
            Some(format!("idle >{}", words::duration(test.wall_ms).replace(' ', "")))
        }
        Verdict::MemoryLimit => Some("memory".to_owned()),
        Verdict::OutputLimit => Some("output".to_owned()),
        Verdict::SecurityViolation => Some("security".to_owned()),
        Verdict::JudgeError => Some("judge".to_owned()),
        Verdict::RunTimeError | Verdict::CompileError => cause(test, file),
    }
}

/// Why a program came to its end.
fn cause(test: &TestResult, file: &str) -> Option<String> {
    match (&test.exception, test.signal, test.exit_code) {
        (Some(exception), ..) => Some(match exception.line {
            Some(line) => format!("{} {file}:{line}", exception.class),
            None => exception.class.clone(),
        }),
        (None, Some(signal), _) => Some(format!("signal {}", words::signal(signal))),
        (None, None, Some(code)) if code != 0 => Some(format!("exit {code}")),
        _ if is_withheld(test) => None,
        _ => (test.verdict == Verdict::RunTimeError).then(|| "error".to_owned()),
    }
}
