//! `gradus history`, `undo` and `reset`: nothing is lost.

use crate::project::Project;

const FIRST: &str = "def double(n):\n    return n\n";
const SECOND: &str = "def double(n):\n    return n + 2\n";

fn worked() -> Project {
    let project = Project::new();
    project.sound(["start", "double"]).success();
    for source in [FIRST, SECOND] {
        project.write("double.py", source);
        project.sound(["check", "double"]).code(1);
    }
    project
}

#[test]
fn every_run_is_there_with_what_it_came_to() {
    let project = worked();
    let history = project.sound(["history"]).success();
    history.shows(&["basics/double", "started", "wrong answer", "0/2", "1/2"]);
    project.sound(["history", "two-sum"]).success().hides(&["double"]);
    let short = project.sound(["history", "-n", "1"]).success();
    assert_eq!(short.stdout.lines().count(), 1);
}

#[test]
fn nothing_recorded_is_said_and_makes_no_file() {
    let project = Project::new();
    project.sound(["history"]).success().says(&["nothing is recorded yet"]);
    assert!(!project.path("../home").exists());
}

#[test]
fn an_untouched_starter_is_no_attempt() {
    let project = Project::new();
    for id in ["lru-cache", "bugs/form-errors"] {
        project.gradus(["start", id]).success();
        project.gradus(["check"]).code(1).shows(&["passed"]).hides(&["gradus review"]);
    }
    // It is the same one whatever its first line says.
    let starter = project.read("lru_cache.py");
    project.write("lru_cache.py", starter.split_once('\n').unwrap().1);
    project.gradus(["check", "lru-cache"]).code(1);
    let history = project.gradus(["history"]).success();
    history.shows(&["started"]).hides(&["run-time error", "wrong answer", "0/"]);
    project.gradus(["review", "--list"]).success().shows(&["Nothing is due"]);
    project.write("lru_cache.py", format!("{starter}\nmore = 1\n"));
    project.gradus(["check", "lru-cache"]).code(1);
    project.gradus(["history"]).success().shows(&["run-time error"]);
}

#[test]
fn undo_goes_back_step_by_step() {
    let project = worked();
    project.write("double.py", "not yet run");
    project.sound(["history", "undo", "double"]).success();
    assert_eq!(project.read("double.py"), SECOND);
    project.sound(["history", "undo"]).success().shows(&["0/2"]);
    assert_eq!(project.read("double.py"), FIRST);
    project.sound(["history", "undo"]).success().shows(&["started"]);
    assert!(project.read("double.py").contains("raise NotImplementedError"));
    project.sound(["history", "undo"]).code(4).says(&["nothing earlier"]);
}

#[test]
fn a_check_of_what_an_undo_restored_does_not_lead_forward_again() {
    let project = worked();
    let third = "def double(n):\n    return n + 3\n";
    let fourth = "def double(n):\n    return n + 4\n";
    for source in [third, fourth] {
        project.write("double.py", source);
        project.sound(["check", "double"]).code(1);
    }
    for source in [third, SECOND, FIRST] {
        project.sound(["history", "undo", "double"]).success();
        assert_eq!(project.read("double.py"), source);
        project.sound(["check", "double"]).code(1);
    }
    project.sound(["history", "undo", "double"]).success().shows(&["started"]);
    project.sound(["history", "undo", "double"]).code(4).says(&["nothing earlier"]);
}

#[test]
fn an_edit_after_an_undo_goes_back_to_what_was_edited() {
    let project = worked();
    let undo = || project.sound(["history", "undo", "double"]).success();
    undo();
    project.sound(["check", "double"]).code(1);
    let edited = "def double(n):\n    return n + 5\n";
    project.write("double.py", edited);
    project.sound(["check", "double"]).code(1);
    undo();
    assert_eq!(project.read("double.py"), FIRST);
    project.sound(["check", "double"]).code(1);
    project.sound(["history", "reset", "double"]).success();
    undo();
    assert_eq!(project.read("double.py"), FIRST);
    undo().shows(&["started"]);
    // What no step led to is there all the same.
    project.sound(["history", "undo", "double", "--to", "3"]).success();
    assert_eq!(project.read("double.py"), SECOND);
}

#[test]
fn what_was_written_over_can_be_had_again() {
    let project = worked();
    project.write("double.py", "not yet run");
    project.sound(["history", "reset", "double"]).success();
    assert!(project.read("double.py").contains("raise NotImplementedError"));
    project.sound(["history", "undo", "double"]).success();
    assert_eq!(project.read("double.py"), "not yet run");
}

#[test]
fn a_record_can_be_gone_back_to_by_its_number() {
    let project = worked();
    project.sound(["history", "undo", "double", "--to", "2"]).success();
    assert_eq!(project.read("double.py"), FIRST);
    project.sound(["history", "undo", "double", "--to", "99"]).code(2).says(&["no record 99"]);
}

#[test]
fn everything_is_exported() {
    let project = worked();
    project.sound(["hint", "double"]).success();
    let export = project.sound(["history", "--format", "json"]).success().json();
    assert_eq!(export["schema_version"], 1);
    let journal = export["journal"].as_array().unwrap();
    assert_eq!(journal.len(), 4);
    assert_eq!(journal[1]["record"], "attempt");
    assert_eq!(journal[1]["verdict"], "WA");
    assert_eq!(journal[3]["kind"]["what"], "hint");
    let digest = journal[1]["source"].as_str().unwrap();
    assert_eq!(export["sources"][digest], FIRST);
}

#[test]
fn ids_that_the_library_lost_are_still_told() {
    let project = worked();
    // Without the folder of challenges nobody knows this id.
    project.gradus(["history"]).success().shows(&["basics/double"]);
    project.gradus(["history", "basics/double"]).success().shows(&["wrong answer"]);
    project.gradus(["history", "no/such"]).code(2);
}

#[test]
fn a_newer_database_is_refused_and_checks_go_on_without_it() {
    let project = worked();
    let path = project.path("../home/practice.db");
    let database = rusqlite::Connection::open(path).unwrap();
    database.pragma_update(None, "user_version", 99).unwrap();
    drop(database);
    for arguments in [&["history"][..], &["review"], &["progress"]] {
        let run = project.sound(arguments).code(2);
        run.says(&["newer gradus", "GRADUS_HOME"])
            .hides(&["nothing is recorded", "Nothing is due"]);
    }
    project.sound(["history", "undo"]).code(2).says(&["newer gradus", "GRADUS_HOME"]);
    project.write("double.py", "def double(n):\n    return n + n\n");
    project.sound(["check", "double"]).success().shows(&["ACCEPTED"]).says(&["not recorded"]);
}

#[test]
fn a_record_that_cannot_be_read_is_no_empty_one() {
    let project = Project::new().with("../home/practice.db", "not a database".repeat(99));
    project.write("double.py", FIRST);
    let homes = [project.path("../home"), "/dev/null".into()];
    for home in &homes {
        let run = |arguments: &[&str]| project.sound(arguments).env("GRADUS_HOME", home);
        for command in ["history", "review", "progress"] {
            let output = run(&[command]).code(2).says(&["GRADUS_HOME"]);
            assert_eq!(output.stdout, "");
        }
        for arguments in [&["list"][..], &["show", "double"], &["check", "double"]] {
            let stderr = run(arguments).output().stderr;
            assert!(stderr.matches("warning").count() <= 1, "{stderr}");
        }
        run(&["list"]).success().says(&["warning"]);
        run(&["check", "double"]).code(1).says(&["warning"]);
    }
}

#[test]
fn progress_is_not_shown_without_a_part_of_the_record() {
    let project = worked();
    let database = rusqlite::Connection::open(project.path("../home/practice.db")).unwrap();
    database.execute_batch("DROP TABLE standings").unwrap();
    drop(database);
    let output = project.sound(["progress"]).code(2).says(&["no such table"]);
    assert_eq!(output.stdout, "");
}

#[test]
fn no_lines_of_a_history_are_none() {
    let project = worked();
    project.sound(["history", "--count", "0"]).code(2).says(&["0"]);
    project.sound(["review", "--count", "0"]).code(2).says(&["0"]);
}

#[test]
fn grading_and_verifying_leave_no_record() {
    let project = Project::new().with("double.py", FIRST);
    project.sound(["grade", "double.py"]).code(1);
    project.sound(["verify", "double"]).success();
    assert!(!project.path("../home").exists());
}

#[test]
fn a_task_that_has_moved_keeps_its_history() {
    let project = worked();
    let moved = project.path("root/other/doubled");
    std::fs::create_dir_all(moved.parent().unwrap()).unwrap();
    let copied = std::process::Command::new("cp")
        .args(["-r", crate::project::fixtures("sound/basics/double").to_str().unwrap()])
        .arg(&moved)
        .status();
    assert!(copied.unwrap().success());
    let toml = std::fs::read_to_string(moved.join("challenge.toml")).unwrap();
    let toml = toml.replace("kind = ", "formerly = [\"basics/double\"]\nkind = ");
    std::fs::write(moved.join("challenge.toml"), toml).unwrap();
    let gradus = |arguments: &[&str]| {
        project.gradus(arguments).env("GRADUS_CHALLENGES", project.path("root"))
    };
    gradus(&["check", "doubled", "double.py"]).code(1);
    let history = gradus(&["history", "doubled"]).success();
    history.shows(&["started", "0/2", "1/2"]).hides(&["basics/double"]);
}
