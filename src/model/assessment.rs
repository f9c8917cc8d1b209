//! What is known of a developer's skills, and how it measures up to what the levels ask.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Grade, Level, Moment};

/// A grade that a person gave.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GradeRecord {
    /// Id of the skill.
    pub skill: String,
    /// Which grade.
    pub grade: Grade,
    /// What it is worth.
    pub kind: GradeKind,
    /// Who gave it, where that was said.
    pub by: Option<String>,
    /// When.
    pub when: Moment,
}

/// What a grade that a person gave is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum GradeKind {
    /// Said of oneself; told beside what is shown, and proof of nothing.
    Claimed,
    /// Given on purpose, as by an interviewer; counts as shown.
    Rated,
}

impl GradeKind {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Claimed, Self::Rated];

    /// The name in records.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Claimed => "claimed",
            Self::Rated => "rated",
        }
    }
}

/// How much speaks for a grade.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Confidence {
    /// Little.
    Low,
    /// Some.
    Fair,
    /// Much.
    High,
}

impl Confidence {
    /// The name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::Fair => "fair",
            Self::High => "high",
        }
    }
}

/// What is known of a requirement. That nothing is known is a state of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Knowledge {
    /// The grade was shown.
    Met,
    /// The grade was tried, and not shown.
    NotMet,
    /// There is too little to tell.
    NotAssessed,
}

impl Knowledge {
    /// In words.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::NotMet => "not met",
            Self::NotAssessed => "not assessed",
        }
    }
}

/// Where a developer stands.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Assessment {
    /// Counts up when a reader of the former shape would misread the new one.
    pub schema_version: u32,
    /// The highest level that is reached.
    pub reached: Option<Level>,
    /// The level that `next` is about; none where the highest is reached.
    pub aim: Option<Level>,
    /// Lowest first.
    pub levels: Vec<LevelFacts>,
    /// In the order of the matrix.
    pub domains: Vec<DomainFacts>,
    /// What the level aimed at still wants, the cheapest gain first.
    pub next: Vec<Want>,
}

impl Assessment {
    /// The version of this shape.
    pub const VERSION: u32 = 1;

    /// Every skill, in the order of the matrix.
    pub fn skills(&self) -> impl Iterator<Item = &SkillStanding> {
        self.domains.iter().flat_map(|domain| &domain.skills)
    }
}

/// The mandatory requirements of a level, counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LevelFacts {
    /// Which level.
    pub level: Level,
    /// Those whose grade was shown.
    pub met: u32,
    /// Those whose grade was tried and not shown.
    pub not_met: u32,
    /// Those of which too little is known.
    pub not_assessed: u32,
    /// Those whose grade, or a higher one, is claimed.
    pub claimed: u32,
}

impl LevelFacts {
    /// How many there are.
    #[must_use]
    pub fn mandatory(&self) -> u32 {
        self.met + self.not_met + self.not_assessed
    }
}

/// The skills of a domain.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DomainFacts {
    /// Unique in the matrix.
    pub id: String,
    /// As shown.
    pub title: String,
    /// In the order of the matrix.
    pub skills: Vec<SkillStanding>,
}

/// What is known of a skill.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SkillStanding {
    /// Unique in the matrix.
    pub id: String,
    /// As shown.
    pub title: String,
    /// One line.
    pub meaning: String,
    /// The highest grade that was shown.
    pub shown: Option<Grade>,
    /// How much speaks for it.
    pub confidence: Option<Confidence>,
    /// Questions and tasks whose last result was right.
    pub passed: u32,
    /// Those whose last result was not.
    pub failed: u32,
    /// What the developer says.
    pub claimed: Option<Grade>,
    /// What somebody gave on purpose, last.
    pub rated: Option<RatedGrade>,
    /// What the levels ask, lowest first; nothing for a level that asks nothing.
    pub requirements: Vec<Requirement>,
}

impl SkillStanding {
    /// What a level asks.
    #[must_use]
    pub fn requirement(&self, level: Level) -> Option<&Requirement> {
        self.requirements.iter().find(|requirement| requirement.level == level)
    }

    /// Whether anything that was done or said tells of it, but for what is claimed.
    #[must_use]
    pub fn is_assessed(&self) -> bool {
        self.passed + self.failed > 0 || self.rated.is_some()
    }
}

/// A grade that somebody gave on purpose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RatedGrade {
    /// Which.
    pub grade: Grade,
    /// Who, where that was said.
    pub by: Option<String>,
    /// The day.
    pub day: Date,
}

/// What a level asks of a skill, and whether it is met.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Requirement {
    /// Who asks.
    pub level: Level,
    /// What is asked.
    pub grade: Grade,
    /// Whether the level is out of reach without it.
    pub mandatory: bool,
    /// What is known of it.
    pub state: Knowledge,
}

/// A requirement that is still to be met, and what to do for it now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Want {
    /// Id of the skill.
    pub skill: String,
    /// The skill's title.
    pub title: String,
    /// What is asked.
    pub grade: Grade,
    /// Whether the level is out of reach without it.
    pub mandatory: bool,
    /// What is known of it.
    pub state: Knowledge,
    /// How many questions and tasks more, at the least; none where only a rating can show it.
    pub items: Option<u32>,
    /// The minutes that those take.
    pub minutes: Option<u32>,
    /// The question or task to do now; none where only a rating can show it.
    pub item: Option<String>,
    /// The line to type.
    pub command: String,
}
