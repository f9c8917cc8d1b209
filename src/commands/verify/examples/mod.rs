//! Whether a statement shows the sample cases, all of them and nothing else.

mod parse;

use std::sync::Arc;

use parse::{Example, Gives};

use super::pythons::Pythons;
use crate::error::Failure;
use crate::judge::compare_values;
use crate::model::{Case, Challenge, Checker, Expect, Kind, Task, TextMode, Value, ValueMode};
use crate::python::{AuthorFault, Evaluated, PythonError};

/// How much of an example is told.
const SHOWN: usize = 60;

/// What the statement shows that is not so, and what it does not show.
pub fn problems(pythons: &Pythons<'_>, challenge: &Arc<Challenge>) -> Result<Vec<String>, Failure> {
    let statement = challenge.statement.as_deref().unwrap_or_default();
    // Without a statement there is nothing to compare, and that has been told.
    if statement.trim().is_empty() {
        return Ok(Vec::new());
    }
    let examples = parse::examples(statement);
    let shown = match challenge.kind {
        Kind::Function => calls(pythons, challenge, &examples)?,
        Kind::Stdio => programs(challenge, &examples),
        Kind::WriteTests => return Ok(Vec::new()),
    };
    let mut problems = shown.problems;
    for (case, shown) in challenge.cases.iter().zip(&shown.cases) {
        if case.sample && !shown {
            problems.push(format!("sample case \"{}\" is not shown in the statement", case.name));
        }
    }
    Ok(problems)
}

/// What a statement shows.
struct Shown {
    /// For each case, whether it is shown.
    cases: Vec<bool>,
    problems: Vec<String>,
}

fn calls(
    pythons: &Pythons<'_>,
    challenge: &Challenge,
    examples: &[Example],
) -> Result<Shown, Failure> {
    let mut shown = Shown { cases: vec![false; challenge.cases.len()], problems: Vec::new() };
    let sources: Vec<&str> = examples.iter().map(Example::code).collect();
    let cases: Vec<&str> = challenge.cases.iter().map(|case| call(case).0).collect();
    let all: Vec<&str> = sources.iter().chain(&cases).copied().collect();
    let forms = pythons.ask(pythons.main(), 0, |worker| worker.normal_forms(&all))?;
    let (of_examples, of_cases) = forms.split_at(sources.len().min(forms.len()));
    let mut values = Vec::new();
    for (example, form) in examples.iter().zip(of_examples) {
        if matches!(example, Example::Program { .. }) {
            continue;
        }
        let first = brief(example.code());
        if form.is_none() {
            shown.problems.push(format!("statement.md: the example `{first}` is no Python"));
            continue;
        }
        let same = |(at, of_case): (usize, &Option<String>)| (of_case == form).then_some(at);
        let alike: Vec<usize> = of_cases.iter().enumerate().filter_map(same).collect();
        // Cases may make the same call and differ in what is read.
        let sample = |at: &&usize| challenge.cases[**at].sample;
        let fresh = alike.iter().filter(sample).find(|at| !shown.cases[**at]);
        let Some(at) = fresh.or(alike.iter().find(sample)).or(alike.first()) else {
            shown.problems.push(format!("statement.md: the example `{first}` is no sample case"));
            continue;
        };
        let case = &challenge.cases[*at];
        let name = &case.name;
        shown.cases[*at] = true;
        if !case.sample {
            shown.problems.push(format!(
                "statement.md: the example `{first}` is case \"{name}\", which is hidden; add \
                 sample = true"
            ));
        }
        match (example, call(case).1) {
            (Example::Call { gives: Gives::Value(value), .. }, Some(Expect::Returns(_))) => {
                values.push((case, value.as_str()));
            }
            (
                Example::Call { gives: Gives::Raises(class), .. },
                Some(Expect::Raises { class: wanted, .. }),
            ) if last_part(class) == last_part(wanted) => {}
            (Example::Unclear { .. }, _) => shown
                .problems
                .push(format!("statement.md: the example `{first}` does not say what comes of it")),
            (_, expect) => shown.problems.push(format!(
                "statement.md: sample case \"{name}\" shows something else than its {}",
                if matches!(expect, Some(Expect::Raises { .. })) { "raises" } else { "returns" }
            )),
        }
    }
    shown.problems.extend(differing(pythons, challenge, &values)?);
    Ok(shown)
}

/// Values that are not those of their cases. Both are evaluated in one go, with the names that the
/// challenge's oracle gives.
fn differing(
    pythons: &Pythons<'_>,
    challenge: &Challenge,
    shown: &[(&Case, &str)],
) -> Result<Vec<String>, Failure> {
    if shown.is_empty() {
        return Ok(Vec::new());
    }
    let with = |case: &Case, value: &str| {
        let source = call(case).0.to_owned();
        let expect = Expect::Returns(value.to_owned());
        Case { task: Task::Call { source, expect }, ..case.clone() }
    };
    let cases = shown.iter().flat_map(|(case, value)| [(*case).clone(), with(case, value)]);
    let both = Challenge { cases: cases.collect(), ..challenge.clone() };
    let evaluated = pythons.ask(pythons.main(), 0, |worker| match worker.evaluate(&both) {
        Err(PythonError::Author(faults)) => Ok(Err(faults)),
        other => other.map(Ok),
    })?;
    Ok(match evaluated {
        Ok(values) => compared(shown, &values),
        Err(faults) => faults.iter().map(not_evaluated).collect(),
    })
}

fn not_evaluated(fault: &AuthorFault) -> String {
    let case = fault.case.as_deref().unwrap_or_default();
    format!("statement.md: what it shows for sample case \"{case}\" is no value: {}", fault.message)
}

fn compared(shown: &[(&Case, &str)], values: &Evaluated) -> Vec<String> {
    let pairs = shown.iter().zip(values.chunks_exact(2));
    let differs = |((case, text), values): (&(&Case, &str), &[Option<Value>])| {
        let [Some(expected), Some(value)] = values else { return None };
        (!is_right(case, expected, value)).then(|| {
            format!(
                "statement.md: for sample case \"{}\" it shows {}, which is not what the case \
                 returns",
                case.name,
                brief(text)
            )
        })
    };
    pairs.filter_map(differs).collect()
}

/// Whether a value is the expected one, or one of those where there are several.
fn is_right(case: &Case, expected: &Value, value: &Value) -> bool {
    let equals = |expected: &Value| compare_values(expected, value).is_none();
    let alternatives = match (&case.checker, expected) {
        (Checker::Value(checker), Value::List(items)) if checker.mode == ValueMode::OneOf => {
            items.as_slice()
        }
        _ => &[],
    };
    equals(expected) || alternatives.iter().any(equals)
}

fn programs(challenge: &Challenge, examples: &[Example]) -> Shown {
    let mut shown = Shown { cases: vec![false; challenge.cases.len()], problems: Vec::new() };
    for example in examples {
        let Example::Program { input, output } = example else { continue };
        let same = |case: &Case| text(&case.stdin) == text(input.as_bytes());
        let cases = challenge.cases.iter().enumerate().filter(|(_, case)| same(case));
        let Some((at, case)) = cases.max_by_key(|(_, case)| case.sample) else {
            let first = brief(input);
            shown.problems.push(format!("statement.md: the input `{first}` is no sample case"));
            continue;
        };
        shown.cases[at] = true;
        let name = &case.name;
        if !case.sample {
            shown.problems.push(format!(
                "statement.md: it shows case \"{name}\", which is hidden; make it a sample"
            ));
        }
        if !prints(case, output) {
            shown.problems.push(format!(
                "statement.md: for sample case \"{name}\" it shows another output than the case \
                 expects"
            ));
        }
    }
    shown
}

/// Whether a case expects this output. What a pattern or a program decides is not told by the
/// expected output alone.
fn prints(case: &Case, output: &str) -> bool {
    let Some(expected) = &case.stdout else { return true };
    match &case.checker {
        Checker::Text(checker) if matches!(checker.mode, TextMode::Regex(_)) => true,
        Checker::Program { .. } => true,
        _ => text(expected) == text(output.as_bytes()),
    }
}

/// Lines without what nobody sees at their ends.
fn text(bytes: &[u8]) -> String {
    let text = String::from_utf8_lossy(bytes);
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    lines.join("\n").trim_end().to_owned()
}

fn call(case: &Case) -> (&str, Option<&Expect>) {
    match &case.task {
        Task::Call { source, expect } => (source, Some(expect)),
        Task::Program | Task::Subject { .. } => ("", None),
    }
}

fn last_part(class: &str) -> &str {
    class.rsplit('.').next().unwrap_or(class)
}

/// The last line of an example, which is the one that asks, as far as there is room.
fn brief(code: &str) -> String {
    let line = code.trim().lines().last().unwrap_or_default().trim();
    match line.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line.to_owned(),
    }
}

impl Example {
    fn code(&self) -> &str {
        match self {
            Self::Call { code, .. } | Self::Unclear { code } => code,
            Self::Program { .. } => "",
        }
    }
}
