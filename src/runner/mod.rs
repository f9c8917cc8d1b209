//! Grades submissions: plans the cases, runs them on workers side by side, has each judged, and
//! tells what happens as events. Results come out in the order of the submissions, whatever order
//! the workers finish in. Questions of quizzes are answered by running them, too.

mod case;
mod crew;
mod plan;
mod pool;
pub mod question;
mod suite;

pub use crew::{Crew, Machine};
pub use plan::{Entry, How, Plan};
pub use pool::{RunError, run};
