//! `gradus grade`: which files are graded, by which challenges, and what becomes of the rest.

use serde_json::Value;

use crate::project::{Project, fixtures};

const RIGHT: &str = "def double(n):\n    return n + n\n";
const WRONG: &str = "def double(n):\n    return n + 2\n";

fn candidates(run: &Value) -> Vec<&str> {
    let results = run["results"].as_array().unwrap().iter();
    results.map(|result| result["submission"]["candidate"].as_str().unwrap_or("-")).collect()
}

/// A folder of a task that takes everything, as somebody would bring it along.
fn with_generous_task(project: Project, folder: &str) -> Project {
    let toml = "format = 1\ntitle = 'T'\nkind = 'function'\nentry = 'double'\nskills = []\n\
        [[cases]]\nname = 'any'\nsample = true\ncall = '1'\nreturns = '1'\n";
    project.with(&format!("{folder}/challenge.toml"), toml)
}

#[test]
fn nobody_brings_along_the_task_that_grades_them() {
    let project = with_generous_task(Project::new(), "in/eve/double");
    let project = with_generous_task(project, "mine");
    let folder = project.path("in/eve/double").canonicalize().unwrap();
    for name in [folder.to_str().unwrap(), "in/eve/double", "./in/eve/double/challenge.toml"] {
        project.write("in/eve/task.py", format!("# gradus: {name}\n{WRONG}"));
        project.sound(["grade", "in"]).code(4).says(&["in/eve/task.py"]);
    }
    // On another machine the same task may have lain in such a folder: then it is the wanted one.
    project.write("in/eve/task.py", format!("# gradus: {}\n{WRONG}", folder.display()));
    let arguments = ["grade", "in", "-c", "double", "--format", "json"];
    let run = project.sound(arguments).code(1).json();
    assert_eq!(run["results"][0]["challenge"]["id"], "basics/double");
    assert_eq!(run["results"][0]["verdict"], "WA");
    // Nor by a name that is also that of a folder here.
    project.write("mine.py", WRONG);
    project.sound(["grade", "mine.py"]).code(4).says(&["no challenge `mine`"]);
    project.sound(["grade", ".", "--layout", "{challenge}.py"]).code(4).says(&["`mine`"]);
    // Who wants that folder names it.
    project.write("in/eve/task.py", format!("# gradus: {}\n{WRONG}", folder.display()));
    project.sound(["grade", "in", "-c", "in/eve/double"]).success();
}

#[test]
fn what_one_file_names_does_not_keep_the_others_from_being_graded() {
    let project = Project::new()
        .with("in/ada/double.py", RIGHT)
        .with("in/bob/small.py", "")
        .with("root/broken/challenge.toml", "format = 1\n");
    let root = project.path("root").display().to_string();
    let roots = format!("{}:{root}", fixtures("sound").display());
    let grade = || {
        let arguments = ["grade", "in", "--format", "json"];
        project.gradus(arguments).env("GRADUS_CHALLENGES", &roots)
    };
    let run = grade().success().says(&["small.py: `quizzes/small` is a quiz"]).json();
    assert_eq!(candidates(&run), ["ada"]);
    // A task that does not load is its author's mistake.
    project.write("in/eve/any.py", "# gradus: broken\n");
    let run = grade().code(2).says(&["broken/challenge.toml", "any.py: `broken` does not load"]);
    assert_eq!(candidates(&run.json()), ["ada"]);
}

#[test]
fn a_file_from_a_folder_elsewhere_is_graded_by_the_wanted_task_of_that_name() {
    let project = Project::new()
        .with("in/ada.py", format!("# gradus: /elsewhere/double\n{RIGHT}"))
        .with("in/bob.py", format!("# gradus: /elsewhere/ladder\n{RIGHT}"));
    let arguments = ["grade", "in", "-c", "basics/double", "--format", "json"];
    let run = project.sound(arguments).success().says(&["bob.py", "/elsewhere/ladder"]);
    assert_eq!(candidates(&run.json()), ["ada"]);
}

#[test]
fn folders_of_the_same_name_are_tasks_of_their_own() {
    let toml = |returns: &str| {
        format!(
            "format = 1\ntitle = 'T'\nkind = 'function'\nentry = 'f'\nskills = []\n\
            [[cases]]\nname = 'a'\nsample = true\ncall = 'f()'\nreturns = '{returns}'\n"
        )
    };
    let project = Project::new()
        .with("x/task/challenge.toml", toml("1"))
        .with("y/task/challenge.toml", toml("2"));
    for (number, root) in ["x", "y"].iter().enumerate() {
        let folder = project.path(root).join("task").canonicalize().unwrap();
        let source =
            format!("# gradus: {}\ndef f():\n    return {}\n", folder.display(), number + 1);
        project.write(&format!("in/{root}/task.py"), source);
    }
    let both = ["grade", "in", "-c", "x/task", "-c", "y/task"];
    project.gradus(both).success().shows(&["2 accepted"]);
    // By the name alone it may be either.
    project.write("in/z/task.py", "def f():\n    return 1\n");
    project.gradus(both).success().says(&["z/task.py: `task` may be any of", "y/task"]);
    // A fault is told of the folder in which it is.
    project.write("x/task/challenge.toml", toml("1 // 0"));
    project.gradus(both).code(2).says(&["x/task/challenge.toml:10"]);
}

#[test]
fn a_folder_in_a_folder_that_cannot_be_looked_at_is_not_passed_over() {
    let project = Project::new().with("in/ada/double.py", RIGHT);
    // Longer than a path may be, which is found only on the way.
    let deep = "cd in; for i in $(seq 20); do mkdir $0; cd $0; done; touch $0.py";
    let made = std::process::Command::new("sh")
        .args(["-c", deep, &"d".repeat(200)])
        .current_dir(project.path(""))
        .status();
    assert!(made.unwrap().success());
    let run = project.sound(["grade", "in", "--format", "json"]).code(3);
    assert_eq!(candidates(&run.says(&["cannot read in/ddd"]).json()), ["ada"]);
}

#[test]
fn what_is_graded_already_is_something() {
    let project = Project::new().with("in/ada/double.py", RIGHT);
    project.sound(["grade", "in", "in/ada"]).success().hides(&["nothing to grade"]);
}

#[test]
fn folders_of_candidates_stand_before_what_lies_below_them() {
    let project = Project::new()
        .with("in/ada/week1/double.py", RIGHT)
        .with("in/ada/double.py", RIGHT)
        .with("in/bob/week1/double.py", RIGHT)
        .with("other/bob/week1/double.py", RIGHT);
    let grade = |paths: &[&str]| {
        let run = project.sound([&["grade", "--format", "json"], paths].concat()).success().json();
        candidates(&run).join(" ")
    };
    assert_eq!(grade(&["in/ada/", "./in/bob"]), "ada ada/week1 bob/week1");
    assert_eq!(grade(&["in/ada", "in/ada/."]), "ada week1", "it is one folder");
    assert_eq!(grade(&["in/bob", "other/bob"]), "in/bob/week1 other/bob/week1");
}
