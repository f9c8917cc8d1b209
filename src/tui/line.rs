//! A line of text being edited. Pure: keys go in, text and a view of it come out.

use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};
use unicode_width::UnicodeWidthChar as _;

/// What a key meant beyond editing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// It edited the line, or meant nothing.
    Edited,
    /// The line is finished.
    Enter,
    /// Esc.
    Cancel,
    /// Ctrl-D on an empty line.
    End,
    /// Ctrl-C.
    Interrupt,
}

/// The part of a line that fits a width.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct View {
    /// What is shown. Characters that a terminal would interpret are shown as spaces.
    pub text: String,
    /// The cursor's column in it.
    pub column: usize,
}

/// A line of text and a cursor in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LineEditor {
    text: Vec<char>,
    /// Counted in characters; at most the text's length.
    cursor: usize,
}

impl LineEditor {
    /// An empty line.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The text.
    #[must_use]
    pub fn text(&self) -> String {
        self.text.iter().collect()
    }

    /// Takes a key.
    pub fn key(&mut self, key: KeyEvent) -> Key {
        if key.kind == KeyEventKind::Release {
            return Key::Edited;
        }
        let modifiers = key.modifiers;
        if modifiers.contains(KeyModifiers::CONTROL) && !modifiers.contains(KeyModifiers::ALT) {
            return match key.code {
                KeyCode::Char(letter) => self.control(letter.to_ascii_lowercase()),
                KeyCode::Left => self.go(self.word_before()),
                KeyCode::Right => self.go(self.word_after()),
                _ => Key::Edited,
            };
        }
        match key.code {
            KeyCode::Enter => Key::Enter,
            KeyCode::Esc => Key::Cancel,
            KeyCode::Char(c) => {
                self.insert(c);
                Key::Edited
            }
            KeyCode::Tab => {
                self.insert('\t');
                Key::Edited
            }
            KeyCode::Backspace => self.remove(self.before(), self.cursor),
            KeyCode::Delete => self.remove(self.cursor, self.after()),
            KeyCode::Left => self.go(self.before()),
            KeyCode::Right => self.go(self.after()),
            KeyCode::Home => self.go(0),
            KeyCode::End => self.go(self.text.len()),
            _ => Key::Edited,
        }
    }

    fn control(&mut self, letter: char) -> Key {
        match letter {
            'c' => Key::Interrupt,
            'd' if self.text.is_empty() => Key::End,
            'd' => self.remove(self.cursor, self.after()),
            // What a line feed is in raw mode: a text pasted into a terminal that does not say so.
            'j' | 'm' => Key::Enter,
            'a' => self.go(0),
            'e' => self.go(self.text.len()),
            'b' => self.go(self.before()),
            'f' => self.go(self.after()),
            'h' => self.remove(self.before(), self.cursor),
            'u' => self.remove(0, self.cursor),
            'k' => self.remove(self.cursor, self.text.len()),
            'w' => self.remove(self.word_before(), self.cursor),
            _ => Key::Edited,
        }
    }

    /// Inserts a character at the cursor, unless it is a control character other than a tab.
    pub fn insert(&mut self, c: char) {
        if c == '\t' || !c.is_control() {
            self.text.insert(self.cursor, c);
            self.cursor += 1;
        }
    }

    fn go(&mut self, to: usize) -> Key {
        self.cursor = to;
        Key::Edited
    }

    fn remove(&mut self, from: usize, to: usize) -> Key {
        self.text.drain(from..to);
        self.go(from)
    }

    /// The place before the character before the cursor, with the marks that combine with it.
    fn before(&self) -> usize {
        let visible = |index: &usize| width(self.text[*index]) > 0;
        (0..self.cursor).rev().find(visible).unwrap_or(0)
    }

    /// The place after the character at the cursor, with the marks that combine with it.
    fn after(&self) -> usize {
        let visible = |index: &usize| width(self.text[*index]) > 0;
        (self.cursor + 1..self.text.len()).find(visible).unwrap_or(self.text.len())
    }

    fn word_before(&self) -> usize {
        let is_space = |index: usize| self.text[index].is_whitespace();
        let mut place = self.cursor;
        while place > 0 && is_space(place - 1) {
            place -= 1;
        }
        while place > 0 && !is_space(place - 1) {
            place -= 1;
        }
        place
    }

    fn word_after(&self) -> usize {
        let is_space = |index: usize| self.text[index].is_whitespace();
        let mut place = self.cursor;
        while place < self.text.len() && is_space(place) {
            place += 1;
        }
        while place < self.text.len() && !is_space(place) {
            place += 1;
        }
        place
    }

    /// The part around the cursor that fits into so many columns, the cursor's own included.
    #[must_use]
    pub fn view(&self, columns: usize) -> View {
        let room = columns.saturating_sub(1);
        let mut start = self.cursor;
        let mut column = 0;
        while start > 0 && column + width(self.text[start - 1]) <= room {
            start -= 1;
            column += width(self.text[start]);
        }
        let mut text = String::new();
        let mut used = 0;
        for c in &self.text[start..] {
            used += width(*c);
            if used > room {
                break;
            }
            text.push(shown(*c));
        }
        View { text, column }
    }

    /// The whole line as it is shown.
    #[must_use]
    pub fn whole(&self) -> String {
        self.text.iter().map(|c| shown(*c)).collect()
    }
}

/// Columns that a character takes.
fn width(c: char) -> usize {
    shown(c).width().unwrap_or(0)
}

/// A tab takes one column here, so that what is shown does not depend on where the line begins.
/// Marks that turn the direction of writing would make the cursor stand elsewhere than it is.
fn shown(c: char) -> char {
    match c {
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => ' ',
        c if c.is_control() => ' ',
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn press(line: &mut LineEditor, code: KeyCode) -> Key {
        line.key(KeyEvent::new(code, KeyModifiers::NONE))
    }

    fn control(line: &mut LineEditor, letter: char) -> Key {
        line.key(KeyEvent::new(KeyCode::Char(letter), KeyModifiers::CONTROL))
    }

    fn typed(text: &str) -> LineEditor {
        let mut line = LineEditor::new();
        for c in text.chars() {
            assert_eq!(press(&mut line, KeyCode::Char(c)), Key::Edited);
        }
        line
    }

    #[test]
    fn letters_are_inserted_where_the_cursor_is() {
        let mut line = typed("ac");
        press(&mut line, KeyCode::Left);
        press(&mut line, KeyCode::Char('b'));
        assert_eq!(line.text(), "abc");
        press(&mut line, KeyCode::Home);
        press(&mut line, KeyCode::Delete);
        press(&mut line, KeyCode::End);
        press(&mut line, KeyCode::Backspace);
        assert_eq!(line.text(), "b");
        press(&mut line, KeyCode::Backspace);
        press(&mut line, KeyCode::Backspace);
        press(&mut line, KeyCode::Left);
        press(&mut line, KeyCode::Delete);
        assert_eq!(line.text(), "");
    }

    #[test]
    fn control_keys_work_as_in_a_shell() {
        let mut line = typed("one two  three");
        control(&mut line, 'w');
        assert_eq!(line.text(), "one two  ");
        control(&mut line, 'w');
        assert_eq!(line.text(), "one ");
        control(&mut line, 'a');
        press(&mut line, KeyCode::Char('>'));
        assert_eq!(line.text(), ">one ");
        control(&mut line, 'e');
        control(&mut line, 'u');
        assert_eq!(line.text(), "");
        let mut line = typed("abc");
        press(&mut line, KeyCode::Home);
        control(&mut line, 'd');
        assert_eq!(line.text(), "bc");
        press(&mut line, KeyCode::Right);
        control(&mut line, 'k');
        assert_eq!(line.text(), "b");
    }

    #[test]
    fn the_ends_are_told_apart() {
        let mut line = typed("x");
        assert_eq!(press(&mut line, KeyCode::Enter), Key::Enter);
        assert_eq!(control(&mut line, 'j'), Key::Enter);
        assert_eq!(press(&mut line, KeyCode::Esc), Key::Cancel);
        assert_eq!(control(&mut line, 'c'), Key::Interrupt);
        assert_eq!(control(&mut line, 'd'), Key::Edited, "there is text");
        assert_eq!(control(&mut LineEditor::new(), 'd'), Key::End);
    }

    #[test]
    fn letters_that_need_two_keys_to_type_are_letters() {
        let mut line = LineEditor::new();
        let alt_gr = KeyModifiers::CONTROL | KeyModifiers::ALT;
        line.key(KeyEvent::new(KeyCode::Char('{'), alt_gr));
        line.key(KeyEvent::new(KeyCode::Char('A'), KeyModifiers::SHIFT));
        assert_eq!(line.text(), "{A");
    }

    #[test]
    fn a_letter_and_its_mark_go_together() {
        let mut line = typed("ae\u{301}b");
        press(&mut line, KeyCode::Left);
        press(&mut line, KeyCode::Backspace);
        assert_eq!(line.text(), "ab");
        let mut line = typed("e\u{301}b");
        press(&mut line, KeyCode::Home);
        press(&mut line, KeyCode::Delete);
        assert_eq!(line.text(), "b");
    }

    #[test]
    fn the_view_never_exceeds_its_width_and_holds_the_cursor() {
        use unicode_width::UnicodeWidthStr as _;
        let mut line = typed("日本語 and a\tlong line of text");
        for columns in 1..40 {
            for place in 0..=line.text.len() {
                line.cursor = place;
                let view = line.view(columns);
                assert!(view.text.width() < columns.max(2), "{columns}: {view:?}");
                assert!(view.column <= view.text.width(), "{columns}: {view:?}");
            }
        }
        assert_eq!(typed("日本").view(10), View { text: "日本".to_owned(), column: 4 });
        assert_eq!(typed("abcdef").view(4), View { text: "def".to_owned(), column: 3 });
    }

    #[test]
    fn what_a_terminal_would_interpret_is_not_shown() {
        let mut line = LineEditor::new();
        for c in "a\x1b\tb\u{202e}".chars() {
            line.insert(c);
        }
        assert_eq!(line.text(), "a\tb\u{202e}");
        assert_eq!(line.whole(), "a b ");
    }
}
