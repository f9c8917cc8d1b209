//! Tracks: listed, followed, left.

use gradus::model::Rating;

use crate::list::practised;
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
fn a_track_in_the_place_of_another_is_told() {
    let entries = "format = 1\ntitle = 'Mine'\nentries = ['python-core/two-sum']\n";
    let project = Project::new().with("root/tracks/level-junior.toml", entries);
    let run = project.gradus(["list", "tracks", "--challenges", "root"]).success();
    run.shows(&["Mine"])
        .says(&["root/tracks/level-junior.toml stands for challenges/tracks/level-junior.toml"]);
}

const TASK: &str = "format = 1\ntitle = 'T'\nkind = 'stdio'\nskills = []\n[[cases]]\nname = 'a'\n\
    sample = true\nstdout = ''\n";

/// A track of a quiz and a task. Of the quiz, one question runs only where Python `needs` allows.
fn with_quiz_and_task(first: &str, needs: &str) -> Project {
    let quiz = format!(
        "format = 1\ntitle = 'Q'\nskills = []\n{first}\n[[questions]]\nid = 'new'\n\
        kind = 'output'\nrequires = '{needs}'\nprompt = 'P'\ncode = 'print(1)'\nexplanation = 'E'\n"
    );
    let track = "format = 1\ntitle = 'Way'\nentries = ['a/talk', 'a/task']\n";
    Project::new()
        .with("root/a/talk/quiz.toml", quiz)
        .with("root/a/task/challenge.toml", TASK)
        .with("root/tracks/way.toml", track)
}

#[test]
fn a_question_that_cannot_be_asked_here_does_not_end_a_track() {
    let first = "[[questions]]\nid = 'old'\nkind = 'true_false'\nprompt = 'P'\nanswer = true\n\
        explanation = 'E'";
    let root = ["--challenges", "root"];
    for (needs, leads_on) in [(">=3.99", true), (">=3.8,<3.99", false), ("<3.8.1", true)] {
        let project = with_quiz_and_task(first, needs);
        let gradus = |arguments: &[&str]| project.gradus([&root, arguments].concat()).success();
        gradus(&["start", "way"]).shows(&["0 of 2 done", "gradus quiz a/talk"]);
        practised(&project, "other/task", &[("a/talk#old", Rating::Good)]);
        let done = gradus(&["list", "done", "--format", "json"]).json();
        assert_eq!(done.as_array().unwrap().len(), usize::from(leads_on), "{needs}");
        let next = gradus(&["start"]);
        if leads_on {
            next.shows(&["1 of 2 done", "./task.py"]);
        } else {
            next.shows(&["0 of 2 done", "gradus quiz a/talk"]);
        }
    }
    // Nor does a quiz of which nothing can be asked, but it is nothing that was done.
    let project = with_quiz_and_task("", ">=3.99");
    let gradus = |arguments: &[&str]| project.gradus([&root, arguments].concat()).success();
    gradus(&["start", "way"]).shows(&["./task.py"]);
    assert_eq!(gradus(&["list", "done", "--format", "json"]).json(), serde_json::json!([]));
}

#[test]
fn what_was_done_under_a_former_id_is_done() {
    let track = "format = 1\ntitle = 'Way'\nentries = ['new/task', 'new/more']\n";
    let project = Project::new()
        .with(
            "root/new/task/challenge.toml",
            TASK.replace("title", "formerly = ['old/task']\ntitle"),
        )
        .with("root/new/more/challenge.toml", TASK)
        .with("root/tracks/way.toml", track);
    practised(&project, "old/task", &[]);
    let gradus = |arguments: &[&str]| {
        project.gradus([&["--challenges", "root"], arguments].concat()).success()
    };
    gradus(&["list", "tracks"]).shows(&["1/2"]);
    gradus(&["start", "way"]).shows(&["1 of 2 done", "./more.py"]);
}

#[test]
fn a_record_that_cannot_be_read_is_told() {
    let project = Project::new();
    project.sound(["start", "steps"]).success();
    let record = rusqlite::Connection::open(project.path("../home/practice.db")).unwrap();
    record.execute_batch("DROP TABLE standings; DROP TABLE tracks").unwrap();
    for command in [&["list", "tracks"][..], &["start"]] {
        project
            .sound(command)
            .success()
            .says(&["no such table: standings", "no such table: tracks"]);
    }
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
