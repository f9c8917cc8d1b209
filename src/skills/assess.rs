//! The rule, applied to a whole matrix.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::item::{Item, Proof};
use super::next;
use super::rule::{self, Tally};
use crate::model::{
    Assessment, DomainFacts, Grade, GradeKind, GradeRecord, Knowledge, Level, LevelFacts,
    RatedGrade, Requirement, Skill, SkillMatrix, SkillStanding,
};

/// What an assessment goes by.
#[derive(Clone, Copy, Debug)]
pub struct Measure<'a> {
    /// What the levels ask.
    pub matrix: &'a SkillMatrix,
    /// What the library has, with its last results.
    pub items: &'a [Item],
    /// The grades that people gave, oldest first.
    pub grades: &'a [GradeRecord],
    /// The day of the assessment.
    pub today: Date,
    /// The level to aim at; the one above what is reached where it is not said.
    pub aim: Option<Level>,
}

/// What is known of a skill before it is told.
pub(super) struct Known<'a> {
    pub(super) skill: &'a Skill,
    pub(super) items: Vec<&'a Item>,
    pub(super) tally: Tally,
}

/// Where a developer stands.
#[must_use]
pub fn assess(measure: Measure<'_>) -> Assessment {
    let mut by_skill: BTreeMap<&str, Vec<&Item>> = BTreeMap::new();
    for item in measure.items {
        for skill in &item.skills {
            by_skill.entry(skill).or_default().push(item);
        }
    }
    let mut all_known = Vec::new();
    let domains: Vec<DomainFacts> = measure
        .matrix
        .domains
        .iter()
        .map(|domain| {
            let skills = domain.skills.iter().map(|skill| {
                let known = known(skill, by_skill.remove(skill.id.as_str()).unwrap_or_default());
                let standing = standing(&known, measure.grades, measure.today);
                all_known.push(known);
                standing
            });
            let skills = skills.collect();
            DomainFacts { id: domain.id.clone(), title: domain.title.clone(), skills }
        })
        .collect();
    let standings: Vec<&SkillStanding> = domains.iter().flat_map(|d| &d.skills).collect();
    let levels: Vec<LevelFacts> = Level::ALL.map(|level| facts(level, &standings)).to_vec();
    let reached = rule::reached(&levels);
    let above = Level::ALL.into_iter().find(|level| Some(*level) > reached);
    let aim = measure.aim.or(above);
    let next = aim.map(|aim| next::wants(&all_known, &standings, aim)).unwrap_or_default();
    let schema_version = Assessment::VERSION;
    Assessment { schema_version, reached, aim, levels, domains, next }
}

fn known<'a>(skill: &'a Skill, items: Vec<&'a Item>) -> Known<'a> {
    let mut tally = Tally::default();
    for item in &items {
        if let (Some(shows), Some(last)) = (rule::can_show(skill, item), item.last) {
            tally.add(shows, last);
        }
    }
    Known { skill, items, tally }
}

fn standing(known: &Known<'_>, grades: &[GradeRecord], today: Date) -> SkillStanding {
    let Known { skill, tally, .. } = known;
    let last = |kind| grades.iter().rev().find(|g| g.kind == kind && g.skill == skill.id);
    let rated = last(GradeKind::Rated).map(|record| RatedGrade {
        grade: record.grade,
        by: record.by.clone(),
        day: record.when.day,
    });
    let shown = tally.shown().max(rated.as_ref().map(|rated| rated.grade));
    let confidence = shown.map(|shown| {
        let rating = rated.as_ref().filter(|rated| rated.grade >= shown);
        let rating = rating.map_or(0.0, |rated| rule::rating_weight(days(rated.day, today)));
        rule::confidence(tally.speaks_for(shown) + rating)
    });
    let tried = known.items.iter().filter(|item| item.proof != Proof::Rated);
    let (passed, failed): (Vec<bool>, Vec<bool>) =
        tried.filter_map(|item| item.last).map(|last| last.passed).partition(|passed| *passed);
    let asked = |level| Some((level, skill.levels.at(level)?));
    let requirements = Level::ALL.into_iter().filter_map(asked).map(|(level, grade)| Requirement {
        level,
        grade,
        mandatory: skill.mandatory.contains(&level),
        state: rule::knowledge(tally, rated.as_ref().map(|rated| rated.grade), grade),
    });
    SkillStanding {
        requirements: requirements.collect(),
        id: skill.id.clone(),
        title: skill.title.clone(),
        meaning: skill.meaning.clone(),
        shown,
        confidence,
        passed: number(passed.len()),
        failed: number(failed.len()),
        claimed: last(GradeKind::Claimed).map(|record| record.grade).or_else(|| open(known)),
        rated,
    }
}

/// The highest grade that open questions speak of, of those that were rated good.
fn open(known: &Known<'_>) -> Option<Grade> {
    let open = known.items.iter().filter(|item| item.proof == Proof::Rated);
    let good = open.filter(|item| item.last.is_some_and(|last| last.passed));
    good.map(|item| rule::about(known.skill, item.level)).max()
}

fn facts(level: Level, standings: &[&SkillStanding]) -> LevelFacts {
    let mut facts = LevelFacts { level, met: 0, not_met: 0, not_assessed: 0, claimed: 0 };
    for standing in standings {
        let Some(requirement) = standing.requirement(level).filter(|asked| asked.mandatory) else {
            continue;
        };
        match requirement.state {
            Knowledge::Met => facts.met += 1,
            Knowledge::NotMet => facts.not_met += 1,
            Knowledge::NotAssessed => facts.not_assessed += 1,
        }
        facts.claimed += u32::from(standing.claimed >= Some(requirement.grade));
    }
    facts
}

/// The days from one to the other; none where the clock was set back.
fn days(from: Date, to: Date) -> u32 {
    u32::try_from((to - from).get_days()).unwrap_or(0)
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
