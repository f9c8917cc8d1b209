/// How a claimed value or an output is compared with what is expected.
#[derive(Clone, Debug, PartialEq)]
pub enum Checker {
    /// For `function` challenges: compares Python values as data.
    Value(ValueChecker),
    /// For `stdio` challenges: compares texts.
    Text(TextChecker),
    /// For `stdio` challenges: a Python program of the author decides, by exit code 42 or 43.
    Program {
        /// File name inside the challenge folder.
        file: String,
        /// The program's bytes.
        source: Vec<u8>,
    },
}

/// Comparison of Python values.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ValueChecker {
    /// What counts as equal.
    pub mode: ValueMode,
    /// `1` equals `1.0` (never `True`).
    pub numeric: bool,
    /// NaN equals NaN.
    pub nan: bool,
    /// `Counter`, `namedtuple` and the like differ from the plain type they derive from.
    pub exact_types: bool,
}

/// The kinds of value comparison.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum ValueMode {
    /// Equality as Python means it between plain data, type-aware at every depth.
    #[default]
    Equal,
    /// Numbers within a tolerance, at every depth; everything else as [`ValueMode::Equal`].
    Approx(Tolerance),
    /// The order of the outermost sequence is free; with `deep`, of sequences at every depth.
    Unordered {
        /// Whether nested sequences are free in their order, too.
        deep: bool,
    },
    /// The expected value is a list of alternatives, each compared by [`ValueMode::Equal`].
    OneOf,
}

/// A number passes when either bound holds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tolerance {
    /// Largest absolute difference, in [0, 1).
    pub abs: f64,
    /// Largest difference relative to the expected number, in [0, 1).
    pub rel: f64,
}

impl Default for Tolerance {
    fn default() -> Self {
        Self { abs: 1e-9, rel: 1e-9 }
    }
}

/// Comparison of texts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TextChecker {
    /// What counts as equal.
    pub mode: TextMode,
}

/// The kinds of text comparison.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum TextMode {
    /// Line by line; trailing whitespace of a line and trailing blank lines do not count.
    #[default]
    Lines,
    /// Byte for byte.
    Exact,
    /// Whitespace-separated words.
    Tokens {
        /// Whether `Yes` differs from `yes`.
        case_sensitive: bool,
    },
    /// Like tokens, but numbers pass within a tolerance.
    Floats(Tolerance),
    /// Like lines, in any order.
    UnorderedLines,
    /// The whole output matches a regular expression in the syntax of the Rust `regex` crate:
    /// this pattern, or, where there is none, the case's expected output taken as the pattern.
    Regex(Option<String>),
}
