//! `gradus progress`: what was shown, what the levels ask, what the next one wants.

use gradus::model::{Card, Moment, Rating, Review};
use gradus::store::Store;
use serde_json::{Value, json};

use crate::project::{Output, Project, Run};
use crate::terminal::Terminal;
use crate::window::Window;

const TODAY: &str = "2026-11-21";
const RIGHT: &str = "def double(n):\n    return n + n\n";

/// A company's matrix of two domains.
const MATRIX: &str = "\
[[domains]]
id = 'words'
title = 'Words'
[[domains.skills]]
id = 'spelling'
title = 'Spelling'
meaning = 'Write words as others do.'
levels = { junior = 'working', middle = 'advanced', senior = 'expert' }
[[domains.skills]]
id = 'rhyme'
title = 'Rhyme'
meaning = 'Find a word that sounds alike.'
levels = { junior = 'awareness' }

[[domains]]
id = 'numbers'
title = 'Numbers'
[[domains.skills]]
id = 'sums'
title = 'Sums'
meaning = 'Add up.'
levels = { junior = 'awareness', middle = 'working' }
";

const QUIZ: &str = "\
format = 1
title = 'Spelling'
level = 'junior'
skills = ['spelling']

[[questions]]
id = 'picked'
kind = 'true_false'
prompt = 'Is it so?'
answer = true
explanation = 'It is.'

[[questions]]
id = 'run'
kind = 'output'
level = 'middle'
prompt = 'What does this print?'
code = 'print(1 + 1)'
explanation = 'A sum.'
";

fn task(more: &str) -> String {
    format!(
        "format = 1\ntitle = 'Double'\nkind = 'function'\nentry = 'double'\nlevel = 'middle'\n\
         skills = ['sums']\nminutes = 7\n{more}\n[[cases]]\nname = 'one'\ncall = 'double(2)'\n\
         returns = '4'\n"
    )
}

/// A quiz on spelling, and a task on sums.
fn project() -> Project {
    Project::new()
        .with("root/skills.toml", MATRIX)
        .with("root/a/spelling/quiz.toml", QUIZ)
        .with("root/a/double/challenge.toml", task(""))
        .with("root/a/double/statement.md", "Double it.")
        .with("double.py", RIGHT)
}

/// A run with the library of the project.
fn gradus<'a>(project: &'a Project, arguments: &[&str]) -> Run<'a> {
    let run = project.gradus(arguments).env("GRADUS_TODAY", TODAY);
    run.env("GRADUS_CHALLENGES", project.path("root"))
}

/// What `progress --format json` says, by the project's own matrix alone.
fn measured(project: &Project, more: &[&str]) -> Value {
    let arguments = [&["progress", "--skills", "root/skills.toml", "--format", "json"], more];
    gradus(project, &arguments.concat()).success().json()
}

/// The skill with this id.
fn skill<'a>(assessment: &'a Value, id: &str) -> &'a Value {
    let domains = assessment["domains"].as_array().unwrap();
    let mut skills = domains.iter().flat_map(|domain| domain["skills"].as_array().unwrap());
    skills.find(|skill| skill["id"] == id).unwrap()
}

/// Records an answer to a question, as asking it does.
fn answer(project: &Project, item: &str, day: &str, correct: bool) {
    let mut store = Store::open(&project.path("../home")).unwrap();
    let day = day.parse().unwrap();
    let review = Review {
        item: item.to_owned(),
        when: Moment { at: jiff::Timestamp::UNIX_EPOCH, day },
        rating: if correct { Rating::Good } else { Rating::Again },
        correct: Some(correct),
        answer: None,
        seed: None,
        revision: String::new(),
        seconds: 1,
        hints: 0,
        session: None,
    };
    let schedule = |_: Option<&Card>, review: &Review| Card {
        item: review.item.clone(),
        stability: 3.0,
        difficulty: 5.0,
        last: day,
        due: day,
        reviews: 1,
        lapses: 0,
    };
    store.record_review(&review, &[], &schedule).unwrap();
}

fn line<'a>(output: &'a Output, start: &str) -> &'a str {
    output.stdout.lines().find(|line| line.trim_start().starts_with(start)).unwrap()
}

#[test]
fn nothing_recorded_is_not_assessed_and_nothing_is_not_met() {
    let project = project();
    let run = gradus(&project, &["progress"]).success();
    run.shows(&["For junior:", "not assessed"]).says(&["gradus progress --assess"]);
    let assessment = gradus(&project, &["progress", "--format", "json"]).success().json();
    assert_eq!((&assessment["reached"], &assessment["aim"]), (&Value::Null, &json!("junior")));
    for level in assessment["levels"].as_array().unwrap() {
        assert_eq!((&level["met"], &level["not_met"]), (&json!(0), &json!(0)), "{level}");
        assert!(level["not_assessed"].as_u64().unwrap() > 0, "{level}");
    }
    let text = assessment.to_string();
    assert!(!text.contains("\"not-met\"") && text.contains("\"not-assessed\""));
    assert!(!project.path("../home").exists(), "looking makes no record");
}

#[test]
fn a_question_that_runs_and_a_task_show_their_grades() {
    let project = project();
    answer(&project, "a/spelling#run", TODAY, true);
    gradus(&project, &["check", "a/double", "double.py"]).success();
    let assessment = measured(&project, &[]);
    let spelling = skill(&assessment, "spelling");
    assert_eq!((&spelling["shown"], &spelling["confidence"]), (&json!("advanced"), &json!("low")));
    assert_eq!(skill(&assessment, "sums")["shown"], "working");
    assert_eq!(skill(&assessment, "rhyme")["shown"], Value::Null);
    assert_eq!((&assessment["reached"], &assessment["aim"]), (&json!("middle"), &json!("senior")));
    let wanted = &assessment["next"][0];
    assert_eq!(wanted["command"], "gradus progress --rate spelling=expert");
    let run = gradus(&project, &["progress", "--skills", "root/skills.toml"]).success();
    assert!(line(&run, "middle").ends_with("reached"), "{run:#?}");
    assert!(
        line(&run, "Words").contains(" D·  ") && line(&run, "Words").ends_with(" w"),
        "{run:#?}"
    );
}

#[test]
fn a_picked_answer_shows_working_at_most() {
    let project = project();
    project.write("root/a/spelling/quiz.toml", QUIZ.replace("level = 'junior'", "level = 'lead'"));
    answer(&project, "a/spelling#picked", TODAY, true);
    assert_eq!(skill(&measured(&project, &[]), "spelling")["shown"], "working");
}

#[test]
fn the_last_answer_counts_and_old_ones_fade() {
    let project = project();
    answer(&project, "a/spelling#picked", TODAY, true);
    answer(&project, "a/spelling#picked", TODAY, false);
    let assessment = measured(&project, &[]);
    assert_eq!(skill(&assessment, "spelling")["requirements"][0]["state"], "not-met");
    answer(&project, "a/spelling#picked", "2026-01-01", true);
    let spelling = measured(&project, &[]);
    let spelling = skill(&spelling, "spelling");
    assert_eq!((&spelling["shown"], &spelling["passed"]), (&Value::Null, &json!(1)));
    assert_eq!(spelling["requirements"][0]["state"], "not-assessed");
}

#[test]
fn a_task_left_failing_counts_from_the_next_day_on() {
    let project = project();
    project.write("double.py", "def double(n):\n    return n\n");
    gradus(&project, &["check", "a/double", "double.py"]).code(1);
    let state = |day: &str| {
        let arguments = ["progress", "--skills", "root/skills.toml", "--format", "json"];
        let assessment = gradus(&project, &arguments).env("GRADUS_TODAY", day).success().json();
        skill(&assessment, "sums")["requirements"][1]["state"].clone()
    };
    assert_eq!([state(TODAY), state("2026-11-22")], ["not-assessed", "not-met"]);
}

#[test]
fn what_is_wanted_comes_with_the_line_that_asks_it() {
    let project = project();
    let next = measured(&project, &["--level", "middle"])["next"].clone();
    let commands: Vec<&Value> =
        next.as_array().unwrap().iter().map(|want| &want["command"]).collect();
    assert_eq!(commands, ["gradus quiz spelling#run", "gradus start double"]);
    assert_eq!((&next[1]["minutes"], &next[1]["items"]), (&json!(7), &json!(1)));
    // The line is understood as it stands.
    gradus(&project, &["quiz", "spelling#run", "--format", "json"]).success();
}

#[test]
fn progress_follows_what_has_moved() {
    let project = project();
    answer(&project, "a/spelling#run", TODAY, true);
    gradus(&project, &["check", "a/double", "double.py"]).success();
    std::fs::rename(project.path("root/a"), project.path("root/b")).unwrap();
    project.write("root/b/double/challenge.toml", task("formerly = ['a/double']"));
    let quiz = QUIZ.replace("level = 'junior'", "level = 'junior'\nformerly = ['a/spelling']");
    project.write("root/b/spelling/quiz.toml", quiz);
    let assessment = measured(&project, &[]);
    assert_eq!(skill(&assessment, "sums")["shown"], "working");
    assert_eq!(skill(&assessment, "spelling")["shown"], "advanced");
}

#[test]
fn what_the_library_lost_is_ignored() {
    let project = project();
    answer(&project, "gone/quiz#q", TODAY, false);
    answer(&project, "a/spelling#gone", TODAY, false);
    assert_eq!(skill(&measured(&project, &[]), "spelling")["failed"], 0);
}

#[test]
fn a_spreadsheet_has_a_line_for_each_skill() {
    let project = project();
    answer(&project, "a/spelling#picked", TODAY, true);
    let arguments = ["progress", "--skills", "root/skills.toml", "--format", "csv"];
    let run = gradus(&project, &arguments).success();
    assert_eq!(run.stdout.lines().count(), 4);
    assert!(line(&run, "words,spelling,").contains(",Spelling,true,working,low,"), "{run:#?}");
    let rhyme = line(&run, "words,rhyme,");
    assert!(rhyme.contains(",false,") && rhyme.contains("not assessed"), "{run:#?}");
}

#[test]
fn a_matrix_with_mistakes_is_told_and_not_used() {
    let project = project().with("mine.toml", MATRIX.replace("'expert'", "'exprt'"));
    let run = gradus(&project, &["progress", "--skills", "mine.toml"]).code(2);
    run.says(&["unknown grade `exprt`", "did you mean `expert`?", "mine.toml"]);
    gradus(&project, &["progress", "--skills", "none.toml"]).code(2).says(&["no such file"]);
    gradus(&project, &["progress", "--skills", "root"]).code(2).says(&["it is a folder"]);
}

#[test]
fn a_company_says_itself_what_is_mandatory() {
    let matrix =
        MATRIX.replace("meaning = 'Add up.'", "meaning = 'Add up.'\nmandatory = ['junior']");
    let project = project().with("root/skills.toml", matrix);
    let levels = measured(&project, &[])["levels"].clone();
    let mandatory = |level: usize| levels[level]["not_assessed"].as_u64().unwrap();
    assert_eq!([mandatory(0), mandatory(1), mandatory(2)], [2, 1, 1]);
}

#[test]
fn expert_is_rated_by_a_person_and_told_with_the_name() {
    let project = project();
    let rate = ["progress", "--rate", "spelling=expert", "--rate", "sums=working", "--by", "Ada"];
    gradus(&project, &rate).success().shows(&["spelling is rated expert by Ada."]);
    let assessment = measured(&project, &[]);
    assert_eq!(assessment["reached"], "senior");
    let rated = &skill(&assessment, "spelling")["rated"];
    assert_eq!(rated, &json!({ "grade": "expert", "by": "Ada", "day": TODAY }));
    let page = gradus(&project, &["progress", "spelling"]).success();
    page.shows(&[
        "Write words as others do.",
        "expert by Ada, 2026-11-21",
        "expert, confidence fair",
    ]);
    let history = gradus(&project, &["history", "--format", "json"]).success().json();
    assert_eq!(history["grades"][1]["skill"], "sums");
}

#[test]
fn a_mistake_in_one_rating_records_none() {
    let project = project();
    let run = gradus(&project, &["progress", "--rate", "sums=expert", "--rate", "speling=expert"]);
    run.code(2).says(&["no skill `speling`", "did you mean `spelling`?"]);
    assert!(!project.path("../home").exists());
    for wrong in ["spelling", "spelling=good", "=expert"] {
        gradus(&project, &["progress", "--rate", wrong]).code(2);
    }
    gradus(&project, &["progress", "--by", "Ada"]).code(2);
    gradus(&project, &["progress", "--rate", "sums=expert", "--by", " "]).code(2);
}

#[test]
fn words_choose_domains_and_skills() {
    let project = project();
    let run = gradus(&project, &["progress", "words"]).success();
    let run = run.shows(&["Spelling", "Rhyme"]);
    assert!(!run.stdout.contains("Sums") && run.stdout.contains("gradus quiz spelling#run"));
    let both = gradus(&project, &["progress", "WORDS", "rhy", "--format", "json"]).success().json();
    assert_eq!(both["domains"].as_array().unwrap().len(), 1);
    assert_eq!(both["domains"][0]["skills"].as_array().unwrap().len(), 1);
    gradus(&project, &["progress", "spellin"]).success().shows(&["Write words as others do."]);
    gradus(&project, &["progress", "speeling"]).code(2).says(&["did you mean `spelling`?"]);
}

#[test]
fn without_a_terminal_nobody_is_asked() {
    let project = project();
    gradus(&project, &["progress", "--assess"]).code(2).says(&["in a terminal", "--rate"]);
    assert!(!project.path("../home").exists());
}

#[test]
fn skills_are_rated_with_one_key_each_and_kept_at_once() {
    let project = project();
    let Some(window) = Window::open(&project) else { return };
    window
        .start("progress words numbers --assess --skills root/skills.toml", &project.path("root"));
    assert_eq!(window.code(), 2, "no skill is of both");
    window.start("progress --assess --skills root/skills.toml", &project.path("root"));
    let shown = window.wait("1/3, junior asks working");
    assert!(shown.contains("Write words as others do."), "{shown}");
    window.key("9");
    window.key("3");
    window.wait("2/3, junior asks awareness");
    let kept = || Store::open_existing(window.home()).unwrap().unwrap().grades().unwrap();
    assert_eq!(kept().len(), 1, "the first one is kept before the second is given");
    window.key("Enter");
    let shown = window.wait("3/3");
    assert!(shown.contains("skipped") && shown.contains("Numbers"), "{shown}");
    window.key("q");
    assert_eq!(window.code(), 0);
    assert!(window.shown().contains("1 skill rated."));
    assert_eq!(kept()[0].skill, "spelling");

    let assessment = measured(&project, &[]);
    let spelling = skill(&assessment, "spelling");
    assert_eq!((&spelling["claimed"], &spelling["shown"]), (&json!("advanced"), &Value::Null));
    assert_eq!(assessment["levels"][0]["claimed"], 1);
    assert_eq!(assessment["levels"][0]["met"], 0, "a claim shows nothing");
}

#[test]
fn a_question_answered_in_the_terminal_is_seen_and_all_of_it_fits() {
    let project = project();
    let Some(terminal) = Terminal::open(&project) else { return };
    terminal.prepare();
    terminal.enter(&format!("export GRADUS_CHALLENGES='{}'", project.path("root").display()));
    terminal.enter("clear; gradus quiz spelling#run");
    terminal.wait_for("an empty line ends the answer");
    terminal.enter("2");
    terminal.enter("");
    terminal.wait_for("1/1 right");
    terminal.enter("clear; gradus progress");
    let screen = terminal.wait_for("For junior");
    assert!(screen.contains("Words") && screen.contains("D·"), "{screen}");
    let first = screen.lines().next().unwrap();
    assert!(first.contains("AI-Assisted Development"), "the first line is in sight: {screen}");
    let coloured = terminal.tmux(&["capture-pane", "-p", "-e"]);
    assert!(coloured.contains("\x1b["), "{coloured:?}");
}
