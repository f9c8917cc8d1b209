//! `gradus review`: questions and tasks come back.

use crate::project::{Project, Run};
use crate::terminal::Terminal;

const RIGHT: &str = "def double(n):\n    return n + n\n";
const LATER: &str = "2100-01-01";

/// A run long after everything was scheduled.
fn later<'a>(project: &'a Project, arguments: &[&str]) -> Run<'a> {
    project.sound(arguments).env("GRADUS_TODAY", LATER)
}

fn passed() -> Project {
    let project = Project::new().with("double.py", RIGHT);
    project.sound(["check", "double"]).success();
    project
}

#[test]
fn nothing_is_due_before_anything_was_done() {
    let project = Project::new();
    project.sound(["review"]).success().shows(&["Nothing is due"]);
    assert!(!project.path("../home").exists(), "looking makes no record");
    assert_eq!(
        project.sound(["review", "--format", "json"]).success().json(),
        serde_json::json!([])
    );
}

#[test]
fn a_task_comes_back_and_not_on_the_same_day() {
    let project = passed();
    project.sound(["review"]).success().shows(&["Nothing is due today", "comes back"]);
    later(&project, &["review"]).success().shows(&["basics/double", "task, due for"]);
    let due = later(&project, &["review", "--format", "json"]).success().json();
    assert_eq!(due[0]["id"], "basics/double");
    assert_eq!(due[0]["kind"], "task");
    // Done again, it is done for that day.
    later(&project, &["start", "double"]).success();
    project.write("double.py", RIGHT);
    later(&project, &["check", "double"]).success();
    later(&project, &["review"]).success().shows(&["Nothing is due today"]);
}

#[test]
fn what_the_library_lost_is_passed_over() {
    let project = passed();
    let run = project.gradus(["review"]).env("GRADUS_TODAY", LATER).success();
    run.hides(&["basics/double"]);
}

#[test]
fn a_failed_task_brings_questions_that_were_never_asked() {
    let project = Project::new();
    project.write("chunked.py", "def chunked(items, size):\n    return []\n");
    project.gradus(["check", "python-core/chunked", "chunked.py"]).code(1);
    let due = project.gradus(["review", "--format", "json"]).success().json();
    let due = due.as_array().unwrap();
    assert!(!due.is_empty() && due.iter().all(|item| item["kind"] == "question"), "{due:?}");
    assert!(due[0]["due"].is_null());
}

#[test]
fn what_is_due_is_asked_in_a_terminal() {
    let project = passed();
    let Some(terminal) = Terminal::open(&project) else { return };
    terminal.prepare();
    terminal.enter(&format!("GRADUS_TODAY={LATER} gradus review"));
    terminal.wait_for("basics/double has come back.");
    terminal.press("Enter");
    terminal.wait_for("NotImplementedError");
    project.write("double.py", "def double(n):\n    return 2 * n\n");
    let screen = terminal.wait_for("ACCEPTED");
    assert!(screen.contains("Your attempt of") && screen.contains("return n + n"), "{screen}");
    terminal.press("q");
    terminal.wait_for("Nothing is due today");
    terminal.wait_for_shell();
}
