use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::{Draw, Effect, Event, Own, Screen, Seen, Size, State, content, footer, headline};
use crate::model::{Kind, SubmissionResult};
use crate::report::fixture;
use crate::report::styles::{Glyphs, Styles};
use crate::report::terminal::Terminal;

fn state() -> State {
    State::new("double.py".to_owned(), Kind::Function, 3, 1, false)
}

fn key(code: KeyCode) -> Event {
    Event::Key(KeyEvent::new(code, KeyModifiers::NONE))
}

fn press(state: &mut State, letter: char) -> (Draw, Option<Effect>) {
    state.update(key(KeyCode::Char(letter)))
}

fn seen(result: SubmissionResult) -> Event {
    Event::Checked(Box::new(Seen {
        own: Own::None,
        result,
        environment: fixture::environment(),
        source: String::new(),
        facts: "And so on.\n".to_owned(),
        afterword: String::new(),
    }))
}

fn failed() -> State {
    let mut state = state();
    assert_eq!(state.update(seen(fixture::wrong_answer())), (Draw::Anew, None));
    state
}

fn passed() -> State {
    let mut state = state();
    state.update(seen(fixture::submission(vec![fixture::test(1)])));
    state
}

fn shown(state: &State, width: usize) -> String {
    let (styles, glyphs) = (Styles::plain(), Glyphs::unicode());
    let terminal = Terminal::new(styles.clone(), glyphs.clone(), width);
    let text = content(state, &terminal, &styles, &glyphs);
    let (lines, _) = footer(state, Some("12:34 left"), &styles, &glyphs, width);
    format!("{text}{}\n", lines.join("\n"))
}

#[test]
fn a_save_has_the_file_checked_and_says_so() {
    let mut state = failed();
    assert_eq!(state.update(Event::Saved), (Draw::Footer, Some(Effect::Check)));
    assert!(shown(&state, 80).contains("checking…"));
    assert!(shown(&state, 80).contains("WRONG ANSWER"), "the last result stays in sight");
    assert_eq!(state.update(key(KeyCode::Enter)), (Draw::Footer, Some(Effect::Check)));
}

#[test]
fn one_goes_on_after_a_pass_and_not_before() {
    let mut failed = failed();
    assert_eq!(press(&mut failed, 'n').1, None);
    assert!(shown(&failed, 80).contains("not passed yet"));
    assert_eq!(press(&mut passed(), 'n').1, Some(Effect::Next));
    let mut interview = State { free: true, ..failed };
    assert_eq!(press(&mut interview, 'n').1, Some(Effect::Next));
}

#[test]
fn every_key_that_is_shown_does_something() {
    let (lines, _) = footer(&failed(), None, &Styles::plain(), &Glyphs::unicode(), 200);
    let keys: Vec<char> =
        lines[0].split("  ").skip(1).map(|atom| atom.chars().next().unwrap()).collect();
    assert_eq!(keys, ['n', 'h', 'e', 'd', 'o', 's', 'a', 'l', 'z', 'q']);
    for letter in keys {
        let mut state = failed();
        let (draw, effect) = press(&mut state, letter);
        assert!(draw != Draw::Nothing || effect.is_some(), "{letter} does nothing");
    }
    assert_eq!(press(&mut failed(), 'x'), (Draw::Nothing, None));
}

#[test]
fn panes_are_left_by_the_same_key_and_by_a_new_result() {
    let mut state = failed();
    assert_eq!(press(&mut state, 'o'), (Draw::InPlace, None));
    assert!(shown(&state, 80).contains("was printed") || shown(&state, 80).contains("Output of"));
    press(&mut state, 'o');
    let verdict = shown(&state, 80);
    assert!(verdict.contains("And so on."));
    press(&mut state, 'd');
    state.update(seen(fixture::wrong_answer()));
    assert_eq!(shown(&state, 80), verdict);
    assert_eq!(press(&mut self::state(), 'd').0, Draw::Footer, "nothing was checked yet");
}

#[test]
fn a_hint_is_shown_with_how_many_there_are() {
    let mut state = failed();
    assert_eq!(press(&mut state, 'h').1, Some(Effect::Hint));
    state.update(Event::Hint("Look twice.\n".to_owned(), 2));
    let text = shown(&state, 80);
    assert!(text.contains("Look twice.") && text.contains("h: hint 2/3"), "{text}");
    assert_eq!(state.update(key(KeyCode::Esc)), (Draw::InPlace, None));
    assert!(!shown(&state, 80).contains("Look twice."));
}

#[test]
fn an_own_case_is_typed_in_two_lines() {
    let mut state = failed();
    press(&mut state, 'a');
    for letter in "f(q)".chars() {
        assert_eq!(press(&mut state, letter).1, None, "keys are letters now");
    }
    assert_eq!(state.update(key(KeyCode::Enter)), (Draw::Footer, None));
    assert_eq!(state.update(key(KeyCode::Enter)).1, None, "an empty line is no answer");
    state.update(Event::Paste("[1]".to_owned()));
    let effect = state.update(key(KeyCode::Enter)).1;
    let case = Effect::AddCase { call: "f(q)".to_owned(), returns: "[1]".to_owned() };
    assert_eq!(effect, Some(case));
    assert!(state.typing.is_none());
    press(&mut state, 'a');
    state.update(key(KeyCode::Esc));
    assert!(state.typing.is_none());
}

#[test]
fn a_task_to_write_tests_has_no_cases_to_add() {
    let mut state = failed();
    state.kind = Kind::WriteTests;
    assert_eq!(press(&mut state, 'a'), (Draw::Footer, None));
    assert!(state.typing.is_none());
    assert!(state.message.unwrap().contains("your tests are your cases"));
}

#[test]
fn ctrl_c_interrupts_even_while_typing() {
    let mut state = failed();
    press(&mut state, 'a');
    let interrupt = KeyEvent::new(KeyCode::Char('c'), KeyModifiers::CONTROL);
    assert_eq!(state.update(Event::Key(interrupt)).1, Some(Effect::Interrupt));
}

#[test]
fn no_line_of_the_keys_is_wider_than_the_terminal() {
    use unicode_width::UnicodeWidthStr as _;
    for width in [20, 40, 79, 200] {
        let (lines, _) =
            footer(&failed(), Some("1:23 left"), &Styles::plain(), &Glyphs::unicode(), width);
        assert!(lines.iter().all(|line| line.width() <= width), "{width}: {lines:?}");
    }
}

#[test]
fn the_screens_look_as_they_should() {
    insta::assert_snapshot!("failed", shown(&failed(), 80));
    insta::assert_snapshot!("passed", shown(&passed(), 80));
}

#[test]
fn what_was_there_leaves_at_the_top() {
    let mut screen = Screen::new(Vec::new(), 3);
    let size = Size { columns: 80, rows: 24 };
    let footer = (vec!["keys".to_owned()], None);
    screen.draw(Draw::Anew, size, "one\ntwo\n", Some("verdict"), &footer).unwrap();
    let text = String::from_utf8(std::mem::take(screen.out_mut())).unwrap();
    assert!(text.starts_with("\x1b[24;1H\n\n\n\x1b[1;1H"), "{text:?}");
    screen.draw(Draw::Footer, size, "", Some("verdict"), &footer).unwrap();
    let text = String::from_utf8(std::mem::take(screen.out_mut())).unwrap();
    assert!(!text.contains("one"), "only the keys are drawn again: {text:?}");
    assert!(!text.contains("verdict"), "it is in sight above: {text:?}");
    screen.draw(Draw::Anew, size, "three\n", None, &footer).unwrap();
    let text = String::from_utf8(std::mem::take(screen.out_mut())).unwrap();
    assert!(text.contains("\x1b[24;1H\n\n\x1b[1;1H"), "the two lines leave: {text:?}");
}

#[test]
fn a_verdict_that_left_at_the_top_stands_above_the_keys() {
    let mut screen = Screen::new(Vec::new(), 0);
    let size = Size { columns: 80, rows: 5 };
    let footer = |lines: &[&str]| (lines.iter().map(|line| (*line).to_owned()).collect(), None);
    let mut drawn = |how, content: &str, lines: &[&str]| {
        screen.draw(how, size, content, Some("VERDICT"), &footer(lines)).unwrap();
        String::from_utf8(std::mem::take(screen.out_mut())).unwrap()
    };
    let four = "one\ntwo\nthree\nfour\n";
    assert!(!drawn(Draw::Anew, four, &["keys"]).contains("VERDICT"), "all of it fits");
    assert!(drawn(Draw::Footer, "", &["message", "keys"]).contains("VERDICT\r\nmessage"));
    // What has left does not come back with the message gone.
    assert!(drawn(Draw::Footer, "", &["keys"]).contains("\x1b[2A\x1b[JVERDICT\r\nkeys"));
    assert!(!drawn(Draw::InPlace, four, &["keys"]).contains("VERDICT"));
    let headline = headline(&failed(), &Styles::plain(), &Glyphs::unicode(), 79).unwrap();
    assert!(headline.contains("WRONG ANSWER") && headline.contains("passed"), "{headline}");
}

#[test]
fn what_is_worth_knowing_is_wrapped_between_words() {
    let mut state = passed();
    let facts = "A good solution takes O(n) time, O(1) space. It comes back tomorrow.\n";
    if let Some(seen) = &mut state.seen {
        facts.clone_into(&mut seen.facts);
    }
    let text = shown(&state, 60);
    assert!(text.contains("It comes back\ntomorrow.\n"), "{text}");
}
