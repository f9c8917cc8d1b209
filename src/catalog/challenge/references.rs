use std::collections::{BTreeMap, BTreeSet};

use crate::catalog::files::Files;
use crate::catalog::problem::Problem;
use crate::catalog::suggest::did_you_mean;
use crate::catalog::table::Table;
use crate::model::{Expectation, Kind, Reference, Verdict};

/// The folders below `submissions/` and what grading their files must give.
const FOLDERS: [(&str, Expectation); 9] = [
    ("accepted", Expectation::Verdict(Verdict::Accepted)),
    ("wrong_answer", Expectation::Verdict(Verdict::WrongAnswer)),
    ("time_limit_exceeded", Expectation::Verdict(Verdict::TimeLimit)),
    ("run_time_error", Expectation::Verdict(Verdict::RunTimeError)),
    ("rejected", Expectation::Rejected),
    ("memory_limit_exceeded", Expectation::Verdict(Verdict::MemoryLimit)),
    ("output_limit_exceeded", Expectation::Verdict(Verdict::OutputLimit)),
    ("idle_limit_exceeded", Expectation::Verdict(Verdict::IdleLimit)),
    ("compile_error", Expectation::Verdict(Verdict::CompileError)),
];

/// The files below `submissions/`. Those that are not Python are notes of the author.
pub(super) fn read(top: &Table<'_>, files: &Files) -> Vec<Reference> {
    let names = FOLDERS.map(|(name, _)| name);
    let mut unknown = BTreeSet::new();
    let mut references = Vec::new();
    for (path, source) in files.below("submissions") {
        if !is_python(path) {
            continue;
        }
        let parts: Vec<&str> = path.split('/').skip(1).collect();
        let problem = match *parts {
            [folder, _] => match FOLDERS.iter().find(|(name, _)| *name == folder) {
                Some((_, expects)) => {
                    let (path, source) = (path.to_owned(), source.to_vec());
                    references.push(Reference { path, expects: *expects, source });
                    continue;
                }
                None if !unknown.insert(folder) => continue,
                None => Problem::error(format!("`{folder}` is not the name of a verdict"))
                    .maybe_hint(did_you_mean(folder, &names))
                    .in_file(files.shown(&format!("submissions/{folder}"))),
            },
            _ => Problem::error("does not lie in the folder of a verdict")
                .hint("put it into submissions/accepted/, submissions/wrong_answer/ and so on")
                .in_file(files.shown(path)),
        };
        top.report.elsewhere(problem);
    }
    references
}

/// For `write-tests`: the right and the buggy subjects, by their paths below `subjects/`.
pub(super) fn subjects(top: &Table<'_>, files: &Files, kind: Kind) -> BTreeMap<String, Vec<u8>> {
    let mut subjects = BTreeMap::new();
    if kind != Kind::WriteTests {
        return subjects;
    }
    for folder in ["correct", "buggy"] {
        let before = subjects.len();
        for (path, source) in files.below(&format!("subjects/{folder}")) {
            if is_python(path) && path.split('/').count() == 3 {
                let path = path.strip_prefix("subjects/").unwrap_or(path);
                subjects.insert(path.to_owned(), source.to_vec());
            }
        }
        if subjects.len() == before {
            let path = format!("subjects/{folder}");
            let problem = Problem::error("there is no subject").hint(match folder {
                "correct" => "a right implementation as a .py file, which all tests must accept",
                _ => "a .py file with one bug, which the tests must find",
            });
            top.report.elsewhere(problem.in_file(files.shown(&path)));
        }
    }
    subjects
}

fn is_python(path: &str) -> bool {
    std::path::Path::new(path).extension().is_some_and(|suffix| suffix == "py")
}
