//! Asks for a line on the current line of the terminal. What stands above stays, as in a shell.

use std::collections::VecDeque;
use std::io::{self, Write as _};
use std::time::{Duration, Instant};

use crossterm::cursor::MoveToColumn;
use crossterm::event::{self, Event, KeyCode, KeyEvent, KeyModifiers};
use crossterm::queue;
use crossterm::style::Print;
use crossterm::terminal::{self, Clear, ClearType};
use unicode_width::UnicodeWidthStr as _;

use super::line::{Key, LineEditor};
use super::raw::Raw;

/// How often it is looked whether the clock moved on or the program is to stop.
const TICK: Duration = Duration::from_millis(200);

/// What to ask, and until when.
#[derive(Clone, Copy, Default)]
pub struct Prompt<'a> {
    /// Stands before what is typed, such as `> `. Plain text without control characters.
    pub label: &'a str,
    /// The time that is left, shown before the label and kept up to date.
    pub clock: Option<&'a dyn Fn() -> String>,
    /// When to stop asking.
    pub deadline: Option<Instant>,
    /// Whether the program was told to stop by a signal.
    pub stopped: Option<&'a dyn Fn() -> bool>,
}

/// What came of asking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asked {
    /// A line, without its end.
    Line(String),
    /// Esc.
    Cancelled,
    /// Ctrl-D on an empty line.
    End,
    /// Ctrl-C, or a signal.
    Interrupted,
    /// The deadline has passed.
    TimeUp,
}

/// Asks one line after another. What was pasted beyond a line's end answers what is asked next.
#[derive(Debug, Default)]
pub struct Asker {
    pasted: VecDeque<KeyEvent>,
}

impl Asker {
    /// Nothing is pasted yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Forgets what was pasted and not yet asked for.
    pub fn forget(&mut self) {
        self.pasted.clear();
    }

    /// Whether something that was pasted is not yet asked for.
    #[must_use]
    pub fn has_pasted(&self) -> bool {
        !self.pasted.is_empty()
    }

    /// Asks for a line. The terminal gives single keys until this returns, and is as before then.
    ///
    /// # Errors
    ///
    /// Where there is no terminal, or where it is gone.
    pub fn ask_line(&mut self, prompt: &Prompt<'_>) -> io::Result<Asked> {
        let _raw = Raw::enter()?;
        let mut line = LineEditor::new();
        // What stands before the text now; none where the line is to be drawn anew.
        let mut drawn: Option<String> = None;
        let asked = loop {
            let head = head(prompt);
            if drawn.as_ref() != Some(&head) {
                draw(&head, &line)?;
                drawn = Some(head);
            }
            if prompt.stopped.is_some_and(|stopped| stopped()) {
                break Asked::Interrupted;
            }
            if prompt.deadline.is_some_and(|deadline| Instant::now() >= deadline) {
                break Asked::TimeUp;
            }
            let key = match self.next(prompt)? {
                Input::Nothing => continue,
                Input::Resized => {
                    drawn = None;
                    continue;
                }
                Input::Key(key) => key,
            };
            drawn = None;
            match line.key(key) {
                Key::Edited => {}
                Key::Enter => break Asked::Line(line.text()),
                Key::Cancel => break Asked::Cancelled,
                Key::End => break Asked::End,
                Key::Interrupt => break Asked::Interrupted,
            }
        };
        leave(prompt, &line)?;
        Ok(asked)
    }

    /// What comes next, or nothing when it is time to look around.
    fn next(&mut self, prompt: &Prompt<'_>) -> io::Result<Input> {
        if let Some(key) = self.pasted.pop_front() {
            return Ok(Input::Key(key));
        }
        let left = prompt.deadline.map(|deadline| deadline.duration_since(Instant::now()));
        if !event::poll(left.map_or(TICK, |left| left.min(TICK)))? {
            return Ok(Input::Nothing);
        }
        Ok(match event::read()? {
            Event::Key(key) => Input::Key(key),
            Event::Paste(text) => {
                self.pasted.extend(keys(&text));
                self.pasted.pop_front().map_or(Input::Nothing, Input::Key)
            }
            Event::Resize(..) => Input::Resized,
            _ => Input::Nothing,
        })
    }
}

/// What may come from a terminal.
enum Input {
    Key(KeyEvent),
    Resized,
    Nothing,
}

/// Pasted text as the keys that would have typed it.
fn keys(text: &str) -> impl Iterator<Item = KeyEvent> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let typed: Vec<KeyEvent> = text
        .chars()
        .filter(|c| matches!(c, '\n' | '\t') || !c.is_control())
        .map(|c| match c {
            '\n' => KeyCode::Enter,
            '\t' => KeyCode::Tab,
            c => KeyCode::Char(c),
        })
        .map(|code| KeyEvent::new(code, KeyModifiers::NONE))
        .collect();
    typed.into_iter()
}

/// What stands before what is typed.
fn head(prompt: &Prompt<'_>) -> String {
    let clock = prompt.clock.map(|clock| format!("{}  ", clock())).unwrap_or_default();
    format!("{clock}{}", prompt.label)
}

fn draw(head: &str, line: &LineEditor) -> io::Result<()> {
    let columns = terminal::size().map_or(80, |(columns, _)| usize::from(columns)).max(2);
    // Without room for both, what is typed is the more important.
    let head = if head.width() + 8 > columns { "" } else { head };
    let view = line.view(columns - head.width());
    let column = u16::try_from(head.width() + view.column).unwrap_or(u16::MAX);
    let mut out = io::stdout().lock();
    queue!(
        out,
        MoveToColumn(0),
        Print(head),
        Print(&view.text),
        Clear(ClearType::UntilNewLine),
        MoveToColumn(column)
    )?;
    out.flush()
}

/// Leaves the line in the terminal as a whole, without the clock, and goes to the next one.
fn leave(prompt: &Prompt<'_>, line: &LineEditor) -> io::Result<()> {
    let mut out = io::stdout().lock();
    queue!(
        out,
        MoveToColumn(0),
        Clear(ClearType::UntilNewLine),
        Print(prompt.label),
        Print(line.whole()),
        Print("\r\n")
    )?;
    out.flush()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<String> {
        let mut lines = Vec::new();
        let mut line = LineEditor::new();
        for key in keys(text) {
            if line.key(key) == Key::Enter {
                lines.push(std::mem::take(&mut line).text());
            }
        }
        lines.push(line.text());
        lines
    }

    #[test]
    fn the_lines_of_a_pasted_text_are_answers_one_after_another() {
        assert_eq!(lines("a b\nc\n"), ["a b", "c", ""]);
        assert_eq!(lines("a\r\nb\rc"), ["a", "b", "c"], "each kind of line end counts once");
    }

    #[test]
    fn the_time_that_is_left_stands_before_the_label() {
        let clock = || "12:34".to_owned();
        let prompt = Prompt { label: "> ", ..Prompt::default() };
        assert_eq!(head(&prompt), "> ");
        assert_eq!(head(&Prompt { clock: Some(&clock), ..prompt }), "12:34  > ");
    }

    #[test]
    fn pasted_control_characters_do_nothing() {
        assert_eq!(lines("a\x03\x1b[31m\tb\x04"), ["a[31m\tb"]);
    }
}
