//! What is to be graded against what.

use std::sync::Arc;

use crate::model::{Challenge, Submission};

/// One submission with the challenge that it answers.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Index into [`Plan::challenges`].
    pub challenge: usize,
    /// The candidate's file.
    pub submission: Submission,
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
        let known = self.challenges.iter().position(|known| known.id == challenge.id);
        let challenge = known.unwrap_or_else(|| {
            self.challenges.push(Arc::clone(challenge));
            self.challenges.len() - 1
        });
        self.entries.push(Entry { challenge, submission });
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

    /// How many cases there are over all submissions.
    #[must_use]
    pub fn cases(&self) -> usize {
        self.entries.iter().map(|entry| self.challenge_of(entry).cases.len()).sum()
    }
}
