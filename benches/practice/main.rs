//! How long practice keeps its user waiting, in one run: `cargo bench --bench practice`.
//!
//! From a save to the verdict in `watch`, beside a bare interpreter and what its cases take; and
//! commands that look at 100,000 recorded runs, beside `gradus --version`.

#[path = "../cases/table.rs"]
mod table;
#[path = "../../tests/support/pty.rs"]
#[expect(dead_code, reason = "the tests use more of it")]
mod terminal;

use std::env;
use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use gradus::model::{Attempt, Card, Moment, Rating, Review, Verdict};
use gradus::store::Store;
use table::Table;
use terminal::Terminal;

/// Cases of the challenge that is watched.
const CASES: u32 = 10;
/// Runs in the record.
const ATTEMPTS: u32 = 100_000;

const RIGHT: &str = "def scaled(numbers, factor):\n    return sum(numbers) * factor\n";
const WRONG: &str = "def scaled(numbers, factor):\n    return sum(numbers) + factor\n";

fn main() {
    // `cargo test --benches` runs this, too, and wants no figures.
    if env::args().any(|argument| argument == "--test") {
        return;
    }
    let python = env::var_os("GRADUS_BENCH_PYTHON").unwrap_or("/usr/bin/python3".into()).into();
    let rounds = env::var("GRADUS_BENCH_ROUNDS").ok().and_then(|text| text.parse().ok());
    let folder = tempfile::tempdir().expect("a temporary folder");
    let bench = Bench { python, rounds: rounds.unwrap_or(7) * 3, folder };
    bench.watch();
    bench.record();
}

struct Bench {
    python: PathBuf,
    rounds: usize,
    folder: tempfile::TempDir,
}

impl Bench {
    fn gradus(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_gradus"));
        command
            .env("GRADUS_HOME", self.folder.path().join("home"))
            .env("GRADUS_PYTHON", &self.python)
            .env("GRADUS_CHALLENGES", self.folder.path().join("root"))
            .env("NO_COLOR", "1")
            .current_dir(self.folder.path());
        command
    }

    fn write_challenge(&self, name: &str, cases: u32) {
        let folder = self.folder.path().join("root/bench").join(name);
        fs::create_dir_all(&folder).expect("a folder");
        let mut toml =
            "format = 1\ntitle = \"Scaled sum\"\nkind = \"function\"\nentry = \"scaled\"\n"
                .to_owned();
        for number in 0..cases {
            let _ = write!(
                toml,
                "\n[[cases]]\nname = \"{number}\"\ncall = \"scaled([1, 2, {number}], 3)\"\n\
                 returns = \"{}\"\n",
                3 * (3 + number)
            );
        }
        fs::write(folder.join("challenge.toml"), toml).expect("a file");
        fs::write(folder.join("statement.md"), "# Scaled sum\n").expect("a file");
    }

    /// From a save to the verdict on the terminal.
    fn watch(&self) {
        self.write_challenge("ten", CASES);
        self.write_challenge("many", CASES + 200);
        let (file, many) = (self.folder.path().join("ten.py"), self.folder.path().join("many.py"));
        fs::write(&file, WRONG).expect("a file");
        fs::write(many, RIGHT).expect("a file");
        let mut command = self.gradus();
        command.args(["watch", "bench/ten"]);
        let mut terminal = Terminal::run(command);
        terminal.wait_for("WRONG ANSWER");
        let mut table = Table::new("From a save to the verdict in watch, 10 cases");
        for round in 0..self.rounds {
            table.time("python3 -I -S -c pass", || {
                quiet(Command::new(&self.python).args(["-I", "-S", "-c", "pass"]));
            });
            table.time("gradus check, 10 cases", || quiet(self.gradus().args(["check", "ten.py"])));
            table.time("gradus check, 210 cases", || {
                quiet(self.gradus().args(["check", "many.py"]));
            });
            let (source, verdict) =
                if round % 2 == 0 { (RIGHT, "ACCEPTED") } else { (WRONG, "WRONG ANSWER") };
            // The editor has long finished when the user saves again.
            std::thread::sleep(Duration::from_millis(100));
            terminal.forget();
            let begun = Instant::now();
            fs::write(&file, source).expect("a file");
            terminal.wait_for(verdict);
            table.add("watch, save to verdict", begun.elapsed());
        }
        table.print("ms", 1.0);
        let cases = (table.median("gradus check, 210 cases")
            - table.median("gradus check, 10 cases"))
            * f64::from(CASES)
            / 200.0;
        let allowed = 4.0 * table.median("python3 -I -S -c pass") + cases;
        println!(
            "10 cases take {cases:.1} ms; 4 bare interpreters and those: {allowed:.1} ms; \
             watch takes {:.2} of it",
            table.median("watch, save to verdict") / allowed
        );
    }

    /// Commands that look at a long record.
    fn record(&self) {
        self.fill();
        let mut table = Table::new(&format!("With {ATTEMPTS} recorded runs"));
        for _ in 0..self.rounds {
            let lines: [&[&str]; 6] = [
                &["--version"],
                &["history"],
                &["review", "--list"],
                &["list"],
                &["list", "due"],
                &["progress"],
            ];
            for line in lines {
                let name = format!("gradus {}", line.join(" "));
                table.time(&name, || quiet(self.gradus().args(line)));
            }
            let mut terminal = None;
            table.time("gradus, first screen", || {
                let mut screen = Terminal::run(self.gradus());
                screen.wait_for("quit");
                terminal = Some(screen);
            });
        }
        table.print("ms", 1.0);
    }

    fn fill(&self) {
        let mut store = Store::open(&self.folder.path().join("home")).expect("a store");
        let when = |number: u32| {
            let at = jiff::Timestamp::from_second(1_700_000_000 + i64::from(number) * 600);
            let at = at.expect("a time");
            Moment { at, day: at.to_zoned(jiff::tz::TimeZone::UTC).date() }
        };
        for number in 0..ATTEMPTS {
            let (item, when) = (format!("bench/task-{}", number % 500), when(number));
            let verdict = if number % 3 == 0 { Verdict::Accepted } else { Verdict::WrongAnswer };
            let attempt = Attempt {
                item: item.clone(),
                when,
                verdict,
                passed: 3,
                cases: 10,
                score: 30.0,
                max_score: 100.0,
                own_passed: 0,
                own_cases: 0,
                seconds: 100,
                hints: 0,
                file: "solution.py".to_owned(),
                revision: "0".repeat(64),
                session: None,
            };
            let source = format!("def scaled():\n    return {}\n", number % 5000);
            let review = Review {
                item,
                when,
                rating: Rating::Good,
                correct: None,
                answer: None,
                seed: None,
                revision: "0".repeat(64),
                seconds: 100,
                hints: 0,
                session: None,
            };
            let schedule = |_: Option<&Card>, review: &Review| Card {
                item: review.item.clone(),
                stability: 3.0,
                difficulty: 5.0,
                last: review.when.day,
                due: review.when.day,
                reviews: 1,
                lapses: 0,
            };
            let end = verdict.is_accepted().then_some((&review, &schedule as _));
            store.record_attempt(&attempt, source.as_bytes(), end).expect("a record");
        }
    }
}

fn quiet(command: &mut Command) {
    let null = Stdio::null;
    command.stdin(null()).stdout(null()).stderr(null()).status().expect("it runs");
}
