//! Screens that take keys.
//!
//! - [`practice`]: the library beside a statement, from which everything else is reached.

pub mod practice;
