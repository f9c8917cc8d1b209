//! The fork server: what it grades is graded as by an interpreter for every case, and its death costs
//! one case some time and nothing else.

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use gradus::catalog::{Item, Library};
use gradus::model::{
    Challenge, Ended, Event, Reply, Submission, SubmissionResult, Task, Value, WorkerKind,
};
use gradus::python::{Candidate, Interpreter, PythonWorker, Setting, observe};
use gradus::runner::{Crew, Plan, run};
use rustix::process::{Pid, Signal, kill_process};

/// One test at a time: one of them kills servers.
static ALONE: Mutex<()> = Mutex::new(());

fn alone() -> MutexGuard<'static, ()> {
    ALONE.lock().unwrap_or_else(PoisonError::into_inner)
}

fn challenges() -> Vec<Arc<Challenge>> {
    let roots = [Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cheats/challenges")];
    let library = Library::open(&roots).unwrap();
    let load = |entry: &gradus::catalog::Entry| match entry.load().unwrap().item {
        Item::Challenge(mut challenge) => {
            // Whoever is over the limit shall be so in a while.
            let limits = &mut challenge.limits;
            limits.cpu = limits.cpu.min(Duration::from_millis(700));
            limits.wall = limits.wall.min(Duration::from_secs(2));
            Some(Arc::from(challenge))
        }
        Item::Quiz(_) => None,
    };
    library.entries().filter_map(load).collect()
}

fn submission(name: &str, source: &[u8]) -> Submission {
    Submission {
        candidate: None,
        name: "solution.py".into(),
        path: PathBuf::from(name),
        source: source.to_vec(),
    }
}

/// Whatever comes with the challenges, and the cheats on those that they are written against.
fn everything() -> Plan {
    let mut plan = Plan::default();
    let challenges = challenges();
    for challenge in &challenges {
        for reference in &challenge.references {
            plan.add(challenge, submission(&reference.path, &reference.source));
        }
        if let Some(starter) = &challenge.starter {
            plan.add(challenge, submission("starter.py", starter.as_bytes()));
        }
    }
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cheats");
    let mut cheats: Vec<PathBuf> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    cheats.retain(|path| path.extension().is_some_and(|extension| extension == "py"));
    cheats.sort();
    for path in cheats {
        let text = fs::read_to_string(&path).unwrap();
        let field = |key: &str| text.lines().find_map(|line| line.strip_prefix(key));
        let against = field("# against: ").unwrap_or("two-sum column-report");
        for challenge in &challenges {
            let entry = challenge.entry.as_deref().unwrap_or("solve");
            let is_function = challenge.entry.is_some();
            let fits = field("# for: ") == Some(if is_function { "function" } else { "stdio" });
            let named =
                |word: &str| challenge.id == word || challenge.id.ends_with(&format!("/{word}"));
            if fits && against.split_whitespace().any(named) {
                let source = text.replace("ENTRY", entry).replace("PORT", "9");
                plan.add(challenge, submission(path.to_str().unwrap(), source.as_bytes()));
            }
        }
    }
    plan
}

fn graded(plan: &Plan, setting: &Setting, worker: WorkerKind) -> Vec<SubmissionResult> {
    let setting = Setting { worker, ..setting.clone() };
    let mut results = Vec::new();
    run(plan, &setting, &Crew::default(), NonZero::new(2).unwrap(), &mut |event| {
        if let Event::SubmissionFinished(result) = event {
            results.push(*result);
        }
    })
    .unwrap();
    results
}

/// A verdict, a score, and each case's name and verdict.
type Essence = (String, f64, Vec<String>);

/// What must not depend on how a case was started.
fn essence(result: &SubmissionResult) -> Essence {
    // Not the flags: at the limit of memory, an exception may come a moment before it or after it.
    let tests = result.tests.iter().map(|test| format!("{} {}", test.name, test.verdict.code()));
    (result.verdict.code().to_owned(), result.score, tests.collect())
}

/// How often a submission is graded each way before what differs is called a difference.
const MOST_TRIES: usize = 6;

/// Grades a plan both ways. Returns what differs.
fn differences(plan: &Plan, interpreter: Interpreter) -> Vec<String> {
    let version = interpreter.version;
    let setting = support::setting(interpreter);
    if setting.worker == WorkerKind::Cold {
        println!("skipped: no fork server here with Python {version}");
        return Vec::new();
    }
    let mut counts = BTreeMap::<String, usize>::new();
    let warm = graded(plan, &setting, WorkerKind::Warm);
    let cold = graded(plan, &setting, WorkerKind::Cold);
    let (mut found, mut repeated) = (Vec::new(), 0);
    for (entry, (warm, cold)) in plan.entries.iter().zip(warm.iter().zip(&cold)) {
        *counts.entry(warm.verdict.code().to_owned()).or_default() += 1;
        let (mut warm, mut cold) = (vec![essence(warm)], vec![essence(cold)]);
        if warm == cold {
            continue;
        }
        if depends_on_time(plan.challenge_of(entry), &entry.submission, &warm[0], &cold[0]) {
            let mut one = Plan::default();
            one.add(plan.challenge_of(entry), entry.submission.clone());
            while !overlap(&warm, &cold) && warm.len() < MOST_TRIES {
                repeated += 1;
                warm.push(essence(&graded(&one, &setting, WorkerKind::Warm)[0]));
                cold.push(essence(&graded(&one, &setting, WorkerKind::Cold)[0]));
            }
            if overlap(&warm, &cold) {
                continue;
            }
        }
        let (id, path) = (&plan.challenge_of(entry).id, entry.submission.path.display());
        found.push(format!("{version}: {id} {path}: warm {warm:?}, cold {cold:?}"));
    }
    println!(
        "Python {version}: {} submissions: {counts:?}, {repeated} graded again, {} differ",
        plan.entries.len(),
        found.len()
    );
    found
}

/// Whether a submission may be graded in more than one way: it is near a limit of time on a
/// machine that is busy with something else, or its threads race. What a right one does is no matter
/// of chance.
fn depends_on_time(
    challenge: &Challenge,
    submission: &Submission,
    warm: &Essence,
    cold: &Essence,
) -> bool {
    let tests = warm.2.iter().chain(&cold.2);
    let mut codes = tests.filter_map(|test| test.rsplit(' ').next());
    let races = |text: &str| text.contains("threading") || text.contains("asyncio");
    let mut calls = challenge.cases.iter().filter_map(|case| match &case.task {
        Task::Call { source, .. } => Some(source.as_str()),
        Task::Program | Task::Subject { .. } => None,
    });
    let is_near_limit = codes.any(|code| code == "TLE" || code == "ILE");
    let races = races(&String::from_utf8_lossy(&submission.source)) || calls.any(races);
    is_near_limit || (races && warm.0 != "AC" && cold.0 != "AC")
}

/// Whether every case, and the whole, was seen to be graded alike both ways.
fn overlap(warm: &[Essence], cold: &[Essence]) -> bool {
    let whole = warm.iter().any(|one| cold.iter().any(|other| one.0 == other.0));
    let mut cases = 0..warm[0].2.len();
    let seen = |tries: &[Essence], case: usize| -> BTreeSet<String> {
        tries.iter().map(|essence| essence.2[case].clone()).collect()
    };
    whole && cases.all(|case| !seen(warm, case).is_disjoint(&seen(cold, case)))
}

#[test]
fn verdicts_and_scores_are_the_same_warm_and_cold() {
    let _alone = alone();
    let plan = everything();
    assert!(plan.entries.len() > 200, "{}", plan.entries.len());
    let all = std::env::var_os("GRADUS_TEST_ALL").is_some();
    let default = support::interpreter();
    // All of it, with every version, takes hours: with GRADUS_TEST_ALL=1. However much there is, a
    // sample over the whole of it takes the same time.
    let some = |wanted: usize| {
        let mut some = Plan::default();
        let step = if all { 1 } else { plan.entries.len() / wanted };
        for entry in plan.entries.iter().step_by(step) {
            some.add(plan.challenge_of(entry), entry.submission.clone());
        }
        some
    };
    let mut found = differences(&some(32), default.clone());
    for interpreter in support::interpreters() {
        if interpreter.executable != default.executable {
            found.extend(differences(&some(10), interpreter));
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// A function task whose case takes its time.
fn slow() -> (Arc<Challenge>, &'static str) {
    let two_sum = challenges().into_iter().find(|c| c.id.ends_with("two-sum")).unwrap();
    let mut challenge = Challenge::clone(&two_sum);
    challenge.cases.truncate(1);
    challenge.limits.wall = Duration::from_secs(2);
    (Arc::new(challenge), "import time\ndef two_sum(*a):\n    time.sleep(0.6)\n    return 42\n")
}

/// The server among the descendants of this process: the one that has children that run the same.
fn server(before: &[i32]) -> Option<Pid> {
    let parent = |pid: i32| {
        let text = fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
        text.rsplit_once(')')?.1.split_whitespace().nth(1)?.parse::<i32>().ok()
    };
    let pythons: Vec<i32> = pythons().into_iter().filter(|pid| !before.contains(pid)).collect();
    let found = pythons.iter().filter_map(|pid| parent(*pid)).find(|pid| pythons.contains(pid))?;
    Pid::from_raw(found)
}

/// Interpreters that run the harness.
fn pythons() -> Vec<i32> {
    let numbers = fs::read_dir("/proc").unwrap().flatten();
    let numbers = numbers.filter_map(|entry| entry.file_name().to_str()?.parse::<i32>().ok());
    let is_one = |pid: &i32| {
        fs::read(format!("/proc/{pid}/cmdline"))
            .is_ok_and(|line| String::from_utf8_lossy(&line).contains("marshal.loads(code)"))
    };
    numbers.filter(is_one).collect()
}

#[test]
fn the_death_of_a_server_costs_one_case_a_second_run() {
    let _alone = alone();
    let setting = support::setting(support::interpreter());
    if setting.worker == WorkerKind::Cold {
        println!("skipped: no fork server here");
        return;
    }
    let (challenge, source) = slow();
    for signal in [Signal::KILL, Signal::STOP] {
        let mut worker = PythonWorker::new(setting.clone());
        let before = pythons();
        let killer = thread::spawn(move || {
            let begun = Instant::now();
            while begun.elapsed() < Duration::from_secs(5) {
                if let Some(server) = server(&before) {
                    kill_process(server, signal).unwrap();
                    return true;
                }
                thread::sleep(Duration::from_millis(5));
            }
            false
        });
        let mut once = || {
            let candidate =
                Candidate { name: "task.py", source: source.as_bytes(), compiled: None };
            let seen = worker
                .run_case(&challenge.limits, &challenge, &challenge.cases[0], candidate)
                .unwrap();
            let seen = observe(seen);
            assert_eq!(seen.execution.ended, Ended::Exited(0));
            assert_eq!(seen.reply, Reply::Value(Value::Int(42.into())));
            worker.fallbacks()
        };
        let fallbacks = once();
        assert!(killer.join().unwrap(), "no server was found");
        assert_eq!(fallbacks, 1, "{signal:?}");
        assert_eq!(once(), fallbacks, "the next case is run by a new server");
    }
}

#[test]
fn servers_wait_for_submissions_that_import_the_same() {
    let _alone = alone();
    let setting = support::setting(support::interpreter());
    if setting.worker == WorkerKind::Cold {
        println!("skipped: no fork server here");
        return;
    }
    let challenge = challenges().into_iter().find(|c| c.id.ends_with("two-sum")).unwrap();
    let plain = "def two_sum(*a):\n    return 'json' in __import__('sys').modules\n";
    let sources = [(plain.to_owned(), false), (format!("import json\n{plain}"), true)];
    let before = pythons();
    let mut worker = PythonWorker::new(setting);
    let mut servers = Vec::new();
    for round in 0..4 {
        for (source, has_it) in &sources {
            let candidate =
                Candidate { name: "task.py", source: source.as_bytes(), compiled: None };
            let seen =
                worker.run_case(&challenge.limits, &challenge, &challenge.cases[0], candidate);
            assert_eq!(observe(seen.unwrap()).reply, Reply::Value(Value::Bool(*has_it)));
        }
        let now: Vec<i32> = pythons().into_iter().filter(|pid| !before.contains(pid)).collect();
        if round == 0 {
            servers = now;
            assert_eq!(servers.len(), 2, "one for each");
        } else {
            assert_eq!(now, servers);
        }
    }
    assert_eq!(worker.fallbacks(), 0);
}

#[test]
fn a_worker_outlives_the_thread_that_began_it() {
    let _alone = alone();
    let setting = support::setting(support::interpreter());
    if setting.worker == WorkerKind::Cold {
        println!("skipped: no fork server here");
        return;
    }
    // The worker that the probe began belongs to this thread.
    setting.spare.lock().unwrap().take();
    let challenge = challenges().into_iter().find(|c| c.id.ends_with("two-sum")).unwrap();
    let once = |worker: &mut PythonWorker| {
        let source = b"def two_sum(*a):\n    return 42\n";
        let candidate = Candidate { name: "task.py", source, compiled: None };
        let seen = worker.run_case(&challenge.limits, &challenge, &challenge.cases[0], candidate);
        assert_eq!(observe(seen.unwrap()).reply, Reply::Value(Value::Int(42.into())));
    };
    let before = pythons();
    let servers =
        || -> Vec<i32> { pythons().into_iter().filter(|pid| !before.contains(pid)).collect() };
    let mut worker = PythonWorker::new(setting);
    let mut first = Vec::new();
    for _ in 0..3 {
        worker = thread::scope(|scope| {
            let used = scope.spawn(|| {
                once(&mut worker);
                worker
            });
            used.join().unwrap()
        });
        // What dies with a thread needs a moment for it.
        thread::sleep(Duration::from_millis(100));
        if first.is_empty() {
            first = servers();
        }
        assert_eq!(servers(), first);
    }
    assert_eq!((first.len(), worker.fallbacks()), (1, 0));
}

/// The values that a source returns from so many cases of one server, with every interpreter that has one.
fn served(challenge: &Challenge, source: &[u8], cases: usize) -> Vec<(String, Vec<Value>)> {
    let mut all = Vec::new();
    for interpreter in support::interpreters() {
        let version = interpreter.version.to_string();
        let setting = support::setting(interpreter);
        if setting.worker == WorkerKind::Cold {
            println!("skipped: no fork server here with Python {version}");
            continue;
        }
        let mut worker = PythonWorker::new(setting);
        let mut value = || {
            let candidate = Candidate { name: "task.py", source, compiled: None };
            let seen =
                worker.run_case(&challenge.limits, challenge, &challenge.cases[0], candidate);
            match observe(seen.unwrap()).reply {
                Reply::Value(value) => value,
                other => panic!("Python {version}: {other:?}"),
            }
        };
        let values = (0..cases).map(|_| value()).collect();
        assert_eq!(worker.fallbacks(), 0, "Python {version}");
        all.push((version, values));
    }
    all
}

#[test]
fn every_interpreter_serves_and_starts_every_case_afresh() {
    let _alone = alone();
    let (challenge, _) = slow();
    let source = b"import builtins, sys\ndef two_sum(*a):\n    seen = hasattr(builtins, 'trace'), \
        len(sys.argv), 'json' in sys.modules\n    builtins.trace = 1\n    sys.argv.append(1)\n    \
        import json\n    return seen\n";
    for (version, values) in served(&challenge, source, 3) {
        for seen in values {
            let untouched = [Value::Bool(false), Value::Int(1.into()), Value::Bool(false)];
            assert_eq!(seen, Value::Tuple(untouched.into()), "Python {version}");
        }
    }
}

#[test]
fn no_case_sees_how_many_its_server_has_had() {
    let _alone = alone();
    let (challenge, _) = slow();
    // Code counts how often it ran, and a server that lost memory could be told by that.
    let source =
        b"import gc, sys\ndef two_sum(*a):\n    def inside(code):\n        yield code\n        \
        for const in code.co_consts:\n            if hasattr(const, 'co_code'):\n                \
        yield from inside(const)\n    roots = [x.__code__ for x in gc.get_objects() \
        if type(x).__name__ == 'function']\n    frame = sys._getframe()\n    while frame:\n        \
        roots.append(frame.f_code)\n        frame = frame.f_back\n    \
        names = {code.co_name for root in roots for code in inside(root)}\n    \
        loaded = 'resource' in sys.modules\n    \
        return 'case' in names, bool(names & {'serve', 'reap', 'read_layers'}), loaded, \
        sys.getallocatedblocks()\n";
    for (version, values) in served(&challenge, source, 24) {
        let mut blocks = Vec::new();
        for seen in values {
            let Value::Tuple(seen) = seen else { panic!("{version}") };
            let Value::Int(count) = &seen[3] else { panic!("{version}") };
            blocks.push(count.to_string().parse::<i64>().unwrap());
            let expected = [Value::Bool(true), Value::Bool(false), Value::Bool(false)];
            assert_eq!(seen[..3], expected, "Python {version}");
        }
        let (least, most) = (blocks.iter().min().unwrap(), blocks.iter().max().unwrap());
        assert!(most - least < 12, "Python {version}: {blocks:?}");
    }
}
