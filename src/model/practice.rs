use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Verdict;

/// A point in time, with the day that it falls on where the user is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Moment {
    /// The point in time.
    pub at: Timestamp,
    /// The local day.
    pub day: Date,
}

/// How well something was remembered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Rating {
    /// Not at all: wrong, or given up.
    Again,
    /// With hints, slowly, or not at the first attempt.
    Hard,
    /// Right, without help.
    Good,
    /// Without having to think; only ever said by people of themselves.
    Easy,
}

impl Rating {
    /// All of them, worst first.
    pub const ALL: [Self; 4] = [Self::Again, Self::Hard, Self::Good, Self::Easy];

    /// The name in records.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Again => "again",
            Self::Hard => "hard",
            Self::Good => "good",
            Self::Easy => "easy",
        }
    }
}

/// What the schedule knows of a task or question. Made from its reviews alone.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Card {
    /// Id of the task, or `quiz-id#question-id`.
    pub item: String,
    /// Days after which it is remembered with a probability of 0.9.
    pub stability: f64,
    /// From 1, easy, to 10.
    pub difficulty: f64,
    /// The day of the last review.
    pub last: Date,
    /// The day from which it is due.
    pub due: Date,
    /// Reviews so far.
    pub reviews: u32,
    /// Reviews that were rated [`Rating::Again`].
    pub lapses: u32,
}

/// One time that a question was answered, or that a task was brought to its end.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Review {
    /// Id of the task, or `quiz-id#question-id`.
    pub item: String,
    /// When.
    pub when: Moment,
    /// How well it went.
    pub rating: Rating,
    /// Whether the answer was right; none for tasks and for questions rated by oneself.
    pub correct: Option<bool>,
    /// The answer as it was given, for questions.
    pub answer: Option<String>,
    /// The seed that the options were shuffled with, for questions.
    pub seed: Option<u64>,
    /// Digest of the quiz or challenge as it was then.
    pub revision: String,
    /// Seconds from asking to answering, or from the start to the end.
    pub seconds: u32,
    /// Hints that were seen.
    pub hints: u32,
    /// The interview that it was a part of.
    pub session: Option<i64>,
}

/// One judged run of a file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Attempt {
    /// Id of the task.
    pub item: String,
    /// When.
    pub when: Moment,
    /// What it came to.
    pub verdict: Verdict,
    /// Cases accepted.
    pub passed: u32,
    /// Cases in all.
    pub cases: u32,
    /// Points.
    pub score: f64,
    /// The most points there are.
    pub max_score: f64,
    /// The user's own cases that came out as written.
    pub own_passed: u32,
    /// The user's own cases in all.
    pub own_cases: u32,
    /// Seconds since the task was started.
    pub seconds: u32,
    /// Hints seen since then.
    pub hints: u32,
    /// The file, absolute.
    pub file: String,
    /// Digest of the challenge as it was then.
    pub revision: String,
    /// The interview that it was a part of.
    pub session: Option<i64>,
}

/// Something done to a task that is no run of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Deed {
    /// Id of the task.
    pub item: String,
    /// When.
    pub when: Moment,
    /// What.
    pub kind: DeedKind,
    /// The file that it was done to, absolute.
    pub file: Option<String>,
    /// The interview that it was a part of.
    pub session: Option<i64>,
}

/// What can be done to a task beside running it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "what", content = "step")]
pub enum DeedKind {
    /// A starter was handed out; what is recorded with it is the starter.
    Start,
    /// A fresh starter was handed out although there was a file; likewise.
    StartAgain,
    /// A file was about to be replaced; what is recorded with it is what it held.
    Keep,
    /// A file was set back to an earlier state, which is recorded with it; the number is the record
    /// that the state came from.
    Undo(i64),
    /// A file was set back to the starter, which is recorded with it.
    Reset,
    /// The hint with this number, counted from 1, was shown.
    Hint(u32),
    /// The solution was shown before a run was accepted.
    GiveUp,
}

/// A line of the journal: a run or a deed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Record {
    /// Counts up over runs and deeds together.
    pub id: i64,
    /// Digest of the file's content that is kept with it.
    pub source: Option<String>,
    /// What was done.
    #[serde(flatten)]
    pub entry: RecordEntry,
}

/// What a line of the journal tells.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "record")]
pub enum RecordEntry {
    /// A run.
    Attempt(Attempt),
    /// Anything else.
    Deed(Deed),
}

/// Where the user stands with a task or question, over all time.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Standing {
    /// Id of the task, or `quiz-id#question-id`.
    pub item: String,
    /// Runs, or answers.
    pub tries: u32,
    /// Runs accepted, or answers that were right or not rated [`Rating::Again`].
    pub passed: u32,
    /// What the last run came to; none for questions.
    pub last_verdict: Option<Verdict>,
    /// The day of the last run or answer.
    pub last_day: Option<Date>,
    /// From which day it is due, where it is scheduled at all.
    pub due: Option<Date>,
}

impl Standing {
    /// Whether it was passed before.
    #[must_use]
    pub fn is_done(&self) -> bool {
        self.passed > 0
    }

    /// Whether it is due on a day.
    #[must_use]
    pub fn is_due(&self, day: Date) -> bool {
        self.due.is_some_and(|due| due <= day)
    }
}

/// The work on a task since it was started last, or since it was passed last.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Try {
    /// When it began; none before anything was done.
    pub since: Option<Timestamp>,
    /// The starter that it began with; none where a file was just run.
    pub start: Option<DeedKind>,
    /// Runs that were not accepted.
    pub failed: u32,
    /// The highest hint that was shown; 0 for none.
    pub hints: u32,
    /// Whether the solution was shown.
    pub gave_up: bool,
}

/// An interview as it is kept between two steps of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Session {
    /// Its number.
    pub id: i64,
    /// When it began.
    pub began: Moment,
    /// Where it stands, in JSON. Whoever wrote it reads it.
    pub state: String,
    /// Whether it came to its end.
    pub finished: bool,
}
