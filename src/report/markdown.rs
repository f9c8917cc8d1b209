//! The result as Markdown, for the summary page of a CI job or a file.

use std::fmt::Write as _;

use super::escape;
use super::redact::is_withheld;
use super::styles::Glyphs;
use super::terminal::Terminal;
use super::words;
use crate::model::{RunResult, SubmissionResult, TestResult, Verdict};

/// GitHub refuses the summary of a step that is larger: 1 MiB.
pub const STEP_SUMMARY_LIMIT: usize = 1024 * 1024;

/// Bytes of a name or a message that are shown.
const TEXT: usize = 1024;
/// Failing cases of a submission that are shown in full.
const FAILURES: usize = 5;
/// Room for the notes that say what was left out.
const NOTES: usize = 512;
/// The part of the room that the lines of the submissions may take; the details have the rest.
const TABLE_SHARE: (usize, usize) = (1, 2);

/// A run as Markdown of at most `limit` bytes: totals, a table of the submissions, the details of
/// each. What does not fit is left out as a whole and counted. The totals are always there.
#[must_use]
pub fn run(run: &RunResult, limit: usize) -> String {
    let mut out = totals(run);
    let room = limit.saturating_sub(NOTES);
    let listed = table(&mut out, run, room / TABLE_SHARE.1 * TABLE_SHARE.0);
    let mut detailed = 0;
    for result in run.results.iter().take(listed) {
        let text = details(result);
        if out.len() + text.len() > room {
            break;
        }
        out.push_str(&text);
        detailed += 1;
    }
    let total = run.results.len();
    if detailed < total {
        let _ = writeln!(
            out,
            "\nLeft out, because this page may have {limit} bytes: {} from the table, the details \
             of {}. The JSON report has them all.",
            words::count(total - listed, "submission"),
            words::count(total - detailed, "submission"),
        );
    }
    out
}

fn totals(run: &RunResult) -> String {
    let summary = &run.summary;
    let environment = &run.environment;
    let mut out = format!(
        "## Gradus: {} of {} accepted\n\n",
        summary.accepted,
        words::count(summary.total, "submission")
    );
    let _ = write!(out, "{} points", words::score(summary.score, summary.max_score));
    if summary.ungradable > 0 {
        let _ = write!(out, " · {} not graded", summary.ungradable);
    }
    if let Some(shard) = run.shard {
        let _ = write!(out, " · part {} of {}", shard.index, shard.total);
    }
    let _ = writeln!(
        out,
        " · isolation: {} · Python {}\n",
        environment.isolation.tier.name(),
        escape::markdown(&environment.python.version)
    );
    out
}

/// Adds a line for each submission, as far as there is room, and says for how many.
fn table(out: &mut String, run: &RunResult, room: usize) -> usize {
    out.push_str("| | Submission | Challenge | Verdict | Score | Cases |\n");
    out.push_str("|-|-|-|-|-:|-:|\n");
    for (position, result) in run.results.iter().enumerate() {
        let passed = result.tests.iter().filter(|test| test.verdict.is_accepted()).count();
        let line = format!(
            "| {} | {} | {} | {} | {} | {passed}/{} |\n",
            sign(result.verdict),
            escape::markdown_cell(who(result)),
            escape::markdown_cell(head(&result.challenge.id)),
            result.verdict.words(),
            score(result),
            result.tests.len(),
        );
        if out.len() + line.len() > room {
            return position;
        }
        out.push_str(&line);
    }
    run.results.len()
}

fn who(result: &SubmissionResult) -> &str {
    head(result.submission.candidate.as_deref().unwrap_or(&result.submission.path))
}

fn sign(verdict: Verdict) -> &'static str {
    Glyphs::unicode().verdict(verdict)
}

fn score(result: &SubmissionResult) -> String {
    if result.gradable {
        words::score(result.score, result.max_score)
    } else {
        "not graded".to_owned()
    }
}

/// A submission's cases and its first failures, folded away.
fn details(result: &SubmissionResult) -> String {
    let mut out = format!(
        "\n<details><summary>{} {}: {} ({})</summary>\n\n",
        sign(result.verdict),
        escape::html(&one_line(who(result))),
        escape::html(&one_line(head(&result.challenge.title))),
        result.verdict.words(),
    );
    if let Some(message) = &result.message {
        let _ = writeln!(out, "{}\n", escape::markdown_code(head(message)));
    }
    if !result.groups.is_empty() {
        out.push_str("| Group | Score | Verdict |\n|-|-:|-|\n");
        for group in &result.groups {
            let _ = writeln!(
                out,
                "| {} | {} | {} |",
                escape::markdown_cell(head(&group.name)),
                words::score(group.score, group.max_score),
                group.verdict.words()
            );
        }
        out.push('\n');
    }
    out.push_str("| # | Case | Verdict | Time | Memory |\n|-:|-|-|-:|-:|\n");
    for test in &result.tests {
        let _ = writeln!(
            out,
            "| {} | {} | {} {} | {} | {} |",
            test.index,
            escape::markdown_cell(head(&test.name)),
            sign(test.verdict),
            test.verdict.words(),
            words::duration(test.cpu_ms),
            words::memory(test.memory_kib),
        );
    }
    failures(&mut out, result);
    out.push_str("\n</details>\n");
    out
}

fn failures(out: &mut String, result: &SubmissionResult) {
    let failing: Vec<&TestResult> = result
        .tests
        .iter()
        .filter(|test| !matches!(test.verdict, Verdict::Accepted | Verdict::Skipped))
        .filter(|test| !is_withheld(test))
        .collect();
    for test in failing.iter().take(FAILURES) {
        failure(out, result, test);
    }
    if failing.len() > FAILURES {
        let more = words::count(failing.len() - FAILURES, "more failing case");
        let _ = writeln!(out, "\n{more} not shown.");
    }
}

/// A failing case as the terminal shows it: bounded, and with the first difference in sight.
fn failure(out: &mut String, result: &SubmissionResult, test: &TestResult) {
    let name = escape::markdown_code(head(&test.name));
    let _ = writeln!(out, "\n**Case {}** {name}: {}", test.index, test.verdict.words());
    let shown = Terminal::for_files().case(result, test);
    if !shown.is_empty() {
        out.push_str(&escape::markdown_block(&shown, "text"));
    }
}

fn head(text: &str) -> &str {
    words::head(text, TEXT).0
}

/// For HTML inside Markdown, where a blank line would end the HTML.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests;
