use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use crate::model::{Environment, Kind, SubmissionResult};
use crate::tui::line::{Key, LineEditor};

/// What happened.
#[derive(Debug)]
pub enum Event {
    /// A key was pressed.
    Key(KeyEvent),
    /// A text was pasted.
    Paste(String),
    /// The terminal has another size.
    Resized,
    /// The file or its own cases were saved.
    Saved,
    /// A check came to its end.
    Checked(Box<Seen>),
    /// A check or something else could not be done; says why.
    Failed(String),
    /// Something was done; says what.
    Done(String),
    /// A hint was shown: its text, and how many were seen by now.
    Hint(String, usize),
    /// Some time has passed.
    Tick,
}

/// What to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Check the file as it is now.
    Check,
    /// Open the file in the editor.
    Edit,
    /// Show one hint more.
    Hint,
    /// Add a case to the user's own.
    AddCase {
        /// What is called.
        call: String,
        /// What it should return.
        returns: String,
    },
    /// Open the user's own cases in the editor.
    EditCases,
    /// Set the file back.
    Undo,
    /// Go on to the next task.
    Next,
    /// Go to the list of all tasks.
    List,
    /// End.
    Quit,
    /// End as by Ctrl-C.
    Interrupt,
}

/// What has to be drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Draw {
    /// Nothing.
    Nothing,
    /// The line with the keys.
    Footer,
    /// Everything, in the place of what was there.
    InPlace,
    /// Everything, with what was there kept in the scrollback.
    Anew,
}

/// A check to be shown.
#[derive(Debug)]
pub struct Seen {
    /// On the user's own cases.
    pub own: Own,
    /// On the challenge's cases.
    pub result: SubmissionResult,
    /// Where and how it was run.
    pub environment: Environment,
    /// The file.
    pub source: String,
    /// What is worth knowing afterwards, a sentence or more on each line.
    pub facts: String,
    /// What else there is to see afterwards, laid out.
    pub afterword: String,
}

/// What came of the user's own cases.
#[derive(Debug)]
pub enum Own {
    /// There are none.
    None,
    /// They were run.
    Run(Box<SubmissionResult>),
    /// They cannot be run; says why, laid out.
    Broken(String),
}

/// What is shown of a check.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Pane {
    /// The verdict and the first failure.
    #[default]
    Verdict,
    /// Every failure.
    Diff,
    /// What the file printed.
    Output,
    /// What is asked.
    Task,
    /// A hint.
    Hint(String),
}

/// A case of the user's own being typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typing {
    /// What is called, once that is typed.
    pub call: Option<String>,
    /// The line being typed.
    pub line: LineEditor,
}

/// Everything that the screen shows.
#[derive(Debug)]
pub struct State {
    /// The file as it is shown.
    pub file: String,
    /// How the file is run.
    pub kind: Kind,
    /// What is asked, in Markdown.
    pub statement: String,
    /// How many hints there are.
    pub hints: usize,
    /// How many of them were seen.
    pub seen_hints: usize,
    /// Whether one may go on without having passed; there is no list of other tasks then.
    pub free: bool,
    /// Whether a check is going on.
    pub checking: bool,
    /// The last check.
    pub seen: Option<Seen>,
    /// What is shown of it.
    pub pane: Pane,
    /// A case being typed.
    pub typing: Option<Typing>,
    /// What is to be said beside the keys.
    pub message: Option<String>,
}

impl State {
    /// Nothing was checked yet.
    #[must_use]
    pub fn new(file: String, kind: Kind, hints: usize, seen_hints: usize, free: bool) -> Self {
        Self {
            file,
            kind,
            statement: String::new(),
            hints,
            seen_hints,
            free,
            checking: false,
            seen: None,
            pane: Pane::Verdict,
            typing: None,
            message: None,
        }
    }

    /// Whether the last check was accepted.
    #[must_use]
    pub fn has_passed(&self) -> bool {
        self.seen.as_ref().is_some_and(|seen| seen.result.verdict.is_accepted())
    }

    /// Takes what happened; says what to draw and what to do.
    pub fn update(&mut self, event: Event) -> (Draw, Option<Effect>) {
        match event {
            Event::Key(key) if key.kind == KeyEventKind::Release => (Draw::Nothing, None),
            Event::Key(key) if is_interrupt(key) => (Draw::Nothing, Some(Effect::Interrupt)),
            Event::Key(key) if self.typing.is_some() => self.type_key(key),
            Event::Key(key) => self.command(key.code),
            Event::Paste(text) => self.paste(&text),
            Event::Resized => (Draw::InPlace, None),
            Event::Saved => {
                self.checking = true;
                self.message = None;
                (Draw::Footer, Some(Effect::Check))
            }
            Event::Checked(seen) => {
                self.checking = false;
                self.seen = Some(*seen);
                self.pane = Pane::Verdict;
                self.message = None;
                (Draw::Anew, None)
            }
            Event::Failed(why) => {
                self.checking = false;
                self.message = Some(why);
                (Draw::Footer, None)
            }
            Event::Done(what) => {
                self.message = Some(what);
                (Draw::Footer, None)
            }
            Event::Hint(text, seen) => {
                self.pane = Pane::Hint(text);
                self.seen_hints = seen;
                (Draw::InPlace, None)
            }
            Event::Tick => (Draw::Footer, None),
        }
    }

    fn command(&mut self, code: KeyCode) -> (Draw, Option<Effect>) {
        let KeyCode::Char(letter) = code else {
            return match code {
                KeyCode::Enter => self.check(),
                KeyCode::Esc if self.pane != Pane::Verdict => self.show(Pane::Verdict),
                _ => (Draw::Nothing, None),
            };
        };
        match letter.to_ascii_lowercase() {
            'r' | ' ' => self.check(),
            'n' if self.has_passed() || self.free => (Draw::Nothing, Some(Effect::Next)),
            'n' => self.say("not passed yet; l lists the other tasks"),
            'e' => (Draw::Nothing, Some(Effect::Edit)),
            'h' if self.hints == 0 => self.say("there are no hints"),
            'h' => (Draw::Nothing, Some(Effect::Hint)),
            'd' => self.toggle(Pane::Diff),
            'o' => self.toggle(Pane::Output),
            's' => self.toggle(Pane::Task),
            'l' if !self.free => (Draw::Nothing, Some(Effect::List)),
            'a' if self.kind == Kind::WriteTests => {
                self.say("your tests are your cases: write them into the file")
            }
            'a' if self.kind == Kind::Stdio => (Draw::Nothing, Some(Effect::EditCases)),
            'a' => {
                self.typing = Some(Typing::default());
                self.message = None;
                (Draw::Footer, None)
            }
            'z' => (Draw::Nothing, Some(Effect::Undo)),
            'q' => (Draw::Nothing, Some(Effect::Quit)),
            _ => (Draw::Nothing, None),
        }
    }

    fn check(&mut self) -> (Draw, Option<Effect>) {
        self.update(Event::Saved)
    }

    fn say(&mut self, message: &str) -> (Draw, Option<Effect>) {
        self.message = Some(message.to_owned());
        (Draw::Footer, None)
    }

    fn toggle(&mut self, pane: Pane) -> (Draw, Option<Effect>) {
        if self.seen.is_none() {
            return self.say("nothing was checked yet");
        }
        self.show(if self.pane == pane { Pane::Verdict } else { pane })
    }

    fn show(&mut self, pane: Pane) -> (Draw, Option<Effect>) {
        self.pane = pane;
        self.message = None;
        (Draw::InPlace, None)
    }

    fn type_key(&mut self, key: KeyEvent) -> (Draw, Option<Effect>) {
        let Some(typing) = &mut self.typing else { return (Draw::Nothing, None) };
        match typing.line.key(key) {
            Key::Edited => (Draw::Footer, None),
            Key::Interrupt => (Draw::Nothing, Some(Effect::Interrupt)),
            Key::Cancel | Key::End => {
                self.typing = None;
                (Draw::Footer, None)
            }
            Key::Enter => self.typed(),
        }
    }

    /// A line of a case is typed.
    fn typed(&mut self) -> (Draw, Option<Effect>) {
        let Some(typing) = &mut self.typing else { return (Draw::Nothing, None) };
        let text = typing.line.text().trim().to_owned();
        if text.is_empty() {
            return (Draw::Nothing, None);
        }
        match typing.call.take() {
            None => {
                *typing = Typing { call: Some(text), line: LineEditor::new() };
                (Draw::Footer, None)
            }
            Some(call) => {
                self.typing = None;
                (Draw::Footer, Some(Effect::AddCase { call, returns: text }))
            }
        }
    }

    /// A pasted text is typed; only where something is.
    fn paste(&mut self, text: &str) -> (Draw, Option<Effect>) {
        let Some(typing) = &mut self.typing else { return (Draw::Nothing, None) };
        text.chars().for_each(|c| typing.line.insert(c));
        (Draw::Footer, None)
    }
}

fn is_interrupt(key: KeyEvent) -> bool {
    key.code == KeyCode::Char('c') && key.modifiers.contains(KeyModifiers::CONTROL)
}
