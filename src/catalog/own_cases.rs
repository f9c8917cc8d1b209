//! The candidate's own cases: a plain text file beside the solution, written like a Python session.
//!
//! ```text
//! # For a function: what to call, and below it what it should return.
//! >>> two_sum([1, 2], 3)
//! [0, 1]
//!
//! >>> two_sum([], 3)
//! raises ValueError
//! ```
//!
//! ```text
//! # For a program: what it reads, and what it should print.
//! >>> input
//! 3 4
//! >>> output
//! 7
//! ```

use super::place::{Lines, Place};
use super::problem::{Problem, Problems};
use crate::model::{Case, Challenge, Checker, Expect, Kind, Task, ValueChecker, ValueMode};

/// The end of the name of such a file; before it stands the name of the solution without `.py`.
pub const OWN_CASES: &str = ".cases.txt";

/// How a line of Python begins, and one that goes on with it.
const PROMPTS: [&str; 2] = [">>>", "..."];

/// What the name of a case begins with, before the number of its line.
const NAME: &str = "yours, line ";

/// What a new file of own cases begins with.
#[must_use]
pub fn own_cases_head(challenge: &Challenge) -> String {
    let id = &challenge.id;
    let entry = challenge.entry.as_deref().unwrap_or("f");
    if challenge.kind == Kind::Stdio {
        return format!(
            "# Your own cases for {id}: what the program reads, and what it should print.\n\
             #\n\
             #   >>> input\n\
             #   3 4\n\
             #   >>> output\n\
             #   7\n"
        );
    }
    format!(
        "# Your own cases for {id}: what to call, and below it what it should return.\n\
         #\n\
         #   >>> {entry}(1, 2)\n\
         #   3\n\
         #\n\
         #   >>> {entry}(None, 2)\n\
         #   raises TypeError\n"
    )
}

/// Reads a file of own cases as a challenge that is like this one and has these cases only; none
/// where the file holds no case.
///
/// # Errors
///
/// All that is wrong with the file, under the name it is `shown` by.
pub fn own_cases(
    challenge: &Challenge,
    shown: &str,
    text: &str,
) -> Result<Option<Challenge>, Problems> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut reader = Reader { challenge, text, cases: Vec::new(), problems: Vec::new() };
    match challenge.kind {
        Kind::Stdio => reader.programs(),
        _ => reader.calls(),
    }
    if !reader.problems.is_empty() {
        let problems = reader.problems.into_iter().map(|problem| problem.in_file(shown));
        return Err(Problems::from(problems.collect::<Vec<_>>()));
    }
    let cases = reader.cases;
    Ok((!cases.is_empty()).then(|| Challenge {
        cases,
        groups: Vec::new(),
        oracle: None,
        references: Vec::new(),
        ..challenge.clone()
    }))
}

/// What went wrong with the Python of a case, told of the line in the file, which `shown` names and
/// `text` holds: the case by its name, and whether it is what is called or what it should return.
#[must_use]
pub fn own_cases_problem(
    (shown, text): (&str, &str),
    case: &str,
    is_call: bool,
    message: &str,
) -> Problem {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    // Python tells a line of the expression, which is nowhere but in the file.
    let placed = message.rsplit_once(" (<").and_then(|(said, place)| {
        let (_, line) = place.strip_suffix(')')?.rsplit_once("line ")?;
        Some((said, line.parse::<usize>().ok()?))
    });
    let (message, within) = placed.unwrap_or((message, 1));
    let first = case.strip_prefix(NAME).and_then(|line| line.parse::<usize>().ok()).unwrap_or(1);
    let prompted = |line: &str| PROMPTS.iter().any(|prompt| is_prompt(line, prompt));
    let wanted = |line: &&Line<'_>| prompted(line.1) == is_call && !line.1.starts_with('#');
    let lines = text.lines().enumerate().skip(first - 1);
    let line = lines.filter(|line| wanted(&line)).nth(within.saturating_sub(1));
    let line = line.unwrap_or((first - 1, ""));
    let problem = Problem::error(format!("the Python of \"{case}\" fails: {message}"));
    let is_name = !is_call && message.starts_with("NameError");
    let hint = is_name.then(|| "a text is written with quotes, such as 'hello'".to_owned());
    Problem { place: Some(place(text, line)), ..problem.maybe_hint(hint) }.in_file(shown)
}

/// A line as a place.
fn place(text: &str, line: Line<'_>) -> Place {
    let start: usize = text.split_inclusive('\n').take(line.0).map(str::len).sum();
    Lines::new(text).place(&(start..start + line.1.trim_end().len().max(1)))
}

struct Reader<'a> {
    challenge: &'a Challenge,
    text: &'a str,
    cases: Vec<Case>,
    problems: Vec<Problem>,
}

/// A line with its number, counted from 0.
type Line<'a> = (usize, &'a str);

impl<'a> Reader<'a> {
    fn lines(&self) -> impl Iterator<Item = Line<'a>> + use<'a> {
        self.text.lines().map(|line| line.trim_end_matches('\r')).enumerate()
    }

    /// Blocks of a call and what it should return.
    fn calls(&mut self) {
        let mut call: Vec<Line<'_>> = Vec::new();
        let mut expected: Vec<Line<'_>> = Vec::new();
        for line in self.lines() {
            let prompt = PROMPTS.into_iter().find(|prompt| is_prompt(line.1, prompt));
            match prompt {
                // Calls that follow each other without a value between them belong together.
                Some(prompt) => {
                    if !expected.is_empty() {
                        self.call(&std::mem::take(&mut call), &std::mem::take(&mut expected));
                    }
                    if prompt == "..." && call.is_empty() {
                        self.wrong(line, "`...` goes on with a line that begins with `>>>`", None);
                        continue;
                    }
                    let code = &line.1[prompt.len()..];
                    call.push((line.0, code.strip_prefix(' ').unwrap_or(code)));
                }
                None if line.1.trim().is_empty() => {
                    if !call.is_empty() {
                        self.call(&std::mem::take(&mut call), &std::mem::take(&mut expected));
                    }
                }
                None if line.1.starts_with('#') => {}
                None if call.is_empty() => {
                    let hint = format!(">>> {}", line.1.trim());
                    let hint = Some(format!("a call begins with `>>>`, such as `{hint}`"));
                    self.wrong(line, "this belongs to no call", hint);
                }
                None => expected.push(line),
            }
        }
        if !call.is_empty() {
            self.call(&call, &expected);
        }
    }

    fn call(&mut self, call: &[Line<'_>], expected: &[Line<'_>]) {
        let (Some(first), Some(last)) = (call.first(), call.last()) else { return };
        let source = join(call);
        if source.trim().is_empty() {
            return self.wrong((first.0, ">>>"), "there is nothing to call", None);
        }
        let Some(answer) = expected.first() else {
            let hint = "write the value on the next line, or `raises ValueError`".to_owned();
            return self.wrong(
                (last.0, self.text.lines().nth(last.0).unwrap_or_default()),
                "it is not said what this should return",
                Some(hint),
            );
        };
        if answer.1.trim() == "raises" {
            let hint = "write `raises ValueError`, with the name of the exception";
            return self.wrong(*answer, "it is not said what is raised", Some(hint.to_owned()));
        }
        let expect = match answer.1.trim().strip_prefix("raises ") {
            Some(what) => {
                let (class, message) = what.split_once(':').unwrap_or((what, ""));
                let message = message.trim();
                Expect::Raises {
                    class: class.trim().to_owned(),
                    message: (!message.is_empty()).then(|| regex::escape(message)),
                }
            }
            None if answer.1.trim() == "Traceback (most recent call last):" => {
                let hint = "write only `raises ValueError`, with the name of the exception";
                return self.wrong(*answer, "this is not a value", Some(hint.to_owned()));
            }
            None => Expect::Returns(join(expected)),
        };
        let task = Task::Call { source, expect };
        self.case(first.0, Vec::new(), None, task);
    }

    /// Blocks of an input and an output.
    fn programs(&mut self) {
        let mut input: Option<(usize, String)> = None;
        let mut output: Option<String> = None;
        for line in self.lines() {
            match line.1.trim_end() {
                ">>> input" => {
                    self.program(input.take(), output.take());
                    input = Some((line.0, String::new()));
                }
                ">>> output" if input.is_some() && output.is_none() => output = Some(String::new()),
                ">>> output" => {
                    let hint = "write `>>> input` and what the program reads first";
                    self.wrong(line, "this output belongs to no input", Some(hint.to_owned()));
                }
                _ => match (&mut input, &mut output) {
                    (_, Some(text)) | (Some((_, text)), None) => {
                        text.push_str(line.1);
                        text.push('\n');
                    }
                    (None, None) if line.1.trim().is_empty() || line.1.starts_with('#') => {}
                    (None, None) => {
                        let hint = "a case begins with a line `>>> input`";
                        self.wrong(line, "this belongs to no case", Some(hint.to_owned()));
                    }
                },
            }
        }
        self.program(input, output);
    }

    fn program(&mut self, input: Option<(usize, String)>, output: Option<String>) {
        let Some((line, input)) = input else { return };
        let Some(output) = output else {
            let hint = "write `>>> output` and what it should print below the input";
            let problem = "it is not said what should be printed";
            return self.wrong((line, ">>> input"), problem, Some(hint.to_owned()));
        };
        // Empty lines at the end only part this case from the next one.
        let [input, output] = [input, output].map(|text| match text.trim_end_matches('\n') {
            "" => String::new(),
            text => format!("{text}\n"),
        });
        self.case(line, input.into_bytes(), Some(output.into_bytes()), Task::Program);
    }

    fn case(&mut self, line: usize, stdin: Vec<u8>, stdout: Option<Vec<u8>>, task: Task) {
        let name = format!("{NAME}{}", line + 1);
        let checker = self.checker();
        self.cases.push(Case {
            name,
            group: None,
            weight: 1.0,
            sample: true,
            why: None,
            stdin,
            stdout,
            task,
            checker,
        });
    }

    /// What most of the challenge's cases are judged by; of several right answers one is written
    /// here.
    fn checker(&self) -> Checker {
        let checkers = || self.challenge.cases.iter().map(|case| &case.checker);
        let usual = checkers().max_by_key(|one| checkers().filter(|other| other == one).count());
        match usual.cloned().unwrap_or_else(|| Checker::Value(ValueChecker::default())) {
            Checker::Value(checker) if checker.mode == ValueMode::OneOf => {
                Checker::Value(ValueChecker { mode: ValueMode::Equal, ..checker })
            }
            usual => usual,
        }
    }

    fn wrong(&mut self, line: Line<'_>, message: &str, hint: Option<String>) {
        let place = Some(place(self.text, line));
        let problem = Problem::error(message).maybe_hint(hint);
        self.problems.push(Problem { place, ..problem });
    }
}

fn is_prompt(line: &str, prompt: &str) -> bool {
    line.strip_prefix(prompt).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}

fn join(lines: &[Line<'_>]) -> String {
    lines.iter().map(|(_, text)| *text).collect::<Vec<_>>().join("\n")
}
