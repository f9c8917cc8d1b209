//! `gradus` alone: the practice screen in a real terminal, help elsewhere.

use rustix::process::{Pid, Signal, kill_process};

use crate::project::Project;
use crate::support;
use crate::terminal::Terminal;

/// Keys at the bottom of the screen, whatever is chosen.
const FOOTER: &str = "r review  / filter";

/// A terminal in which the screen is open.
fn opened(project: &Project) -> Option<Terminal<'_>> {
    let terminal = Terminal::open(project)?;
    terminal.prepare();
    terminal.enter("gradus");
    terminal.wait_for(FOOTER);
    Some(terminal)
}

#[test]
fn elsewhere_it_prints_help() {
    let output = Project::new().gradus([""; 0]).success();
    output.shows(&["Usage: gradus"]).hides(&["\u{1b}["]);
}

#[test]
fn a_task_is_found_started_failed_and_passed_from_the_screen() {
    let project = Project::new();
    let Some(terminal) = opened(&project) else { return };
    let screen = terminal.wait_for("done · 0 due today");
    assert!(screen.contains("  0/"), "{screen}");
    terminal.press("G");
    terminal.wait_without("› chatgpt-claude");
    terminal.press("/");
    terminal.enter("function junior double");
    terminal.wait_for("/ function junior double");
    terminal.wait_for("Return twice the number");
    terminal.press("s");
    terminal.wait_for("gradus start basics/double");
    terminal.wait_for("Press any key to go back.");
    assert!(project.path("double.py").is_file());
    terminal.press("Space");
    let screen = terminal.wait_for(FOOTER);
    assert!(screen.contains("/ function junior double"), "the filter is still there:\n{screen}");
    // The untouched starter would not count.
    project.write("double.py", "def double(n):\n    return n\n");
    terminal.press("c");
    terminal.wait_for("Press any key to go back.");
    terminal.press("Space");
    terminal.wait_for("not passed yet");
    project.write("double.py", "def double(n):\n    return n + n\n");
    terminal.press("c");
    terminal.wait_for("ACCEPTED");
    terminal.wait_for("Press any key to go back.");
    terminal.press("Space");
    let screen = terminal.wait_for("✓ passed");
    assert!(screen.contains("1/") && screen.contains("comes back"), "{screen}");
    terminal.press("Escape");
    terminal.wait_without("/ function");
    terminal.press("q");
    terminal.wait_for_shell();
    let scrollback = terminal.scrollback();
    assert!(scrollback.contains("ACCEPTED"), "what commands printed is kept:\n{scrollback}");
    assert!(!scrollback.contains(FOOTER), "of the screen nothing is left:\n{scrollback}");
}

#[test]
fn the_watch_screen_leads_back_to_the_list() {
    let project = Project::new();
    let Some(terminal) = opened(&project) else { return };
    terminal.press("/");
    terminal.enter("double");
    terminal.wait_for("1 of ");
    terminal.press("w");
    terminal.wait_for("z: undo");
    terminal.press("q");
    terminal.wait_for(FOOTER);
    terminal.press("C-c");
    terminal.wait_for_shell();
    terminal.enter("gradus; echo \"code $?\"");
    terminal.wait_for(FOOTER);
    terminal.press("C-c");
    terminal.wait_for("code 130");
}

#[test]
fn another_size_of_the_terminal_is_another_screen() {
    let project = Project::new();
    let Some(terminal) = opened(&project) else { return };
    terminal.wait_for("│");
    terminal.tmux(&["resize-window", "-x", "40", "-y", "12"]);
    let screen = terminal.wait_without("│");
    assert!(screen.lines().count() <= 12, "{screen}");
    terminal.press("Tab");
    terminal.wait_for("Working with a chat model");
    terminal.tmux(&["resize-window", "-x", "120", "-y", "30"]);
    terminal.wait("two panes above the keys", |screen| {
        let last = screen.lines().last();
        screen.contains('│') && last.is_some_and(|line| line.contains(FOOTER))
    });
    terminal.press("q");
    terminal.wait_for_shell();
}

#[test]
fn a_request_to_end_gives_the_terminal_back() {
    let project = Project::new();
    let Some(terminal) = Terminal::open(&project) else { return };
    terminal.prepare();
    terminal.enter(&format!("sh -c 'echo $$ > pid; exec {}'", support::binary().display()));
    terminal.wait_for(FOOTER);
    let pid = project.read("pid").trim().parse().ok().and_then(Pid::from_raw).unwrap();
    kill_process(pid, Signal::TERM).unwrap();
    terminal.wait_without(FOOTER);
    terminal.wait_for_shell();
}

#[test]
fn a_broken_challenge_is_shown_with_its_problem() {
    let project = Project::new()
        .with("root/a/broken/challenge.toml", "format = 1\ntitle = 'Broken'\nkind = 'functon'\n");
    let Some(terminal) = Terminal::open(&project) else { return };
    terminal.prepare();
    terminal.enter("gradus --challenges root --ascii");
    terminal.wait_for("q quit");
    terminal.press("/");
    terminal.enter("a/broken");
    let screen = terminal.wait_for("did you mean `function`?");
    assert!(screen.contains(">! broken") && screen.is_ascii(), "{screen}");
    terminal.press("s");
    terminal.wait_for("its file has mistakes");
    terminal.press("Escape");
    terminal.press("q");
    terminal.wait_for_shell();
}
