//! `gradus verify`: challenges must prove themselves.

use crate::project::{Project, fixtures};

#[test]
fn sound_challenges_are_proved_by_grading_what_they_bring_along() {
    let root = fixtures("sound");
    let found = Project::new()
        .sound(["verify", root.to_str().unwrap(), "--format", "json"])
        .success()
        .json();
    assert_eq!(
        (&found["sound"], &found["unproved"], &found["broken"]),
        (&10.into(), &0.into(), &0.into())
    );
    let graded = found["results"].as_array().unwrap().iter().map(|r| r["graded"].as_u64().unwrap());
    assert_eq!(graded.sum::<u64>(), 45);
}

#[test]
fn a_wrong_claim_is_told_with_file_verdicts_and_case() {
    Project::new().odd(["verify", "wrong-claim"]).code(1).shows(&[
        "unproved/wrong-claim",
        "submissions/run_time_error/merely_wrong.py: WA instead of RTE in case \"one\"",
    ]);
}

#[test]
fn a_starter_must_not_pass() {
    let run = Project::new().odd(["verify", "generous-starter"]).code(1);
    run.shows(&["starter.py", "must not pass"]);
}

#[test]
fn a_missing_statement_is_told_once() {
    let output = Project::new().odd(["verify", "speechless"]).code(1);
    let all = format!("{}{}", output.stdout, output.stderr);
    assert_eq!(all.matches("there is no statement.md").count(), 1, "{output:#?}");
}

#[test]
fn what_does_not_load_is_exit_code_2_and_hides_nothing_else() {
    let root = fixtures("mistakes");
    let project = Project::new();
    let run = project.gradus(["verify", root.to_str().unwrap()]).code(2);
    run.shows(&["challenge.toml:14:11", "there are no cases", "0 sound, 0 not proved, 2 broken"]);
    let found = project.gradus(["verify", root.to_str().unwrap(), "--format", "json"]).code(2);
    assert_eq!(found.json()["broken"], 2);
}

#[test]
fn a_folder_is_verified_by_its_path() {
    let folder = fixtures("sound/groups/ladder");
    Project::new().gradus(["verify", folder.to_str().unwrap()]).success().shows(&["1 sound"]);
}

#[test]
fn words_choose_and_unknown_ones_are_told() {
    let project = Project::new();
    project.sound(["verify", "streams"]).success().shows(&["streams/pairs", "streams/talking"]);
    project.sound(["verify", "duoble"]).code(2).says(&["duoble", "double"]);
    project.sound(["verify", project.path("").to_str().unwrap()]).code(2).says(&["no challenge"]);
}

#[test]
fn two_challenges_may_not_go_by_one_name() {
    let toml = |formerly: &str| {
        format!(
            "format = 1\ntitle = 'T'\nkind = 'stdio'\nskills = []\nformerly = [{formerly}]\n\
            [[cases]]\nname = 'one'\nstdout = '1'\n"
        )
    };
    let mut project = Project::new();
    for (name, formerly) in [("one", "'a/old'"), ("two", "'a/old'")] {
        let folder = format!("root/a/{name}");
        project = project
            .with(&format!("{folder}/challenge.toml"), toml(formerly))
            .with(&format!("{folder}/statement.md"), "# T\n")
            .with(&format!("{folder}/starter.py"), "raise NotImplementedError\n")
            .with(&format!("{folder}/submissions/accepted/a.py"), "print(1)\n");
    }
    project.gradus(["--challenges", "root", "verify", "root"]).code(1).shows(&["a/old"]);
}

#[test]
fn one_that_cannot_run_here_hides_no_other() {
    let project = Project::new();
    for (name, needs) in [("plain", ""), ("needs-more", "[python]\nrequires = '>=3.99'\n")] {
        let toml = format!(
            "format = 1\ntitle = 'T'\nkind = 'stdio'\nskills = []\n{needs}\
            [[cases]]\nname = 'one'\nstdout = '1'\n"
        );
        project.write(&format!("root/a/{name}/challenge.toml"), toml);
        project.write(&format!("root/a/{name}/statement.md"), "# T\n");
        project.write(&format!("root/a/{name}/starter.py"), "raise NotImplementedError\n");
        project.write(&format!("root/a/{name}/submissions/accepted/a.py"), "print(1)\n");
    }
    project.gradus(["verify", "root"]).code(3).shows(&[
        "a/needs-more",
        "needs Python 3.99",
        "a/plain",
        "1 sound",
        "1 not for this machine",
    ]);
}

#[test]
fn lint_is_another_name_for_verify() {
    Project::new().sound(["lint", "small"]).success().shows(&["1 sound"]);
}
