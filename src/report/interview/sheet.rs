//! The sheet for a person who interviews: what to ask, what to look for, room for notes.

use std::fmt::Write as _;

use super::quote::{item, quote};
use crate::model::{Challenge, Complexity, Level, Question, QuestionKind};
use crate::report::escape;

/// What is to be written down.
const NOTES: &str = "Notes: ____\n";

/// An interview as it is planned, with everything that the one who holds it needs.
#[derive(Clone, Debug)]
pub struct Sheet<'a> {
    /// For whom.
    pub level: Level,
    /// How long.
    pub minutes: u32,
    /// The number that it was composed by.
    pub seed: u64,
    /// In the order in which they are asked.
    pub questions: Vec<SheetQuestion<'a>>,
    /// In the order in which they are given.
    pub tasks: Vec<SheetTask<'a>>,
    /// Minutes for the wrap-up.
    pub wrap_up: u32,
    /// Minutes that are left over.
    pub reserve: u32,
    /// Where it is not what was wanted.
    pub remarks: Vec<String>,
}

/// A question on a sheet.
#[derive(Clone, Debug)]
pub struct SheetQuestion<'a> {
    /// `quiz-id#question-id`.
    pub id: String,
    /// Minutes that it may take.
    pub minutes: u32,
    /// The question.
    pub question: &'a Question,
    /// What there is to choose from, in the order in which it is shown.
    pub options: Vec<String>,
    /// The right answer; none for open questions, and where it could not be found.
    pub answer: Option<String>,
}

/// A task on a sheet.
#[derive(Clone, Debug)]
pub struct SheetTask<'a> {
    /// Minutes that it may take.
    pub minutes: u32,
    /// The task.
    pub challenge: &'a Challenge,
}

/// The sheet as Markdown.
#[must_use]
pub fn sheet(sheet: &Sheet<'_>) -> String {
    let mut out = format!(
        "# Interview: {}, {} min\n\nThe same one again: \
         `gradus interview --sheet --level {} --minutes {} --seed {}`\n\n\
         Candidate: ____\n\nDate: ____\n\n",
        sheet.level, sheet.minutes, sheet.level, sheet.minutes, sheet.seed
    );
    for remark in &sheet.remarks {
        let _ = writeln!(out, "- {}", escape::markdown(remark));
    }
    times(&mut out, sheet);
    if !sheet.questions.is_empty() {
        out.push_str("\n## Questions\n");
    }
    for (position, question) in sheet.questions.iter().enumerate() {
        self::question(&mut out, position + 1, question);
    }
    for (position, task) in sheet.tasks.iter().enumerate() {
        self::task(&mut out, position + 1, task);
    }
    out.push_str(
        "\n## Wrap up\n\n- What would you do next with more time?\n\
         - What would have to change for a hundred times the input?\n\
         - What do you want to know from us?\n\n",
    );
    out.push_str(NOTES);
    out
}

fn times(out: &mut String, sheet: &Sheet<'_>) {
    out.push_str("\n| From | Minutes | Part |\n|-:|-:|-|\n");
    let mut from = 0;
    let mut row = |minutes: u32, part: &str| {
        if minutes > 0 {
            let _ = writeln!(out, "| {from} | {minutes} | {part} |");
            from += minutes;
        }
    };
    let questions: u32 = sheet.questions.iter().map(|question| question.minutes).sum();
    row(questions, &format!("Questions ({})", sheet.questions.len()));
    for (position, task) in sheet.tasks.iter().enumerate() {
        let title = escape::markdown(&task.challenge.title);
        row(task.minutes, &format!("Task {}: {title}", position + 1));
    }
    row(sheet.reserve, "In reserve");
    row(sheet.wrap_up, "Wrap up");
}

fn question(out: &mut String, number: usize, sheet: &SheetQuestion<'_>) {
    let question = sheet.question;
    let mut facts = vec![escape::markdown_code(&sheet.id)];
    facts.extend(question.level.map(|level| level.name().to_owned()));
    facts.extend(question.skills.iter().map(|skill| escape::markdown_code(skill)));
    facts.push(format!("{} min", sheet.minutes));
    let _ = writeln!(out, "\n### Question {number}\n\n{}\n", facts.join(" · "));
    out.push_str(&quote(&question.prompt));
    if let Some(code) = &question.code {
        let code = match question.kind {
            QuestionKind::Line { .. } => numbered(code),
            _ => code.clone(),
        };
        out.push_str(&escape::markdown_block(&code, "python"));
    }
    if !sheet.options.is_empty() {
        gap(out);
        out.push_str("Options:\n");
        if let QuestionKind::Order { .. } = question.kind {
            // Lines of code, whose order is wanted.
            out.push_str(&escape::markdown_block(&sheet.options.join("\n"), "python"));
        } else {
            out.push('\n');
            sheet.options.iter().for_each(|option| out.push_str(&item(option)));
        }
    }
    if let QuestionKind::Open { points, follow_ups } = &question.kind {
        list(out, "A good answer mentions", "- [ ] ", points);
        list(out, "Follow-ups", "- ", follow_ups);
    } else {
        gap(out);
        if let Some(answer) = &sheet.answer {
            out.push_str("Answer:\n");
            out.push_str(&escape::markdown_block(answer, "text"));
        } else {
            out.push_str("Answer: run the code to see it.\n");
        }
    }
    gap(out);
    let _ = writeln!(out, "Why:\n\n{}", quote(&question.explanation));
    if matches!(question.kind, QuestionKind::Open { .. }) {
        out.push_str(
            "| 1 | 2 | 3 | 4 | Rating |\n|-|-|-|-|-|\n\
             | misses the points | names some with help | names most and says why | \
             names them and what follows from them | ____ |\n\n",
        );
    }
    out.push_str(NOTES);
}

/// Code with the numbers of its lines, one of which is asked for.
fn numbered(code: &str) -> String {
    let mut out = String::new();
    for (position, line) in code.lines().enumerate() {
        let _ = writeln!(out, "{:>3}  {line}", position + 1);
    }
    out
}

/// Exactly one blank line.
fn gap(out: &mut String) {
    let end = out.trim_end_matches('\n').len();
    out.truncate(end);
    out.push_str("\n\n");
}

fn list(out: &mut String, title: &str, bullet: &str, texts: &[String]) {
    if !texts.is_empty() {
        gap(out);
        let _ = writeln!(out, "{title}:\n");
        for text in texts {
            out.push_str(&item(text).replacen("- ", bullet, 1));
        }
    }
}

/// Hints: a sentence each, or pseudocode, whose lines and indentations mean something.
fn nudges(out: &mut String, hints: &[String]) {
    if hints.is_empty() {
        return;
    }
    gap(out);
    out.push_str("Nudges, to be given one after the other:\n\n");
    for hint in hints {
        let hint = hint.trim_end();
        if !hint.contains('\n') {
            out.push_str(&item(hint).replacen("- ", "- [ ] ", 1));
            continue;
        }
        out.push_str("- [ ] Pseudocode:\n");
        for line in escape::markdown_block(hint, "text").lines() {
            let _ = writeln!(out, "{}", format!("  {line}").trim_end());
        }
    }
}

/// What is rated of a task, with what the ratings from 1 to 4 mean.
const SCALE: [(&str, [&str; 4]); 5] = [
    (
        "Clarify",
        ["starts at once", "asks when stuck", "asks what matters", "finds the edge cases alone"],
    ),
    ("Plan", ["none", "vague", "clear, with its cost", "compares ways and says why this one"]),
    (
        "Code",
        ["does not run", "runs with help", "works and reads well", "works at once, nothing to add"],
    ),
    (
        "Test",
        ["none", "the example only", "edge cases, too", "cases that would break other solutions"],
    ),
    (
        "Complexity",
        ["not stated", "stated wrongly", "stated rightly", "stated with what could be traded"],
    ),
];

fn task(out: &mut String, number: usize, task: &SheetTask<'_>) {
    let challenge = task.challenge;
    let mut facts = vec![escape::markdown_code(&challenge.id)];
    facts.extend(challenge.level.map(|level| level.name().to_owned()));
    facts.extend(challenge.skills.iter().map(|skill| escape::markdown_code(skill)));
    facts.push(format!("{} min", task.minutes));
    let title = escape::markdown(&challenge.title);
    let _ = writeln!(out, "\n## Task {number}: {title}\n\n{}\n", facts.join(" · "));
    out.push_str(&quote(challenge.statement.as_deref().unwrap_or("There is no statement.")));
    if let Some(starter) = &challenge.starter {
        gap(out);
        out.push_str("Starter:\n");
        out.push_str(&escape::markdown_block(starter, "python"));
    }
    gap(out);
    out.push_str("### What to look for\n\n");
    costs(out, challenge.complexity.as_ref());
    nudges(out, &challenge.hints);
    if let Some(explanation) = &challenge.explanation {
        gap(out);
        let _ = writeln!(out, "The solution:\n\n{}", quote(explanation));
    }
    gap(out);
    out.push_str("### Rating\n\n| | 1 | 2 | 3 | 4 | Rating |\n|-|-|-|-|-|-|\n");
    for (name, anchors) in SCALE {
        let _ = writeln!(out, "| {name} | {} | ____ |", anchors.join(" | "));
    }
    let _ = write!(out, "\n{NOTES}");
}

fn costs(out: &mut String, complexity: Option<&Complexity>) {
    let costs = complexity.iter().flat_map(|cost| [("Time", &cost.time), ("Space", &cost.space)]);
    for (what, cost) in costs {
        if let Some(cost) = cost {
            let _ = writeln!(out, "- {what} of a good solution: {}", escape::markdown_code(cost));
        }
    }
}
