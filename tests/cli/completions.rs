//! `gradus completions`: a script for each shell.

use crate::project::Project;

#[test]
fn every_shell_gets_a_script_that_knows_the_commands() {
    let project = Project::new();
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let output = project.gradus(["completions", shell]).success();
        assert!(output.stdout.contains("verify"), "{shell}: {output:#?}");
        assert!(!output.stdout.contains("__stage"), "{shell}");
    }
    project.gradus(["completions", "tcsh"]).code(2).says(&["bash"]);
}
