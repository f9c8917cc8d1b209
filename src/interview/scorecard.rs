//! From the state of an interview to its facts.

use super::cost::agreement;
use super::state::{State, TaskState};
use crate::model::{
    CostFacts, PhaseTime, QuestionFacts, RatedFacts, Scorecard, SkillFacts, TaskFacts,
};

/// The facts of an interview, as far as it has come.
#[must_use]
pub fn scorecard(state: &State) -> Scorecard {
    let plan = &state.plan;
    let phases = state.times().iter().map(|spent| PhaseTime {
        phase: spent.phase,
        task: spent.task.clone(),
        seconds: seconds(spent.ms),
    });
    Scorecard {
        schema_version: Scorecard::VERSION,
        began: state.began,
        level: plan.level,
        seed: plan.seed,
        ended: state.ended(),
        planned_minutes: plan.minutes,
        used_seconds: seconds(state.times().iter().map(|spent| spent.ms).sum()),
        phases: phases.collect(),
        questions: questions(state),
        tasks: state.tasks().iter().map(|task| facts(state, task)).collect(),
        notes: state.notes.clone(),
        left_out: state.left_out.clone(),
    }
}

fn questions(state: &State) -> QuestionFacts {
    let mut facts =
        QuestionFacts { planned: number(state.plan.questions.len()), ..QuestionFacts::default() };
    for answer in &state.answers {
        let question = answer.question.clone();
        facts.rated.extend(answer.rating.map(|rating| RatedFacts { question, rating }));
        let Some(correct) = answer.correct else { continue };
        facts.graded += 1;
        facts.right += u32::from(correct);
        for skill in &answer.skills {
            let known = facts.by_skill.iter().position(|facts| facts.skill == *skill);
            let position = known.unwrap_or_else(|| {
                facts.by_skill.push(SkillFacts { skill: skill.clone(), right: 0, asked: 0 });
                facts.by_skill.len() - 1
            });
            facts.by_skill[position].asked += 1;
            facts.by_skill[position].right += u32::from(correct);
        }
    }
    facts.by_skill.sort_by(|one, other| one.skill.cmp(&other.skill));
    facts
}

fn facts(state: &State, task: &TaskState) -> TaskFacts {
    let planned = state.plan.tasks.iter().find(|planned| planned.id == task.id);
    TaskFacts {
        task: task.id.clone(),
        title: task.title.clone(),
        planned_minutes: planned.map_or(0, |planned| planned.minutes),
        used_seconds: seconds(state.spent_on(&task.id)),
        first_accepted_seconds: task.first_accepted.map(seconds),
        runs: task.runs,
        hints: task.hints,
        own_passed: task.own_passed,
        own_cases: task.own_cases,
        time: cost(task.time.as_ref(), task.challenge_time.as_ref()),
        space: cost(task.space.as_ref(), task.challenge_space.as_ref()),
        assumptions: task.assumptions.clone(),
        plan: task.plan.clone(),
    }
}

fn cost(stated: Option<&String>, challenge: Option<&String>) -> CostFacts {
    let stated = stated.filter(|stated| !stated.is_empty());
    let both = stated.zip(challenge);
    CostFacts {
        stated: stated.cloned(),
        challenge: challenge.cloned(),
        agreement: both.map(|(stated, challenge)| agreement(stated, challenge)),
    }
}

fn seconds(ms: u64) -> u32 {
    u32::try_from(ms / 1000).unwrap_or(u32::MAX)
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::interview::{Answer, Plan, PlannedQuestion, PlannedTask};
    use crate::model::{Agreement, InterviewEnd, InterviewPhase, Level, Moment, Rating};

    fn state() -> State {
        let skills = vec!["s".to_owned()];
        let question =
            |id: &str| PlannedQuestion { id: id.to_owned(), minutes: 1, skills: skills.clone() };
        let task = PlannedTask { id: "a/b".to_owned(), minutes: 10, skills: skills.clone() };
        let plan = Plan {
            level: Level::Middle,
            minutes: 20,
            seed: 7,
            questions: ["q#1", "q#2", "q#3"].map(question).to_vec(),
            tasks: vec![task],
            wrap_up: 1,
            remarks: Vec::new(),
        };
        let at = "2026-03-01T10:00:00Z".parse().unwrap();
        State::new(plan, Moment { at, day: "2026-03-01".parse().unwrap() })
    }

    fn answer(id: &str, correct: Option<bool>, rating: Option<Rating>) -> Answer {
        let skills = vec!["t".to_owned(), "s".to_owned()];
        Answer { question: id.to_owned(), skills, correct, rating }
    }

    #[test]
    fn answers_are_counted_by_skill_and_rated_ones_apart() {
        let mut state = state();
        state.answers.push(answer("q#1", Some(true), None));
        state.answers.push(answer("q#2", Some(false), None));
        state.answers.push(answer("q#3", None, Some(Rating::Good)));
        let facts = scorecard(&state).questions;
        assert_eq!((facts.planned, facts.graded, facts.right), (3, 2, 1));
        let skills: Vec<_> =
            facts.by_skill.iter().map(|s| (s.skill.as_str(), s.right, s.asked)).collect();
        assert_eq!(skills, [("s", 1, 2), ("t", 1, 2)]);
        assert_eq!(facts.rated, [RatedFacts { question: "q#3".to_owned(), rating: Rating::Good }]);
    }

    #[test]
    fn a_task_has_its_time_and_its_costs_beside_those_of_the_challenge() {
        let mut state = state();
        state.spend(Duration::from_secs(61));
        state.advance();
        let task = state.current_task().unwrap();
        task.challenge_time = Some("O(n log n)".to_owned());
        task.challenge_space = Some("O(n)".to_owned());
        task.time = Some("n*log(n)".to_owned());
        task.space = Some(String::new());
        task.first_accepted = Some(90_999);
        state.spend(Duration::from_secs(100));
        let card = scorecard(&state);
        let task = &card.tasks[0];
        assert_eq!((task.used_seconds, task.first_accepted_seconds), (100, Some(90)));
        assert_eq!((task.planned_minutes, card.used_seconds), (10, 161));
        assert_eq!(task.time.agreement, Some(Agreement::Same));
        assert_eq!((&task.space.stated, task.space.agreement), (&None, None));
        assert_eq!(card.phases[1].phase, InterviewPhase::Clarify);
        assert_eq!(card.ended, None);
        state.give_up();
        assert_eq!(scorecard(&state).ended, Some(InterviewEnd::GivenUp));
    }
}
