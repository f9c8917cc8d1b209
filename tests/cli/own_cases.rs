//! The candidate's own cases beside the file.

use crate::project::Project;

const RIGHT: &str = "def double(n):\n    return n + n\n";

#[test]
fn they_are_run_first_and_change_no_verdict() {
    let project = Project::new().with("double.py", RIGHT);
    project.write("double.cases.txt", ">>> double(1)\n2\n\n>>> double(2)\n5\n");
    let output = project.sound(["check", "double"]).success();
    let own = output.stdout.find("your own cases   1/2 passed").expect("the own cases");
    assert!(own < output.stdout.find("ACCEPTED").unwrap(), "{output:#?}");
    output.shows(&["yours, line 4", "expected  5", "expect something else than the challenge"]);
}

#[test]
fn a_program_has_inputs_and_outputs() {
    let project = Project::new().with("pairs.py", "print(input().upper() + '!')\n");
    project.write("pairs.cases.txt", ">>> input\nhello\n>>> output\nHELLO!\n");
    let output = project.sound(["check", "streams/pairs"]).output();
    output.shows(&["your own cases   1/1 passed"]);
}

#[test]
fn what_is_wrong_with_them_is_told_and_the_file_is_judged() {
    let project = Project::new().with("double.py", RIGHT);
    project.write("double.cases.txt", ">>> double(1)\n\n>>> double(2)\n4\n");
    let output = project.sound(["check", "double"]).success();
    output.shows(&["double.cases.txt:1:1", "not said what this should return", "ACCEPTED"]);
    project.write("double.cases.txt", ">>> double(1)\n2 +\n");
    let output = project.sound(["check", "double"]).success();
    output.shows(&["double.cases.txt", "yours, line 1", "ACCEPTED"]);
}

#[test]
fn a_mistake_in_their_python_is_told_with_its_file_and_line() {
    let project = Project::new().with("double.py", RIGHT);
    let broken = |cases: &str, told: &[&str]| {
        project.write("double.cases.txt", cases);
        let output = project.sound(["check", "double"]).success().shows(&["ACCEPTED"]);
        output.shows(told).hides(&["basics/double", "<call>", "<returns>"]);
    };
    broken("# mine\n>>> double(2\n4\n", &["double.cases.txt:2:1", "was never closed"]);
    broken(">>> x = 1\n>>> double(2\n4\n", &["double.cases.txt:2:1", "was never closed"]);
    broken(
        ">>> double(1)\n2\n\n>>> double(2)\nhello\n",
        &["double.cases.txt:5:1", "name 'hello' is not defined", "quotes"],
    );
    broken(">>> double(2)\nraises\n", &["double.cases.txt:2:1", "write `raises ValueError`"]);
}

#[test]
fn grading_others_files_ignores_them() {
    let project = Project::new().with("double.py", RIGHT);
    project.write("double.cases.txt", ">>> double(1)\n3\n");
    project.sound(["grade", "double.py"]).success().hides(&["own cases"]);
}
