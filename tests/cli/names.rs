//! How a challenge is named wherever an id stands.

use crate::project::{Project, fixtures};

const RIGHT: &str = "def double(n):\n    return n + n\n";

#[test]
fn a_challenge_goes_by_its_id_its_last_part_or_its_folder() {
    let project = Project::new().with("any.py", RIGHT);
    let folder = fixtures("sound/basics/double");
    let toml = folder.join("challenge.toml");
    let slash = format!("{}/", folder.display());
    for name in
        ["basics/double", "double", folder.to_str().unwrap(), toml.to_str().unwrap(), &slash]
    {
        project.sound(["check", name, "any.py"]).success();
    }
    // A folder needs no root.
    project.gradus(["check", folder.to_str().unwrap(), "any.py"]).success();
}

#[test]
fn a_file_alone_names_its_challenge_in_its_first_line_or_by_its_name() {
    let project = Project::new()
        .with("attempt.py", format!("# gradus: basics/double\n{RIGHT}"))
        .with("double.py", RIGHT)
        .with("ladder.py", format!("# gradus: double\n{RIGHT}"));
    project.sound(["check", "attempt.py"]).success();
    project.sound(["check", "double.py"]).success();
    project.sound(["check", "ladder.py"]).success().shows(&["double"]);
    // The id alone takes the file of its name.
    project.sound(["check", "double"]).success();
}

#[test]
fn an_unknown_name_lists_the_nearest() {
    let project = Project::new().with("duoble.py", RIGHT).with("x.py", "# gradus: basics/dubble\n");
    for arguments in [
        &["check", "duoble", "duoble.py"][..],
        &["check", "duoble.py"],
        &["check", "x.py"],
        &["show", "duoble"],
        &["start", "duoble"],
        &["run", "duoble", "duoble.py"],
        &["grade", "duoble.py", "-c", "duoble"],
    ] {
        project.sound(arguments).code(2).says(&["there is no challenge", "basics/double"]);
    }
}

#[test]
fn an_ambiguous_name_lists_all_it_may_mean() {
    let toml = "format = 1\ntitle = 'T'\nkind = 'stdio'\nskills = []\n[[cases]]\nname = 'a'\nstdout = ''\n";
    let project = Project::new()
        .with("root/one/same/challenge.toml", toml)
        .with("root/two/same/challenge.toml", toml)
        .with("same.py", "");
    for arguments in [&["show", "same"][..], &["check", "same.py"], &["start", "same"]] {
        let run = project.gradus(arguments).env("GRADUS_CHALLENGES", project.path("root"));
        run.code(2).says(&["one/same", "two/same"]);
    }
}

#[test]
fn of_two_roots_with_the_same_id_the_later_counts_and_says_so() {
    let toml = |answer: u32| {
        format!(
            "format = 1\ntitle = 'T'\nkind = 'stdio'\nskills = []\n\
            [[cases]]\nname = 'a'\nsample = true\nstdout = '{answer}'\n"
        )
    };
    let project = Project::new()
        .with("first/a/task/challenge.toml", toml(1))
        .with("first/a/task/statement.md", "# First\n")
        .with("second/a/task/challenge.toml", toml(2))
        .with("second/a/task/statement.md", "# Second\n")
        .with("task.py", "print(2)\n");
    let roots = ["--challenges", "first", "--challenges", "second", "check", "task.py"];
    project.gradus(roots).success().says(&["second/a/task", "first/a/task"]);
    let roots = ["--challenges", "second", "check", "task.py"];
    // The variable's roots come first.
    project.gradus(roots).env("GRADUS_CHALLENGES", project.path("first")).success();
    let roots = ["--challenges", "second", "--challenges", "first", "check", "task.py"];
    project.gradus(roots).code(1);
}

#[test]
fn a_root_that_is_none_is_a_mistake() {
    let project = Project::new().with("file", "");
    project.gradus(["--challenges", "nowhere", "list"]).code(2).says(&["nowhere"]);
    project.gradus(["--challenges", "file", "list"]).code(2).says(&["file is not a folder"]);
    let folder = fixtures("sound/basics/double");
    let run = project.gradus(["--challenges", folder.to_str().unwrap(), "list"]);
    run.code(2).says(&["is a challenge", "folder above"]);
}

#[test]
fn a_quiz_is_no_task() {
    let project = Project::new().with("small.py", "");
    project.sound(["check", "small.py"]).code(2).says(&["is a quiz"]);
}
