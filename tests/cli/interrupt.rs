//! Ctrl-C ends everything at once and leaves nothing behind.

use std::collections::BTreeMap;
use std::fs;
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process};

use crate::project::{Project, Run};

const LOOPS: &str = "import subprocess, sys\n\
    child = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(300)'])\n\
    while True:\n    pass\n";

/// Process id and start time, which together never come again.
type Identity = (i32, String);

/// Every process with its parent.
fn processes() -> BTreeMap<i32, (i32, Identity)> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir("/proc").unwrap().flatten() {
        let Ok(stat) = fs::read_to_string(entry.path().join("stat")) else { continue };
        // The name in parentheses may hold anything.
        let (Some((pid, _)), Some((_, rest))) = (stat.split_once(' '), stat.rsplit_once(") "))
        else {
            continue;
        };
        let fields: Vec<&str> = rest.split(' ').collect();
        let pid = pid.parse().unwrap();
        found.insert(pid, (fields[1].parse().unwrap(), (pid, fields[19].to_owned())));
    }
    found
}

fn descendants(root: i32) -> Vec<Identity> {
    let all = processes();
    let mut found = Vec::new();
    let mut parents = vec![root];
    while let Some(parent) = parents.pop() {
        for (pid, (of, identity)) in &all {
            if *of == parent {
                parents.push(*pid);
                found.push(identity.clone());
            }
        }
    }
    found
}

/// A challenge that would run for a minute, and files that do.
fn endless() -> Project {
    let toml = "format = 1\ntitle = 'T'\nkind = 'stdio'\nskills = []\n\
        [limits]\ncpu_s = 60\nprocesses = 4\n[[cases]]\nname = 'one'\nstdout = ''\n";
    let project = Project::new().with("root/a/endless/challenge.toml", toml);
    for name in ["ada", "bob", "eve"] {
        project.write(&format!("in/{name}/endless.py"), LOOPS);
    }
    project
}

/// Waits until candidates' code runs, sends a signal, and looks at what is left.
fn interrupted(project: &Project, run: Run<'_>, signal: Signal) {
    let mut child = run.spawn();
    let id = i32::try_from(child.id()).unwrap();
    let begun = Instant::now();
    // The stage, the interpreter, and the process that the candidate's code starts.
    while descendants(id).len() < 3 {
        assert!(begun.elapsed() < Duration::from_secs(30), "nothing was started");
        std::thread::sleep(Duration::from_millis(20));
    }
    let before = descendants(id);
    kill_process(Pid::from_raw(id).unwrap(), signal).unwrap();
    let asked = Instant::now();
    let status = child.wait().unwrap();
    let took = asked.elapsed();
    assert_eq!(status.code(), Some(130), "{status}");
    assert!(took < Duration::from_secs(1), "it took {took:?}");
    let now = processes();
    let alive = |(pid, start): &&Identity| now.get(pid).is_some_and(|(_, (_, s))| s == start);
    let left: Vec<_> = before.iter().filter(alive).collect();
    assert!(left.is_empty(), "processes are left: {left:?}");
    let files: Vec<_> = fs::read_dir(project.temporary()).unwrap().flatten().collect();
    assert!(files.is_empty(), "files are left: {files:?}");
}

#[test]
fn an_interrupted_check_leaves_nothing_behind() {
    let project = endless();
    let file = "in/ada/endless.py";
    let run = project.gradus(["--challenges", "root", "check", "endless", file]);
    interrupted(&project, run, Signal::INT);
    let run = project.gradus(["--challenges", "root", "check", "endless", file]);
    interrupted(&project, run, Signal::TERM);
}

#[test]
fn a_closed_terminal_leaves_nothing_behind_even_where_folders_are_used() {
    let project = endless();
    let all = ["--challenges", "root", "--isolation", "none"];
    let check = ["check", "endless", "in/ada/endless.py"];
    for command in [&check[..], &["grade", "in"], &["run", "endless", "in/ada/endless.py"]] {
        interrupted(&project, project.gradus([&all[..], command].concat()), Signal::HUP);
    }
}

#[test]
fn what_was_killed_in_one_tier_is_swept_by_the_next_run_in_any() {
    let project = endless();
    let none = ["--isolation", "none", "check", "endless", "in/ada/endless.py"];
    let run = project.gradus([&["--challenges", "root"][..], &none].concat());
    let mut child = run.spawn();
    let id = i32::try_from(child.id()).unwrap();
    let begun = Instant::now();
    while descendants(id).len() < 3 {
        assert!(begun.elapsed() < Duration::from_secs(30), "nothing was started");
        std::thread::sleep(Duration::from_millis(20));
    }
    child.kill().unwrap();
    child.wait().unwrap();
    let left = || fs::read_dir(project.temporary()).unwrap().count();
    assert!(left() > 0, "there was nothing to sweep");
    project.sound(["list"]).into_command().output().unwrap();
    assert!(left() > 0, "a list is no run");
    project.write("double.py", "def double(n):\n    return n + n\n");
    // In the highest tier that this machine has.
    project.sound(["check", "double"]).success();
}

#[test]
fn an_interrupted_grade_leaves_nothing_behind_and_writes_no_report() {
    let project = endless();
    let run = project.gradus([
        "--challenges",
        "root",
        "grade",
        "in",
        "--format",
        "json=out.json",
        "-j",
        "2",
    ]);
    interrupted(&project, run, Signal::INT);
    assert!(!project.path("out.json").exists());
}

#[test]
fn an_interrupted_run_leaves_nothing_behind() {
    let project = endless();
    let run = project.gradus(["--challenges", "root", "run", "endless", "in/ada/endless.py"]);
    interrupted(&project, run, Signal::INT);
}

#[test]
fn an_interrupted_verify_leaves_nothing_behind() {
    let project = endless();
    project.write("root/a/endless/submissions/accepted/a.py", LOOPS);
    let run = project.gradus(["verify", "root"]);
    interrupted(&project, run, Signal::INT);
}
