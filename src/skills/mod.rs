//! The grade calculator: from what was answered and solved to a grade for each skill, to the level
//! whose requirements are met, and to what the next level still wants. Pure.
//!
//! - [`rule`] is the rule, in words and in code.
//! - [`Item`] is a question or task with its last result: what the rule goes by.
//! - [`assess`] applies the rule to a whole matrix.
//! - [`to_claim`] chooses the skills that a developer is asked to rate.

mod assess;
mod item;
mod next;
pub mod rule;
#[cfg(test)]
mod tests;

pub use assess::{Measure, assess};
pub use item::{Item, Last, Proof};
pub use next::to_claim;
