//! The `gradus` command.

use std::process::ExitCode;

use clap::Parser;
use gradus::{cli, commands, sandbox};

fn main() -> ExitCode {
    // Started by itself as the process between the judge and a candidate's code.
    if std::env::args_os().nth(1).is_some_and(|first| first == sandbox::STAGE_ARGUMENT) {
        return sandbox::stage_main();
    }
    commands::run(cli::Cli::parse()).into()
}
