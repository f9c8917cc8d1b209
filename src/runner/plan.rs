//! What is to be graded against what.

use std::sync::Arc;

use crate::model::{Challenge, Limits, Submission, Verdict};

/// One submission with the challenge that it answers.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Index into [`Plan::challenges`].
    pub challenge: usize,
    /// The candidate's file.
    pub submission: Submission,
    /// How far it is run.
    pub how: How,
    /// Why the file could not be read, where that is so: then there is nothing to run, and the
    /// result says it.
    pub unread: Option<String>,
}

/// How far a submission is run: usually all cases, each within the challenge's limits.
#[derive(Clone, Debug, Default)]
pub struct How {
    /// One case after another, up to the first whose verdict is this one or more severe; the others
    /// are skipped.
    pub until: Option<Verdict>,
    /// The only cases to run, by their positions, whatever their groups require; the others are
    /// skipped.
    pub only: Option<Arc<[usize]>>,
    /// Limits for each case in place of the challenge's. (Not for subjects: the limits of tests are
    /// always the challenge's.)
    pub limits: Option<Arc<[Limits]>>,
    /// What is over the time limit beside others is not run again with the machine to itself.
    pub once: bool,
}

impl How {
    /// One case after another, up to the first that is not accepted.
    pub const FIRST_FAILURE: Option<Verdict> = Some(Verdict::WrongAnswer);

    /// Whether a case is skipped.
    pub(super) fn leaves_out(&self, case: usize) -> bool {
        self.only.as_ref().is_some_and(|only| !only.contains(&case))
    }
}

/// Everything that one run grades.
#[derive(Clone, Debug, Default)]
pub struct Plan {
    /// Each challenge once.
    pub challenges: Vec<Arc<Challenge>>,
    /// In the order in which results are wanted.
    pub entries: Vec<Entry>,
}

impl Plan {
    /// Adds a submission.
    pub fn add(&mut self, challenge: &Arc<Challenge>, submission: Submission) {
        self.add_with(challenge, submission, How::default());
    }

    /// Adds a submission that is run in a way of its own.
    pub fn add_with(&mut self, challenge: &Arc<Challenge>, submission: Submission, how: How) {
        self.push(challenge, submission, how, None);
    }

    /// Adds a submission whose file cannot be read, and why. It must not vanish from the results.
    pub fn add_unread(&mut self, challenge: &Arc<Challenge>, submission: Submission, why: String) {
        self.push(challenge, submission, How::default(), Some(why));
    }

    fn push(
        &mut self,
        challenge: &Arc<Challenge>,
        submission: Submission,
        how: How,
        unread: Option<String>,
    ) {
        // An id says too little: folders outside of every library may have the same.
        let known = self.challenges.iter().position(|known| Arc::ptr_eq(known, challenge));
        let challenge = known.unwrap_or_else(|| {
            self.challenges.push(Arc::clone(challenge));
            self.challenges.len() - 1
        });
        self.entries.push(Entry { challenge, submission, how, unread });
    }

    /// The challenge of a submission.
    #[must_use]
    pub fn challenge_of(&self, entry: &Entry) -> &Arc<Challenge> {
        &self.challenges[entry.challenge]
    }

    /// Whether any challenge declares third-party packages.
    #[must_use]
    pub fn needs_packages(&self) -> bool {
        self.challenges.iter().any(|challenge| !challenge.python.packages.is_empty())
    }

    /// How many cases there are to run over all submissions.
    #[must_use]
    pub fn cases(&self) -> usize {
        let run = self.entries.iter().filter(|entry| entry.unread.is_none());
        run.map(|entry| self.challenge_of(entry).cases.len()).sum()
    }
}
