//! Tracks: listed, followed, left.

use crate::project::Project;

fn listed(project: &Project, words: &[&str]) -> serde_json::Value {
    project.sound([&["list"], words, &["--format", "json"]].concat()).success().json()
}

#[test]
fn a_track_is_listed_in_its_own_order() {
    let project = Project::new();
    let rows = listed(&project, &["steps"]);
    let ids: Vec<_> = rows.as_array().unwrap().iter().map(|row| row["id"].clone()).collect();
    assert_eq!(ids, ["streams/pairs", "quizzes/small", "groups/ladder"]);
    let rows = listed(&project, &["steps", "quiz"]);
    assert_eq!(rows.as_array().unwrap().len(), 1, "other words choose among them");
}

#[test]
fn all_tracks_are_listed_with_what_is_done() {
    let project = Project::new();
    project.sound(["list", "tracks"]).success().shows(&["steps", "0/3", "A task, a quiz"]);
    project.sound(["start", "steps"]).success();
    let rows = listed(&project, &["tracks"]);
    let row = rows.as_array().unwrap().iter().find(|row| row["id"] == "steps").unwrap();
    assert_eq!((&row["followed"], &row["done"]), (&true.into(), &0.into()));
    assert_eq!(row["entries"].as_array().unwrap().len(), 3);
}

#[test]
fn what_is_started_follows_the_track_to_its_end() {
    let project = Project::new();
    let started = project.sound(["start", "steps"]).success();
    started.shows(&["Steps", "0 of 3 done", "./pairs.py"]);
    // A file that is here already is being worked on.
    let quiz = project.sound(["start"]).success();
    quiz.shows(&["gradus quiz quizzes/small"]);
    assert!(!project.path("ladder.py").exists(), "a quiz is not passed by");
    project.sound(["start", "double"]).success().shows(&["./double.py"]);
    project.sound(["start"]).success().shows(&["0 of 3 done"]);
    project.sound(["start", "--no-track"]).success();
    project.sound(["start"]).success().hides(&["of 3 done"]);
    let choices = project.sound(["history", "--format", "json"]).success().json();
    let choices: Vec<_> = choices["tracks"]
        .as_array()
        .unwrap()
        .iter()
        .map(|choice| choice["track"].clone())
        .collect();
    assert_eq!(choices, [serde_json::json!("steps"), serde_json::Value::Null]);
}

#[test]
fn what_is_done_counts_and_is_passed_by() {
    let project = Project::new();
    project.sound(["start", "steps"]).success();
    project.write("pairs.py", accepted("streams/pairs"));
    project.sound(["check", "pairs.py"]).success();
    std::fs::remove_file(project.path("pairs.py")).unwrap();
    project.sound(["start"]).success().shows(&["1 of 3 done", "quiz"]);
}

#[test]
fn a_track_with_mistakes_is_told_with_its_places() {
    let project = Project::new().with(
        "root/tracks/bad.toml",
        "format = 1\ntitle = 'Bad'\nentries = ['python-core/two-sum', 'python-core/two-sam']\n",
    );
    let root = project.path("root");
    let run = project.gradus(["list", "tracks", "--challenges", root.to_str().unwrap()]).success();
    run.says(&["bad.toml:3:35", "there is no challenge or quiz `python-core/two-sam`"])
        .hides(&["Bad"]);
}

#[test]
fn domains_and_minutes_choose_too() {
    let project = Project::new();
    let rows = listed(&project, &["security"]);
    let ids: Vec<_> = rows.as_array().unwrap().iter().map(|row| row["id"].clone()).collect();
    assert!(ids.contains(&"security/secrets-management-quiz".into()));
    let rows = listed(&project, &["api-integration", "function"]);
    assert!(
        rows.as_array().unwrap().iter().any(|row| row["id"] == "backend/rate-limiter"),
        "a domain holds what trains its skills, wherever it lies"
    );
    let rows = listed(&project, &["15min"]);
    let minutes = |row: &serde_json::Value| row["minutes"].as_u64().unwrap();
    assert!(!rows.as_array().unwrap().is_empty());
    assert!(rows.as_array().unwrap().iter().all(|row| minutes(row) <= 15));
}

fn accepted(id: &str) -> String {
    let folder = crate::project::fixtures("sound").join(id).join("submissions/accepted");
    let file = std::fs::read_dir(folder).unwrap().next().unwrap().unwrap().path();
    std::fs::read_to_string(file).unwrap()
}
