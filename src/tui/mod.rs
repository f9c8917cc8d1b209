//! What needs a terminal that gives single keys.
//!
//! - [`line`]: a line of text being edited; pure.
//! - [`prompt`]: asks for a line on the current line of the terminal.

pub mod line;
pub mod prompt;
mod raw;

pub use line::LineEditor;
pub use prompt::{Asked, Asker, Prompt};
pub use raw::Raw;
