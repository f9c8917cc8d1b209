//! `gradus grade`: many files at once.

use std::fmt::Write as _;

use serde_json::Value;

use crate::project::{Project, fixtures};
use crate::result_schema;

const RIGHT: &str = "def double(n):\n    return n + n\n";
const WRONG: &str = "def double(n):\n    return n + 2\n";

/// Candidates `c000`, `c001`, … of whom every third is wrong.
fn cohort(count: usize) -> Project {
    let project = Project::new();
    for number in 0..count {
        let source = if number % 3 == 2 { WRONG } else { RIGHT };
        project.write(&format!("returned/c{number:03}/double.py"), source);
    }
    project
}

/// The result without what may differ between two runs.
fn lasting(mut run: Value) -> Value {
    for key in ["run_id", "started_at", "duration_ms"] {
        run[key].take();
    }
    for result in run["results"].as_array_mut().unwrap() {
        for test in result["tests"].as_array_mut().unwrap() {
            for key in ["cpu_ms", "wall_ms", "memory_kib"] {
                test[key].take();
            }
        }
    }
    run
}

fn candidates(run: &Value) -> Vec<&str> {
    let results = run["results"].as_array().unwrap().iter();
    results.map(|result| result["submission"]["candidate"].as_str().unwrap_or("-")).collect()
}

#[test]
fn two_hundred_files_give_the_same_result_twice() {
    let toml = "format = 1\ntitle = 'T'\nkind = 'function'\nentry = 'double'\nskills = []\n\
        [[cases]]\nname = 'two'\nsample = true\ncall = 'double(3)'\nreturns = '6'\n";
    let project = cohort(200).with("root/own/double/challenge.toml", toml);
    let arguments =
        ["--challenges", "root", "grade", "returned", "-c", "double", "--format", "json"];
    let first = project.gradus(arguments).code(1).json();
    let second = project.gradus(arguments).code(1).json();
    result_schema::assert_holds(&first);
    assert_ne!(first["run_id"], second["run_id"]);
    let names: Vec<String> = (0..200).map(|number| format!("c{number:03}")).collect();
    assert_eq!(candidates(&first), names);
    assert_eq!(first["summary"]["accepted"], 134);
    assert_eq!(first["summary"]["failed"], 66);
    assert_eq!(lasting(first), lasting(second));
}

#[test]
fn the_order_is_that_of_the_files_however_long_each_takes() {
    let project = Project::new()
        .with("in/a/double.py", "import time\ntime.sleep(0.4)\n".to_owned() + RIGHT)
        .with("in/b/double.py", RIGHT)
        .with("in/c/double.py", WRONG);
    for jobs in ["1", "4"] {
        let arguments = ["grade", "in", "--format", "json", "-j", jobs];
        let run = project.sound(arguments).code(1).json();
        assert_eq!(candidates(&run), ["a", "b", "c"]);
        let verdicts: Vec<_> =
            run["results"].as_array().unwrap().iter().map(|r| &r["verdict"]).collect();
        assert_eq!(verdicts, ["AC", "AC", "WA"]);
    }
}

#[test]
fn people_get_a_line_each_and_a_summary() {
    let project = cohort(3);
    let output = project.sound(["grade", "returned"]).code(1);
    let lines: Vec<&str> = output.stdout.lines().collect();
    for (line, name) in lines.iter().zip(["c000", "c001", "c002"]) {
        assert!(line.contains(name), "{output:#?}");
    }
    output.shows(&["3 submissions", "2 accepted", "1 not accepted", "250/300 points"]);
}

#[test]
fn what_matches_nothing_is_reported_and_the_rest_graded() {
    let project = cohort(1)
        .with("returned/c000/notes.py", "")
        .with("returned/c000/readme.txt", "")
        .with("returned/c001/other.py", "# gradus: no/such\n");
    let output = project.sound(["grade", "returned", "--format", "json"]).success();
    output.says(&["notes.py", "no/such"]).hides(&["readme.txt"]);
}

#[test]
fn an_empty_match_is_exit_code_4() {
    let project = Project::new().with("empty/readme.txt", "").with("other/notes.py", "");
    project.sound(["grade", "empty"]).code(4).says(&["nothing to grade", "empty"]);
    project.sound(["grade", "other"]).code(4).says(&["notes.py", "--challenge"]);
    let layout = ["grade", "other", "--layout", "{candidate}/{challenge}.py"];
    project.sound(layout).code(4).says(&["notes.py", "layout"]);
    project.sound(["grade", "nowhere"]).code(2).says(&["nowhere"]);
}

#[test]
fn a_layout_says_where_candidate_and_challenge_stand() {
    let project = Project::new()
        .with("in/ada/src/double.py", RIGHT)
        .with("in/bob/src/double.py", WRONG)
        .with("in/bob/other/double.py", WRONG);
    let layout = ["grade", "in", "--layout", "{candidate}/src/{challenge}.py", "--format", "json"];
    let run = project.sound(layout).code(1).says(&["bob/other/double.py"]).json();
    assert_eq!(candidates(&run), ["ada", "bob"]);
    assert_eq!(run["results"][0]["challenge"]["id"], "basics/double");
}

#[test]
fn the_folder_above_a_file_names_the_candidate_whatever_is_named() {
    let project = Project::new().with("in/ada/double.py", RIGHT).with("in/bob/double.py", RIGHT);
    for paths in [
        &["in"][..],
        &["in/ada", "in/bob"],
        &["in/ada/", "./in/bob"],
        &["in/ada/double.py", "in/bob/double.py"],
    ] {
        for more in [&[][..], &["-c", "double"]] {
            let arguments = ["grade", "--format", "json"].iter().chain(paths).chain(more);
            let run = project.sound(arguments).success().json();
            assert_eq!(candidates(&run), ["ada", "bob"], "{paths:?} {more:?}");
        }
    }
    project.write("double.py", RIGHT);
    let run = project.sound(["grade", "double.py", "--format", "json"]).success().json();
    assert_eq!(candidates(&run), ["-"]);
}

#[test]
fn a_layout_fits_the_folders_of_candidates_as_well() {
    let project = Project::new()
        .with("in/ada/double.py", RIGHT)
        .with("in/ada/deeper/double.py", RIGHT)
        .with("in/bob/double.py", RIGHT);
    let layout = ["--layout", "{candidate}/{challenge}.py", "--format", "json"];
    let run = project.sound(["grade", "in/bob"].iter().chain(&layout)).success().json();
    assert_eq!(candidates(&run), ["bob"]);
    // What lies below comes first.
    let run = project.sound(["grade", "in/ada"].iter().chain(&layout)).success().json();
    assert_eq!(candidates(&run), ["deeper"]);
    let run = project.sound(["grade", "in/bob", "in"].iter().chain(&layout)).success();
    assert_eq!(candidates(&run.json()), ["bob", "ada"]);
}

#[test]
fn one_challenge_takes_files_of_any_name() {
    let project = Project::new().with("in/ada.py", RIGHT).with("in/bob.py", RIGHT);
    let arguments = ["grade", "in", "--challenge", "double", "--format", "json"];
    assert_eq!(candidates(&project.sound(arguments).success().json()), ["ada", "bob"]);
}

#[test]
fn files_for_several_challenges_are_graded_each_for_its_own() {
    let project = Project::new()
        .with("in/ada/double.py", RIGHT)
        .with("in/ada/pairs.py", "print(sum(map(int, input().split())))\n")
        .with("in/ada/step_by_step.py", "# gradus: groups/ladder\ndef step(n):\n    return n\n");
    let run = project.sound(["grade", "in", "--format", "json"]).success().json();
    let ids: Vec<_> =
        run["results"].as_array().unwrap().iter().map(|r| &r["challenge"]["id"]).collect();
    assert_eq!(ids, ["basics/double", "streams/pairs", "groups/ladder"]);
    assert_eq!(run["summary"]["score"], 300.0);
}

#[test]
fn a_threshold_passes_enough_points() {
    let folder = fixtures("sound/groups/ladder/submissions/wrong_answer");
    let file = folder.join("stumbles_in_the_middle.py");
    let project = Project::new();
    for (threshold, code) in [("70", 0), ("70%", 0), ("70.5", 1), ("0", 0), ("100", 1)] {
        let file = file.to_str().unwrap();
        project.sound(["grade", file, "-c", "ladder", "--threshold", threshold]).code(code);
    }
}

#[test]
fn the_summary_names_the_threshold_and_how_many_passed_it() {
    let project = cohort(3);
    let run = project.sound(["grade", "returned", "--threshold", "50"]).success();
    run.shows(&["2 accepted", "threshold 50 %: 3 of 3 submissions passed"]);
    let run = project.sound(["grade", "returned/c002", "--threshold", "70.5"]).code(1);
    run.shows(&["threshold 70.5 %: 0 of 1 submission passed"]);
    project.sound(["grade", "returned"]).code(1).hides(&["threshold"]);
}

#[test]
fn a_hyphen_is_standard_output() {
    let project = cohort(1);
    let run = project.sound(["grade", "returned", "--format", "json=-"]).success().json();
    assert_eq!(candidates(&run), ["c000"]);
    assert!(!project.path("-").exists());
}

#[test]
fn a_file_named_twice_is_graded_once() {
    let project = cohort(2);
    let paths = ["returned/c000/double.py", "./returned/c000/../c000/double.py", "returned"];
    let arguments = ["grade"].into_iter().chain(paths).chain(["--format", "json"]);
    let run = project.sound(arguments).success().json();
    assert_eq!(run["summary"]["total"], 2);
}

#[test]
fn several_reports_are_written_at_once() {
    let project = cohort(3);
    let formats = "json=out.json,junit=out.xml,markdown=out.md";
    let output = project.sound(["grade", "returned", "--format", formats]).code(1);
    assert!(output.stdout.contains("c002"), "the terminal is served as well: {output:#?}");
    let run: Value = serde_json::from_str(&project.read("out.json")).unwrap();
    result_schema::assert_holds(&run);
    let junit = project.read("out.xml");
    assert!(junit.starts_with("<?xml"), "{junit}");
    assert_eq!(junit.matches("<testsuite ").count(), 3, "{junit}");
    assert_eq!(junit.matches("<failure").count(), 3 - 2, "{junit}");
    assert!(project.read("out.md").contains("c002"));
    // And nothing half-written beside them.
    let names =
        std::fs::read_dir(project.path("")).unwrap().map(|entry| entry.unwrap().file_name());
    let mut names: Vec<_> = names.collect();
    names.sort();
    assert_eq!(names, ["out.json", "out.md", "out.xml", "returned"]);
}

#[test]
fn a_report_that_cannot_be_written_is_told() {
    let project = cohort(1);
    let run = project.sound(["grade", "returned", "--format", "json=no/such/folder/out.json"]);
    run.code(2).says(&["no/such/folder/out.json"]);
}

#[test]
fn no_result_is_lost_where_there_is_no_room_for_temporary_files() {
    let project = Project::new();
    for number in 0..12 {
        let source = format!("def double(n):\n    return '{number:060000}'\n");
        project.write(&format!("in/c{number:02}/double.py"), source);
    }
    let grade = || project.sound(["grade", "in", "--format", "json,junit=out.xml"]);
    let kept = grade().code(1).hides(&["warning"]).json();
    if kept["environment"]["isolation"]["tier"] != "full" {
        // The sandbox itself needs the folder then.
        return;
    }
    assert!(kept.to_string().len() > 1 << 20, "else it needs no file");
    let output = grade().env("TMPDIR", project.path("no/such/folder")).code(1);
    assert_eq!(output.stderr.matches("warning").count(), 1, "{}", output.stderr);
    let output = output.says(&["results stay in memory", "no/such/folder"]);
    assert_eq!(lasting(output.json()), lasting(kept));
    assert_eq!(project.read("out.xml").matches("<testsuite ").count(), 12);
}

#[test]
fn a_judge_error_outweighs_a_wrong_answer_and_is_no_failure() {
    let project =
        Project::new().with("in/a/double.py", WRONG).with("in/a/broken_checker.py", "print(1)\n");
    let run = project
        .gradus(["grade", "in", "--format", "json"])
        .env(
            "GRADUS_CHALLENGES",
            format!("{}:{}", fixtures("odd").display(), fixtures("sound").display()),
        )
        .code(3)
        .json();
    result_schema::assert_holds(&run);
    assert_eq!(run["summary"]["ungradable"], 1);
    assert_eq!(run["summary"]["failed"], 1);
    assert_eq!(run["results"][0]["verdict"], "JE");
    assert_eq!(run["results"][0]["gradable"], false);
}

/// Takes the place of a file without being one.
fn pipe(project: &Project, name: &str) {
    let path = project.path(name);
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    assert!(std::process::Command::new("mkfifo").arg(path).status().unwrap().success());
}

#[test]
fn what_cannot_be_read_is_in_every_report_and_is_no_failure() {
    let project = Project::new().with("in/ada/double.py", RIGHT);
    pipe(&project, "in/bob/double.py");
    pipe(&project, "in/eve/ladder.py");
    let formats = "terminal,json=out.json,junit=out.xml,markdown=out.md";
    for audience in ["interviewer", "candidate"] {
        let arguments = ["grade", "in", "--format", formats, "--audience", audience];
        let output = project.sound(arguments).code(3);
        output.shows(&["bob", "2 not graded", "not a regular file"]);
        let run: Value = serde_json::from_str(&project.read("out.json")).unwrap();
        result_schema::assert_holds(&run);
        assert_eq!(candidates(&run), ["ada", "bob", "eve"]);
        for unread in &run["results"].as_array().unwrap()[1..] {
            assert_eq!(unread["verdict"], "JE");
            assert_eq!(unread["gradable"], false);
            assert!(unread["message"].as_str().unwrap().starts_with("cannot read in/"));
        }
        assert_eq!(run["results"][2]["groups"][0]["verdict"], "JE");
        assert_eq!(run["summary"]["ungradable"], 2);
        assert_eq!(run["summary"]["score"], 100.0);
        for report in ["out.xml", "out.md"] {
            let text = project.read(report);
            assert!(text.contains("bob") && text.contains("not a regular file"), "{text}");
        }
    }
}

#[test]
fn a_file_too_large_to_be_run_is_its_authors_failure() {
    let project = Project::new().with("in/ada/double.py", RIGHT);
    for (name, mebibytes) in [("bob", 2), ("eve", 65)] {
        std::fs::create_dir(project.path("in").join(name)).unwrap();
        let vast = std::fs::File::create(project.path("in").join(name).join("double.py")).unwrap();
        vast.set_len(mebibytes << 20).unwrap();
    }
    let run = project.sound(["grade", "in", "--format", "json"]).code(1).json();
    assert_eq!(candidates(&run), ["ada", "bob", "eve"]);
    for large in &run["results"].as_array().unwrap()[1..] {
        assert_eq!((&large["verdict"], &large["gradable"]), (&"CE".into(), &true.into()));
        assert!(large["message"].as_str().unwrap().contains("more than 1024 KiB"), "{large}");
    }
}

#[test]
fn a_named_file_that_cannot_be_read_does_not_stop_the_others() {
    let project = Project::new().with("ada/double.py", RIGHT);
    pipe(&project, "bob/double.py");
    let arguments = ["grade", "ada/double.py", "bob/double.py", "--format", "json"];
    let run = project.sound(arguments).code(3).json();
    assert_eq!(run["results"][0]["verdict"], "AC");
    assert_eq!(run["results"][1]["verdict"], "JE");
}

#[test]
fn what_cannot_be_read_and_may_be_a_submission_is_not_passed_over() {
    let project = Project::new().with("in/ada/double.py", RIGHT);
    pipe(&project, "in/bob/solution.py");
    project.sound(["grade", "in"]).code(3).says(&["bob/solution.py"]);
    // A layout says nothing of a file that is named.
    let named = ["grade", "in/bob/solution.py", "--layout", "{candidate}/{challenge}.py"];
    project.sound(named).code(3).says(&["bob/solution.py"]);
    // A layout tells by the path alone that it is none.
    let layout = ["grade", "in", "--layout", "{candidate}/d{challenge}.py", "-c", "double"];
    let output = project.sound(layout).code(4);
    output.says(&["bob/solution.py"]);
}

#[test]
fn links_are_not_followed_out_of_a_folder_of_strangers_files() {
    let project = Project::new().with("secret/double.py", RIGHT).with("in/ada/double.py", RIGHT);
    std::os::unix::fs::symlink(project.path("secret"), project.path("in/bob")).unwrap();
    std::os::unix::fs::symlink(project.path("secret/double.py"), project.path("in/eve.py"))
        .unwrap();
    std::os::unix::fs::symlink(project.path("in"), project.path("in/loop")).unwrap();
    let run = project.sound(["grade", "in", "-c", "double", "--format", "json"]).success();
    let run = run.says(&["in/bob is a link", "in/eve.py is a link", "in/loop is a link"]).json();
    assert_eq!(candidates(&run), ["ada"]);
}

#[test]
fn a_submission_cannot_forge_the_reports() {
    let mut source = String::from("def double(n):\n    print('''");
    for trick in ["]]>", "</system-out>", "::error::forged", "| a | b |", "```", "<script>"] {
        let _ = write!(source, "{trick}\\n");
    }
    source.push_str(
        "\\x1b[31m\\x00''')\n    raise ValueError('</failure>\\x1b[31m ::set-output ]]>')\n",
    );
    let project = Project::new().with("in/ada/double.py", source);
    let formats = "terminal,json=out.json,junit=out.xml,markdown=out.md";
    let output = project.sound(["grade", "in", "--format", formats]).code(1);
    output.hides(&["\x1b", "\n::", "\n  ::"]);
    let junit = project.read("out.xml");
    let mut reader = quick_xml::Reader::from_str(&junit);
    loop {
        match reader.read_event().expect("well-formed XML") {
            quick_xml::events::Event::Eof => break,
            quick_xml::events::Event::CData(_) => panic!("raw text in {junit}"),
            _ => {}
        }
    }
    let markdown = project.read("out.md");
    assert!(!markdown.contains('\x1b'), "{markdown}");
    for event in pulldown_cmark::Parser::new(&markdown) {
        if let pulldown_cmark::Event::Html(html) | pulldown_cmark::Event::InlineHtml(html) = event {
            assert!(!html.contains("script") && !html.contains("system-out"), "{html}");
        }
    }
    assert!(!project.read("out.json").contains('\x1b'));
}

#[test]
fn nothing_of_the_user_is_touched() {
    let project = cohort(1);
    project.sound(["grade", "returned"]).success();
    assert!(!project.path("../home").exists(), "grade keeps no store");
}
