//! The candidate's own cases.

use super::super::{Item, Library, own_cases, own_cases_head, own_cases_problem};
use crate::model::{Challenge, Checker, Expect, Task, ValueMode};

fn shipped(id: &str) -> Challenge {
    let library = Library::open(&[]).unwrap();
    match library.get(id).unwrap().load().unwrap().item {
        Item::Challenge(challenge) => *challenge,
        Item::Quiz(_) => panic!("a quiz"),
    }
}

fn function() -> Challenge {
    shipped("python-core/two-sum")
}

fn program() -> Challenge {
    shipped("text/log-summary")
}

fn read(challenge: &Challenge, text: &str) -> Challenge {
    own_cases(challenge, "mine.cases.txt", text).unwrap().expect("a case")
}

fn problems(challenge: &Challenge, text: &str) -> String {
    own_cases(challenge, "mine.cases.txt", text).unwrap_err().to_string()
}

fn call(challenge: &Challenge, at: usize) -> (&str, &Expect) {
    match &challenge.cases[at].task {
        Task::Call { source, expect } => (source, expect),
        Task::Program | Task::Subject { .. } => panic!("not a call"),
    }
}

#[test]
fn a_call_stands_above_what_it_should_return() {
    let own =
        read(&function(), "# mine\n>>> two_sum([1, 2], 3)\n[0, 1]\n\n>>> two_sum([], 1)\nNone");
    assert_eq!(own.cases.len(), 2);
    assert_eq!(call(&own, 0), ("two_sum([1, 2], 3)", &Expect::Returns("[0, 1]".to_owned())));
    assert_eq!(own.cases[1].name, "yours, line 5");
    assert!(own.groups.is_empty());
}

#[test]
fn calls_that_follow_each_other_belong_together() {
    let own =
        read(&function(), ">>> x = [1,\n...      2]\n>>> two_sum(x, 3)\n[0, 1]\n>>> f()\n3\n");
    assert_eq!(own.cases.len(), 2);
    assert_eq!(call(&own, 0).0, "x = [1,\n     2]\ntwo_sum(x, 3)");
    assert_eq!(call(&own, 1).0, "f()");
}

#[test]
fn an_exception_is_named() {
    let own = read(&function(), ">>> two_sum(None, 1)\nraises TypeError: not (a list\n");
    let Expect::Raises { class, message } = call(&own, 0).1 else { panic!("no exception") };
    assert_eq!((class.as_str(), message.as_deref()), ("TypeError", Some(r"not \(a list")));
}

#[test]
fn a_program_has_an_input_and_an_output() {
    let own = read(
        &program(),
        "# mine\n\n>>> input\n3 4\n\n5\n>>> output\n7\n\n>>> input\n>>> output\nno\n",
    );
    assert_eq!(own.cases.len(), 2);
    assert_eq!(own.cases[0].stdin, b"3 4\n\n5\n");
    assert_eq!(own.cases[0].stdout.as_deref(), Some(&b"7\n"[..]));
    assert_eq!(own.cases[1].stdout.as_deref(), Some(&b"no\n"[..]));
}

#[test]
fn what_is_wrong_is_told_with_its_line() {
    let function = function();
    assert!(
        problems(&function, ">>> f()\n\n>>> g()\n1\n").contains("mine.cases.txt:1:1: it is not")
    );
    assert!(problems(&function, "\n[0, 1]\n").contains("2:1: this belongs to no call"));
    assert!(problems(&function, "... f()\n").contains("1:1: `...` goes on"));
    let both = problems(&function, "1\n>>> \n2\n");
    assert_eq!(both.lines().count(), 2, "{both}");
    let traceback = ">>> f()\nTraceback (most recent call last):\n";
    assert!(problems(&function, traceback).contains("not a value"));
    let program = program();
    assert!(problems(&program, ">>> output\n1\n").contains("belongs to no input"));
    assert!(problems(&program, ">>> input\n1\n>>> input\n2\n>>> output\n3\n").contains("1:1"));
}

#[test]
fn a_new_file_holds_no_case_yet() {
    for challenge in [function(), program()] {
        let head = own_cases_head(&challenge);
        assert_eq!(own_cases(&challenge, "mine", &head).unwrap(), None);
    }
}

#[test]
fn of_several_right_answers_one_is_written() {
    let mut challenge = function();
    for case in &mut challenge.cases {
        let Checker::Value(checker) = &mut case.checker else { panic!("not of values") };
        checker.mode = ValueMode::OneOf;
    }
    let own = read(&challenge, ">>> f()\n1\n");
    let Checker::Value(checker) = &own.cases[0].checker else { panic!("not of values") };
    assert_eq!(checker.mode, ValueMode::Equal);
}

#[test]
fn only_the_line_is_cut_from_what_python_says() {
    let file = ("mine", "# first\n>>> f(\n... 1)\n2\n");
    let told = |message: &str| own_cases_problem(file, "yours, line 2", true, message).to_string();
    let problem = told("SyntaxError: invalid syntax (<call>, line 2)");
    assert!(problem.starts_with("mine:3:1:"), "{problem}");
    assert!(problem.ends_with("fails: SyntaxError: invalid syntax"), "{problem}");
    for message in ["ValueError: too small (<1)", "ValueError: see (<here>, line two)"] {
        let problem = told(message);
        assert!(problem.starts_with("mine:2:1:") && problem.ends_with(message), "{problem}");
    }
}
