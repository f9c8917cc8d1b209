//! Programs that try to score without doing the work. Most of the corpus in `tests/cheats` fails or
//! succeeds whatever the challenge; those marked `verify` succeed where a case lets them, by a call
//! that compares for itself or a checker that falls over junk, and are tried on every one.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use include_dir::{Dir, File, include_dir};

use super::slow;
use crate::model::{Challenge, Kind, Submission, SubmissionResult, Verdict};
use crate::runner::Plan;

static CORPUS: Dir = include_dir!("$CARGO_MANIFEST_DIR/tests/cheats");

/// Programs that do nothing, in a few ways: what they score, a cheat may score, too.
const IDLE: [&str; 5] = [
    "honest/nothing.py",
    "honest/empty_list.py",
    "honest/blank_object.py",
    "honest/agreeable_object.py",
    "honest/silent.py",
];

struct Cheat {
    /// File name.
    name: &'static str,
    /// The honest program of the same worth where there is one.
    worth: Option<&'static str>,
    /// It may be right in single cases without cheating (`verify: as a whole`): what is wrong is
    /// only that it is accepted, or cannot be graded.
    lucky: bool,
}

/// The cheats for one challenge, and the honest programs that they are measured by.
pub struct Trial {
    cheats: Vec<Cheat>,
    honest: Vec<&'static str>,
}

impl Trial {
    /// Adds what is to be tried to a plan.
    pub fn plan(challenge: &Arc<Challenge>, plan: &mut Plan) -> Self {
        let kind = match challenge.kind {
            Kind::Function => "function",
            Kind::Stdio => "stdio",
            Kind::WriteTests => "write-tests",
        };
        let fits = |file: &&'static File<'static>| header(file, "for") == Some(kind);
        let cheats: Vec<&'static File<'static>> =
            CORPUS.files().filter(fits).filter(|file| header(file, "verify").is_some()).collect();
        let worth = |file: &&'static File| {
            header(file, "scores").and_then(|scores| scores.strip_prefix("as "))
        };
        let wanted: BTreeSet<&str> = cheats.iter().filter_map(worth).chain(IDLE).collect();
        let honest: Vec<&'static File<'static>> =
            wanted.into_iter().filter_map(|path| CORPUS.get_file(path)).filter(fits).collect();
        for file in cheats.iter().chain(&honest) {
            plan.add_with(challenge, submission(challenge, file), slow::ONCE);
        }
        Self {
            cheats: cheats
                .iter()
                .map(|file| Cheat {
                    name: name(file),
                    worth: worth(file),
                    lucky: header(file, "verify") == Some("as a whole"),
                })
                .collect(),
            honest: honest.iter().map(|file| path(file)).collect(),
        }
    }

    /// How many programs there are.
    pub fn len(&self) -> usize {
        self.cheats.len() + self.honest.len()
    }

    /// What is wrong with a challenge by the results of a trial. Whatever its starter scores is
    /// no gain either.
    pub fn problems(
        &self,
        results: &[SubmissionResult],
        starter: Option<&SubmissionResult>,
    ) -> Vec<String> {
        let (cheats, honest) = results.split_at(self.cheats.len().min(results.len()));
        let honest: BTreeMap<&str, &SubmissionResult> =
            self.honest.iter().copied().zip(honest).collect();
        let idle: Vec<&SubmissionResult> =
            IDLE.iter().filter_map(|path| honest.get(path).copied()).chain(starter).collect();
        let mut problems = Vec::new();
        for (path, result) in &honest {
            if result.verdict == Verdict::Accepted {
                problems.push(format!("{path}: a program that does no work is accepted"));
            }
        }
        for (cheat, result) in self.cheats.iter().zip(cheats) {
            let alike = cheat.worth.and_then(|worth| honest.get(worth).copied());
            let measure: Vec<_> = idle.iter().copied().chain(alike).collect();
            problems.extend(problem(cheat, result, &measure));
        }
        problems
    }
}

/// What a cheat shows to be wrong, measured by honest programs.
fn problem(
    &Cheat { name: cheat, lucky, .. }: &Cheat,
    result: &SubmissionResult,
    measure: &[&SubmissionResult],
) -> Option<String> {
    if result.verdict == Verdict::Accepted {
        return Some(format!("cheat {cheat}: it is accepted"));
    }
    if let Some(case) = result.tests.iter().find(|case| case.verdict == Verdict::JudgeError) {
        let why = case.message.as_deref().unwrap_or("no reason is known");
        return Some(format!("cheat {cheat}: not gradable in case \"{}\": {why}", case.name));
    }
    let allowed = measure.iter().map(|honest| honest.score).fold(0.0, f64::max);
    if lucky || result.score <= allowed {
        return None;
    }
    let earned =
        |position: usize| measure.iter().any(|honest| honest.tests[position].verdict.is_accepted());
    let mut gained = result
        .tests
        .iter()
        .enumerate()
        .filter(|(position, case)| case.verdict.is_accepted() && !earned(*position));
    let case = gained.next().map(|(_, case)| format!(", such as case \"{}\"", case.name));
    Some(format!(
        "cheat {cheat}: it scores {} where honest work of its kind scores {allowed}{}",
        result.score,
        case.unwrap_or_default(),
    ))
}

/// A program of the corpus with the name filled in that the challenge asks for.
fn submission(challenge: &Challenge, file: &'static File<'static>) -> Submission {
    let entry = challenge.entry.as_deref().unwrap_or("solution");
    Submission {
        candidate: None,
        name: name(file).to_owned(),
        path: PathBuf::from(path(file)),
        source: text(file).replace("ENTRY", entry).into_bytes(),
    }
}

/// The value of a line `# key: value` in the header of a program.
fn header(file: &'static File<'static>, key: &str) -> Option<&'static str> {
    let lines = text(file).lines().map_while(|line| line.strip_prefix('#'));
    lines.filter_map(|line| line.trim().split_once(": ")).find(|(k, _)| *k == key).map(|(_, v)| v)
}

fn text(file: &'static File<'static>) -> &'static str {
    file.contents_utf8().unwrap_or_default()
}

fn path(file: &'static File<'static>) -> &'static str {
    file.path().to_str().unwrap_or_default()
}

fn name(file: &'static File<'static>) -> &'static str {
    file.path().file_name().map(Path::new).and_then(Path::to_str).unwrap_or_default()
}
