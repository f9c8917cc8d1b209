use std::fmt;

use serde::{Deserialize, Serialize};

use super::{Level, Moment, Rating};

/// A part of an interview.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum InterviewPhase {
    /// Questions are answered.
    Questions,
    /// A task is read, and what is not said in it is settled by assumptions.
    Clarify,
    /// The way to the solution is put in words.
    Plan,
    /// The solution is written.
    Code,
    /// The candidate's own cases are written and run.
    Test,
    /// Costs are stated, and what is left to say is said.
    WrapUp,
    /// Nothing is left to do.
    Finished,
}

impl InterviewPhase {
    /// What one does in it.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::Questions => "Questions",
            Self::Clarify => "Read and clarify",
            Self::Plan => "Plan",
            Self::Code => "Code",
            Self::Test => "Test",
            Self::WrapUp => "Wrap up",
            Self::Finished => "Finished",
        }
    }
}

/// How an interview came to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum InterviewEnd {
    /// Every part of it was gone through.
    Finished,
    /// The time was up before that.
    TimeUp,
    /// Another one was begun instead.
    GivenUp,
}

/// The facts of an interview. There are no marks in it: what the facts are worth is for people to
/// say.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Scorecard {
    /// Version of these facts' format, [`Scorecard::VERSION`].
    pub schema_version: u32,
    /// When it began.
    pub began: Moment,
    /// For which level it was composed.
    pub level: Level,
    /// The number that it was composed by.
    pub seed: u64,
    /// How it ended; none while it goes on.
    pub ended: Option<InterviewEnd>,
    /// Minutes that it was to take.
    pub planned_minutes: u32,
    /// Seconds that it took, without the time away from it.
    pub used_seconds: u32,
    /// Where the time went, in the order of the interview.
    pub phases: Vec<PhaseTime>,
    /// The questions.
    pub questions: QuestionFacts,
    /// The tasks that were begun.
    pub tasks: Vec<TaskFacts>,
    /// What was said at the end, line by line.
    pub notes: Vec<String>,
    /// Ids of what was planned and could not be asked.
    pub left_out: Vec<String>,
}

impl Scorecard {
    /// The version of the format.
    pub const VERSION: u32 = 1;
}

/// The time that a part took.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PhaseTime {
    /// Which part.
    pub phase: InterviewPhase,
    /// The id of its task, where it has one.
    pub task: Option<String>,
    /// Seconds.
    pub seconds: u32,
}

/// What came of the questions.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuestionFacts {
    /// How many were planned.
    pub planned: u32,
    /// How many were answered and graded.
    pub graded: u32,
    /// How many of those answers were right.
    pub right: u32,
    /// The graded ones by skill; one that asks for several skills counts for each.
    pub by_skill: Vec<SkillFacts>,
    /// The open ones, which were rated by oneself.
    pub rated: Vec<RatedFacts>,
}

/// The graded questions that ask for a skill.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SkillFacts {
    /// Its id.
    pub skill: String,
    /// Answers that were right.
    pub right: u32,
    /// Answers.
    pub asked: u32,
}

/// An open question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RatedFacts {
    /// `quiz-id#question-id`.
    pub question: String,
    /// What one said of one's own answer.
    pub rating: Rating,
}

/// What came of a task.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TaskFacts {
    /// Its id.
    pub task: String,
    /// Its title.
    pub title: String,
    /// Minutes that it was to take.
    pub planned_minutes: u32,
    /// Seconds that it took.
    pub used_seconds: u32,
    /// Seconds from its beginning to the first accepted run; none where no run was accepted.
    pub first_accepted_seconds: Option<u32>,
    /// Runs of a file that had changed since the run before.
    pub runs: u32,
    /// Hints that were seen.
    pub hints: u32,
    /// The candidate's own cases that came out as written, in the last run.
    pub own_passed: u32,
    /// The candidate's own cases.
    pub own_cases: u32,
    /// What time the solution takes.
    pub time: CostFacts,
    /// What space it takes.
    pub space: CostFacts,
    /// The assumptions, line by line.
    pub assumptions: Vec<String>,
    /// The plan, line by line.
    pub plan: Vec<String>,
}

/// A cost in big-O notation: as it was stated, and as the challenge has it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CostFacts {
    /// As the candidate stated it, if at all.
    pub stated: Option<String>,
    /// What a good solution takes, where the challenge says it.
    pub challenge: Option<String>,
    /// How the two go together, where both are there.
    pub agreement: Option<Agreement>,
}

/// How two costs go together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Agreement {
    /// They say the same.
    Same,
    /// They have the same shape, with other names for what they depend on.
    SameShape,
    /// They say different things, or one of them is no big-O notation.
    Different,
}

impl fmt::Display for Agreement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Same => "the same",
            Self::SameShape => "the same but for the names",
            Self::Different => "not the same",
        })
    }
}
