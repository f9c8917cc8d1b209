//! Challenges to write tests for: what tests catch, and what they raise without need.

use std::fs;

use serde_json::Value;

use crate::project::{Project, fixtures};

const ALL: &str = "from subject import half\n\n\ndef test_odd():\n    assert half(3) == 1.5\n\n\n\
                   def test_below_zero():\n    assert half(-2) == -1\n";
const ONE: &str = "import subject\n\n\ndef test_odd():\n    assert subject.half(3) == 1.5\n";
const ALARM: &str = "import subject\n\n\ndef test_type():\n    print('seen')\n    assert \
                     subject.half(2) == 2\n";

fn verdicts(result: &Value) -> Vec<&str> {
    let tests = result["tests"].as_array().unwrap();
    tests.iter().map(|test| test["verdict"].as_str().unwrap()).collect()
}

#[test]
fn tests_that_catch_every_bug_are_accepted() {
    let project = Project::new().with("halves.py", ALL);
    for worker in ["auto", "cold"] {
        let output = project.sound(["--worker", worker, "check", "halves"]).success();
        output.shows(&["ACCEPTED", "4/4 passed", "100/100 points"]);
    }
}

#[test]
fn a_bug_that_slips_through_is_told_with_the_authors_words() {
    let project = Project::new().with("halves.py", ONE);
    let output = project.sound(["check", "halves", "--verbose"]).code(1);
    output.shows(&["3/4 passed", "75/100 points", "bug 2", "this bug was not caught"]);
    let even = ONE.replace("(3) == 1.5", "(2) == 1");
    project.write("halves.py", even);
    let output = project.sound(["check", "halves"]).code(1);
    output.shows(&["0/100 points", "halves of odd numbers", "The number may be odd."]);
}

#[test]
fn a_false_alarm_takes_all_points_and_is_shown_with_its_line() {
    let project = Project::new().with("halves.py", ALARM);
    project.sound(["check", "halves"]).code(1).shows(&[
        "0/100 points",
        "halves.py:6",
        "assert subject.half(2) == 2",
        "false alarm: `test_type` fails on a correct solution",
        "seen",
    ]);
    let run = project.sound(["check", "halves", "--format", "json"]).code(1).json();
    let result = &run["results"][0];
    assert_eq!(result["challenge"]["kind"], "write-tests");
    assert_eq!((&result["verdict"], &result["score"]), (&"WA".into(), &0.0.into()));
    assert_eq!(verdicts(result), ["WA", "WA", "SK", "SK"]);
    let names: Vec<_> =
        result["groups"].as_array().unwrap().iter().map(|group| group["name"].clone()).collect();
    assert_eq!(names, ["no false alarm", "bugs caught"]);
}

#[test]
fn a_file_without_tests_does_not_compile() {
    let project = Project::new().with("halves.py", "def check_half():\n    pass\n");
    project.sound(["check", "halves"]).code(1).shows(&["DOES NOT COMPILE", "there is no test"]);
    let many = (0..201).fold(String::new(), |text, n| text + &format!("def test_{n}(): pass\n"));
    project.write("halves.py", many);
    project.sound(["check", "halves"]).code(1).shows(&["there are 201 tests; at most 200"]);
}

#[test]
fn nothing_that_tests_leave_behind_reaches_another_process() {
    // Fails in every process but the first: were there a trace of it, this would catch every bug.
    let source = "\
import builtins, os


def test_trace():
    seen = hasattr(builtins, 'trace') or os.path.exists('trace')
    builtins.trace = True
    open('trace', 'w').close()
    assert not seen


def test_again():
    test_trace()
";
    let project = Project::new().with("halves.py", source);
    for worker in ["auto", "cold"] {
        let arguments = ["--worker", worker, "check", "halves", "--format", "json"];
        let run = project.sound(arguments).code(1).json();
        assert_eq!(verdicts(&run["results"][0]), ["AC", "AC", "WA", "WA"], "{worker}");
    }
}

#[test]
fn a_forged_reply_is_no_test_that_passes() {
    // A reply of its own, and the harness's after it.
    let source = r"
import os


def test_forged():
    os.write(3, b'\0\0\0\x18t\0\0\0\x02s\0\0\0\x05valueN\0\0\0\0')
";
    let project = Project::new().with("halves.py", source);
    project.sound(["check", "halves"]).code(1).shows(&["RUN-TIME ERROR", "reply is malformed"]);
}

#[test]
fn every_report_tells_of_it() {
    let project = Project::new().with("in/ada/halves.py", ALARM).with("in/bob/halves.py", ONE);
    let arguments = ["grade", "in", "--layout", "{candidate}/{challenge}.py", "--audience"];
    let formats =
        ["--format", "json=r.json", "--format", "junit=r.xml", "--format", "markdown=r.md"];
    let all = |audience| arguments.into_iter().chain([audience]).chain(formats);
    project.sound(all("interviewer")).code(1);
    for report in ["r.json", "r.xml", "r.md"] {
        let text = project.read(report);
        assert!(text.contains("false alarm"), "{report}: {text}");
        assert!(text.contains("this bug was not caught"), "{report}: {text}");
    }
    project.sound(all("candidate")).code(1);
    for report in ["r.json", "r.xml", "r.md"] {
        let text = project.read(report);
        // The one subject that is a sample may be told of.
        assert!(text.contains("solution 1"), "{report}: {text}");
        for hidden in ["this bug was not caught", "solution 2", "halves of odd"] {
            assert!(!text.contains(hidden), "{report}: {text}");
        }
    }
}

#[test]
fn show_and_start_know_the_kind() {
    let project = Project::new();
    project.sound(["show", "halves"]).success().shows(&["write-tests", "2 bugs to catch"]);
    let output = project.sound(["show", "halves", "--format", "json"]).success();
    output.hides(&["odd", "floors", "loops"]);
    project.sound(["list", "write-tests"]).success().shows(&["suites/halves"]);
    project.sound(["start", "halves"]).success();
    assert!(project.read("halves.py").starts_with("# gradus: suites/halves\n"));
}

#[test]
fn inputs_and_cases_of_ones_own_do_not_apply_and_that_is_said() {
    let project = Project::new().with("halves.py", ALL);
    project
        .sound(["run", "halves", "halves.py", "--call", "test_odd()"])
        .code(2)
        .says(&["they need what they test", "gradus check halves.py"]);
    project.write("halves.cases.txt", ">>> half(1)\n0.5\n");
    let output = project.sound(["check", "halves"]).success();
    output.shows(&["halves.cases.txt", "cases of your own already", "ACCEPTED"]);
}

/// A copy of the challenge, to be spoilt.
fn copy(project: &Project) {
    let from = fixtures("sound/suites/halves");
    let mut folders = vec![from.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let name = path.strip_prefix(&from).unwrap().to_str().unwrap().to_owned();
            project.write(&format!("suites/halves/{name}"), fs::read(path).unwrap());
        }
    }
}

#[test]
fn verify_names_the_file_of_a_subject() {
    let project = Project::new();
    copy(&project);
    project.write("suites/halves/submissions/accepted/one.py", ONE);
    project.write("suites/halves/submissions/wrong_answer/all.py", ALL);
    project.gradus(["verify", "suites"]).code(1).shows(&[
        "submissions/accepted/one.py: WA instead of AC on subjects/buggy/loops.py",
        "submissions/wrong_answer/all.py: AC instead of WA",
    ]);
}

#[test]
fn a_subject_that_does_not_load_is_an_authors_error() {
    let project = Project::new().with("halves.py", ALL);
    copy(&project);
    project.write("suites/halves/subjects/buggy/floors.py", "def half(n:\n");
    let fault = ["buggy/floors.py", "SyntaxError"];
    project.gradus(["verify", "suites"]).code(1).shows(&fault);
    project.gradus(["check", "suites/halves", "halves.py"]).code(2).says(&fault);
}
