use super::*;
use crate::model::{Environment, Verdict};
use crate::report::fixture::{self, VERDICTS};
use crate::report::styles::{Glyphs, Styles};
use crate::report::terminal::{Detail, Terminal};
use crate::report::{json, junit, markdown};

const SECRET: &str = "s3cr3t";

/// A submission with the secret in every text of its hidden cases, one of each verdict.
fn secretive() -> RunResult {
    let tests = VERDICTS.iter().enumerate();
    let tests = tests.map(|(position, v)| fixture::test_saying(SECRET, position + 1, *v)).collect();
    let mut result = fixture::submission(tests);
    result.message = Some(SECRET.to_owned());
    fixture::run(vec![result])
}

/// What all writers make of a run.
fn everywhere(run: &RunResult, environment: &Environment) -> Vec<(&'static str, String)> {
    let terminal = Terminal::new(Styles::plain(), Glyphs::unicode(), 80);
    let all = Detail { every_failure: true, source: None };
    vec![
        ("terminal", terminal.submission(&run.results[0], environment, Detail::default())),
        ("verbose", terminal.submission(&run.results[0], environment, all)),
        ("grade", terminal.grade(run)),
        ("json", json::run(run).unwrap()),
        ("junit", junit::run(run).unwrap()),
        ("markdown", markdown::run(run, markdown::STEP_SUMMARY_LIMIT)),
    ]
}

#[test]
fn no_format_gives_a_hidden_case_away() {
    let run = secretive();
    let environment = run.environment.clone();
    for (format, text) in everywhere(&run, &environment) {
        assert!(format == "grade" || text.contains(SECRET), "{format} shows it to interviewers");
    }
    for (format, text) in everywhere(&Audience::Candidate.run(run), &environment) {
        assert!(!text.contains(SECRET), "{format}: {text}");
        assert!(!text.contains("77"), "{format} tells the exit code: {text}");
    }
}

#[test]
fn verdicts_points_and_times_stay() {
    let mut full = fixture::test_saying(SECRET, 6, Verdict::WrongAnswer);
    full.group = Some("large".to_owned());
    full.flags = vec![Verdict::OutputLimit];
    full.score = 1.5;
    let seen = Audience::Candidate.submission(fixture::submission(vec![full]));
    let expected = TestResult {
        name: "hidden 6".to_owned(),
        group: Some("large".to_owned()),
        flags: vec![Verdict::OutputLimit],
        visibility: Visibility::Hidden,
        exit_code: None,
        score: 1.5,
        ..fixture::failing(6, Verdict::WrongAnswer)
    };
    assert_eq!(seen.tests, [expected]);
}

#[test]
fn samples_stay_whole_and_interviewers_see_all() {
    let result = fixture::wrong_answer();
    assert_eq!(Audience::Candidate.submission(result.clone()), result);
    let run = secretive();
    assert_eq!(Audience::Interviewer.run(run.clone()), run);
}

#[test]
fn the_message_stays_where_it_speaks_of_no_hidden_case() {
    let mut result = fixture::submission(vec![
        fixture::failing(1, Verdict::CompileError),
        fixture::test_saying(SECRET, 2, Verdict::Skipped),
    ]);
    result.message = Some("no module named numpy".to_owned());
    let seen = Audience::Candidate.submission(result.clone());
    assert_eq!(seen.message, result.message);
    result.tests[1].verdict = Verdict::CompileError;
    assert_eq!(Audience::Candidate.submission(result).message, None);
}
