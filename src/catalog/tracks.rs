//! `tracks/*.toml`: ordered ways through a library.

use super::document::{Document, Schema, Text};
use super::field::Field;
use super::head::{FORMAT_HINT, ID_HINT, is_id, is_newer};
use super::problem::Problem;
use crate::model::Track;

/// The folder of a root in which they lie.
pub(super) const FOLDER: &str = "tracks";

const TOP: &[&str] = &["format", "title", "summary", "entries"];
const SCHEMA: Schema = &[("", TOP)];

/// The id of the track in a file of this name.
pub(super) fn id(file: &str) -> Option<&str> {
    file.rsplit('/').next()?.strip_suffix(".toml")
}

/// Reads a track. One with a mistake is left out, and every mistake is told. `known` says whether
/// the library has an entry of an id.
pub(super) fn read(
    file: &str,
    bytes: &[u8],
    known: impl Fn(&str) -> bool,
) -> (Option<Track>, Vec<Problem>) {
    let text = Text::new(file.to_owned(), bytes);
    let document = Document::parse(&text, SCHEMA);
    let top = document.table();
    let id = id(file).unwrap_or_default();
    if top.required("format", FORMAT_HINT).is_some_and(|field| is_newer(&field)) {
        return (None, document.finish());
    }
    top.only(TOP);
    if !is_id(id) {
        let problem = Problem::error(format!("the file name `{id}` cannot be an id"));
        document.report().elsewhere(problem.hint(ID_HINT).in_file(file));
    }
    let title = top.required("title", "").and_then(|field| field.line());
    let summary = top.line("summary");
    let items = top.required("entries", "name challenges and quizzes by their ids, in order");
    let items = items.map(|field| some(&field)).unwrap_or_default();
    let mut entries = Vec::new();
    for item in &items {
        entries.extend(entry(item, &entries, &known));
    }
    let track = title.map(|title| Track { id: id.to_owned(), title, summary, entries });
    let problems = document.finish();
    (track.filter(|_| problems.is_empty()), problems)
}

/// The items of a field, of which there must be at least one.
fn some<'a>(field: &Field<'a>) -> Vec<Field<'a>> {
    if field.value.as_array().is_some_and(|items| items.is_empty()) {
        let problem = Problem::error("there are no entries");
        field.error(problem.hint("name at least one challenge or quiz by its id"));
    }
    field.items("ids")
}

fn entry(item: &Field<'_>, earlier: &[String], known: impl Fn(&str) -> bool) -> Option<String> {
    let id = item.line()?;
    if !known(&id) {
        let problem = Problem::error(format!("there is no challenge or quiz `{id}`"));
        item.error(problem.hint("write its whole id, as `gradus list` shows it"));
        return None;
    }
    if earlier.contains(&id) {
        item.error(Problem::error(format!("`{id}` stands here twice")));
        return None;
    }
    Some(id)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (Option<Track>, Vec<String>) {
        let known = |id: &str| ["a/one", "a/two"].contains(&id);
        let (track, problems) = super::read("tracks/first.toml", text.as_bytes(), known);
        (track, problems.iter().map(ToString::to_string).collect())
    }

    #[test]
    fn a_track_keeps_its_order() {
        let (track, problems) = read("format = 1\ntitle = 'First'\nentries = ['a/two', 'a/one']\n");
        assert_eq!(problems, [""; 0]);
        let track = track.unwrap();
        assert_eq!((track.id.as_str(), track.entries.join(" ")), ("first", "a/two a/one".into()));
    }

    #[test]
    fn every_mistake_is_told_with_its_place() {
        let (track, problems) =
            read("format = 1\ntitel = 'First'\nentries = ['a/one', 'a/three', 'a/one', 7]\n");
        assert_eq!(track, None);
        assert_eq!(problems.len(), 5, "{problems:#?}");
        for told in [":2:1: unknown key `titel`", ":3:21: there is no", ":3:32: `a/one` stands"] {
            assert!(problems.iter().any(|problem| problem.contains(told)), "{problems:#?}");
        }
    }

    #[test]
    fn a_track_leads_somewhere() {
        let (track, problems) = read("format = 1\ntitle = 'First'\nentries = []\n");
        assert_eq!(track, None);
        assert_eq!(problems.len(), 1, "{problems:#?}");
        assert!(problems[0].contains(":3:11: there are no entries"), "{problems:#?}");
    }

    #[test]
    fn a_later_format_is_not_judged() {
        let (track, problems) = read("format = 9\nwhatever = 1\n");
        assert_eq!((track, problems.len()), (None, 1));
    }
}
