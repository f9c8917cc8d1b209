//! Time per case beside a bare interpreter and named peers, in one run: `cargo bench`.
//!
//! The machine may be busy and slow, so only the ratios within one run mean anything. Every round
//! measures everybody one after the other; printed are medians with the least and the most. Peers
//! are looked for on `PATH` and in the folder that `GRADUS_BENCH_PEERS` names; those that are not
//! there are left out and named. `GRADUS_BENCH_PYTHON` names another interpreter than
//! `/usr/bin/python3`, and `GRADUS_BENCH_ROUNDS` another number of rounds.

mod peers;
mod table;
mod task;

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;
use std::thread;
use std::time::{Duration, Instant};

use table::Table;
use task::{CASES, Task};

/// Where what is measured keeps its record, instead of where the user does.
static HOME: OnceLock<PathBuf> = OnceLock::new();

/// Everything that a measurement needs.
pub struct Bench {
    python: PathBuf,
    rounds: usize,
    folder: tempfile::TempDir,
}

fn main() {
    // `cargo test --benches` runs this, too, and wants no figures.
    if env::args().any(|argument| argument == "--test") {
        return;
    }
    let python = env::var_os("GRADUS_BENCH_PYTHON").unwrap_or("/usr/bin/python3".into()).into();
    let rounds = env::var("GRADUS_BENCH_ROUNDS").ok().and_then(|text| text.parse().ok());
    let folder = tempfile::tempdir().expect("a temporary folder");
    HOME.get_or_init(|| folder.path().join("home"));
    let bench = Bench { python, rounds: rounds.unwrap_or(7), folder };
    bench.heading();
    bench.per_case(&Task::short(bench.folder.path()), true);
    bench.per_case(&Task::long(bench.folder.path()), false);
    bench.function(&Task::function(bench.folder.path()));
    bench.single(&Task::single(bench.folder.path()));
    bench.many(&Task::twenty(bench.folder.path()));
}

impl Bench {
    fn heading(&self) {
        println!("python   {}", first_line(Command::new(&self.python).arg("-VV")));
        println!("gradus   {} (isolation: {})", env!("CARGO_PKG_VERSION"), isolation());
        println!("load     {}", read("/proc/loadavg"));
        println!("system   {}", first_line(Command::new("uname").arg("-srm")));
        println!("rounds   {}", self.rounds);
    }

    /// A whole run of a hundred cases, beside interpreters and, where asked for, peers.
    fn per_case(&self, task: &Task, with_peers: bool) {
        let mut table = Table::new(&format!("{}, {CASES} cases, whole command", task.title));
        let peers = if with_peers { peers::all(&self.python, task) } else { Vec::new() };
        let two = |flags: &[&str]| {
            thread::scope(|scope| {
                for _ in 0..2 {
                    scope.spawn(|| self.bare(task, flags, CASES / 2));
                }
            });
        };
        for _ in 0..self.rounds {
            table.time("python3 solution.py", || self.bare(task, &[], CASES));
            table.time("python3 -I -S solution.py", || self.bare(task, &["-I", "-S"], CASES));
            table.time("python3 solution.py, 2 loops", || two(&[]));
            for peer in
                peers.iter().filter_map(|peer| peer.run.as_ref().map(|run| (peer.name, run)))
            {
                table.time(peer.0, peer.1);
            }
            table.time("gradus check, 1 job", || self.check(task, "1"));
            table.time("gradus check, 2 jobs", || self.check(task, "2"));
        }
        table.print("ms a case", f64::from(CASES));
        for missing in peers.iter().filter(|peer| peer.run.is_none()) {
            println!("left out: {}, which is not installed", missing.name);
        }
        let gain = |one: &str, two: &str| table.median(one) / table.median(two);
        println!(
            "two at a time: gradus gains {:.2}, bare interpreters gain {:.2}",
            gain("gradus check, 1 job", "gradus check, 2 jobs"),
            gain("python3 solution.py", "python3 solution.py, 2 loops")
        );
    }

    fn function(&self, task: &Task) {
        let mut table = Table::new(&format!("{}, {CASES} cases, whole command", task.title));
        for _ in 0..self.rounds {
            table.time("python3 -I -S -c pass", || self.pass(CASES));
            table.time("gradus check, 1 job", || self.check(task, "1"));
            table.time("gradus check, 2 jobs", || self.check(task, "2"));
        }
        table.print("ms a case", f64::from(CASES));
    }

    /// From command to verdict for one case, and commands that run nothing.
    fn single(&self, task: &Task) {
        let mut table = Table::new("One case, from command to verdict");
        for _ in 0..self.rounds * 3 {
            table.time("python3 -I -S -c pass", || self.pass(1));
            table.time("gradus check", || self.check(task, "1"));
            for command in [&["list"][..], &["show", "two-sum"], &["--version"]] {
                table.time(&format!("gradus {}", command.join(" ")), || {
                    quiet(gradus().args(command));
                });
            }
        }
        table.print("ms", 1.0);
    }

    /// A thousand submissions, with what gradus itself takes along the way.
    fn many(&self, task: &Task) {
        let submissions = self.folder.path().join("submissions");
        fs::create_dir_all(&submissions).expect("a folder");
        for number in 0..1000 {
            fs::copy(&task.solution, submissions.join(format!("s{number}.py"))).expect("a copy");
        }
        println!("\n1,000 submissions x 20 cases");
        for jobs in ["1", "2"] {
            let begun = Instant::now();
            let mut child = gradus()
                .args(["grade", "--challenge", &task.id, "--jobs", jobs, "--python"])
                .arg(&self.python)
                .arg("--challenges")
                .arg(&task.root)
                .args(["--format", "json"])
                .arg(&submissions)
                .stdout(Stdio::null())
                .stderr(Stdio::null())
                .spawn()
                .expect("gradus runs");
            let mut seen = Vec::new();
            while child.try_wait().expect("a child").is_none() {
                seen.extend(Footprint::of(child.id()));
                thread::sleep(Duration::from_millis(50));
            }
            let taken = begun.elapsed().as_secs_f64();
            let peak = seen.iter().map(|footprint| footprint.peak_kib).max().unwrap_or(0);
            println!(
                "{jobs} at a time: {taken:.1} s, {:.2} ms a case, peak memory of gradus {:.1} MiB",
                taken * 1000.0 / 20_000.0,
                mib(peak)
            );
            for (share, at) in [("10 %", seen.len() / 10), ("95 %", seen.len() * 95 / 100)] {
                if let Some(Footprint { now_kib, files, children, mounts, .. }) = seen.get(at) {
                    let now = mib(*now_kib);
                    println!(
                        "  at {share}: {now:.1} MiB, {files} descriptors, {children} processes, \
                         {mounts} mounts"
                    );
                }
            }
        }
    }

    fn bare(&self, task: &Task, flags: &[&str], times: u32) {
        for _ in 0..times {
            let output = Command::new(&self.python)
                .args(flags)
                .arg(&task.solution)
                .stdin(fs::File::open(&task.input).expect("the input"))
                .output()
                .expect("the interpreter runs");
            assert_eq!(output.stdout, b"24\n");
        }
    }

    fn pass(&self, times: u32) {
        for _ in 0..times {
            quiet(Command::new(&self.python).args(["-I", "-S", "-c", "pass"]));
        }
    }

    fn check(&self, task: &Task, jobs: &str) {
        let mut command = gradus();
        command.args(["check", &task.id]).arg(&task.solution).args(["--jobs", jobs, "--python"]);
        quiet(command.arg(&self.python).arg("--challenges").arg(&task.root));
    }
}

/// What the judge itself takes of the machine at one moment.
struct Footprint {
    now_kib: u64,
    peak_kib: u64,
    files: usize,
    children: usize,
    mounts: usize,
}

impl Footprint {
    fn of(process: u32) -> Option<Self> {
        let folder = Path::new("/proc").join(process.to_string());
        let status = fs::read_to_string(folder.join("status")).ok()?;
        let field = |name: &str| {
            let line = status.lines().find_map(|line| line.strip_prefix(name))?;
            line.split_whitespace().next()?.parse::<u64>().ok()
        };
        let tasks = fs::read_dir(folder.join("task")).ok()?;
        let children = tasks.flatten().filter_map(|task| {
            Some(fs::read_to_string(task.path().join("children")).ok()?.split_whitespace().count())
        });
        Some(Self {
            now_kib: field("VmRSS:")?,
            peak_kib: field("VmHWM:")?,
            files: fs::read_dir(folder.join("fd")).ok()?.count(),
            children: children.sum(),
            mounts: fs::read_to_string(folder.join("mounts")).ok()?.lines().count(),
        })
    }
}

#[expect(clippy::cast_precision_loss, reason = "a figure to be read")]
fn mib(kib: u64) -> f64 {
    kib as f64 / 1024.0
}

fn gradus() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_gradus"));
    command.envs(HOME.get().map(|home| ("GRADUS_HOME", home)));
    command
}

/// Runs a command that must succeed.
fn quiet(command: &mut Command) {
    let output = command.stdin(Stdio::null()).output().expect("it runs");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{command:?}: {said}");
}

fn first_line(command: &mut Command) -> String {
    let output = command.output().map(|output| output.stdout).unwrap_or_default();
    String::from_utf8_lossy(&output).lines().next().unwrap_or_default().to_owned()
}

fn read(path: &str) -> String {
    fs::read_to_string(path).unwrap_or_default().trim().to_owned()
}

fn isolation() -> String {
    let output = gradus().arg("doctor").output().map(|output| output.stdout).unwrap_or_default();
    let text = String::from_utf8_lossy(&output).into_owned();
    let line = text.lines().find_map(|line| line.strip_prefix("Isolation: "));
    line.unwrap_or("unknown").to_owned()
}
