use super::{Question, QuestionKind, Rating, Value};

/// What somebody answered, as data of the kind that the question asks for.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// The option chosen, by its text.
    Choice(String),
    /// The options chosen, by their texts.
    Multiple(Vec<String>),
    /// True or false.
    Truth(bool),
    /// A text: an output, the name of an exception, a word, a Python value, or what was said of an
    /// open question.
    Text(String),
    /// A number, and how it was written.
    Number(f64, String),
    /// Lines in an order.
    Order(Vec<String>),
    /// The number of a line, 1-based.
    Line(usize),
}

/// The right answer to a question, where it is found by running Python.
#[derive(Clone, Debug, PartialEq)]
pub enum Key {
    /// It stands in the question.
    Written,
    /// The snippet prints this.
    Output(String),
    /// The snippet raises an exception of this class.
    Exception {
        /// Its name.
        class: String,
        /// Names of the class and its bases, most derived first.
        bases: Vec<String>,
    },
    /// The author's expression has this value.
    Value(Value),
}

/// What came of running an answer, where that is how it is graded.
#[derive(Clone, Debug, PartialEq)]
pub enum Trial {
    /// The answer has this value.
    Value(Value),
    /// The lines in the order of the answer print this.
    Printed(String),
    /// It fails, in words to be shown.
    Failed(String),
}

/// What an answer is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Right.
    Correct,
    /// Wrong.
    Wrong,
    /// An open question, rated by a person.
    Rated(Rating),
}

impl Mark {
    /// Whether the answer was right; none where a person rated it.
    #[must_use]
    pub fn correct(self) -> Option<bool> {
        match self {
            Self::Correct => Some(true),
            Self::Wrong => Some(false),
            Self::Rated(_) => None,
        }
    }

    /// Whether nothing has to be repeated at once.
    #[must_use]
    pub fn is_passed(self) -> bool {
        matches!(self, Self::Correct | Self::Rated(Rating::Hard | Rating::Good | Rating::Easy))
    }
}

impl Answer {
    /// The answer as one text, for records.
    #[must_use]
    pub fn text(&self) -> String {
        match self {
            Self::Choice(text) | Self::Text(text) | Self::Number(_, text) => text.clone(),
            Self::Multiple(texts) | Self::Order(texts) => texts.join("\n"),
            Self::Truth(true) => "true".to_owned(),
            Self::Truth(false) => "false".to_owned(),
            Self::Line(line) => line.to_string(),
        }
    }
}

impl Question {
    /// Whether asking or grading it takes running Python.
    #[must_use]
    pub fn is_run(&self) -> bool {
        match &self.kind {
            QuestionKind::Output | QuestionKind::Exception | QuestionKind::Literal { .. } => true,
            QuestionKind::Order { stdout, .. } => stdout.is_some(),
            _ => false,
        }
    }

    /// Whether only a person can rate an answer.
    #[must_use]
    pub fn is_open(&self) -> bool {
        matches!(self.kind, QuestionKind::Open { .. })
    }

    /// Whether its answer is picked from what is shown rather than thought up.
    #[must_use]
    pub fn is_picked(&self) -> bool {
        use QuestionKind::{Choice, Line, Multiple, Order, TrueFalse};
        matches!(
            self.kind,
            Choice { .. } | Multiple { .. } | TrueFalse { .. } | Order { .. } | Line { .. }
        )
    }
}
