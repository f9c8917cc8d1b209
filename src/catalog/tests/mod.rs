//! Whole files go in; challenges, or problems with their places, come out.

mod blame;
mod cases;
mod challenge;
mod checkers;
mod data;
mod folder;
mod groups;
mod library;
mod own_cases;
mod quiz;
mod robust;
mod shipped;
mod subjects;
mod syntax;

use std::fs;
use std::path::Path;

use tempfile::TempDir;

use super::{Entry, Item, Library, Loaded, Problem, Problems, Severity};
use crate::model::{Case, Challenge, Quiz};

/// The top of a challenge that has nothing wrong, nine lines long.
const TOP: &str = r#"format = 1
title = "Two sum"
kind = "function"
entry = "two_sum"
skills = ["known"]

# The statement lies beside it.


"#;

/// A case that has nothing wrong.
const CASE: &str = "[[cases]]\nname = 'one'\ncall = 'two_sum([1], 2)'\nreturns = 'None'\n";

/// A root with a single challenge or quiz in it, `shelf/it`.
struct Root {
    dir: TempDir,
}

impl Root {
    fn empty() -> Self {
        let root = Self { dir: tempfile::tempdir().unwrap() };
        root.with("skills.toml", SKILLS)
    }

    fn challenge(toml: &str) -> Self {
        Self::empty().with("shelf/it/challenge.toml", toml).with("shelf/it/statement.md", "Do it.")
    }

    fn quiz(toml: &str) -> Self {
        Self::empty().with("shelf/it/quiz.toml", toml)
    }

    fn with(self, path: &str, text: impl AsRef<[u8]>) -> Self {
        let path = self.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
        self
    }

    /// A file beside the challenge.
    fn beside(self, path: &str, text: &str) -> Self {
        self.with(&format!("shelf/it/{path}"), text)
    }

    fn path(&self) -> &Path {
        self.dir.path()
    }

    fn library(&self) -> Library {
        Library::open(&[self.path().to_owned()]).unwrap()
    }

    fn entry(&self) -> Entry {
        self.library().get("shelf/it").unwrap().clone()
    }

    fn load(&self) -> Loaded {
        self.entry().load().unwrap_or_else(|problems| panic!("{}", problems.render(false)))
    }

    fn loads(&self) -> Challenge {
        match self.load().item {
            Item::Challenge(challenge) => *challenge,
            Item::Quiz(_) => panic!("a quiz"),
        }
    }

    fn loads_quiz(&self) -> Quiz {
        match self.load().item {
            Item::Quiz(quiz) => *quiz,
            Item::Challenge(_) => panic!("a challenge"),
        }
    }

    /// What is said on loading: `line:column message (hint)`, or `path message (hint)`.
    fn says(&self) -> Vec<String> {
        let problems = match self.entry().load() {
            Ok(loaded) => loaded.warnings,
            Err(problems) => problems,
        };
        self.lines(&problems)
    }

    fn lines(&self, problems: &Problems) -> Vec<String> {
        problems.iter().map(|problem| self.line(problem)).collect()
    }

    fn line(&self, problem: &Problem) -> String {
        let warning = if problem.severity == Severity::Warning { "warning: " } else { "" };
        let place = problem.place.as_ref().map_or_else(
            || {
                let path = Path::new(&problem.file).strip_prefix(self.path()).unwrap();
                let path = path.strip_prefix("shelf/it").unwrap_or(path);
                path.display().to_string()
            },
            |place| format!("{}:{}", place.line, place.column),
        );
        let hint = problem.hint.as_ref().map(|hint| format!(" ({hint})")).unwrap_or_default();
        format!("{warning}{place} {}{hint}", problem.message)
    }
}

const SKILLS: &str = "[[domains]]\nid = 'here'\ntitle = 'Here'\n[[domains.skills]]\n\
                      id = 'known'\ntitle = 'Known'\nmeaning = 'Knows it.'\n";

/// What is said of a challenge with these lines below [`TOP`] and before a case.
fn says(lines: &str) -> Vec<String> {
    Root::challenge(&format!("{TOP}{lines}\n{CASE}")).says()
}

/// The one thing that is said, without its place.
fn says_one(lines: &str) -> String {
    one(&says(lines))
}

/// The only case of a challenge that loads.
fn only_case(root: &Root) -> Case {
    let mut cases = root.loads().cases;
    assert_eq!(cases.len(), 1);
    cases.remove(0)
}

fn one(said: &[String]) -> String {
    let [line] = said else { panic!("{said:#?}") };
    line.split_once(' ').unwrap().1.to_owned()
}
