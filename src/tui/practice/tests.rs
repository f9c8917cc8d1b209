use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Cell;

use super::{Action, Body, Entry, EntryKind, Look, State, input, view};
use crate::model::{Kind, Level};
use crate::report::styles::{Glyphs, Styles};

const STATEMENT: &str = "\
# Two sum

Find the **two** numbers whose sum is `target`, and return their positions in ascending order.

- There is exactly one answer.
- No element is used twice.

```
two_sum([2, 7, 11], 9)
```

## Rules

1. The list is never changed.
2. Ten thousand numbers take less than a second.
3. Numbers may be negative.
4. Equal numbers are different elements.

## Example

For `[3, 3]` and `6` the answer is `[0, 1]`, because the two threes are different elements.
";

fn entry(id: &str, kind: EntryKind, level: Level) -> Entry {
    Entry {
        id: id.to_owned(),
        title: format!("About {id}"),
        kind,
        level: Some(level),
        minutes: None,
        done: false,
        due: 0,
        standing: String::new(),
        body: Body::Prose(String::new()),
    }
}

fn entries() -> Vec<Entry> {
    let function = EntryKind::Task(Kind::Function);
    let two_sum = Entry {
        minutes: Some(15),
        body: Body::Unread,
        ..entry("basics/two-sum", function, Level::Junior)
    };
    let done = Entry {
        minutes: Some(10),
        done: true,
        standing: "passed · comes back in 3 days".to_owned(),
        ..entry("basics/chunked", function, Level::Middle)
    };
    let quiz = Entry {
        due: 3,
        standing: "4 of 10 passed · 3 due today".to_owned(),
        body: Body::Prose("What happens when *two names* mean one list.".to_owned()),
        ..entry("basics/mutability-quiz", EntryKind::Quiz(10), Level::Senior)
    };
    let due = Entry {
        due: 1,
        done: true,
        standing: "passed · due today".to_owned(),
        ..entry(
            "services/billing/invoice-totals-with-a-long-name",
            EntryKind::Task(Kind::Stdio),
            Level::Principal,
        )
    };
    let broken = Entry {
        level: None,
        body: Body::Finished(
            "\u{1b}[1merror\u{1b}[0m: unknown kind `functon`, which is no kind at all\n\
             --> services/broken/challenge.toml:3:8\n"
                .to_owned(),
        ),
        ..entry("services/broken", EntryKind::Broken, Level::Junior)
    };
    let last = entry("services/rate-limiter", function, Level::Lead);
    // Not in their order: the screen sorts them.
    vec![last, broken, due, quiz, two_sum, done]
}

fn plain() -> Look {
    Look::new(&Styles::plain(), &Glyphs::unicode())
}

/// A screen of 80 by 24 with a few entries, the first one chosen.
fn state() -> State {
    let mut state = State::new(plain(), entries(), 4);
    state.resize(80, 24);
    state
}

fn press(state: &mut State, key: KeyCode) -> Option<Action> {
    input(state, KeyEvent::new(key, KeyModifiers::NONE))
}

/// Types, and does with the filter what the owner of the screen does: a text that is a part of the
/// id, or `due`.
fn keys(state: &mut State, text: &str) {
    for c in text.chars() {
        if press(state, KeyCode::Char(c)) == Some(Action::Filter) {
            filter(state);
        }
    }
}

fn filter(state: &mut State) {
    let words: Vec<String> = state.filter().map(str::to_owned).collect();
    state.show(|entry| {
        let holds = words.iter().all(|word| match word.as_str() {
            "due" => entry.due > 0,
            text => entry.id.contains(text),
        });
        holds.then_some(0)
    });
}

fn chosen(state: &State) -> &str {
    state.chosen().map_or("", |entry| &entry.id)
}

fn drawn(state: &mut State, columns: u16, rows: u16) -> TestBackend {
    if state.unread().is_some() {
        state.read(Body::Prose(STATEMENT.to_owned()));
    }
    state.resize(columns, rows);
    let mut terminal = Terminal::new(TestBackend::new(columns, rows)).unwrap();
    terminal.draw(|frame| view(frame, state)).unwrap();
    terminal.backend().clone()
}

fn shown(state: &mut State, columns: u16, rows: u16) -> String {
    drawn(state, columns, rows).to_string()
}

#[test]
fn a_task_with_its_statement() {
    let mut state = state();
    keys(&mut state, "jj");
    insta::assert_snapshot!("all_80x24", shown(&mut state, 80, 24));
    insta::assert_snapshot!("all_160x50", shown(&mut state, 160, 50));
}

#[test]
fn a_narrow_screen_shows_the_list_or_the_text() {
    let mut state = state();
    keys(&mut state, "jj");
    insta::assert_snapshot!("narrow_list_40x12", shown(&mut state, 40, 12));
    press(&mut state, KeyCode::Tab);
    insta::assert_snapshot!("narrow_text_40x12", shown(&mut state, 40, 12));
}

#[test]
fn a_quiz_with_its_summary() {
    let mut state = state();
    keys(&mut state, "j");
    insta::assert_snapshot!("quiz_80x24", shown(&mut state, 80, 24));
    insta::assert_snapshot!("quiz_160x50", shown(&mut state, 160, 50));
}

#[test]
fn a_filter_while_it_is_typed() {
    let mut state = state();
    keys(&mut state, "/basics due");
    insta::assert_snapshot!("filtered_80x24", shown(&mut state, 80, 24));
    insta::assert_snapshot!("filtered_160x50", shown(&mut state, 160, 50));
}

#[test]
fn nothing_that_matches() {
    let mut state = state();
    keys(&mut state, "/nowhere");
    insta::assert_snapshot!("nothing_80x24", shown(&mut state, 80, 24));
}

#[test]
fn a_library_without_anything() {
    let mut state = State::new(plain(), Vec::new(), 0);
    insta::assert_snapshot!("empty_80x24", shown(&mut state, 80, 24));
    keys(&mut state, "jkgGschwr/x");
    assert_eq!(chosen(&state), "");
}

#[test]
fn names_have_the_room_there_is_and_nothing_is_cut_unmarked() {
    let mut state = state();
    keys(&mut state, "/invoice");
    press(&mut state, KeyCode::Enter);
    let name = "invoice-totals-with-a-long-name";
    for (columns, whole) in [(60, true), (80, false), (160, true)] {
        state.resize(columns, 24);
        let text = shown(&mut state, columns, 24);
        let mut lists = text.lines().filter_map(|line| line.split('│').next());
        let list = lists.find(|line| line.contains("invoice-totals-with")).unwrap();
        assert_eq!(list.contains(name), whole, "{columns}: {list}");
        assert!(whole || list.contains("invoice-totals-with-a-lo…"), "{columns}: {list}");
    }
    // The id beside the list goes on in the next line.
    let text = shown(&mut state, 80, 24);
    let beside: String = text
        .lines()
        .filter_map(|l| l.split_once('│'))
        .map(|(_, t)| t.trim_matches(['"', ' ']))
        .collect();
    assert!(beside.contains(&format!("services/billing/{name}")), "{text}");
}

#[test]
fn a_broken_entry_with_its_problem() {
    let mut state = state();
    keys(&mut state, "/broken");
    press(&mut state, KeyCode::Enter);
    assert_eq!(press(&mut state, KeyCode::Enter), None);
    insta::assert_snapshot!("broken_80x24", shown(&mut state, 80, 24));
}

#[test]
fn the_keys_over_the_screen() {
    let mut state = state();
    keys(&mut state, "?");
    insta::assert_snapshot!("help_80x24", shown(&mut state, 80, 24));
    insta::assert_snapshot!("help_160x50", shown(&mut state, 160, 50));
    keys(&mut state, "q");
    assert!(!shown(&mut state, 80, 24).contains("goes back"), "any key closes it");
}

#[test]
fn a_terminal_that_knows_only_ascii() {
    let ascii = Look::new(&Styles::plain(), &Glyphs::ascii());
    let mut entries = entries();
    for entry in &mut entries {
        entry.standing = entry.standing.replace('·', "-");
    }
    let mut state = State::new(ascii, entries, 4);
    keys(&mut state, "jj");
    let text = shown(&mut state, 80, 24);
    assert!(text.is_ascii(), "{text}");
    insta::assert_snapshot!("ascii_80x24", text);
    keys(&mut state, "?");
    let text = shown(&mut state, 80, 24);
    assert!(text.is_ascii(), "{text}");
}

#[test]
fn no_size_of_the_terminal_is_too_small() {
    let mut state = state();
    for (columns, rows) in [(0, 0), (1, 1), (2, 3), (10, 2), (40, 12), (74, 5), (75, 5), (300, 90)]
    {
        for key in ["", "j", "/x", "?", "q"] {
            keys(&mut state, key);
            drawn(&mut state, columns, rows);
        }
        press(&mut state, KeyCode::Esc);
        filter(&mut state);
        press(&mut state, KeyCode::Tab);
    }
}

#[test]
fn without_colour_there_is_not_one_style() {
    let mut state = state();
    let buffer = drawn(&mut state, 80, 24).buffer().clone();
    let plain = |cell: &Cell| cell.style() == Cell::default().style();
    assert!(buffer.content().iter().all(plain));
    let coloured = Look::new(&Styles::coloured(), &Glyphs::unicode());
    let mut state = State::new(coloured, entries(), 4);
    let buffer = drawn(&mut state, 80, 24).buffer().clone();
    assert!(buffer.content().iter().any(|cell| !plain(cell)));
}

#[test]
fn keys_move_through_the_list_in_the_order_of_the_shelves() {
    let mut state = state();
    let mut order = vec![chosen(&state).to_owned()];
    for _ in 0..9 {
        press(&mut state, KeyCode::Down);
        order.push(chosen(&state).to_owned());
    }
    order.dedup();
    let sorted = [
        "basics/chunked",
        "basics/mutability-quiz",
        "basics/two-sum",
        "services/broken",
        "services/rate-limiter",
        "services/billing/invoice-totals-with-a-long-name",
    ];
    assert_eq!(order, sorted);
    press(&mut state, KeyCode::Up);
    assert_eq!(chosen(&state), sorted[4]);
    for (key, there) in [
        (KeyCode::Char('g'), 0),
        (KeyCode::Char('j'), 1),
        (KeyCode::Char('k'), 0),
        (KeyCode::Char('G'), 5),
        (KeyCode::Home, 0),
        (KeyCode::End, 5),
        (KeyCode::PageUp, 0),
        (KeyCode::PageDown, 5),
    ] {
        assert_eq!(press(&mut state, key), None);
        assert_eq!(chosen(&state), sorted[there], "{key:?}");
    }
}

#[test]
fn keys_ask_for_what_suits_the_entry() {
    let mut state = state();
    let id = || "basics/chunked".to_owned();
    assert_eq!(press(&mut state, KeyCode::Enter), Some(Action::Start(id())));
    for (key, action) in [
        ('s', Action::Start(id())),
        ('c', Action::Check(id())),
        ('w', Action::Watch(id())),
        ('h', Action::Hint(id())),
        ('r', Action::Review),
        ('q', Action::Quit),
    ] {
        assert_eq!(press(&mut state, KeyCode::Char(key)), Some(action), "{key}");
    }
    assert_eq!(press(&mut state, KeyCode::Esc), Some(Action::Quit));
    assert_eq!(press(&mut state, KeyCode::Char('x')), None);
    let control_c = KeyEvent::new(KeyCode::Char('c'), KeyModifiers::CONTROL);
    for text in ["", "/", "?"] {
        keys(&mut state, text);
        assert_eq!(input(&mut state, control_c), Some(Action::Interrupt), "{text}");
    }
}

#[test]
fn a_quiz_is_asked_and_has_no_file() {
    let mut state = state();
    keys(&mut state, "j");
    let ask = Some(Action::Ask("basics/mutability-quiz".to_owned()));
    assert_eq!(press(&mut state, KeyCode::Enter), ask);
    assert_eq!(press(&mut state, KeyCode::Char('s')), ask);
    for key in ['c', 'w', 'h'] {
        assert_eq!(press(&mut state, KeyCode::Char(key)), None);
        assert!(shown(&mut state, 80, 24).contains("Enter asks it"), "{key}");
    }
    keys(&mut state, "j");
    assert!(!shown(&mut state, 80, 24).contains("Enter asks it"), "it is said once");
}

#[test]
fn the_filter_takes_keys_until_enter_and_escape_clears_it() {
    let mut state = state();
    keys(&mut state, "/q");
    assert_eq!(state.filter().collect::<Vec<_>>(), ["q"]);
    assert_eq!(chosen(&state), "basics/mutability-quiz");
    assert_eq!(press(&mut state, KeyCode::Enter), None);
    assert!(matches!(press(&mut state, KeyCode::Enter), Some(Action::Ask(_))));
    assert_eq!(press(&mut state, KeyCode::Esc), Some(Action::Filter));
    filter(&mut state);
    assert_eq!(chosen(&state), "basics/mutability-quiz", "what is chosen stays so");
    assert_eq!(press(&mut state, KeyCode::Esc), Some(Action::Quit));
    keys(&mut state, "/az");
    assert_eq!(press(&mut state, KeyCode::Backspace), Some(Action::Filter));
    assert_eq!(state.filter().collect::<Vec<_>>(), ["a"]);
    input(&mut state, KeyEvent::new(KeyCode::Char('u'), KeyModifiers::CONTROL));
    assert_eq!(state.filter().count(), 0);
    filter(&mut state);
    assert_eq!(chosen(&state), "basics/chunked", "nothing was left of the list before");
    press(&mut state, KeyCode::Down);
    assert_eq!(chosen(&state), "basics/mutability-quiz");
}

#[test]
fn the_text_is_scrolled_after_tab_and_no_further_than_its_end() {
    let mut state = state();
    keys(&mut state, "jj");
    assert!(shown(&mut state, 80, 12).contains("more: Tab"), "the rest is told of");
    press(&mut state, KeyCode::Tab);
    assert!(shown(&mut state, 80, 12).contains("basics/two-sum"));
    keys(&mut state, "j");
    assert!(!shown(&mut state, 80, 12).contains("basics/two-sum"), "its first line is gone");
    assert_eq!(chosen(&state), "basics/two-sum");
    press(&mut state, KeyCode::Char('G'));
    let end = shown(&mut state, 80, 12);
    assert!(end.contains("different elements.") && !end.contains(" more: "), "{end}");
    press(&mut state, KeyCode::PageDown);
    assert_eq!(shown(&mut state, 80, 12), end);
    press(&mut state, KeyCode::Char('k'));
    assert_ne!(shown(&mut state, 80, 12), end, "it moves back at once");
    press(&mut state, KeyCode::BackTab);
    keys(&mut state, "k");
    assert_eq!(chosen(&state), "basics/mutability-quiz");
}

#[test]
fn what_was_on_the_screen_is_there_again_after_a_command() {
    let mut state = state();
    keys(&mut state, "/two");
    press(&mut state, KeyCode::Enter);
    press(&mut state, KeyCode::Tab);
    drawn(&mut state, 80, 12);
    keys(&mut state, "jjj");
    let before = shown(&mut state, 80, 12);
    let mut entries = entries();
    entries.iter_mut().find(|entry| entry.id == "basics/two-sum").unwrap().done = true;
    state.replace(entries, 4);
    filter(&mut state);
    let after = shown(&mut state, 80, 12);
    assert!(before.contains("1/6 done") || before.contains("2/6 done"), "{before}");
    let same = before.replace("2/6 done", "3/6 done").replace("basics 1/3", "basics 2/3");
    assert_eq!(without_bar(&after), without_bar(&same.replace("›  two-sum", "›✓ two-sum")));
}

/// The screen without the line of the bar and without blanks, which move with the signs.
fn without_bar(screen: &str) -> String {
    let lines = screen.lines().skip(1);
    lines.map(|line| line.split_whitespace().collect::<String>()).collect()
}
