use crate::model::Diff;

/// Whether what came is what was expected.
#[derive(Debug)]
pub(super) enum Answer {
    /// It is.
    Right,
    /// It is not.
    Wrong(Wrong),
    /// It cannot be said, for a reason that is not the candidate's.
    Broken(String),
}

/// How an answer is wrong.
#[derive(Debug)]
pub(super) struct Wrong {
    /// One short sentence.
    pub message: String,
    /// The difference, where it can be shown as one.
    pub diff: Option<Diff>,
    /// Expected and actual as text, where those are not the value or the output that the case is
    /// about in the first place.
    pub shown: Option<(String, String)>,
}
