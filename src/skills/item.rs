use crate::model::Level;

/// A question or task of the library, with its last result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Id of the task, or `quiz-id#question-id`.
    pub id: String,
    /// The line that asks it.
    pub command: String,
    /// Ids of the skills that it is about.
    pub skills: Vec<String>,
    /// Its level, where its author says it.
    pub level: Option<Level>,
    /// What passing it can prove.
    pub proof: Proof,
    /// Whether it is a coding task.
    pub is_task: bool,
    /// What it takes.
    pub minutes: u32,
    /// How it went last; none where it was never brought to an end.
    pub last: Option<Last>,
}

/// What passing an item can prove.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Proof {
    /// The answer is found by running it, or is code that runs.
    Run,
    /// The answer is picked or typed.
    Picked,
    /// The answer is rated by whoever gave it.
    Rated,
}

/// How an item went when it was done last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Last {
    /// Whether it went right.
    pub passed: bool,
    /// Days since then.
    pub days: u32,
    /// Whether hints were seen.
    pub hints: bool,
}
