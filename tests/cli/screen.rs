//! What a real terminal of 80 by 24 shows.

use std::cell::Cell;
use std::time::{Duration, Instant};

use unicode_width::UnicodeWidthStr as _;

use crate::project::Project;
use crate::terminal::Terminal;

/// A terminal that is shown one command line after another.
struct Screen<'a> {
    project: &'a Project,
    terminal: Terminal<'a>,
    /// Command lines so far.
    shown: Cell<usize>,
}

impl<'a> Screen<'a> {
    /// None where there is no tmux.
    fn open(project: &'a Project) -> Option<Self> {
        let terminal = Terminal::open(project)?;
        terminal.prepare();
        Some(Self { project, terminal, shown: Cell::new(0) })
    }

    fn tmux(&self, arguments: &[&str]) -> String {
        self.terminal.tmux(arguments)
    }

    /// What a command line of gradus shows, a wrapped line as one.
    fn shows(&self, arguments: &str) -> Vec<String> {
        // The end of an earlier command may still be on the screen.
        let number = self.shown.get() + 1;
        self.shown.set(number);
        let end = format!("==={number}:");
        self.project.write("line.sh", format!("clear; gradus {arguments}; echo ==={number}:$?==="));
        self.terminal.enter(". ./line.sh");
        let begun = Instant::now();
        loop {
            let text = self.tmux(&["capture-pane", "-p", "-J", "-S", "-3000"]);
            let lines: Vec<String> = text.lines().map(|line| line.trim_end().to_owned()).collect();
            let is_end = |line: &String| line.starts_with(&end) && line.ends_with("===");
            if let Some(end) = lines.iter().position(is_end) {
                let _ = self.tmux(&["clear-history"]);
                return lines[..end].to_vec();
            }
            assert!(begun.elapsed() < Duration::from_secs(30), "no end of {arguments}:\n{text}");
            std::thread::sleep(Duration::from_millis(50));
        }
    }
}

#[test]
fn no_line_is_wider_than_the_terminal() {
    let project = Project::new();
    let Some(screen) = Screen::open(&project) else { return };
    let long =
        "def double(n):\n    print('wide ' * 60)\n    return {'a long key ' * 9: ['x' * 200, n]}\n";
    project.write("a_file_with_quite_a_long_name_that_goes_on_for_a_while.py", long);
    project.write("double.py", "def double(n):\n    return double(n)\n");
    let many: Vec<String> =
        (0..3).map(|n| format!("in/candidate-with-a-long-name-{n}/double.py")).collect();
    for name in &many {
        project.write(name, long);
    }
    for arguments in [
        "list",
        "list checkers",
        "show two-sum",
        "show double",
        "show rate-limiter",
        "check double a_file_with_quite_a_long_name_that_goes_on_for_a_while.py --verbose",
        "check double.py",
        "grade in",
        "verify small",
        "progress",
        "progress core-python",
        "progress api",
        "--help",
        "check --help",
        "grade --help",
    ] {
        let lines = screen.shows(arguments);
        assert!(lines.iter().any(|line| !line.is_empty()), "{arguments} shows nothing");
        for line in &lines {
            assert!(line.width() <= 80, "{arguments}: {} columns in {line:?}", line.width());
        }
    }
}

#[test]
fn a_terminal_gets_colours_and_plain_text_in_between() {
    let project = Project::new();
    let Some(screen) = Screen::open(&project) else { return };
    project.write("double.py", "def double(n):\n    return n + 2\n");
    let text = screen.shows("check double.py").join("\n");
    for part in ["WRONG ANSWER", "expected", "yours", "double(5)"] {
        assert!(text.contains(part), "{text}");
    }
    screen.shows("check double.py; true");
    let coloured = screen.tmux(&["capture-pane", "-p", "-e"]);
    assert!(coloured.contains("\x1b["), "{coloured:?}");
}
