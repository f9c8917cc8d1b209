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
        (&["quiz", "no-such-thing-at-all"], 2),
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
