//! `gradus run`: a file on an input of one's own, in the same sandbox, without a verdict.

use std::fmt::Write as _;
use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::context::Context;
use super::resolve;
use crate::cli::Run;
use crate::error::Failure;
use crate::exit_code::Exit;
use crate::model::{
    Challenge, Ended, Kind, Limits, Observation, PyException, Reply, Tier, shell_word,
};
use crate::python::{Program, PythonError, PythonWorker};
use crate::report::{escape, words};

pub fn run(context: &Context, run: &Run) -> Result<Exit, Failure> {
    let (challenge, file) = what(context, &run.what)?;
    if challenge.as_ref().is_some_and(|challenge| challenge.kind == Kind::WriteTests) {
        return Err(Failure::usage("this task is to write tests, and they need what they test")
            .hint(format!("run them with: gradus check {}", shell_word(&file.to_string_lossy()))));
    }
    let submission = resolve::submission(file, None)?;
    let stdin = input(run)?;
    let limits = challenge.as_ref().map(|c| c.limits.clone()).unwrap_or_default();
    let packages = challenge.as_ref().map(|c| c.python.packages.clone()).unwrap_or_default();
    let is_function = challenge.as_ref().is_some_and(|c| c.kind == Kind::Function);
    if run.call.is_none() && is_function {
        return Err(Failure::usage("this task is a function: say what to call")
            .hint("for example --call 'two_sum([2, 7], 9)'"));
    }
    let mut worker = PythonWorker::new(context.setting(Tier::None, !packages.is_empty())?.0);
    let program = Program {
        name: &submission.name,
        source: &submission.source,
        arguments: &[],
        files: &[],
        stdin: &stdin,
    };
    let seen = match &run.call {
        Some(call) => worker.run_call(program, call, &packages, &limits),
        None => worker.run_program(program, &packages, &limits),
    };
    let seen = seen.map_err(|error| match error {
        PythonError::Interrupted => Failure::interrupted(),
        other => Failure::judge(other.to_string()),
    })?;
    let printed = &seen.execution.stdout.bytes;
    context.print_output(printed)?;
    if let Reply::Value(value) = &seen.reply {
        // The value gets a line of its own, whether or not the output ended its last one.
        let gap = if printed.is_empty() || printed.ends_with(b"\n") { "" } else { "\n" };
        let shown = escape::terminal_block(&value.repr());
        context.print(&format!("{gap}{shown}\n"))?;
    }
    let errors = String::from_utf8_lossy(&seen.execution.stderr.bytes);
    context.note(&escape::terminal_block(&errors));
    let (note, exit) = ending(&seen, &limits);
    let usage = seen.execution.usage;
    context.note(&format!(
        "{}{} {} {}\n",
        note.map(|note| format!("{}\n", escape::terminal_block(&note))).unwrap_or_default(),
        words::duration(usage.cpu.as_secs_f64() * 1000.0),
        context.glyphs.dot,
        words::memory(usage.memory_kib),
    ));
    Ok(exit)
}

/// The challenge, where one is named, and the file.
fn what<'a>(
    context: &Context,
    what: &'a [PathBuf],
) -> Result<(Option<Arc<Challenge>>, &'a Path), Failure> {
    match what {
        [id, file] => {
            let library = context.library()?;
            let entry = resolve::entry(&library, &id.to_string_lossy())?;
            Ok((Some(context.load_challenge(&entry)?), file))
        }
        [file] => Ok((None, file)),
        _ => Err(Failure::usage("name a file to run")),
    }
}

fn input(run: &Run) -> Result<Vec<u8>, Failure> {
    if let Some(text) = &run.input {
        // What is typed as an argument is meant as lines.
        let end = if text.is_empty() || text.ends_with('\n') { "" } else { "\n" };
        return Ok(format!("{text}{end}").into_bytes());
    }
    let Some(file) = &run.input_file else { return Ok(Vec::new()) };
    let mut bytes = Vec::new();
    let read = if file.as_os_str() == "-" {
        std::io::stdin().read_to_end(&mut bytes).map(|_| bytes)
    } else {
        fs::read(file)
    };
    read.map_err(|error| Failure::usage(format!("cannot read {}: {error}", file.display())))
}

/// What to say of the end, and the exit code: that of success, or 1.
fn ending(seen: &Observation, limits: &Limits) -> (Option<String>, Exit) {
    let failed = |note: String| (Some(note), Exit::NotAccepted);
    match seen.execution.ended {
        Ended::CpuLimit => {
            return failed(format!(
                "stopped after {} s of processor time",
                limits.cpu.as_secs_f64()
            ));
        }
        Ended::WallLimit => {
            return failed(format!("stopped after {} s", limits.wall.as_secs_f64()));
        }
        Ended::OutputLimit | Ended::ReplyLimit => {
            return failed(format!("stopped after {} KiB of output", limits.output_kib));
        }
        Ended::Signaled(signal) => return failed(format!("killed by signal {signal}")),
        Ended::MemoryLimit => {
            return failed(format!("stopped for more than {} MiB of memory", limits.memory_mib));
        }
        Ended::Exited(_) => {}
    }
    match &seen.reply {
        Reply::Exit(0) | Reply::Value(_) => (None, Exit::Success),
        Reply::Exit(code) => failed(format!("exit code {code}")),
        Reply::Raised { exception, .. } => failed(traceback(exception)),
        Reply::NotCompiled(problem) => {
            let line = problem.line.map(|line| format!(" in line {line}")).unwrap_or_default();
            failed(format!("{}{line}: {}", problem.class, problem.message))
        }
        Reply::TooLarge(why) => failed(why.clone()),
        Reply::UnknownName(name) => failed(format!("the file does not define `{name}`")),
        Reply::NoEntry { entry, .. } => failed(format!("the file does not define `{entry}`")),
        Reply::Refused(why) => failed(format!("the value cannot be shown: {why:?}").to_lowercase()),
        Reply::Missing | Reply::Malformed(_) => {
            failed("the process ended without saying how".to_owned())
        }
    }
}

fn traceback(exception: &PyException) -> String {
    let mut text = String::new();
    for frame in &exception.frames {
        let place = if frame.in_call { "the call" } else { "the file" };
        let _ = writeln!(text, "  line {} of {place}, in {}", frame.line, frame.function);
    }
    text.push_str(&exception.class);
    if let Some(message) = exception.message.as_deref().filter(|message| !message.is_empty()) {
        let _ = write!(text, ": {message}");
    }
    text
}
