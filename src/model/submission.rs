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
    /// The file's bytes; nothing is assumed of their encoding.
    pub source: Vec<u8>,
}
