use super::{Level, PythonNeeds, Tolerance};

/// A set of questions, loaded and validated.
#[derive(Clone, Debug, PartialEq)]
pub struct Quiz {
    /// The path below its root.
    pub id: String,
    /// Ids that the quiz had before.
    pub formerly: Vec<String>,
    /// Version of the format, 1.
    pub format: u32,
    /// Title as shown.
    pub title: String,
    /// Difficulty, where the author says it.
    pub level: Option<Level>,
    /// Ids of skills in the skill matrix.
    pub skills: Vec<String>,
    /// Minutes that the quiz should take.
    pub minutes: Option<u32>,
    /// One sentence.
    pub summary: Option<String>,
    /// Interpreter that the snippets need.
    pub python: PythonNeeds,
    /// In file order; at least one.
    pub questions: Vec<Question>,
    /// SHA-256 over the quiz's files, in hexadecimal.
    pub digest: String,
}

/// One question.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// Unique in its quiz, stable for ever.
    pub id: String,
    /// What is asked.
    pub prompt: String,
    /// A Python snippet shown with the prompt.
    pub code: Option<String>,
    /// What kind of answer is wanted, and the right one where it is not found by running.
    pub kind: QuestionKind,
    /// Shown after answering.
    pub explanation: String,
    /// The question's own level, or the quiz's.
    pub level: Option<Level>,
    /// The question's own skills, or the quiz's.
    pub skills: Vec<String>,
    /// Interpreter that this snippet needs.
    pub python: PythonNeeds,
}

/// The kinds of questions.
#[derive(Clone, Debug, PartialEq)]
pub enum QuestionKind {
    /// One right answer among distractors.
    Choice {
        /// The right one.
        answer: String,
        /// The wrong ones.
        distractors: Vec<Distractor>,
    },
    /// Several right answers among distractors; all or nothing.
    Multiple {
        /// The right ones.
        answers: Vec<String>,
        /// The wrong ones.
        distractors: Vec<Distractor>,
    },
    /// True or false.
    TrueFalse {
        /// Which.
        answer: bool,
    },
    /// What the snippet prints; found by running it.
    Output,
    /// The type of the exception that the snippet raises; found by running it.
    Exception,
    /// A short text.
    Text {
        /// Accepted answers.
        answers: Vec<String>,
        /// A pattern that also accepts, in the syntax of the Rust `regex` crate.
        regex: Option<String>,
        /// Whether upper and lower case differ.
        case_sensitive: bool,
    },
    /// A number.
    Number {
        /// The right one.
        answer: f64,
        /// How far off an answer may be.
        tolerance: Tolerance,
    },
    /// A Python value, compared as a value.
    Literal {
        /// Python source of the right one.
        answer: String,
    },
    /// Lines to be put in order.
    Order {
        /// In the right order.
        lines: Vec<String>,
        /// Lines that do not belong.
        distractors: Vec<String>,
        /// What a right order prints; where given, an order is judged by running it.
        stdout: Option<String>,
    },
    /// The line of the snippet that holds the bug.
    Line {
        /// 1-based.
        line: usize,
    },
    /// A question for a conversation, rated by a person.
    Open {
        /// What a good answer mentions.
        points: Vec<String>,
        /// Questions to go on with.
        follow_ups: Vec<String>,
    },
}

impl QuestionKind {
    /// The name in `quiz.toml`.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Choice { .. } => "choice",
            Self::Multiple { .. } => "multiple",
            Self::TrueFalse { .. } => "true_false",
            Self::Output => "output",
            Self::Exception => "exception",
            Self::Text { .. } => "text",
            Self::Number { .. } => "number",
            Self::Literal { .. } => "literal",
            Self::Order { .. } => "order",
            Self::Line { .. } => "line",
            Self::Open { .. } => "open",
        }
    }
}

impl Question {
    /// Whether what is said of a wrong answer is the author's Markdown rather than what was found by
    /// comparing.
    #[must_use]
    pub fn has_written_feedback(&self) -> bool {
        matches!(self.kind, QuestionKind::Choice { .. } | QuestionKind::Multiple { .. })
    }
}

/// A wrong option.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Distractor {
    /// As shown.
    pub text: String,
    /// Why it is wrong.
    pub feedback: Option<String>,
}
