use super::{Environment, SubmissionResult, Summary, Verdict};

/// What a run tells while it goes on. Reports and records are made from these alone.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    /// Before the first case.
    RunStarted {
        /// Where and how the run is carried out.
        environment: Environment,
        /// Submissions to come.
        submissions: usize,
        /// Cases to come, over all submissions.
        cases: usize,
    },
    /// A case is judged. These come as they happen, in no promised order.
    CaseFinished {
        /// Index of the submission in the run.
        submission: usize,
        /// Its verdict.
        verdict: Verdict,
    },
    /// A submission is judged. These come in the order of the submissions.
    SubmissionFinished(Box<SubmissionResult>),
    /// After the last case.
    RunFinished(Summary),
}
