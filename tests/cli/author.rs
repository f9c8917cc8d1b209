//! Python of the author's own that fails is told with its place, like every other mistake in a file.

use crate::project::Project;

fn project(cases: &str) -> Project {
    let toml = format!(
        "format = 1\ntitle = 'T'\nkind = 'function'\nentry = 'f'\nskills = []\n\
         [oracle]\nfile = 'oracle.py'\n{cases}"
    );
    Project::new()
        .with("root/a/it/challenge.toml", toml)
        .with("root/a/it/statement.md", "Do it.")
        .with("root/a/it/submissions/accepted/a.py", "def f(n):\n    return n\n")
        .with("root/a/it/oracle.py", "import math\n")
        .with("it.py", "def f(n):\n    return n\n")
}

const CASE: &str = "[[cases]]\nname = 'one'\ncall = 'f(1'\nreturns = '[nothing]'\n";

#[test]
fn a_case_is_told_with_its_line_and_a_caret() {
    let project = project(CASE);
    project.gradus(["--challenges", "root", "check", "it", "it.py"]).code(2).says(&[
        "root/a/it/challenge.toml:10:8",
        "10 | call = 'f(1'\n   |        ^^^^^",
        "root/a/it/challenge.toml:11:11",
        "`returns` of case \"one\" fails: NameError: name 'nothing' is not defined",
    ]);
    project.gradus(["verify", "root"]).code(1).shows(&[
        "root/a/it/challenge.toml:10:8: `call` of case \"one\" fails: SyntaxError",
        "root/a/it/challenge.toml:11:11: `returns` of case \"one\" fails: NameError",
    ]);
}

#[test]
fn a_value_that_takes_for_ever_is_told_with_its_line() {
    let project =
        project("[[cases]]\nname = 'one'\ncall = 'f(1)'\nreturns = 'sum(iter(int, 1))'\n");
    let run = project.gradus(["--challenges", "root", "check", "it", "it.py"]).code(2);
    run.says(&[
        "challenge.toml:11:11",
        "`returns` of case \"one\" fails: it did not end within 10 s",
    ]);
}

#[test]
fn an_oracle_is_told_with_the_line_in_its_own_file() {
    for (oracle, says) in
        [("x = 1\n\ny = x / 0\n", "oracle.py:3:1"), ("def f(n)\n    return n\n", "oracle.py:1:1")]
    {
        let project = project(&CASE.replace("f(1'", "f(1)'")).with("root/a/it/oracle.py", oracle);
        let run = project.gradus(["--challenges", "root", "check", "it", "it.py"]).code(2);
        run.says(&[says, "the oracle fails: "]);
    }
}
