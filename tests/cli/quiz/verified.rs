//! `gradus verify` on quizzes.

use crate::project::{Output, Project, fixtures};

/// Verifies a quiz with one question, whose own keys are these lines.
fn verify(lines: &str) -> Output {
    let quiz = format!(
        "format = 1\ntitle = 'T'\nskills = []\n[[questions]]\nid = 'q'\nprompt = '?'\n\
         explanation = 'e'\n{lines}\n"
    );
    let project = Project::new().with("root/a/one/quiz.toml", quiz);
    project.gradus(["verify", "root"]).output()
}

#[track_caller]
fn sound(lines: &str) {
    let output = verify(lines);
    assert_eq!(output.code, Some(0), "{output:#?}");
}

#[track_caller]
fn unproved(lines: &str, says: &[&str]) {
    let output = verify(lines);
    assert_eq!(output.code, Some(1), "{output:#?}");
    output.shows(says);
}

#[test]
fn a_quiz_of_every_kind_proves_itself() {
    let folder = fixtures("sound/quizzes/all-kinds");
    let found = Project::new()
        .gradus(["verify", folder.to_str().unwrap(), "--format", "json"])
        .success()
        .json();
    assert_eq!(found["sound"], 1);
    assert_eq!(found["results"][0]["questions"], 4, "output, exception, literal and order");
}

#[test]
fn an_answer_that_depends_on_the_hash_seed_is_a_problem() {
    unproved(
        "kind = 'output'\ncode = 'print({\"a\", \"b\", \"c\", \"d\", \"e\"})'",
        &["a/one", "q: on Python", "it depends on the hash seed"],
    );
    sound("kind = 'output'\ncode = 'print(sorted({\"a\", \"b\", \"c\", \"d\", \"e\"}))'");
    // As a value, a set has no order.
    sound("kind = 'literal'\nanswer = '{\"a\", \"b\", \"c\", \"d\", \"e\"}'");
}

#[test]
fn pythons_that_disagree_are_a_problem_unless_one_is_left_out() {
    let output = Project::new().gradus(["doctor", "--format", "json"]).output();
    let version = "kind = 'output'\ncode = '''import sys\nprint(sys.version)'''";
    let run = verify(version);
    let count: usize =
        run.stdout.split("run on ").nth(1).unwrap().split(' ').next().unwrap().parse().unwrap();
    if count < 2 {
        println!("skipped: there is only one Python: {output:#?}");
        return;
    }
    unproved(version, &["disagree", "say with `requires` which are meant"]);
    let old = "kind = 'output'\ncode = '''import sys\nprint(sys.version_info < (3, 11))'''";
    if verify(old).code == Some(1) {
        let output = verify(&format!("requires = '>=3.11'\n{old}"));
        assert_eq!(output.code, Some(0), "{output:#?}");
        output.shows(&["times not, for `requires`"]);
    }
}

#[test]
fn a_snippet_does_what_its_kind_says() {
    unproved("kind = 'output'\ncode = 'x = 1'", &["q: the snippet prints nothing"]);
    unproved("kind = 'output'\ncode = '1/0'", &["q: the snippet fails: ZeroDivisionError"]);
    unproved("kind = 'output'\ncode = 'raise SystemExit(3)'", &["exit code 3"]);
    unproved("kind = 'output'\ncode = 'while True: pass'", &["more than 2 s"]);
    unproved("kind = 'exception'\ncode = 'print(1)'", &["q: the snippet raises no exception"]);
    sound("kind = 'exception'\ncode = 'x = = 1'");
}

#[test]
fn lines_print_what_they_must_and_literals_have_a_value() {
    unproved(
        "kind = 'order'\nlines = ['x = 1', 'print(x)']\nstdout = '2'",
        &["q: the lines do not print `stdout`", "expected '2', got '1'"],
    );
    unproved(
        "kind = 'order'\nlines = ['print(x)', 'y = 1']\ndistractors = ['x = 1']\nstdout = '1'",
        &["q: the program of its lines fails: NameError"],
    );
    unproved("kind = 'literal'\nanswer = '1/0'", &["`answer` does not evaluate"]);
}

#[test]
fn options_and_patterns_make_sense() {
    unproved(
        "kind = 'choice'\nanswer = 'a b'\ndistractors = ['a  b']",
        &["q: the options \"a b\" and \"a  b\" look the same"],
    );
    unproved("kind = 'text'\nanswers = ['a']\nregex = '.*'", &["q: its rules accept \"\", too"]);
}

#[test]
fn a_question_for_no_python_of_this_machine_is_not_its_fault() {
    let output = verify("kind = 'output'\nrequires = '>=3.99'\ncode = 'print(1)'");
    assert_eq!(output.code, Some(3), "{output:#?}");
    output.shows(&["needs Python 3.99", "1 not for this machine"]);
}
