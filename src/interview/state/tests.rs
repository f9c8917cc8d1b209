use super::*;
use crate::interview::{PlannedQuestion, PlannedTask};
use crate::model::Level;

fn plan(questions: &[&str], tasks: &[&str]) -> Plan {
    let question = |id: &&str| PlannedQuestion {
        id: (*id).to_owned(),
        minutes: 1,
        skills: vec!["s".to_owned()],
    };
    let task =
        |id: &&str| PlannedTask { id: (*id).to_owned(), minutes: 10, skills: vec!["s".to_owned()] };
    Plan {
        level: Level::Middle,
        minutes: 30,
        seed: 7,
        questions: questions.iter().map(question).collect(),
        tasks: tasks.iter().map(task).collect(),
        wrap_up: 2,
        remarks: Vec::new(),
    }
}

fn began() -> Moment {
    Moment { at: "2026-03-01T10:00:00Z".parse().unwrap(), day: "2026-03-01".parse().unwrap() }
}

fn state(questions: &[&str], tasks: &[&str]) -> State {
    State::new(plan(questions, tasks), began())
}

fn answer(question: &str) -> Answer {
    Answer { question: question.to_owned(), skills: Vec::new(), correct: Some(true), rating: None }
}

#[test]
fn the_parts_follow_each_other_with_four_for_each_task() {
    let mut state = state(&["q#1"], &["a", "b"]);
    let mut seen = vec![(state.phase(), state.task_id().map(str::to_owned))];
    while state.phase() != Phase::Finished {
        state.advance();
        seen.push((state.phase(), state.task_id().map(str::to_owned)));
    }
    let of = |task: &str| {
        [Phase::Clarify, Phase::Plan, Phase::Code, Phase::Test]
            .map(|phase| (phase, Some(task.to_owned())))
    };
    let mut wanted = vec![(Phase::Questions, None)];
    wanted.extend(of("a"));
    wanted.extend(of("b"));
    wanted.extend([(Phase::WrapUp, None), (Phase::Finished, None)]);
    assert_eq!(seen, wanted);
    assert_eq!(state.ended(), Some(InterviewEnd::Finished));
}

#[test]
fn what_the_plan_lacks_is_passed_over() {
    assert_eq!(state(&[], &["a"]).phase(), Phase::Clarify);
    let mut questions_only = state(&["q#1"], &[]);
    questions_only.advance();
    assert_eq!(questions_only.phase(), Phase::WrapUp);
}

#[test]
fn questions_are_asked_once_and_in_order() {
    let mut state = state(&["q#1", "q#2", "q#3"], &[]);
    state.answers.push(answer("q#2"));
    assert_eq!(state.open_questions(), ["q#1", "q#3"]);
    state.left_out.push("q#1".to_owned());
    assert_eq!(state.open_questions(), ["q#3"]);
}

#[test]
fn when_the_time_is_up_the_wrap_up_follows_and_then_the_end() {
    let mut state = state(&["q#1"], &["a"]);
    state.time_up();
    assert_eq!((state.phase(), state.ended()), (Phase::WrapUp, None));
    let mut patient = state.clone();
    patient.advance();
    assert_eq!(patient.ended(), Some(InterviewEnd::TimeUp));
    state.time_up();
    assert_eq!((state.phase(), state.ended()), (Phase::Finished, Some(InterviewEnd::TimeUp)));
}

#[test]
fn time_is_counted_for_the_part_at_hand_and_the_last_minutes_belong_to_the_wrap_up() {
    let mut state = state(&["q#1"], &["a"]);
    assert_eq!(state.left(), Duration::from_secs(30 * 60));
    assert_eq!(state.left_here(), Duration::from_secs(28 * 60));
    state.spend(Duration::from_secs(60));
    state.spend(Duration::from_secs(30));
    state.advance();
    state.spend(Duration::from_secs(10));
    state.advance();
    state.spend(Duration::from_secs(5));
    assert_eq!(state.spent_on("a"), 15_000);
    let parts: Vec<(Phase, u64)> =
        state.times().iter().map(|spent| (spent.phase, spent.ms)).collect();
    assert_eq!(parts, [(Phase::Questions, 90_000), (Phase::Clarify, 10_000), (Phase::Plan, 5_000)]);
    state.time_up();
    assert_eq!(state.left_here(), state.left());
    state.spend(Duration::from_secs(3600));
    assert_eq!(state.left(), Duration::ZERO);
}

#[test]
fn only_tasks_with_code_have_their_cost_stated() {
    let mut state = state(&[], &["a", "b"]);
    state.current_task().unwrap().file = Some("/a.py".to_owned());
    for _ in 0..4 {
        state.advance();
    }
    // Read, but time was up before it was coded.
    assert_eq!(state.current_task().unwrap().id, "b");
    state.time_up();
    let open = state.uncosted().unwrap();
    assert_eq!(open.id, "a");
    open.time = Some("O(n)".to_owned());
    state.uncosted().unwrap().space = Some(String::new());
    assert_eq!(state.uncosted(), None);
}

#[test]
fn a_task_that_cannot_be_given_is_left_out() {
    let mut state = state(&[], &["a", "b"]);
    state.leave_task_out();
    assert_eq!((state.phase(), state.task_id()), (Phase::Clarify, Some("b")));
    state.leave_task_out();
    assert_eq!(
        (state.phase(), state.left_out.as_slice()),
        (Phase::WrapUp, &["a", "b"].map(str::to_owned)[..])
    );
}

#[test]
fn a_state_survives_being_kept() {
    let mut state = state(&["q#1"], &["a"]);
    state.answers.push(answer("q#1"));
    state.advance();
    state.current_task().unwrap().assumptions.push("n > 0 ⚠".to_owned());
    state.spend(Duration::from_millis(1234));
    let text = state.to_json().unwrap();
    assert_eq!(State::from_json(&text).unwrap(), state);
}

#[test]
fn a_state_of_a_later_version_is_refused_even_where_it_has_another_form() {
    let error = State::from_json(r#"{"version": 2, "new": true}"#).unwrap_err();
    assert!(matches!(error, StateError::Newer), "{error}");
    let error = State::from_json(r#"{"version": 1}"#).unwrap_err();
    assert!(matches!(error, StateError::Unreadable(_)), "{error}");
    let error = State::from_json("").unwrap_err();
    assert!(matches!(error, StateError::Unreadable(_)), "{error}");
}
