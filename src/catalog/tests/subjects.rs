//! The subjects of a challenge to write tests for.

use super::{CASE, Root, TOP};
use crate::model::{Case, Task};

const WRITE_TESTS: &str = "format = 1\ntitle = 'x'\nkind = 'write-tests'\nskills = ['known']\n";

fn root(lines: &str) -> Root {
    Root::challenge(&format!("{WRITE_TESTS}{lines}"))
        .beside("subjects/correct/b.py", "x = 1")
        .beside("subjects/correct/a.py", "x = 1")
        .beside("subjects/buggy/c.py", "x = 2  # the bug")
        .beside("subjects/buggy/d.py", "x = 3")
        .beside("subjects/notes.txt", "")
}

fn file(case: &Case) -> (&str, bool) {
    match &case.task {
        Task::Subject { file, is_correct, .. } => (file, *is_correct),
        _ => panic!("no subject"),
    }
}

#[test]
fn correct_subjects_come_first_and_gate_the_buggy_ones() {
    let challenge = root("").loads();
    let files: Vec<_> = challenge.cases.iter().map(file).collect();
    assert_eq!(
        files,
        [
            ("correct/a.py", true),
            ("correct/b.py", true),
            ("buggy/c.py", false),
            ("buggy/d.py", false)
        ]
    );
    let names: Vec<_> = challenge.cases.iter().map(|case| case.name.as_str()).collect();
    assert_eq!(names, ["solution 1", "solution 2", "bug 1", "bug 2"], "no file's name is told");
    let groups: Vec<_> = challenge.cases.iter().map(|case| case.group).collect();
    assert_eq!(groups, [Some(0), Some(0), Some(1), Some(1)]);
    let [correct, bugs] = &challenge.groups[..] else { panic!("{:?}", challenge.groups) };
    assert_eq!((correct.max_score, bugs.max_score), (0.0, 100.0));
    assert_eq!(bugs.require, [0]);
}

#[test]
fn tables_describe_subjects() {
    let challenge = root(
        "[[subjects]]\nfile = 'buggy/d.py'\nname = 'three'\nwhy = 'Count.'\nweight = 3\n\
         [[subjects]]\nfile = 'correct/a.py'\nsample = true\n",
    )
    .loads();
    let described = &challenge.cases[3];
    assert_eq!((described.name.as_str(), described.weight), ("three", 3.0));
    assert_eq!(described.why.as_deref(), Some("Count."));
    let samples: Vec<bool> = challenge.cases.iter().map(|case| case.sample).collect();
    assert_eq!(samples, [true, false, false, false]);
}

#[test]
fn everything_that_is_wrong_with_subjects_is_told() {
    let said = root(
        "[[subjects]]\nfile = 'buggy/cc.py'\n\
         [[subjects]]\nwhy = 'x'\n\
         [[subjects]]\nfile = 'buggy/c.py'\nname = 'bug 2'\nwieght = 1\n\
         [[subjects]]\nfile = 'buggy/c.py'\n\
         [[subjects]]\nfile = 'correct/a.py'\nweight = 2\n",
    )
    .says();
    assert_eq!(
        said,
        [
            "6:8 there is no file subjects/buggy/cc.py (did you mean `buggy/c.py`?)",
            "7:1 `file` is missing (such as file = \"buggy/off_by_one.py\")",
            "11:8 there are two subjects `bug 2`",
            "12:1 unknown key `wieght` (did you mean `weight`?)",
            "14:8 `buggy/c.py` is described twice",
            "17:1 a correct subject has no weight (a test that fails on it is a false alarm, which \
             takes all points; remove it)",
        ]
    );
    let weightless = "[[subjects]]\nfile = 'buggy/c.py'\nweight = 0\n\
                      [[subjects]]\nfile = 'buggy/d.py'\nweight = 0\n";
    let said = root(weightless).says();
    assert_eq!(
        said,
        ["5:1 the bugs have no weight, so that there is nothing to score (without `weight` a bug \
          counts 1)"]
    );
}

#[test]
fn there_are_subjects_of_both_kinds_and_no_cases() {
    let said = Root::challenge(&format!("{WRITE_TESTS}[[cases]]\nname = 'a'\n")).says();
    assert_eq!(
        said,
        [
            "5:3 a write-tests challenge has no `cases` (it is scored by the files below \
             subjects/; remove it)",
            "subjects/buggy there is no subject (a .py file with one bug, which the tests must \
             find)",
            "subjects/correct there is no subject (a right implementation as a .py file, which \
             all tests must accept)",
        ]
    );
    let said = Root::challenge(&format!("{TOP}{CASE}[[subjects]]\nfile = 'x'\n")).says();
    assert_eq!(
        said,
        ["14:3 a function challenge has no `subjects` (subjects are what tests are written for, \
          with kind = \"write-tests\")"]
    );
}

#[test]
fn a_bug_that_names_itself_is_doubtful() {
    let said = root("").beside("subjects/buggy/e.py", "def f():\n    is_Bug = 1\n").says();
    assert_eq!(
        said,
        ["warning: subjects/buggy/e.py says `bug` outside of a comment (tests could look for it: \
          say what is wrong in a comment, which they never see)"]
    );
}
