//! What needs a terminal that gives single keys.
//!
//! - [`mod@line`]: a line of text being edited; pure.
//! - [`prompt`]: asks for a line on the current line of the terminal.
//! - [`practice`]: the screen from which everything else is reached.
//! - [`watch`]: the screen that checks a file each time it is saved.

pub mod line;
pub mod practice;
pub mod prompt;
mod raw;
pub mod watch;

pub use line::LineEditor;
pub use prompt::{Asked, Asker, Prompt};
pub use raw::{Raw, press, restore};
