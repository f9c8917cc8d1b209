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

/// A run of `verify` on one of the challenges that break a rule each.
fn rule(name: &str) -> crate::project::Output {
    let folder = fixtures("unproved/rules").join(name);
    Project::new().gradus(["verify", folder.to_str().unwrap()]).output()
}

#[test]
fn mutants_that_no_case_notices_are_listed_with_their_places() {
    let output = rule("weak-cases");
    assert_eq!(output.code, Some(1), "{output:#?}");
    output.shows(&[
        "the cases notice only 2 of 12 small changes of the solutions; at least 60 % must be",
        "10 changes of a solution that no case notices",
        "submissions/accepted/right.py:2: points >= 90 → points > 90",
        "submissions/accepted/right.py:2: points >= 90 → points >= 91",
        "and 5 more (--format json lists all)",
        "2 of 12 mutants noticed (median 17 %)",
    ]);
}

#[test]
fn mutants_are_told_to_programs_in_full() {
    let folder = fixtures("unproved/rules/weak-cases");
    let project = Project::new();
    let run = project.gradus(["verify", folder.to_str().unwrap(), "--format", "json"]).code(1);
    let found = run.json();
    let mutants = &found["results"][0]["mutants"];
    assert_eq!((&mutants["made"], &mutants["killed"]), (&12.into(), &2.into()));
    let survivors = mutants["survivors"].as_array().unwrap();
    assert_eq!(survivors.len(), 10);
    assert_eq!(survivors[0]["file"], "submissions/accepted/right.py");
    assert_eq!(survivors[0]["line"], 2);
    assert_eq!(survivors[0]["before"], "points >= 90");
    assert_eq!(survivors[0]["after"], "points > 90");
    assert!((mutants["score"].as_f64().unwrap() - 2.0 / 12.0).abs() < 1e-9);
    assert_eq!(found["mutants"]["median"], mutants["score"]);
    let warnings = found["results"][0]["warnings"].as_array().unwrap();
    assert!(warnings.iter().any(|warning| warning
        == "no case notices submissions/accepted/right.py:2: points >= 90 -> points > 90"));
}

#[test]
fn a_case_that_stands_there_twice_is_told() {
    let output = rule("same-case");
    assert_eq!(output.code, Some(1), "{output:#?}");
    output.shows(&["cases \"above\" and \"above once more\" are the same"]);
}

#[test]
fn a_statement_shows_the_sample_cases_and_nothing_else() {
    let output = rule("other-examples");
    assert_eq!(output.code, Some(1), "{output:#?}");
    output
        .shows(&[
            "for sample case \"shown wrongly\" it shows [1, 2], which is not what the case returns",
            "sample case \"shown nowhere\" is not shown in the statement",
            "the example `spread([4, 4, 4])` is case \"hidden\", which is hidden",
            "the example `spread([7, 8])` is no sample case",
            "sample case \"nothing there\" shows something else than its raises",
        ])
        .hides(&["shown in another way", "the example ``"]);
}

#[test]
fn a_limit_leaves_room() {
    let output = rule("tight-limit");
    assert_eq!(output.code, Some(1), "{output:#?}");
    output.shows(&[
        "submissions/accepted/busy.py: it needs 0.3",
        "in case \"long\"; that must be at most a third of cpu_s = 0.6",
    ]);
}

#[test]
fn what_every_case_takes_counts_as_memory() {
    let output = rule("much-memory");
    assert_eq!(output.code, Some(1), "{output:#?}");
    output.shows(&[
        "submissions/accepted/table.py: it takes 4",
        "in case \"only one\"; that must be at most half of memory_mib = 64",
    ]);
}

#[test]
fn a_solution_does_not_depend_on_how_texts_are_hashed() {
    let output = rule("hash-order");
    assert_eq!(output.code, Some(1), "{output:#?}");
    output.shows(&[
        "submissions/accepted/from_a_set.py: on Python 3.",
        "with the hash seed 1 (PYTHONHASHSEED): WA in case \"many\"",
    ]);
}

#[test]
fn a_starter_scores_only_where_it_is_what_must_be_mended() {
    let output = rule("generous-starter");
    assert_eq!(output.code, Some(1), "{output:#?}");
    output.shows(&["starter.py: it scores 50 of 100 as it is handed out"]);
    let output = rule("mend-a-bug");
    assert_eq!(output.code, Some(0), "{output:#?}");
}

#[test]
fn results_come_in_the_order_of_the_library() {
    let root = fixtures("sound");
    let project = Project::new();
    let run = project.gradus(["verify", root.to_str().unwrap(), "--jobs", "4"]).success();
    let ids: Vec<&str> = run.stdout.lines().filter_map(|line| line.strip_prefix("✓ ")).collect();
    assert!(ids.len() == 10 && ids.is_sorted(), "{ids:?}");
}

/// Runs git in a folder of a project.
fn git(project: &Project, arguments: &[&str]) {
    let status = std::process::Command::new("git")
        .args(["-c", "user.name=N", "-c", "user.email=e@example.org", "-c", "commit.gpgsign=false"])
        .args(arguments)
        .current_dir(project.path(""))
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .env_remove("GIT_DIR")
        .output()
        .expect("git starts");
    assert!(status.status.success(), "{status:?}");
}

fn with_history() -> Project {
    let quiz = |title: &str| {
        format!(
            "format = 1\ntitle = '{title}'\nskills = []\n[[questions]]\nid = 'one'\n\
            kind = 'true_false'\nprompt = 'Is it?'\nanswer = true\nexplanation = 'It is.'\n"
        )
    };
    let project = Project::new();
    for name in ["old", "edited"] {
        project.write(&format!("root/a/{name}/quiz.toml"), quiz(name));
    }
    git(&project, &["init", "-q"]);
    git(&project, &["add", "."]);
    git(&project, &["commit", "-q", "-m", "first"]);
    project.write("root/a/edited/quiz.toml", quiz("Edited"));
    project.write("root/a/new/quiz.toml", quiz("New"));
    project
}

#[test]
fn only_what_differs_from_a_revision_is_verified() {
    let project = with_history();
    let run = ["verify", "root", "--changed", "HEAD"];
    project.gradus(run).success().shows(&["a/edited", "a/new", "2 sound"]).hides(&["a/old"]);
    // Whatever the environment says of other repositories.
    let odd = project.gradus(run).env("GIT_DIR", "/nowhere").env("GIT_WORK_TREE", "/nowhere");
    odd.success().shows(&["2 sound"]);
    let roots = ["--challenges", "root", "verify", "--changed", "HEAD"];
    project.gradus(roots).success().shows(&["a/edited", "a/new", "2 sound"]);
    git(&project, &["add", "."]);
    git(&project, &["commit", "-q", "-m", "second"]);
    project.gradus(run).success().shows(&["nothing differs from HEAD"]);
    project.gradus(["verify", "root", "--changed", "HEAD~1"]).success().shows(&["2 sound"]);
    project.write("root/skills.toml", "domains = []\n");
    project.gradus(run).output().shows(&["a/edited", "a/new", "a/old"]);
}

#[test]
fn what_git_cannot_tell_is_said() {
    let project = with_history();
    let run = |revision: &str| {
        project.gradus(["verify", "root", &format!("--changed={revision}")]).code(2)
    };
    run("nowhere").says(&["git knows no revision `nowhere`"]);
    run("--upload-pack=x").says(&["git knows no revision"]);
    project.gradus(["verify", "two-sum", "--changed", "HEAD"]).code(2).says(&[
        "the library in this program has no history",
        "gradus verify challenges --changed main",
    ]);
    let plain = Project::new().with("root/a/b/quiz.toml", "format = 1\n");
    plain
        .gradus(["verify", "root", "--changed", "HEAD"])
        .env("GIT_CEILING_DIRECTORIES", "/")
        .code(2)
        .says(&["is in no git repository"]);
}
