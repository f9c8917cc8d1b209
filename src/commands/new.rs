//! `gradus new`: the files of a new challenge or quiz, with blanks to fill in.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use super::context::Context;
use crate::cli::{New, NewKind};
use crate::error::Failure;
use crate::exit_code::Exit;
use crate::model::shell_word;

/// What stands where the author must write. `verify` does not accept a challenge that holds it.
pub const BLANK: &str = "FILL_IN";

/// Stands for the name that the candidate's module must define.
const ENTRY: &str = "@ENTRY@";

type Files = &'static [(&'static str, &'static str)];

const FUNCTION: Files = &[
    ("challenge.toml", include_str!("scaffold/function.toml")),
    ("statement.md", include_str!("scaffold/function.statement.md")),
    ("starter.py", include_str!("scaffold/function.starter.py")),
    ("submissions/accepted/solution.py", include_str!("scaffold/function.accepted.py")),
    ("submissions/wrong_answer/mistake.py", include_str!("scaffold/function.wrong.py")),
];

const STDIO: Files = &[
    ("challenge.toml", include_str!("scaffold/stdio.toml")),
    ("statement.md", include_str!("scaffold/stdio.statement.md")),
    ("starter.py", include_str!("scaffold/stdio.starter.py")),
    ("submissions/accepted/solution.py", include_str!("scaffold/stdio.accepted.py")),
    ("submissions/wrong_answer/mistake.py", include_str!("scaffold/stdio.wrong.py")),
];

const WRITE_TESTS: Files = &[
    ("challenge.toml", include_str!("scaffold/write-tests.toml")),
    ("statement.md", include_str!("scaffold/write-tests.statement.md")),
    ("starter.py", include_str!("scaffold/write-tests.starter.py")),
    ("subjects/correct/solution.py", include_str!("scaffold/write-tests.correct.py")),
    ("subjects/buggy/mistake.py", include_str!("scaffold/write-tests.buggy.py")),
    ("submissions/accepted/tests.py", include_str!("scaffold/write-tests.accepted.py")),
    ("submissions/wrong_answer/careless.py", include_str!("scaffold/write-tests.wrong.py")),
];

const QUIZ: Files = &[("quiz.toml", include_str!("scaffold/quiz.toml"))];

pub fn run(context: &Context, new: &New) -> Result<Exit, Failure> {
    let id = new.id.trim_matches('/');
    let valid = |part: &str| {
        part.starts_with(|c: char| c.is_ascii_lowercase())
            && part.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
    };
    if !id.split('/').all(valid) {
        return Err(Failure::usage(format!("`{id}` cannot be an id"))
            .hint("an id is small letters, digits and hyphens, such as strings/slugify"));
    }
    let root = context.settings.roots.last().cloned().unwrap_or_else(|| PathBuf::from("."));
    let folder = root.join(id);
    if folder.exists() {
        return Err(Failure::usage(format!("{} is there already", folder.display()))
            .hint("choose another id"));
    }
    let files = match new.kind {
        NewKind::Function => FUNCTION,
        NewKind::Stdio => STDIO,
        NewKind::WriteTests => WRITE_TESTS,
        NewKind::Quiz => QUIZ,
    };
    let entry = id.rsplit('/').next().unwrap_or(id).replace('-', "_");
    for (name, text) in files {
        write(&folder.join(name), &text.replace(ENTRY, &entry))?;
    }
    let mut text = format!("Made {}:\n", folder.display());
    for (name, _) in files {
        let _ = writeln!(text, "  {name}");
    }
    let shown = shell_word(&folder.to_string_lossy());
    let _ = writeln!(text, "\nFill in every {BLANK}, then prove it: gradus verify {shown}");
    context.print(&text)?;
    Ok(Exit::Success)
}

fn write(path: &Path, text: &str) -> Result<(), Failure> {
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder)
        .and_then(|()| fs::write(path, text))
        .map_err(|error| Failure::usage(format!("cannot write {}: {error}", path.display())))
}
