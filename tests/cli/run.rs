//! `gradus run`: a file on an input of one's own, without a verdict.

use crate::project::Project;

#[test]
fn a_program_gets_the_input_and_its_output_is_shown_as_it_is() {
    let project = Project::new().with("sum.py", "print(sum(map(int, input().split())))\n");
    let output = project.gradus(["run", "sum.py", "--input", "3 4"]).success();
    assert_eq!(output.stdout, "7\n");
}

#[test]
fn the_input_may_come_from_a_file_or_a_pipe() {
    let project = Project::new()
        .with("count.py", "import sys\nprint(len(sys.stdin.read()))\n")
        .with("in.txt", "12345");
    let output = project.gradus(["run", "count.py", "--input-file", "in.txt"]).success();
    assert_eq!(output.stdout, "5\n");
    let run = project.gradus(["run", "count.py", "--input-file", "-"]).stdin(b"123");
    assert_eq!(run.success().stdout, "3\n");
    project.gradus(["run", "count.py", "--input-file", "no.txt"]).code(2).says(&["no.txt"]);
}

#[test]
fn a_call_shows_its_value() {
    let project =
        Project::new().with("double.py", "def double(n):\n    print('hm')\n    return [n, n]\n");
    let output = project.gradus(["run", "double.py", "--call", "double(2)"]).success();
    assert_eq!(output.stdout, "hm\n[2, 2]\n");
    project.sound(["run", "double", "double.py"]).code(2).says(&["say what to call"]);
}

#[test]
fn failures_are_told_and_are_exit_code_1() {
    let project = Project::new()
        .with("broken.py", "def f(:\n")
        .with("raises.py", "def f():\n    return 1 / 0\n\nf()\n")
        .with("exits.py", "raise SystemExit(7)\n")
        .with("loops.py", "while True:\n    pass\n");
    project.gradus(["run", "broken.py"]).code(1).says(&["SyntaxError", "line 1"]);
    project.gradus(["run", "raises.py"]).code(1).says(&["ZeroDivisionError", "line 2"]);
    project.gradus(["run", "exits.py"]).code(1).says(&["exit code 7"]);
    project.gradus(["run", "missing.py"]).code(2).says(&["no such file"]);
    project.sound(["run", "pairs", "loops.py"]).code(1).says(&["0.5 s of processor time"]);
    project.gradus(["run", "raises.py", "--call", "g()"]).code(1);
}

#[test]
fn output_goes_through_byte_for_byte_where_no_terminal_reads_it() {
    let source = "import sys\nsys.stdout.buffer.write(b'\\x1b[0m\\t|\\r\\n')\n";
    let project = Project::new().with("bytes.py", source);
    let output = project.gradus(["run", "bytes.py"]).success();
    assert_eq!(output.stdout, "\x1b[0m\t|\r\n");
}

#[test]
fn a_value_stands_on_a_line_of_its_own() {
    let project =
        Project::new().with("a.py", "def f():\n    print('no end', end='')\n    return 1\n");
    let output = project.gradus(["run", "a.py", "--call", "f()"]).success();
    assert_eq!(output.stdout, "no end\n1\n");
}

#[test]
fn an_exception_without_words_is_named_alone() {
    let project = Project::new().with("a.py", "raise NotImplementedError\n");
    let output = project.gradus(["run", "a.py"]).code(1);
    assert!(output.stderr.contains("\nNotImplementedError\n"), "{output:#?}");
}

/// Settings that a machine may not give.
const SETTINGS: [(&str, &str); 5] = [
    ("full", "auto"),
    ("full", "cold"),
    ("restricted", "auto"),
    ("restricted", "cold"),
    ("none", "cold"),
];

#[test]
fn files_move_between_folders_in_every_tier() {
    let program = "import os\nos.makedirs('a/b')\nopen('a/b/x', 'w').write('1')\n\
        os.rename('a/b/x', 'y')\nos.replace('y', 'a/z')\nos.link('a/z', 'a/b/l')\n\
        os.rename('a/b', 'c')\nprint(sorted(os.listdir('a')), os.listdir('c'))\n";
    let project = Project::new().with("moves.py", program);
    for (tier, worker) in SETTINGS {
        let run = project.gradus(["run", "moves.py", "--isolation", tier, "--worker", worker]);
        let output = run.output();
        if output.stderr.contains("no isolation of tier") {
            println!("skipped: this machine does not give {tier}");
            continue;
        }
        assert!(output.stdout.contains("['z'] ['l']"), "{tier} {worker}: {output:#?}");
    }
}
