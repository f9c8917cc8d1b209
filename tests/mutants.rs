//! Mutants of a solution, made in the sandbox by every interpreter of this machine that can.

mod support;

use gradus::python::{MUTATES_FROM, Mutants, PythonWorker};

const SOLUTION: &str = r#"
"""What it does."""

from typing import List


def total(items: List[int], limit: int = 10) -> int:
    """Adds up."""
    if limit < 0:
        raise ValueError("limit below 0")
    result = 0
    for item in items:
        if item > limit and not item == 7:
            continue
        result += item
    return result


def joined(parts):
    assert parts, "no parts"
    return "a" + "b" + parts
"#;

fn mutants(worker: &mut PythonWorker, most: usize) -> Mutants {
    worker.mutants(SOLUTION.as_bytes(), most).expect("it works").expect("there are some")
}

#[test]
fn every_python_that_can_makes_the_same_mutants() {
    let mut first: Option<Mutants> = None;
    for interpreter in support::interpreters() {
        let version = interpreter.version;
        let mut worker = PythonWorker::new(support::setting(interpreter));
        if version < MUTATES_FROM {
            println!("skipped: Python {version} cannot write changed programs down");
            assert_eq!(worker.mutants(SOLUTION.as_bytes(), 60).expect("it works"), None);
            continue;
        }
        let made = mutants(&mut worker, 60);
        let changes: Vec<(u32, &str, &str)> =
            made.all.iter().map(|m| (m.line, m.before.as_str(), m.after.as_str())).collect();
        for wanted in [
            (9, "limit < 0", "limit <= 0"),
            (9, "limit < 0", "limit >= 0"),
            (10, "raise ValueError('limit below 0')", "(removed)"),
            (13, "item > limit", "item >= limit"),
            (14, "continue", "(removed)"),
            (15, "result += item", "result -= item"),
            (16, "return result", "return None"),
        ] {
            assert!(changes.contains(&wanted), "{version}: no {wanted:?} in {changes:#?}");
        }
        // Neither annotations nor docstrings nor texts of errors are changed.
        assert!(changes.iter().all(|(line, ..)| *line >= 7), "{changes:#?}");
        assert!(changes.iter().all(|(_, before, _)| *before != "'limit below 0'"));
        let assertion = "assert parts, 'no parts'";
        let of_it = changes.iter().filter(|(_, before, _)| *before == assertion);
        assert!(
            of_it.clone().count() == 1 && of_it.clone().all(|(.., after)| *after == "(removed)")
        );
        // Nothing can be subtracted from a text.
        assert!(changes.iter().all(|(.., after)| !after.contains("- parts")), "{changes:#?}");
        assert!(made.all.iter().all(|mutant| mutant.source != made.unchanged));
        assert_eq!(*first.get_or_insert_with(|| made.clone()), made, "on Python {version}");
    }
}

#[test]
fn a_few_mutants_are_spread_over_the_whole() {
    for interpreter in support::interpreters().into_iter().filter(|i| i.version >= MUTATES_FROM) {
        let mut worker = PythonWorker::new(support::setting(interpreter));
        let made = mutants(&mut worker, 4);
        assert_eq!(made.all.len(), 4);
        assert!(made.all[0].line <= 9 && made.all[3].line >= 15, "{made:#?}");
        assert_eq!(made, mutants(&mut worker, 4));
    }
}

#[test]
fn what_is_no_python_has_no_mutants() {
    for interpreter in support::interpreters() {
        let mut worker = PythonWorker::new(support::setting(interpreter));
        assert_eq!(worker.mutants(b"def f(:\n", 60).expect("it works"), None);
    }
}
