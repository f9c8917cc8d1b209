//! What candidates may not know is in no report that is made for them.

use crate::project::{Output, Project};
use crate::result_schema;

/// Fails in every way that could carry a hidden case's content out.
const TELLTALES: [&str; 7] = [
    // Prints, and raises with, what it was given.
    "import sys\n\n\ndef unlock(key):\n    print('HIDDEN-printed', key)\n    print('HIDDEN-stderr', key, file=sys.stderr)\n    \
     print('HIDDEN' + sys.stdin.read())\n    raise KeyError('HIDDEN-raised', key)\n",
    // Returns it.
    "def unlock(key):\n    return 'HIDDEN-returned' + key if key != 'shown' else 'open sample'\n",
    // Tells it by the exit code and by a signal.
    "import os\n\n\ndef unlock(key):\n    if 'HIDDEN-call' in key:\n        os._exit(77)\n    \
     os.kill(os.getpid(), 11) if key != 'shown' else None\n",
    // Raises the right class with other words.
    "def unlock(key):\n    raise ValueError('HIDDEN-words' + key)\n",
    // Fails to compile because of what a case calls: the same for all.
    "def unlock(key)\n    return 'HIDDEN-source'\n",
    // Fails in a frame whose name is the secret.
    "def unlock(key):\n    code = 'def HIDDEN_frame():\\n    raise OSError\\nHIDDEN_frame()'\n    \
     exec(compile(code, __file__, 'exec'), {})\n",
    // Takes too long with the secret only.
    "def unlock(key):\n    while key != 'shown':\n        pass\n    return 'open sample'\n",
];

const FORMATS: &str = "json=out.json,junit=out.xml,markdown=out.md";

fn grade(project: &Project, arguments: &[&str]) -> (Output, Vec<String>) {
    let mut all = vec!["grade", "in", "-c", "vault", "--format", FORMATS];
    all.extend(arguments);
    let output = project.odd(all).code(1);
    let files = ["out.json", "out.xml", "out.md"].map(|name| project.read(name)).to_vec();
    (output, files)
}

#[test]
fn no_report_for_candidates_holds_anything_of_a_hidden_case() {
    for (number, source) in TELLTALES.iter().enumerate() {
        let project = Project::new().with("in/ada.py", source);
        let (output, files) = grade(&project, &["--audience", "candidate"]);
        let terminal = format!("{}{}", output.stdout, output.stderr);
        for text in files.iter().chain([&terminal]) {
            // The sample and the file as a whole are the candidate's own; the markers that only
            // hidden cases hold are not.
            for secret in [
                "HIDDEN-call",
                "HIDDEN-stdin",
                "HIDDEN-expected",
                "HIDDEN-why",
                "HIDDEN-name",
                "HIDDEN-other",
                "HIDDEN-message",
                "\"exit_code\": 77",
                "code 77",
                "SIGSEGV",
                "HIDDEN-returned",
                "HIDDEN-hint",
            ] {
                assert!(!text.contains(secret), "{secret} of telltale {number} in\n{text}");
            }
        }
        let run = serde_json::from_str(&files[0]).unwrap();
        result_schema::assert_holds(&run);
        let tests = run["results"][0]["tests"].as_array().unwrap();
        assert_eq!(tests.len(), 3);
        for test in tests.iter().filter(|test| test["visibility"] == "hidden") {
            let kept = [
                "index",
                "name",
                "group",
                "visibility",
                "verdict",
                "flags",
                "score",
                "max_score",
                "cpu_ms",
                "wall_ms",
                "memory_kib",
            ];
            for (key, value) in test.as_object().unwrap() {
                assert!(
                    kept.contains(&key.as_str()) || value.is_null() || value == false,
                    "{key}: {value}"
                );
            }
        }
    }
}

#[test]
fn many_submissions_leak_no_more_than_one() {
    let project = Project::new();
    for (number, source) in TELLTALES.iter().enumerate() {
        project.write(&format!("in/c{number}.py"), source);
    }
    let (output, files) = grade(&project, &["--audience", "candidate"]);
    for text in files.iter().chain([&output.stdout, &output.stderr]) {
        for secret in
            ["HIDDEN-call", "HIDDEN-stdin", "HIDDEN-expected", "HIDDEN-returned", "SIGSEGV"]
        {
            assert!(!text.contains(secret), "{secret} in\n{text}");
        }
    }
}

#[test]
fn interviewers_see_everything() {
    let project = Project::new().with("in/ada.py", TELLTALES[1]);
    let (_, files) = grade(&project, &["--audience", "interviewer"]);
    for text in &files {
        assert!(text.contains("HIDDEN-returned"), "{text}");
    }
    assert!(files[0].contains("HIDDEN-why"));
}

#[test]
fn in_ci_the_reader_is_a_candidate_unless_told_otherwise() {
    let project = Project::new().with("in/ada.py", TELLTALES[1]);
    let arguments = ["grade", "in", "-c", "vault", "--format", "json"];
    project.odd(arguments).code(1).shows(&["HIDDEN-call"]);
    project.odd(arguments).env("CI", "true").code(1).hides(&["HIDDEN-call"]);
    project.odd(arguments).env("CI", "false").code(1).shows(&["HIDDEN-call"]);
    let told = [&arguments[..], &["--audience", "interviewer"]].concat();
    project.odd(told).env("CI", "true").code(1).shows(&["HIDDEN-call"]);
}
