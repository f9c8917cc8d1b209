//! `gradus doctor`: which Python and which isolation are used, and why.

use crate::project::Project;

#[test]
fn the_interpreter_and_the_isolation_are_told() {
    let project = Project::new();
    project.gradus(["doctor"]).success().shows(&["Python", "(used)", "Isolation"]);
}

#[test]
fn an_interpreter_that_will_not_do_is_exit_code_3() {
    let project = Project::new().with("double.py", "");
    let run = project.gradus(["doctor", "--python", "/nowhere/python3"]).code(3);
    run.shows(&["/nowhere/python3", "no such file"]).hides(&["(used)"]);
    let run = project.sound(["check", "double.py", "--python", "/nowhere/python3"]).code(3);
    run.says(&["/nowhere/python3", "no such file", "--python"]);
}

#[test]
fn the_variable_chooses_the_interpreter_and_the_flag_before_it() {
    let project = Project::new();
    let run = project.gradus(["doctor"]).env("GRADUS_PYTHON", "/nowhere/python3").code(3);
    run.shows(&["/nowhere/python3", "GRADUS_PYTHON"]);
    let found = project.gradus(["doctor", "--format", "json"]).success().json();
    assert!(!found["pythons"].as_array().unwrap().is_empty());
    assert!(found["isolation"]["tier"].is_string());
    let program = found["python"]["executable"].as_str().unwrap();
    let project = project.with("double.py", "def double(n):\n    return n + n\n");
    let run = project.sound(["check", "double.py", "--python", program]);
    run.env("GRADUS_PYTHON", "/nowhere/python3").success();
    let run = project.sound(["check", "double.py"]);
    run.env("GRADUS_PYTHON", "/nowhere/python3").code(3).says(&["GRADUS_PYTHON"]);
}

#[test]
fn an_isolation_that_is_not_to_be_had_is_refused() {
    let project = Project::new().with("double.py", "def double(n):\n    return n + n\n");
    let run = project.sound(["check", "double.py", "--isolation", "full"]).output();
    assert!(matches!(run.code, Some(0 | 3)), "{run:#?}");
    if run.code == Some(3) {
        assert!(run.stderr.contains("isolation"), "{run:#?}");
    }
    project.sound(["check", "double.py", "--isolation", "none"]).success();
}

#[test]
fn what_was_not_asked_for_is_no_lack_of_the_machine() {
    let project = Project::new();
    let best = project.gradus(["doctor", "--format", "json"]).success().json();
    assert_eq!(best["available"], serde_json::Value::Null);
    let run = ["doctor", "--isolation", "none"];
    let found = project.gradus([&run[..], &["--format", "json"]].concat()).success().json();
    assert_eq!(found["isolation"]["tier"], "none");
    assert_eq!(found["available"]["tier"], best["isolation"]["tier"]);
    assert_eq!(found["remedy"], best["remedy"], "asking for less needs no remedy");
    let output = project.gradus(run).success();
    if best["isolation"]["tier"] == "full" {
        let output = output.hides(&["docker run"]);
        output.shows(&[": not asked for", "Only none was asked for; this machine gives full."]);
    }
}
