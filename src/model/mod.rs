//! Pure types: what a challenge is, what happened, what was judged.
//!
//! Nothing in here reads a file, starts a process or knows a colour, and nothing in here imports
//! another room. Every other room speaks in these terms.

mod answer;
mod assessment;
mod case;
mod challenge;
mod checker;
mod diff;
mod environment;
mod event;
mod execution;
mod interview;
mod limits;
mod number;
mod observation;
mod outcome;
mod practice;
mod pystr;
mod python;
mod quiz;
mod shell;
mod shuffle;
mod skill;
mod submission;
mod track;
mod value;
mod verdict;

pub use answer::{Answer, Key, Mark, Trial};
pub use assessment::{
    Assessment, Confidence, DomainFacts, GradeKind, GradeRecord, Knowledge, LevelFacts, RatedGrade,
    Requirement, SkillStanding, Want,
};
pub use case::{Case, Expect, Task};
pub use challenge::{
    Aggregate, Challenge, Complexity, Expectation, Group, Kind, Origin, PythonNeeds, Reference,
};
pub use checker::{Checker, TextChecker, TextMode, Tolerance, ValueChecker, ValueMode};
pub use diff::{Diff, DiffKind, Hunk, Line, Side, Span};
pub use environment::{Environment, Isolation, MissingLayer, PythonInfo, Tier, WorkerKind};
pub use event::Event;
pub use execution::{Captured, Ended, Execution, Usage};
pub use interview::{
    Agreement, CostFacts, InterviewEnd, InterviewPhase, PhaseTime, QuestionFacts, RatedFacts,
    Scorecard, SkillFacts, TaskFacts,
};
pub use limits::Limits;
pub use number::{float_repr, int_repr};
pub use observation::{Frame, Observation, Phase, PyException, Refusal, Reply, SyntaxProblem};
pub use outcome::{
    ChallengeRef, ExceptionReport, GradedKind, GroupResult, QuestionResult, RunResult,
    SCHEMA_VERSION, Shard, SubmissionRef, SubmissionResult, Summary, TestResult, Tool, Visibility,
};
pub use practice::{
    Attempt, Card, Deed, DeedKind, Moment, Rating, Record, RecordEntry, Review, Session, Standing,
    Try,
};
pub use pystr::PyStr;
pub use python::PythonVersion;
pub use quiz::{Distractor, Question, QuestionKind, Quiz};
pub use shell::shell_word;
pub use shuffle::Shuffle;
pub use skill::{Domain, Grade, Level, Skill, SkillLevels, SkillMatrix};
pub use submission::Submission;
pub use track::{Track, TrackChoice};
pub use value::{Object, Step, Value};
pub use verdict::Verdict;
