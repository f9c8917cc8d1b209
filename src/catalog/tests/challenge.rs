use std::time::Duration;

use super::{CASE, Root, TOP, says, says_one};
use crate::model::{Aggregate, Kind, Level, PythonVersion, Verdict};

#[test]
fn a_challenge_is_read_with_all_that_it_says() {
    let toml = r#"
        format = 1
        title = "Two sum"
        kind = "function"
        entry = "two_sum"
        level = "junior"
        skills = ["known"]
        minutes = 15
        summary = "Find two."
        hints = ["nudge", "approach"]
        formerly = ["old/two-sum"]
        [python]
        requires = ">=3.9,<3.13"
        packages = ["yaml", "google.protobuf"]
        [limits]
        cpu_s = 1.5
        memory_mib = 1_024
        [complexity]
        time = "O(n)"
        [oracle]
        file = "oracle.py"
        [origin]
        source = "elsewhere"
        [[groups]]
        name = "first"
        max_score = 40
        [[groups]]
        name = "second"
        max_score = 60.5
        aggregate = "pass-fail"
        require = ["first"]
        [[cases]]
        name = "one"
        group = "second"
        weight = 0.5
        sample = true
        call = '''two_sum(1)'''
        returns = 'expected'
        [[cases]]
        name = "two"
        group = "first"
        call = "two_sum()"
        raises = "TypeError"
        message = 'missing \d'
    "#;
    let challenge = Root::challenge(toml)
        .beside("oracle.py", "expected = [0, 1]")
        .beside("explanation.md", "So.")
        .beside("submissions/accepted/a.py", "yes")
        .beside("submissions/rejected/b.py", "no")
        .beside("submissions/accepted/README.md", "not a submission")
        .loads();
    assert_eq!(challenge.id, "shelf/it");
    assert_eq!(challenge.kind, Kind::Function);
    assert_eq!(challenge.level, Some(Level::Junior));
    assert_eq!((challenge.minutes, challenge.hints.len()), (Some(15), 2));
    assert_eq!(challenge.formerly, ["old/two-sum"]);
    assert_eq!(challenge.python.at_least, PythonVersion::new(3, 9));
    assert_eq!(challenge.python.packages, ["yaml", "google.protobuf"]);
    assert_eq!(challenge.limits.cpu, Duration::from_millis(1500));
    assert_eq!(challenge.limits.wall, Duration::from_millis(4500));
    assert_eq!((challenge.limits.memory_mib, challenge.limits.threads), (1024, 8));
    assert_eq!(challenge.oracle.as_deref(), Some(&b"expected = [0, 1]"[..]));
    assert_eq!(challenge.groups[1].require, [0]);
    assert_eq!(challenge.groups[1].aggregate, Aggregate::PassFail);
    assert!((challenge.max_score() - 100.5).abs() < 1e-9);
    assert_eq!(challenge.cases[0].group, Some(1));
    assert!(challenge.cases[0].sample && !challenge.cases[1].sample);
    assert_eq!(challenge.statement.as_deref(), Some("Do it."));
    assert_eq!((challenge.explanation.as_deref(), challenge.starter), (Some("So."), None));
    let paths: Vec<_> = challenge.references.iter().map(|reference| &*reference.path).collect();
    assert_eq!(paths, ["submissions/accepted/a.py", "submissions/rejected/b.py"]);
    assert!(challenge.references[1].expects.met_by(Verdict::TimeLimit));
}

#[test]
fn many_mistakes_are_told_in_one_go_each_with_its_place() {
    let toml = r#"format = 1
title = "Ünïcode"
kind = "functoin"
levle = "junior"
minutes = "15"
entry = "two_sum"
skills = []
[limits]
cpu_s = -1
[[cases]]
name = "ö"
weight = 1  # ö
  call = 'f()'
checker = { kind = "approx", note = 'ö', abs = 7 }
"#;
    assert_eq!(
        Root::challenge(toml).says(),
        [
            "3:8 unknown kind `functoin` (did you mean `function`?)",
            "4:1 unknown key `levle` (did you mean `level`?)",
            "5:11 `minutes` must be a whole number (write it without quotes: 15)",
            "9:9 `cpu_s` must be above 0 and at most 3600 seconds",
            "10:1 the case expects nothing (write returns = '…', a Python expression, or raises = \
             \"…\", a class)",
            "14:30 unknown key `note` (known here: kind, abs, rel, numeric, nan, exact_types)",
            "14:48 `abs` must be at least 0 and below 1",
        ]
    );
    let said = says("level = 'jnior'\nsummary = 'ü' # ü\nhints = ['ü', 7]\nfoo = 1\n[limits]\nx=1");
    let places: Vec<_> = said.iter().map(|line| line.split(' ').next().unwrap()).collect();
    assert_eq!(places, ["10:9", "12:15", "13:1", "15:1"]);
}

#[test]
fn what_is_required_is_asked_for() {
    assert_eq!(
        Root::challenge("# nothing\n").says(),
        [
            "1:1 `format` is missing (write `format = 1` at the top)",
            "1:1 `title` is missing",
            "warning: 1:1 `skills` is missing (name the skills it trains, by their ids)",
            "1:1 `kind` is missing (function, stdio or write-tests)",
        ]
    );
    let toml = "format = 1\ntitle = 'x'\nkind = 'function'\nskills = []\ncases = []\n";
    assert_eq!(
        Root::challenge(toml).says(),
        [
            "1:1 `entry` is missing (it is the function or class that the candidate's module must \
             define)",
            "5:9 there are no cases (write at least one `[[cases]]` table)",
        ]
    );
}

#[test]
fn a_later_format_is_not_judged_by_the_rules_of_this_one() {
    let said = Root::challenge("format = 2\nnew_key = 1\n").says();
    assert_eq!(said, ["1:10 format 2 needs a newer gradus"]);
}

#[test]
fn a_key_below_the_wrong_header_is_sent_home() {
    assert_eq!(
        says("[limits]\ncpu_s = 1\n[complexity]\nhints = ['a']\ntime = 'O(1)'"),
        ["13:1 unknown key `hints` (`hints` belongs above `[limits]`: after a header, keys are \
             the table's)"]
    );
    assert_eq!(says_one("cpu_s = 1"), "unknown key `cpu_s` (`cpu_s` belongs below `[limits]`)");
    assert_eq!(
        says_one("packages = []"),
        "unknown key `packages` (`packages` belongs below `[python]`)"
    );
}

#[test]
fn every_limit_has_bounds() {
    for (line, said) in [
        ("cpu_s = 0", "`cpu_s` must be above 0 and at most 3600 seconds"),
        ("cpu_s = nan", "`cpu_s` must be a finite number"),
        ("cpu_s = 1e300", "`cpu_s` must be above 0 and at most 3600 seconds"),
        ("wall_s = true", "`wall_s` must be a number"),
        ("memory_mib = 0", "`memory_mib` must be from 1 to 1048576"),
        ("memory_mib = 99999999999999999999999", "`memory_mib` must be from 1 to 1048576"),
        ("processes = -1", "`processes` must be from 0 to 4096"),
        ("threads = 1.5", "`threads` must be a whole number"),
        (
            "wall_s = 1",
            "the wall limit would end every case before the CPU limit (left out, wall_s is three \
             times cpu_s)",
        ),
    ] {
        assert_eq!(says_one(&format!("[limits]\n{line}")), said);
    }
}

#[test]
fn a_value_of_the_wrong_type_is_told_once() {
    for key in [
        "entry",
        "level",
        "skills",
        "minutes",
        "summary",
        "hints",
        "formerly",
        "python",
        "limits",
        "checker",
        "complexity",
        "oracle",
        "origin",
        "groups",
        "cases",
    ] {
        let top = TOP.replace("entry = \"two_sum\"\nskills = [\"known\"]\n", "");
        let rest = if key == "entry" { "" } else { "entry = 'f'\n" };
        let rest = if key == "skills" { rest.to_owned() } else { format!("{rest}skills = []\n") };
        let case = match key {
            "cases" => "",
            "groups" => &format!("{CASE}group = 'a'\n"),
            _ => CASE,
        };
        let said = Root::challenge(&format!("{key} = 1979-05-27\n{top}{rest}{case}")).says();
        assert_eq!(said.len(), 1, "{said:#?}");
        assert!(said[0].starts_with(&format!("1:{} `{key}` must be", key.len() + 4)), "{said:?}");
    }
}

#[test]
fn what_python_needs_is_checked() {
    for (lines, said) in [
        (
            "[python]\nrequires = '3.9'",
            "`requires`: `3.9` is not a requirement (write \">=3.9\", \">=3.8,<3.13\" or \
             \"==3.11.*\")",
        ),
        (
            "[python]\npackages = ['scikit-learn>=1']",
            "`scikit-learn>=1` cannot be imported (name the module, such as `yaml` for PyYAML, \
             without a version)",
        ),
        (
            "formerly = ['a b']",
            "`a b` is not an id (an id is made of letters, digits, `-`, `_` and `.`)",
        ),
        ("[complexity]\nspce = 'O(1)'", "unknown key `spce` (did you mean `space`?)"),
        ("[origin]\nlicense = 'MIT'", "unknown key `license` (did you mean `licence`?)"),
        (
            "[oracle]\nfile = '../oracle.py'",
            "`../oracle.py` may lie outside of the challenge's folder (write the path below that \
             folder, without `.` and `..`)",
        ),
        (
            "[oracle]\nfile = 'oracel.py'",
            "there is no file `oracel.py` (known here: challenge.toml, statement.md)",
        ),
    ] {
        assert_eq!(says_one(lines), said);
    }
}

#[test]
fn the_entry_is_a_name() {
    let toml = format!("{TOP}{CASE}").replace("\"two_sum\"", "\"two_sum(a)\"");
    assert_eq!(
        Root::challenge(&toml).says(),
        ["4:9 `two_sum(a)` cannot be a name in Python (write the bare name, without parentheses \
          or arguments)"]
    );
}

#[test]
fn an_unknown_skill_is_doubtful_in_a_root_of_ones_own() {
    let toml = format!("{TOP}{CASE}").replace("\"known\"", "\"knwon\", \"known\"");
    let root = Root::challenge(&toml);
    assert_eq!(root.says(), ["warning: 5:11 unknown skill `knwon` (did you mean `known`?)"]);
    assert_eq!(root.loads().skills, ["knwon", "known"]);
}

#[test]
fn one_pair_of_brackets_is_not_two() {
    assert_eq!(
        Root::challenge(&format!("{TOP}{}", CASE.replace("[[cases]]", "[cases]"))).says(),
        ["10:1 `cases` must be an array of tables (write `[[cases]]`, with two pairs of brackets)"]
    );
}
