//! `gradus watch` in a real terminal.

use crate::project::Project;
use crate::terminal::Terminal;

const WRONG: &str = "def double(n):\n    print('got', n)\n    return n + 2\n";
const RIGHT: &str = "def double(n):\n    return n + n\n";

/// A terminal in which a wrong solution is being watched.
fn watching(project: &Project) -> Option<Terminal<'_>> {
    let terminal = Terminal::open(project)?;
    terminal.prepare();
    project.write("double.py", WRONG);
    terminal.enter("gradus watch double");
    terminal.wait_for("WRONG ANSWER");
    terminal.wait_for("z: undo");
    Some(terminal)
}

#[test]
fn a_task_is_started_failed_mended_and_passed() {
    let project = Project::new();
    let Some(terminal) = Terminal::open(&project) else { return };
    terminal.prepare();
    terminal.enter("gradus start double");
    terminal.wait_for("gradus watch double");
    terminal.enter("gradus watch");
    terminal.wait_for("NotImplementedError");
    terminal.wait_for("n: –");
    project.write("double.py", WRONG);
    let screen = terminal.wait_for("WRONG ANSWER");
    for part in ["case 2 \"five\"", "expected  10", "yours     7", "adding two is not doubling"] {
        assert!(screen.contains(part), "no {part:?} in\n{screen}");
    }
    terminal.press("h");
    terminal.wait_for("add it to itself");
    terminal.wait_for("h: hint 1/1");
    terminal.press("n");
    terminal.wait_for("not passed yet");
    project.write("double.py", RIGHT);
    let screen = terminal.wait_for("ACCEPTED");
    assert!(screen.contains("It comes back tomorrow"), "{screen}");
    terminal.wait_for("n: next");
    terminal.press("n");
    // The easiest task of all that was not passed yet.
    terminal.wait_without("double.py");
    terminal.wait_for("z: undo");
    terminal.press("q");
    terminal.wait_for_shell();
    let scrollback = terminal.scrollback();
    for part in ["gradus start double", "NotImplementedError", "WRONG ANSWER", "ACCEPTED"] {
        assert!(scrollback.contains(part), "no {part:?} in\n{scrollback}");
    }
}

#[test]
fn panes_come_and_go() {
    let project = Project::new();
    let Some(terminal) = watching(&project) else { return };
    terminal.press("o");
    terminal.wait_for("Output of case 2");
    terminal.wait_for("got 5");
    terminal.press("s");
    terminal.wait_for("Return twice the number.");
    terminal.press("d");
    terminal.wait_without("Return twice the number.");
    terminal.wait_for("case 2 \"five\"");
    terminal.press("Escape");
    terminal.wait_for("WRONG ANSWER");
    terminal.tmux(&["resize-window", "-x", "60", "-y", "30"]);
    // At this width the keys begin their second line elsewhere.
    let screen = terminal.wait("the keys on other lines", |screen| {
        screen.lines().any(|line| line.starts_with("s: task") || line.starts_with("o: output"))
    });
    assert!(screen.contains("WRONG ANSWER"), "{screen}");
    terminal.press("C-c");
    terminal.wait_for_shell();
    terminal.enter("echo =$?=");
    terminal.wait_for("=0=");
}

#[test]
fn an_own_case_is_typed_and_run_first() {
    let project = Project::new();
    let Some(terminal) = watching(&project) else { return };
    terminal.press("a");
    terminal.wait_for("call:");
    terminal.tmux(&["send-keys", "-l", "double(1)"]);
    terminal.press("Enter");
    terminal.wait_for("should return:");
    terminal.tmux(&["send-keys", "-l", "2"]);
    terminal.press("Enter");
    let screen = terminal.wait_for("your own cases   0/1 passed");
    assert!(screen.contains("double(1)") && screen.contains("WRONG ANSWER"), "{screen}");
    assert!(project.read("double.cases.txt").ends_with("\n>>> double(1)\n2\n"));
    project.write("double.py", RIGHT);
    terminal.wait_for("your own cases   1/1 passed");
    terminal.wait_for("ACCEPTED");
}

#[test]
fn undo_goes_back_and_the_file_is_checked_again() {
    let project = Project::new();
    let Some(terminal) = watching(&project) else { return };
    project.write("double.py", RIGHT);
    terminal.wait_for("ACCEPTED");
    terminal.press("z");
    terminal.wait_for("WRONG ANSWER");
    assert_eq!(project.read("double.py"), WRONG);
}

#[test]
fn undo_goes_back_as_often_as_one_wants() {
    let project = Project::new();
    let Some(terminal) = watching(&project) else { return };
    let source = |more: u32| format!("def double(n):\n    return n + {more}\n# {more}\n");
    let checked = |wanted: u32| {
        terminal.wait("the check", |screen| {
            project.read("double.py") == source(wanted)
                && screen.contains(&format!("yours     {}", 2 + wanted))
        });
    };
    for more in [3, 4, 6] {
        project.write("double.py", source(more));
        checked(more);
    }
    for more in [4, 3] {
        terminal.press("z");
        checked(more);
    }
    terminal.press("z");
    terminal.wait("the first file", |_| project.read("double.py") == WRONG);
}

#[test]
fn undo_waits_for_no_check() {
    let project = Project::new();
    let Some(terminal) = watching(&project) else { return };
    let source = |more: u32| format!("def double(n):\n    return n + {more}\n# {more}\n");
    for more in 3..11 {
        // At once, so that no half of it is checked.
        project.write("new", source(more));
        std::fs::rename(project.path("new"), project.path("double.py")).unwrap();
        terminal.wait_for(&format!("yours     {}", 2 + more));
    }
    for more in 3..11 {
        terminal.press("z");
        // Now before a check ends, and now after it.
        std::thread::sleep(std::time::Duration::from_millis(10 * more));
    }
    terminal.wait("the first file", |_| project.read("double.py") == WRONG);
}

#[test]
fn a_long_output_leaves_the_verdict_in_sight() {
    let project = Project::new();
    let Some(terminal) = watching(&project) else { return };
    let source =
        "def double(n):\n    for i in range(40):\n        print('line', i)\n    return 0\n";
    project.write("double.py", source);
    terminal.wait("the verdict below a long output", |screen| {
        screen.contains("line 5") && screen.contains("WRONG ANSWER   0/2 passed")
    });
}

#[test]
fn a_file_that_is_put_in_the_place_of_the_old_one_is_seen() {
    let project = Project::new();
    let Some(terminal) = watching(&project) else { return };
    project.write("new", RIGHT);
    std::fs::rename(project.path("new"), project.path("double.py")).unwrap();
    terminal.wait_for("ACCEPTED");
    std::fs::remove_file(project.path("double.py")).unwrap();
    project.write("double.py", WRONG);
    terminal.wait_for("WRONG ANSWER");
}

#[test]
fn a_folder_that_tells_nothing_is_looked_at() {
    let project = Project::new();
    let Some(terminal) = Terminal::open(&project) else { return };
    terminal.prepare();
    project.write("double.py", WRONG);
    terminal.enter("gradus watch double --poll");
    terminal.wait_for("WRONG ANSWER");
    project.write("double.py", RIGHT);
    terminal.wait_for("ACCEPTED");
}

#[test]
fn a_save_ends_a_check_that_would_take_long() {
    let project = Project::new();
    let Some(terminal) = watching(&project) else { return };
    // Each case of it takes its whole time by the clock.
    project.write("double.py", "import time\ndef double(n):\n    time.sleep(60)\n");
    terminal.wait_for("checking");
    project.write("double.py", RIGHT);
    terminal.wait_for("ACCEPTED");
    assert!(!terminal.scrollback().contains("IDLE"), "{}", terminal.scrollback());
}

#[test]
fn the_editor_is_opened_without_waiting_for_it() {
    let project = Project::new();
    let Some(terminal) = Terminal::open(&project) else { return };
    terminal.prepare();
    project.write("double.py", WRONG);
    project.write("editor.sh", "printf '%s' \"$1\" > edited; sleep 600\n");
    terminal.enter("EDITOR='sh editor.sh' gradus watch double");
    terminal.wait_for("WRONG ANSWER");
    terminal.press("e");
    terminal.wait_for("opened in your editor");
    terminal.wait("the editor to be run", |_| project.path("edited").exists());
    assert!(project.read("edited").ends_with("/double.py"));
    terminal.press("q");
    terminal.wait_for_shell();
    terminal.enter("pkill -f editor.sh");
}

#[test]
fn an_editor_of_the_terminal_gets_it_and_gives_it_back() {
    let project = Project::new();
    let Some(terminal) = Terminal::open(&project) else { return };
    terminal.prepare();
    project.write("double.py", WRONG);
    project.write("vi", "#!/bin/sh\nprintf 'editing now '; read line; echo \"$line\" >> \"$1\"\n");
    terminal.enter("chmod +x vi; EDITOR=./vi gradus watch double");
    terminal.wait_for("WRONG ANSWER");
    terminal.press("e");
    terminal.wait_for("editing now");
    terminal.enter("double = lambda n: n * 2");
    terminal.wait_for("ACCEPTED");
}

#[test]
fn without_an_editor_there_is_a_word_about_it() {
    let project = Project::new();
    let Some(terminal) = watching(&project) else { return };
    terminal.press("e");
    terminal.wait_for("set VISUAL or EDITOR");
}

#[test]
fn ctrl_c_is_an_interruption_and_a_termination_restores_the_terminal() {
    let project = Project::new();
    let Some(terminal) = watching(&project) else { return };
    terminal.press("C-c");
    terminal.wait_for_shell();
    terminal.enter("clear; gradus watch double; echo =$?=");
    terminal.wait_for("z: undo");
    terminal.press("C-c");
    terminal.wait_for("=130=");
    terminal.enter("clear; gradus watch double; echo =$?=");
    terminal.wait_for("z: undo");
    let pid = terminal.tmux(&["display-message", "-p", "#{pane_pid}"]);
    let children = std::process::Command::new("pkill")
        .args(["-TERM", "-P", pid.trim(), "gradus"])
        .status()
        .unwrap();
    assert!(children.success());
    terminal.wait_for("=130=");
    terminal.wait_for_shell();
}

#[test]
fn without_a_terminal_there_is_nothing_to_watch() {
    let project = Project::new().with("double.py", RIGHT);
    project.sound(["watch", "double"]).code(2).says(&["needs a terminal", "gradus check"]);
}
