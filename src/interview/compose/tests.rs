use super::*;
use crate::model::{Domain, Skill, SkillLevels};

fn question(id: &str, level: Level, skill: &str, open: bool) -> QuestionCandidate {
    QuestionCandidate {
        id: id.to_owned(),
        level: Some(level),
        skills: vec![skill.to_owned()],
        open,
        picked: !open,
    }
}

fn task(id: &str, level: Level, skill: &str, minutes: u32) -> TaskCandidate {
    TaskCandidate {
        id: id.to_owned(),
        level: Some(level),
        skills: vec![skill.to_owned()],
        minutes: Some(minutes),
    }
}

/// Junior to senior; six skills; three shelves.
fn library() -> Candidates {
    let levels = [Level::Junior, Level::Middle, Level::Senior];
    let questions = (0..36).map(|n| {
        question(
            &format!("quiz-{}#{n}", n / 6),
            levels[n % 3],
            &format!("skill-{}", n % 6),
            n % 9 == 4,
        )
    });
    let tasks = (0..12).map(|n| {
        let id = format!("shelf-{}/task-{n}", n % 3);
        let minutes = u32::try_from(10 + n).unwrap();
        task(&id, levels[n % 3], &format!("skill-{}", n % 6), minutes)
    });
    Candidates { questions: questions.collect(), tasks: tasks.collect() }
}

/// At middle, skills 0 to 2 are wanted and the others are not.
fn matrix() -> SkillMatrix {
    let skill = |n: usize| {
        let grade = if n < 3 { Grade::Working } else { Grade::Awareness };
        Skill {
            id: format!("skill-{n}"),
            title: format!("Skill {n}"),
            meaning: String::new(),
            levels: SkillLevels([Some(grade); 5]),
            mandatory: Vec::new(),
        }
    };
    let skills = (0..6).map(skill).collect();
    SkillMatrix { domains: vec![Domain { id: "d".to_owned(), title: "D".to_owned(), skills }] }
}

fn plan(candidates: &Candidates, level: Level, minutes: u32, seed: u64) -> Plan {
    compose(candidates, &matrix(), Wish { level, minutes, seed })
}

fn ids(plan: &Plan) -> Vec<&str> {
    let questions = plan.questions.iter().map(|question| question.id.as_str());
    questions.chain(plan.tasks.iter().map(|task| task.id.as_str())).collect()
}

#[test]
fn a_seed_gives_the_same_interview_for_ever() {
    // Whoever changes these breaks every seed that anybody wrote down.
    assert_eq!(ids(&plan(&library(), Level::Middle, 45, 1)), GOLDEN_1);
    assert_eq!(ids(&plan(&library(), Level::Middle, 45, 2)), GOLDEN_2);
}

const GOLDEN_1: [&str; 10] = [
    "quiz-2#12",
    "quiz-4#27",
    "quiz-5#34",
    "quiz-4#24",
    "quiz-2#15",
    "quiz-2#13",
    "quiz-5#31",
    "quiz-3#22",
    "shelf-1/task-1",
    "shelf-0/task-0",
];
const GOLDEN_2: [&str; 11] = [
    "quiz-2#12",
    "quiz-5#33",
    "quiz-5#34",
    "quiz-1#7",
    "quiz-3#18",
    "quiz-4#27",
    "quiz-0#1",
    "quiz-5#31",
    "quiz-0#4",
    "shelf-1/task-7",
    "shelf-0/task-0",
];

#[test]
fn the_time_is_divided_and_never_exceeded() {
    for minutes in 5..=480 {
        for level in Level::ALL {
            let plan = plan(&library(), level, minutes, u64::from(minutes));
            let tasks: u32 = plan.tasks.iter().map(|task| task.minutes).sum();
            let questions = plan.question_minutes();
            assert!(questions + tasks + plan.wrap_up + plan.reserve() == minutes, "{plan:?}");
            assert!(questions <= (minutes / 4).max(2), "{plan:?}");
            assert!((1..=3).contains(&plan.tasks.len()) && plan.wrap_up > 0, "{plan:?}");
        }
    }
}

#[test]
fn one_question_at_least_is_open_and_the_open_ones_come_last() {
    for seed in 0..50 {
        let library = library();
        let plan = plan(&library, Level::Middle, 45, seed);
        let open: Vec<bool> = plan
            .questions
            .iter()
            .map(|planned| library.questions.iter().any(|q| q.id == planned.id && q.open))
            .collect();
        assert!(open.contains(&true), "{plan:?}");
        assert!(open.is_sorted(), "{plan:?}");
    }
}

#[test]
fn nothing_is_above_the_level_or_far_below_it() {
    for seed in 0..50 {
        let library = library();
        let plan = plan(&library, Level::Middle, 60, seed);
        for id in ids(&plan) {
            let question = library.questions.iter().find(|q| q.id == id).map(|q| q.level);
            let task = library.tasks.iter().find(|t| t.id == id).map(|t| t.level);
            let level = question.or(task).unwrap().unwrap();
            assert!(level <= Level::Middle, "{id} in {plan:?}");
        }
        assert_eq!(plan.remarks, []);
    }
}

#[test]
fn the_first_task_is_of_the_very_level_and_shelves_and_skills_differ() {
    for seed in 0..50 {
        let plan = plan(&library(), Level::Senior, 90, seed);
        let first = library().tasks.into_iter().find(|task| task.id == plan.tasks[0].id).unwrap();
        assert_eq!(first.level, Some(Level::Senior));
        assert!(plan.tasks.len() > 1, "{plan:?}");
        let mut shelves: Vec<&str> = plan.tasks.iter().map(|task| shelf(&task.id)).collect();
        let mut skills: Vec<&str> = plan.tasks.iter().map(|task| task.skills[0].as_str()).collect();
        // Only two shelves have tasks of the upper two levels.
        shelves.truncate(2);
        skills.truncate(2);
        assert!(shelves[0] != shelves[1] && skills[0] != skills[1], "{plan:?}");
    }
}

#[test]
fn skills_that_the_level_asks_for_come_before_others() {
    let wish = |seed| Wish { level: Level::Middle, minutes: 16, seed };
    let skills = |plan: &Plan| -> Vec<String> {
        let mut skills: Vec<_> = plan.questions.iter().map(|q| q.skills[0].clone()).collect();
        skills.sort_unstable();
        skills.truncate(2);
        skills
    };
    let without = (0..50).map(|seed| compose(&library(), &SkillMatrix::default(), wish(seed)));
    assert!(without.into_iter().any(|plan| skills(&plan) != ["skill-0", "skill-1"]));
    for seed in 0..50 {
        let plan = compose(&library(), &matrix(), wish(seed));
        assert_eq!(skills(&plan), ["skill-0", "skill-1"], "{plan:?}");
    }
}

#[test]
fn a_library_with_too_little_is_made_the_best_of_and_it_is_said() {
    let easy = Candidates {
        questions: vec![question("a#1", Level::Junior, "skill-0", false)],
        tasks: vec![task("a/easy", Level::Junior, "skill-0", 15)],
    };
    let plan = plan(&easy, Level::Senior, 45, 1);
    assert_eq!(ids(&plan), ["a#1", "a/easy"]);
    assert_eq!(
        plan.remarks,
        [
            Remark::NoOpenQuestion,
            Remark::EasierQuestions { count: 1 },
            Remark::EasierTask { id: "a/easy".to_owned(), level: Level::Junior },
        ]
    );
    for remark in &plan.remarks {
        assert!(remark.to_string().ends_with('.'), "{remark}");
    }
}

#[test]
fn a_harder_task_that_does_not_fit_gives_way_to_an_easier_one_that_does() {
    let tasks = vec![
        task("a/long", Level::Lead, "skill-0", 90),
        task("a/short", Level::Junior, "skill-0", 20),
    ];
    let plan = plan(&Candidates { questions: Vec::new(), tasks }, Level::Lead, 45, 1);
    assert_eq!(ids(&plan), ["a/short"]);
}

#[test]
fn where_no_task_fits_the_shortest_is_given_what_time_there_is() {
    let tasks = vec![
        task("a/longer", Level::Middle, "skill-0", 30),
        task("a/long", Level::Middle, "skill-1", 20),
    ];
    let candidates = Candidates { questions: Vec::new(), tasks };
    let plan = plan(&candidates, Level::Middle, 10, 1);
    assert_eq!(ids(&plan), ["a/long"]);
    assert!(plan.tasks[0].minutes < 10);
    assert!(plan.remarks.contains(&Remark::LongTask {
        id: "a/long".to_owned(),
        minutes: 20,
        given: plan.tasks[0].minutes
    }));
}

#[test]
fn an_empty_library_gives_an_empty_plan() {
    let plan = plan(&Candidates::default(), Level::Principal, 45, 1);
    assert_eq!(ids(&plan), [""; 0]);
    assert_eq!(plan.remarks, [Remark::NoQuestions, Remark::NoTasks]);
}
