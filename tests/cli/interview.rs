//! `gradus interview`: held in a terminal, interrupted, gone on with; its scorecard and its sheet.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use gradus::store::Store;
use rustix::process::{Pid, Signal, kill_process};
use unicode_width::UnicodeWidthStr as _;

use crate::project::{Project, Run, fixtures};
use crate::window::Window;

/// The folder whose one task and one open question fit into five minutes.
fn short() -> PathBuf {
    fixtures("interview")
}

fn gradus<'a>(project: &'a Project, arguments: &[&str]) -> Run<'a> {
    project.gradus(arguments).env("GRADUS_CHALLENGES", short())
}

#[test]
fn a_sheet_has_all_that_an_interviewer_needs_and_the_seed_decides_which() {
    let project = Project::new();
    let sheet = |seed: &str, minutes: &str| {
        let arguments = ["interview", "--sheet", "--seed", seed, "--minutes", minutes];
        gradus(&project, &arguments).success().stdout
    };
    let text = sheet("7", "5");
    for part in [
        "# Interview: middle, 5 min",
        "--level middle --minutes 5 --seed 7",
        "| From | Minutes | Part |",
        "Questions (1)",
        "A good answer mentions:",
        "- [ ] ",
        "Follow-ups:",
        "## Task 1: Triple",
        "> Return three times the number.",
        "Time of a good solution: `O(n log n)`",
        "- [ ] three times the number",
        "| Clarify | starts at once |",
        "Notes: ____",
    ] {
        assert!(text.contains(part), "no {part:?} in\n{text}");
    }
    assert_eq!(text, sheet("7", "5"), "the same seed gives the same sheet");
    let others: Vec<String> = (1..6).map(|seed| sheet(&seed.to_string(), "60")).collect();
    assert!(others.iter().any(|other| other.lines().count() != others[0].lines().count()));
    // Nothing of it is recorded.
    assert!(!project.path("../home").exists());
}

#[test]
fn pseudocode_keeps_its_lines_on_the_sheet() {
    let project = Project::new();
    let sheets: String = (1..9)
        .map(|seed| {
            let arguments = ["interview", "--sheet", "--minutes", "90", "--seed"];
            let seed = seed.to_string();
            project.gradus(arguments.into_iter().chain([&*seed])).success().stdout
        })
        .collect();
    let block = sheets.split("- [ ] Pseudocode:\n\n  ```text\n").nth(1).expect("no pseudocode");
    let block = block.split("  ```").next().unwrap();
    assert!(block.lines().any(|line| line.starts_with("      ")), "{block}");
}

#[test]
fn html_of_an_author_is_text_on_the_sheet() {
    let project = Project::new();
    // So many that one of them is among those of every long interview.
    let mut quiz = "format = 1\ntitle = \"T\"\nlevel = \"principal\"\n\
                    skills = [\"system-design-fundamentals\"]\n"
        .to_owned();
    for number in 0..400 {
        quiz.push_str("[[questions]]\nid = \"q");
        quiz.push_str(&number.to_string());
        quiz += "\"\nkind = \"open\"\nprompt = \"See <script>alert(1)</script> and `a < b`\"\n\
                 points = [\"<img src=x>\", \"\\u001b[31mred\"]\nexplanation = \"e\"\n";
    }
    project.write("only/talk/quiz.toml", quiz);
    let arguments = ["interview", "--sheet", "--level", "principal", "--minutes", "480"];
    let arguments = arguments.into_iter().chain(["--seed", "1"]);
    let run = project.gradus(arguments).env("GRADUS_CHALLENGES", project.path("only"));
    run.success()
        .shows(&["&lt;script>", "`a < b`", "- [ ] &lt;img src=x>", "\\x1b[31mred"])
        .hides(&["<script", "<img", "\u{1b}"]);
}

#[test]
fn without_a_terminal_nothing_is_asked() {
    let project = Project::new();
    for arguments in [&["interview"][..], &["mock", "--minutes", "5"], &["interview", "--resume"]] {
        gradus(&project, arguments).code(2).says(&["held in a terminal", "--sheet"]);
    }
}

#[test]
fn without_an_interview_there_is_no_scorecard() {
    let project = Project::new();
    for format in ["terminal", "json", "markdown"] {
        gradus(&project, &["interview", "--scorecard", "--format", format])
            .code(4)
            .says(&["no finished interview", "gradus interview"]);
    }
}

#[test]
fn an_impossible_level_or_length_is_refused() {
    let project = Project::new();
    gradus(&project, &["interview", "--sheet", "--level", "wizard"]).code(2).says(&["junior"]);
    gradus(&project, &["interview", "--sheet", "--minutes", "4"]).code(2).says(&["5..=480"]);
}

/// Kills it as nothing else can.
fn kill(window: &Window) {
    kill_process(Pid::from_raw(window.pid()).unwrap(), Signal::KILL).unwrap();
    assert_eq!(window.code(), 137);
}

/// The clock that is shown last, in seconds.
fn clock(shown: &str) -> u64 {
    let line = shown.lines().rfind(|line| line.contains(" left")).expect("a clock in sight");
    let time = line.split(" left").next().unwrap().split_whitespace().last().unwrap();
    let (minutes, seconds) = time.split_once(':').unwrap();
    minutes.parse::<u64>().unwrap() * 60 + seconds.parse::<u64>().unwrap()
}

/// What is said of a question survives before it is rated.
fn answer_the_question(window: &Window) {
    window.wait("Enter shows what to mention");
    window.line("a race in the cache");
    window.wait("How was yours?");
    kill(window);
    window.start("interview --resume", &short());
    let shown = window.wait("How was yours?");
    assert!(shown.contains("> a race in the cache"), "{shown}");
    window.line("3");
    window.wait("Enter goes on.");
    window.line("");
}

/// Each line that is written is kept, and the time away does not count.
fn clarify_and_plan(window: &Window) {
    window.wait("Return three times the number.");
    window.wait("your assumptions");
    window.line("n is a whole number");
    window.text("half a li");
    let before = clock(&window.wait("half a li"));
    kill(window);
    // Time away does not count.
    std::thread::sleep(Duration::from_secs(8));
    window.start("interview --resume", &short());
    let shown = window.wait("> n is a whole number");
    assert!(shown.contains("Read and clarify"), "{shown}");
    assert!(!shown.contains("half a li"), "only the line being typed is lost");
    let after = clock(&window.wait(" left"));
    assert!(after + 7 >= before, "{before} s were left, and after being away {after} s");
    window.line("");

    window.wait("how you will go about it");
    window.line("multiply by three");
    window.line("");
}

/// A wrong run, a hint, and a run that is accepted.
fn code(window: &Window, project: &Project) {
    window.wait("Enter opens the checks.");
    let file = project.path("triple.py");
    assert!(file.exists());
    window.line("");
    window.wait("RUN-TIME ERROR");
    project.write("triple.py", "def triple(n):\n    return n + 4\n");
    window.wait("WRONG ANSWER");
    window.text("h");
    window.wait("Hint 1 of 2");
    kill(window);
    window.start("interview --resume", &short());
    window.wait("Enter opens the checks.");
    window.line("");
    window.wait("WRONG ANSWER");
    project.write("triple.py", "def triple(n):\n    return n * 3\n");
    window.wait("ACCEPTED");
    window.text("n");
}

/// A case of one's own.
fn test(window: &Window) {
    window.wait("which cases could break it?");
    window.line("");
    window.wait("a: add case");
    window.text("a");
    window.wait("Your own case.");
    window.line("triple(0)");
    window.wait("should return:");
    window.line("0");
    window.wait("1/1 passed");
    window.text("n");
}

/// The costs are stated and compared. Gives what is shown at the end.
fn wrap_up(window: &Window) -> String {
    window.wait("Triple: what does your solution take");
    window.line("n*log(n)");
    window.line("O(1)");
    window.wait("O(n log n) time: the same.");
    window.wait("O(n) space: not the same.");
    window.line("ask for the size first");
    window.line("");
    window.wait("To keep it: gradus interview --scorecard")
}

#[test]
fn a_whole_interview_is_killed_in_the_middle_resumed_and_ends_in_a_scorecard() {
    let project = Project::new();
    let Some(window) = Window::open(&project) else { return };
    window.start("interview --minutes 5 --seed 1", &short());
    let shown = window.wait("Enter begins");
    assert!(shown.contains("1 question"), "{shown}");
    assert!(shown.lines().all(|line| line.width() <= 80), "{shown}");
    assert!(shown.contains("2 min  task 1\n") && !shown.contains("Triple"), "{shown}");
    window.line("");
    answer_the_question(&window);
    clarify_and_plan(&window);
    code(&window, &project);
    test(&window);
    let shown = wrap_up(&window);
    assert_eq!(window.code(), 0);
    for part in [
        "Interview · middle · 5 min",
        "ended     Finished after",
        "1 rated by yourself",
        "accepted  after",
        "runs      2",
        "hints     1",
        "own cases 1, 1 as written",
        "time      n*log(n) stated; O(n log n) in the challenge; the same",
        "space     O(1) stated; O(n) in the challenge; not the same",
        "assumed   n is a whole number",
        "plan      multiply by three",
        "ask for the size first",
    ] {
        assert!(shown.contains(part), "no {part:?} in\n{shown}");
    }

    let card = gradus(&project, &["interview", "--scorecard", "--format", "json"]).success().json();
    assert_eq!(card["schema_version"], 1);
    assert_eq!(card["ended"], "finished");
    assert_eq!(card["tasks"][0]["runs"], 2);
    assert!(card["tasks"][0]["first_accepted_seconds"].is_u64());
    let phases: Vec<&str> =
        card["phases"].as_array().unwrap().iter().map(|p| p["phase"].as_str().unwrap()).collect();
    assert_eq!(phases, ["questions", "clarify", "plan", "code", "test", "wrap-up"]);
    gradus(&project, &["interview", "--scorecard", "--format", "markdown"]).success().shows(&[
        "# Interview: middle",
        "| Runs | 2 |",
        "ask for the size first",
    ]);

    // The answer and the runs are in the record, as parts of the interview.
    let store = Store::open_existing(window.home()).unwrap().unwrap();
    let mut answers = Vec::new();
    store.each_review(None, &mut |review| answers.push(review)).unwrap();
    let answer = answers.iter().find(|review| review.item.contains('#')).unwrap();
    assert_eq!(answer.answer.as_deref(), Some("a race in the cache"));
    assert!(answer.session.is_some());
}

#[test]
fn another_interview_takes_the_place_of_an_unfinished_one_only_where_that_is_wanted() {
    let project = Project::new();
    let Some(window) = Window::open(&project) else { return };
    window.start("interview --minutes 5 --seed 1", &short());
    window.wait("Enter begins");
    window.line("");
    window.wait("Enter shows what to mention");
    window.key("Escape");
    window.wait("gradus interview --resume");
    assert_eq!(window.code(), 0);
    gradus(&project, &["interview", "--scorecard"]).code(4).says(&["--resume"]);

    window.start("interview --minutes 5 --seed 2", &short());
    window.wait("is unfinished");
    window.line("");
    window.wait("Nothing was changed.");
    assert_eq!(window.code(), 0);

    window.start("interview --minutes 5 --seed 2", &short());
    window.wait("[y/N]");
    window.line("y");
    window.wait("Enter begins");
    window.key("Escape");
    assert_eq!(window.code(), 0);
    gradus(&project, &["interview", "--scorecard"]).code(4).says(&["--resume"]);

    window.start("interview --minutes 6 --seed 2", &short());
    window.wait("[y/N]");
    window.line("y");
    window.wait("Enter begins");
    window.line("");
    window.wait("Enter shows what to mention");
    window.key("C-c");
    assert_eq!(window.code(), 130);
    gradus(&project, &["interview", "--scorecard"])
        .success()
        .shows(&["· 5 min ·", "Given up after"]);
}

#[test]
fn what_is_gone_from_the_library_is_told_and_left_out() {
    let project = Project::new();
    let Some(window) = Window::open(&project) else { return };
    window.start("interview --minutes 5 --seed 1", &short());
    window.wait("Enter begins");
    window.line("");
    window.wait("Enter shows what to mention");
    window.key("C-c");
    assert_eq!(window.code(), 130);
    // Neither the fixture's question nor its task is in this one.
    window.start("interview --resume", &fixtures("sound"));
    // Its question is one of the library's, and is still there.
    window.wait("Enter shows what to mention");
    window.line("");
    window.wait("How was yours");
    window.line("3");
    window.wait("Enter goes on.");
    window.line("");
    let shown = window.wait("Wrap up");
    assert!(shown.contains("short/triple is left out"), "{shown}");
    window.line("");
    window.wait("left out  short/triple");
    assert_eq!(window.code(), 0);
}

#[test]
fn the_clock_of_an_interview_runs_out() {
    let project = Project::new();
    let Some(window) = Window::open(&project) else { return };
    window.start("interview --minutes 5 --seed 1", &short());
    window.wait("Enter begins");
    window.line("");
    window.wait("Enter shows what to mention");
    window.key("C-c");
    assert_eq!(window.code(), 130);
    // All but two seconds of the time before the wrap-up were spent.
    let mut store = Store::open(window.home()).unwrap();
    let session = store.last_session(false).unwrap().unwrap();
    let mut state: serde_json::Value = serde_json::from_str(&session.state).unwrap();
    state["times"][0]["ms"] = (238_000).into();
    store.keep_session(session.id, &state.to_string(), false).unwrap();
    let begun = Instant::now();
    window.start("interview --resume", &short());
    window.wait("The time for this is up.");
    assert!(begun.elapsed() < Duration::from_secs(20));
    window.wait("Wrap up");
    window.line("too slow");
    window.line("");
    window.wait("The time was up after");
    assert_eq!(window.code(), 0);
}

#[test]
fn an_interview_of_a_later_version_is_refused_politely() {
    let project = Project::new();
    let Some(window) = Window::open(&project) else { return };
    let mut store = Store::open(window.home()).unwrap();
    let at = "2026-03-01T10:00:00Z".parse().unwrap();
    let when = gradus::model::Moment { at, day: "2026-03-01".parse().unwrap() };
    store.begin_session(when, r#"{"version": 99, "shape": "other"}"#).unwrap();
    window.start("interview --resume", &short());
    window.wait("begun with a newer gradus");
    assert_eq!(window.code(), 2);
}
