//! From TOML to [`crate::model`]: finds challenges and quizzes, reads them, and says of every file
//! all that is wrong with it, each with its line, a caret and a hint.
//!
//! - [`Library`] is the index: what the binary carries and what lies below the user's roots. It
//!   parses nothing but the skills.
//! - [`Entry`] is one challenge or quiz in it: [`Entry::header`] reads what lists show,
//!   [`Entry::load`] everything.
//! - [`Problems`] is what is wrong.
//!
//! Inside, a `document` is one parsed file that collects its problems while `table`s and
//! fields are read from it; `challenge`, `quiz` and `skills` know the formats.

mod blame;
mod challenge;
mod document;
mod entry;
mod field;
mod files;
mod filter;
mod find;
mod head;
mod index;
mod library;
mod own_cases;
mod place;
mod problem;
mod python_text;
mod quiz;
mod render;
mod skills;
mod source;
mod suggest;
mod syntax;
mod table;
#[cfg(test)]
mod tests;
mod tracks;
mod version;

pub use blame::Fault;
pub use entry::{Entry, EntryKind, Header, Item, ItemKind, Loaded, QuestionHead};
pub use filter::{Filter, Progress, misspelt};
pub use find::FindError;
pub use library::{Library, OpenError, Replaced};
pub use own_cases::{OWN_CASES, own_cases, own_cases_head, own_cases_problem};
pub use place::Place;
pub use problem::{Problem, Problems, Severity};
pub use skills::skill_matrix;
