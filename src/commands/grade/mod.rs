//! `gradus grade`: many files at once, for people and for machines.

mod collect;
mod format;
mod layout;
mod wanted;

use std::io;

use super::check::audience;
use super::context::Context;
use super::grading;
use crate::cli::{AudienceChoice, Grade};
use crate::error::Failure;
use crate::exit_code::Exit;
use crate::model::{RunResult, SubmissionResult, Tier};
use crate::report::output::{WriteError, write_file, write_file_with};
use crate::report::terminal::{Columns, Detail};
use crate::report::{Spool, json, junit, markdown, words};
use crate::runner::Plan;
use crate::settings::in_ci;
use collect::Collected;
use format::{Format, Output};

pub fn run(context: &Context, grade: &Grade) -> Result<Exit, Failure> {
    let outputs = format::parse(&grade.format)?;
    let choice = grade.audience.unwrap_or(if in_ci() {
        AudienceChoice::Candidate
    } else {
        AudienceChoice::Interviewer
    });
    let audience = audience(choice);
    let library = context.library()?;
    let Collected { plan, remarks, exit: found } = collect::collect(context, &library, grade)?;
    for remark in &remarks {
        context.warn(remark);
    }
    if plan.entries.is_empty() {
        return Err(nothing(found));
    }
    let setting = context.setting(Tier::Restricted, plan.needs_packages())?;
    let shows = outputs.iter().any(|output| output.is(Format::Terminal));
    let columns = columns(&plan);
    // One submission is shown in full, as `check` shows it; many get a line each.
    let in_full = plan.entries.len() == 1;
    // Thousands of results would take the memory that cases need.
    let mut spool = Spool::default();
    let mut take = |result: &mut SubmissionResult| {
        *result = audience.submission(result.clone());
        if shows && !in_full {
            context.print(&context.terminal.grade_line(result, columns))?;
        }
        if let Err(error) = spool.keep(result) {
            context.warn(format!(
                "results stay in memory, for want of a file in {}: {error}",
                std::env::temp_dir().display()
            ));
        }
        Ok(())
    };
    let run = grading::grade(context, &setting, &plan, &mut take)?;
    let exit = grading::exit_code(&run.results, grade.threshold);
    // A report that lacks submissions must not look complete.
    let exit = exit.worst(found);
    let threshold = grade.threshold.map(|percent| threshold(&run.results, percent));
    for output in &outputs {
        write(context, output, &run, &spool, (in_full, threshold.as_deref()))?;
    }
    Ok(exit)
}

/// Why there is nothing to run, by what was found.
fn nothing(found: Exit) -> Failure {
    match found {
        Exit::Usage => Failure::usage("nothing could be graded: no challenge of it loads"),
        Exit::Judge => Failure::judge("nothing could be graded: what is there cannot be read"),
        _ => Failure::nothing("there is nothing to grade")
            .hint("name the challenge with --challenge ID, or say where it stands with --layout"),
    }
}

/// Which threshold there is, and how many passed it: the verdicts alone do not tell.
fn threshold(results: &[SubmissionResult], percent: f64) -> String {
    let graded = results.iter().filter(|result| result.gradable).count();
    let passed = results.iter().filter(|result| grading::passes(result, Some(percent))).count();
    format!("threshold {percent} %: {passed} of {} passed\n", words::count(graded, "submission"))
}

fn not_read(error: &io::Error) -> Failure {
    Failure::judge(format!("cannot read the results back from their temporary file: {error}"))
}

fn columns(plan: &Plan) -> Columns {
    plan.entries.iter().fold(Columns::default(), |columns, entry| {
        let submission = &entry.submission;
        let path = submission.path.display().to_string();
        columns.with(submission.candidate.as_deref(), &path, &plan.challenge_of(entry).id)
    })
}

fn write(
    context: &Context,
    output: &Output,
    run: &RunResult,
    spool: &Spool,
    (in_full, threshold): (bool, Option<&str>),
) -> Result<(), Failure> {
    let not_written = |error: WriteError| Failure::usage(format!("{error}: {}", error.source));
    let whole = || spool.whole(run).map_err(|error| not_read(&error));
    let text = match output.format {
        // The lines are there already.
        Format::Terminal if !in_full && output.file.is_none() => {
            context.terminal.grade_summary(run)
        }
        Format::Terminal if in_full => whole()?
            .results
            .iter()
            .map(|result| context.terminal.submission(result, &run.environment, Detail::default()))
            .collect(),
        Format::Terminal => context.terminal.grade(&whole()?),
        Format::Json => {
            // The largest of all: piece by piece.
            return match &output.file {
                None => context.print_with(|out| json::write_spooled(run, spool, out)),
                Some(file) => write_file_with(file, |out| json::write_spooled(run, spool, out))
                    .map_err(not_written),
            };
        }
        Format::Junit => {
            junit::run(&whole()?).map_err(|error| Failure::judge(error.to_string()))?
        }
        Format::Markdown => markdown::run(&whole()?, markdown::STEP_SUMMARY_LIMIT),
    };
    let text = match (output.format, threshold) {
        (Format::Terminal, Some(threshold)) => text + threshold,
        _ => text,
    };
    match &output.file {
        None => context.print(&text),
        Some(file) => write_file(file, text.as_bytes()).map_err(not_written),
    }
}
