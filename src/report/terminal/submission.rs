//! The result of one submission: a loud verdict, the first failure in full, the rest at a glance.

use super::cases;
use super::{Detail, Page, Row, Terminal, failure, fill};
use crate::model::{Environment, SubmissionResult, TestResult, Tier, Verdict, WorkerKind};
use crate::report::redact::is_withheld;
use crate::report::styles::Style;
use crate::report::words;

pub(super) fn show(
    terminal: &Terminal,
    result: &SubmissionResult,
    environment: &Environment,
    detail: Detail<'_>,
) -> String {
    let mut page = Page::new(terminal);
    let expanded = expanded(result, detail.every_failure);
    // However many are shown, it is one case that decides.
    headline(&mut page, result, self::expanded(result, false).first().copied());
    if !result.verdict.is_accepted() {
        // What a case below says itself is not said twice.
        let said =
            |message: &String| expanded.iter().any(|test| test.message.as_ref() == Some(message));
        if let Some(message) = result.message.as_ref().filter(|message| !said(message)) {
            let rows = page.wrapped(Style::new(), message, terminal.width() - 2);
            page.indented(&rows);
        }
        for test in &expanded {
            page.blank();
            if expanded.len() > 1 && !is_withheld(test) {
                let title = failure::title(&page, test);
                page.indented(&title);
            }
            failure::show(&mut page, result, test, detail);
        }
        page.blank();
        if !result.groups.is_empty() {
            cases::groups(&mut page, result);
            page.blank();
        }
        cases::numbered(&mut page, result);
    }
    facts(&mut page, result, environment);
    page.finish()
}

pub(super) fn failures(
    terminal: &Terminal,
    result: &SubmissionResult,
    detail: Detail<'_>,
) -> String {
    let mut page = Page::new(terminal);
    for test in expanded(result, detail.every_failure) {
        page.blank();
        let title = failure::title(&page, test);
        page.indented(&title);
        failure::show(&mut page, result, test, detail);
    }
    page.finish()
}

pub(super) fn at_a_glance(terminal: &Terminal, result: &SubmissionResult) -> String {
    let mut page = Page::new(terminal);
    headline(&mut page, result, expanded(result, false).first().copied());
    cases::numbered(&mut page, result);
    page.finish()
}

/// The failing cases to show in full: the one that decided, or all. Of a case that is withheld
/// there is little to show, so that the first that is not joins it.
fn expanded(result: &SubmissionResult, all: bool) -> Vec<&TestResult> {
    let failing = || result.tests.iter().filter(|test| is_failure(test.verdict));
    if all {
        return failing().collect();
    }
    let deciding =
        failing().find(|test| test.verdict == result.verdict).or_else(|| failing().next());
    let mut expanded: Vec<&TestResult> = deciding.into_iter().collect();
    if deciding.is_some_and(is_withheld) {
        expanded.extend(failing().find(|test| !is_withheld(test)));
    }
    expanded
}

fn is_failure(verdict: Verdict) -> bool {
    !matches!(verdict, Verdict::Accepted | Verdict::Skipped)
}

/// The one line that says it all.
fn headline(page: &mut Page<'_>, result: &SubmissionResult, deciding: Option<&TestResult>) {
    let terminal = page.terminal;
    let style = terminal.styles().verdict(result.verdict);
    let name = match &result.submission.candidate {
        Some(candidate) => format!("{candidate}/{}", words::short_id(&result.challenge.id)),
        None => words::short_id(&result.challenge.id).to_owned(),
    };
    let verdict = format!(
        "{} {}",
        terminal.glyphs().verdict(result.verdict),
        result.verdict.words().to_uppercase()
    );
    let name = Row::of(terminal.styles().bold, &name);
    let name = name.window(0, terminal.width() / 2, terminal.glyphs().ellipsis);
    let mut atoms = vec![name, Row::of(style, &verdict)];
    if result.gradable {
        let passed = result.tests.iter().filter(|test| test.verdict.is_accepted()).count();
        atoms.push(Row::plain(&format!("{passed}/{} passed", result.tests.len())));
    } else {
        atoms.push(Row::plain("not graded"));
    }
    if result.gradable && !result.groups.is_empty() {
        let score = words::score(result.score, result.max_score);
        atoms.push(Row::plain(&format!("{score} points")));
    }
    if let Some(test) = deciding {
        let case = if is_withheld(test) {
            format!("hidden case {}", test.index)
        } else {
            format!("case {} \"{}\"", test.index, test.name)
        };
        let row = Row::of(terminal.styles().dim, &case);
        atoms.push(row.window(0, terminal.width(), terminal.glyphs().ellipsis));
    }
    page.rows(&fill(atoms, "   ", terminal.width()));
}

/// Times, memory and what stood around the code.
fn facts(page: &mut Page<'_>, result: &SubmissionResult, environment: &Environment) {
    let terminal = page.terminal;
    let accepted = || result.tests.iter().filter(|test| test.verdict.is_accepted());
    let mut facts = Vec::new();
    if let Some(slowest) = accepted().map(|test| test.cpu_ms).reduce(f64::max) {
        let what = if result.verdict.is_accepted() { "slowest" } else { "slowest passing" };
        facts.push(Row::plain(&format!("{what} {}", words::duration(slowest))));
    }
    let peak = result.tests.iter().map(|test| test.memory_kib).max().filter(|peak| *peak > 0);
    if let Some(peak) = peak {
        facts.push(Row::plain(&format!("peak {}", words::memory(peak))));
    }
    facts.extend(surroundings(terminal, environment));
    let separator = format!(" {} ", terminal.glyphs().dot);
    page.indented(&fill(facts, &separator, terminal.width() - 2));
}

/// The isolation and the worker, which every report of a run names.
pub(super) fn surroundings(terminal: &Terminal, environment: &Environment) -> [Row; 2] {
    let tier = environment.isolation.tier;
    let style = if tier == Tier::None { terminal.styles().warn } else { Style::new() };
    let worker = match environment.worker {
        WorkerKind::Warm => "warm",
        WorkerKind::Cold => "cold",
    };
    [Row::plain("isolation: ").with(style, tier.name()), Row::plain(&format!("worker: {worker}"))]
}
