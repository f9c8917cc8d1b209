//! Colour where it is wanted, and nowhere else.

use crate::project::{Project, fixtures};

/// A command line for each command, and its exit code.
fn command_lines(wrong: &str) -> Vec<(Vec<&str>, i32)> {
    vec![
        (vec!["list"], 0),
        (vec!["show", "double"], 0),
        (vec!["check", "double", wrong], 1),
        (vec!["grade", wrong, wrong, "-c", "double"], 1),
        (vec!["verify", "quizzes/small"], 0),
    ]
}

#[test]
fn without_a_terminal_there_are_no_escape_codes() {
    let project = Project::new();
    let wrong = fixtures("sound/basics/double/submissions/wrong_answer/adds_two.py");
    let mut lines = command_lines(wrong.to_str().unwrap());
    lines.extend([
        (vec!["doctor"], 0),
        (vec![], 0),
        (vec!["--help"], 0),
        (vec!["start", "double"], 0),
        (vec!["run", "double", wrong.to_str().unwrap(), "--call", "double(1)"], 0),
        (vec!["completions", "bash"], 0),
        (vec!["show", "nothing-of-the-kind"], 2),
        (vec!["--no-such-flag"], 2),
    ]);
    for (arguments, code) in lines {
        project.sound(&arguments).code(code).hides(&["\x1b"]);
    }
    project.gradus(["new", "function", "a/b"]).success().hides(&["\x1b"]);
    let broken = fixtures("mistakes/five");
    project.gradus(["show", broken.to_str().unwrap()]).code(2).hides(&["\x1b"]);
}

#[test]
fn colour_can_be_asked_for_and_forbidden() {
    let project = Project::new();
    let wrong = fixtures("sound/basics/double/submissions/wrong_answer/adds_two.py");
    for (arguments, code) in command_lines(wrong.to_str().unwrap()) {
        let always = [&["--color", "always"], &arguments[..]].concat();
        let output = project.sound(&always).env("NO_COLOR", "1").code(code);
        assert!(output.stdout.contains("\x1b["), "{arguments:?}: {output:#?}");
        let never = [&arguments[..], &["--color", "never"]].concat();
        project.sound(&never).env("CLICOLOR_FORCE", "1").code(code).hides(&["\x1b"]);
    }
}

#[test]
fn only_ascii_is_used_where_it_is_asked_for() {
    let project = Project::new();
    let wrong = fixtures("sound/basics/double/submissions/wrong_answer/adds_two.py");
    for (arguments, code) in command_lines(wrong.to_str().unwrap()) {
        let output = project.sound([&["--ascii"], &arguments[..]].concat()).code(code);
        assert!(output.stdout.is_ascii(), "{arguments:?}: {output:#?}");
    }
}
