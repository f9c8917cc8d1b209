//! The screen that checks a file each time it is saved.
//!
//! - [`State`] takes one typed [`Event`] after another and says what to draw and what to do; pure.
//! - [`view`]: from the state to text.
//! - [`Screen`]: puts the text on the terminal and keeps what was there before in the scrollback.
//! - [`Keys`] and [`Watcher`]: where events come from.

mod keys;
mod screen;
mod state;
#[cfg(test)]
mod tests;
mod view;
mod watcher;

pub use keys::Keys;
pub use screen::{Screen, Size};
pub use state::{Draw, Effect, Event, Own, Seen, State};
pub use view::{content, footer, headline};
pub use watcher::{Watcher, fingerprint};
