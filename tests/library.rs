//! What the shipped library promises as a whole. That each entry is right, `gradus verify` shows.

use std::collections::{BTreeMap, BTreeSet};

use gradus::catalog::{Item, Library, QuestionHead};
use gradus::model::{Challenge, Expectation, Kind, Question, QuestionKind, Quiz, Verdict};

/// Skills that are a single product; two questions are enough for them.
const PRODUCTS: [&str; 3] = ["github-copilot", "cursor-ide", "chatgpt-claude"];

fn library() -> Library {
    Library::open(&[]).unwrap()
}

fn heads(library: &Library) -> Vec<QuestionHead> {
    library.entries().flat_map(|entry| entry.header().unwrap().questions).collect()
}

fn quizzes(library: &Library) -> Vec<Quiz> {
    let quizzes = library.entries().filter_map(|entry| match entry.load().unwrap().item {
        Item::Quiz(quiz) => Some(*quiz),
        Item::Challenge(_) => None,
    });
    quizzes.collect()
}

fn tasks(library: &Library) -> Vec<Challenge> {
    let tasks = library.entries().filter_map(|entry| match entry.load().unwrap().item {
        Item::Challenge(challenge) => Some(*challenge),
        Item::Quiz(_) => None,
    });
    tasks.collect()
}

#[test]
fn there_are_tasks_of_every_sort() {
    let tasks = tasks(&library());
    let count = |what: &dyn Fn(&Challenge) -> bool| tasks.iter().filter(|task| what(task)).count();
    let tests = count(&|task| task.kind == Kind::WriteTests);
    assert!(tests >= 6, "{tests} ask for tests");
    assert!(tasks.len() - tests >= 80, "{} ask for code", tasks.len() - tests);
    let bugs = count(&|task| task.id.starts_with("bugs/"));
    assert!(bugs >= 10, "{bugs} have a bug to mend");
    for task in tasks.iter().filter(|task| task.id.starts_with("bugs/")) {
        let starter = task.starter.as_deref().unwrap_or_default();
        assert!(!starter.contains("NotImplementedError"), "{}: the bug is in the starter", task.id);
    }
}

#[test]
fn every_task_has_all_its_parts() {
    for task in tasks(&library()) {
        let id = &task.id;
        assert_eq!(task.hints.len(), 3, "{id}: hints");
        assert!(task.explanation.is_some(), "{id}: explanation");
        assert!(task.level.is_some() && task.minutes.is_some() && task.summary.is_some(), "{id}");
        let accepted = Expectation::Verdict(Verdict::Accepted);
        let right = task.references.iter().filter(|one| one.expects == accepted).count();
        assert!(right >= 2, "{id}: {right} accepted solutions");
        let wrong = task.references.len() - right;
        assert!(wrong >= 3, "{id}: {wrong} wrong solutions");
        assert!(task.cases.len() >= 10, "{id}: {} cases", task.cases.len());
        if task.kind != Kind::WriteTests {
            let samples = task.cases.iter().filter(|case| case.sample).count();
            assert!(samples >= 2, "{id}: {samples} samples");
        }
    }
}

#[test]
fn tracks_lead_to_every_level() {
    let library = library();
    let ids: Vec<&str> = library.tracks().map(|track| track.id.as_str()).collect();
    for wanted in
        ["first-week", "junior-backend-screening", "algorithms-by-pattern", "tests-and-bugs"]
    {
        assert!(ids.contains(&wanted), "{ids:?}");
    }
    for level in gradus::model::Level::ALL {
        assert!(ids.contains(&format!("level-{level}").as_str()), "{level}: {ids:?}");
    }
    for track in library.tracks() {
        assert!(track.entries.len() >= 10, "{} is short", track.id);
        assert!(library.get(&track.id).is_none(), "{} is an entry, too", track.id);
    }
}

#[test]
fn every_skill_has_its_questions() {
    let library = library();
    let mut count: BTreeMap<String, usize> = BTreeMap::new();
    for question in heads(&library) {
        for skill in question.skills {
            *count.entry(skill).or_default() += 1;
        }
    }
    for domain in &library.skills().domains {
        for skill in &domain.skills {
            let wanted = match domain.id.as_str() {
                _ if PRODUCTS.contains(&skill.id.as_str()) => 2,
                "core-python" => 12,
                _ => 5,
            };
            let there = count.get(&skill.id).copied().unwrap_or(0);
            assert!(there >= wanted, "{} has {there} questions of {wanted}", skill.id);
        }
    }
}

#[test]
fn there_are_questions_of_every_sort() {
    let heads = heads(&library());
    assert!(heads.len() >= 600, "{} questions", heads.len());
    let run = heads.iter().filter(|question| question.runs).count();
    assert!(run >= 200, "{run} are judged by running");
    let open = heads.iter().filter(|question| question.kind == "open").count();
    assert!(open >= 60, "{open} are for a conversation");
    let levels: BTreeSet<_> = heads.iter().filter_map(|question| question.level).collect();
    assert_eq!(levels.len(), 5, "all levels are asked");
}

#[test]
fn no_answer_can_be_told_from_its_length() {
    let (mut choices, mut longest) = (0, 0);
    for question in quizzes(&library()).iter().flat_map(|quiz| &quiz.questions) {
        let QuestionKind::Choice { answer, distractors } = &question.kind else { continue };
        choices += 1;
        let length = answer.chars().count();
        longest += usize::from(distractors.iter().all(|wrong| wrong.text.chars().count() < length));
    }
    assert!(choices >= 100);
    assert!(
        longest * 100 <= choices * 35,
        "the right one is the longest in {longest} of {choices}"
    );
}

#[test]
fn every_wrong_option_says_why_it_is_wrong() {
    for quiz in quizzes(&library()) {
        for question in &quiz.questions {
            let (QuestionKind::Choice { distractors, .. }
            | QuestionKind::Multiple { distractors, .. }) = &question.kind
            else {
                continue;
            };
            for wrong in distractors {
                let told = wrong.feedback.as_ref().is_some_and(|text| !text.trim().is_empty());
                assert!(told, "{}#{}: {:?}", quiz.id, question.id, wrong.text);
            }
        }
    }
}

/// The words of what is asked and shown, in threes, so that order counts a little.
fn threes(question: &Question) -> BTreeSet<String> {
    let mut text = question.prompt.to_lowercase();
    text.push(' ');
    text.push_str(&question.code.clone().unwrap_or_default().to_lowercase());
    match &question.kind {
        QuestionKind::Choice { answer, .. } | QuestionKind::Literal { answer } => {
            text.push_str(answer);
        }
        QuestionKind::Order { lines, .. } => text.push_str(&lines.join(" ")),
        QuestionKind::Multiple { answers, .. } => text.push_str(&answers.join(" ")),
        _ => {}
    }
    let words: Vec<&str> =
        text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.windows(3).map(|three| three.join(" ")).collect()
}

#[test]
fn no_two_questions_are_alike() {
    let quizzes = quizzes(&library());
    let all: Vec<(String, BTreeSet<String>)> = quizzes
        .iter()
        .flat_map(|quiz| {
            let id = |question: &Question| format!("{}#{}", quiz.id, question.id);
            quiz.questions.iter().map(move |question| (id(question), threes(question)))
        })
        .filter(|(_, threes)| threes.len() >= 8)
        .collect();
    assert!(all.len() >= 500);
    for (position, (one, left)) in all.iter().enumerate() {
        for (other, right) in &all[position + 1..] {
            let common = left.intersection(right).count();
            let either = left.len() + right.len() - common;
            assert!(common * 2 < either, "{one} and {other} are alike");
        }
    }
}
