//! `gradus list`: what there is.

use serde_json::Value;

use crate::project::Project;

fn ids(rows: &Value) -> Vec<&str> {
    rows.as_array().unwrap().iter().map(|row| row["id"].as_str().unwrap()).collect()
}

#[test]
fn the_shipped_library_is_listed_with_nothing_else_installed() {
    let output = Project::new().gradus(["list"]).success();
    assert!(output.stdout.contains("python-core/two-sum"), "{output:#?}");
    assert_eq!(output.stderr, "");
}

#[test]
fn words_must_all_match() {
    let project = Project::new();
    let list = |words: &[&str]| {
        let mut arguments = vec!["list", "--format", "json"];
        arguments.extend(words);
        project.sound(arguments).success().json()
    };
    assert_eq!(ids(&list(&["basics"])), ["basics/double"]);
    assert_eq!(ids(&list(&["checkers", "stdio"])), ["checkers/texts"]);
    assert_eq!(ids(&list(&["checkers", "quiz"])), [""; 0]);
    let junior = list(&["junior"]);
    assert!(ids(&junior).contains(&"basics/double") && !ids(&junior).contains(&"groups/ladder"));
    assert!(ids(&list(&["quiz"])).iter().all(|id| id.contains("quiz")));
    assert_eq!(ids(&list(&["DOUBLE"])), ["basics/double"], "letters may be large or small");
}

#[test]
fn a_row_for_machines_has_the_documented_keys() {
    let rows = Project::new().sound(["list", "double", "--format", "json"]).success().json();
    let row = serde_json::json!({ "id": "basics/double", "kind": "function", "title": "Double",
        "level": "junior", "skills": [], "minutes": 5, "questions": 0 });
    assert_eq!(rows, Value::Array(vec![row]));
    let rows = Project::new().sound(["list", "small", "quiz", "--format", "json"]).success().json();
    assert_eq!(rows[0]["kind"], "quiz");
    assert_eq!(rows[0]["questions"], 1);
}

#[test]
fn nothing_found_is_no_mistake() {
    let project = Project::new();
    let output = project.gradus(["list", "zzz-nothing"]).success().says(&["nothing matches"]);
    assert_eq!(output.stdout, "");
    let output = project.gradus(["list", "zzz-nothing", "--format", "json"]).success();
    assert_eq!(output.stdout, "[]\n");
}

#[test]
fn a_broken_challenge_is_told_of_and_hides_no_other() {
    let project = Project::new()
        .with("root/a/broken/challenge.toml", "format = 1\ntitle = 'Broken'\nkind = 'functon'\n")
        .with("root/a/good/challenge.toml", "format = 1\ntitle = 'Good'\nkind = 'stdio'\n");
    project
        .gradus(["--challenges", "root", "list"])
        .code(2)
        .shows(&["a/good"])
        .says(&["challenge.toml:3:8", "did you mean `function`?"]);
}

#[test]
fn progress_is_no_filter_yet() {
    Project::new().gradus(["list", "done"]).code(2).says(&["keeps no progress"]);
}

#[test]
fn ls_is_another_name_for_list() {
    Project::new().gradus(["ls", "two-sum"]).success().shows(&["python-core/two-sum"]);
}
