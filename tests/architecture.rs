//! Which room may import which. One direction, no cycles; see `src/lib.rs` for the map.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use regex::Regex;

/// What each room may import from the crate. `commands` knows everybody and is not listed.
const ALLOWED: &[(&str, &[&str])] = &[
    ("model", &[]),
    ("catalog", &["model"]),
    ("judge", &["model"]),
    ("quiz", &["judge", "model"]),
    ("review", &["model"]),
    ("interview", &["model"]),
    ("skills", &["model"]),
    ("sandbox", &["model"]),
    ("store", &["model"]),
    ("interchange", &["model"]),
    ("report", &["model"]),
    ("python", &["sandbox", "model"]),
    ("runner", &["python", "judge", "model"]),
    ("tui", &["quiz", "report", "model"]),
    ("cli", &["model"]),
    ("exit_code", &[]),
    ("error", &["exit_code"]),
    ("settings", &["cli", "model"]),
];

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(rust_files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
    found
}

fn source() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// The room of a file: the first part of its path below `src`.
fn room(file: &Path) -> String {
    let first = file.strip_prefix(source()).unwrap().components().next().unwrap();
    first.as_os_str().to_str().unwrap().trim_end_matches(".rs").to_owned()
}

/// Which rooms each room imports, with a file that does.
fn imports() -> BTreeMap<String, BTreeMap<String, PathBuf>> {
    let path = Regex::new(r"\b(?:crate|gradus)::(\w+)|\b(?:crate|gradus)::\{([^;]*)\}").unwrap();
    let mut imports: BTreeMap<String, BTreeMap<String, PathBuf>> = BTreeMap::new();
    for file in rust_files(&source()) {
        let text = fs::read_to_string(&file).unwrap();
        for found in path.captures_iter(&text) {
            let named: Vec<String> = match (found.get(1), found.get(2)) {
                (Some(one), _) => vec![one.as_str().to_owned()],
                (None, Some(list)) => top_names(list.as_str()),
                (None, None) => Vec::new(),
            };
            for other in named {
                imports.entry(room(&file)).or_default().insert(other, file.clone());
            }
        }
    }
    imports
}

/// The outermost names of a list such as `model::{Case, Value}, judge`.
fn top_names(list: &str) -> Vec<String> {
    let mut depth = 0;
    let mut names = vec![String::new()];
    for c in list.chars() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => names.push(String::new()),
            _ if depth == 0 => names.last_mut().unwrap().push(c),
            _ => {}
        }
    }
    names.iter().filter_map(|name| name.trim().split("::").next()).map(str::to_owned).collect()
}

#[test]
fn every_room_imports_only_what_it_may() {
    let allowed: BTreeMap<_, BTreeSet<_>> =
        ALLOWED.iter().map(|(room, others)| (*room, others.iter().copied().collect())).collect();
    for (room, others) in imports() {
        if ["commands", "main", "lib"].contains(&room.as_str()) {
            continue;
        }
        let may = allowed.get(room.as_str()).unwrap_or_else(|| panic!("a room unknown: {room}"));
        for (other, file) in others {
            assert!(
                other == room || may.contains(other.as_str()),
                "{room} may not import {other}: {}",
                file.display()
            );
        }
    }
}

#[test]
fn the_imports_are_really_seen() {
    let imports = imports();
    assert!(imports["python"].contains_key("sandbox"));
    assert!(imports["sandbox"].contains_key("model"));
    assert!(
        !imports.contains_key("model") || imports["model"].keys().all(|other| other == "model")
    );
    assert_eq!(top_names("model::{A, B}, judge, python::C"), ["model", "judge", "python"]);
}

#[test]
fn unsafe_stays_in_the_sandbox() {
    let block = Regex::new(r"\bunsafe\b").unwrap();
    for file in rust_files(&source()) {
        let text = fs::read_to_string(&file).unwrap();
        let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
        let found = code.filter(|line| block.is_match(line)).count();
        assert!(found == 0 || room(&file) == "sandbox", "unsafe in {}", file.display());
    }
}

#[test]
fn no_file_grows_beyond_five_hundred_lines() {
    for file in rust_files(&source()) {
        let lines = fs::read_to_string(&file).unwrap().lines().count();
        assert!(lines <= 500, "{} has {lines} lines", file.display());
    }
}

#[test]
fn the_way_into_the_program_is_short() {
    let lines = fs::read_to_string(source().join("main.rs")).unwrap().lines().count();
    assert!(lines <= 30, "main.rs has {lines} lines");
}
