use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A step of a developer's career.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// Entry level.
    Junior,
    /// Works alone on known ground.
    Middle,
    /// Designs and mentors.
    Senior,
    /// Leads a team.
    Lead,
    /// Leads a company's technology.
    Principal,
}

impl Level {
    /// All levels, lowest first.
    pub const ALL: [Self; 5] =
        [Self::Junior, Self::Middle, Self::Senior, Self::Lead, Self::Principal];

    /// The name in files and filters.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Junior => "junior",
            Self::Middle => "middle",
            Self::Senior => "senior",
            Self::Lead => "lead",
            Self::Principal => "principal",
        }
    }
}

impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

impl fmt::Display for Grade {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

impl FromStr for Grade {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|grade| grade.name() == text).ok_or(())
    }
}

impl FromStr for Level {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|level| level.name() == text).ok_or(())
    }
}

/// How well a skill is mastered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Grade {
    /// Knows what it is and when it matters.
    Awareness,
    /// Uses it with help.
    Working,
    /// Uses it alone, and well.
    Advanced,
    /// Teaches it and sets the rules for it.
    Expert,
}

impl Grade {
    /// All grades, lowest first.
    pub const ALL: [Self; 4] = [Self::Awareness, Self::Working, Self::Advanced, Self::Expert];

    /// The name in files.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Awareness => "awareness",
            Self::Working => "working",
            Self::Advanced => "advanced",
            Self::Expert => "expert",
        }
    }
}

/// What each level asks of each skill.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SkillMatrix {
    /// In file order.
    pub domains: Vec<Domain>,
}

impl SkillMatrix {
    /// Every skill, in file order.
    pub fn skills(&self) -> impl Iterator<Item = &Skill> {
        self.domains.iter().flat_map(|domain| &domain.skills)
    }
}

/// A family of skills.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Domain {
    /// Unique in the matrix.
    pub id: String,
    /// As shown.
    pub title: String,
    /// In file order.
    pub skills: Vec<Skill>,
}

/// Something a developer can do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Skill {
    /// Unique in the matrix.
    pub id: String,
    /// As shown.
    pub title: String,
    /// One line.
    pub meaning: String,
    /// What the levels ask.
    pub levels: SkillLevels,
    /// The levels that are out of reach without it, lowest first. Each asks a grade.
    pub mandatory: Vec<Level>,
}

/// The grade that each level asks, lowest level first; none where it asks nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SkillLevels(pub [Option<Grade>; 5]);

impl SkillLevels {
    /// The levels that are out of reach without the skill, where nobody says it: those that ask
    /// working or more of it. Awareness is optional.
    #[must_use]
    pub fn mandatory_by_default(self) -> Vec<Level> {
        let asks = |level: &Level| self.at(*level) >= Some(Grade::Working);
        Level::ALL.into_iter().filter(asks).collect()
    }

    /// The grade that a level asks.
    #[must_use]
    pub fn at(self, level: Level) -> Option<Grade> {
        self.0[level as usize]
    }
}
