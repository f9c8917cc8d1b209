//! The user's editor, as `$VISUAL` or `$EDITOR` names it.

use std::env;
use std::ffi::OsString;
use std::io;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::error::Failure;

/// Editors that need the terminal for themselves.
const IN_THE_TERMINAL: [&str; 20] = [
    "vi",
    "vim",
    "nvim",
    "view",
    "vis",
    "nano",
    "pico",
    "micro",
    "hx",
    "helix",
    "kak",
    "joe",
    "jed",
    "ne",
    "mg",
    "mcedit",
    "ed",
    "ex",
    "emacs",
    "emacsclient",
];

/// An editor and how it is run.
pub struct Editor {
    /// As the variable has it: a command line.
    command: OsString,
}

impl Editor {
    /// The user's, where one is named.
    pub fn of_user() -> Option<Self> {
        let named = |name| env::var_os(name).filter(|value| !value.is_empty());
        named("VISUAL").or_else(|| named("EDITOR")).map(|command| Self { command })
    }

    /// The same, or what to do about it.
    pub fn required() -> Result<Self, Failure> {
        Self::of_user().ok_or_else(|| {
            Failure::usage("no editor is named").hint("set VISUAL or EDITOR, such as EDITOR=nano")
        })
    }

    /// Whether it would take the terminal from us: it needs one, and there is no tmux to give it
    /// another.
    pub fn takes_the_terminal(&self) -> bool {
        self.needs_a_terminal() && !in_tmux()
    }

    /// Opens a file. Only an editor that takes the terminal is waited for.
    pub fn open(&self, file: &Path) -> Result<(), Failure> {
        let done = if self.takes_the_terminal() {
            self.shell(file).status().and_then(|status| {
                status.success().then_some(()).ok_or_else(|| io::Error::other(status.to_string()))
            })
        } else if self.needs_a_terminal() {
            let mut tmux = Command::new("tmux");
            tmux.args(["new-window", "sh", "-c"]).arg(self.script()).arg("sh").arg(file);
            detach(&mut tmux)
        } else {
            detach(&mut self.shell(file))
        };
        done.map_err(|error| {
            let editor = self.command.to_string_lossy();
            Failure::usage(format!("cannot run the editor `{editor}`: {error}"))
                .hint("set VISUAL or EDITOR to another one")
        })
    }

    fn needs_a_terminal(&self) -> bool {
        let command = self.command.to_string_lossy();
        let mut words = command.split_whitespace();
        let program = words.next().unwrap_or_default();
        let name = program.rsplit('/').next().unwrap_or(program);
        let windows = ["DISPLAY", "WAYLAND_DISPLAY"].iter().any(|name| env::var_os(name).is_some());
        let has_window = name.starts_with("emacs")
            && windows
            && !words.any(|word| ["-nw", "-t", "--tty"].contains(&word));
        IN_THE_TERMINAL.contains(&name) && !has_window
    }

    /// The variable is a piece of shell, as everybody has it.
    fn script(&self) -> OsString {
        let mut script = self.command.clone();
        script.push(" \"$1\"");
        script
    }

    fn shell(&self, file: &Path) -> Command {
        let mut command = Command::new("sh");
        command.arg("-c").arg(self.script()).arg("sh").arg(file);
        command
    }
}

fn in_tmux() -> bool {
    env::var_os("TMUX").is_some_and(|value| !value.is_empty())
}

/// Starts a program that is left to itself, and reaps it when it ends.
fn detach(command: &mut Command) -> io::Result<()> {
    let null = Stdio::null;
    let mut child = command.stdin(null()).stdout(null()).stderr(null()).spawn()?;
    std::thread::Builder::new().name("editor".to_owned()).spawn(move || child.wait())?;
    Ok(())
}
