//! The end of an interview.

use std::fmt::Write as _;

use super::flow::{Flow, Next};
use crate::error::Failure;
use crate::interview::{State, TaskState, agreement};

impl Flow<'_> {
    /// The costs are stated, and what is left to say is said.
    pub(super) fn wrap_up(&self) -> Result<Next, Failure> {
        self.heading(&["Wrap up"])?;
        while let Some(task) = self.keeper.step(|state| state.uncosted().cloned()) {
            let next = self.state_costs(&task)?;
            if next != Next::Part {
                return Ok(next);
            }
        }
        let told = "Write what you would do next, and what you want to remember of this.";
        let next = self.lines(told, &|state| Some(&mut state.notes))?;
        if next == Next::Part {
            self.keeper.step(State::advance);
        }
        Ok(next)
    }

    /// Asks for what is still to be stated, and compares.
    fn state_costs(&self, task: &TaskState) -> Result<Next, Failure> {
        let title = &task.title;
        let asked = format!("{title}: what does your solution take, such as O(n)?");
        self.context.print(&self.context.terminal.sentences(&asked))?;
        for (label, is_open, time) in
            [("time: ", task.time.is_none(), true), ("space: ", task.space.is_none(), false)]
        {
            if !is_open {
                continue;
            }
            match self.line(label)? {
                Ok(stated) => self.keeper.step(|state| {
                    let Some(task) = state.uncosted() else { return };
                    let stated = Some(stated.trim().to_owned());
                    if time { task.time = stated } else { task.space = stated }
                }),
                Err(next) => return Ok(next),
            }
        }
        let now = self.keeper.look(|state| {
            state.tasks().iter().find(|known| known.id == task.id).cloned().unwrap_or_default()
        });
        self.context.print(&self.context.terminal.sentences(&compared(&now)))?;
        self.context.print("\n")?;
        Ok(Next::Part)
    }
}

/// The stated costs beside those of the challenge.
fn compared(task: &TaskState) -> String {
    let mut text = String::new();
    for (what, stated, challenge) in
        [("time", &task.time, &task.challenge_time), ("space", &task.space, &task.challenge_space)]
    {
        let Some(challenge) = challenge else { continue };
        let _ = write!(text, "A good solution takes {challenge} {what}");
        match stated.as_deref().filter(|stated| !stated.is_empty()) {
            Some(stated) => {
                let _ = writeln!(text, ": {}.", agreement(stated, challenge));
            }
            None => text.push_str(".\n"),
        }
    }
    text
}
