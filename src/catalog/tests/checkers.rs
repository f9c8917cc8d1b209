use super::{CASE, Root, TOP, says_one};
use crate::model::{Checker, TextMode, Tolerance, ValueMode};

fn checker(kind: &str, table: &str) -> Root {
    let case = if kind == "stdio" { "[[cases]]\nname = 'a'\nstdout = '1'\n" } else { CASE };
    let top = TOP.replace("\"function\"", &format!("{kind:?}"));
    let top = if kind == "stdio" { top.replace("entry = \"two_sum\"", "") } else { top };
    Root::challenge(&format!("{top}[checker]\n{table}\n{case}"))
}

fn mode(table: &str) -> (ValueMode, bool) {
    match checker("function", table).loads().cases.remove(0).checker {
        Checker::Value(checker) => (checker.mode, checker.numeric),
        other => panic!("{other:?}"),
    }
}

fn text_mode(table: &str) -> TextMode {
    match checker("stdio", table).loads().cases.remove(0).checker {
        Checker::Text(checker) => checker.mode,
        other => panic!("{other:?}"),
    }
}

#[test]
fn checkers_are_read_with_their_options() {
    assert_eq!(mode("kind = 'value'\nnumeric = true"), (ValueMode::Equal, true));
    let tolerance = Tolerance { abs: 0.01, rel: 1e-9 };
    assert_eq!(mode("kind = 'approx'\nabs = 0.01"), (ValueMode::Approx(tolerance), false));
    assert_eq!(mode("kind = 'unordered'").0, ValueMode::Unordered { deep: false });
    assert_eq!(mode("kind = 'one_of'\nnumeric = true"), (ValueMode::OneOf, true));
    assert_eq!(text_mode("kind = 'tokens'"), TextMode::Tokens { case_sensitive: true });
    assert_eq!(text_mode("kind = 'floats'\nabs = 0.01"), TextMode::Floats(tolerance));
    assert_eq!(text_mode("kind = 'regex'\npattern = 'a+'"), TextMode::Regex(Some("a+".into())));
    let program = checker("stdio", "kind = 'program'\nprogram = 'c.py'").beside("c.py", "ok");
    let expected = Checker::Program { file: "c.py".into(), source: b"ok".to_vec() };
    assert_eq!(program.loads().cases[0].checker, expected);
}

#[test]
fn a_checker_that_cannot_be_used_says_why() {
    for (kind, table, said) in [
        ("function", "kind = 'vlaue'", "11:8 unknown kind `vlaue` (did you mean `value`?)"),
        (
            "function",
            "kind = 'tokens'",
            "11:8 the checker `tokens` is not for function challenges (use one of value, approx, \
             unordered, one_of)",
        ),
        (
            "function",
            "kind = 'unordered'\nabs = 0.1",
            "12:1 the checker `unordered` has no `abs` (it is an option of approx, floats)",
        ),
        (
            "function",
            "kind = 'unordered'\ndep = true",
            "12:1 unknown key `dep` (did you mean `deep`?)",
        ),
        ("function", "kind = 'approx'\nrel = 1", "12:7 `rel` must be at least 0 and below 1"),
        ("function", "numeric = true", "10:1 `kind` is missing (such as kind = \"approx\")"),
        (
            "stdio",
            "kind = 'program'\nprogram = 'chekcer.py'",
            "12:11 there is no file `chekcer.py` (known here: challenge.toml, statement.md)",
        ),
        (
            "stdio",
            "kind = 'regex'\npattern = '(a'",
            "12:11 `pattern` is not a regular expression (the syntax is that of Rust's regex \
             crate; a literal string '…' keeps backslashes)",
        ),
    ] {
        assert_eq!(checker(kind, table).says(), [said]);
    }
    assert_eq!(
        says_one("checker = 'approx'"),
        "`checker` must be a table (write checker = { kind = \"approx\" })"
    );
}
