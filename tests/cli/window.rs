//! A command in a real terminal of 80 by 24, driven key by key.

use std::cell::Cell;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use crate::project::Project;
use crate::support;
use crate::tmux::Tmux;

/// A window in which one command after another is started.
pub struct Window {
    tmux: Tmux,
    folder: PathBuf,
    home: PathBuf,
    temporary: PathBuf,
    /// Commands that were started.
    starts: Cell<usize>,
}

impl Window {
    /// A window with a shell, in a project's folder. None where there is no tmux.
    pub fn open(project: &Project) -> Option<Self> {
        let (folder, home) = (project.path(""), project.path("../home"));
        let temporary = project.temporary();
        Some(Self { tmux: Tmux::open(project)?, folder, home, temporary, starts: Cell::new(0) })
    }

    /// Where the user's record is kept.
    pub fn home(&self) -> &Path {
        &self.home
    }

    /// Starts gradus with these arguments, as they are written in a shell.
    pub fn start(&self, arguments: &str, challenges: &Path) {
        let cache = Path::new(env!("CARGO_TARGET_TMPDIR")).join("cache");
        let _ = fs::remove_file(self.folder.join("pid"));
        let number = self.starts.get() + 1;
        self.starts.set(number);
        let script = format!(
            "stty sane; unset NO_COLOR CI COLUMNS; echo '--- {number} ---'\n\
             TMPDIR='{}' GRADUS_HOME='{}' XDG_CACHE_HOME='{}' GRADUS_CHALLENGES='{}' \
             sh -c 'echo $$ > pid; exec '\"'{}'\"' {arguments}'\n\
             echo \"===$?===\"\n",
            self.temporary.display(),
            self.home.display(),
            cache.display(),
            challenges.display(),
            support::binary().display(),
        );
        fs::write(self.folder.join("start.sh"), script).unwrap();
        self.tmux.run(&["clear-history"]);
        // A line feed ends a line even where the terminal was left without its usual ways.
        self.tmux.run(&["send-keys", "PS1='$ '; . ./start.sh", "C-j"]);
        // What takes the whole screen soon hides the mark.
        let pid = self.folder.join("pid");
        self.wait_until(|_| pid.exists() || self.everything().contains(&self.mark()), "the start");
    }

    /// The process that was started last.
    pub fn pid(&self) -> i32 {
        let begun = Instant::now();
        loop {
            let text = fs::read_to_string(self.folder.join("pid")).unwrap_or_default();
            if let Ok(pid) = text.trim().parse() {
                return pid;
            }
            assert!(begun.elapsed() < Duration::from_secs(10), "nothing was started");
            std::thread::sleep(Duration::from_millis(10));
        }
    }

    /// Closes the window, as somebody does who has enough of it.
    pub fn close(&self) {
        self.tmux.run(&["kill-pane"]);
    }

    /// Types a text as it is.
    pub fn text(&self, text: &str) {
        self.tmux.run(&["send-keys", "-l", "--", text]);
    }

    /// Types a text and Enter.
    pub fn line(&self, text: &str) {
        if !text.is_empty() {
            self.text(text);
        }
        self.key("Enter");
    }

    /// Pastes a text, as a terminal does that tells programs what is pasted.
    pub fn paste(&self, text: &str) {
        self.tmux.run(&["set-buffer", text]);
        self.tmux.run(&["paste-buffer", "-p"]);
    }

    /// Presses a key, such as `Escape` or `C-c`.
    pub fn key(&self, key: &str) {
        self.tmux.run(&["send-keys", key]);
    }

    /// Everything that was shown since the start, a wrapped line as one.
    pub fn shown(&self) -> String {
        let text = self.everything();
        text.rsplit_once(&self.mark()).map(|(_, shown)| shown.to_owned()).unwrap_or_default()
    }

    fn everything(&self) -> String {
        let text = self.tmux.run(&["capture-pane", "-p", "-J", "-S", "-20000"]);
        let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
        lines.join("\n")
    }

    fn mark(&self) -> String {
        format!("--- {} ---", self.starts.get())
    }

    /// Waits until something is shown, and gives all that is.
    #[track_caller]
    pub fn wait(&self, text: &str) -> String {
        self.wait_until(|shown| shown.contains(text), text)
    }

    /// Waits until the screen holds a text, even one that a program has for itself.
    #[track_caller]
    pub fn wait_on_screen(&self, text: &str) {
        self.wait_until(|_| self.everything().contains(text), text);
    }

    /// Waits for the end of the command, and gives its exit code.
    #[track_caller]
    pub fn code(&self) -> i32 {
        self.wait_until(|shown| code(shown).is_some(), "the end");
        code(&self.shown()).unwrap()
    }

    #[track_caller]
    fn wait_until(&self, holds: impl Fn(&str) -> bool, what: &str) -> String {
        let begun = Instant::now();
        loop {
            let shown = self.shown();
            if holds(&shown) {
                return shown;
            }
            assert!(
                begun.elapsed() < Duration::from_secs(30),
                "no {what:?} in\n{}",
                self.everything()
            );
            std::thread::sleep(Duration::from_millis(30));
        }
    }
}

/// The exit code that the script told.
fn code(shown: &str) -> Option<i32> {
    let told = |line: &str| line.trim().strip_prefix("===")?.strip_suffix("===")?.parse().ok();
    shown.lines().find_map(told)
}
