//! `gradus verify`: challenges must prove themselves.

mod blanks;
mod cheats;
mod measures;
mod proof;
mod questions;
mod select;

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde::Serialize;

use super::context::Context;
use crate::catalog::{Entry, Item, Problem, Problems};
use crate::cli::{Verify, ViewFormat};
use crate::error::Failure;
use crate::exit_code::Exit;
use crate::model::{Isolation, Tier};
use crate::python::Setting;
use crate::report::{escape, words};
use questions::Pythons;

/// What verifying one challenge or quiz gave.
#[derive(Debug, Serialize)]
struct Finding {
    id: String,
    status: Status,
    /// What is wrong, one sentence each.
    problems: Vec<String>,
    /// What is doubtful.
    warnings: Vec<String>,
    /// Files that were graded.
    graded: usize,
    /// Cheats that were tried.
    cheats: usize,
    /// Questions whose snippets were run.
    questions: usize,
    /// How often `requires` kept a question from a Python that is installed.
    left_out: usize,
    #[serde(skip)]
    rendered: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
enum Status {
    /// It loads, and everything in it is as declared.
    Sound,
    /// It loads, and something in it is not as declared.
    Unproved,
    /// It cannot be graded on this machine, which says nothing about it.
    Ungraded,
    /// It does not load.
    Broken,
}

#[derive(Serialize)]
struct Findings<'a> {
    results: &'a [Finding],
    sound: usize,
    unproved: usize,
    ungraded: usize,
    broken: usize,
}

pub fn run(context: &Context, verify: &Verify) -> Result<Exit, Failure> {
    let selection = select::select(context, &verify.what)?;
    let setting = context.setting(Tier::None, true)?;
    let mut pythons = Pythons::new(context);
    let former = former_ids(&selection.all);
    let mut findings = Vec::new();
    for entry in &selection.chosen {
        let mut finding = prove(context, &setting, &mut pythons, entry)?;
        for id in former.get(entry.id()).into_iter().flatten() {
            finding.problems.push(format!("`{id}` names it now or before, and another one, too"));
        }
        if finding.status == Status::Sound && !finding.problems.is_empty() {
            finding.status = Status::Unproved;
        }
        if verify.format == ViewFormat::Terminal {
            context.print(&line(context, &finding))?;
        }
        findings.push(finding);
    }
    let count = |status| findings.iter().filter(|finding| finding.status == status).count();
    let (sound, unproved) = (count(Status::Sound), count(Status::Unproved));
    let (ungraded, broken) = (count(Status::Ungraded), count(Status::Broken));
    match verify.format {
        ViewFormat::Json => {
            let findings = Findings { results: &findings, sound, unproved, ungraded, broken };
            let text = serde_json::to_string_pretty(&findings)
                .map_err(|error| Failure::judge(error.to_string()))?;
            context.print(&format!("{text}\n"))?;
        }
        ViewFormat::Terminal => {
            let graded: usize = findings.iter().map(|finding| finding.graded).sum();
            let cheats: usize = findings.iter().map(|finding| finding.cheats).sum();
            let questions: usize = findings.iter().map(|finding| finding.questions).sum();
            let left_out: usize = findings.iter().map(|finding| finding.left_out).sum();
            let run = match questions {
                0 => String::new(),
                some => format!(
                    " {dot} {} run on {}{}",
                    words::count(some, "question"),
                    words::count(pythons.count(), "Python"),
                    match left_out {
                        0 => String::new(),
                        _ => format!(" ({left_out} times not, for `requires`)"),
                    },
                    dot = context.glyphs.dot,
                ),
            };
            let elsewhere = match ungraded {
                0 => String::new(),
                some => format!(", {some} not for this machine"),
            };
            context.print(&format!(
                "
{sound} sound, {unproved} not proved, {broken} broken{elsewhere} {dot} {} graded {dot} {} tried{run}
",
                words::count(graded, "file"),
                words::count(cheats, "cheat"),
                dot = context.glyphs.dot,
            ))?;
        }
    }
    let exits = [(unproved, Exit::NotAccepted), (ungraded, Exit::Judge), (broken, Exit::Usage)];
    let holds = exits.into_iter().filter(|(count, _)| *count > 0).map(|(_, exit)| exit);
    Ok(holds.fold(Exit::Success, Exit::worst))
}

fn prove(
    context: &Context,
    setting: &(Setting, Isolation),
    pythons: &mut Pythons<'_>,
    entry: &Entry,
) -> Result<Finding, Failure> {
    let mut finding = Finding {
        id: entry.id().to_owned(),
        status: Status::Sound,
        problems: Vec::new(),
        warnings: Vec::new(),
        graded: 0,
        cheats: 0,
        questions: 0,
        left_out: 0,
        rendered: String::new(),
    };
    // A blank is no Python and no answer: what comes of it says nothing, not even that it does not
    // load.
    finding.problems = entry.path().map(|path| blanks::find(&path)).unwrap_or_default();
    if !finding.problems.is_empty() {
        return Ok(finding);
    }
    let loaded = match entry.load() {
        Ok(loaded) => loaded,
        Err(problems) => {
            finding.status = Status::Broken;
            finding.problems = sentences(&problems);
            finding.rendered = problems.render(context.settings.color);
            return Ok(finding);
        }
    };
    let is_challenge = matches!(loaded.item, Item::Challenge(_));
    // For a challenge, a missing statement is more than doubtful, and the proof says so.
    let told_later = |problem: &Problem| is_challenge && problem.file.ends_with("statement.md");
    let warnings = loaded.warnings.iter().filter(|problem| !told_later(problem));
    let warnings = Problems::from(warnings.cloned().collect::<Vec<_>>());
    finding.warnings = sentences(&warnings);
    finding.rendered = warnings.render(context.settings.color);
    let obstacle = match loaded.item {
        Item::Challenge(challenge) => {
            let proof = proof::of(context, setting, &challenge)?;
            finding.graded = proof.graded;
            finding.cheats = proof.cheats;
            finding.problems = proof.problems;
            proof.obstacle
        }
        Item::Quiz(quiz) => {
            let proof = questions::prove(pythons, &quiz)?;
            finding.questions = proof.questions;
            finding.left_out = proof.left_out;
            finding.problems = proof.problems;
            proof.obstacle
        }
    };
    if let Some(obstacle) = obstacle {
        finding.status = Status::Ungraded;
        finding.problems.push(obstacle);
    }
    Ok(finding)
}

fn sentences(problems: &Problems) -> Vec<String> {
    problems.iter().map(ToString::to_string).collect()
}

/// Ids that a challenge shares with another, by the challenge's id.
fn former_ids(entries: &[Entry]) -> BTreeMap<String, Vec<String>> {
    let mut owners: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for entry in entries {
        let formerly = entry.header().map(|header| header.formerly).unwrap_or_default();
        for id in formerly.into_iter().chain([entry.id().to_owned()]) {
            owners.entry(id).or_default().push(entry.id().to_owned());
        }
    }
    let mut shared: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (id, owners) in owners.into_iter().filter(|(_, owners)| owners.len() > 1) {
        for owner in owners {
            shared.entry(owner).or_default().push(id.clone());
        }
    }
    shared
}

fn line(context: &Context, finding: &Finding) -> String {
    let styles = &context.styles;
    let ascii = context.settings.ascii;
    let (sign, word) = match finding.status {
        Status::Sound => (styles.pass.style(if ascii { "+" } else { "✓" }), "sound"),
        Status::Unproved => (styles.fail.style(if ascii { "x" } else { "✗" }), "not proved"),
        Status::Ungraded => (styles.warn.style(if ascii { "?" } else { "○" }), "cannot be graded"),
        Status::Broken => (styles.fail.style(if ascii { "!" } else { "⚠" }), "does not load"),
    };
    let mut text = format!("{sign} {}", styles.bold.style(&finding.id));
    if finding.status != Status::Sound {
        let _ = write!(text, "  {word}");
    }
    text.push('\n');
    text.push_str(&finding.rendered);
    if finding.status != Status::Broken {
        for problem in &finding.problems {
            let problem = escape::terminal_block(problem);
            let _ = writeln!(text, "    {}", problem.replace('\n', "\n    "));
        }
    }
    text
}
