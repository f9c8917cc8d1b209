//! Grades a sheet of answers without asking anybody, and tells what it came to.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::sync::Arc;
use std::time::Instant;

use jiff::Timestamp;

use super::select::Chosen;
use super::sheet::Sheet;
use crate::commands::asking::{Grader, Unaskable};
use crate::commands::context::Context;
use crate::commands::grading;
use crate::error::Failure;
use crate::model::{
    Answer, ChallengeRef, GradedKind, Key, QuestionResult, Quiz, RunResult, SubmissionResult,
    TestResult, Verdict, Visibility,
};
use crate::quiz::{self, Graded};
use crate::report::escape;
use crate::report::terminal::Feedback;

/// Points of a quiz.
const MAX_SCORE: f64 = 100.0;

/// Grades a sheet: one result for each quiz.
pub fn grade(context: &Context, chosen: &[Chosen], sheet: &Sheet) -> Result<RunResult, Failure> {
    let begun = (Timestamp::now(), Instant::now());
    let mut grader = Grader::new(context);
    let environment = grader.environment()?;
    let mut quizzes: Vec<(Arc<Quiz>, Vec<TestResult>)> = Vec::new();
    let graded_of = graded_of(chosen);
    for (at, chosen) in chosen.iter().enumerate() {
        let points = MAX_SCORE / graded_of.get(chosen.quiz.id.as_str()).copied().unwrap_or(1.0);
        let test = one(&mut grader, chosen, sheet.answers.get(&at), points)?;
        match quizzes.iter_mut().find(|(quiz, _)| quiz.id == chosen.quiz.id) {
            Some((_, tests)) => tests.push(test),
            None => quizzes.push((Arc::clone(&chosen.quiz), vec![test])),
        }
    }
    let results = quizzes.into_iter().map(|(quiz, mut tests)| {
        for (at, test) in tests.iter_mut().enumerate() {
            test.index = at + 1;
        }
        whole(&quiz, tests, sheet)
    });
    Ok(grading::framed(environment, begun, results.collect()))
}

/// How many questions of each quiz are graded.
fn graded_of(chosen: &[Chosen]) -> BTreeMap<&str, f64> {
    let mut counts = BTreeMap::new();
    for chosen in chosen.iter().filter(|chosen| !chosen.question().is_open()) {
        *counts.entry(chosen.quiz.id.as_str()).or_default() += 1.0;
    }
    counts
}

fn one(
    grader: &mut Grader<'_>,
    chosen: &Chosen,
    answer: Option<&Answer>,
    points: f64,
) -> Result<TestResult, Failure> {
    let question = chosen.question();
    let key = match grader.key(question)? {
        Ok(key) => key,
        Err(Unaskable { why, by_author }) => {
            let message = format!("{} cannot be graded: {why}", chosen.id());
            return Err(if by_author { Failure::usage(message) } else { Failure::judge(message) });
        }
    };
    let worth = match answer {
        Some(answer) => grader.grade(question, &key, answer)?,
        None if question.is_open() => None,
        None => Some(Graded { feedback: vec!["not answered".to_owned()], ..Graded::default() }),
    };
    Ok(test(chosen, &key, answer, worth, points))
}

fn test(
    chosen: &Chosen,
    key: &Key,
    answer: Option<&Answer>,
    graded: Option<Graded>,
    points: f64,
) -> TestResult {
    let question = chosen.question();
    let correct = graded.as_ref().map(|graded| graded.correct);
    let graded = graded.unwrap_or_default();
    let is_wrong = correct == Some(false);
    let answer = answer.map(Answer::text);
    TestResult {
        index: 0,
        name: question.id.clone(),
        group: None,
        visibility: Visibility::Sample,
        verdict: match correct {
            Some(true) => Verdict::Accepted,
            Some(false) => Verdict::WrongAnswer,
            None => Verdict::Skipped,
        },
        flags: Vec::new(),
        score: if correct == Some(true) { points } else { 0.0 },
        max_score: if correct.is_some() { points } else { 0.0 },
        cpu_ms: 0.0,
        wall_ms: 0.0,
        memory_kib: 0,
        exit_code: None,
        signal: None,
        call: None,
        stdin: None,
        expected: quiz::right_answer(question, key).filter(|_| is_wrong),
        actual: answer.clone().filter(|_| is_wrong),
        diff: None,
        exception: None,
        stdout: None,
        stderr: None,
        truncated: false,
        message: match correct {
            None => Some("open questions are rated by people".to_owned()),
            Some(_) => graded.feedback.first().cloned(),
        },
        hint: graded.near_miss,
        question: Some(QuestionResult {
            question: question.prompt.clone(),
            answer,
            correct,
            feedback: graded.feedback,
            explanation: question.explanation.clone(),
        }),
    }
}

fn whole(quiz: &Quiz, tests: Vec<TestResult>, sheet: &Sheet) -> SubmissionResult {
    let graded = || tests.iter().filter(|test| test.verdict != Verdict::Skipped);
    let is_right = graded().all(|test| test.verdict.is_accepted());
    let is_graded = graded().next().is_some();
    // The parts add up to the whole even where a part is no round number.
    let score =
        if is_right && is_graded { MAX_SCORE } else { tests.iter().map(|test| test.score).sum() };
    SubmissionResult {
        challenge: ChallengeRef {
            id: quiz.id.clone(),
            title: quiz.title.clone(),
            kind: GradedKind::Quiz,
            format: quiz.format,
            digest: quiz.digest.clone(),
        },
        submission: sheet.submission.clone(),
        verdict: if is_right { Verdict::Accepted } else { Verdict::WrongAnswer },
        flags: Vec::new(),
        score,
        max_score: if is_graded { MAX_SCORE } else { 0.0 },
        gradable: true,
        message: (!is_graded).then(|| "open questions are rated by people".to_owned()),
        groups: Vec::new(),
        tests,
    }
}

/// What is shown of a graded sheet: every question that is not right in full, and the count.
pub fn terminal(context: &Context, chosen: &[Chosen], run: &RunResult) -> String {
    let written = chosen.iter().filter(|chosen| chosen.question().has_written_feedback());
    let written: BTreeSet<String> =
        written.map(|chosen| escape::terminal_line(&chosen.id())).collect();
    let mut text = String::new();
    let (mut right, mut graded, mut open) = (0, 0, 0);
    for result in &run.results {
        for test in &result.tests {
            let Some(question) = &test.question else { continue };
            let id = escape::terminal_line(&format!("{}#{}", result.challenge.id, test.name));
            match question.correct {
                None => open += 1,
                Some(correct) => {
                    graded += 1;
                    right += usize::from(correct);
                }
            }
            let sign = context.glyphs.verdict(test.verdict);
            let style = context.styles.verdict(test.verdict);
            let note = if question.correct.is_none() { "  rated by people" } else { "" };
            let _ = writeln!(text, "{} {id}{note}", style.style(sign));
            if question.correct == Some(false) {
                let said = context.terminal.feedback(&Feedback {
                    correct: None,
                    sentences: &question.feedback,
                    written: written.contains(&id),
                    near_miss: test.hint.as_deref(),
                    right: test.expected.as_deref(),
                    explanation: &question.explanation,
                });
                let _ = writeln!(text, "{said}");
            }
        }
    }
    let dot = context.glyphs.dot;
    let open = match open {
        0 => String::new(),
        1 => format!(" {dot} 1 open question is not graded"),
        more => format!(" {dot} {more} open questions are not graded"),
    };
    let _ =
        writeln!(text, "\n{}{open}", context.styles.bold.style(format!("{right}/{graded} right")));
    text
}
