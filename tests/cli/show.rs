//! `gradus show`: what a challenge asks, and nothing that it keeps hidden.

use crate::project::Project;

#[test]
fn the_statement_is_shown_with_what_to_do_next() {
    Project::new().sound(["show", "double"]).success().shows(&[
        "basics/double",
        "2 cases",
        "5 min",
        "Return twice the number.",
        "gradus start double",
    ]);
}

#[test]
fn hidden_cases_stay_hidden() {
    let project = Project::new();
    for format in ["terminal", "json"] {
        let output = project.odd(["show", "vault", "--format", format]).success();
        output.shows(&["A vault"]).hides(&["HIDDEN"]);
    }
}

#[test]
fn the_samples_are_there_for_machines() {
    let seen = Project::new().sound(["show", "talking", "--format", "json"]).success().json();
    assert_eq!(seen["id"], "streams/talking");
    assert_eq!(seen["cases"], 2);
    let samples = seen["samples"].as_array().unwrap();
    assert_eq!(samples.len(), 1);
    assert_eq!(samples[0]["call"], "greet()");
    assert_eq!(samples[0]["returns"], "3");
    assert_eq!(samples[0]["stdin"], "Ada\n");
    assert_eq!(samples[0]["stdout"], "Hello, Ada\n");
}

#[test]
fn a_quiz_does_not_give_its_answers_away() {
    let project = Project::new();
    for format in ["terminal", "json"] {
        let output = project.sound(["show", "small", "--format", format]).success();
        output.shows(&["A small quiz"]).hides(&["def statement"]);
    }
}
