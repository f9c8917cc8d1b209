//! `kill -9` in the middle of a quiz loses nothing.

use std::fmt::Write as _;
use std::time::Duration;

use rustix::process::{Pid, Signal, kill_process};

use super::asked::reviews;
use crate::project::Project;
use crate::window::Window;

/// Questions of the quiz: more than are answered before most of the kills.
const QUESTIONS: usize = 600;

/// How often it is killed; five times as often where everything is to be tested.
const ROUNDS: u64 = 20;

/// A quiz that needs no Python, so that answers come as fast as they are typed.
fn quiz() -> String {
    let mut text = "format = 1\ntitle = 'Many'\nskills = []\n".to_owned();
    for number in 0..QUESTIONS {
        let _ = write!(
            text,
            "[[questions]]\nid = 'q{number}'\nkind = 'true_false'\nprompt = 'True?'\n\
             answer = true\nexplanation = 'Yes.'\n"
        );
    }
    text
}

#[test]
fn a_kill_at_any_moment_loses_no_answer_that_was_judged() {
    let project = Project::new().with("root/a/many/quiz.toml", quiz());
    let Some(window) = Window::open(&project) else { return };
    let rounds = if std::env::var_os("GRADUS_TEST_ALL").is_some() { 5 * ROUNDS } else { ROUNDS };
    let mut kept = 0;
    let mut in_the_middle = 0;
    for round in 0..rounds {
        window.start("quiz many", &project.path("root"));
        window.wait("t or f");
        let pid = Pid::from_raw(window.pid()).unwrap();
        window.paste(&"t\n".repeat(QUESTIONS));
        // Spread over the time that answering takes, and never twice the same.
        std::thread::sleep(Duration::from_micros(round * 7919 % 150_000));
        // On a fast machine it may have come to its end.
        let _ = kill_process(pid, Signal::KILL);
        assert!([0, 137].contains(&window.code()));
        let judged = window.shown().matches("✓ right").count();
        let recorded = reviews(&window).len() - kept;
        // The last answer may be recorded and not yet judged on the screen.
        assert!(
            recorded >= judged && recorded <= judged + 1,
            "round {round}: {judged} answers were judged, {recorded} are recorded"
        );
        kept += recorded;
        in_the_middle += usize::from(recorded > 0 && recorded < QUESTIONS);
    }
    assert!(in_the_middle > 3, "only {in_the_middle} of {rounds} kills came in the middle");
}
