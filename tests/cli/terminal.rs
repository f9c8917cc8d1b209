//! A shell in a real terminal.

use std::path::Path;
use std::time::{Duration, Instant};

use crate::project::{Project, fixtures};
use crate::support;
use crate::tmux::Tmux;

/// How long anything may take to be seen.
const PATIENCE: Duration = Duration::from_secs(30);

/// A terminal with a shell in it, in the project's folder.
pub struct Terminal<'a> {
    project: &'a Project,
    tmux: Tmux,
}

impl<'a> Terminal<'a> {
    /// None where there is no tmux, which is said.
    pub fn open(project: &'a Project) -> Option<Self> {
        Some(Self { project, tmux: Tmux::open(project)? })
    }

    /// A tmux command; what it prints.
    pub fn tmux(&self, arguments: &[&str]) -> String {
        self.tmux.run(arguments)
    }

    /// Makes `gradus` mean the binary under test, with the challenges that prove themselves and
    /// nothing of the user's.
    pub fn prepare(&self) {
        let cache = Path::new(env!("CARGO_TARGET_TMPDIR")).join("cache");
        let line = format!(
            "PS1='$ '; unset NO_COLOR CI COLUMNS TMUX VISUAL EDITOR; export GRADUS_HOME='{}' \
             XDG_CACHE_HOME='{}' GRADUS_CHALLENGES='{}'; gradus() {{ '{}' \"$@\"; }}; clear\n",
            self.project.path("../home").display(),
            cache.display(),
            fixtures("sound").display(),
            support::binary().display(),
        );
        self.project.write(".line.sh", line);
        self.enter(". ./.line.sh");
        self.wait("the shell", |screen| screen.trim() == "$");
    }

    /// Types a line and Enter.
    pub fn enter(&self, line: &str) {
        self.tmux(&["send-keys", "-l", line]);
        self.tmux(&["send-keys", "Enter"]);
    }

    /// Presses a key, as tmux names it.
    pub fn press(&self, key: &str) {
        self.tmux(&["send-keys", key]);
    }

    /// What is on the screen.
    pub fn screen(&self) -> String {
        self.tmux(&["capture-pane", "-p"])
    }

    /// What is on the screen and what has left it at the top.
    pub fn scrollback(&self) -> String {
        self.tmux(&["capture-pane", "-p", "-J", "-S", "-5000"])
    }

    /// Waits until the screen holds a text.
    #[track_caller]
    pub fn wait_for(&self, text: &str) -> String {
        self.wait(text, |screen| screen.contains(text))
    }

    /// Waits until the screen no longer holds a text.
    #[track_caller]
    pub fn wait_without(&self, text: &str) -> String {
        self.wait(text, |screen| !screen.contains(text))
    }

    /// Waits until the screen is as wanted.
    #[track_caller]
    pub fn wait(&self, what: &str, wanted: impl Fn(&str) -> bool) -> String {
        let begun = Instant::now();
        loop {
            let screen = self.screen();
            if wanted(&screen) {
                return screen;
            }
            assert!(begun.elapsed() < PATIENCE, "waiting for {what:?}:\n{screen}");
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// Waits for the shell to be back, and asks it whether the terminal is as a shell needs it.
    #[track_caller]
    pub fn wait_for_shell(&self) {
        self.wait("the shell's prompt", |screen| {
            screen.lines().rfind(|line| !line.trim().is_empty()) == Some("$")
        });
        self.enter("stty -a | grep -o -w -e icanon -e echo | tr '\\n' '+'");
        self.wait("a terminal that is as it was", |screen| {
            screen.lines().any(|line| line.starts_with("icanon+echo+"))
        });
    }
}
