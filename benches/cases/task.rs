//! What is measured: challenges with many small cases, and solutions to them.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

pub const CASES: u32 = 100;

const SHORT: &str = "\
n = int(input())
numbers = list(map(int, input().split()))
print(sum(numbers) * n)
";

/// A challenge and a solution of it.
pub struct Task {
    pub title: &'static str,
    pub id: String,
    /// The root of the challenge.
    pub root: PathBuf,
    pub solution: PathBuf,
    /// The input of one case, to which the answer is 24.
    pub input: PathBuf,
}

/// Standard input and output of a case.
pub fn case(number: u32) -> (String, String) {
    (format!("3\n1 2 {number}\n"), format!("{}\n", 3 * (3 + number)))
}

impl Task {
    /// Three lines that read, add and print.
    pub fn short(folder: &Path) -> Self {
        Self::stdio(folder, "short", "Short solution", SHORT, CASES)
    }

    /// A hundred lines: the same, after functions and classes that are defined and little used.
    pub fn long(folder: &Path) -> Self {
        let mut source = String::new();
        for number in 0..12 {
            let _ = write!(
                source,
                "class Step{number}:\n    def __init__(self, value, weight={number}):\n        \
                 self.value = value\n        self.weight = weight\n\n    def apply(self, items):\n        \
                 return [item * self.weight + self.value for item in items if item >= 0]\n\n"
            );
        }
        source.push_str(SHORT);
        Self::stdio(folder, "long", "Solution of 100 lines", &source, CASES)
    }

    /// One case of the short solution.
    pub fn single(folder: &Path) -> Self {
        Self::stdio(folder, "single", "One case", SHORT, 1)
    }

    /// Twenty cases of the short solution.
    pub fn twenty(folder: &Path) -> Self {
        Self::stdio(folder, "twenty", "Twenty cases", SHORT, 20)
    }

    /// A function that returns a value.
    pub fn function(folder: &Path) -> Self {
        let mut toml =
            "format = 1\ntitle = \"Scaled sum\"\nkind = \"function\"\nentry = \"scaled\"\n"
                .to_owned();
        for number in 0..CASES {
            let _ = write!(
                toml,
                "\n[[cases]]\nname = \"{number}\"\ncall = \"scaled([1, 2, {number}], 3)\"\n\
                 returns = \"{}\"\n",
                3 * (3 + number)
            );
        }
        let source = "def scaled(numbers, factor):\n    return sum(numbers) * factor\n";
        Self::write(folder, "function", "Function", source, &toml)
    }

    fn stdio(folder: &Path, id: &str, title: &'static str, source: &str, cases: u32) -> Self {
        let mut toml = "format = 1\ntitle = \"Scaled sum\"\nkind = \"stdio\"\n".to_owned();
        for number in 0..cases {
            let (input, output) = case(number);
            let _ = write!(
                toml,
                "\n[[cases]]\nname = \"{number}\"\nstdin = {input:?}\nstdout = {output:?}\n"
            );
        }
        Self::write(folder, id, title, source, &toml)
    }

    fn write(folder: &Path, id: &str, title: &'static str, source: &str, toml: &str) -> Self {
        let here = folder.join(id);
        let challenge = here.join("root/bench").join(id);
        fs::create_dir_all(&challenge).expect("a folder");
        fs::write(challenge.join("challenge.toml"), toml).expect("a file");
        fs::write(challenge.join("statement.md"), "# Scaled sum\n").expect("a file");
        let (solution, input) = (here.join("solution.py"), here.join("input"));
        fs::write(&solution, source).expect("a file");
        fs::write(&input, case(5).0).expect("a file");
        Self { title, id: format!("bench/{id}"), root: here.join("root"), solution, input }
    }
}
