//! Many submissions: a line for each, and what they come to.

use std::collections::BTreeMap;

use super::{Align, Page, Row, Terminal, cases, fill, submission, table};
use crate::model::{RunResult, SubmissionRef, SubmissionResult, Summary, Verdict};
use crate::report::styles::Style;
use crate::report::words;

/// The widest that a name is shown.
const WIDEST_NAME: usize = 24;
/// Room for a score, such as `62.25/100`.
const SCORE: usize = 9;

/// The widths of the names, so that lines that come one by one stand in columns.
#[derive(Clone, Copy, Debug, Default)]
pub struct Columns {
    who: usize,
    challenge: usize,
}

impl Columns {
    /// With room for a submission: whose it is, where that is known, its path, and the challenge's id.
    #[must_use]
    pub fn with(self, candidate: Option<&str>, path: &str, challenge: &str) -> Self {
        let widest = |so_far: usize, text: &str| so_far.max(Row::plain(text).width());
        Self {
            who: widest(self.who, candidate.unwrap_or(path)).min(WIDEST_NAME),
            challenge: widest(self.challenge, words::short_id(challenge)).min(WIDEST_NAME),
        }
    }

    /// For the results of a run.
    pub(super) fn of(results: &[SubmissionResult]) -> Self {
        results.iter().fold(Self::default(), |columns, result| {
            let SubmissionRef { candidate, path, .. } = &result.submission;
            columns.with(candidate.as_deref(), path, &result.challenge.id)
        })
    }
}

/// The candidate, or else the path, which unlike the file's name tells files apart.
fn who(submission: &SubmissionRef) -> &str {
    submission.candidate.as_deref().unwrap_or(&submission.path)
}

pub(super) fn line(terminal: &Terminal, result: &SubmissionResult, columns: Columns) -> String {
    let ellipsis = terminal.glyphs().ellipsis;
    let who = Row::plain(who(&result.submission));
    // The end of a path says more than its beginning.
    let from = who.width().saturating_sub(columns.who);
    let who = if result.submission.candidate.is_some() {
        who.window(0, columns.who, ellipsis)
    } else {
        who.window(from, columns.who, ellipsis)
    };
    let challenge = Row::plain(words::short_id(&result.challenge.id));
    let verdict =
        format!("{} {:<3}", terminal.glyphs().verdict(result.verdict), result.verdict.code());
    let score =
        if result.gradable { words::score(result.score, result.max_score) } else { "-".to_owned() };
    let mut row = who.padded(columns.who + 2);
    row.append(&challenge.window(0, columns.challenge, ellipsis).padded(columns.challenge + 2));
    row.push(terminal.styles().verdict(result.verdict), &verdict);
    row.push(Style::new(), &format!("  {score:>SCORE$}  "));
    row.append(&cases::signs(terminal, &result.tests));
    let mut page = Page::new(terminal);
    page.row(&row);
    // Why something is not graded is for nobody to guess.
    if let Some(message) = result.message.as_deref().filter(|_| !result.gradable) {
        let rows = page.wrapped(terminal.styles().dim, message, terminal.width() - 2);
        page.indented(&rows);
    }
    page.finish()
}

pub(super) fn summary(terminal: &Terminal, run: &RunResult) -> String {
    let mut page = Page::new(terminal);
    let by_candidate = tallies(&run.results, |result| who(&result.submission));
    let by_challenge = tallies(&run.results, |result| &result.challenge.id);
    // A table with a line for each submission would say what the lines say.
    for (head, tallies) in [("candidate", by_candidate), ("challenge", by_challenge)] {
        if tallies.len() > 1 && tallies.len() < run.results.len() {
            page.blank();
            tally_table(&mut page, head, &tallies);
        }
    }
    page.blank();
    totals(&mut page, run);
    page.finish()
}

fn tallies<'a>(
    results: &'a [SubmissionResult],
    key: impl Fn(&'a SubmissionResult) -> &'a str,
) -> BTreeMap<&'a str, Summary> {
    let mut groups: BTreeMap<&str, Vec<&SubmissionResult>> = BTreeMap::new();
    for result in results {
        groups.entry(key(result)).or_default().push(result);
    }
    groups.into_iter().map(|(key, results)| (key, Summary::of(results))).collect()
}

fn tally_table(page: &mut Page<'_>, head: &str, tallies: &BTreeMap<&str, Summary>) {
    let dim = page.terminal.styles().dim;
    let ellipsis = page.terminal.glyphs().ellipsis;
    // Most runs have nothing to say in the last column.
    let columns = if tallies.values().any(|tally| tally.ungradable > 0) { 4 } else { 3 };
    let head = [head, "accepted", "score", "not graded"].map(|word| vec![Row::of(dim, word)]);
    let mut rows = vec![head[..columns].to_vec()];
    for (key, tally) in tallies {
        let ungradable = Some(tally.ungradable).filter(|number| *number > 0);
        let mut cells = vec![
            vec![Row::plain(key).window(0, page.terminal.width() / 2, ellipsis)],
            vec![Row::plain(&format!("{}/{}", tally.accepted, tally.total))],
            vec![Row::plain(&words::score(tally.score, tally.max_score))],
        ];
        cells.extend(ungradable.map(|number| vec![Row::plain(&number.to_string())]));
        rows.push(cells);
    }
    let aligns = [Align::Left, Align::Right, Align::Right, Align::Right];
    page.indented(&table(&rows, &aligns, page.terminal.width() - 2));
}

fn totals(page: &mut Page<'_>, run: &RunResult) {
    let terminal = page.terminal;
    let styles = terminal.styles();
    let summary = &run.summary;
    let mut facts = vec![Row::of(styles.bold, &words::count(summary.total, "submission"))];
    let counts = [
        (summary.accepted, Verdict::Accepted, "accepted"),
        (summary.failed, Verdict::WrongAnswer, "not accepted"),
        (summary.ungradable, Verdict::JudgeError, "not graded"),
    ];
    for (number, verdict, word) in counts.into_iter().filter(|(number, ..)| *number > 0) {
        facts.push(Row::of(styles.verdict(verdict), &format!("{number} {word}")));
    }
    facts.push(Row::plain(&format!("{} points", words::score(summary.score, summary.max_score))));
    #[expect(clippy::cast_precision_loss, reason = "a run takes less than 285,000 years")]
    facts.push(Row::plain(&words::duration(run.duration_ms as f64)));
    let separator = format!(" {} ", terminal.glyphs().dot);
    page.rows(&fill(facts, &separator, terminal.width()));
    let python = &run.environment.python;
    let mut around = submission::surroundings(terminal, &run.environment).to_vec();
    around.push(Row::plain(&format!("Python {} ({})", python.version, python.implementation)));
    if let Some(shard) = run.shard {
        around.push(Row::plain(&format!("part {} of {}", shard.index, shard.total)));
    }
    page.rows(&fill(around, &separator, terminal.width()));
}
