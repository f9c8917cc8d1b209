//! Where an interview stands: everything that has to be known to go on with it, and nothing of the
//! library, which may change in the meantime.

use std::time::Duration;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::plan::Plan;
use crate::model::{InterviewEnd, InterviewPhase as Phase, Moment, Rating};

/// Why a state cannot be gone on with.
#[derive(Debug, Error)]
pub enum StateError {
    /// A later version of the program wrote it.
    #[error("the interview was begun with a newer gradus")]
    Newer,
    /// It is damaged.
    #[error("the record of the interview cannot be read: {0}")]
    Unreadable(#[from] serde_json::Error),
}

/// Where an interview stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct State {
    version: u32,
    /// What it consists of.
    pub plan: Plan,
    /// When it began.
    pub began: Moment,
    phase: Phase,
    /// Which task is at hand, once there is one.
    task: usize,
    /// What was answered.
    pub answers: Vec<Answer>,
    /// What was said of an open question that is still to be rated, after the question's id.
    pub said: Option<(String, String)>,
    /// Ids of questions and tasks that could not be asked.
    pub left_out: Vec<String>,
    tasks: Vec<TaskState>,
    times: Vec<Spent>,
    /// What was said at the end, line by line.
    pub notes: Vec<String>,
    ended: Option<InterviewEnd>,
    /// The time was up, and it is being wrapped up.
    is_late: bool,
}

/// A question that was answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// `quiz-id#question-id`.
    pub question: String,
    /// Ids of its skills.
    pub skills: Vec<String>,
    /// Whether it was right; none where it was rated.
    pub correct: Option<bool>,
    /// How it was rated by whoever gave it; none where it was graded.
    pub rating: Option<Rating>,
}

/// A task that was begun.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TaskState {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What time a good solution takes, where the challenge says it.
    pub challenge_time: Option<String>,
    /// What space it takes.
    pub challenge_space: Option<String>,
    /// The assumptions, line by line.
    pub assumptions: Vec<String>,
    /// The plan, line by line.
    pub plan: Vec<String>,
    /// The file, absolute, once it was handed out.
    pub file: Option<String>,
    /// Digest of what the file held when it was handed out or run last.
    pub seen: Option<String>,
    /// Runs of a file that had changed.
    pub runs: u32,
    /// Milliseconds on the task until the first accepted run.
    pub first_accepted: Option<u64>,
    /// Hints that were seen.
    pub hints: u32,
    /// Own cases that came out as written, in the last run.
    pub own_passed: u32,
    /// Own cases in the last run.
    pub own_cases: u32,
    /// The stated cost in time; empty where nothing was stated.
    pub time: Option<String>,
    /// The stated cost in space; empty where nothing was stated.
    pub space: Option<String>,
}

/// Time that was spent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spent {
    /// In which part.
    pub phase: Phase,
    /// On which task.
    pub task: Option<String>,
    /// Milliseconds.
    pub ms: u64,
}

/// What is looked at before anything else.
#[derive(Deserialize)]
struct Version {
    version: u32,
}

impl State {
    /// The version of the format.
    const VERSION: u32 = 1;

    /// An interview that begins.
    #[must_use]
    pub fn new(plan: Plan, began: Moment) -> Self {
        let mut state = Self {
            version: Self::VERSION,
            plan,
            began,
            phase: Phase::Questions,
            task: 0,
            answers: Vec::new(),
            said: None,
            left_out: Vec::new(),
            tasks: Vec::new(),
            times: Vec::new(),
            notes: Vec::new(),
            ended: None,
            is_late: false,
        };
        if state.plan.questions.is_empty() {
            state.advance();
        }
        state
    }

    /// A state as it was kept.
    ///
    /// # Errors
    ///
    /// Where a later version of the program wrote it, or where it is damaged.
    pub fn from_json(text: &str) -> Result<Self, StateError> {
        let Version { version } = serde_json::from_str(text)?;
        if version > Self::VERSION {
            return Err(StateError::Newer);
        }
        let state: Self = serde_json::from_str(text)?;
        Ok(state)
    }

    /// The state as it is kept.
    ///
    /// # Errors
    ///
    /// None that can happen with such data.
    pub fn to_json(&self) -> Result<String, StateError> {
        Ok(serde_json::to_string(self)?)
    }

    /// The part at hand.
    #[must_use]
    pub fn phase(&self) -> Phase {
        self.phase
    }

    /// How it came to its end; none before that.
    #[must_use]
    pub fn ended(&self) -> Option<InterviewEnd> {
        self.ended
    }

    /// The id of the task at hand, in the parts that have one.
    #[must_use]
    pub fn task_id(&self) -> Option<&str> {
        match self.phase {
            Phase::Clarify | Phase::Plan | Phase::Code | Phase::Test => {
                self.plan.tasks.get(self.task).map(|task| task.id.as_str())
            }
            Phase::Questions | Phase::WrapUp | Phase::Finished => None,
        }
    }

    /// The number of the task at hand, counted from 1.
    #[must_use]
    pub fn task_number(&self) -> usize {
        self.task + 1
    }

    /// The task at hand, which is begun with that where it was not.
    pub fn current_task(&mut self) -> Option<&mut TaskState> {
        let id = self.task_id()?.to_owned();
        let begun = self.tasks.iter().position(|task| task.id == id);
        let position = begun.unwrap_or_else(|| {
            self.tasks.push(TaskState { id, ..TaskState::default() });
            self.tasks.len() - 1
        });
        self.tasks.get_mut(position)
    }

    /// The tasks that were begun, in order.
    #[must_use]
    pub fn tasks(&self) -> &[TaskState] {
        &self.tasks
    }

    /// The next task whose costs are still to be stated: one that code was written for.
    pub fn uncosted(&mut self) -> Option<&mut TaskState> {
        let is_open = |task: &&mut TaskState| {
            task.file.is_some() && (task.time.is_none() || task.space.is_none())
        };
        self.tasks.iter_mut().find(is_open)
    }

    /// The ids of the questions that are still to be asked, in order.
    #[must_use]
    pub fn open_questions(&self) -> Vec<&str> {
        let is_done = |id: &str| {
            self.answers.iter().any(|answer| answer.question == id)
                || self.left_out.iter().any(|left| left == id)
        };
        let planned = self.plan.questions.iter().map(|question| question.id.as_str());
        planned.filter(|id| !is_done(id)).collect()
    }

    /// A question was answered for good.
    pub fn answered(&mut self, answer: Answer) {
        self.said = None;
        self.answers.push(answer);
    }

    /// The ids of the skills that a planned question asks for.
    #[must_use]
    pub fn skills_of(&self, question: &str) -> Vec<String> {
        let planned = self.plan.questions.iter().find(|planned| planned.id == question);
        planned.map(|planned| planned.skills.clone()).unwrap_or_default()
    }

    /// Goes on to the next part.
    pub fn advance(&mut self) {
        let last = self.task + 1 >= self.plan.tasks.len();
        self.phase = match self.phase {
            Phase::Questions if self.plan.tasks.is_empty() => Phase::WrapUp,
            Phase::Questions => Phase::Clarify,
            Phase::Clarify => Phase::Plan,
            Phase::Plan => Phase::Code,
            Phase::Code => Phase::Test,
            Phase::Test if last => Phase::WrapUp,
            Phase::Test => {
                self.task += 1;
                Phase::Clarify
            }
            Phase::WrapUp | Phase::Finished => Phase::Finished,
        };
        if self.phase == Phase::Finished && self.ended.is_none() {
            self.ended =
                Some(if self.is_late { InterviewEnd::TimeUp } else { InterviewEnd::Finished });
        }
    }

    /// Leaves the task at hand out, because it cannot be given.
    pub fn leave_task_out(&mut self) {
        if let Some(id) = self.task_id().map(str::to_owned) {
            self.left_out.push(id);
            self.phase = Phase::Test;
            self.advance();
        }
    }

    /// The time for the part at hand is up: what is left is the wrap-up, and after that nothing.
    pub fn time_up(&mut self) {
        self.is_late = true;
        self.phase = match self.phase {
            Phase::WrapUp | Phase::Finished => Phase::Finished,
            _ => Phase::WrapUp,
        };
        if self.phase == Phase::Finished && self.ended.is_none() {
            self.ended = Some(InterviewEnd::TimeUp);
        }
    }

    /// Ends it, because another one is begun instead.
    pub fn give_up(&mut self) {
        self.phase = Phase::Finished;
        self.ended = Some(InterviewEnd::GivenUp);
    }

    /// Time was spent on the part at hand.
    pub fn spend(&mut self, time: Duration) {
        let (phase, task) = (self.phase, self.task_id().map(str::to_owned));
        if phase == Phase::Finished {
            return;
        }
        let ms = u64::try_from(time.as_millis()).unwrap_or(u64::MAX);
        match self.times.iter_mut().find(|spent| spent.phase == phase && spent.task == task) {
            Some(spent) => spent.ms = spent.ms.saturating_add(ms),
            None => self.times.push(Spent { phase, task, ms }),
        }
    }

    /// Where the time went.
    #[must_use]
    pub fn times(&self) -> &[Spent] {
        &self.times
    }

    /// Milliseconds that were spent on a task.
    #[must_use]
    pub fn spent_on(&self, task: &str) -> u64 {
        let of_task = self.times.iter().filter(|spent| spent.task.as_deref() == Some(task));
        of_task.map(|spent| spent.ms).sum()
    }

    /// The time that is left of all.
    #[must_use]
    pub fn left(&self) -> Duration {
        let spent: u64 = self.times.iter().map(|spent| spent.ms).sum();
        let all = u64::from(self.plan.minutes) * 60_000;
        Duration::from_millis(all.saturating_sub(spent))
    }

    /// The time that is left for the part at hand: the last minutes belong to the wrap-up.
    #[must_use]
    pub fn left_here(&self) -> Duration {
        let wrap_up = Duration::from_secs(u64::from(self.plan.wrap_up) * 60);
        match self.phase {
            Phase::WrapUp | Phase::Finished => self.left(),
            _ => self.left().saturating_sub(wrap_up),
        }
    }
}

#[cfg(test)]
mod tests;
