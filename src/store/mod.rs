//! What is remembered of the user, on this machine only.

mod started;

pub use started::Started;
