//! `gradus verify`: challenges must prove themselves.

mod blanks;
mod changed;
mod cheats;
mod everywhere;
mod examples;
mod finding;
mod idle;
mod limits;
mod measures;
mod mutants;
mod proof;
mod pythons;
mod questions;
mod rejected;
mod rules;
#[cfg(test)]
mod samples;
mod select;
mod slow;
mod summary;

use std::collections::{BTreeMap, BTreeSet};
use std::num::NonZero;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;

use crossbeam_channel::{Receiver, Sender, unbounded};

use super::context::Context;
use crate::catalog::{Entry, Item, Problem, Problems};
use crate::cli::{Verify, ViewFormat};
use crate::error::Failure;
use crate::exit_code::Exit;
use crate::report::progress::Steps;
use finding::{Finding, Status};
use pythons::Pythons;
use summary::Summary;

pub fn run(context: &Context, verify: &Verify) -> Result<Exit, Failure> {
    let selection = select::select(context, verify)?;
    let entries = &selection.chosen;
    let jobs = context.settings.jobs.max(1);
    // Some mostly wait, for what comes late or never; meanwhile one more keeps the processors busy.
    let side_by_side = if jobs > 1 { jobs + 1 } else { 1 }.min(entries.len()).max(1);
    // What is too few challenges for all processors runs more cases of each at a time.
    let each = NonZero::new(jobs / side_by_side).unwrap_or(NonZero::<usize>::MIN);
    let pythons = Pythons::find(context, each)?;
    let former = former_ids(&selection.all);
    let progress =
        Steps::new(context.settings.progress, &context.glyphs, entries.len(), "challenge");
    let mut findings = Vec::new();
    let mut on_finding = |mut finding: Finding| {
        for id in former.get(&finding.id).into_iter().flatten() {
            finding.problems.push(format!("`{id}` names it now or before, and another one, too"));
        }
        if finding.status == Status::Sound && !finding.problems.is_empty() {
            finding.status = Status::Unproved;
        }
        progress.step();
        if verify.format == ViewFormat::Terminal {
            progress.hidden_while(|| context.print(&finding.told(context)))?;
        }
        findings.push(finding);
        Ok(())
    };
    side_by_side_over(context, &pythons, entries, side_by_side, &mut on_finding)?;
    drop(progress);
    if findings.iter().any(|finding| finding.graded > 0) && !pythons.any_mutates() {
        context.warn("no mutants are made: that needs Python 3.9 or newer, and none is installed");
    }
    let summary = Summary::of(&findings, &pythons);
    context.print(&match verify.format {
        ViewFormat::Json => summary.json()?,
        ViewFormat::Terminal => match (&verify.changed, findings.is_empty()) {
            (Some(revision), true) => format!("nothing differs from {revision}\n"),
            _ => summary.told(context),
        },
    })?;
    Ok(summary.exit())
}

/// Proves entries on several threads, and has each finding told in the order of the entries.
fn side_by_side_over(
    context: &Context,
    pythons: &Pythons<'_>,
    entries: &[Entry],
    threads: usize,
    on_finding: &mut dyn FnMut(Finding) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let next = AtomicUsize::new(0);
    let stop = AtomicBool::new(false);
    let work = |outbox: &Sender<(usize, Result<Finding, Failure>)>| {
        while !stop.load(Ordering::Relaxed) {
            let at = next.fetch_add(1, Ordering::Relaxed);
            let Some(entry) = entries.get(at) else { break };
            if outbox.send((at, prove(context, pythons, entry))).is_err() {
                break;
            }
        }
    };
    thread::scope(|scope| {
        let (outbox, inbox) = unbounded();
        for _ in 0..threads {
            let outbox = outbox.clone();
            let work = &work;
            scope.spawn(move || work(&outbox));
        }
        drop(outbox);
        let told = in_order(&inbox, on_finding);
        // The others end with what they are at.
        stop.store(true, Ordering::Relaxed);
        told
    })
}

fn in_order(
    inbox: &Receiver<(usize, Result<Finding, Failure>)>,
    on_finding: &mut dyn FnMut(Finding) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let mut waiting = BTreeMap::new();
    let mut told = 0;
    for (at, finding) in inbox {
        waiting.insert(at, finding?);
        while let Some(finding) = waiting.remove(&told) {
            on_finding(finding)?;
            told += 1;
        }
    }
    Ok(())
}

fn prove(context: &Context, pythons: &Pythons<'_>, entry: &Entry) -> Result<Finding, Failure> {
    let mut finding = Finding { id: entry.id().to_owned(), ..Finding::default() };
    // A blank is no Python and no answer: what comes of it says nothing, not even that it does not
    // load.
    finding.problems = entry.path().map(|path| blanks::find(&path)).unwrap_or_default();
    if !finding.problems.is_empty() {
        return Ok(finding);
    }
    let loaded = match context.try_load(entry) {
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
            let proof = proof::of(pythons, *challenge)?;
            finding.graded = proof.graded;
            finding.cheats = proof.cheats;
            finding.problems = proof.problems;
            finding.mutants = proof.mutants;
            finding.pythons = proof.pythons;
            finding.doubts = proof.doubts;
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
    finding.warnings.extend(finding.doubts.iter().cloned());
    let survivors = finding.mutants.iter().flat_map(|mutants| &mutants.survivors);
    let unnoticed = survivors.map(|survivor| format!("no case notices {}", survivor.told("->")));
    finding.warnings.extend(unnoticed);
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
        let ids: BTreeSet<String> = formerly.into_iter().chain([entry.id().to_owned()]).collect();
        for id in ids {
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
