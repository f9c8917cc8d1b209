//! What a quiz must show: that its snippets do what their kinds say, and the same on every Python
//! that is installed and admitted, however it hashes.

use super::pythons::{HASH_SEEDS, Python, Pythons};
use crate::error::Failure;
use crate::judge::compare_values;
use crate::model::{Key, PythonVersion, Question, Quiz};
use crate::quiz::{right_answer, sound};
use crate::runner::question::{self, QuestionError};

/// How much of an answer is told.
const SHOWN: usize = 60;

/// What verifying a quiz gave.
pub struct Proof {
    /// One sentence each.
    pub problems: Vec<String>,
    /// Questions that were run.
    pub questions: usize,
    /// How often `requires` kept a question from a Python.
    pub left_out: usize,
    /// What keeps this machine from running a question at all.
    pub obstacle: Option<String>,
}

/// What a question came to on one Python.
struct Answered {
    version: PythonVersion,
    key: Result<Key, String>,
}

/// Proves a quiz.
pub fn prove(pythons: &Pythons<'_>, quiz: &Quiz) -> Result<Proof, Failure> {
    let mut proof = Proof { problems: Vec::new(), questions: 0, left_out: 0, obstacle: None };
    for question in &quiz.questions {
        let mut problems = sound::problems(question);
        if question.is_run() {
            problems.extend(run(pythons, question, &mut proof)?);
        }
        let named = problems.into_iter().map(|problem| format!("{}: {problem}", question.id));
        proof.problems.extend(named);
    }
    Ok(proof)
}

/// Runs a question on every Python that it admits, under every seed.
fn run(
    pythons: &Pythons<'_>,
    question: &Question,
    proof: &mut Proof,
) -> Result<Vec<String>, Failure> {
    let mut answers: Vec<Answered> = Vec::new();
    let mut problems = Vec::new();
    for python in pythons.all() {
        let version = python.version;
        if !question.python.admits(version) {
            proof.left_out += 1;
            continue;
        }
        let mut keys = Vec::new();
        for seed in 0..HASH_SEEDS.len() {
            keys.push(key(pythons, python, seed, question)?);
        }
        let first = keys.swap_remove(0);
        if let Some(other) = keys.iter().find(|other| !agree(&first, other)) {
            let (one, other) = (shown(question, &first), shown(question, other));
            problems.push(format!(
                "on Python {version} it depends on the hash seed: {one}, or {other}"
            ));
            return Ok(problems);
        }
        answers.push(Answered { version, key: first });
    }
    let Some((first, others)) = answers.split_first() else {
        let needs = &question.python;
        let below = needs.below.map(|below| format!(" and below {below}")).unwrap_or_default();
        proof.obstacle = Some(format!(
            "{}: needs Python {} or newer{below}, and none is installed",
            question.id, needs.at_least
        ));
        return Ok(problems);
    };
    proof.questions += 1;
    if let Some(other) = others.iter().find(|other| !agree(&first.key, &other.key)) {
        problems.push(format!(
            "Python {} and Python {} disagree: {}, or {}; say with `requires` which are meant",
            first.version,
            other.version,
            shown(question, &first.key),
            shown(question, &other.key),
        ));
    } else if let Err(why) = &first.key {
        problems.push(why.clone());
    }
    Ok(problems)
}

fn key(
    pythons: &Pythons<'_>,
    python: &Python,
    seed: usize,
    question: &Question,
) -> Result<Result<Key, String>, Failure> {
    pythons.ask(python, seed, |worker| match question::proof(worker, question) {
        Ok(key) => Ok(Ok(key)),
        Err(QuestionError::Author(why)) => Ok(Err(why)),
        Err(QuestionError::Python(error)) => Err(error),
    })
}

/// Whether two runs of a question say the same. Versions word their errors differently.
fn agree(one: &Result<Key, String>, other: &Result<Key, String>) -> bool {
    match (one, other) {
        (Ok(Key::Value(one)), Ok(Key::Value(other))) => compare_values(one, other).is_none(),
        (Ok(Key::Exception { class: one, .. }), Ok(Key::Exception { class: other, .. })) => {
            one == other
        }
        (Ok(one), Ok(other)) => one == other,
        (Err(_), Err(_)) => true,
        _ => false,
    }
}

/// What a run of a question says, on one line.
fn shown(question: &Question, key: &Result<Key, String>) -> String {
    let text = match key {
        Err(why) => return why.clone(),
        Ok(Key::Value(value)) => value.repr(),
        Ok(key) => right_answer(question, key).unwrap_or_default(),
    };
    let line = text.replace('\n', " / ");
    match line.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{:?}…", &line[..end]),
        None => format!("{line:?}"),
    }
}
