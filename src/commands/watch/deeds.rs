//! What the keys do, beside what only changes the screen.

use std::fmt::Write as _;
use std::fs::OpenOptions;
use std::io::{Read as _, Seek as _, Write};
use std::path::Path;

use crossterm::terminal;

use super::session::{Session, no_terminal};
use crate::catalog::own_cases_head;
use crate::commands::checking::{Checked, Own, own_cases_path};
use crate::commands::context::open_store;
use crate::commands::editor::Editor;
use crate::commands::recording::Aftermath;
use crate::commands::{check, hint, history, recommend};
use crate::error::Failure;
use crate::tui::watch::{self, Effect, Event, Keys, Screen, Seen};

/// Does it, and says what to show.
pub fn carry_out<W: Write>(
    session: &Session<'_>,
    screen: &mut Screen<W>,
    keys: &Keys,
    effect: &Effect,
) -> Result<Event, Failure> {
    match effect {
        Effect::Edit => edit(screen, keys, &session.whole),
        Effect::EditCases => {
            let cases = own_cases_path(&session.whole);
            add_to(session, &cases, "\n>>> input\n\n>>> output\n\n")?;
            edit(screen, keys, &cases)
        }
        Effect::AddCase { call, returns } => {
            let cases = own_cases_path(&session.whole);
            add_to(session, &cases, &format!("\n>>> {call}\n{returns}\n"))?;
            let name = cases.file_name().unwrap_or_default().to_string_lossy().into_owned();
            Ok(Event::Done(format!("added to {name}")))
        }
        Effect::Hint => {
            let mut store = session.context.store_if_any();
            let (_, new) = hint::take(store.as_mut(), session.work())?;
            let shown = hint::show(session.context, session.challenge, new.saturating_sub(1));
            Ok(Event::Hint(shown, new))
        }
        Effect::Undo => {
            let mut store = open_store()?;
            let (context, challenge) = (session.context, session.challenge);
            let rewound = history::undo(context, &mut store, challenge, &session.whole, None)?;
            Ok(Event::Done(format!("back at {} ({})", rewound.to, rewound.what)))
        }
        Effect::Check | Effect::Next | Effect::List | Effect::Quit | Effect::Interrupt => {
            Ok(Event::Tick)
        }
    }
}

/// Opens a file in the user's editor. One that takes the terminal gets it, and gives it back.
fn edit<W: Write>(screen: &mut Screen<W>, keys: &Keys, file: &Path) -> Result<Event, Failure> {
    let editor = Editor::required()?;
    if !editor.takes_the_terminal() {
        editor.open(file)?;
        return Ok(Event::Done("opened in your editor".to_owned()));
    }
    let paused = keys.pause();
    screen.leave().map_err(no_terminal)?;
    terminal::disable_raw_mode().map_err(no_terminal)?;
    let opened = editor.open(file);
    terminal::enable_raw_mode().map_err(no_terminal)?;
    drop(paused);
    opened.map(|()| Event::Resized)
}

/// Appends to a file of own cases; a new one begins by saying what it is.
fn add_to(session: &Session<'_>, cases: &Path, text: &str) -> Result<(), Failure> {
    let write = || {
        let mut file = OpenOptions::new().create(true).read(true).append(true).open(cases)?;
        let mut held = String::new();
        file.rewind()?;
        file.read_to_string(&mut held)?;
        let mut new = String::new();
        if held.trim().is_empty() {
            new.push_str(&own_cases_head(session.challenge));
        } else if !held.ends_with('\n') {
            new.push('\n');
        }
        new.push_str(text);
        file.write_all(new.as_bytes())
    };
    write().map_err(|error: std::io::Error| {
        Failure::usage(format!("cannot write {}: {error}", cases.display()))
    })
}

/// What is worth knowing after a check, and what there is to see. In an interview that is nothing:
/// what a good solution costs is still to be asked there, and what comes next is known.
fn afterword(
    session: &Session<'_>,
    checked: &Checked,
    after: &Aftermath,
    source: &str,
) -> (String, String) {
    if session.is_in_interview() {
        return Default::default();
    }
    let context = session.context;
    let facts = check::afterword(context, session.challenge, checked, after);
    let mut text = String::new();
    if let Some(former) = &after.former {
        text.push_str(&check::beside(context, former, source));
    }
    if checked.result().verdict.is_accepted()
        && let Ok(next) = recommend::next_task(context, session.library)
    {
        let _ = writeln!(text, "Next: {}", next.id());
    }
    (facts, text)
}

/// Records a check, and makes it ready to be shown.
pub fn seen(session: &Session<'_>, source: &[u8], checked: Checked) -> Seen {
    let context = session.context;
    let after = check::record(context, session.work(), &checked, source);
    let source = String::from_utf8_lossy(source).into_owned();
    let (facts, afterword) = afterword(session, &checked, &after, &source);
    let Checked { own, mut run } = checked;
    let own = match own {
        Own::None => watch::Own::None,
        Own::Run(result) => watch::Own::Run(result),
        Own::Broken(why) => watch::Own::Broken(why),
    };
    // A check has one result.
    let result = run.results.swap_remove(0);
    Seen { own, result, environment: run.environment, source, facts, afterword }
}
