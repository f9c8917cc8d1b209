//! `gradus` alone, in a terminal: the practice screen, and the commands that are reached from it.

use std::collections::BTreeMap;
use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use jiff::civil::Date;
use signal_hook::consts::SIGTERM;

use super::context::Context;
use super::review as review_command;
use super::standing::{self, Mark};
use super::{check, ending, hint, quiz, start, watch};
use crate::catalog::{Filter, Header, Item, ItemKind, Library};
use crate::cli::{Check, Hint, QuizArgs, ReviewArgs, Start, ViewFormat, Watch};
use crate::error::Failure;
use crate::exit_code::Exit;
use crate::model::Standing;
use crate::review;
use crate::sandbox;
use crate::tui::practice::{
    Action, Body, Entry, EntryKind, Happening, Look, Screen, State, any_key, input,
};

pub fn run(context: &Context) -> Result<Exit, Failure> {
    let library = context.library()?;
    let ended = Arc::new(AtomicBool::new(false));
    ending::end_without_terminal().map_err(|error| no_terminal(&error))?;
    for signal in [SIGTERM].into_iter().chain(sandbox::hang_up()) {
        signal_hook::flag::register(signal, Arc::clone(&ended))
            .map_err(|error| no_terminal(&error))?;
    }
    let mut practice = Practice { context, library: &library, known: BTreeMap::new() };
    let (entries, due) = practice.entries();
    let mut state = State::new(Look::new(&context.styles, &context.glyphs), entries, due);
    let goes_on = || !ended.load(Ordering::Relaxed);
    while goes_on() {
        let action = practice.ask(&mut state, &goes_on).map_err(|error| no_terminal(&error))?;
        let shown = match action {
            Action::Quit => return Ok(Exit::Success),
            Action::Interrupt => break,
            action => carry_out(context, &action).unwrap_or_else(|failure| {
                context.tell(&failure);
                Shown::ToRead
            }),
        };
        if shown == Shown::ToRead {
            context.note("\nPress any key to go back.");
            let back = any_key(goes_on).map_err(|error| no_terminal(&error))?;
            context.note("\n");
            if !back {
                break;
            }
        }
        let (entries, due) = practice.entries();
        state.replace(entries, due);
        practice.filter(&mut state);
    }
    Ok(Exit::Interrupted)
}

/// What a command has left on the usual screen.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shown {
    /// Something to read before the screen comes back.
    ToRead,
    /// Nothing that was not read already.
    Read,
}

fn no_terminal(error: &io::Error) -> Failure {
    Failure::judge(format!("cannot use the terminal: {error}"))
}

/// Carries out what was asked for, on the usual screen.
fn carry_out(context: &Context, action: &Action) -> Result<Shown, Failure> {
    let says = |line: String| context.print(&format!("{}\n\n", context.styles.dim.style(line)));
    let some = |id: &String| Some(id.clone());
    match action {
        Action::Start(id) => {
            says(format!("gradus start {id}"))?;
            start::run(context, &Start { id: some(id), again: false, no_track: false })?;
        }
        Action::Check(id) => {
            says(format!("gradus check {id}"))?;
            let (what, format) = (vec![id.into()], ViewFormat::Terminal);
            check::run(context, &Check { what, verbose: false, format, audience: None })?;
        }
        Action::Watch(id) => {
            watch::run(context, &Watch { what: vec![id.into()], poll: false })?;
            // It was left by a key.
            return Ok(Shown::Read);
        }
        Action::Hint(id) => {
            says(format!("gradus hint {id}"))?;
            hint::run(context, &Hint { id: some(id), seen: false })?;
        }
        Action::Ask(id) => {
            says(format!("gradus quiz {id}"))?;
            quiz::run(context, &QuizArgs::of(id))?;
        }
        Action::Review => {
            says("gradus review".to_owned())?;
            review_command::run(context, &ReviewArgs::default())?;
        }
        Action::Filter | Action::Quit | Action::Interrupt => {}
    }
    Ok(Shown::ToRead)
}

/// What the screen shows, as the library and the record of the user's practice have it.
struct Practice<'a> {
    context: &'a Context,
    library: &'a Library,
    /// What the words of a filter are matched with, by id; nothing of entries that are broken.
    known: BTreeMap<String, (Header, Mark)>,
}

impl Practice<'_> {
    /// All entries, and how many questions and tasks are due. Of tasks only what a list needs is
    /// read.
    fn entries(&mut self) -> (Vec<Entry>, usize) {
        let mut headers = Vec::new();
        let mut entries = Vec::new();
        for entry in self.library.entries() {
            match entry.header() {
                Ok(header) => headers.push((entry.id().to_owned(), header)),
                Err(problems) => {
                    entries.push(broken(entry.id(), problems.render(self.context.settings.color)));
                }
            }
        }
        let standings = standing::standings(self.context, self.library, || {
            headers.iter().flat_map(|(id, header)| standing::moves(id, header)).collect()
        });
        let today = self.context.settings.now().day;
        let marked = headers.into_iter().map(|(id, header)| {
            let mark = Mark::of(&id, &header, &standings, today, |it| self.context.can_ask(it));
            (id, (header, mark))
        });
        self.known = marked.collect();
        let dot = format!(" {} ", self.context.glyphs.dot);
        entries.extend(self.known.iter().map(|(id, (header, mark))| Entry {
            standing: in_words(id, header, &standings, today).join(&dot),
            ..entry(id, header, *mark)
        }));
        (entries, self.known.values().map(|(_, mark)| mark.due).sum())
    }

    /// Shows the screen until something is asked for that needs the usual one.
    fn ask(&self, state: &mut State, goes_on: &impl Fn() -> bool) -> io::Result<Action> {
        let mut screen = Screen::enter()?;
        while goes_on() {
            self.read(state);
            screen.draw(state)?;
            let Happening::Key(key) = screen.wait()? else { continue };
            match input(state, key) {
                Some(Action::Filter) => self.filter(state),
                Some(action) => return Ok(action),
                None => {}
            }
        }
        Ok(Action::Interrupt)
    }

    /// Shows what the words of the filter choose, as in `list`. Of what is broken nothing is known
    /// but the id.
    fn filter(&self, state: &mut State) {
        let words: Vec<String> = state.filter().map(str::to_owned).collect();
        let filter = Filter::new(&words, self.library);
        state.show(|entry| {
            let chosen = match self.known.get(&entry.id) {
                Some((header, mark)) => filter.matches(&entry.id, header) && mark.meets(&filter),
                None => words.iter().all(|word| entry.id.contains(word.as_str())),
            };
            chosen.then(|| filter.rank(&entry.id))
        });
    }

    /// Reads the statement of what is chosen, unless it was read before.
    fn read(&self, state: &mut State) {
        let Some(entry) = state.unread() else { return };
        let Some(found) = self.library.get(&entry.id) else { return };
        state.read(match found.load().map(|loaded| loaded.item) {
            Ok(Item::Challenge(challenge)) => {
                let statement = challenge.statement;
                Body::Prose(statement.unwrap_or_else(|| "There is no statement.".to_owned()))
            }
            Ok(Item::Quiz(quiz)) => Body::Prose(quiz.summary.unwrap_or_default()),
            Err(problems) => Body::Finished(problems.render(self.context.settings.color)),
        });
    }
}

fn entry(id: &str, header: &Header, mark: Mark) -> Entry {
    let (kind, body) = match header.kind {
        ItemKind::Challenge(kind) => (EntryKind::Task(kind), Body::Unread),
        ItemKind::Quiz => (
            EntryKind::Quiz(header.questions.len()),
            Body::Prose(header.summary.clone().unwrap_or_default()),
        ),
    };
    Entry {
        id: id.to_owned(),
        title: header.title.clone(),
        kind,
        level: header.level,
        minutes: header.minutes,
        done: mark.done,
        due: mark.due,
        standing: String::new(),
        body,
    }
}

fn broken(id: &str, problems: String) -> Entry {
    Entry {
        id: id.to_owned(),
        title: id.to_owned(),
        kind: EntryKind::Broken,
        level: None,
        minutes: None,
        done: false,
        due: 0,
        standing: String::new(),
        body: Body::Finished(problems),
    }
}

/// Where the user stands with an entry, and when it comes back.
fn in_words(
    id: &str,
    header: &Header,
    standings: &BTreeMap<String, Standing>,
    today: Date,
) -> Vec<String> {
    let items = standing::items(id, header);
    let tried: Vec<&Standing> = items.iter().filter_map(|item| standings.get(item)).collect();
    let mut words = Vec::new();
    match (header.kind, tried.first()) {
        (_, None) => return words,
        (ItemKind::Challenge(_), Some(task)) if task.is_done() => words.push("passed".to_owned()),
        (ItemKind::Challenge(_), Some(_)) => words.push("not passed yet".to_owned()),
        (ItemKind::Quiz, Some(_)) => {
            let passed = tried.iter().filter(|question| question.is_done()).count();
            words.push(format!("{passed} of {} passed", header.questions.len()));
        }
    }
    let due = tried.iter().filter(|item| item.is_due(today)).count();
    match (header.kind, tried.iter().filter_map(|item| item.due).min()) {
        (ItemKind::Quiz, _) if due > 0 => words.push(format!("{due} due today")),
        (_, Some(day)) if day <= today => words.push("due today".to_owned()),
        (_, Some(day)) => words.push(format!("comes back {}", review::in_words(day, today))),
        (_, None) => {}
    }
    words
}
