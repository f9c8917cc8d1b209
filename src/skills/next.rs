//! What a level still wants, and what to do for it now.

use std::cmp::Reverse;

use super::assess::Known;
use super::item::{Item, Last};
use super::rule;
use crate::model::{Assessment, Grade, Knowledge, Level, Requirement, SkillStanding, Want};

/// What passing an item now counts as.
const FRESH: Last = Last { passed: true, days: 0, hints: false };

/// What a level still wants, the cheapest gain first.
pub(super) fn wants(known: &[Known<'_>], standings: &[&SkillStanding], aim: Level) -> Vec<Want> {
    let mut wants: Vec<(usize, Want)> = known
        .iter()
        .zip(standings)
        .filter_map(|(known, standing)| {
            let wanted = wanted(standing, aim)?;
            let missing = wanted.grade as usize + 1 - standing.shown.map_or(0, |g| g as usize + 1);
            Some((missing, want(known, wanted)))
        })
        .collect();
    // What cannot be told in items comes last; equals keep the order of the matrix.
    let or_last = |number: Option<u32>| number.unwrap_or(u32::MAX);
    wants.sort_by_key(|(missing, want)| {
        (Reverse(want.mandatory), or_last(want.items), or_last(want.minutes), *missing)
    });
    wants.into_iter().map(|(_, want)| want).collect()
}

/// The highest requirement that is open: that of the level, or a mandatory one of a lower level.
fn wanted(standing: &SkillStanding, aim: Level) -> Option<&Requirement> {
    let counts = |asked: &&Requirement| asked.level == aim || asked.level < aim && asked.mandatory;
    let open = standing.requirements.iter().filter(counts);
    // Of equal grades the mandatory one says more.
    open.filter(|asked| asked.state != Knowledge::Met).max_by_key(|a| (a.grade, a.mandatory))
}

fn want(known: &Known<'_>, wanted: &Requirement) -> Want {
    let skill = known.skill;
    let items = useful(known, wanted.grade);
    let cost = cost(known, &items, wanted.grade);
    let now = items.first();
    let rating = || format!("gradus progress --rate {}={}", skill.id, wanted.grade);
    Want {
        skill: skill.id.clone(),
        title: skill.title.clone(),
        grade: wanted.grade,
        mandatory: wanted.mandatory,
        state: wanted.state,
        items: cost.map(|(items, _)| items),
        minutes: cost.map(|(_, minutes)| minutes),
        item: now.map(|item| item.id.clone()),
        command: now.map_or_else(rating, |item| item.command.clone()),
    }
}

/// The items that would count for a grade if they were passed now, best first.
fn useful<'a>(known: &Known<'a>, grade: Grade) -> Vec<&'a Item> {
    let is_useful = |item: &&&Item| {
        let full = item.last.is_some_and(|last| last.passed && rule::weight(last) >= 1.0);
        rule::can_show(known.skill, item) >= Some(grade) && !full
    };
    let mut items: Vec<&Item> = known.items.iter().filter(is_useful).copied().collect();
    let is_passed = |item: &Item| item.last.is_some_and(|last| last.passed);
    items.sort_by_key(|item| {
        (is_passed(item), item.is_task, item.proof, item.level, item.minutes, item.id.as_str())
    });
    items
}

/// How many of these items, one after the other, would show a grade, and how long they take. None
/// where all of them would not.
fn cost(known: &Known<'_>, items: &[&Item], grade: Grade) -> Option<(u32, u32)> {
    let mut tally = known.tally;
    let mut minutes = 0;
    for (done, item) in (1..).zip(items) {
        let shows = rule::can_show(known.skill, item)?;
        if let Some(last) = item.last {
            tally.remove(shows, last);
        }
        tally.add(shows, FRESH);
        minutes += item.minutes;
        if tally.shows(grade) {
            return Some((done, minutes));
        }
    }
    None
}

/// The skills that a developer is asked to rate: those without a claim first, then those which the
/// level aimed at asks most of; at most so many, in the order of the matrix.
#[must_use]
pub fn to_claim(assessment: &Assessment, at_most: usize) -> Vec<&SkillStanding> {
    let aim = assessment.aim.unwrap_or(Level::Principal);
    let mut skills: Vec<(usize, &SkillStanding)> = assessment.skills().enumerate().collect();
    skills.sort_by_key(|(_, standing)| {
        let asked = standing.requirement(aim);
        let asked = asked.map(|asked| (asked.mandatory, asked.grade));
        (standing.claimed.is_some(), Reverse(asked))
    });
    skills.truncate(at_most);
    skills.sort_by_key(|(position, _)| *position);
    skills.into_iter().map(|(_, standing)| standing).collect()
}
