use super::*;
use crate::model::{
    Agreement, InterviewPhase, Level, Moment, PhaseTime, QuestionFacts, RatedFacts, SkillFacts,
    TaskFacts,
};
use crate::report::json;
use crate::report::styles::{Glyphs, Styles};
use crate::report::terminal::{Terminal, width};

fn card() -> Scorecard {
    let at = "2026-03-01T10:00:00Z".parse().unwrap();
    let task = TaskFacts {
        task: "python-core/two-sum".to_owned(),
        title: "Two sum".to_owned(),
        planned_minutes: 15,
        used_seconds: 930,
        first_accepted_seconds: Some(730),
        runs: 4,
        hints: 1,
        own_passed: 1,
        own_cases: 2,
        time: CostFacts {
            stated: Some("n".to_owned()),
            challenge: Some("O(n)".to_owned()),
            agreement: Some(Agreement::Same),
        },
        space: CostFacts { stated: None, challenge: Some("O(n)".to_owned()), agreement: None },
        assumptions: vec!["the numbers are whole".to_owned(), "there is a pair".to_owned()],
        plan: vec!["a dictionary of what was seen".to_owned()],
    };
    let time = |phase, task: Option<&str>, seconds| PhaseTime {
        phase,
        task: task.map(str::to_owned),
        seconds,
    };
    Scorecard {
        schema_version: Scorecard::VERSION,
        began: Moment { at, day: "2026-03-01".parse().unwrap() },
        level: Level::Middle,
        seed: 7,
        ended: Some(InterviewEnd::Finished),
        planned_minutes: 30,
        used_seconds: 1410,
        phases: vec![
            time(InterviewPhase::Questions, None, 480),
            time(InterviewPhase::Code, Some("python-core/two-sum"), 930),
        ],
        questions: QuestionFacts {
            planned: 4,
            graded: 2,
            right: 1,
            by_skill: vec![SkillFacts { skill: "python-iterators".to_owned(), right: 1, asked: 2 }],
            rated: vec![RatedFacts { question: "a/b#c".to_owned(), rating: Rating::Hard }],
        },
        tasks: vec![task],
        notes: vec!["tests for the empty list".to_owned()],
        left_out: vec!["gone/quiz#1".to_owned()],
    }
}

fn terminal() -> Terminal {
    Terminal::new(Styles::plain(), Glyphs::unicode(), 80)
}

#[test]
fn the_terminal_shows_every_fact() {
    insta::assert_snapshot!(terminal().scorecard(&card()));
}

#[test]
fn markdown_shows_every_fact() {
    insta::assert_snapshot!(markdown(&card()));
}

#[test]
fn json_has_the_documented_keys() {
    let value: serde_json::Value =
        serde_json::from_str(&json::scorecard(&card()).unwrap()).unwrap();
    let keys = |value: &serde_json::Value| {
        value.as_object().unwrap().keys().cloned().collect::<Vec<_>>().join(" ")
    };
    assert_eq!(
        keys(&value),
        "began ended left_out level notes phases planned_minutes questions schema_version seed \
         tasks used_seconds"
    );
    assert_eq!(value["schema_version"], 1);
    assert_eq!(value["ended"], "finished");
    assert_eq!(value["tasks"][0]["time"]["agreement"], "same");
    assert_eq!(value["questions"]["rated"][0]["rating"], "hard");
    let again: Scorecard = serde_json::from_value(value).unwrap();
    assert_eq!(again, card());
}

#[test]
fn what_the_candidate_typed_is_harmless_everywhere() {
    let evil = "\x1b[31m|`<b>`\u{202e}".to_owned();
    let mut card = card();
    card.notes = vec![evil.clone(), "x ".repeat(300)];
    card.tasks[0].assumptions = vec![evil.clone(), "```".to_owned(), "# no heading".to_owned()];
    card.tasks[0].time.stated = Some(evil.clone());
    card.tasks[0].title.clone_from(&evil);
    let shown = terminal().scorecard(&card);
    assert!(shown.lines().all(|line| width(line) <= 80), "{shown}");
    for text in [shown, markdown(&card), json::scorecard(&card).unwrap()] {
        assert!(!text.contains('\x1b') && !text.contains('\u{202e}'), "{text}");
    }
    let text = markdown(&card);
    let fence = text.find("````text").expect("a fence longer than that in the text");
    assert!(text[fence..].contains("# no heading"));
    assert!(!text.lines().any(|line| line.starts_with("# no")) || text.contains("````"));
}

#[test]
fn an_interview_without_anything_still_has_a_card() {
    let mut card = card();
    card.questions = QuestionFacts::default();
    card.tasks.clear();
    card.phases.clear();
    card.ended = None;
    for text in [terminal().scorecard(&card), markdown(&card)] {
        assert!(text.contains("Unfinished after 23:30") && text.contains("None"), "{text}");
    }
}
