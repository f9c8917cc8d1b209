use serde::{Deserialize, Serialize};

use super::{Case, Level, Limits, PythonVersion, Verdict, shell_word};

/// A coding task, loaded and validated.
#[derive(Clone, Debug, PartialEq)]
pub struct Challenge {
    /// The path below its root, such as `python-core/two-sum`.
    pub id: String,
    /// The path of its folder, where the id leads nobody to it because no library has it.
    pub folder: Option<String>,
    /// Whether the last part of the id is also that of another one in its library.
    pub has_namesake: bool,
    /// Ids that the challenge had before.
    pub formerly: Vec<String>,
    /// Version of the challenge format, 1.
    pub format: u32,
    /// Title as shown.
    pub title: String,
    /// How the candidate's file is run.
    pub kind: Kind,
    /// The name that a `function` solution must define.
    pub entry: Option<String>,
    /// Difficulty, where the author says it.
    pub level: Option<Level>,
    /// Ids of skills in the skill matrix.
    pub skills: Vec<String>,
    /// Minutes that a candidate of the level should need.
    pub minutes: Option<u32>,
    /// One sentence.
    pub summary: Option<String>,
    /// From a nudge to pseudocode.
    pub hints: Vec<String>,
    /// Interpreter and packages that the challenge needs.
    pub python: PythonNeeds,
    /// What one case may use.
    pub limits: Limits,
    /// What a good solution costs.
    pub complexity: Option<Complexity>,
    /// Groups of cases with scores of their own; empty where cases are scored by weight alone.
    pub groups: Vec<Group>,
    /// In file order; at least one.
    pub cases: Vec<Case>,
    /// Python source whose names the `returns` expressions may use.
    pub oracle: Option<Vec<u8>>,
    /// Where an imported challenge came from.
    pub origin: Option<Origin>,
    /// `statement.md`.
    pub statement: Option<String>,
    /// `explanation.md`.
    pub explanation: Option<String>,
    /// `starter.py`.
    pub starter: Option<String>,
    /// The files below `submissions/`, in path order.
    pub references: Vec<Reference>,
    /// SHA-256 over the challenge's files, in hexadecimal.
    pub digest: String,
}

impl Challenge {
    /// The last part of the id.
    #[must_use]
    pub fn short_id(&self) -> &str {
        self.id.rsplit('/').next().unwrap_or(&self.id)
    }

    /// What the first line of a candidate's file names it by: its id, or its folder.
    #[must_use]
    pub fn whole_name(&self) -> &str {
        self.folder.as_deref().unwrap_or(&self.id)
    }

    /// What to write for it on a command line: the last part of the id where that leads to it, else
    /// the id, or its folder.
    #[must_use]
    pub fn name(&self) -> String {
        match &self.folder {
            None if self.has_namesake => shell_word(&self.id),
            None => shell_word(self.short_id()),
            Some(folder) => shell_word(folder),
        }
    }

    /// The name of the file that a candidate writes: the short id as a Python module name.
    #[must_use]
    pub fn file_name(&self) -> String {
        format!("{}.py", self.short_id().replace('-', "_"))
    }

    /// The most points a submission can get: 100, or the sum of the groups.
    #[must_use]
    pub fn max_score(&self) -> f64 {
        if self.groups.is_empty() {
            100.0
        } else {
            self.groups.iter().map(|group| group.max_score).sum()
        }
    }
}

/// How the candidate's file is run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Imported as a module whose functions or classes are called.
    Function,
    /// Run as a program that reads and writes text.
    Stdio,
    /// A file of tests, run against right and buggy subjects.
    WriteTests,
}

impl Kind {
    /// The name in `challenge.toml`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Function => "function",
            Self::Stdio => "stdio",
            Self::WriteTests => "write-tests",
        }
    }
}

/// Interpreter and packages that a challenge needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PythonNeeds {
    /// Lowest version, inclusive.
    pub at_least: PythonVersion,
    /// Lowest version that no longer will do.
    pub below: Option<PythonVersion>,
    /// Import names of third-party packages; no others can be imported.
    pub packages: Vec<String>,
}

impl PythonNeeds {
    /// Whether an interpreter of this version will do.
    #[must_use]
    pub fn admits(&self, version: PythonVersion) -> bool {
        version >= self.at_least && self.below.is_none_or(|below| version < below)
    }
}

impl Default for PythonNeeds {
    fn default() -> Self {
        Self { at_least: PythonVersion::OLDEST, below: None, packages: Vec::new() }
    }
}

/// What a good solution costs, in big-O notation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Complexity {
    /// Such as `O(n log n)`.
    pub time: Option<String>,
    /// Such as `O(1)`.
    pub space: Option<String>,
}

/// Cases that are scored together.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// Unique in its challenge.
    pub name: String,
    /// Points of the whole group.
    pub max_score: f64,
    /// How the cases' results make the group's score.
    pub aggregate: Aggregate,
    /// Indices of groups that must have their full score first.
    pub require: Vec<usize>,
}

/// How the cases' results make a group's score.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Aggregate {
    /// The share of passed weight.
    #[default]
    Sum,
    /// The worst case's share.
    Min,
    /// All or nothing.
    PassFail,
}

/// Where an imported challenge came from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Origin {
    /// Name of the source.
    pub source: Option<String>,
    /// Its licence.
    pub licence: Option<String>,
    /// Its address.
    pub url: Option<String>,
}

/// A file below `submissions/` with the verdict that its folder declares.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    /// Path below the challenge folder.
    pub path: String,
    /// What grading it must give.
    pub expects: Expectation,
    /// The file's bytes.
    pub source: Vec<u8>,
}

/// What grading a reference must give.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expectation {
    /// Exactly this verdict.
    Verdict(Verdict),
    /// Any verdict but accepted and judge error.
    Rejected,
}

impl Expectation {
    /// Whether a verdict is the declared one.
    #[must_use]
    pub fn met_by(self, verdict: Verdict) -> bool {
        match self {
            Self::Verdict(declared) => verdict == declared,
            Self::Rejected => !matches!(verdict, Verdict::Accepted | Verdict::JudgeError),
        }
    }
}
