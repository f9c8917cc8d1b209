//! A tmux server of a test's own, with one window of 80 by 24.

use std::path::PathBuf;
use std::process::Command;

use crate::project::Project;

/// The server; gone with this.
pub struct Tmux {
    socket: PathBuf,
    folder: PathBuf,
}

impl Tmux {
    /// A window with a shell, in a project's folder. None where there is no tmux, which is said.
    pub fn open(project: &Project) -> Option<Self> {
        if Command::new("tmux").arg("-V").output().is_err() {
            println!("skipped: there is no tmux");
            return None;
        }
        let tmux = Self { socket: project.path("../tmux"), folder: project.path("") };
        // Windows get the limit that holds when they are made.
        let limit = ["start-server", ";", "set-option", "-g", "history-limit", "20000", ";"];
        let window = ["new-session", "-d", "-x", "80", "-y", "24", "sh"];
        tmux.run(&[&["-f", "/dev/null"], &limit[..], &window[..]].concat());
        Some(tmux)
    }

    /// A command; what it prints.
    pub fn run(&self, arguments: &[&str]) -> String {
        let output = Command::new("tmux")
            .args(["-S", self.socket.to_str().unwrap()])
            .args(arguments)
            .current_dir(&self.folder)
            .env_remove("TMUX")
            .env("LC_ALL", "C.UTF-8")
            .output()
            .unwrap();
        String::from_utf8_lossy(&output.stdout).into_owned()
    }
}

impl Drop for Tmux {
    fn drop(&mut self) {
        self.run(&["kill-server"]);
    }
}
