//! Programs that try to score without doing the work, run through the binary in every tier.
//!
//! Each file in `cheats/` says in its header for which kind of challenge it is, which challenges
//! of the library or of `cheats/challenges` it is tried on (`against`), and what it may score: a
//! number of points, or what an honest program of `cheats/honest` scores there. `ENTRY` stands for
//! the name that the module must define. `harm` says why one is not run where nothing confines it;
//! `verify` marks those whose success could depend on the challenge, so that `gradus verify`
//! tries them on every one: by what they score (`yes`) or, where single cases may be right without
//! cheating, only by whether they are accepted (`as a whole`).

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use gradus::catalog::{Item, Library};
use gradus::model::{RunResult, SubmissionResult, Tier, Verdict};
use gradus::sandbox::probe;
use pulldown_cmark::{Event, Options, Parser, Tag};

/// One program of the corpus.
struct Cheat {
    name: String,
    source: String,
    for_functions: bool,
    against: Vec<String>,
    allowed: Allowed,
    harmless: bool,
}

/// What a cheat may score.
enum Allowed {
    Points(f64),
    /// As much as this program of `honest/`.
    As(String),
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cheats")
}

fn python_files(folder: &Path) -> Vec<(String, String)> {
    let mut files: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "py"))
        .map(|path| {
            let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
            (name, fs::read_to_string(&path).unwrap())
        })
        .collect();
    files.sort();
    files
}

/// The value of a line `# key: value` in a file's header.
fn header<'a>(source: &'a str, key: &str) -> Option<&'a str> {
    let lines = source.lines().take_while(|line| line.starts_with('#'));
    lines.filter_map(|line| line[1..].trim().split_once(": ")).find(|(k, _)| *k == key).map(|p| p.1)
}

fn corpus() -> Vec<Cheat> {
    let read = |(name, source): (String, String)| {
        let say = |key| header(&source, key).unwrap_or_else(|| panic!("{name} has no `{key}`"));
        let for_functions = say("for") == "function";
        let usual = if for_functions { "two-sum" } else { "column-report" };
        let allowed = match say("scores").strip_prefix("as honest/") {
            Some(honest) => Allowed::As(honest.trim_end_matches(".py").to_owned()),
            None => Allowed::Points(say("scores").parse().expect("points")),
        };
        let against = header(&source, "against").unwrap_or(usual);
        let against = against.split_whitespace().map(str::to_owned).collect();
        let harmless = header(&source, "harm").is_none();
        Cheat { name, source, for_functions, against, allowed, harmless }
    };
    python_files(&folder()).into_iter().map(read).collect()
}

fn gradus(arguments: &[&str]) -> Output {
    let challenges = folder().join("challenges");
    Command::new(support::binary())
        .args(["--challenges", challenges.to_str().unwrap()])
        .args(arguments)
        .env_remove("CI")
        .env("NO_COLOR", "1")
        .output()
        .unwrap()
}

/// Writes submissions as `candidate/challenge.py` below a folder of their own and grades them.
fn grade(submissions: &[(String, String, String)], isolation: &str) -> Vec<SubmissionResult> {
    let root = tempfile::tempdir().unwrap();
    for (candidate, challenge, source) in submissions {
        let folder = root.path().join("submissions").join(candidate);
        fs::create_dir_all(&folder).unwrap();
        let short = challenge.rsplit('/').next().unwrap().replace('-', "_");
        fs::write(folder.join(format!("{short}.py")), source).unwrap();
    }
    let json = root.path().join("result.json");
    let format = format!("json={}", json.display());
    let files = root.path().join("submissions");
    let layout = ["--layout", "{candidate}/{challenge}.py", "--audience", "interviewer"];
    let python = support::copy::readable_copy(&support::interpreter(), false);
    let mut arguments = vec!["grade", files.to_str().unwrap(), "--isolation", isolation];
    arguments.extend(["--python", python.to_str().unwrap()]);
    arguments.extend(layout);
    arguments.extend(["--format", &format]);
    let output = gradus(&arguments);
    let told = String::from_utf8_lossy(&output.stderr);
    let text = fs::read_to_string(&json).unwrap_or_else(|_| panic!("nothing graded: {told}"));
    let run: RunResult = serde_json::from_str(&text).unwrap();
    assert_eq!(run.environment.isolation.tier.name(), isolation);
    assert_eq!(run.results.len(), submissions.len(), "{told}");
    run.results
}

/// The entry names of the challenges that the corpus is tried on.
fn entries() -> BTreeMap<String, String> {
    let library = Library::open(&[folder().join("challenges")]).unwrap();
    let mut entries = BTreeMap::new();
    for entry in library.entries() {
        if let Ok(loaded) = entry.load()
            && let Item::Challenge(challenge) = loaded.item
        {
            let short = challenge.id.rsplit('/').next().unwrap().to_owned();
            let name = challenge.entry.unwrap_or_default();
            entries.insert(challenge.id, name.clone());
            entries.insert(short, name);
        }
    }
    entries
}

fn is_available(tier: Tier) -> bool {
    let interpreter = support::interpreter();
    match probe(&support::binary(), &interpreter.view, tier, tier) {
        Ok(_) => true,
        Err(why) => {
            println!("skipped: no isolation of tier `{}` here: {why}", tier.name());
            false
        }
    }
}

/// Grades the corpus in a tier and compares every score with what the header allows.
fn nothing_is_gained(tier: Tier) {
    if !is_available(tier) {
        return;
    }
    let entries = entries();
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    listener.set_nonblocking(true).unwrap();
    let port = listener.local_addr().unwrap().port().to_string();
    let mut cheats = corpus();
    if tier == Tier::None {
        cheats.retain(|cheat| cheat.harmless);
    }
    let honest: BTreeMap<_, _> = python_files(&folder().join("honest")).into_iter().collect();
    let fill = |source: &str, challenge: &str| {
        source.replace("ENTRY", &entries[challenge]).replace("PORT", &port)
    };
    let mut submissions = BTreeMap::new();
    for cheat in &cheats {
        for challenge in &cheat.against {
            let mut add = |name: &str, source: &str| {
                submissions.insert((name.to_owned(), challenge.clone()), fill(source, challenge));
            };
            add(&cheat.name, &cheat.source);
            if let Allowed::As(name) = &cheat.allowed {
                add(&format!("honest-{name}"), &honest[name]);
            }
        }
    }
    let submissions: Vec<_> = submissions
        .into_iter()
        .map(|((name, challenge), source)| (name, challenge, source))
        .collect();
    let results = grade(&submissions, tier.name());
    let of = |name: &str, challenge: &str| {
        let short = challenge.rsplit('/').next().unwrap();
        let is_it = |result: &&SubmissionResult| {
            result.submission.candidate.as_deref() == Some(name)
                && result.challenge.id.rsplit('/').next() == Some(short)
        };
        results.iter().find(is_it).unwrap_or_else(|| panic!("{name} on {challenge} is missing"))
    };
    let mut wrong = Vec::new();
    for cheat in &cheats {
        for challenge in &cheat.against {
            let result = of(&cheat.name, challenge);
            let allowed = match &cheat.allowed {
                Allowed::Points(points) => *points,
                Allowed::As(honest) => of(&format!("honest-{honest}"), challenge).score,
            };
            println!("{} on {challenge}: {} {}", cheat.name, result.verdict.code(), result.score);
            let crashed = challenge.ends_with("careless-checker");
            if (result.score - allowed).abs() > 1e-9
                || result.verdict == Verdict::Accepted
                || result.gradable == crashed
            {
                let verdict = result.verdict.code();
                let score = result.score;
                let message = &result.tests[0].message;
                wrong.push(format!(
                    "{} on {challenge}: {verdict} {score} instead of {allowed}; {message:?}",
                    cheat.name
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(!Path::new("/tmp/gradus-unpickled").exists(), "something was unpickled");
    if tier != Tier::None {
        assert!(listener.accept().is_err(), "the network was reached");
    }
}

#[test]
fn no_cheat_gains_a_point_in_the_full_tier() {
    nothing_is_gained(Tier::Full);
}

#[test]
fn no_cheat_gains_a_point_in_the_restricted_tier() {
    nothing_is_gained(Tier::Restricted);
}

#[test]
fn no_harmless_cheat_gains_a_point_without_isolation() {
    nothing_is_gained(Tier::None);
}

#[test]
fn the_corpus_is_whole() {
    let cheats = corpus();
    let numbers: BTreeSet<usize> =
        cheats.iter().map(|cheat| cheat.name[..2].parse().expect("a number first")).collect();
    assert_eq!(numbers.len(), cheats.len(), "a number stands twice");
    assert!((1..=cheats.len()).all(|number| numbers.contains(&number)), "a number is missing");
    assert!(cheats.len() >= 32);
    for cheat in &cheats {
        assert_eq!(cheat.for_functions, cheat.source.contains("ENTRY"), "{}", cheat.name);
        let in_verify = header(&cheat.source, "verify").is_some();
        assert!(cheat.harmless || !in_verify, "{} would do harm in verify", cheat.name);
    }
}

/// 26: a suite without a case is the author's mistake and nobody's success.
#[test]
fn an_empty_suite_is_an_error() {
    let root = tempfile::tempdir().unwrap();
    let shelf = root.path().join("shelf/empty");
    fs::create_dir_all(&shelf).unwrap();
    for cases in ["", "cases = []\n"] {
        let text =
            format!("format = 1\ntitle = \"x\"\nkind = \"function\"\nentry = \"f\"\n{cases}");
        fs::write(shelf.join("challenge.toml"), text).unwrap();
        let file = root.path().join("f.py");
        fs::write(&file, "def f(): pass\n").unwrap();
        let output = gradus(&["check", shelf.to_str().unwrap(), file.to_str().unwrap()]);
        assert_eq!(output.status.code(), Some(2), "{}", String::from_utf8_lossy(&output.stdout));
    }
}

/// 31: who edits the challenge in his own copy gets the points there, and another digest.
#[test]
fn an_edited_challenge_has_another_digest() {
    let solution = "def answer(): return 41\n";
    let original = &grade(&[("a".into(), "brief".into(), solution.into())], "none")[0];
    assert_eq!((original.verdict, original.score), (Verdict::WrongAnswer, 0.0));
    let root = tempfile::tempdir().unwrap();
    let copy = root.path().join("brief");
    fs::create_dir(&copy).unwrap();
    for name in ["challenge.toml", "statement.md", "starter.py"] {
        let text = fs::read_to_string(folder().join("challenges/cheats/brief").join(name)).unwrap();
        fs::write(copy.join(name), text.replace("'42'", "'41'")).unwrap();
    }
    let file = root.path().join("brief.py");
    fs::write(&file, solution).unwrap();
    let arguments = [
        "check",
        copy.to_str().unwrap(),
        file.to_str().unwrap(),
        "--isolation",
        "none",
        "--format",
        "json",
    ];
    let output = gradus(&arguments);
    let edited: RunResult = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(edited.results[0].verdict, Verdict::Accepted);
    assert_ne!(edited.results[0].challenge.digest, original.challenge.digest);
}

/// 32: nothing of a candidate's reaches a log as it is, in any format.
#[test]
fn text_of_candidates_steers_no_reader() {
    let root = tempfile::tempdir().unwrap();
    let files = root.path().join("submissions");
    for cheat in corpus().iter().filter(|cheat| ["32", "57"].contains(&&cheat.name[..2])) {
        for candidate in ["plain", "\u{1b}[31m<b>|`::error::x\n::error::y ##[error]\u{202e}"] {
            let folder = files.join(candidate);
            fs::create_dir_all(&folder).unwrap();
            let name = if cheat.for_functions { "two_sum.py" } else { "column_report.py" };
            fs::write(folder.join(name), cheat.source.replace("ENTRY", "two_sum")).unwrap();
        }
    }
    let path = |name: &str| root.path().join(name).display().to_string();
    let formats = ["terminal", "json", "junit", "markdown"];
    let format = formats.map(|name| format!("{name}={}", path(name))).join(",");
    let layout = ["--layout", "{candidate}/{challenge}.py", "--format", &format];
    let mut arguments = vec!["grade", files.to_str().unwrap(), "--isolation", "none"];
    arguments.extend(layout);
    let output = gradus(&arguments);
    let mut texts: Vec<(&str, String)> =
        formats.iter().map(|name| (*name, fs::read_to_string(path(name)).unwrap())).collect();
    texts.push(("stdout", String::from_utf8(output.stdout).unwrap()));
    texts.push(("stderr", String::from_utf8(output.stderr).unwrap()));
    for (name, text) in &texts {
        let raw = text.chars().find(|c| {
            (c.is_control() && *c != '\n')
                || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2028}' | '\u{2029}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}')
        });
        assert_eq!(raw, None, "{name} holds {raw:?}");
        assert!(!text.contains("##["), "{name} holds a workflow command");
        let command = text.lines().find(|line| line.trim_start().starts_with("::"));
        assert_eq!(command, None, "{name} holds a workflow command");
    }
    xml_is_well_formed(&texts[2].1);
    markdown_shows_text_only(&texts[3].1);
}

fn xml_is_well_formed(text: &str) {
    let mut reader = quick_xml::Reader::from_str(text);
    loop {
        match reader.read_event().expect("well-formed XML") {
            quick_xml::events::Event::Eof => return,
            quick_xml::events::Event::Start(tag) | quick_xml::events::Event::Empty(tag) => {
                assert!(!["script", "img", "b"].map(str::as_bytes).contains(&tag.name().as_ref()));
            }
            quick_xml::events::Event::Comment(_) => panic!("a comment of a candidate's"),
            _ => {}
        }
    }
}

fn markdown_shows_text_only(text: &str) {
    let mut heading = false;
    for event in Parser::new_ext(text, Options::ENABLE_TABLES) {
        match event {
            Event::Html(html) | Event::InlineHtml(html) => {
                let known = [
                    "<details",
                    "</details",
                    "<summary",
                    "</summary",
                    "<br",
                    "</",
                    "<b>",
                    "<code>",
                ];
                assert!(known.iter().any(|tag| html.starts_with(tag)), "raw HTML: {html}");
                assert!(!html.contains("script"), "raw HTML: {html}");
            }
            Event::Start(Tag::Heading { .. }) => heading = true,
            Event::End(_) => heading = false,
            Event::Text(text) if heading => assert!(!text.starts_with("cheat"), "a heading"),
            Event::Start(Tag::Link { dest_url, .. }) => panic!("a link to {dest_url}"),
            Event::Start(Tag::Image { dest_url, .. }) => panic!("an image of {dest_url}"),
            _ => {}
        }
    }
}
