//! Other ways to run the same cases, each set up as its own documentation says.

use std::env;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::task::{CASES, Task, case};

/// Somebody else, and how to run it on all cases; none where it is not installed.
pub struct Peer {
    pub name: &'static str,
    pub run: Option<Box<dyn Fn()>>,
}

/// All peers, with their files written beside the task's.
pub fn all(python: &Path, task: &Task) -> Vec<Peer> {
    let here = task.solution.parent().expect("a folder").to_owned();
    let solution = task.solution.clone();
    vec![
        Peer { name: "bwrap python3 solution.py", run: bwrap(python, task) },
        Peer { name: "pytest + subprocess", run: pytest(&here, python, &solution) },
        Peer { name: "oj test", run: oj(&here, python, &solution) },
        Peer { name: "check50", run: check50(&here, python) },
    ]
}

/// A program on `PATH` or in the folder of peers.
fn program(name: &str) -> Option<PathBuf> {
    let given = env::var_os("GRADUS_BENCH_PEERS").map(PathBuf::from);
    let path = env::var_os("PATH").unwrap_or_default();
    given.into_iter().chain(env::split_paths(&path)).map(|folder| folder.join(name)).find(|file| {
        // A version manager's shim is there for every version, and works for some.
        file.is_file()
            && Command::new(file).arg("--version").output().is_ok_and(|o| o.status.success())
    })
}

fn quietly(command: &mut Command) {
    let output = command.stdin(Stdio::null()).output().expect("it runs");
    assert!(output.status.success(), "{command:?}: {}", String::from_utf8_lossy(&output.stdout));
}

/// A sandbox of namespaces around a bare interpreter, for each case anew.
fn bwrap(python: &Path, task: &Task) -> Option<Box<dyn Fn()>> {
    let bwrap = program("bwrap")?;
    let (python, solution, input) = (python.to_owned(), task.solution.clone(), task.input.clone());
    Some(Box::new(move || {
        for _ in 0..CASES {
            let output = Command::new(&bwrap)
                .args(["--ro-bind", "/usr", "/usr", "--symlink", "usr/lib", "/lib"])
                .args(["--symlink", "usr/lib64", "/lib64", "--tmpfs", "/tmp", "--unshare-all"])
                .args(["--die-with-parent", "--new-session", "--ro-bind"])
                .args([solution.as_os_str(), "/tmp/solution.py".as_ref()])
                .arg(&python)
                .arg("/tmp/solution.py")
                .stdin(fs::File::open(&input).expect("the input"))
                .output()
                .expect("bwrap runs");
            assert_eq!(output.stdout, b"24\n", "{}", String::from_utf8_lossy(&output.stderr));
        }
    }))
}

/// A test for each case, which starts the solution.
fn pytest(here: &Path, python: &Path, solution: &Path) -> Option<Box<dyn Fn()>> {
    let pytest = program("pytest")?;
    let mut text = format!(
        "import subprocess\nimport pytest\n\nCASES = [\n{}]\n\n\
         @pytest.mark.parametrize('given, expected', CASES)\ndef test_case(given, expected):\n    \
         done = subprocess.run(['{}', '{}'], input=given, capture_output=True, \
         text=True, timeout=5)\n    assert done.stdout == expected\n",
        cases(|given, expected| format!("    ({given:?}, {expected:?}),\n")),
        python.display(),
        solution.display()
    );
    text.push('\n');
    let file = here.join("test_solution.py");
    fs::write(&file, text).expect("a file");
    let here = here.to_owned();
    Some(Box::new(move || {
        quietly(Command::new(&pytest).arg("-q").arg(&file).current_dir(&here));
    }))
}

fn oj(here: &Path, python: &Path, solution: &Path) -> Option<Box<dyn Fn()>> {
    let oj = program("oj")?;
    let folder = here.join("oj");
    fs::create_dir_all(&folder).expect("a folder");
    for number in 0..CASES {
        let (given, expected) = case(number);
        fs::write(folder.join(format!("{number}.in")), given).expect("a file");
        fs::write(folder.join(format!("{number}.out")), expected).expect("a file");
    }
    let command = format!("{} {}", python.display(), solution.display());
    let here = here.to_owned();
    Some(Box::new(move || {
        let mut run = Command::new(&oj);
        run.args(["test", "-c", &command, "-d"]).arg(&folder).current_dir(&here);
        quietly(&mut run);
    }))
}

fn check50(here: &Path, python: &Path) -> Option<Box<dyn Fn()>> {
    let check50 = program("check50")?;
    let folder = here.join("check50");
    fs::create_dir_all(&folder).expect("a folder");
    let files = "check50:\n  files:\n    - !exclude \"*\"\n    - !require solution.py\n";
    fs::write(folder.join(".cs50.yml"), files).expect("a file");
    let mut text = "import check50\n".to_owned();
    for number in 0..CASES {
        let (given, expected) = case(number);
        let _ = write!(
            text,
            "\n\n@check50.check()\ndef case_{number}():\n    \"\"\"case {number}\"\"\"\n    \
             check50.run(\"{} solution.py\").stdin({given:?}, prompt=False).stdout({expected:?}, \
             regex=False).exit(0)\n",
            python.display()
        );
    }
    fs::write(folder.join("__init__.py"), text).expect("a file");
    let here = here.to_owned();
    Some(Box::new(move || {
        let mut run = Command::new(&check50);
        run.args(["--local", "--dev"]).arg(&folder).current_dir(&here);
        quietly(&mut run);
    }))
}

fn cases(line: impl Fn(String, String) -> String) -> String {
    (0..CASES)
        .map(|number| {
            let (given, expected) = case(number);
            line(given, expected)
        })
        .collect()
}
