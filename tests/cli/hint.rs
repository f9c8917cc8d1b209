//! `gradus hint` and `gradus solution`.

use crate::project::Project;

#[test]
fn hints_come_one_by_one_and_are_recorded() {
    let project = Project::new();
    project.gradus(["hint", "two-sum"]).success().shows(&["Hint 1 of 3", "gradus hint two-sum"]);
    let second = project.gradus(["hint", "two-sum"]).success();
    second.shows(&["Hint 2 of 3"]).hides(&["Hint 1 of 3"]);
    project.gradus(["hint", "two-sum", "--seen"]).success().shows(&["Hint 1 of", "Hint 2 of"]);
    project.gradus(["hint", "two-sum"]).success().shows(&["Hint 3 of 3", "--give-up"]);
    let all = project.gradus(["hint", "two-sum"]).success();
    all.shows(&["Hint 1 of 3", "Hint 2 of 3", "Hint 3 of 3"]);
    project.gradus(["history", "two-sum"]).success().shows(&["saw hint 1", "saw hint 3"]);
}

#[test]
fn pseudocode_keeps_its_lines_and_indentation() {
    let project = Project::new();
    for _ in 0..2 {
        project.gradus(["hint", "two-sum"]).success();
    }
    let third = project.gradus(["hint", "two-sum"]).success();
    let indented = third.stdout.lines().filter(|line| line.starts_with("        "));
    assert!(indented.count() >= 2, "{}", third.stdout);
}

#[test]
fn a_task_without_hints_and_a_quiz_have_none_to_show() {
    let project = Project::new();
    project.sound(["hint", "ladder"]).code(4).says(&["has no hints"]);
    project.sound(["hint", "small"]).code(2).says(&["is a quiz"]);
    project.sound(["hint", "double", "--seen"]).code(4).says(&["no hint yet"]);
}

#[test]
fn without_an_id_it_is_the_task_that_was_started() {
    let project = Project::new();
    project.sound(["hint"]).code(2).says(&["nothing was started yet"]);
    project.sound(["start", "double"]).success();
    project.sound(["hint"]).success().shows(&["add it to itself"]);
}

#[test]
fn a_solution_is_for_those_who_passed() {
    let project = Project::new();
    let refused = project.sound(["solution", "double"]).code(2);
    refused.says(&["have not passed", "--give-up"]).hides(&["n * 2", "plus itself"]);
    project.write("double.py", "def double(n):\n    return n + n\n");
    project.sound(["check", "double.py"]).success().shows(&["gradus solution double"]);
    project.sound(["solution", "double"]).success().shows(&[
        "right.py",
        "def double",
        "plus itself",
    ]);
}

#[test]
fn a_solution_is_for_those_who_give_up_and_that_is_recorded() {
    let project = Project::new();
    project.sound(["solution", "double", "--give-up"]).success().shows(&["def double"]);
    project.sound(["history", "double"]).success().shows(&["gave up"]);
    let export = project.sound(["history", "--format", "json"]).success().json();
    assert_eq!(export["reviews"][0]["rating"], "again");
    // It was given up in this try, and need not be said again.
    project.sound(["solution", "double"]).success();
}
