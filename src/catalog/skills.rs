//! `skills.toml`.

use std::collections::BTreeMap;

use super::document::{Document, Schema, Text};
use super::field::Field;
use super::head::{ID_HINT, is_id, level};
use super::problem::{Problem, Problems};
use super::table::Table;
use crate::model::{Domain, Grade, Level, Skill, SkillLevels, SkillMatrix};

pub(super) const FILE: &str = "skills.toml";

const TOP: &[&str] = &["domains"];
const DOMAIN: &[&str] = &["id", "title", "skills"];
const SKILL: &[&str] = &["id", "title", "meaning", "levels", "mandatory"];
const SCHEMA: Schema = &[("", TOP), ("[[domains]]", DOMAIN), ("[[domains.skills]]", SKILL)];

/// Reads a matrix. What is wrong in it is left out and told.
pub(super) fn read(file: String, bytes: &[u8]) -> (SkillMatrix, Vec<Problem>) {
    let text = Text::new(file, bytes);
    let document = Document::parse(&text, SCHEMA);
    let top = document.table();
    top.only(TOP);
    let mut seen = Seen::default();
    let tables = top.tables("domains");
    let domains = tables.iter().filter_map(|table| domain(table, &mut seen)).collect();
    let matrix = SkillMatrix { domains };
    (matrix, document.finish())
}

/// Reads a matrix of its own, such as a company's, which stands in a file of this name.
///
/// # Errors
///
/// What is wrong with the file: such a matrix is taken as a whole or not at all.
pub fn skill_matrix(file: &str, bytes: &[u8]) -> Result<SkillMatrix, Problems> {
    let (matrix, mut problems) = read(file.to_owned(), bytes);
    if problems.is_empty() && matrix.skills().next().is_none() {
        let problem = Problem::error("there are no skills");
        problems.push(problem.hint("write `[[domains]]` and `[[domains.skills]]`").in_file(file));
    }
    if problems.is_empty() { Ok(matrix) } else { Err(problems.into()) }
}

/// Adds the skills of a root to those that are known. A skill or domain that is known already is
/// replaced, as challenges are.
pub(super) fn merge(matrix: &mut SkillMatrix, added: SkillMatrix) {
    let ids: Vec<String> = added.skills().map(|skill| skill.id.clone()).collect();
    for domain in &mut matrix.domains {
        domain.skills.retain(|skill| !ids.contains(&skill.id));
    }
    for domain in added.domains {
        match matrix.domains.iter_mut().find(|known| known.id == domain.id) {
            Some(known) => {
                known.title = domain.title;
                known.skills.extend(domain.skills);
            }
            None => matrix.domains.push(domain),
        }
    }
    matrix.domains.retain(|domain| !domain.skills.is_empty());
}

/// The ids in the file so far, with their lines.
#[derive(Default)]
struct Seen {
    domains: BTreeMap<String, usize>,
    skills: BTreeMap<String, usize>,
}

fn domain(table: &Table<'_>, seen: &mut Seen) -> Option<Domain> {
    table.only(DOMAIN);
    let id = id(table, &mut seen.domains);
    let title = table.required("title", "").and_then(|field| field.line());
    let skills = table.tables("skills");
    let skills = skills.iter().filter_map(|table| skill(table, &mut seen.skills)).collect();
    Some(Domain { id: id?, title: title?, skills })
}

fn skill(table: &Table<'_>, seen: &mut BTreeMap<String, usize>) -> Option<Skill> {
    table.only(SKILL);
    let id = id(table, seen);
    let title = table.required("title", "").and_then(|field| field.line());
    let meaning = table.required("meaning", "one line that says what one can do who has it");
    let meaning = meaning.and_then(|field| field.line());
    let levels = table.table("levels").map(|table| levels(&table)).unwrap_or_default();
    let mandatory = table.field("mandatory").map(|field| mandatory(&field, levels));
    let mandatory = mandatory.unwrap_or_else(|| levels.mandatory_by_default());
    Some(Skill { id: id?, title: title?, meaning: meaning?, levels, mandatory })
}

/// The levels that are out of reach without the skill.
fn mandatory(field: &Field<'_>, levels: SkillLevels) -> Vec<Level> {
    let mut mandatory = Vec::new();
    for item in field.items("levels") {
        let item = Field { key: "level", ..item };
        let Some(level) = level(&item) else { continue };
        if levels.at(level).is_none() {
            let problem = Problem::error(format!("`{level}` asks nothing of this skill"));
            item.error(problem.hint(format!("name a grade for `{level}` in `levels`")));
        } else if mandatory.contains(&level) {
            item.error(Problem::error(format!("`{level}` is named twice")));
        } else {
            mandatory.push(level);
        }
    }
    mandatory.sort();
    mandatory
}

fn id(table: &Table<'_>, seen: &mut BTreeMap<String, usize>) -> Option<String> {
    let field = table.required("id", "")?;
    let id = field.line()?;
    if !is_id(&id) {
        field.error(Problem::error(format!("`{id}` cannot be an id")).hint(ID_HINT));
        return None;
    }
    if let Some(earlier) = seen.insert(id.clone(), table.report.line(&field.span)) {
        let problem = Problem::error(format!("`{id}` stands here twice"));
        field.error(problem.label(format!("the other one is in line {earlier}")));
        return None;
    }
    Some(id)
}

fn levels(table: &Table<'_>) -> SkillLevels {
    table.only(&Level::ALL.map(Level::name));
    SkillLevels(Level::ALL.map(|level| table.field(level.name()).and_then(|f| grade(&f))))
}

fn grade(field: &Field<'_>) -> Option<Grade> {
    // Told as what it is: the key is a level, the value a grade.
    let field = Field { key: "grade", ..field.clone() };
    let name = field.name_of(&Grade::ALL.map(Grade::name))?;
    Grade::ALL.into_iter().find(|grade| grade.name() == name)
}
