//! Runs a plan from start to result, with progress. Shared by `check`, `grade` and `verify`.

use std::fmt::Write as _;
use std::num::NonZero;
use std::time::Instant;

use jiff::Timestamp;

use super::context::{Context, environment};
use crate::catalog::{Fault, Problems};
use crate::error::Failure;
use crate::exit_code::Exit;
use crate::model::{
    Challenge, Environment, Event, Isolation, RunResult, SCHEMA_VERSION, SubmissionResult, Summary,
    Tool, shell_word,
};
use crate::python::{AuthorFault, Setting};
use crate::report::progress::Progress;
use crate::runner::{self, Crew, Plan, RunError};

/// Grades a plan. `on_result` gets each submission's result as soon as it is its turn, and may leave
/// less of it.
pub fn grade(
    context: &Context,
    setting: &(Setting, Isolation),
    plan: &Plan,
    on_result: &mut dyn FnMut(&mut SubmissionResult) -> Result<(), Failure>,
) -> Result<RunResult, Failure> {
    let progress = Progress::new(context.settings.progress, context.glyphs.clone());
    grade_with(context, setting, plan, &Crew::default(), progress, on_result)
        .map_err(|trouble| trouble.told(context))
}

/// Why a plan cannot be graded.
pub enum Trouble {
    /// The Python of a challenge fails, or that of cases that somebody else wrote for it.
    Author {
        /// Its id, or its folder where no library has it.
        challenge: String,
        /// What fails.
        faults: Vec<AuthorFault>,
    },
    /// Anything else.
    Other(Failure),
}

impl From<Failure> for Trouble {
    fn from(failure: Failure) -> Self {
        Self::Other(failure)
    }
}

impl Trouble {
    /// As it is told to the user, with the places of an author's faults where they are known.
    pub fn told(self, context: &Context) -> Failure {
        self.told_as(context, |problems| context.problems(problems))
    }

    /// The same on one line for each fault.
    fn in_lines(self, context: &Context) -> Failure {
        self.told_as(context, |problems| Failure::usage(problems.to_string()))
    }

    fn told_as(self, context: &Context, as_failure: impl Fn(&Problems) -> Failure) -> Failure {
        match self {
            Self::Author { challenge, faults } => match blame(context, &challenge, &faults) {
                Some(problems) => as_failure(&problems),
                None => unplaced(&challenge, &faults),
            },
            Self::Other(failure) => failure,
        }
    }
}

/// Grades a plan with a crew that has run before in the same setting, perhaps.
pub fn grade_with(
    context: &Context,
    (setting, isolation): &(Setting, Isolation),
    plan: &Plan,
    crew: &Crew,
    mut progress: Progress,
    on_result: &mut dyn FnMut(&mut SubmissionResult) -> Result<(), Failure>,
) -> Result<RunResult, Trouble> {
    for challenge in &plan.challenges {
        suits(setting, challenge)?;
    }
    let environment = environment(setting, isolation.clone());
    let (started_at, begun) = (Timestamp::now(), Instant::now());
    let mut results: Vec<SubmissionResult> = Vec::with_capacity(plan.entries.len());
    let mut trouble = None;
    let mut on_event = |event: Event| {
        progress.event(&event);
        if let Event::SubmissionFinished(mut result) = event {
            if trouble.is_none() {
                trouble = progress.hidden_while(|| on_result(&mut result)).err();
                // Nobody would learn of the other results.
                if let (Some(_), Some(interrupt)) = (&trouble, &setting.interrupt) {
                    interrupt.fire();
                }
            }
            results.push(*result);
        }
    };
    on_event(Event::RunStarted {
        environment: environment.clone(),
        submissions: plan.entries.len(),
        cases: plan.cases(),
    });
    let jobs = NonZero::new(context.settings.jobs).unwrap_or(NonZero::<usize>::MIN);
    let run = runner::run(plan, setting, crew, jobs, &mut on_event);
    drop(progress);
    if let Some(failure) = trouble {
        return Err(failure.into());
    }
    run.map_err(trouble_of)?;
    Ok(framed(environment, (started_at, begun), results))
}

/// Grades a plan as one of several that run at the same time, and shows nothing of it. Faults of the
/// author's Python come as one line each.
pub fn quietly(
    context: &Context,
    setting: &Setting,
    plan: &Plan,
    crew: &Crew,
    jobs: NonZero<usize>,
) -> Result<Vec<SubmissionResult>, Failure> {
    for challenge in &plan.challenges {
        suits(setting, challenge)?;
    }
    let mut results = Vec::with_capacity(plan.entries.len());
    let mut on_event = |event: Event| {
        if let Event::SubmissionFinished(result) = event {
            results.push(*result);
        }
    };
    runner::run(plan, setting, crew, jobs, &mut on_event)
        .map_err(|error| trouble_of(error).in_lines(context))?;
    Ok(results)
}

/// Results in the frame of `result.json`. `begun` is when, as a time and on the clock.
pub fn framed(
    environment: Environment,
    begun: (Timestamp, Instant),
    results: Vec<SubmissionResult>,
) -> RunResult {
    let (started_at, begun) = begun;
    RunResult {
        schema_version: SCHEMA_VERSION,
        tool: Tool { name: "gradus".to_owned(), version: env!("CARGO_PKG_VERSION").to_owned() },
        run_id: format!("{:x}-{:x}", started_at.as_nanosecond(), std::process::id()),
        started_at: started_at.to_string(),
        duration_ms: u64::try_from(begun.elapsed().as_millis()).unwrap_or(u64::MAX),
        shard: None,
        environment,
        summary: Summary::of(&results),
        results,
    }
}

/// Whether this interpreter can grade a challenge.
fn suits(setting: &Setting, challenge: &Challenge) -> Result<(), Failure> {
    let id = &challenge.id;
    let interpreter = &setting.interpreter;
    if !challenge.python.admits(interpreter.version) {
        let needs = &challenge.python;
        let below = needs.below.map(|below| format!(" and below {below}")).unwrap_or_default();
        let message = format!(
            "`{id}` needs Python {} or newer{below}; this is {}",
            needs.at_least, interpreter.version
        );
        return Err(Failure::judge(message).hint("name another: --python /path/to/python3"));
    }
    let missing = interpreter
        .missing_packages(&challenge.python.packages)
        .map_err(|why| Failure::judge(format!("cannot ask the interpreter: {why}")))?;
    if missing.is_empty() {
        return Ok(());
    }
    let program = &interpreter.executable;
    Err(Failure::judge(format!(
        "`{id}` needs packages that {} lacks: {}",
        program.display(),
        missing.join(", ")
    ))
    .hint(format!(
        "install them: {} -m pip install {}",
        shell_word(&program.to_string_lossy()),
        missing.join(" ")
    )))
}

fn trouble_of(error: RunError) -> Trouble {
    match error {
        RunError::Interrupted => Failure::interrupted().into(),
        RunError::Author { challenge, faults } => Trouble::Author { challenge, faults },
        RunError::Judge(why) => Failure::judge(why).into(),
    }
}

/// The author's faults with their places, where it is known what files they come from.
fn blame(context: &Context, challenge: &str, faults: &[AuthorFault]) -> Option<Problems> {
    let faults: Vec<Fault<'_>> = faults
        .iter()
        .map(|fault| Fault {
            case: fault.case.as_deref(),
            key: fault.key,
            line: fault.line.and_then(|line| usize::try_from(line).ok()),
            message: &fault.message,
        })
        .collect();
    context.entry_of(challenge)?.blame(&faults)
}

fn unplaced(challenge: &str, faults: &[AuthorFault]) -> Failure {
    Failure::usage(format!("the Python in `{challenge}` fails{}", list(faults)))
}

fn list(faults: &[AuthorFault]) -> String {
    let mut text = String::new();
    for fault in faults {
        let _ = match &fault.case {
            Some(case) => {
                write!(text, "\n  case \"{case}\", {}: {}", fault.key, fault.message)
            }
            None => write!(text, "\n  {}: {}", fault.key, fault.message),
        };
    }
    text
}

/// What results mean for the exit code. With a threshold, a submission passes with that share of
/// its points, in percent.
pub fn exit_code(results: &[SubmissionResult], threshold: Option<f64>) -> Exit {
    results.iter().fold(Exit::Success, |exit, result| {
        exit.worst(match (result.gradable, passes(result, threshold)) {
            (false, _) => Exit::Judge,
            (true, true) => Exit::Success,
            (true, false) => Exit::NotAccepted,
        })
    })
}

/// Whether a submission passes. One that could not be graded never does.
pub fn passes(result: &SubmissionResult, threshold: Option<f64>) -> bool {
    result.gradable
        && match threshold {
            None => result.verdict.is_accepted(),
            Some(percent) => result.score * 100.0 >= percent * result.max_score,
        }
}
