//! A terminal that is closed ends what runs in it, whatever that waits for.

use std::fs;
use std::thread;
use std::time::{Duration, Instant};

use rustix::process::{Pid, test_kill_process};

use crate::project::{Project, fixtures};
use crate::window::Window;

/// Starts a command, closes its window once a text is seen, and looks at what is left.
fn closed(arguments: &str, text: &str) {
    let project = Project::new();
    project.write("double.py", "def double(n):\n    return n + n\n");
    let Some(window) = Window::open(&project) else { return };
    window.start(&format!("--isolation none {arguments}"), &fixtures("sound"));
    window.wait_on_screen(text);
    let pid = Pid::from_raw(window.pid()).unwrap();
    window.close();
    let begun = Instant::now();
    while test_kill_process(pid).is_ok() {
        assert!(begun.elapsed() < Duration::from_secs(10), "it goes on: {arguments}");
        thread::sleep(Duration::from_millis(20));
    }
    let left: Vec<_> = fs::read_dir(project.temporary()).unwrap().flatten().collect();
    assert!(left.is_empty(), "files are left by {arguments}: {left:?}");
}

#[test]
fn the_screen_ends_with_its_terminal() {
    closed("", "review");
}

#[test]
fn watch_ends_with_its_terminal() {
    closed("watch double.py", "2/2 passed");
}

#[test]
fn a_quiz_ends_with_its_terminal() {
    closed("quiz", "1/10");
}

#[test]
fn an_interview_ends_with_its_terminal() {
    closed("interview --level junior --minutes 30", "Enter");
}
