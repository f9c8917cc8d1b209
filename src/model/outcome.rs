//! The result of a run in the shape of `result.json`. The field names are a public interface:
//! extend them, never change them.

use serde::{Deserialize, Serialize};

use super::{Aggregate, Diff, Environment, Kind, Verdict};

/// Version of the result's shape.
pub const SCHEMA_VERSION: u32 = 1;

/// Everything that one run found.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RunResult {
    /// [`SCHEMA_VERSION`].
    pub schema_version: u32,
    /// The program that made the result.
    pub tool: Tool,
    /// Different for every run.
    pub run_id: String,
    /// RFC 3339, in UTC.
    pub started_at: String,
    /// Time of the whole run by the clock.
    pub duration_ms: u64,
    /// The part of a larger run that this is.
    pub shard: Option<Shard>,
    /// Where and how the run was carried out.
    pub environment: Environment,
    /// One for each submission, in order.
    pub results: Vec<SubmissionResult>,
    /// Counts and sums over the results.
    pub summary: Summary,
}

/// The program that made a result.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tool {
    /// `gradus`.
    pub name: String,
    /// Its version.
    pub version: String,
}

/// A part of a larger run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shard {
    /// 1-based.
    pub index: usize,
    /// How many parts there are.
    pub total: usize,
}

/// What grading one submission gave.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SubmissionResult {
    /// What was graded against.
    pub challenge: ChallengeRef,
    /// What was graded.
    pub submission: SubmissionRef,
    /// The verdict over all cases.
    pub verdict: Verdict,
    /// The other verdicts among the cases, worst first.
    pub flags: Vec<Verdict>,
    /// Points; 0 where it is not gradable.
    pub score: f64,
    /// The most points there are.
    pub max_score: f64,
    /// False where the judge failed: the score then says nothing about the candidate.
    pub gradable: bool,
    /// One sentence, where there is something to say about the submission as a whole.
    pub message: Option<String>,
    /// In file order.
    pub groups: Vec<GroupResult>,
    /// One for each case, in file order; none where the submission could not be read.
    pub tests: Vec<TestResult>,
}

/// A challenge, named.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChallengeRef {
    /// Full id.
    pub id: String,
    /// Title.
    pub title: String,
    /// How submissions are run, or that answers are graded.
    pub kind: GradedKind,
    /// Version of the challenge format.
    pub format: u32,
    /// SHA-256 over the challenge's files.
    pub digest: String,
}

/// What kind of thing was graded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum GradedKind {
    /// A function or class that was called.
    Function,
    /// A program that was fed and read.
    Stdio,
    /// Tests that were run on other code.
    WriteTests,
    /// Answers to questions.
    Quiz,
}

impl From<Kind> for GradedKind {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::Function => Self::Function,
            Kind::Stdio => Self::Stdio,
            Kind::WriteTests => Self::WriteTests,
        }
    }
}

/// A submission, named.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SubmissionRef {
    /// Who wrote it, where known.
    pub candidate: Option<String>,
    /// File name.
    pub name: String,
    /// Path as the user wrote it.
    pub path: String,
    /// SHA-256 of the file's bytes; empty where it could not be read.
    pub digest: String,
}

/// What a group of cases gave.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GroupResult {
    /// Its name.
    pub name: String,
    /// How the score was made.
    pub aggregate: Aggregate,
    /// Points.
    pub score: f64,
    /// The most points there are.
    pub max_score: f64,
    /// That of the first case in it that is not accepted; `SK` where the group was not run.
    pub verdict: Verdict,
}

/// Whether candidates may see a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Visibility {
    /// They may.
    Sample,
    /// They may not.
    Hidden,
}

/// What one case gave. Texts from the candidate are raw here; every writer escapes them for its
/// format.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TestResult {
    /// 1-based position in the challenge.
    pub index: usize,
    /// The case's name.
    pub name: String,
    /// The group's name, where the challenge has groups.
    pub group: Option<String>,
    /// Whether candidates may see it.
    pub visibility: Visibility,
    /// The worst of the flags that hold.
    pub verdict: Verdict,
    /// The other flags that hold, worst first.
    pub flags: Vec<Verdict>,
    /// Points that the case gave.
    pub score: f64,
    /// The most points it could give.
    pub max_score: f64,
    /// Processor time in milliseconds.
    pub cpu_ms: f64,
    /// Time by the clock in milliseconds.
    pub wall_ms: f64,
    /// Peak memory in KiB, the interpreter's own included.
    pub memory_kib: u64,
    /// Exit code, where the process ended by itself.
    pub exit_code: Option<i32>,
    /// Signal number, where one ended the process.
    pub signal: Option<i32>,
    /// The call, for `function` challenges.
    pub call: Option<String>,
    /// Head and tail of the standard input.
    pub stdin: Option<String>,
    /// What was expected, as text of at most 64 KiB.
    pub expected: Option<String>,
    /// What came, as text of at most 64 KiB.
    pub actual: Option<String>,
    /// The difference between the two.
    pub diff: Option<Diff>,
    /// The uncaught exception.
    pub exception: Option<ExceptionReport>,
    /// Head and tail of the standard output.
    pub stdout: Option<String>,
    /// Head and tail of the standard error.
    pub stderr: Option<String>,
    /// Whether any text above is not whole.
    pub truncated: bool,
    /// One sentence that says what went wrong.
    pub message: Option<String>,
    /// One sentence that helps: the near miss, or the author's `why`.
    pub hint: Option<String>,
    /// What a question of a quiz adds to that.
    #[serde(flatten, skip_serializing_if = "Option::is_none")]
    pub question: Option<QuestionResult>,
}

/// What a question of a quiz adds to the result of a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuestionResult {
    /// What was asked.
    pub question: String,
    /// What was answered; the parts of a list are divided by newlines.
    pub answer: Option<String>,
    /// Whether it is right; none for an open question, which is not graded.
    pub correct: Option<bool>,
    /// What is wrong with it.
    pub feedback: Vec<String>,
    /// Why the right answer is right.
    pub explanation: String,
}

/// An uncaught exception.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExceptionReport {
    /// Class name.
    #[serde(rename = "type")]
    pub class: String,
    /// `str(exception)`.
    pub message: String,
    /// 1-based line in the candidate's file, of the innermost frame in it.
    pub line: Option<u32>,
    /// The candidate's frames as Python prints them.
    pub traceback: String,
}

/// Counts and sums over the results of a run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Summary {
    /// Submissions.
    pub total: usize,
    /// Those accepted.
    pub accepted: usize,
    /// Those graded and not accepted.
    pub failed: usize,
    /// Those where the judge failed.
    pub ungradable: usize,
    /// Points of all gradable submissions.
    pub score: f64,
    /// The most points they could have.
    pub max_score: f64,
}

impl Summary {
    /// Counts and sums over results.
    #[must_use]
    pub fn of<'a>(results: impl IntoIterator<Item = &'a SubmissionResult>) -> Self {
        let mut summary = Self::default();
        for result in results {
            summary.total += 1;
            if !result.gradable {
                summary.ungradable += 1;
                continue;
            }
            if result.verdict.is_accepted() {
                summary.accepted += 1;
            } else {
                summary.failed += 1;
            }
            summary.score += result.score;
            summary.max_score += result.max_score;
        }
        summary
    }
}
