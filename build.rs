//! The library of challenges is embedded in the binary, with an index of it, so that the program
//! starts as quickly with many challenges as with few. A change in it, or in the corpus of cheats,
//! must rebuild the crate.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use toml::{Table, Value};

fn main() {
    println!("cargo::rerun-if-changed=challenges");
    println!("cargo::rerun-if-changed=tests/cheats");
    // What is to be embedded must be there, even where nothing has been put into it. Should this
    // fail, the embedding says why.
    let _ = fs::create_dir_all("challenges");
    let mut folders = Vec::new();
    find(Path::new("challenges"), &mut folders);
    // By id, as texts are compared: paths are in another order.
    folders.sort_by_cached_key(|(folder, _)| id(folder));
    let mut text = String::from("pub(super) static ENTRIES: &[Indexed] = &[\n");
    for (folder, file) in folders {
        let id = id(&folder);
        let quiz = file == "quiz.toml";
        // What cannot be read is left to the program, which says what is wrong with it.
        let head = read(&folder.join(file)).and_then(|table| head(&table, quiz));
        let head = head.map_or("None".to_owned(), |head| format!("Some({head})"));
        let _ = writeln!(text, "Indexed {{ id: {id:?}, quiz: {quiz}, head: {head} }},");
    }
    text.push_str("];\npub(super) static DOMAINS: &[(&str, &[&str])] = &[\n");
    let skills = read(Path::new("challenges/skills.toml")).unwrap_or_default();
    for domain in tables(&skills, "domains") {
        let ids: Vec<&str> =
            tables(domain, "skills").filter_map(|skill| text_of(skill, "id")).collect();
        let _ = writeln!(text, "({:?}, &{ids:?}),", text_of(domain, "id").unwrap_or_default());
    }
    text.push_str("];\npub(super) static TRACKS: &[IndexedTrack] = &[\n");
    for path in tracks() {
        let _ = writeln!(text, "{},", track(&path).unwrap_or_else(|| broken_track(&path)));
    }
    text.push_str("];\n");
    let out = std::env::var_os("OUT_DIR").map(PathBuf::from).unwrap_or_default();
    fs::write(out.join("index.rs"), text).expect("the build's folder can be written to");
}

/// The path below the library.
fn id(folder: &Path) -> String {
    let below = folder.strip_prefix("challenges").unwrap_or(folder);
    let parts = below.components().map(|part| part.as_os_str().to_string_lossy());
    parts.collect::<Vec<_>>().join("/")
}

/// Folders that hold a challenge or a quiz, with the file that makes them one.
fn find(folder: &Path, found: &mut Vec<(PathBuf, &'static str)>) {
    for file in ["challenge.toml", "quiz.toml"] {
        if folder.join(file).is_file() {
            found.push((folder.to_owned(), file));
            return;
        }
    }
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let hidden = entry.file_name().to_string_lossy().starts_with('.');
        if entry.path().is_dir() && !hidden {
            find(&entry.path(), found);
        }
    }
}

/// The files of tracks, by name.
fn tracks() -> Vec<PathBuf> {
    let files = fs::read_dir("challenges/tracks").into_iter().flatten().flatten();
    let is_track = |path: &PathBuf| path.extension().is_some_and(|extension| extension == "toml");
    let mut paths: Vec<PathBuf> = files.map(|file| file.path()).filter(is_track).collect();
    paths.sort();
    paths
}

/// A track, as Rust.
fn track(path: &Path) -> Option<String> {
    let table = read(path)?;
    Some(format!(
        "IndexedTrack {{ id: {:?}, title: {:?}, summary: {:?}, entries: &{:?} }}",
        path.file_stem()?.to_string_lossy(),
        text_of(&table, "title")?,
        text_of(&table, "summary"),
        strings(table.get("entries")),
    ))
}

/// One of which a test says what is wrong.
fn broken_track(path: &Path) -> String {
    let id = path.file_stem().unwrap_or_default().to_string_lossy();
    format!("IndexedTrack {{ id: {id:?}, title: {id:?}, summary: None, entries: &[] }}")
}

fn text_of<'a>(table: &'a Table, key: &str) -> Option<&'a str> {
    table.get(key).and_then(Value::as_str)
}

fn read(path: &Path) -> Option<Table> {
    fs::read_to_string(path).ok()?.parse().ok()
}

fn tables<'a>(table: &'a Table, key: &str) -> impl Iterator<Item = &'a Table> {
    table.get(key).and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_table)
}

/// What lists show, as Rust.
fn head(table: &Table, quiz: bool) -> Option<String> {
    let title = table.get("title")?.as_str()?;
    let kind = if quiz {
        "ItemKind::Quiz".to_owned()
    } else {
        let kind = match table.get("kind")?.as_str()? {
            "function" => "Function",
            "stdio" => "Stdio",
            "write-tests" => "WriteTests",
            _ => return None,
        };
        format!("ItemKind::Challenge(Kind::{kind})")
    };
    let minutes = table.get("minutes").and_then(Value::as_integer);
    let summary = table.get("summary").and_then(Value::as_str);
    let mut questions = String::new();
    for question in tables(table, "questions") {
        let kind = question.get("kind").and_then(Value::as_str).unwrap_or_default();
        let own = |key: &str| question.get(key).or_else(|| table.get(key));
        let _ = write!(
            questions,
            "IndexedQuestion {{ id: {:?}, kind: {kind:?}, stdout: {}, level: {}, skills: &{:?}, \
             requires: {:?} }},",
            question.get("id").and_then(Value::as_str).unwrap_or_default(),
            question.contains_key("stdout"),
            level(own("level"))?,
            strings(own("skills")),
            own("requires").and_then(Value::as_str),
        );
    }
    Some(format!(
        "IndexedHead {{ title: {title:?}, kind: {kind}, level: {}, skills: &{:?}, \
         minutes: {minutes:?}, summary: {summary:?}, formerly: &{:?}, questions: &[{questions}] }}",
        level(table.get("level"))?,
        strings(table.get("skills")),
        strings(table.get("formerly")),
    ))
}

fn level(value: Option<&Value>) -> Option<&'static str> {
    let Some(value) = value else { return Some("None") };
    Some(match value.as_str()? {
        "junior" => "Some(Level::Junior)",
        "middle" => "Some(Level::Middle)",
        "senior" => "Some(Level::Senior)",
        "lead" => "Some(Level::Lead)",
        "principal" => "Some(Level::Principal)",
        _ => return None,
    })
}

fn strings(value: Option<&Value>) -> Vec<&str> {
    value.and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).collect()
}
