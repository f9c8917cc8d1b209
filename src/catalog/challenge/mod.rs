//! `challenge.toml` and the files beside it.

mod case;
mod cases;
mod checker;
mod groups;
mod limits;
mod pairs;
mod references;
mod subjects;

use crate::model::{Challenge, Complexity, Kind, Origin, PythonNeeds};

use self::cases::Cases;
use super::document::{Document, Schema};
use super::field::Field;
use super::files::Files;
use super::head::{FORMAT, Head, Skills};
use super::problem::Problem;
use super::python_text::{Names, is_identifier};
use super::suggest::{did_you_mean, nearest};
use super::table::Table;
use super::version::requires;

pub(super) use self::checker::regex;

pub(super) const FILE: &str = "challenge.toml";

const TOP: &[&str] = &[
    "format",
    "title",
    "kind",
    "entry",
    "level",
    "skills",
    "minutes",
    "summary",
    "hints",
    "formerly",
    "python",
    "limits",
    "checker",
    "complexity",
    "oracle",
    "origin",
    "groups",
    "cases",
    "subjects",
];
const PYTHON: &[&str] = &["requires", "packages"];
const COMPLEXITY: &[&str] = &["time", "space"];
const ORACLE: &[&str] = &["file"];
const ORIGIN: &[&str] = &["source", "licence", "url"];

pub(super) const SCHEMA: Schema = &[
    ("", TOP),
    ("[python]", PYTHON),
    ("[limits]", limits::KEYS),
    ("[complexity]", COMPLEXITY),
    ("[oracle]", ORACLE),
    ("[origin]", ORIGIN),
    ("[[groups]]", groups::KEYS),
    ("[[cases]]", case::KEYS),
    ("[[subjects]]", subjects::KEYS),
];

/// What the tables of a challenge are read with.
struct Context<'a> {
    kind: Kind,
    files: &'a Files,
    /// The names that expressions may use.
    names: Names<'a>,
}

const KINDS: [Kind; 3] = [Kind::Function, Kind::Stdio, Kind::WriteTests];

/// Reads the kind of a challenge.
pub(super) fn kind(table: &Table<'_>) -> Option<Kind> {
    let field = table.required("kind", "function, stdio or write-tests")?;
    named(field.name_of(&KINDS.map(Kind::name))?)
}

/// The kind that a misspelt name is near to, or that goes with the other keys.
fn meant_kind(table: &Table<'_>) -> Option<Kind> {
    let name = table.field("kind").and_then(|field| field.value.as_str());
    let meant = name.and_then(|name| nearest(name, KINDS.map(Kind::name)));
    meant.and_then(named).or_else(|| table.has("entry").then_some(Kind::Function))
}

fn named(name: &str) -> Option<Kind> {
    KINDS.into_iter().find(|kind| kind.name() == name)
}

/// Reads a whole challenge; what is wrong with it is noted in the document.
pub(super) fn read(
    id: &str,
    document: &Document<'_>,
    files: &Files,
    skills: &Skills<'_>,
) -> Option<Challenge> {
    let table = document.table();
    let head = Head::read(&table);
    if head.is_newer {
        return None;
    }
    table.only(TOP);
    skills.required(&table);
    // Where the kind is misspelt, the rest is read as what was meant, to find what else is wrong.
    let known_kind = kind(&table).or_else(|| meant_kind(&table));
    let kind = known_kind.unwrap_or(Kind::Function);
    let oracle = oracle(&table, files, kind);
    let names = match &oracle {
        None if table.has("oracle") => Names::Unknown,
        None => Names::Builtins,
        Some(source) => std::str::from_utf8(source).map_or(Names::Unknown, Names::Of),
    };
    let context = Context { kind, files, names };
    let Cases { groups, cases } = match known_kind {
        Some(Kind::WriteTests) => subjects::read(&table, files),
        Some(_) => cases::read(&table, &context),
        None => Cases::default(),
    };
    if files.get("statement.md").is_none() {
        let problem = Problem::warning("there is no statement.md");
        let problem = problem.hint("it is what the candidate reads");
        table.report.elsewhere(problem.in_file(files.shown("statement.md")));
    }
    Some(Challenge {
        id: id.to_owned(),
        folder: None,
        has_namesake: false,
        formerly: head.formerly,
        format: FORMAT,
        title: head.title,
        kind,
        entry: entry(&table, known_kind),
        level: head.level,
        skills: skills.read(&table),
        minutes: head.minutes,
        summary: head.summary,
        hints: table.nonblanks("hints"),
        python: python(&table),
        limits: table.table("limits").map(|table| limits::read(&table)).unwrap_or_default(),
        complexity: table.table("complexity").map(|table| complexity(&table)),
        groups,
        cases,
        oracle,
        origin: table.table("origin").map(|table| origin(&table)),
        statement: text_file(&table, files, "statement.md"),
        explanation: text_file(&table, files, "explanation.md"),
        starter: text_file(&table, files, "starter.py"),
        references: references::read(&table, files),
        digest: files.digest(),
    })
}

fn entry(table: &Table<'_>, kind: Option<Kind>) -> Option<String> {
    let kind = kind?;
    if kind != Kind::Function {
        if let Some(field) = table.field("entry") {
            let problem = Problem::error(format!("a {} challenge has no entry", kind.name()));
            field.error(problem.hint("only a function challenge calls the module; remove it"));
        }
        return None;
    }
    let hint = "it is the function or class that the candidate's module must define";
    let field = table.required("entry", hint)?;
    let name = field.nonblank()?;
    if !is_identifier(&name) {
        let problem = Problem::error(format!("`{name}` cannot be a name in Python"));
        field.error(problem.hint("write the bare name, without parentheses or arguments"));
    }
    Some(name)
}

fn python(table: &Table<'_>) -> PythonNeeds {
    let mut needs = PythonNeeds::default();
    let Some(table) = table.table("python") else { return needs };
    table.only(PYTHON);
    if let Some(field) = table.field("requires") {
        requires(&field, &mut needs);
    }
    let packages = table.field("packages").map(|field| field.items("names")).unwrap_or_default();
    needs.packages = packages.iter().filter_map(package).collect();
    needs
}

fn package(field: &Field<'_>) -> Option<String> {
    let name = field.line()?;
    if !name.split('.').all(is_identifier) {
        let problem = Problem::error(format!("`{name}` cannot be imported"));
        field.error(problem.hint("name the module, such as `yaml` for PyYAML, without a version"));
        return None;
    }
    Some(name)
}

fn complexity(table: &Table<'_>) -> Complexity {
    table.only(COMPLEXITY);
    Complexity { time: table.line("time"), space: table.line("space") }
}

fn origin(table: &Table<'_>) -> Origin {
    table.only(ORIGIN);
    let [source, licence, url] = ["source", "licence", "url"].map(|key| table.line(key));
    Origin { source, licence, url }
}

fn oracle(table: &Table<'_>, files: &Files, kind: Kind) -> Option<Vec<u8>> {
    let field = table.field("oracle")?;
    if kind != Kind::Function {
        let problem = Problem::error(format!("a {} challenge has no oracle", kind.name()));
        field.error(problem.hint("only `returns` expressions use one; remove it"));
        return None;
    }
    let table = field.table()?;
    table.only(ORACLE);
    let field = table.required("file", "write file = \"oracle.py\"")?;
    let (_, bytes) = file_beside(&field, files)?;
    Some(bytes.to_vec())
}

/// The file of the challenge's folder that a field names.
fn file_beside<'a>(field: &Field<'_>, files: &'a Files) -> Option<(String, &'a [u8])> {
    let path = field.line()?;
    if is_outside(&path) {
        let problem = Problem::error(format!("`{path}` may lie outside of the challenge's folder"));
        field.error(problem.hint("write the path below that folder, without `.` and `..`"));
        return None;
    }
    let bytes = files.get(&path);
    if bytes.is_none() {
        let beside: Vec<&str> = files.names().filter(|name| !name.contains('/')).collect();
        let problem = Problem::error(format!("there is no file `{path}`"));
        let problem = problem.label("not in the challenge's folder");
        field.error(problem.maybe_hint(did_you_mean(&path, &beside)));
    }
    Some((path, bytes?))
}

/// Whether a path is anything but plain names below the folder that it starts from.
fn is_outside(path: &str) -> bool {
    path.contains('\\') || path.split('/').any(|part| matches!(part, "" | "." | ".."))
}

/// A file that is text, where it exists.
fn text_file(table: &Table<'_>, files: &Files, path: &str) -> Option<String> {
    let text = std::str::from_utf8(files.get(path)?);
    if text.is_err() {
        table.report.elsewhere(Problem::error("the file is not UTF-8").in_file(files.shown(path)));
    }
    text.ok().map(str::to_owned)
}
