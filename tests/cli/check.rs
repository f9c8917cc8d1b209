//! `gradus check`: one file against the cases of its challenge.

use serde_json::Value;

use crate::project::{Output, Project, fixtures};
use crate::result_schema;

/// Checks a source against `basics/double`.
fn double(project: &Project, source: &str, code: i32) -> Output {
    project.write("double.py", source);
    project.sound(["check", "double", "double.py"]).code(code)
}

/// The same as JSON.
fn double_json(project: &Project, source: &str, code: i32) -> Value {
    project.write("double.py", source);
    let run = project.sound(["check", "double", "double.py", "--format", "json"]).code(code);
    let run = run.json();
    result_schema::assert_holds(&run);
    run
}

fn verdict(run: &Value) -> &str {
    run["results"][0]["verdict"].as_str().unwrap()
}

#[test]
fn a_right_file_is_accepted_and_says_what_comes_next() {
    let project = Project::new();
    double(&project, "def double(n):\n    return n + n\n", 0).shows(&[
        "ACCEPTED",
        "2/2 passed",
        "O(1) time",
        "gradus solution double",
    ]);
}

#[test]
fn each_way_to_fail_has_its_verdict_and_exit_code_1() {
    let project = Project::new();
    for (expected, source) in [
        ("WA", "def double(n):\n    return n + 2 + (n > 2)\n"),
        ("RTE", "def double(n):\n    return n / 0\n"),
        ("TLE", "def double(n):\n    while True:\n        pass\n"),
        ("ILE", "import time\ndef double(n):\n    time.sleep(60)\n"),
        ("CE", "def double(n)\n    return n + n\n"),
        ("CE", "def twice(n):\n    return n + n\n"),
        ("CE", "import surely_not_installed\ndef double(n):\n    return n + n\n"),
        ("MLE", "def double(n):\n    return [0] * (1 << 33)\n"),
        ("OLE", "def double(n):\n    while True:\n        print('x' * 65536)\n"),
        ("RTE", "import os\ndef double(n):\n    os._exit(0)\n"),
        ("RTE", "import os\ndef double(n):\n    os.abort()\n"),
        ("RTE", "import sys\ndef double(n):\n    sys.exit(0)\n"),
        ("RTE", "def double(n):\n    return double(n)\n"),
    ] {
        let run = double_json(&project, source, 1);
        assert_eq!(verdict(&run), expected, "{source}\n{run:#}");
        assert_eq!(run["summary"]["failed"], 1);
        assert_eq!(run["results"][0]["gradable"], true);
    }
}

#[test]
fn a_wrong_answer_shows_both_sides_and_the_words_of_the_author() {
    let project = Project::new();
    double(&project, "def double(n):\n    return n + 2\n", 1).shows(&[
        "WRONG ANSWER",
        "1/2 passed",
        "case 2 \"five\"",
        "double(5)",
        "expected  10",
        "yours     7",
        "adding two is not doubling",
    ]);
}

#[test]
fn printing_instead_of_returning_is_named() {
    let project = Project::new();
    let run = double_json(&project, "def double(n):\n    print(n + n)\n", 1);
    assert_eq!(verdict(&run), "WA");
    let test = &run["results"][0]["tests"][0];
    assert!(test["diff"]["near_miss"].as_str().unwrap().contains("printed"), "{test:#}");
    assert_eq!(test["stdout"], "4\n");
}

#[test]
fn a_crash_shows_the_candidates_frames_only() {
    let project = Project::new();
    let source = "def inner(n):\n    return n / 0\n\ndef double(n):\n    return inner(n)\n";
    double(&project, source, 1)
        .shows(&["RUN-TIME ERROR", "ZeroDivisionError", "double.py:2", "return inner(n)"])
        .hides(&["<string>", "harness", "_eval", "run_function"]);
}

#[test]
fn a_syntax_error_shows_its_line() {
    let project = Project::new();
    double(&project, "x = 1\ndef double(n)\n    return n + n\n", 1).shows(&[
        "DOES NOT COMPILE",
        "double.py:2",
        "def double(n)",
    ]);
}

#[test]
fn the_result_names_challenge_file_and_digests() {
    let project = Project::new();
    let run = double_json(&project, "def double(n):\n    return n + n\n", 0);
    let result = &run["results"][0];
    assert_eq!(result["challenge"]["id"], "basics/double");
    assert_eq!(result["challenge"]["digest"].as_str().unwrap().len(), 64);
    assert_eq!(result["submission"]["path"], "double.py");
    assert_eq!(result["submission"]["candidate"], Value::Null);
    assert_eq!(result["tests"][0]["visibility"], "sample");
    assert_eq!(result["tests"][1]["visibility"], "hidden");
    assert_eq!(result["tests"][1]["stdout"], Value::Null, "accepted tests omit output");
    assert_eq!(run["summary"]["accepted"], 1);
}

#[test]
fn every_value_checker_tells_right_from_wrong_in_each_case() {
    every_case_follows("values");
}

#[test]
fn every_text_checker_tells_right_from_wrong_in_each_case() {
    every_case_follows("texts");
}

/// The accepted file of a challenge passes every case, and the wrong one passes none.
fn every_case_follows(challenge: &str) {
    let project = Project::new();
    let folder = fixtures("sound/checkers").join(challenge).join("submissions");
    for (file, code, wanted) in [
        ("accepted/as_each_checker_allows.py", 0, "AC"),
        ("wrong_answer/wrong_for_each_checker.py", 1, "WA"),
    ] {
        let file = folder.join(file);
        let arguments = ["check", challenge, file.to_str().unwrap(), "--format", "json"];
        let run = project.sound(arguments).code(code).json();
        result_schema::assert_holds(&run);
        let tests = run["results"][0]["tests"].as_array().unwrap();
        assert_eq!(tests.len(), 8);
        for test in tests {
            assert_eq!(test["verdict"], wanted, "{test:#}");
        }
    }
}

/// Score, verdict of each group and of each case for a file of the ladder.
fn ladder(file: &str) -> (f64, Vec<String>, Vec<String>) {
    let project = Project::new();
    let path = fixtures("sound/groups/ladder/submissions").join(file);
    let run = project
        .sound(["check", "ladder", path.to_str().unwrap(), "--format", "json"])
        .output()
        .json();
    result_schema::assert_holds(&run);
    let result = &run["results"][0];
    let verdicts = |list: &Value| {
        let list = list.as_array().unwrap().iter();
        list.map(|item| item["verdict"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let sum: f64 =
        result["tests"].as_array().unwrap().iter().map(|t| t["score"].as_f64().unwrap()).sum();
    let score = result["score"].as_f64().unwrap();
    assert!((sum - score).abs() < 1e-6, "the tests' points add up: {result:#}");
    (score, verdicts(&result["groups"]), verdicts(&result["tests"]))
}

#[test]
fn groups_give_partial_scores_by_their_aggregate() {
    let (score, groups, _) = ladder("accepted/right.py");
    assert_eq!((score, groups), (100.0, vec!["AC".into(), "AC".into(), "AC".into()]));

    // sum: three quarters of the weight in `low`; `high` needs `low` and is skipped.
    let (score, groups, tests) = ladder("wrong_answer/stumbles_low.py");
    assert_eq!((score, groups), (45.0, vec!["WA".into(), "AC".into(), "SK".into()]));
    assert_eq!(tests, ["AC", "WA", "AC", "AC", "SK", "SK"]);

    // min: the worst case of `middle` counts.
    let (score, groups, _) = ladder("wrong_answer/stumbles_in_the_middle.py");
    assert_eq!((score, groups), (70.0, vec!["AC".into(), "WA".into(), "AC".into()]));

    // pass-fail: one failure in `high` takes all of it.
    let (score, groups, _) = ladder("run_time_error/falls_from_the_top.py");
    assert_eq!((score, groups), (50.0, vec!["AC".into(), "AC".into(), "RTE".into()]));
}

#[test]
fn a_checker_program_that_breaks_is_the_judges_failure() {
    let project = Project::new().with("broken_checker.py", "print(1)\n");
    let run = project.odd(["check", "broken_checker.py", "--format", "json"]).code(3).json();
    result_schema::assert_holds(&run);
    let result = &run["results"][0];
    assert_eq!(result["verdict"], "JE");
    assert_eq!(result["gradable"], false);
    assert_eq!(result["score"], 0.0);
    assert_eq!(run["summary"]["ungradable"], 1);
    assert_eq!(run["summary"]["failed"], 0);
    assert!(result["message"].as_str().unwrap().contains("checker program"), "{result:#}");
}

#[test]
fn a_challenge_of_another_python_says_which_one_it_needs() {
    let project = Project::new().with("future.py", "def f():\n    return 1\n");
    project
        .odd(["check", "future.py"])
        .code(3)
        .says(&["`judge/future` needs Python 3.99", "--python"]);
}

#[test]
fn a_declared_package_that_is_missing_is_no_fault_of_the_candidate() {
    let project = Project::new().with("missing_package.py", "def f():\n    return 1\n");
    project
        .odd(["check", "missing_package.py"])
        .code(3)
        .says(&["surely_not_installed", "pip install"]);
}

#[test]
fn only_declared_packages_can_be_imported() {
    let project = Project::new();
    let venv = project.path("venv");
    let made = std::process::Command::new("python3")
        .args(["-m", "venv", "--without-pip"])
        .arg(&venv)
        .status()
        .unwrap();
    assert!(made.success());
    let library = std::fs::read_dir(venv.join("lib")).unwrap().next().unwrap().unwrap().path();
    let library = library.strip_prefix(project.path("")).unwrap().join("site-packages/parrot.py");
    project.write(library.to_str().unwrap(), "ONE = 1\n");
    let source = "import parrot\n\n\ndef f():\n    return parrot.ONE\n";
    let project = project.with("declared.py", source).with("undeclared.py", source);

    project.odd(["check", "declared.py"]).env("VIRTUAL_ENV", &venv).success();
    let run = project.odd(["check", "undeclared.py"]).env("VIRTUAL_ENV", &venv).code(1);
    run.shows(&["DOES NOT COMPILE", "parrot"]);
}

#[test]
fn five_mistakes_are_told_at_once_each_with_its_place() {
    let project = Project::new().with("five.py", "");
    let folder = fixtures("mistakes/five");
    let run =
        project.gradus(["check".as_ref(), folder.as_os_str(), project.path("five.py").as_os_str()]);
    let output = run.code(2).says(&[
        "challenge.toml:6:1",
        "did you mean `summary`?",
        "challenge.toml:9:9",
        "challenge.toml:14:11",
        "returns = '[0, 1]'",
        "challenge.toml:16:1",
        "challenge.toml:24:20",
        "did you mean `value`?",
    ]);
    let carets = output.stderr.lines().filter(|line| line.contains('^')).count();
    assert_eq!(carets, 5, "{output:#?}");
    assert_eq!(output.stdout, "");
}

#[test]
fn a_challenge_without_cases_is_a_mistake() {
    let project = Project::new().with("a.py", "");
    let folder = fixtures("mistakes/no-cases");
    let run = project.gradus(["check", folder.to_str().unwrap(), "a.py"]);
    run.code(2).says(&["there are no cases", "challenge.toml:6:9"]);
}

#[test]
fn expected_values_that_fail_are_the_authors_mistake() {
    let toml = "format = 1\ntitle = 'T'\nkind = 'function'\nentry = 'f'\nskills = []\n\
        [[cases]]\nname = 'bad oracle'\ncall = 'f()'\nreturns = '1 // 0'\n";
    let project = Project::new().with("own/task/challenge.toml", toml).with("f.py", "f = len\n");
    project.gradus(["check", "own/task", "f.py"]).code(2).says(&[
        "bad oracle",
        "returns",
        "ZeroDivisionError",
    ]);
}

#[test]
fn verbose_expands_every_failure() {
    let project = Project::new().with("double.py", "def double(n):\n    return 0\n");
    project.sound(["check", "double.py"]).code(1).hides(&["double(5)"]);
    project.sound(["check", "double.py", "--verbose"]).code(1).shows(&["double(2)", "double(5)"]);
}

#[test]
fn check_shows_hidden_cases_unless_it_is_asked_not_to() {
    let project = Project::new().with("double.py", "def double(n):\n    return n + 2\n");
    project.sound(["check", "double.py"]).code(1).shows(&["double(5)"]);
    project
        .sound(["check", "double.py", "--audience", "candidate"])
        .code(1)
        .shows(&["hidden"])
        .hides(&["double(5)", "adding two"]);
}

#[test]
fn with_nothing_it_checks_what_was_started_last() {
    let project = Project::new();
    project.sound(["check"]).code(2).says(&["nothing was started yet", "gradus start"]);
    project.sound(["start", "double"]).success();
    project.sound(["check"]).code(1).shows(&["NotImplementedError"]);
}

#[test]
fn test_is_another_name_for_check() {
    let project = Project::new().with("double.py", "def double(n):\n    return n + n\n");
    project.sound(["test", "double.py"]).success().shows(&["ACCEPTED"]);
}

#[test]
fn a_score_of_nothing_is_a_plain_zero() {
    let project = Project::new().with("double.py", "def double(n):\n    return 0\n");
    let output = project.sound(["check", "double.py", "--format", "json"]).code(1);
    output.shows(&["\"score\": 0.0"]).hides(&["-0.0"]);
}

#[test]
fn what_is_shown_of_a_program_says_each_thing_once() {
    let project = Project::new().with("pairs.py", "print(sum(map(int, input().split())) + 1)\n");
    let output = project.sound(["check", "pairs.py"]).code(1);
    assert!(!output.stdout.contains("at line 1, column 1: line 1"), "{output:#?}");
    project.write("pairs.py", "raise NotImplementedError\n");
    let output = project.sound(["check", "pairs.py"]).code(1);
    output.shows(&["NotImplementedError"]).hides(&["exit code"]);
    project.write("pairs.py", "print(sum(map(int, input().split())))\nraise SystemExit(7)\n");
    let output = project.sound(["check", "pairs.py"]).code(1);
    output.shows(&["reason    exited with code 7", "yours     0"]).hides(&["exit code", "printed"]);
}
