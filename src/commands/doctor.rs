//! `gradus doctor`: which Python, which isolation, and why.

use std::fmt::Write as _;

use serde::Serialize;

use super::context::{Context, remedy};
use crate::cli::{Doctor, ViewFormat};
use crate::error::Failure;
use crate::exit_code::Exit;
use crate::model::{Isolation, PythonInfo, Tier, Verdict};
use crate::python::{Attempt, Discovery, all_installed, discover};

#[derive(Serialize)]
struct Findings {
    version: &'static str,
    python: Option<PythonInfo>,
    pythons: Vec<PythonInfo>,
    rejected: Vec<Rejected>,
    /// None where there is no interpreter to try it with.
    isolation: Option<Isolation>,
    /// What this machine gives where less was asked for.
    available: Option<Isolation>,
    remedy: Option<&'static str>,
}

#[derive(Serialize)]
struct Rejected {
    program: String,
    source: String,
    why: String,
}

impl From<Attempt> for Rejected {
    fn from(attempt: Attempt) -> Self {
        Self {
            program: attempt.program.display().to_string(),
            source: attempt.source,
            why: attempt.why,
        }
    }
}

pub fn run(context: &Context, doctor: &Doctor) -> Result<Exit, Failure> {
    let discovery = Discovery::from_environment(context.settings.python.clone());
    let chosen = discover(&discovery);
    let (pythons, rejected) = all_installed(&discovery);
    let exit = if chosen.is_ok() { Exit::Success } else { Exit::Judge };
    let isolation = chosen.as_ref().ok().map(|found| context.isolation(found)).transpose()?;
    let available = chosen.as_ref().ok().map(|found| context.all_isolation(found)).transpose()?;
    let available = available.flatten();
    // Of what was not asked for, nothing is lacking.
    let best = available.as_ref().or(isolation.as_ref());
    let lower = best.is_some_and(|isolation| isolation.tier < Tier::Full);
    let findings = Findings {
        version: env!("CARGO_PKG_VERSION"),
        python: chosen.ok().map(|interpreter| interpreter.info()),
        pythons: pythons.iter().map(crate::python::Interpreter::info).collect(),
        rejected: rejected.into_iter().map(Rejected::from).collect(),
        isolation,
        available,
        remedy: lower.then(remedy),
    };
    match doctor.format {
        ViewFormat::Json => context.print_json(&findings)?,
        ViewFormat::Terminal => context.print(&page(context, &findings))?,
    }
    Ok(exit)
}

fn page(context: &Context, findings: &Findings) -> String {
    let styles = &context.styles;
    let good = styles.pass.style(if context.settings.ascii { "+" } else { "✓" }).to_string();
    let bad = styles.fail.style(if context.settings.ascii { "x" } else { "✗" }).to_string();
    let mut text = format!("gradus {}\n\n{}\n", findings.version, styles.heading.style("Python"));
    for python in &findings.pythons {
        let used = findings.python.as_ref() == Some(python);
        let note = if used { "  (used)" } else { "" };
        let _ = writeln!(
            text,
            "  {good} {} {}  {}{note}",
            python.implementation, python.version, python.executable
        );
    }
    for rejected in &findings.rejected {
        let _ =
            writeln!(text, "  {bad} {} ({}): {}", rejected.program, rejected.source, rejected.why);
    }
    if findings.python.is_none() {
        text.push_str("  No Python 3.8 or newer will do. Install one, or name it with --python.\n");
    }
    let Some(isolation) = &findings.isolation else { return text };
    let _ = writeln!(
        text,
        "\n{}: {}",
        styles.heading.style("Isolation"),
        styles.bold.style(isolation.tier.name())
    );
    for layer in &isolation.layers {
        let _ = writeln!(text, "  {good} {layer}");
    }
    let best = findings.available.as_ref().unwrap_or(isolation);
    let off = best.layers.iter().filter(|layer| !isolation.layers.contains(layer));
    let sign = styles.warn.style(context.glyphs.verdict(Verdict::Skipped)).to_string();
    for layer in off {
        let _ = writeln!(text, "  {sign} {layer}: not asked for");
    }
    for missing in &best.missing {
        let _ = writeln!(text, "  {bad} {}: {}", missing.layer, missing.why);
    }
    if let Some(available) = &findings.available {
        let (asked, gives) = (isolation.tier.name(), available.tier.name());
        let _ = if isolation.tier < available.tier {
            writeln!(text, "\nOnly {asked} was asked for; this machine gives {gives}.")
        } else {
            writeln!(text, "\n{asked} was asked for; this machine gives no more.")
        };
    }
    if let Some(remedy) = findings.remedy {
        let _ = writeln!(text, "\nFor more: {remedy}");
    }
    text
}
