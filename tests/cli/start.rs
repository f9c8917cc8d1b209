//! `gradus start`: a working file from a challenge's starter.

use crate::project::Project;

#[test]
fn the_file_holds_the_starter_under_the_name_of_its_challenge() {
    let project = Project::new();
    project.sound(["start", "basics/double"]).success().shows(&[
        "./double.py",
        "basics/double",
        "gradus check double.py",
        "gradus show double",
    ]);
    let text = project.read("double.py");
    assert!(text.starts_with("# gradus: basics/double\n"), "{text}");
    assert!(text.contains("raise NotImplementedError"), "{text}");
}

#[test]
fn a_file_that_is_there_stays_as_it_is() {
    let project = Project::new().with("double.py", "mine\n");
    project
        .sound(["start", "double"])
        .code(2)
        .says(&["is there already", "gradus check double.py"]);
    assert_eq!(project.read("double.py"), "mine\n");
}

#[test]
fn a_name_with_hyphens_becomes_one_that_python_can_import() {
    let project = Project::new();
    project.gradus(["start", "two-sum"]).success();
    assert!(project.path("two_sum.py").is_file());
}

#[test]
fn without_an_id_the_next_easiest_challenge_is_started() {
    let project = Project::new();
    project.sound(["start"]).success().shows(&["basics/double"]);
    // Its file is there now, so another one comes next.
    let output = project.sound(["next"]).success();
    assert!(!output.stdout.contains("basics/double"), "{output:#?}");
}

#[test]
fn a_quiz_has_no_file_to_start() {
    Project::new().sound(["start", "small"]).code(2).says(&["`quizzes/small` is a quiz"]);
}

#[test]
fn every_shipped_challenge_can_be_started() {
    let project = Project::new();
    let rows = project.gradus(["list", "--format", "json"]).success().json();
    let rows = rows.as_array().unwrap().iter().filter(|row| row["kind"] != "quiz");
    for id in rows.map(|row| row["id"].as_str().unwrap()) {
        project.gradus(["start", id]).success();
    }
    project.gradus(["start"]).code(4).says(&["has a file here already"]);
}

const RIGHT: &str = "def double(n):\n    return n + n\n";

#[test]
fn beginning_anew_keeps_the_old_file_and_shows_it_afterwards() {
    let project = Project::new();
    project.sound(["start", "double"]).success();
    project.write("double.py", RIGHT);
    project.sound(["check", "double"]).success().hides(&["Your attempt of"]);
    project.sound(["start", "double", "--again"]).success().shows(&["history undo double"]);
    assert!(project.read("double.py").contains("raise NotImplementedError"));
    project.write("double.py", "def double(n):\n    return n * 2\n");
    let output = project.sound(["check", "double"]).success();
    output.shows(&["Your attempt of", "(accepted)", "return n + n"]);
    // Once is enough.
    project.sound(["check", "double"]).success().hides(&["Your attempt of"]);
}

#[test]
fn a_task_that_has_come_back_begins_anew() {
    let project = Project::new().with("double.py", RIGHT);
    project.sound(["check", "double"]).success().shows(&["It comes back"]);
    project.sound(["start", "double"]).code(2).says(&["stays as it is", "--again"]);
    let start = || project.sound(["start", "double"]).env("GRADUS_TODAY", "2100-01-01");
    start().success().shows(&["has come back", "history undo double"]);
    assert!(project.read("double.py").contains("raise NotImplementedError"));
    project.sound(["history", "undo", "double"]).success();
    assert_eq!(project.read("double.py"), RIGHT);
}

#[test]
fn what_was_passed_is_not_recommended() {
    let project = Project::new().with("double.py", RIGHT);
    project.sound(["check", "double"]).success();
    std::fs::remove_file(project.path("double.py")).unwrap();
    let output = project.sound(["start"]).success();
    assert!(!output.stdout.contains("basics/double"), "{output:#?}");
}

#[test]
fn a_home_that_cannot_be_written_to_is_told_and_the_file_is_there() {
    let project = Project::new().with("../home", "not a folder");
    project.sound(["start", "double"]).success().says(&["not recorded", "GRADUS_HOME"]);
    assert!(project.path("double.py").exists());
    // What is written over must be kept first, and cannot be.
    project.sound(["start", "double", "--again"]).code(2).says(&["GRADUS_HOME"]);
    assert!(project.path("double.py").exists());
}

#[test]
fn a_task_outside_of_the_library_is_found_again_by_its_folder() {
    let project = Project::new();
    // The last part of its id is that of another one, which must not be taken for it.
    let folder = project.path("../strs/two-sum");
    std::fs::create_dir_all(folder.parent().unwrap()).unwrap();
    let copied = std::process::Command::new("cp")
        .args(["-r", crate::project::fixtures("sound/basics/double").to_str().unwrap()])
        .arg(&folder)
        .status();
    assert!(copied.unwrap().success());
    let folder = folder.canonicalize().unwrap();
    let path = folder.to_str().unwrap();
    let started = project.gradus(["start", "../strs/two-sum"]).success();
    let (show, watch) = (format!("gradus show {path}\n"), format!("gradus watch {path}\n"));
    started.shows(&[&show, "gradus check two_sum.py", &watch]);
    assert!(project.read("two_sum.py").starts_with(&format!("# gradus: {path}\ndef double(n):")));
    project.gradus(["hint"]).success().shows(&["add it to itself", path]);
    let head = project.read("two_sum.py").lines().next().unwrap().to_owned();
    project.write("two_sum.py", format!("{head}\n{RIGHT}"));
    let solution = format!("gradus solution {path}");
    project.gradus(["check", "two_sum.py"]).success().shows(&["ACCEPTED", &solution]);
    // Known even where the file no longer says it.
    project.write("two_sum.py", RIGHT);
    project.gradus(["check"]).success().shows(&["ACCEPTED"]);
    project.gradus(["solution"]).success().shows(&["right.py"]);
    project.gradus(["history", "reset"]).success();
    assert!(project.read("two_sum.py").starts_with(&head));
}

#[test]
fn what_was_started_is_found_again_from_another_folder() {
    let project = Project::new();
    project.sound(["start", "double"]).success();
    std::fs::create_dir(project.path("elsewhere")).unwrap();
    let there = |arguments: &[&str]| {
        let mut command = project.sound(arguments).into_command();
        command.current_dir(project.path("elsewhere")).output().unwrap()
    };
    project.write("double.py", RIGHT);
    let output = there(&["check"]);
    assert!(output.status.success(), "{output:?}");
    let output = there(&["history", "reset", "double"]);
    assert!(output.status.success(), "{output:?}");
    assert!(project.read("double.py").contains("raise NotImplementedError"));
}

#[test]
fn what_is_printed_to_be_typed_leads_to_the_same_challenge() {
    let toml = "format = 1\ntitle = 'T'\nkind = 'stdio'\nskills = []\n\
        [[cases]]\nname = 'a'\nsample = true\nstdout = ''\n";
    let project = Project::new()
        .with("root/one/same/challenge.toml", toml)
        .with("root/two/same/challenge.toml", toml)
        .with("my own/task/challenge.toml", toml);
    let gradus = |arguments: &[&str]| {
        project.gradus(arguments).env("GRADUS_CHALLENGES", project.path("root"))
    };
    // The last part alone may be either.
    gradus(&["start", "two/same"]).success().shows(&["gradus show two/same\n"]);
    gradus(&["check", "one/same", "none.py"]).code(2).says(&["gradus start one/same\n"]);
    gradus(&["show", "two/same"]).success().shows(&["gradus start two/same\n"]);
    // A shell would take such a path for two words.
    let quoted = format!("'{}'", project.path("my own/task").canonicalize().unwrap().display());
    let missing = gradus(&["check", "my own/task", "none.py"]).code(2);
    missing.says(&[&format!("gradus start {quoted}\n")]);
    project.write("odd name.py", "");
    gradus(&["check", "odd name.py"]).code(2).says(&["gradus check ID 'odd name.py'"]);
}

#[test]
fn only_a_task_that_is_named_begins_anew() {
    let project = Project::new();
    project.sound(["start", "--again"]).code(2).says(&["<ID>"]);
    project.sound(["start", "steps", "--again"]).code(2).says(&["`steps` is a track"]);
    assert!(!project.path("../home").exists(), "nothing is recorded of it");
}
