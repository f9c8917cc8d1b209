//! `gradus watch`: check a file each time it is saved.

mod deeds;
mod session;

pub use session::{End, Options, Session};

use std::path::PathBuf;

use super::context::Context;
use super::{recommend, resolve, workspace};
use crate::cli::Watch;
use crate::error::Failure;
use crate::exit_code::Exit;

pub fn run(context: &Context, watch: &Watch) -> Result<Exit, Failure> {
    if !context.settings.can_ask {
        return Err(Failure::usage("`watch` needs a terminal")
            .hint("elsewhere use `gradus check` after every change"));
    }
    let library = context.library()?;
    let mut target = resolve::target(context, &library, &watch.what)?;
    loop {
        let challenge = context.load_task(&target.entry)?;
        if !target.file.exists() {
            // What is named by its id alone is begun here.
            workspace::hand_out(context, &challenge, &target.file)?;
        }
        let options = Options { poll: watch.poll, ..Options::default() };
        let session = Session::new(context, &library, &challenge, &target.file, options);
        match session.run()? {
            End::Next => {
                let entry = recommend::next_task(context, &library)?.clone();
                let file = PathBuf::from(resolve::file_name(entry.id()));
                target = resolve::Target { entry, file };
            }
            End::List | End::Quit | End::TimeUp => return Ok(Exit::Success),
            End::Interrupted => return Err(Failure::interrupted()),
        }
    }
}
