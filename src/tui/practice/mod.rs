//! The practice screen: the library on the left, what is chosen on the right, progress above, keys
//! below.
//!
//! It is a [`State`] that [`input`] changes and [`view`] draws. What needs anybody else, such as
//! running a command or matching a filter, is an [`Action`] for whoever owns the terminal, which is
//! a [`Screen`].

mod entry;
mod input;
mod layout;
mod look;
mod screen;
mod shelves;
mod state;
#[cfg(test)]
mod tests;
mod view;

pub use entry::{Body, Entry, EntryKind};
pub use input::{Action, input};
pub use look::Look;
pub use screen::{Happening, Screen, any_key};
pub use state::State;
pub use view::view;
