use std::collections::BTreeSet;

use crate::model::Level;

use super::field::Field;
use super::problem::Problem;
use super::suggest::nearest;
use super::table::Table;

/// The version of the format that is read here.
pub(super) const FORMAT: u32 = 1;

/// What to do where it is not said.
pub(super) const FORMAT_HINT: &str = "write `format = 1` at the top";

/// The keys that challenges and quizzes share.
#[derive(Default)]
pub(super) struct Head {
    /// Whether the file is of a later version, so that nothing else in it can be judged.
    pub(super) is_newer: bool,
    pub(super) title: String,
    pub(super) level: Option<Level>,
    pub(super) minutes: Option<u32>,
    pub(super) summary: Option<String>,
    pub(super) formerly: Vec<String>,
}

/// The skills that the library knows, and how strict it is about them.
pub(super) struct Skills<'a> {
    pub(super) known: &'a BTreeSet<String>,
    /// In the library itself an unknown or missing skill is an error, elsewhere a warning.
    pub(super) strict: bool,
}

impl Head {
    pub(super) fn read(table: &Table<'_>) -> Self {
        let format = table.required("format", FORMAT_HINT);
        if format.is_some_and(|field| is_newer(&field)) {
            return Self { is_newer: true, ..Self::default() };
        }
        let title = table.required("title", "");
        let minutes = table.field("minutes").and_then(|field| field.integer(1..=6000));
        let formerly = table.field("formerly").map(|field| field.items("ids")).unwrap_or_default();
        Self {
            is_newer: false,
            title: title.and_then(|field| field.line()).unwrap_or_default(),
            level: table.field("level").and_then(|field| level(&field)),
            minutes: minutes.and_then(|minutes| minutes.try_into().ok()),
            summary: table.line("summary"),
            formerly: formerly.iter().filter_map(old_id).collect(),
        }
    }
}

/// Whether a file is of a later version, which is told.
pub(super) fn is_newer(field: &Field<'_>) -> bool {
    match field.integer(1..=u64::MAX) {
        Some(format) if format > u64::from(FORMAT) => {
            let problem = Problem::error(format!("format {format} needs a newer gradus"));
            field.error(problem.label(format!("this one reads format {FORMAT}")));
            true
        }
        _ => false,
    }
}

fn old_id(field: &Field<'_>) -> Option<String> {
    let id = field.line()?;
    if !id.split('/').all(is_id) {
        field.error(Problem::error(format!("`{id}` is not an id")).hint(ID_HINT));
        return None;
    }
    Some(id)
}

/// Reads a level by its name.
pub(super) fn level(field: &Field<'_>) -> Option<Level> {
    field.name_of(&Level::ALL.map(Level::name))?.parse().ok()
}

impl Skills<'_> {
    /// Reads the skills that a challenge, quiz or question names.
    pub(super) fn read(&self, table: &Table<'_>) -> Vec<String> {
        let items = table.field("skills").map(|field| field.items("skill ids")).unwrap_or_default();
        let mut skills: Vec<String> = Vec::new();
        for item in items {
            let Some(id) = item.line() else { continue };
            if skills.contains(&id) {
                item.error(self.problem(format!("skill `{id}` is named twice")));
            } else if !self.known.contains(&id) {
                let meant = nearest(&id, self.known.iter().map(String::as_str));
                let hint = meant.map(|meant| format!("did you mean `{meant}`?"));
                let problem = self.problem(format!("unknown skill `{id}`"));
                item.error(problem.label("not in skills.toml").maybe_hint(hint));
            }
            skills.push(id);
        }
        skills
    }

    /// Says so where a challenge or quiz names no skills.
    pub(super) fn required(&self, table: &Table<'_>) {
        if table.report.is_whole() && !table.has("skills") {
            let problem = self.problem("`skills` is missing".to_owned());
            table.report.at(&table.span, problem.hint("name the skills it trains, by their ids"));
        }
    }

    fn problem(&self, message: String) -> Problem {
        if self.strict { Problem::error(message) } else { Problem::warning(message) }
    }
}

/// What an id may be made of.
pub(super) const ID_HINT: &str = "an id is made of letters, digits, `-`, `_` and `.`";

/// Whether a text can be an id, or a part of one between slashes.
pub(super) fn is_id(text: &str) -> bool {
    !text.is_empty()
        && !text.starts_with('.')
        && text.chars().all(|c| c.is_alphanumeric() || "-_.".contains(c))
}
