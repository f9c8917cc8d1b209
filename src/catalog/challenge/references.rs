use std::collections::BTreeSet;

use crate::catalog::files::Files;
use crate::catalog::problem::Problem;
use crate::catalog::suggest::did_you_mean;
use crate::catalog::table::Table;
use crate::model::{Expectation, Reference, Verdict};

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

fn is_python(path: &str) -> bool {
    std::path::Path::new(path).extension().is_some_and(|suffix| suffix == "py")
}
