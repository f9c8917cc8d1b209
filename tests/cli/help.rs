//! Help, version and mistakes on the command line.

use crate::project::Project;

const COMMANDS: [(&str, Option<&str>); 11] = [
    ("list", Some("ls")),
    ("show", None),
    ("start", Some("next")),
    ("check", Some("test")),
    ("run", None),
    ("grade", None),
    ("verify", Some("lint")),
    ("new", None),
    ("progress", None),
    ("doctor", None),
    ("completions", None),
];

#[test]
fn every_command_has_help_with_an_example() {
    let project = Project::new();
    for (command, alias) in COMMANDS {
        let output = project.gradus([command, "--help"]).success();
        assert!(output.stdout.contains(&format!("Example:\n  gradus {command}")), "{output:#?}");
        let wide = output.stdout.lines().find(|line| line.chars().count() > 100);
        assert_eq!(wide, None, "in the help of {command}");
        if let Some(alias) = alias {
            let help = project.gradus([alias, "--help"]).success();
            assert_eq!(help.stdout, output.stdout, "{alias} is {command}");
        }
    }
}

#[test]
fn help_without_a_command_names_every_command() {
    let project = Project::new();
    let nothing = project.gradus([""; 0]).success();
    let help = project.gradus(["--help"]).success();
    for (command, _) in COMMANDS {
        let line = format!("\n  {command} ");
        assert!(help.stdout.contains(&line) && nothing.stdout.contains(&line), "{command}");
    }
}

#[test]
fn the_version_is_that_of_the_package() {
    let output = Project::new().gradus(["--version"]).success();
    assert_eq!(output.stdout, format!("gradus {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn mistakes_on_the_command_line_are_exit_code_2() {
    let project = Project::new();
    for arguments in [
        &["chekc"][..],
        &["show"],
        &["check", "a", "b", "c"],
        &["grade"],
        &["grade", ".", "--threshold", "101"],
        &["grade", ".", "--format", "xml"],
        &["grade", ".", "--format", "json,markdown"],
        &["grade", ".", "--layout", "{student}.py"],
        &["list", "--format", "xml"],
        &["list", "--jobs", "0"],
        &["list", "--color", "sometimes"],
        &["new", "poem", "a/b"],
        &["run", "a.py", "--input", "1", "--input-file", "b"],
    ] {
        let output = project.gradus(arguments).code(2);
        assert!(!output.stderr.is_empty(), "{arguments:?}");
        assert_eq!(output.stdout, "", "{arguments:?}");
    }
}

#[test]
fn a_misspelt_command_names_the_nearest() {
    Project::new().gradus(["chekc"]).code(2).says(&["check"]);
}
