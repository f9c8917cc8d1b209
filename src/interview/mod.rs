//! Mock interviews: what one consists of, where it stands, what came of it. Pure data and
//! functions; whoever asks, runs and keeps is elsewhere.
//!
//! - [`compose`]: from what the library has to a [`Plan`].
//! - [`State`]: one part after another, with the time that each took.
//! - [`scorecard`]: from the state to the facts.
//! - [`agreement`]: whether two costs in big-O notation say the same.

mod compose;
mod cost;
mod plan;
mod scorecard;
mod state;

pub use compose::{Candidates, QuestionCandidate, TaskCandidate, Wish, compose};
pub use cost::agreement;
pub use plan::{Plan, PlannedQuestion, PlannedTask, Remark};
pub use scorecard::scorecard;
pub use state::{Answer, Spent, State, StateError, TaskState};
