//! Input and output of programs.

use super::{Root, one, only_case};
use crate::model::Task;

const STDIO: &str = "format = 1\ntitle = 'x'\nkind = 'stdio'\nskills = ['known']\n";

/// A stdio challenge with a case of these lines, the first of which is the seventh.
fn stdio(lines: &str) -> Root {
    Root::challenge(&format!("{STDIO}[[cases]]\nname = 'a'\n{lines}\n"))
}

#[test]
fn a_program_gets_its_input_inline_or_from_files() {
    let inline = only_case(&stdio("stdin = 'a'\nstdout = ''"));
    assert_eq!((inline.stdin, inline.stdout), (b"a".to_vec(), Some(Vec::new())));
    assert_eq!(inline.task, Task::Program);
    let files = stdio("data = 'sample/x'")
        .beside("data/sample/x.in", "1")
        .beside("data/sample/x.ans", "2")
        .beside("data/sample/notes.txt", "");
    let case = only_case(&files);
    assert_eq!((case.name.as_str(), case.sample), ("a", true));
    assert_eq!((case.stdin, case.stdout), (b"1".to_vec(), Some(b"2".to_vec())));
}

#[test]
fn pairs_that_no_case_names_become_cases_in_the_order_of_their_names() {
    let mut root = Root::challenge(STDIO);
    for name in ["secret/02", "secret/01", "sample/9"] {
        root = root.beside(&format!("data/{name}.in"), "").beside(&format!("data/{name}.ans"), "");
    }
    let cases = root.loads().cases;
    let seen: Vec<_> = cases.iter().map(|case| (case.name.as_str(), case.sample)).collect();
    assert_eq!(seen, [("sample/9", true), ("secret/01", false), ("secret/02", false)]);
}

#[test]
fn data_that_cannot_be_used_says_why() {
    let with =
        |lines: &str| stdio(lines).beside("data/secret/01.in", "").beside("data/secret/01.ans", "");
    for (lines, said) in [
        (
            "data = '../x'",
            "7:8 `../x` may lie outside of data/ (write the path below data/, such as data = \
             \"secret/01\")",
        ),
        (
            "data = 'data/secret/1'",
            "7:8 there is no data `data/secret/1` (did you mean `secret/01`?)",
        ),
        (
            "data = 'secret/01.in'",
            "7:8 there is no data `secret/01.in` (did you mean `secret/01`?)",
        ),
        (
            "data = 'other/thing'",
            "7:8 there is no data `other/thing` (it takes the two files data/other/thing.in and \
             data/other/thing.ans)",
        ),
        (
            "data = 'secret/01'\nstdin = ''",
            "8:1 `stdin` stands beside `data` (`data` already says it; remove `stdin`)",
        ),
        (
            "data = 'secret/01'\n[[cases]]\nname = 'b'\ndata = 'secret/01'",
            "10:8 the data `secret/01` is used twice",
        ),
    ] {
        assert_eq!(with(lines).says(), [said]);
    }
}

#[test]
fn files_that_are_no_pair_are_told() {
    let root = stdio("stdout = '1'")
        .beside("data/secret/01.in", "")
        .beside("data/sample/02.ans", "")
        .beside("data/03.in", "")
        .beside("data/03.ans", "");
    let hint = "(a pair is an input `.in` and its expected output `.ans`)";
    assert_eq!(
        root.says(),
        [
            "data/03.in lies neither in data/sample nor in data/secret (data/sample is visible to \
             candidates, data/secret is not)"
                .to_owned(),
            format!("data/sample/02.ans there is no `sample/02.in` beside it {hint}"),
            format!("data/secret/01.in there is no `secret/01.ans` beside it {hint}"),
        ]
    );
}

#[test]
fn a_pair_needs_a_group_where_there_are_groups() {
    let toml = format!(
        "{STDIO}[[groups]]\nname = 'g'\nmax_score = 1\n\
         [[cases]]\nname = 'a'\ngroup = 'g'\nstdout = ''\n"
    );
    let root =
        Root::challenge(&toml).beside("data/secret/01.in", "").beside("data/secret/01.ans", "");
    assert_eq!(
        root.says(),
        [
            "data/secret/01.in no case names these files, so they are in no group (write a case with \
          data = \"secret/01\" and a `group`)"
        ]
    );
}

#[test]
fn keys_of_the_other_kind_are_told() {
    let hint = "(the whole program is run with `stdin` and must print `stdout`; calls are for kind \
                = \"function\")";
    assert_eq!(
        stdio("stdout = ''\ncall = 'f()'\nreturns = '1'").says(),
        [
            format!("8:1 a stdio challenge has no `call` {hint}"),
            format!("9:1 a stdio challenge has no `returns` {hint}"),
        ]
    );
    let said = Root::challenge(&format!(
        "{STDIO}entry = 'f'\n[oracle]\nfile = 'challenge.toml'\n\
                                         [[cases]]\nname = 'a'\nstdout = ''\n"
    ))
    .says();
    assert_eq!(said.len(), 2, "{said:?}");
    assert!(said[0].starts_with("5:9 a stdio challenge has no entry"));
    assert!(said[1].starts_with("6:1 a stdio challenge has no oracle"));
}

#[test]
fn output_must_be_given_unless_the_checker_needs_none() {
    let said = "5:1 `stdout` is missing (what the program must print, or data = \"secret/…\")";
    assert_eq!(stdio("stdin = 'a'").says(), [said]);
    assert_eq!(stdio("checker = { kind = 'regex' }").says(), [said]);
    let misspelt = stdio("checker = { kind = 'program', program = 'nothing.py' }");
    assert!(one(&misspelt.says()).starts_with("there is no file"));
    let pattern = only_case(&stdio("checker = { kind = 'regex', pattern = 'a+' }"));
    assert_eq!(pattern.stdout, None);
    let program = stdio("checker = { kind = 'program', program = 'c.py' }").beside("c.py", "");
    assert_eq!(only_case(&program).stdout, None);
}

#[test]
fn an_output_that_is_a_pattern_is_checked() {
    let regex = "checker = { kind = 'regex' }";
    let said = "the expected output is not a regular expression (unclosed group)";
    assert_eq!(stdio(&format!("{regex}\nstdout = '(a'")).says(), [format!("8:10 {said}")]);
    let toml = format!("{STDIO}{regex}\n");
    let root =
        Root::challenge(&toml).beside("data/secret/1.in", "").beside("data/secret/1.ans", "(a");
    assert_eq!(root.says()[0], format!("data/secret/1.ans {said}"));
}
