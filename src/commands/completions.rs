//! `gradus completions`: for the shells that clap knows.

use clap::CommandFactory;

use super::context::Context;
use crate::cli::{Cli, Completions};
use crate::error::Failure;
use crate::exit_code::Exit;

pub fn run(context: &Context, completions: &Completions) -> Result<Exit, Failure> {
    let mut script = Vec::new();
    clap_complete::generate(completions.shell, &mut Cli::command(), "gradus", &mut script);
    context.print(&String::from_utf8_lossy(&script))?;
    Ok(Exit::Success)
}
