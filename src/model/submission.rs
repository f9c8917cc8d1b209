use std::path::PathBuf;

/// A candidate's file for one challenge.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Submission {
    /// Who wrote it, where the layout of a folder says so.
    pub candidate: Option<String>,
    /// File name, as shown in tracebacks.
    pub name: String,
    /// Where it was read from, as the user wrote it.
    pub path: PathBuf,
    /// The file's bytes; nothing is assumed of their encoding. Of a file that is too large to be run
    /// there need not be more of them than tell that it is.
    pub source: Vec<u8>,
}

impl Submission {
    /// The largest file that is run, in bytes: more than anybody writes by hand.
    pub const MAX_SOURCE: usize = 1 << 20;
}
