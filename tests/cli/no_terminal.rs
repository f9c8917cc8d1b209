//! Without a terminal every command comes to its end: no prompt that waits, no escape codes, and an
//! exit code that means something.

use crate::project::Project;

#[test]
fn every_command_comes_to_its_end_without_a_terminal() {
    let project = Project::new();
    project.write("double.py", "def double(n):\n    return n + 2\n");
    project.write("sheet.json", "{\"basics/none#one\": 1}");
    let lines: [(&[&str], i32); 26] = [
        (&[], 0),
        (&["list"], 0),
        (&["list", "done"], 0),
        (&["show", "double"], 0),
        (&["show", "small"], 0),
        (&["check", "double.py"], 1),
        (&["run", "double.py", "--call", "double(1)"], 0),
        (&["hint", "double"], 0),
        (&["solution", "double"], 2),
        (&["solution", "double", "--give-up"], 0),
        (&["history"], 0),
        (&["history", "undo", "double"], 4),
        (&["history", "reset", "double"], 0),
        (&["history", "undo", "double"], 0),
        (&["watch", "double"], 2),
        (&["quiz"], 2),
        (&["quiz", "small"], 2),
        (&["quiz", "small", "--format", "json"], 0),
        (&["quiz", "small", "--answers", "sheet.json"], 2),
        (&["quiz", "no-such-thing-at-all"], 4),
        (&["review"], 0),
        (&["review", "--list"], 0),
        (&["interview"], 2),
        (&["interview", "--resume"], 2),
        (&["interview", "--scorecard"], 4),
        (&["interview", "--sheet", "--seed", "1"], 0),
    ];
    for (line, code) in lines {
        let output = project.sound(line).output();
        assert_eq!(output.code, Some(code), "{line:?}: {output:#?}");
        for text in [&output.stdout, &output.stderr] {
            assert!(!text.contains('\x1b'), "{line:?} writes escape codes: {text:?}");
        }
        assert!(!output.stdout.is_empty() || !output.stderr.is_empty(), "{line:?} says nothing");
    }
}

#[test]
fn words_that_choose_nothing_are_told_before_the_terminal_is() {
    let project = Project::new();
    for more in [&[][..], &["--format", "json"]] {
        let quiz = |word| project.sound([&["quiz", word], more].concat());
        let run = quiz("nosuch").code(4).hides(&["terminal"]);
        run.says(&["no question matches `nosuch`", "gradus list quiz"]);
        quiz("all-kinsd").code(4).says(&["did you mean `all-kinds`?"]);
    }
    // And a quiz that cannot be asked makes no record of anybody's practice.
    project.sound(["quiz", "all-kinds"]).code(2).says(&["this is none"]);
    assert!(!project.path("../home").exists());
}

#[test]
fn an_unknown_id_in_the_first_line_of_a_file_is_told_with_its_place() {
    let project =
        Project::new().with("double.py", "# gradus: doubel\ndef double(n):\n    return n\n");
    let run = project.sound(["check", "double.py"]).code(2);
    run.says(&["there is no challenge `doubel` (from line 1 of double.py)", "did you mean"]);
}
