//! In a real terminal.

use gradus::model::{Rating, Review};
use gradus::store::Store;

use crate::project::{Project, fixtures};
use crate::window::Window;

/// Everything that was recorded, oldest first.
pub fn reviews(window: &Window) -> Vec<Review> {
    let mut found = Vec::new();
    if let Some(store) = Store::open_existing(window.home()).expect("the database opens") {
        store.each_review(None, &mut |review| found.push(review)).unwrap();
    }
    found
}

/// The letters of options, in this order, as the question at hand shows them.
fn letters(shown: &str, options: &[&str]) -> String {
    let found = options.iter().map(|option| {
        let line = shown.lines().rev().find(|line| line.ends_with(&format!(") {option}")));
        line.unwrap_or_else(|| panic!("no {option:?} in\n{shown}"))
            .trim()
            .split(')')
            .next()
            .unwrap()
    });
    found.collect::<Vec<_>>().join(" ")
}

#[test]
fn a_question_of_every_kind_is_asked_answered_explained_and_kept() {
    let project = Project::new();
    let Some(window) = Window::open(&project) else { return };
    window.start("quiz all-kinds --seed 3", &fixtures("sound"));

    let shown = window.wait("one letter");
    assert!(shown.contains("1/11  One of every kind · junior"), "{shown}");
    window.line("z");
    window.wait("the letters go from a to c");
    window.line("?");
    window.wait("Type the letter of the right option");
    window.line("s");
    window.wait("there is no `s`");
    window.line(&letters(&shown, &["At every call"]));
    let shown = window.wait("all letters that are right");
    for part in [
        "✗ wrong",
        "Then `x=[]` would be harmless.",
        "answer    When the def",
        "A default is made once",
        "2/11",
    ] {
        assert!(shown.contains(part), "no {part:?} in\n{shown}");
    }
    window.line(&letters(&shown, &["tuple", "frozenset"]));
    window.wait("t or f");
    window.line("f");
    window.wait("an empty line ends the answer");
    for line in ["[0, 1, 4] []", ".", "end", ""] {
        window.line(line);
    }
    window.wait("the name of the exception");
    window.line("KeyError");
    window.wait("a word or a few");
    window.line("yield");
    window.wait("a number");
    window.line("0x2000");
    window.wait("a Python value, such as");
    window.line("{'b': 0,");
    window.wait("this is not a Python value");
    window.line("b");
    window.wait("a string needs quotes");
    window.line("{'b': 0, 'a': 0}");
    let shown = window.wait("the right 4 letters in the right order");
    assert!(shown.contains("It must print:"), "{shown}");
    window.line(&letters(&shown, &["y = 2", "x = 1", "x += y", "print(x)"]));
    let shown = window.wait("the number of the line");
    assert!(shown.contains("3      return total / len(total)"), "{shown}");
    window.line("3");
    window.wait("Enter shows what to mention");
    window.line("reference counts");
    window.wait("When is it released?");
    window.line("5");
    window.wait("type 1, 2, 3 or 4");
    window.line("2");
    assert_eq!(window.code(), 1);
    let shown = window.shown();
    for part in [
        "10/11 passed: 9/10 right · 1 of 1 open question",
        "python-exceptions",
        "to repeat quizzes/all-kinds#choice",
        "gradus quiz all-kinds --seed 3",
    ] {
        assert!(shown.contains(part), "no {part:?} in\n{shown}");
    }
    assert_eq!(shown.matches("✓ right").count(), 9, "{shown}");

    let reviews = reviews(&window);
    let items: Vec<&str> =
        reviews.iter().map(|review| review.item.rsplit_once('#').unwrap().1).collect();
    assert_eq!(
        items,
        [
            "choice",
            "multiple",
            "true-false",
            "output",
            "exception",
            "text",
            "number",
            "literal",
            "order",
            "line",
            "open"
        ]
    );
    assert!(reviews.iter().all(|review| review.seed == Some(3) && review.answer.is_some()));
    assert_eq!((reviews[0].rating, reviews[0].correct), (Rating::Again, Some(false)));
    assert_eq!((reviews[1].rating, reviews[1].correct), (Rating::Good, Some(true)));
    assert_eq!((reviews[10].rating, reviews[10].correct), (Rating::Hard, None));
    for line in shown.lines() {
        assert!(line.chars().count() <= 80, "{line}");
    }
}

#[test]
fn ending_it_keeps_what_was_answered_and_says_how_to_go_on() {
    let project = Project::new();
    let Some(window) = Window::open(&project) else { return };
    window.start("quiz all-kinds#true-false all-kinds#line", &fixtures("sound"));
    window.wait("t or f");
    window.line("f");
    window.wait("the number of the line");
    window.text("3");
    window.key("Escape");
    assert_eq!(window.code(), 0);
    let shown = window.shown();
    assert!(shown.contains("1/1 right") && shown.contains("--seed "), "{shown}");
    assert_eq!(reviews(&window).len(), 1);

    window.start("quiz all-kinds#line", &fixtures("sound"));
    window.wait("the number of the line");
    window.key("C-d");
    assert_eq!(window.code(), 4);
}

#[test]
fn an_interrupt_ends_it_with_130_and_gives_the_terminal_back() {
    let project = Project::new();
    let Some(window) = Window::open(&project) else { return };
    for how in ["C-c", "TERM"] {
        window.start("quiz all-kinds#line", &fixtures("sound"));
        window.wait("the number of the line");
        window.text("ab");
        window.wait("> ab");
        if how == "C-c" {
            window.key("C-c");
        } else {
            let pid = rustix::process::Pid::from_raw(window.pid()).unwrap();
            rustix::process::kill_process(pid, rustix::process::Signal::TERM).unwrap();
        }
        assert_eq!(window.code(), 130);
        window.line("stty -a");
        let shown = window.wait("isig");
        assert!(shown.contains(" icanon") && shown.contains(" echo "), "{shown}");
    }
    assert!(reviews(&window).is_empty());
}

#[test]
fn what_is_pasted_over_several_lines_answers_several_questions() {
    let project = Project::new();
    let Some(window) = Window::open(&project) else { return };
    window.start("quiz all-kinds#true-false all-kinds#line all-kinds#number", &fixtures("sound"));
    window.wait("t or f");
    window.paste("f\n3\n8192\n");
    assert_eq!(window.code(), 0);
    assert!(window.shown().contains("3/3 right"), "{}", window.shown());
}

#[test]
fn an_output_may_be_pasted_with_its_empty_lines() {
    let project = Project::new();
    let Some(window) = Window::open(&project) else { return };
    window.start("quiz all-kinds#output all-kinds#line", &fixtures("sound"));
    window.wait("an empty line ends the answer");
    window.line("");
    window.wait("type an answer, or ?");
    window.paste("[0, 1, 4] []\n\nend\n");
    window.wait("| end");
    window.line("");
    let shown = window.wait("the number of the line");
    assert!(shown.contains("✓ right"), "{shown}");
    window.line("3");
    assert_eq!(window.code(), 0);
}

#[test]
fn a_question_that_cannot_be_asked_hides_no_other() {
    let quiz = "format = 1\ntitle = 'T'\nskills = []\n[[questions]]\nid = 'q'\nkind = 'output'\n\
        prompt = '?'\ncode = 'print(nothing)'\nexplanation = 'e'\n[[questions]]\nid = 'r'\n\
        kind = 'true_false'\nprompt = '?'\nanswer = true\nexplanation = 'e'\n";
    let project = Project::new().with("root/a/half/quiz.toml", quiz);
    let Some(window) = Window::open(&project) else { return };
    window.start("quiz half", &project.path("root"));
    let shown = window.wait("t or f");
    assert!(shown.contains("a/half#q cannot be asked: the snippet fails: NameError"), "{shown}");
    window.line("t");
    assert_eq!(window.code(), 2);
    assert!(window.shown().contains("1/1 right"), "{}", window.shown());
}

#[test]
fn a_record_that_cannot_be_written_is_told_and_stops_nothing() {
    let project = Project::new();
    let Some(window) = Window::open(&project) else { return };
    std::fs::create_dir_all(window.home()).unwrap();
    std::fs::write(window.home().join("practice.db"), "no database").unwrap();
    window.start("quiz all-kinds#line", &fixtures("sound"));
    let shown = window.wait("the number of the line");
    assert!(shown.contains("your practice is not recorded"), "{shown}");
    window.line("3");
    assert_eq!(window.code(), 0);
}

#[test]
fn questions_that_are_done_or_due_can_be_chosen() {
    let project = Project::new();
    let Some(window) = Window::open(&project) else { return };
    window.start("quiz all-kinds#line", &fixtures("sound"));
    window.wait("the number of the line");
    window.line("3");
    assert_eq!(window.code(), 0);
    let ids = |word: &str| -> Vec<String> {
        let printed = project.sound(["quiz", "all-k", word, "--format", "json"]).success().json();
        let printed = printed.as_array().unwrap().clone();
        printed.iter().map(|question| question["id"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(ids("done"), ["quizzes/all-kinds#line"]);
    assert_eq!(ids("todo").len(), 10);
    project.sound(["quiz", "all-k", "due", "--format", "json"]).code(4);
    let later = project.sound(["quiz", "all-k", "due", "--format", "json"]);
    later.env("GRADUS_TODAY", "2999-01-01").success().shows(&["all-kinds#line"]);
}
