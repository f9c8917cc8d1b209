//! Watching one file: events come in, checks and other effects go out.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use crossbeam_channel::{Receiver, Sender, unbounded};
use crossterm::terminal;

use super::deeds;
use crate::catalog::Library;
use crate::commands::checking::{Checked, Checks, own_cases_path};
use crate::commands::context::Context;
use crate::commands::recording::Work;
use crate::commands::{resolve, workspace};
use crate::error::Failure;
use crate::exit_code::Exit;
use crate::model::{Challenge, Submission};
use crate::report::terminal::Terminal;
use crate::sandbox::{self, Interrupt};
use crate::tui::Raw;
use crate::tui::watch::{
    Draw, Effect, Event, Keys, Screen, Size, State, Watcher, content, fingerprint, footer, headline,
};

/// How often it is looked whether time is up or the program is to stop.
const TICK: Duration = Duration::from_millis(200);

/// Sees what came of a check, and what the file held.
pub type OnCheck<'a> = &'a dyn Fn(&Checked, &[u8]);

/// How a file is watched.
#[derive(Default)]
pub struct Options<'a> {
    /// Look at the file instead of waiting to be told.
    pub poll: bool,
    /// The time that is left, shown beside the keys.
    pub clock: Option<&'a dyn Fn() -> String>,
    /// When to end.
    pub deadline: Option<Instant>,
    /// The interview that this is a part of; in it one may go on without having passed.
    pub interview: Option<i64>,
    /// Called now and then.
    pub on_tick: Option<&'a dyn Fn()>,
    /// Called with each check that came to its end.
    pub on_check: Option<OnCheck<'a>>,
}

/// Why watching came to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// The user goes on to the next task.
    Next,
    /// The user wants to see all tasks.
    List,
    /// The user has enough.
    Quit,
    /// The deadline has passed.
    TimeUp,
    /// Ctrl-C, or a signal.
    Interrupted,
}

/// One file being watched.
pub struct Session<'a> {
    pub(super) context: &'a Context,
    pub(super) library: &'a Library,
    pub(super) challenge: &'a Arc<Challenge>,
    /// As the user would write it.
    file: PathBuf,
    /// The same, whole.
    pub(super) whole: PathBuf,
    options: Options<'a>,
}

/// What comes in.
enum Input {
    Event(Event),
    /// A check came to its end: what the file held, and what came of it.
    Done(Vec<u8>, Result<Box<Checked>, Failure>),
}

/// The checks that go on.
struct Running {
    submissions: Sender<Submission>,
    stop: Arc<Interrupt>,
    /// What the files held when they were checked last.
    checked: Vec<Option<Vec<u8>>>,
    busy: bool,
    /// The file was saved while it was being checked.
    again: bool,
    /// The file was set back while it was being checked.
    outdated: bool,
}

impl<'a> Session<'a> {
    pub fn new(
        context: &'a Context,
        library: &'a Library,
        challenge: &'a Arc<Challenge>,
        file: &Path,
        options: Options<'a>,
    ) -> Self {
        let whole = workspace::absolute(file);
        let file = resolve::from_here(file);
        Self { context, library, challenge, file, whole, options }
    }

    /// Watches until the user has enough, and leaves the terminal as it was.
    pub fn run(&self) -> Result<End, Failure> {
        let mut checks = Checks::new(self.context, self.challenge, false)?;
        let stop = Arc::new(Interrupt::by_hand().map_err(no_terminal)?);
        checks.stop_with(Arc::clone(&stop));
        let told_to_end = Arc::new(AtomicBool::new(false));
        let signals = [signal_hook::consts::SIGINT, signal_hook::consts::SIGTERM];
        let signals: Vec<_> = (signals.into_iter().chain(sandbox::hang_up()))
            .map(|signal| signal_hook::flag::register(signal, Arc::clone(&told_to_end)))
            .collect();
        let (send, inbox) = unbounded();
        let (submissions, work) = unbounded::<Submission>();
        let ended = thread::scope(|scope| {
            let (context, challenge, done) = (self.context, self.challenge, send.clone());
            let checks = &checks;
            scope.spawn(move || {
                for submission in work {
                    let source = submission.source.clone();
                    let checked = checks.check(context, challenge, submission);
                    let _ = done.send(Input::Done(source, checked.map(Box::new)));
                }
            });
            // Gone with this closure, and the thread with it.
            let running = Running {
                submissions,
                stop,
                checked: Vec::new(),
                busy: false,
                again: false,
                outdated: false,
            };
            self.on_terminal(running, send, &inbox, &told_to_end)
        });
        for signal in signals.into_iter().flatten() {
            signal_hook::low_level::unregister(signal);
        }
        ended
    }

    fn on_terminal(
        &self,
        mut running: Running,
        send: Sender<Input>,
        inbox: &Receiver<Input>,
        told_to_end: &AtomicBool,
    ) -> Result<End, Failure> {
        let _raw = Raw::enter().map_err(no_terminal)?;
        // Asked for before keys are read, because the answer comes the same way.
        let row = crossterm::cursor::position().map_or(0, |(_, row)| row);
        let mut screen = Screen::new(io::stdout(), row);
        let _watcher = self.watcher(&send)?;
        let keys = Keys::start(move |event| send.send(Input::Event(event)).is_ok());
        let keys = keys.map_err(no_terminal)?;
        let ended = self.watch(&mut screen, &keys, &mut running, inbox, told_to_end);
        // A check that still goes on is of no use to anybody.
        running.stop.fire();
        let left = screen.leave().map_err(no_terminal);
        ended.and_then(|end| left.map(|()| end))
    }

    fn watcher(&self, send: &Sender<Input>) -> Result<Watcher, Failure> {
        let folder = self.whole.parent().unwrap_or(Path::new("."));
        let names = self.files().map(|path| path.file_name().unwrap_or_default().to_owned());
        let send = send.clone();
        let saved = move || {
            let _ = send.send(Input::Event(Event::Saved));
        };
        Watcher::start(folder, names.to_vec(), self.options.poll, saved).map_err(|error| {
            Failure::judge(format!("cannot watch {}: {error}", folder.display()))
                .hint("try it with --poll")
        })
    }

    fn watch<W: Write>(
        &self,
        screen: &mut Screen<W>,
        keys: &Keys,
        running: &mut Running,
        inbox: &Receiver<Input>,
        told_to_end: &AtomicBool,
    ) -> Result<End, Failure> {
        let mut state = self.state();
        state.checking = true;
        self.draw(screen, &state, Draw::Anew)?;
        self.check(running)?;
        loop {
            let input = inbox.recv_timeout(TICK);
            if told_to_end.load(Ordering::Relaxed) {
                return Ok(End::Interrupted);
            }
            let event = match input {
                Ok(Input::Event(Event::Saved)) if !self.has_changed(running) => continue,
                Ok(Input::Event(event)) => event,
                Ok(Input::Done(source, checked)) => match self.done(running, &source, checked)? {
                    Some(event) => event,
                    None => continue,
                },
                Err(_) => Event::Tick,
            };
            if matches!(event, Event::Tick) && self.is_over() {
                return Ok(End::TimeUp);
            }
            let (draw, effect) = state.update(event);
            self.draw(screen, &state, draw)?;
            let is_undo = effect == Some(Effect::Undo);
            let follows = match effect {
                None => continue,
                Some(Effect::Next) => return Ok(End::Next),
                Some(Effect::List) => return Ok(End::List),
                Some(Effect::Quit) => return Ok(End::Quit),
                Some(Effect::Interrupt) => return Ok(End::Interrupted),
                Some(Effect::Check) => {
                    self.check(running)?;
                    continue;
                }
                Some(effect) => deeds::carry_out(self, screen, keys, &effect),
            };
            if is_undo && follows.is_ok() && running.busy {
                // Recorded after the undo, it would be the newest state, and lead forward again.
                running.outdated = true;
                self.check(running)?;
            }
            let event = follows.unwrap_or_else(|failure| Event::Failed(in_a_line(&failure)));
            let (draw, _) = state.update(event);
            self.draw(screen, &state, draw)?;
        }
    }

    /// Whether the time is up; called now and then.
    fn is_over(&self) -> bool {
        if let Some(on_tick) = self.options.on_tick {
            on_tick();
        }
        self.options.deadline.is_some_and(|deadline| Instant::now() >= deadline)
    }

    fn state(&self) -> State {
        let store = self.context.existing_store();
        let this = store.and_then(|store| store.this_try(&self.challenge.id).ok());
        let hints = self.challenge.hints.len();
        let seen = this.map_or(0, |this| this.hints as usize).min(hints);
        let file = self.file.display().to_string();
        let free = self.options.interview.is_some();
        State {
            statement: self.challenge.statement.clone().unwrap_or_default(),
            ..State::new(file, self.challenge.kind, hints, seen, free)
        }
    }

    fn draw<W: Write>(
        &self,
        screen: &mut Screen<W>,
        state: &State,
        draw: Draw,
    ) -> Result<(), Failure> {
        let (columns, rows) = terminal::size().unwrap_or((80, 24));
        let (styles, glyphs) = (&self.context.styles, &self.context.glyphs);
        let terminal = Terminal::new(styles.clone(), glyphs.clone(), columns.into());
        let text = match draw {
            Draw::Nothing => return Ok(()),
            Draw::Footer => String::new(),
            Draw::InPlace | Draw::Anew => content(state, &terminal, styles, glyphs),
        };
        let clock = self.options.clock.map(|clock| clock());
        // A line that fills the last column would let some terminals go on to the next one.
        let width = usize::from(columns.saturating_sub(1)).max(20);
        let footer = footer(state, clock.as_deref(), styles, glyphs, width);
        let headline = headline(state, styles, glyphs, width);
        let size = Size { columns, rows };
        screen.draw(draw, size, &text, headline.as_deref(), &footer).map_err(no_terminal)
    }

    /// The file, and the user's own cases for it.
    fn files(&self) -> [PathBuf; 2] {
        [self.whole.clone(), own_cases_path(&self.whole)]
    }

    /// Whether the files differ from what was checked last.
    fn has_changed(&self, running: &Running) -> bool {
        let [file, cases] = self.files();
        // Between its removal and its return there is no file, and nothing to check.
        file.exists() && fingerprint(&[&file, &cases]) != running.checked
    }

    /// Starts a check, or has the one that goes on stopped and followed by another.
    fn check(&self, running: &mut Running) -> Result<(), Failure> {
        if running.busy {
            running.again = true;
            running.stop.fire();
            return Ok(());
        }
        let [file, cases] = self.files();
        running.checked = fingerprint(&[&file, &cases]);
        let submission = resolve::submission(&self.file, None)?;
        running.stop.clear();
        running.busy = true;
        let _ = running.submissions.send(submission);
        Ok(())
    }

    /// A check came to its end: it is recorded, and shown unless another one follows at once.
    fn done(
        &self,
        running: &mut Running,
        source: &[u8],
        checked: Result<Box<Checked>, Failure>,
    ) -> Result<Option<Event>, Failure> {
        running.busy = false;
        let outdated = std::mem::take(&mut running.outdated);
        let event = match checked {
            Ok(_) if outdated => None,
            Ok(checked) => {
                if let Some(on_check) = self.options.on_check {
                    on_check(&checked, source);
                }
                Some(Event::Checked(Box::new(deeds::seen(self, source, *checked))))
            }
            Err(failure) if failure.exit == Exit::Interrupted => None,
            Err(failure) => Some(Event::Failed(in_a_line(&failure))),
        };
        if std::mem::take(&mut running.again) {
            self.check(running)?;
            return Ok(None);
        }
        Ok(event)
    }

    /// Whether this is a part of an interview.
    pub(super) fn is_in_interview(&self) -> bool {
        self.options.interview.is_some()
    }

    /// The work on the file, now.
    pub(super) fn work(&self) -> Work<'_> {
        let session = self.options.interview;
        Work { session, ..workspace::work(self.context, self.challenge, &self.whole) }
    }
}

fn in_a_line(failure: &Failure) -> String {
    if failure.finished {
        // What is wrong, and where; for the rest there is `check`.
        let text = anstream::adapter::strip_str(&failure.message).to_string();
        return text.lines().take(2).map(str::trim).collect::<Vec<_>>().join(" ");
    }
    let hint = failure.hint.as_ref().map(|hint| format!(" ({hint})")).unwrap_or_default();
    format!("{}{hint}", failure.message)
}

#[expect(clippy::needless_pass_by_value, reason = "it is what errors are mapped with")]
pub(super) fn no_terminal(error: io::Error) -> Failure {
    Failure::judge(format!("the terminal cannot be used: {error}"))
}
