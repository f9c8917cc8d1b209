//! An interview from part to part, in the terminal.

use std::cell::RefCell;
use std::sync::Arc;

use super::keeper::Keeper;
use super::no_terminal;
use crate::catalog::Library;
use crate::commands::context::Context;
use crate::error::Failure;
use crate::exit_code::Exit;
use crate::interview::{State, scorecard};
use crate::model::{Challenge, InterviewPhase as Phase};
use crate::report::escape;
use crate::sandbox::Interrupt;
use crate::tui::{Asked, Asker, Prompt};

/// What follows a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// The next one.
    Part,
    /// The time for it is up.
    TimeUp,
    /// Nothing, for now.
    Left,
    /// Nothing, because of Ctrl-C or a signal.
    Interrupted,
}

/// An interview that goes on.
pub struct Flow<'a> {
    pub(super) context: &'a Context,
    pub(super) library: &'a Library,
    pub(super) keeper: &'a Keeper,
    asker: RefCell<Asker>,
    interrupt: Interrupt,
}

impl<'a> Flow<'a> {
    pub fn new(
        context: &'a Context,
        library: &'a Library,
        keeper: &'a Keeper,
    ) -> Result<Self, Failure> {
        // A signal must find somebody who gives the terminal back.
        let interrupt = Interrupt::on_signals()
            .map_err(|error| Failure::judge(format!("cannot catch signals: {error}")))?;
        Ok(Self { context, library, keeper, asker: RefCell::default(), interrupt })
    }

    /// Goes through all parts that are left.
    pub fn run(&self, resumed: bool) -> Result<Exit, Failure> {
        let mut again = resumed;
        loop {
            let phase = self.keeper.look(State::phase);
            if phase == Phase::Finished {
                return self.finish();
            }
            let next = self.part(phase, again).inspect_err(|_| {
                self.context.note("The interview waits: gradus interview --resume\n");
            })?;
            again = false;
            self.keeper.complain(self.context);
            match next {
                Next::Part => {}
                Next::TimeUp => {
                    self.keeper.step(State::time_up);
                    self.context.print("\nThe time for this is up.\n")?;
                }
                Next::Left | Next::Interrupted => {
                    self.keeper.step(|_| ());
                    self.context.print("\nThe interview waits: gradus interview --resume\n")?;
                    let interrupted = next == Next::Interrupted;
                    return Ok(if interrupted { Exit::Interrupted } else { Exit::Success });
                }
            }
        }
    }

    /// The part at hand. `resumed`: what was shown before has to be shown again.
    fn part(&self, phase: Phase, resumed: bool) -> Result<Next, Failure> {
        match phase {
            Phase::Questions => self.questions(),
            Phase::Clarify | Phase::Plan | Phase::Code | Phase::Test => {
                let id = self.keeper.look(|state| state.task_id().map(str::to_owned));
                let Some(challenge) = self.challenge(id.as_deref().unwrap_or_default()) else {
                    self.keeper.step(State::leave_task_out);
                    return Ok(Next::Part);
                };
                self.task(phase, &challenge, resumed)
            }
            Phase::WrapUp => self.wrap_up(),
            Phase::Finished => Ok(Next::Part),
        }
    }

    fn finish(&self) -> Result<Exit, Failure> {
        let card = self.keeper.look(scorecard);
        self.context.print(&format!("\n{}", self.context.terminal.scorecard(&card)))?;
        self.context.print(
            "\nTo keep it: gradus interview --scorecard --format markdown > interview.md\n",
        )?;
        Ok(Exit::Success)
    }

    /// The task with this id; none where it cannot be given, which is told.
    fn challenge(&self, id: &str) -> Option<Arc<Challenge>> {
        let loaded = match self.library.get(id) {
            Some(entry) => self.context.load_challenge(entry),
            None => Err(Failure::usage("it is not in the library any more")),
        };
        let told = |failure: Failure| {
            self.context.warn(format!("the task {id} is left out: {}", failure.message));
        };
        loaded.map_err(told).ok()
    }

    fn task(&self, phase: Phase, challenge: &Arc<Challenge>, again: bool) -> Result<Next, Failure> {
        let (number, minutes, count) = self.keeper.look(|state| {
            let minutes =
                state.plan.tasks.get(state.task_number() - 1).map_or(0, |task| task.minutes);
            (state.task_number(), minutes, state.plan.tasks.len())
        });
        let part = phase.title();
        let number = format!("Task {number} of {count}");
        let minutes = format!("{minutes} min");
        self.heading(&[&number, &challenge.title, &minutes, part])?;
        if phase == Phase::Clarify || again {
            let statement = challenge.statement.as_deref().unwrap_or("There is no statement.");
            self.context.print(&format!("{}\n", self.context.terminal.prose(statement)))?;
        }
        let next = match phase {
            Phase::Clarify => {
                self.keeper.step(|state| {
                    if let Some(task) = state.current_task() {
                        let cost = challenge.complexity.clone().unwrap_or_default();
                        task.title.clone_from(&challenge.title);
                        (task.challenge_time, task.challenge_space) = (cost.time, cost.space);
                    }
                });
                self.lines("Write your assumptions, and what you would ask.", &|state| {
                    state.current_task().map(|task| &mut task.assumptions)
                })?
            }
            Phase::Plan => self
                .lines("Write how you will go about it, before you do.", &|state| {
                    state.current_task().map(|task| &mut task.plan)
                })?,
            Phase::Code => self.code(challenge)?,
            _ => self.test(challenge)?,
        };
        if next == Next::Part {
            self.keeper.step(State::advance);
        }
        Ok(next)
    }

    /// Has lines written until an empty one, each of which is kept at once.
    pub(super) fn lines(
        &self,
        told: &str,
        kept: &dyn Fn(&mut State) -> Option<&mut Vec<String>>,
    ) -> Result<Next, Failure> {
        let told = format!("{told} An empty line ends it.");
        self.context.print(&self.context.terminal.sentences(&told))?;
        let before = self.keeper.step(|state| kept(state).cloned()).unwrap_or_default();
        for line in before {
            self.context.print(&format!("> {}\n", escape::terminal_line(&line)))?;
        }
        loop {
            match self.line("> ")? {
                Ok(line) if line.trim().is_empty() => return Ok(Next::Part),
                Ok(line) => self.keeper.step(|state| {
                    if let Some(lines) = kept(state) {
                        lines.push(line.trim_end().to_owned());
                    }
                }),
                Err(next) => return Ok(next),
            }
        }
    }

    /// Waits for Enter.
    pub(super) fn wait(&self, label: &str) -> Result<Next, Failure> {
        Ok(self.line(label)?.err().unwrap_or(Next::Part))
    }

    /// A line from the terminal, with the clock in sight.
    pub(super) fn line(&self, label: &str) -> Result<Result<String, Next>, Failure> {
        let clock = || self.keeper.clock();
        let stopped = || self.interrupt.fired();
        let prompt = Prompt {
            label,
            clock: Some(&clock),
            deadline: Some(self.keeper.deadline()),
            stopped: Some(&stopped),
        };
        let asked =
            self.asker.borrow_mut().ask_line(&prompt).map_err(|error| no_terminal(&error))?;
        Ok(match asked {
            Asked::Line(line) => Ok(line),
            Asked::Cancelled | Asked::End => Err(Next::Left),
            Asked::Interrupted => Err(Next::Interrupted),
            Asked::TimeUp => Err(Next::TimeUp),
        })
    }

    pub(super) fn heading(&self, facts: &[&str]) -> Result<(), Failure> {
        let text = escape::terminal_line(&facts.join(&format!(" {} ", self.context.glyphs.dot)));
        self.context.print(&format!("\n{}\n\n", self.context.styles.heading.style(text)))
    }
}
