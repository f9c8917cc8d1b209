//! The parts of an interview in which a file is written and checked.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::flow::{Flow, Next};
use crate::commands::checking::{Checked, own_cases_path};
use crate::commands::recording::is_untouched;
use crate::commands::watch::{End, Options, Session};
use crate::commands::workspace;
use crate::error::Failure;
use crate::interview::State;
use crate::model::{Challenge, DeedKind, RecordEntry};
use crate::store::Store;

impl Flow<'_> {
    /// The solution is written.
    pub(super) fn code(&self, challenge: &Arc<Challenge>) -> Result<Next, Failure> {
        let file = self.file(challenge)?;
        let shown = self.context.terminal.path(&shown(&file));
        self.context.print(&format!("Write your solution in {shown}.\n"))?;
        let told = "It is checked each time you save it. n goes on to your own cases, q leaves.";
        self.context.print(&self.context.terminal.sentences(told))?;
        let next = self.wait("Enter opens the checks. ")?;
        if next != Next::Part {
            return Ok(next);
        }
        self.watch(challenge, &file)
    }

    /// The candidate's own cases are written and run.
    pub(super) fn test(&self, challenge: &Arc<Challenge>) -> Result<Next, Failure> {
        let file = self.file(challenge)?;
        let cases = self.context.terminal.path(&shown(&own_cases_path(&file)));
        let told = "Test your solution: which cases could break it? Press a to add one, or write \
                    them into the file named below. n goes on when you are done.";
        self.context.print(&self.context.terminal.sentences(told))?;
        self.context.print(&format!("{cases}\n"))?;
        let next = self.wait("Enter opens the checks. ")?;
        if next != Next::Part {
            return Ok(next);
        }
        self.watch(challenge, &file)
    }

    /// Checks the file on each save until the candidate goes on.
    fn watch(&self, challenge: &Arc<Challenge>, file: &Path) -> Result<Next, Failure> {
        let clock = || self.keeper.clock();
        let tick = || self.keeper.tick();
        let on_check = |checked: &Checked, source: &[u8]| {
            let untouched = is_untouched(challenge, checked, source);
            self.keeper.step(|state| note_run(state, checked, source, untouched));
        };
        let options = Options {
            clock: Some(&clock),
            deadline: Some(self.keeper.deadline()),
            interview: Some(self.keeper.id),
            on_tick: Some(&tick),
            on_check: Some(&on_check),
            ..Options::default()
        };
        let ended = Session::new(self.context, self.library, challenge, file, options).run();
        self.count_hints(challenge);
        Ok(match ended? {
            End::Next => Next::Part,
            End::TimeUp => Next::TimeUp,
            End::Interrupted => Next::Interrupted,
            End::Quit | End::List => Next::Left,
        })
    }

    /// The candidate's file, with the starter where it is new.
    fn file(&self, challenge: &Challenge) -> Result<PathBuf, Failure> {
        let named =
            self.keeper.step(|state| state.current_task().and_then(|task| task.file.clone()));
        let file = named.map_or_else(|| free_file(challenge), PathBuf::from);
        if !file.exists() {
            // First its name, so that no second file is made where the program ends in between.
            self.keeper.step(|state| {
                if let Some(task) = state.current_task() {
                    task.file = Some(file.display().to_string());
                }
            });
            workspace::hand_out(self.context, challenge, &file)?;
        }
        Ok(file)
    }

    /// How many hints were taken is known to the journal.
    fn count_hints(&self, challenge: &Challenge) {
        let Some(store) = self.context.existing_store() else { return };
        let mut hints = 0;
        let counted = store.each_record(Some(&challenge.id), &mut |record| {
            if let RecordEntry::Deed(deed) = record.entry
                && deed.session == Some(self.keeper.id)
                && matches!(deed.kind, DeedKind::Hint(_))
            {
                hints += 1;
            }
        });
        if counted.is_ok() {
            self.keeper.step(|state| {
                if let Some(task) = state.current_task() {
                    task.hints = hints;
                }
            });
        }
    }
}

/// A run's facts. One of a file that did not change since it was handed out or since the last counts
/// only for the own cases.
fn note_run(state: &mut State, checked: &Checked, source: &[u8], untouched: bool) {
    let spent = state.task_id().map(|id| state.spent_on(id)).unwrap_or_default();
    let Some(task) = state.current_task() else { return };
    let (passed, cases) = checked.own.counts();
    task.own_passed = passed.try_into().unwrap_or(u32::MAX);
    task.own_cases = cases.try_into().unwrap_or(u32::MAX);
    let digest = Store::digest(source);
    if untouched || task.seen.as_deref() == Some(&digest) {
        return;
    }
    task.seen = Some(digest);
    task.runs += 1;
    if checked.result().verdict.is_accepted() {
        task.first_accepted.get_or_insert(spent);
    }
}

/// A name for the candidate's file that is not taken, and whose own cases are not either.
fn free_file(challenge: &Challenge) -> PathBuf {
    let name = challenge.file_name();
    let stem = name.trim_end_matches(".py");
    let names = [name.clone(), format!("{stem}_interview.py")];
    let more = (2..).map(|number| format!("{stem}_interview_{number}.py"));
    let is_free = |path: &PathBuf| {
        path.symlink_metadata().is_err() && own_cases_path(path).symlink_metadata().is_err()
    };
    let mut paths = names.into_iter().chain(more).map(|name| workspace::absolute(Path::new(&name)));
    paths.find(is_free).unwrap_or_else(|| PathBuf::from(name))
}

/// A file as one would write it here.
fn shown(file: &Path) -> String {
    let here = std::env::current_dir().unwrap_or_default();
    match file.strip_prefix(here) {
        Ok(name) => format!("./{}", name.display()),
        Err(_) => file.display().to_string(),
    }
}
