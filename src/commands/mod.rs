//! One file for each command. Commands know every room; no room knows a command.

mod asking;
mod check;
mod checking;
mod completions;
mod context;
mod doctor;
mod editor;
mod ending;
mod grade;
mod grading;
mod hint;
mod history;
mod interview;
mod list;
mod new;
mod practice;
mod progress;
mod quiz;
mod recommend;
mod recording;
mod resolve;
mod review;
mod run;
mod show;
mod solution;
mod standing;
mod start;
mod verify;
mod watch;
mod workspace;

use clap::CommandFactory;

use crate::cli::{Cli, Command};
use crate::error::Failure;
use crate::exit_code::Exit;
use crate::settings::Settings;
use context::Context;

/// Carries out a command line.
#[must_use]
pub fn run(cli: Cli) -> Exit {
    let context = Context::new(Settings::new(cli.global));
    let done = match cli.command {
        None if context.settings.can_ask => practice::run(&context),
        None => help(),
        Some(Command::List(list)) => list::run(&context, &list),
        Some(Command::Show(show)) => show::run(&context, &show),
        Some(Command::Start(start)) => start::run(&context, &start),
        Some(Command::Check(check)) => check::run(&context, &check),
        Some(Command::Run(run)) => run::run(&context, &run),
        Some(Command::Watch(watch)) => watch::run(&context, &watch),
        Some(Command::Hint(hint)) => hint::run(&context, &hint),
        Some(Command::Solution(solution)) => solution::run(&context, &solution),
        Some(Command::History(history)) => history::run(&context, &history),
        Some(Command::Interview(interview)) => interview::run(&context, &interview),
        Some(Command::Progress(progress)) => progress::run(&context, &progress),
        Some(Command::Review(review)) => review::run(&context, &review),
        Some(Command::Quiz(quiz)) => quiz::run(&context, &quiz),
        Some(Command::Grade(grade)) => grade::run(&context, &grade),
        Some(Command::Verify(verify)) => verify::run(&context, &verify),
        Some(Command::New(new)) => new::run(&context, &new),
        Some(Command::Doctor(doctor)) => doctor::run(&context, &doctor),
        Some(Command::Completions(completions)) => completions::run(&context, &completions),
    };
    done.unwrap_or_else(|failure| {
        context.tell(&failure);
        failure.exit
    })
}

fn help() -> Result<Exit, Failure> {
    Cli::command().print_help().map_err(|error| Failure::judge(error.to_string()))?;
    Ok(Exit::Success)
}
