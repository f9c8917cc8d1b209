//! `gradus list`: what there is.

use gradus::model::{Attempt, Moment, Rating, Review, Verdict};
use gradus::review::schedule;
use gradus::store::Store;
use jiff::Timestamp;
use jiff::civil::date;
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
    project.gradus(["list", "junor"]).success().says(&["nothing matches; did you mean `junior`?"]);
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

/// Records an accepted run, as `check` does, and an answer to each question given, due on a day.
pub fn practised(project: &Project, task: &str, questions: &[(&str, Rating)]) {
    let mut store = Store::open(&project.path("../home")).unwrap();
    let when = Moment { at: Timestamp::UNIX_EPOCH, day: date(2026, 11, 21) };
    let attempt = Attempt {
        item: task.to_owned(),
        when,
        verdict: Verdict::Accepted,
        passed: 1,
        cases: 1,
        score: 100.0,
        max_score: 100.0,
        own_passed: 0,
        own_cases: 0,
        seconds: 60,
        hints: 0,
        file: "/tmp/double.py".to_owned(),
        revision: String::new(),
        session: None,
    };
    store.record_attempt(&attempt, b"", None).unwrap();
    for (item, rating) in questions {
        let review = Review {
            item: (*item).to_owned(),
            when,
            rating: *rating,
            correct: None,
            answer: None,
            seed: None,
            revision: String::new(),
            seconds: 5,
            hints: 0,
            session: None,
        };
        store.record_review(&review, &[], &schedule).unwrap();
    }
}

const QUIZ: &str = "format = 1\ntitle = 'Q'\n[[questions]]\nid = 'a'\n[[questions]]\nid = 'b'\n";

#[test]
fn words_about_progress_choose_by_what_is_recorded() {
    let project = Project::new().with("root/my/quiz/quiz.toml", QUIZ);
    let chosen = |words: &[&str], today: &str| {
        let arguments =
            ["--challenges", "root", "list", "--format", "json"].iter().chain(words).copied();
        let rows = project.sound(arguments).env("GRADUS_TODAY", today).success().json();
        ids(&rows).into_iter().map(str::to_owned).collect::<Vec<_>>()
    };
    assert!(chosen(&["done"], "2026-11-21").is_empty());
    assert!(!project.path("../home").exists(), "a list makes no record");
    practised(&project, "basics/double", &[("my/quiz#a", Rating::Good)]);
    assert_eq!(chosen(&["done"], "2026-11-21"), ["basics/double"]);
    let todo = chosen(&["todo"], "2026-11-21");
    assert!(todo.contains(&"my/quiz".to_owned()), "one of its questions was never passed");
    assert!(!todo.contains(&"basics/double".to_owned()));
    assert!(chosen(&["due"], "2026-11-22").is_empty());
    assert_eq!(chosen(&["due"], "2026-11-23"), ["my/quiz"]);
    assert!(chosen(&["due", "function"], "2026-11-23").is_empty());
    practised(&project, "basics/double", &[("my/quiz#b", Rating::Hard)]);
    assert_eq!(chosen(&["done"], "2026-11-21"), ["basics/double", "my/quiz"]);
}

#[test]
fn what_is_done_or_due_is_marked_once_anything_is_recorded() {
    let project = Project::new();
    let list = |arguments: &[&str]| {
        let output = project.sound(arguments).env("GRADUS_TODAY", "2026-11-30").success();
        output.stdout.lines().map(str::to_owned).collect::<Vec<_>>()
    };
    assert!(list(&["list", "double"])[0].starts_with("basics/double"));
    practised(&project, "basics/double", &[("quizzes/small#default", Rating::Good)]);
    assert!(list(&["list", "double"])[0].starts_with("✓ basics/double"));
    assert!(list(&["list", "quizzes/small"])[0].starts_with("↻ quizzes/small"));
    assert!(list(&["list", "ladder"])[0].starts_with("  groups/ladder"));
    assert!(list(&["list", "double", "--ascii"])[0].starts_with("+ basics/double"));
    assert!(list(&["list", "quizzes/small", "--ascii"])[0].starts_with("~ quizzes/small"));
}

#[test]
fn marks_take_no_column_away_in_a_pipe() {
    let project = Project::new();
    let without = project.gradus(["list"]).success().stdout;
    assert!(without.lines().all(|line| line.contains(" min") || line.contains(" question")));
    practised(&project, "python-core/two-sum", &[]);
    let with = project.gradus(["list"]).success().stdout;
    for (line, before) in with.lines().zip(without.lines()) {
        assert_eq!(line.chars().skip(2).collect::<String>(), before);
    }
}

#[test]
fn what_has_moved_keeps_its_progress() {
    let task = "format = 1\ntitle = 'T'\nkind = 'stdio'\nformerly = ['old/task']\n";
    let quiz = QUIZ.replace("title", "formerly = ['old/quiz']\ntitle");
    let project = Project::new()
        .with("root/new/task/challenge.toml", task)
        .with("root/new/quiz/quiz.toml", quiz);
    let done = || {
        let rows = project
            .gradus(["--challenges", "root", "list", "done", "--format", "json"])
            .success()
            .json();
        ids(&rows).into_iter().map(str::to_owned).collect::<Vec<_>>()
    };
    practised(&project, "new/task", &[]);
    let both = [("old/quiz#a", Rating::Good), ("new/quiz#b", Rating::Good)];
    practised(&project, "old/task", &both);
    practised(&project, "gone/task", &[("old/quiz#b", Rating::Again)]);
    assert_eq!(done(), ["new/quiz", "new/task"]);
    let store = Store::open(&project.path("../home")).unwrap();
    let items: Vec<(String, u32)> =
        store.standings().unwrap().into_iter().map(|s| (s.item, s.tries)).collect();
    let wanted = [("gone/task", 1), ("new/quiz#a", 1), ("new/quiz#b", 2), ("new/task", 2)];
    assert_eq!(items, wanted.map(|(item, tries)| (item.to_owned(), tries)), "both count together");
    assert_eq!(store.card("new/quiz#b").unwrap().unwrap().reviews, 2);
}

#[test]
fn a_record_that_cannot_be_read_hides_nothing() {
    let project = Project::new().with("../home/practice.db", "not a database".repeat(99));
    let output = project.sound(["list", "double"]).success();
    output.shows(&["basics/double"]).says(&["practice.db"]);
}

#[test]
fn ls_is_another_name_for_list() {
    Project::new().gradus(["ls", "two-sum"]).success().shows(&["python-core/two-sum"]);
}

#[test]
fn what_stands_for_others_is_named_as_long_as_it_is_few() {
    let toml = "format = 1\ntitle = 'T'\nkind = 'stdio'\n[[cases]]\nname = 'a'\nstdout = '1'\n";
    let ids = ["two-sum", "chunked", "peekable", "word-count", "parse-duration"];
    let project = ids.iter().fold(Project::new(), |project, id| {
        project.with(&format!("root/python-core/{id}/challenge.toml"), toml)
    });
    let list = project.gradus(["list", "two-sum", "--challenges", "root"]);
    list.success().says(&["chunked stands for", "2 more stand for others"]);
}

#[test]
fn json_for_machines_hides_nothing_in_a_terminal() {
    // It turns the direction of all that follows it.
    let title = "T\\u202E";
    let toml = format!(
        "format = 1\ntitle = \"{title}\"\nkind = 'stdio'\nskills = []\n\
        [[cases]]\nname = 'a'\nsample = true\nstdout = ''\n"
    );
    let track = format!("format = 1\ntitle = \"{title}\"\nentries = ['a/task']\n");
    let quiz = format!(
        "format = 1\ntitle = \"{title}\"\nskills = []\n[[questions]]\nid = 'one'\n\
        kind = 'true_false'\nprompt = 'P'\nanswer = true\nexplanation = 'E'\n"
    );
    let project = Project::new()
        .with("root/a/task/challenge.toml", toml)
        .with("root/a/talk/quiz.toml", quiz)
        .with("root/tracks/way.toml", track);
    for command in [
        &["list", "task"][..],
        &["list", "tracks"],
        &["show", "a/task"],
        &["show", "a/talk"],
        &["quiz", "a/talk"],
    ] {
        let arguments = [command, &["--format", "json", "--challenges", "root"]].concat();
        let output = project.gradus(arguments).success();
        output.shows(&["T\\u202e"]).hides(&["\u{202e}"]);
    }
}
