//! One run of the binary on one program.

use std::fmt::{self, Display, Formatter};
use std::fs::{self, File};
use std::io::Read;
use std::os::unix::process::CommandExt;
use std::process::{Child, Stdio};
use std::sync::{Condvar, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use serde::Deserialize;

use crate::outside;
use crate::program::Program;
use crate::world::{Who, World};

/// The most memory that the judge may take.
const MEMORY_KIB: u64 = 64 << 10;

/// How long the judge may take in all, beyond its cases: generous, because machines are busy.
const OVERHEAD: Duration = Duration::from_secs(8);

/// How long after the judge's end its workers may take to be gone.
const GONE_WITHIN: Duration = Duration::from_millis(500);

#[derive(Deserialize)]
struct Report {
    results: Vec<Submission>,
}

#[derive(Deserialize)]
struct Submission {
    verdict: String,
    tests: Vec<Test>,
}

/// What is read of a test's result.
#[derive(Deserialize)]
pub struct Test {
    pub verdict: String,
    pub wall_ms: f64,
    pub cpu_ms: f64,
    pub memory_kib: u64,
    message: Option<String>,
    #[serde(default, deserialize_with = "text")]
    pub actual: String,
}

fn text<'de, D: serde::Deserializer<'de>>(input: D) -> Result<String, D::Error> {
    Ok(Option::deserialize(input)?.unwrap_or_default())
}

/// What came of a run.
pub struct Outcome {
    pub verdict: String,
    pub tests: Vec<Test>,
    /// The judge's own peak.
    pub memory_kib: u64,
    whole: Duration,
    effects: Vec<&'static str>,
    survivors: Vec<String>,
    left_behind: Vec<String>,
    said: String,
}

/// Two programs at a time, whatever the number of tests that run side by side.
struct Slots(Mutex<usize>, Condvar);
static SLOTS: Slots = Slots(Mutex::new(2), Condvar::new());

struct Slot;

impl Slot {
    fn take() -> Self {
        let free = SLOTS.0.lock().unwrap();
        let mut free = SLOTS.1.wait_while(free, |free| *free == 0).unwrap();
        *free -= 1;
        Self
    }
}

impl Drop for Slot {
    fn drop(&mut self) {
        *SLOTS.0.lock().unwrap() += 1;
        SLOTS.1.notify_one();
    }
}

/// Runs a program and looks at everything.
pub fn run(world: &mut World, program: &Program) -> Outcome {
    let _slot = Slot::take();
    let file = program.install(world);
    let (out, err) = (world.base().join("out/stdout"), world.base().join("out/stderr"));
    let mut command = world.command(&format!("hostile/{}", program.name), &file, "json");
    command.stdout(File::create(&out).unwrap()).stderr(File::create(&err).unwrap());
    let begun = Instant::now();
    let mut judge = outside::start(&mut command);
    let patience = Duration::from_secs(2) * u32::try_from(program.cases()).unwrap() + OVERHEAD * 2;
    let mut memory_kib = 0;
    while judge.try_wait().unwrap().is_none() {
        memory_kib = outside::peak_memory(judge.id()).unwrap_or(0).max(memory_kib);
        if begun.elapsed() > patience {
            judge.kill().unwrap();
            judge.wait().unwrap();
        }
        thread::sleep(Duration::from_millis(4));
    }
    let whole = begun.elapsed();
    let survivors = wait_for_nobody(world, judge.id(), GONE_WITHIN).err().unwrap_or_default();
    let said = fs::read_to_string(&err).unwrap_or_default();
    let report = fs::read(&out).unwrap_or_default();
    let (verdict, tests) = match serde_json::from_slice::<Report>(&report) {
        Ok(mut report) if report.results.len() == 1 => {
            let result = report.results.remove(0);
            (result.verdict, result.tests)
        }
        _ => ("no result".to_owned(), Vec::new()),
    };
    Outcome {
        verdict,
        tests,
        memory_kib,
        whole,
        effects: world.traps.sprung().into_iter().collect(),
        survivors,
        left_behind: outside::names(&world.temporary()).unwrap(),
        said,
    }
}

/// Waits until nothing of a run is left. The error tells what is.
pub fn wait_for_nobody(
    world: &World,
    judge: u32,
    within: Duration,
) -> Result<Duration, Vec<String>> {
    let begun = Instant::now();
    let user = match world.who {
        Who::Fresh(uid) => Some(uid),
        _ => None,
    };
    loop {
        let left = outside::survivors(judge, user);
        if left.is_empty() {
            return Ok(begun.elapsed());
        }
        if begun.elapsed() > within {
            return Err(left);
        }
        thread::sleep(Duration::from_millis(10));
    }
}

/// Starts a run, kills it after a while, and returns its process id.
pub fn start_and_kill(world: &World, program: &Program, after: Duration) -> u32 {
    let _slot = Slot::take();
    let file = program.install(world);
    let mut command = world.command(&format!("hostile/{}", program.name), &file, "json");
    command.stdout(Stdio::null()).stderr(Stdio::null()).process_group(0);
    let mut judge: Child = outside::start(&mut command);
    thread::sleep(after);
    judge.kill().unwrap();
    judge.wait().unwrap();
    judge.id()
}

/// What a run writes in a format.
pub fn output(world: &World, program: &Program, format: &str) -> Vec<u8> {
    let _slot = Slot::take();
    let file = program.install(world);
    let mut command = world.command(&format!("hostile/{}", program.name), &file, format);
    command.stdout(Stdio::piped()).stderr(Stdio::null());
    let mut judge = outside::start(&mut command);
    let mut text = Vec::new();
    judge.stdout.take().unwrap().read_to_end(&mut text).unwrap();
    judge.wait().unwrap();
    text
}

/// What is not as it should be.
pub enum Fault {
    /// Something took too long.
    Time(String),
    /// Anything else.
    Other(String),
}

impl Fault {
    pub fn is_of_time(&self) -> bool {
        matches!(self, Self::Time(_))
    }
}

impl Display for Fault {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Time(text) | Self::Other(text) => out.write_str(text),
        }
    }
}

impl Outcome {
    /// What is not as it should be.
    pub fn faults(&self, world: &World, program: &Program) -> Vec<Fault> {
        let expected = program.expected(world);
        let is_expected = expected.contains(&self.verdict.as_str());
        let says = program.says().unwrap_or_default();
        let mut faults = Vec::new();
        let mut check = |right: bool, fault: String| {
            if !right {
                faults.push(Fault::Other(fault));
            }
        };
        check(
            is_expected,
            format!("{} instead of {}: {}", self.verdict, expected.join(" or "), self.why()),
        );
        check(
            !is_expected || self.why().contains(says),
            format!("does not say {says:?}: {}", self.why()),
        );
        check(self.effects == program.effects(world), format!("effects: {:?}", self.effects));
        check(self.survivors.is_empty(), format!("survivors: {:#?}", self.survivors));
        check(self.left_behind.is_empty(), format!("left behind: {:?}", self.left_behind));
        check(
            self.memory_kib <= MEMORY_KIB,
            format!("the judge took {} MiB", self.memory_kib >> 10),
        );
        let failed = self.tests.iter().any(|test| test.verdict == "JE");
        check(!failed || expected.contains(&"JE"), "the judge failed".to_owned());
        let longest = self.wall_ms();
        if longest > program.within_ms(world) {
            faults.push(Fault::Time(format!("a case took {longest:.0} ms by the clock")));
        }
        let most = Duration::from_secs(2) * u32::try_from(program.cases()).unwrap() + OVERHEAD;
        if self.whole > most {
            faults.push(Fault::Time(format!("the whole took {:?}", self.whole)));
        }
        faults
    }

    /// The longest case by the judge's clock.
    pub fn wall_ms(&self) -> f64 {
        self.tests.iter().map(|test| test.wall_ms).fold(0.0, f64::max)
    }

    /// The message of the first test that is not accepted, or what the judge said.
    pub fn why(&self) -> String {
        let test = self.tests.iter().find(|test| test.verdict != "AC");
        let message = test
            .map(|test| format!("{} {}", test.message.clone().unwrap_or_default(), test.actual));
        message
            .unwrap_or_else(|| self.said.clone())
            .lines()
            .take(1)
            .flat_map(|l| l.chars().take(300))
            .collect()
    }

    /// For people.
    pub fn line(&self) -> String {
        let most = |of: fn(&Test) -> f64| self.tests.iter().map(of).fold(0.0, f64::max);
        let memory = self.tests.iter().map(|test| test.memory_kib).max().unwrap_or(0);
        format!(
            "{:3} {:5.0} ms wall {:5.0} ms cpu {:4} MiB | judge {:5} ms {:3} MiB",
            self.verdict,
            most(|test| test.wall_ms),
            most(|test| test.cpu_ms),
            memory >> 10,
            self.whole.as_millis(),
            self.memory_kib >> 10
        )
    }
}
