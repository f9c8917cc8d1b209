//! The facts as Markdown to keep.

use std::fmt::Write as _;

use super::{accepted, compared, ended, head, questions, rating};
use crate::model::{CostFacts, Scorecard, TaskFacts};
use crate::report::escape;
use crate::report::words;

/// The facts of an interview as Markdown.
#[must_use]
pub fn scorecard(card: &Scorecard) -> String {
    let mut out = format!("# Interview: {}\n\n", head(card).join(" · "));
    let _ = writeln!(out, "{}.", ended(card));
    let _ = writeln!(out, "\n## Questions\n\n{}.", questions(card));
    if !card.questions.by_skill.is_empty() {
        out.push_str("\n| Skill | Right | Asked |\n|-|-:|-:|\n");
        for skill in &card.questions.by_skill {
            let name = escape::markdown_cell(&skill.skill);
            let _ = writeln!(out, "| {name} | {} | {} |", skill.right, skill.asked);
        }
    }
    if !card.questions.rated.is_empty() {
        out.push_str("\n| Open question | Rated by oneself |\n|-|-|\n");
        for rated in &card.questions.rated {
            let name = escape::markdown_cell(&rated.question);
            let _ = writeln!(out, "| {name} | {} |", rating(rated.rating));
        }
    }
    for task in &card.tasks {
        self::task(&mut out, task);
    }
    if !card.phases.is_empty() {
        out.push_str("\n## Time\n\n| Part | Task | Time |\n|-|-|-:|\n");
        for time in &card.phases {
            let task = escape::markdown_cell(time.task.as_deref().unwrap_or_default());
            let clock = words::clock(time.seconds.into());
            let _ = writeln!(out, "| {} | {task} | {clock} |", time.phase.title());
        }
    }
    lines(&mut out, "## Notes", &card.notes);
    if !card.left_out.is_empty() {
        out.push_str("\n## Left out\n\n");
        for id in &card.left_out {
            let _ = writeln!(out, "- {}", escape::markdown_code(id));
        }
    }
    out
}

fn task(out: &mut String, task: &TaskFacts) {
    let _ = writeln!(out, "\n## Task: {}\n", escape::markdown(&task.title));
    out.push_str("| Fact | |\n|-|-|\n");
    let mut row = |name: &str, text: &str| {
        let _ = writeln!(out, "| {name} | {text} |");
    };
    row("Task", &escape::markdown_cell(&task.task));
    row("First accepted run", &accepted(task.first_accepted_seconds));
    let used = words::clock(task.used_seconds.into());
    row("Time", &format!("{used} of {} min planned", task.planned_minutes));
    row("Runs", &task.runs.to_string());
    row("Hints", &task.hints.to_string());
    row("Own cases", &format!("{}, {} as written", task.own_cases, task.own_passed));
    row("Time complexity", &cost(&task.time));
    row("Space complexity", &cost(&task.space));
    lines(out, "### Assumptions", &task.assumptions);
    lines(out, "### Plan", &task.plan);
}

fn cost(cost: &CostFacts) -> String {
    let stated =
        cost.stated.as_deref().map(|stated| format!("{} stated", escape::markdown_cell(stated)));
    let challenge = cost.challenge.as_deref();
    let challenge =
        challenge.map(|cost| format!("{} in the challenge", escape::markdown_cell(cost)));
    let stated = stated.unwrap_or_else(|| "not stated".to_owned());
    [Some(stated), challenge, compared(cost)].into_iter().flatten().collect::<Vec<_>>().join("; ")
}

fn lines(out: &mut String, heading: &str, lines: &[String]) {
    if !lines.is_empty() {
        let _ = writeln!(out, "\n{heading}");
        out.push_str(&escape::markdown_block(&lines.join("\n"), "text"));
    }
}
