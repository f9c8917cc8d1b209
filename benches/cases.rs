//! Time per case, beside a bare interpreter, in one run: `cargo bench`.
//!
//! The machine may be busy and slow, so only the ratios within one run mean anything. Every
//! round measures all candidates one after the other; printed are medians over the rounds with the
//! smallest and the largest.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use gradus::python::{Discovery, discover};

const CASES: u32 = 100;
const ROUNDS: usize = 7;

const SOLUTION: &str = "\
n = int(input())
numbers = list(map(int, input().split()))
print(sum(numbers) * n)
";

fn main() {
    // `cargo test --benches` runs this, too, and wants no figures.
    if std::env::args().any(|argument| argument == "--test") {
        return;
    }
    let folder = tempfile::tempdir().expect("a temporary folder");
    let (root, solution, input) = prepare(folder.path());
    let python = discover(&Discovery::from_environment(Some("/usr/bin/python3".into())))
        .expect("a Python interpreter");
    let python = python.executable;
    println!("{CASES} cases, {ROUNDS} rounds, one at a time");
    println!("python   {}", version(&python));
    println!("gradus   {} (isolation: {})", env!("CARGO_PKG_VERSION"), isolation());
    println!("load     {}", fs::read_to_string("/proc/loadavg").unwrap_or_default().trim());
    println!("system   {}\n", version(Path::new("uname")));

    let mut times: [(&str, Vec<Duration>); 4] = [
        ("python3 solution.py", Vec::new()),
        ("python3 -I -S solution.py", Vec::new()),
        ("gradus check, 1 job", Vec::new()),
        ("gradus check, 2 jobs", Vec::new()),
    ];
    for _ in 0..ROUNDS {
        times[0].1.push(bare(&python, &[], &solution, &input));
        times[1].1.push(bare(&python, &["-I", "-S"], &solution, &input));
        times[2].1.push(gradus(&python, &root, &solution, "1"));
        times[3].1.push(gradus(&python, &root, &solution, "2"));
    }
    let reference = median(&times[0].1);
    println!("{:<28}{:>10}{:>20}{:>10}", "", "ms a case", "(least to most)", "ratio");
    for (name, times) in &times {
        let per_case = |time: &Duration| time.as_secs_f64() * 1000.0 / f64::from(CASES);
        let least = times.iter().min().map_or(0.0, per_case);
        let most = times.iter().max().map_or(0.0, per_case);
        let middle = median(times);
        println!(
            "{name:<28}{:>10.2}{:>20}{:>10.2}",
            per_case(&middle),
            format!("({least:.2} to {most:.2})"),
            middle.as_secs_f64() / reference.as_secs_f64()
        );
    }
}

/// A challenge of a hundred cases, a solution, and the input of one case.
fn prepare(folder: &Path) -> (PathBuf, PathBuf, PathBuf) {
    let challenge = folder.join("root/bench/scaled-sum");
    fs::create_dir_all(&challenge).expect("a folder");
    let mut toml = String::from("format = 1\ntitle = \"Scaled sum\"\nkind = \"stdio\"\n");
    for case in 0..CASES {
        let (input, output) = (format!("3\\n1 2 {case}\\n"), format!("{}\\n", 3 * (3 + case)));
        let _ = writeln!(
            toml,
            "\n[[cases]]\nname = \"{case}\"\nstdin = \"{input}\"\nstdout = \"{output}\""
        );
    }
    fs::write(challenge.join("challenge.toml"), toml).expect("a file");
    fs::write(challenge.join("statement.md"), "# Scaled sum\n").expect("a file");
    let (solution, input) = (folder.join("solution.py"), folder.join("input"));
    fs::write(&solution, SOLUTION).expect("a file");
    fs::write(&input, "3\n1 2 5\n").expect("a file");
    (folder.join("root"), solution, input)
}

fn bare(python: &Path, flags: &[&str], solution: &Path, input: &Path) -> Duration {
    let begun = Instant::now();
    for _ in 0..CASES {
        let output = Command::new(python)
            .args(flags)
            .arg(solution)
            .stdin(fs::File::open(input).expect("the input"))
            .output()
            .expect("the interpreter runs");
        assert_eq!(output.stdout, b"24\n");
    }
    begun.elapsed()
}

fn gradus(python: &Path, root: &Path, solution: &Path, jobs: &str) -> Duration {
    let begun = Instant::now();
    let status = Command::new(env!("CARGO_BIN_EXE_gradus"))
        .args(["check", "scaled-sum"])
        .arg(solution)
        .args(["--jobs", jobs, "--python"])
        .arg(python)
        .arg("--challenges")
        .arg(root)
        .stdout(Stdio::null())
        .status()
        .expect("gradus runs");
    assert!(status.success(), "the solution is right");
    begun.elapsed()
}

fn median(times: &[Duration]) -> Duration {
    let mut times = times.to_vec();
    times.sort();
    times[times.len() / 2]
}

fn version(program: &Path) -> String {
    let flag = if program.ends_with("uname") { "-srm" } else { "-VV" };
    let output = Command::new(program).arg(flag).output().map(|output| output.stdout);
    let text = String::from_utf8_lossy(&output.unwrap_or_default()).replace('\n', " ");
    text.trim().to_owned()
}

fn isolation() -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_gradus")).arg("doctor").output();
    let text = output.map(|output| String::from_utf8_lossy(&output.stdout).into_owned());
    let text = text.unwrap_or_default();
    let line = text.lines().find_map(|line| line.strip_prefix("Isolation: "));
    line.unwrap_or("unknown").to_owned()
}
