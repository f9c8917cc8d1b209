//! `gradus check`: one file against the cases of its challenge.

use std::fmt::Write as _;

use super::context::Context;
use super::{grading, resolve};
use crate::cli::{AudienceChoice, Check, ViewFormat};
use crate::error::Failure;
use crate::exit_code::Exit;
use crate::model::{Challenge, SubmissionResult, Tier};
use crate::report::terminal::Detail;
use crate::report::{Audience, json};
use crate::runner::Plan;

pub fn run(context: &Context, check: &Check) -> Result<Exit, Failure> {
    let library = context.library()?;
    let target = resolve::target(context, &library, &check.what)?;
    let challenge = context.load_challenge(&target.entry)?;
    let submission = resolve::answer(&target)?;
    let source = String::from_utf8_lossy(&submission.source).into_owned();
    let mut plan = Plan::default();
    plan.add(&challenge, submission);
    let setting = context.setting(Tier::None, plan.needs_packages())?;
    let run = grading::grade(context, &setting, &plan, &mut |_| Ok(()))?;
    let exit = grading::exit_code(&run.results, None);
    let run = audience(check.audience.unwrap_or(AudienceChoice::Interviewer)).run(run);
    match check.format {
        ViewFormat::Json => {
            let text = json::run(&run).map_err(|error| Failure::judge(error.to_string()))?;
            context.print(&text)?;
        }
        ViewFormat::Terminal => {
            let detail = Detail { every_failure: check.verbose, source: Some(&source) };
            for result in &run.results {
                context.print(&context.terminal.submission(result, &run.environment, detail))?;
                context.print(&afterword(&challenge, result))?;
            }
        }
    }
    Ok(exit)
}

/// What is worth knowing once a solution is accepted.
fn afterword(challenge: &Challenge, result: &SubmissionResult) -> String {
    if !result.verdict.is_accepted() {
        return String::new();
    }
    let cost = challenge.complexity.iter().flat_map(|complexity| {
        [("time", &complexity.time), ("space", &complexity.space)]
            .into_iter()
            .filter_map(|(what, cost)| cost.as_ref().map(|cost| format!("{cost} {what}")))
    });
    let cost = cost.collect::<Vec<_>>().join(", ");
    let mut text = String::new();
    if !cost.is_empty() {
        let _ = writeln!(text, "A good solution takes {cost}.");
    }
    if challenge.explanation.is_some() {
        let _ = writeln!(text, "Read on: gradus show {} --explanation", challenge.short_id());
    }
    text
}

/// The report's audience for a flag.
pub fn audience(choice: AudienceChoice) -> Audience {
    match choice {
        AudienceChoice::Candidate => Audience::Candidate,
        AudienceChoice::Interviewer => Audience::Interviewer,
    }
}
