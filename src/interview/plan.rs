//! What an interview consists of.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::model::Level;

/// What an interview consists of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// For whom.
    pub level: Level,
    /// Minutes in all.
    pub minutes: u32,
    /// What decided where there was a choice.
    pub seed: u64,
    /// In the order in which they are asked, the open ones last.
    pub questions: Vec<PlannedQuestion>,
    /// In the order in which they are given.
    pub tasks: Vec<PlannedTask>,
    /// Minutes at the end that belong to the wrap-up alone.
    pub wrap_up: u32,
    /// Where it is not what was wanted.
    pub remarks: Vec<Remark>,
}

impl Plan {
    /// Minutes for all questions.
    #[must_use]
    pub fn question_minutes(&self) -> u32 {
        self.questions.iter().map(|question| question.minutes).sum()
    }

    /// Minutes that are neither for questions nor for tasks nor for the wrap-up.
    #[must_use]
    pub fn reserve(&self) -> u32 {
        let tasks: u32 = self.tasks.iter().map(|task| task.minutes).sum();
        self.minutes.saturating_sub(self.question_minutes() + tasks + self.wrap_up)
    }
}

/// A question of a plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlannedQuestion {
    /// `quiz-id#question-id`.
    pub id: String,
    /// Minutes that it may take.
    pub minutes: u32,
    /// Ids of skills.
    pub skills: Vec<String>,
}

/// A task of a plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlannedTask {
    /// Its id.
    pub id: String,
    /// Minutes that it may take.
    pub minutes: u32,
    /// Ids of skills.
    pub skills: Vec<String>,
}

/// Where a plan is not what was wanted. In words it names no task, because candidates read it, too.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "remark")]
pub enum Remark {
    /// The library has no questions up to the level.
    NoQuestions,
    /// It has none for a conversation.
    NoOpenQuestion,
    /// Some questions are easier than one level below.
    EasierQuestions {
        /// How many.
        count: u32,
    },
    /// The library has no tasks up to the level.
    NoTasks,
    /// A task is easier than one level below.
    EasierTask {
        /// Its id.
        id: String,
        /// Its level.
        level: Level,
    },
    /// A task is meant to take longer than there is time.
    LongTask {
        /// Its id.
        id: String,
        /// The minutes that it should take.
        minutes: u32,
        /// The minutes that there are for it.
        given: u32,
    },
}

impl fmt::Display for Remark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoQuestions => f.write_str("There are no questions of this level or below."),
            Self::NoOpenQuestion => {
                f.write_str("There is no open question of this level or below.")
            }
            Self::EasierQuestions { count: 1 } => f.write_str(
                "One question is more than a level easier: the library has no other that fits.",
            ),
            Self::EasierQuestions { count } => write!(
                f,
                "{count} questions are more than a level easier: the library has no others that fit."
            ),
            Self::NoTasks => f.write_str("There are no tasks of this level or below."),
            Self::EasierTask { level, .. } => write!(
                f,
                "A task is of the level {level}: the library has no harder one that fits the time."
            ),
            Self::LongTask { minutes, given, .. } => {
                write!(f, "A task is meant to take {minutes} min; here there are {given} for it.")
            }
        }
    }
}
