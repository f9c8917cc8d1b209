//! `gradus new`: a scaffold that is proved as soon as its blanks are filled.

use std::fs;
use std::path::{Path, PathBuf};

use crate::project::Project;

/// Replaces texts in files of the new challenge, and then blanks that only people read.
fn fill(project: &Project, folder: &str, changes: &[(&str, &[(&str, &str)])]) {
    for (file, changes) in changes {
        let name = format!("{folder}/{file}");
        let mut text = project.read(&name);
        for (from, to) in *changes {
            assert!(text.contains(from), "no {from:?} in {name}:\n{text}");
            text = text.replacen(from, to, 1);
        }
        project.write(&name, text);
    }
    for file in files(&project.path(folder)) {
        let text = fs::read_to_string(&file).unwrap();
        fs::write(&file, text.replace("FILL_IN", "words for people")).unwrap();
    }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

#[test]
fn a_function_is_refused_while_blank_and_proved_once_filled() {
    let project = Project::new();
    project.gradus(["new", "function", "strings/shout-it"]).success().shows(&[
        "strings/shout-it",
        "challenge.toml",
        "gradus verify",
    ]);
    project.gradus(["verify", "strings/shout-it"]).code(1).shows(&[
        "challenge.toml:2:10: a blank is left",
        "starter.py:1:14: a blank is left",
        "statement.md:1:3: a blank is left",
        "submissions/accepted/solution.py:2:12",
    ]);
    fill(
        &project,
        "strings/shout-it",
        &[
            (
                "challenge.toml",
                &[
                    (
                        "call = 'shout_it(FILL_IN)'\nreturns = 'FILL_IN'",
                        "call = 'shout_it(\"a\")'\nreturns = '\"A\"'",
                    ),
                    (
                        "call = 'shout_it(FILL_IN)'\nreturns = 'FILL_IN'",
                        "call = 'shout_it(\"\")'\nreturns = '\"\"'",
                    ),
                ],
            ),
            ("statement.md", &[(">>> shout_it(FILL_IN)\nFILL_IN", ">>> shout_it('a')\n'A'")]),
            ("starter.py", &[("(FILL_IN)", "(text)")]),
            (
                "submissions/accepted/solution.py",
                &[("(FILL_IN)", "(text)"), ("FILL_IN", "text.upper()")],
            ),
            (
                "submissions/wrong_answer/mistake.py",
                &[("(FILL_IN)", "(text)"), ("return FILL_IN", "return text")],
            ),
        ],
    );
    project.gradus(["verify", "strings/shout-it"]).success().shows(&["1 sound", "3 files graded"]);
}

#[test]
fn a_program_is_refused_while_blank_and_proved_once_filled() {
    let project = Project::new();
    project.gradus(["new", "stdio", "text/echo"]).success();
    project
        .gradus(["verify", "text/echo"])
        .code(1)
        .shows(&["challenge.toml:2:10", "starter.py:1:4"]);
    fill(
        &project,
        "text/echo",
        &[
            (
                "challenge.toml",
                &[
                    (
                        "stdin = '''\nFILL_IN\n'''\nstdout = '''\nFILL_IN",
                        "stdin = '''\na\n'''\nstdout = '''\nA",
                    ),
                    (
                        "stdin = '''\nFILL_IN\n'''\nstdout = '''\nFILL_IN",
                        "stdin = '''\nb\n'''\nstdout = '''\nB",
                    ),
                ],
            ),
            (
                "statement.md",
                &[("```text\nFILL_IN", "```text\na"), ("```text\nFILL_IN", "```text\nA")],
            ),
            ("submissions/accepted/solution.py", &[("FILL_IN", "text.upper()")]),
            ("submissions/wrong_answer/mistake.py", &[("print(FILL_IN)", "print(text)")]),
        ],
    );
    project.gradus(["verify", "text/echo"]).success().shows(&["1 sound"]);
}

#[test]
fn a_quiz_is_refused_while_blank_and_proved_once_filled() {
    let project = Project::new();
    project.gradus(["new", "quiz", "quizzes/own"]).success();
    project.gradus(["verify", "quizzes/own"]).code(1).shows(&["quiz.toml:2:10"]);
    fill(&project, "quizzes/own", &[]);
    project.gradus(["verify", "quizzes/own"]).success().shows(&["1 sound"]);
}

#[test]
fn it_goes_below_the_last_root_and_never_over_something() {
    let project = Project::new().with("root/keep", "");
    project.gradus(["--challenges", "root", "new", "function", "a/b"]).success();
    assert!(project.path("root/a/b/challenge.toml").is_file());
    project
        .gradus(["--challenges", "root", "new", "function", "a/b"])
        .code(2)
        .says(&["is there already"]);
}

#[test]
fn an_id_must_be_one() {
    let project = Project::new();
    for id in ["../outside", "With Space", "a//b", "", "/", "a/.."] {
        project.gradus(["new", "function", id]).code(2).says(&["cannot be an id"]);
    }
}

#[test]
fn tests_to_write_are_refused_while_blank_and_proved_once_filled() {
    let project = Project::new();
    project.gradus(["new", "write-tests", "testing/twice"]).success();
    project
        .gradus(["verify", "testing/twice"])
        .code(1)
        .shows(&["challenge.toml:2:10", "subjects/buggy/mistake.py:1:18"]);
    let subject = |value| ("return FILL_IN", value);
    let check = ("(FILL_IN) == FILL_IN", "(2) == 4");
    fill(
        &project,
        "testing/twice",
        &[
            ("starter.py", &[check]),
            ("subjects/correct/solution.py", &[("(FILL_IN)", "(n)"), subject("return 2 * n")]),
            ("subjects/buggy/mistake.py", &[("(FILL_IN)", "(n)"), subject("return n * n")]),
            ("submissions/accepted/tests.py", &[check, ("(FILL_IN) == FILL_IN", "(3) == 6")]),
            ("submissions/wrong_answer/careless.py", &[check]),
        ],
    );
    project.gradus(["verify", "testing/twice"]).success().shows(&["1 sound", "3 files graded"]);
}
