//! `kill -9` at any moment: the record opens, and holds all that was shown.

use std::thread;
use std::time::Duration;

use gradus::model::RecordEntry;
use gradus::store::Store;

use crate::project::Project;
use crate::support::pty::Terminal;

const WRONG: &str = "def double(n):\n    return n + 2\n";
const RIGHT: &str = "def double(n):\n    return n + n\n";

/// How often it is killed. All of them take long.
pub fn times() -> u64 {
    if std::env::var_os("GRADUS_TEST_ALL").is_some() { 100 } else { 15 }
}

/// Numbers that look random and are the same in every run (xorshift).
pub fn random(seed: u64) -> impl FnMut() -> u64 {
    let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    move || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state >> 11
    }
}

/// Opens the record, which must be whole.
pub fn store(project: &Project) -> Store {
    let home = project.path("../home");
    let database = rusqlite::Connection::open(home.join("practice.db")).unwrap();
    let sound: String = database.query_row("PRAGMA integrity_check", [], |row| row.get(0)).unwrap();
    assert_eq!(sound, "ok");
    Store::open(&home).unwrap()
}

#[test]
fn no_run_that_was_shown_in_watch_is_lost() {
    let project = Project::new();
    project.write("double.py", WRONG);
    project.sound(["check", "double"]).code(1);
    let mut random = random(1);
    let mut known = 1;
    for time in 0..times() {
        let mut command = project.sound(["watch", "double"]).into_command();
        command.env("NO_COLOR", "1");
        let terminal = Terminal::run(command);
        let mut left = 20 + random() % 400;
        while left > 0 {
            let pause = left.min(20 + random() % 60);
            thread::sleep(Duration::from_millis(pause));
            left -= pause;
            project.write("double.py", if left.is_multiple_of(2) { WRONG } else { RIGHT });
        }
        let shown = terminal.kill();
        let shown = shown.matches("2/2 passed").count() + shown.matches("1/2 passed").count();
        let mut runs = 0;
        let count = &mut |record: gradus::model::Record| {
            runs += usize::from(matches!(record.entry, RecordEntry::Attempt(_)));
        };
        store(&project).each_record(None, count).unwrap();
        assert!(runs >= known + shown, "time {time}: {runs} of {known} + {shown}");
        known = runs;
    }
    assert!(known > 1, "nothing was ever shown");
}
