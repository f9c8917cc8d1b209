//! Workers side by side, and the one thread that hands out cases and collects what comes back.

use std::collections::BTreeMap;
use std::num::NonZero;
use std::sync::atomic::Ordering;
use std::sync::{Arc, Mutex, PoisonError, RwLockReadGuard};
use std::thread;

use crossbeam_channel::{Receiver, Sender, unbounded};

use super::case::{CaseRun, Known, run_case};
use super::crew::Crew;
use super::plan::Plan;
use crate::judge::{self, Gate, Skip};
use crate::model::{Challenge, Event, SubmissionResult, TestResult, Verdict};
use crate::python::{AuthorFault, Evaluated, PythonError, PythonWorker, Setting};

/// Why a run came to no end.
#[derive(Debug, thiserror::Error)]
pub enum RunError {
    /// The user stopped it.
    #[error("interrupted")]
    Interrupted,
    /// A challenge's own Python fails.
    #[error("the Python of challenge `{challenge}` fails")]
    Author {
        /// Its id, or its folder where no library has it.
        challenge: String,
        /// All that is wrong with it.
        faults: Vec<AuthorFault>,
    },
    /// The judge cannot work at all.
    #[error("{0}")]
    Judge(String),
}

/// How many cases are handed out for each worker, so that none ever waits for the coordinator. More
/// would only take memory: each submission that is begun has a place for the result of every case.
const AHEAD: usize = 16;

enum Task {
    Evaluate { challenge: usize },
    Case { entry: usize, case: usize, expected: Arc<Evaluated>, known: Arc<Known> },
}

/// What workers share.
struct Shared<'a> {
    plan: &'a Plan,
    setting: &'a Setting,
    crew: &'a Crew,
    /// Held while a large answer is decoded and judged, so that only one takes memory at a time.
    large_answers: Mutex<()>,
    /// No other case runs on the machine meanwhile.
    alone: bool,
}

impl Shared<'_> {
    /// Held by whatever runs beside others.
    fn beside(&self) -> RwLockReadGuard<'_, ()> {
        self.crew.machine.0.read().unwrap_or_else(PoisonError::into_inner)
    }
}

enum Done {
    Evaluated { challenge: usize, values: Result<Evaluated, PythonError> },
    Case { entry: usize, case: usize, result: Result<Box<TestResult>, PythonError> },
}

/// Grades everything in a plan with at most `jobs` cases at a time, by a crew that is always run in
/// the same setting. The results come as events.
///
/// # Errors
///
/// Where there is no result to speak of. The failure of a single case is no error: its test says
/// that the judge failed.
pub fn run(
    plan: &Plan,
    setting: &Setting,
    crew: &Crew,
    jobs: NonZero<usize>,
    on_event: &mut dyn FnMut(Event),
) -> Result<(), RunError> {
    let (tasks, inbox) = unbounded();
    let (outbox, done) = unbounded();
    let workers = jobs.get().min(plan.cases().max(1));
    let shared = Shared {
        plan,
        setting,
        crew,
        large_answers: Mutex::new(()),
        alone: workers == 1 && !crew.has_others,
    };
    thread::scope(|scope| {
        for _ in 0..workers {
            let (inbox, outbox) = (inbox.clone(), outbox.clone());
            let shared = &shared;
            scope.spawn(move || work(shared, workers, &inbox, &outbox));
        }
        // With these gone, the workers end as soon as the coordinator does.
        drop((inbox, outbox));
        let expected = evaluate(plan, crew, &tasks, &done)?;
        Coordinator::new(plan, expected, tasks, workers * AHEAD).run(&done, on_event)
    })
}

fn work(shared: &Shared<'_>, workers: usize, inbox: &Receiver<Task>, outbox: &Sender<Done>) {
    let mut worker = shared.crew.worker(shared.setting, workers);
    for task in inbox {
        let done = match task {
            Task::Evaluate { challenge } => {
                let beside = shared.beside();
                let values = worker.evaluate(&shared.plan.challenges[challenge]);
                drop(beside);
                Done::Evaluated { challenge, values }
            }
            Task::Case { entry, case, expected, known } => {
                let of = &shared.plan.entries[entry];
                let challenge = shared.plan.challenge_of(of);
                let run = CaseRun {
                    challenge,
                    index: case,
                    limits: of.how.limits.as_deref().map_or(&challenge.limits, |all| &all[case]),
                    expected: &expected,
                    submission: &of.submission,
                    known: &known,
                    large_answers: &shared.large_answers,
                };
                let result = timed(shared, &mut worker, run, of.how.once).map(Box::new);
                Done::Case { entry, case, result }
            }
        };
        if outbox.send(done).is_err() {
            break;
        }
    }
    shared.crew.rest(worker);
}

/// Runs a case. Where a submission is over the time limit for the first time while others ran
/// beside it, the case is run again with the machine to itself, and that counts.
fn timed(
    shared: &Shared<'_>,
    worker: &mut PythonWorker,
    run: CaseRun<'_>,
    once: bool,
) -> Result<TestResult, PythonError> {
    let slow = &run.known.slow;
    let beside = shared.beside();
    let result = run_case(worker, run)?;
    drop(beside);
    let in_doubt = result.verdict == Verdict::TimeLimit && !once && !shared.alone;
    if !in_doubt || slow.load(Ordering::Relaxed) {
        return Ok(result);
    }
    let _alone = shared.crew.machine.0.write().unwrap_or_else(PoisonError::into_inner);
    if slow.load(Ordering::Relaxed) {
        // Another case has shown it in the meantime.
        return Ok(result);
    }
    let result = run_case(worker, run)?;
    if result.verdict == Verdict::TimeLimit {
        slow.store(true, Ordering::Relaxed);
    }
    Ok(result)
}

/// The expected values of every challenge.
fn evaluate(
    plan: &Plan,
    crew: &Crew,
    tasks: &Sender<Task>,
    done: &Receiver<Done>,
) -> Result<Vec<Arc<Evaluated>>, RunError> {
    let mut all: Vec<Option<Arc<Evaluated>>> =
        plan.challenges.iter().map(|challenge| crew.known(challenge)).collect();
    let unknown: Vec<usize> = (0..all.len()).filter(|at| all[*at].is_none()).collect();
    for challenge in &unknown {
        let _ = tasks.send(Task::Evaluate { challenge: *challenge });
    }
    for answer in done.iter().take(unknown.len()) {
        let Done::Evaluated { challenge, values } = answer else { continue };
        let of = &plan.challenges[challenge];
        let values = values.map_err(|error| match error {
            PythonError::Author(faults) => {
                RunError::Author { challenge: of.whole_name().to_owned(), faults }
            }
            PythonError::Interrupted => RunError::Interrupted,
            other @ PythonError::Sandbox(_) => RunError::Judge(other.to_string()),
        })?;
        let values = Arc::new(values);
        crew.learn(of, &values);
        all[challenge] = Some(values);
    }
    all.into_iter()
        .collect::<Option<Vec<_>>>()
        .ok_or_else(|| RunError::Judge("a worker ended early".to_owned()))
}

/// Where a submission stands.
struct Progress {
    /// Per case.
    tests: Vec<Option<TestResult>>,
    /// Whether the case was handed out or decided.
    begun: Vec<bool>,
    /// Handed out and not yet back.
    running: usize,
    known: Arc<Known>,
}

impl Progress {
    fn new(cases: usize) -> Self {
        let tests = (0..cases).map(|_| None).collect();
        Self { tests, begun: vec![false; cases], running: 0, known: Arc::default() }
    }

    fn skip(&mut self, challenge: &Challenge, case: usize, why: Skip) {
        self.begun[case] = true;
        self.tests[case] = Some(judge::skipped_test(challenge, case, why));
    }

    fn verdicts(&self) -> Vec<Option<Verdict>> {
        self.tests.iter().map(|test| test.as_ref().map(|test| test.verdict)).collect()
    }

    /// Whether the verdict of a case is this one or more severe.
    fn has_come_to(&self, verdict: Verdict) -> bool {
        self.tests.iter().flatten().any(|test| test.verdict >= verdict)
    }
}

struct Coordinator<'a> {
    plan: &'a Plan,
    expected: Vec<Arc<Evaluated>>,
    tasks: Sender<Task>,
    /// Submissions that are begun and not finished.
    progress: BTreeMap<usize, Progress>,
    /// The first submission that is not begun.
    next: usize,
    /// Cases that are handed out and not back.
    running: usize,
    /// How many of these there should be.
    wanted: usize,
    /// Results that wait for an earlier one.
    finished: BTreeMap<usize, SubmissionResult>,
    told: usize,
}

impl<'a> Coordinator<'a> {
    fn new(
        plan: &'a Plan,
        expected: Vec<Arc<Evaluated>>,
        tasks: Sender<Task>,
        wanted: usize,
    ) -> Self {
        let (progress, finished) = (BTreeMap::new(), BTreeMap::new());
        Self { plan, expected, tasks, progress, next: 0, running: 0, wanted, finished, told: 0 }
    }

    fn run(
        mut self,
        done: &Receiver<Done>,
        on_event: &mut dyn FnMut(Event),
    ) -> Result<(), RunError> {
        loop {
            self.begin();
            self.tell(on_event);
            if self.running == 0 {
                return Ok(());
            }
            let Ok(Done::Case { entry, case, result }) = done.recv() else {
                return Err(RunError::Judge("the workers ended early".to_owned()));
            };
            self.running -= 1;
            let test = match result {
                Ok(test) => *test,
                Err(PythonError::Interrupted) => return Err(RunError::Interrupted),
                Err(error) => {
                    let challenge = self.plan.challenge_of(&self.plan.entries[entry]);
                    judge::unjudged_test(challenge, case, &error.to_string())
                }
            };
            on_event(Event::CaseFinished { submission: entry, verdict: test.verdict });
            if let Some(mut progress) = self.progress.remove(&entry) {
                progress.tests[case] = Some(test);
                progress.running -= 1;
                self.advance(entry, progress);
            }
        }
    }

    /// Begins as many submissions as keep the workers busy.
    fn begin(&mut self) {
        while self.running < self.wanted && self.next < self.plan.entries.len() {
            let entry = self.next;
            self.next += 1;
            let of = &self.plan.entries[entry];
            let challenge = self.plan.challenge_of(of);
            if let Some(why) = &of.unread {
                let result = judge::unread_submission(challenge, &of.submission, why);
                self.finished.insert(entry, result);
                continue;
            }
            let cases = challenge.cases.len();
            self.advance(entry, Progress::new(cases));
        }
    }

    /// Hands out the cases of a submission that may run now, skips those that never may, and
    /// finishes the submission when all is known.
    fn advance(&mut self, entry: usize, mut progress: Progress) {
        let of = &self.plan.entries[entry];
        let challenge = self.plan.challenge_of(of);
        if progress.running == 0 {
            let until = of.how.until;
            let is_over = until.is_some_and(|verdict| progress.has_come_to(verdict));
            let gates = judge::gates(challenge, &progress.verdicts());
            for (case, what) in challenge.cases.iter().enumerate() {
                if progress.begun[case] {
                    continue;
                }
                if of.how.leaves_out(case) {
                    progress.skip(challenge, case, Skip::LeftOut);
                    continue;
                }
                if is_over {
                    progress.skip(challenge, case, Skip::Settled);
                    continue;
                }
                if until.is_some() && progress.running > 0 {
                    break;
                }
                // Where single cases are named, they are wanted whatever became of others.
                let gate = what.group.filter(|_| of.how.only.is_none());
                match gate.map_or(Gate::Open, |group| gates[group]) {
                    Gate::Open => {
                        progress.begun[case] = true;
                        let expected = Arc::clone(&self.expected[of.challenge]);
                        let known = Arc::clone(&progress.known);
                        let _ = self.tasks.send(Task::Case { entry, case, expected, known });
                        progress.running += 1;
                    }
                    Gate::Closed => progress.skip(challenge, case, Skip::Group),
                    Gate::Waiting => {}
                }
            }
            self.running += progress.running;
        }
        if progress.running > 0 {
            self.progress.insert(entry, progress);
        } else {
            let tests = progress.tests.into_iter().flatten().collect();
            let result = judge::submission_result(challenge, &of.submission, tests);
            self.finished.insert(entry, result);
        }
    }

    /// Tells of finished submissions in their order, as far as there is no gap.
    fn tell(&mut self, on_event: &mut dyn FnMut(Event)) {
        while let Some(result) = self.finished.remove(&self.told) {
            on_event(Event::SubmissionFinished(Box::new(result)));
            self.told += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::judge::samples::{challenge, returns, submission};
    use crate::model::{Aggregate, Case, Group};
    use crate::runner::plan::How;

    /// The messages of a submission's cases, each of which fails where it is run.
    fn messages(challenge: &Arc<Challenge>, how: How) -> Vec<String> {
        let mut plan = Plan::default();
        plan.add_with(challenge, submission(""), how);
        let (tasks, inbox) = unbounded();
        let (outbox, done) = unbounded();
        let fail = || {
            for task in inbox {
                let Task::Case { entry, case, .. } = task else { continue };
                let mut test = judge::unjudged_test(challenge, case, "run");
                test.verdict = Verdict::WrongAnswer;
                outbox.send(Done::Case { entry, case, result: Ok(Box::new(test)) }).unwrap();
            }
        };
        let mut seen = Vec::new();
        thread::scope(|scope| {
            scope.spawn(fail);
            let coordinator = Coordinator::new(&plan, vec![Arc::default()], tasks, 1);
            let mut on_event = |event| {
                if let Event::SubmissionFinished(result) = event {
                    seen.extend(result.tests.into_iter().filter_map(|test| test.message));
                }
            };
            coordinator.run(&done, &mut on_event).unwrap();
        });
        seen
    }

    #[test]
    fn a_case_that_is_skipped_says_why() {
        let group = |name: &str, require: &[usize]| Group {
            name: name.to_owned(),
            max_score: 50.0,
            aggregate: Aggregate::Sum,
            require: require.to_vec(),
        };
        let groups = vec![group("first", &[]), group("second", &[0])];
        let cases = [0, 0, 1].map(|group| Case { group: Some(group), ..returns() });
        let challenge = Arc::new(challenge(groups, cases.to_vec()));
        let usual = messages(&challenge, How::default());
        assert_eq!(usual, ["run", "run", "skipped: a required group did not pass"]);
        let only = How { only: Some([2].into()), ..How::default() };
        let left_out = "skipped: only other cases were to be run";
        assert_eq!(messages(&challenge, only), [left_out, left_out, "run"]);
        let until = How { until: How::FIRST_FAILURE, ..How::default() };
        let settled = "skipped: an earlier case was enough";
        assert_eq!(messages(&challenge, until), ["run", settled, settled]);
    }
}
