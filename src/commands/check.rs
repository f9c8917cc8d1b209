//! `gradus check`: one file against the candidate's own cases and those of its challenge.

use std::fmt::Write as _;

use super::checking::{Checked, Checks, Own};
use super::context::{Context, store_failure};
use super::recording::{Aftermath, Former, Work};
use super::{grading, resolve, workspace};
use crate::cli::{AudienceChoice, Check, ViewFormat};
use crate::error::Failure;
use crate::exit_code::Exit;
use crate::model::Challenge;
use crate::report::terminal::Detail;
use crate::report::{Audience, escape, json, words};
use crate::review;

pub fn run(context: &Context, check: &Check) -> Result<Exit, Failure> {
    let library = context.library()?;
    let target = resolve::target(context, &library, &check.what)?;
    let challenge = context.load_task(&target.entry)?;
    let submission = resolve::answer(&target)?;
    let source = submission.source.clone();
    let checks = Checks::new(context, &challenge, true)?;
    let mut checked = checks.check(context, &challenge, submission)?;
    checks.end();
    let file = workspace::absolute(&target.file);
    let work = workspace::work(context, &challenge, &file);
    let after = record(context, work, &checked, &source);
    let exit = grading::exit_code(&checked.run.results, None);
    let audience = audience(check.audience.unwrap_or(AudienceChoice::Interviewer));
    checked.run = audience.run(checked.run);
    match check.format {
        ViewFormat::Json => {
            let text =
                json::run(&checked.run).map_err(|error| Failure::judge(error.to_string()))?;
            context.print(&text)?;
        }
        ViewFormat::Terminal => {
            let source = String::from_utf8_lossy(&source);
            let detail = Detail { every_failure: check.verbose, source: Some(&source) };
            context.print(&own(context, &checked, detail))?;
            let result = checked.result();
            let environment = &checked.run.environment;
            context.print(&context.terminal.submission(result, environment, detail))?;
            let facts = afterword(context, &challenge, &checked, &after);
            context.print(&context.terminal.sentences(&facts))?;
            if let Some(former) = &after.former {
                context.print(&beside(context, former, &source))?;
            }
        }
    }
    Ok(exit)
}

/// Records a run. What goes wrong with that is told, and the run counts all the same.
pub fn record(context: &Context, work: Work<'_>, checked: &Checked, source: &[u8]) -> Aftermath {
    let Some(mut store) = context.store_if_any() else { return Aftermath::default() };
    work.run(&mut store, checked, source).unwrap_or_else(|error| {
        context.not_recorded(&store_failure(&error));
        Aftermath::default()
    })
}

/// What came of the candidate's own cases.
pub fn own(context: &Context, checked: &Checked, detail: Detail<'_>) -> String {
    match &checked.own {
        Own::None => String::new(),
        Own::Broken(why) => format!("Your own cases cannot be run:\n{why}\n"),
        Own::Run(result) => {
            let (passed, cases) = checked.own.counts();
            let verdict = result.verdict;
            let sign = context.styles.verdict(verdict).style(context.glyphs.verdict(verdict));
            let mut text = format!("{sign} your own cases   {passed}/{cases} passed\n");
            if !verdict.is_accepted() {
                text.push_str(&context.terminal.failures(result, detail));
                text.push('\n');
            }
            text
        }
    }
}

/// What is worth knowing after the verdict, a sentence or more on each line.
pub fn afterword(
    context: &Context,
    challenge: &Challenge,
    checked: &Checked,
    after: &Aftermath,
) -> String {
    let mut text = String::new();
    if !checked.result().verdict.is_accepted() {
        if after.questions > 0 {
            let questions = words::count(after.questions, "question");
            let _ = writeln!(text, "{questions} about the same skills: gradus review");
        }
        return text;
    }
    if matches!(&checked.own, Own::Run(result) if !result.verdict.is_accepted()) {
        text.push_str("Your own cases expect something else than the challenge does.\n");
    }
    let cost = challenge.complexity.iter().flat_map(|complexity| {
        [("time", &complexity.time), ("space", &complexity.space)]
            .into_iter()
            .filter_map(|(what, cost)| cost.as_ref().map(|cost| format!("{cost} {what}")))
    });
    let cost = cost.collect::<Vec<_>>().join(", ");
    let mut facts = Vec::new();
    if !cost.is_empty() {
        facts.push(format!("A good solution takes {cost}."));
    }
    if let Some(due) = after.comes_back {
        let today = context.settings.now().day;
        facts.push(format!("It comes back {}.", review::in_words(due, today)));
    }
    if !facts.is_empty() {
        let _ = writeln!(text, "{}", facts.join(" "));
    }
    let _ = writeln!(text, "How others do it: gradus solution {}", challenge.name());
    text
}

/// The former attempt beside the present one where there is room, else by itself.
pub fn beside(context: &Context, former: &Former, source: &str) -> String {
    let head = format!("Your attempt of {} ({})", former.day, former.verdict.words());
    let before = escape::terminal_block(former.source.trim_end());
    let width = context.settings.width;
    let mut text = String::from("\n");
    if width < 120 {
        let _ = writeln!(text, "{}\n\n{before}", context.styles.heading.style(head));
        return text;
    }
    text.push_str(&context.terminal.side_by_side((&head, &former.source), ("This one", source)));
    text
}

/// The report's audience for a flag.
pub fn audience(choice: AudienceChoice) -> Audience {
    match choice {
        AudienceChoice::Candidate => Audience::Candidate,
        AudienceChoice::Interviewer => Audience::Interviewer,
    }
}
