use serde::{Deserialize, Serialize};

/// The difference between what was expected and what came, as data without colour.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Diff {
    /// Of values or of texts.
    pub kind: DiffKind,
    /// Where the first difference lies: `[1]["key"]` in a value, `line 3, column 5` in a text.
    pub path: Option<String>,
    /// The changed places with a little around them, in order.
    pub hunks: Vec<Hunk>,
    /// What nearly made it right, such as `only the order differs`.
    pub near_miss: Option<String>,
}

/// What was compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DiffKind {
    /// Python values.
    Value,
    /// Texts.
    Text,
}

/// A run of lines.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hunk {
    /// In reading order.
    pub lines: Vec<Line>,
}

/// One line of a diff.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// Whose line it is.
    pub side: Side,
    /// 1-based line number on its side (the expected one for lines of both); none for values.
    pub number: Option<usize>,
    /// The line's text in pieces, without its newline.
    pub spans: Vec<Span>,
    /// How many lines of both sides it stands for, where it says how many were left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub left_out: Option<usize>,
}

/// Whose line it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Side {
    /// On both sides.
    Both,
    /// Expected, and missing from the candidate's.
    Expected,
    /// The candidate's, and not expected.
    Yours,
    /// Neither: says how much was left out.
    Elided,
}

/// A piece of a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    /// The text, invisible characters already made visible where they are emphasised.
    pub text: String,
    /// Whether this piece differs.
    pub emphasis: bool,
}
