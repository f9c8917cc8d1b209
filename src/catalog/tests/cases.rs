use super::{CASE, Root, TOP, one, only_case};
use crate::model::{Checker, Expect, Task, ValueMode};

/// A function challenge with a case of these lines, the first of which is the twelfth.
fn function(lines: &str) -> Root {
    Root::challenge(&format!("{TOP}[[cases]]\nname = 'a'\n{lines}\n"))
}

fn function_says(lines: &str) -> String {
    one(&function(lines).says())
}

#[test]
fn a_call_returns_or_raises() {
    let returns = only_case(&function("call = 'f()'\nreturns = '[0, 1]'"));
    let expect = Expect::Returns("[0, 1]".into());
    assert_eq!(returns.task, Task::Call { source: "f()".into(), expect });
    let raises = only_case(&function("call = 'f()'\nraises = 'ValueError'\nmessage = 'n.t'"));
    let expect = Expect::Raises { class: "ValueError".into(), message: Some("n.t".into()) };
    assert_eq!(raises.task, Task::Call { source: "f()".into(), expect });
    assert_eq!((raises.weight, raises.sample), (1.0, false));
}

#[test]
fn a_toml_value_where_python_is_wanted_says_how_to_write_it() {
    for (value, said) in [
        ("[0, 1]", "write returns = '[0, 1]'"),
        ("42", "write returns = '42'"),
        ("true", "write returns = 'True'"),
        ("[true]", "write returns = '…'"),
        ("{ a = 1 }", "write returns = '…'"),
    ] {
        assert_eq!(
            function_says(&format!("call = 'f()'\nreturns = {value}")),
            format!("`returns` must be Python source in a string ({said})")
        );
    }
}

#[test]
fn a_word_where_a_string_of_python_is_meant_says_how_to_write_it() {
    for word in ["hello", "hello world"] {
        assert_eq!(
            function_says(&format!("call = 'f()'\nreturns = \"{word}\"")),
            format!(
                "`returns` is not a Python expression (a string needs Python's quotes, too: \
                 returns = '\"{word}\"')"
            )
        );
    }
    let oracle = "\n[oracle]\nfile = 'oracle.py'\n";
    let root = function(&format!("call = 'f()'\nreturns = 'expected_big'{oracle}"));
    let with_oracle = root.beside("oracle.py", "expected_big = 1");
    assert_eq!(with_oracle.says(), Vec::<String>::new());
    let root = function(&format!("call = 'f()'\nreturns = 'expected_big'{oracle}"));
    assert!(one(&root.says()).starts_with("there is no file `oracle.py`"));
}

#[test]
fn a_newline_escape_that_breaks_a_python_string_is_told() {
    for line in [r#"call = "f('a\nb')""#, "call = \"\"\"f('a\\nb')\"\"\""] {
        assert_eq!(
            function_says(&format!("{line}\nreturns = '1'")),
            "a newline escape broke a string in `call` (use a literal string '…' or '''…''', in \
             which \\n stays as it is)"
        );
    }
    for line in [r"call = 'f('a\nb')'", r#"call = "c = C()\nc.put('a')""#, r#"call = "f('a\\nb')""#]
    {
        let line = line.replace("'f('a\\nb')'", "'''f('a\\nb')'''");
        assert!(function(&format!("{line}\nreturns = '1'")).says().is_empty(), "{line}");
    }
}

#[test]
fn a_case_that_cannot_be_judged_says_why() {
    for (lines, said) in [
        (
            "call = 'f()'",
            "the case expects nothing (write returns = '…', a Python expression, or raises = \
             \"…\", a class)",
        ),
        (
            "call = 'f()'\nreturns = '1'\nraises = 'E'",
            "a call cannot both return and raise (keep one of `returns` and `raises`)",
        ),
        (
            "call = 'f()'\nreturns = '1'\nmessage = 'x'",
            "`message` stands without `raises` (it is searched in the message of the exception)",
        ),
        (
            "call = 'f()'\nraises = { type = 'ValueError', message = 'x' }",
            "`raises` must be the name of a class (write raises = \"ValueError\", and message = \
             '…' as a key of its own)",
        ),
        (
            "call = 'f()'\nraises = 'json.JSONDecodeError'",
            "`json.JSONDecodeError` is not the name of a class (write the name without its \
             module: raises = \"JSONDecodeError\")",
        ),
        (
            "call = 'f()'\nraises = 'ValueError: no'",
            "`ValueError: no` is not the name of a class (write the bare name; what its message \
             must say goes into `message`)",
        ),
        (
            "call = 'f()'\nraises = 'E'\nmessage = '[a'",
            "`message` is not a regular expression (the syntax is that of Rust's regex crate; a \
             literal string '…' keeps backslashes)",
        ),
        ("call = ' '\nreturns = '1'", "`call` must not be empty"),
        (
            "returns = '1'",
            "`call` is missing (the Python to run, such as call = 'two_sum([1, 2], 3)')",
        ),
        (
            "call = 'f()'\nreturns = '1'\ndata = 'secret/01'",
            "a function challenge has no `data` (files below data/ are for stdio challenges; use \
             `stdin` here)",
        ),
        (
            "call = 'f()'\nreturns = '1'\nweight = 0",
            "the cases have no weight, so that there is nothing to score (without `weight` a case \
             counts 1)",
        ),
        ("call = 'f()'\nreturns = '1'\nweight = -0.5", "`weight` must be from 0 to 1000000"),
        ("call = 'f()'\nreturns = '1'\nweight = inf", "`weight` must be a finite number"),
        (
            "call = 'f()'\nreturn = '1'\nreturns = '1'",
            "unknown key `return` (did you mean `returns`?)",
        ),
    ] {
        assert_eq!(function_says(lines), said);
    }
}

#[test]
fn a_case_may_have_a_checker_of_its_own() {
    let lines = "call = 'f()'\nreturns = '1'\nchecker = { kind = 'one_of' }";
    let Checker::Value(checker) = only_case(&function(lines)).checker else { panic!() };
    assert_eq!(checker.mode, ValueMode::OneOf);
}

#[test]
fn two_cases_of_one_name_are_told() {
    let root = Root::challenge(&format!("{TOP}{CASE}{CASE}"));
    let problems = root.entry().load().unwrap_err();
    assert_eq!(root.lines(&problems), ["15:8 there are two cases `one`"]);
    let label = problems.iter().next().unwrap().label.as_deref();
    assert_eq!(label, Some("the other one is in line 11"));
}
