//! What the library in the binary holds, found when the program was built: nothing of it has to be
//! read before it is needed.

use super::entry::{Header, ItemKind, QuestionHead};
use super::version::needs;
use crate::model::{Kind, Level, Track};

include!(concat!(env!("OUT_DIR"), "/index.rs"));

/// A folder of the library.
pub(super) struct Indexed {
    pub(super) id: &'static str,
    pub(super) quiz: bool,
    /// None where it has to be read, because something is wrong with it.
    head: Option<IndexedHead>,
}

struct IndexedHead {
    title: &'static str,
    kind: ItemKind,
    level: Option<Level>,
    skills: &'static [&'static str],
    minutes: Option<u32>,
    summary: Option<&'static str>,
    formerly: &'static [&'static str],
    questions: &'static [IndexedQuestion],
}

struct IndexedQuestion {
    id: &'static str,
    kind: &'static str,
    stdout: bool,
    level: Option<Level>,
    skills: &'static [&'static str],
    requires: Option<&'static str>,
}

pub(super) struct IndexedTrack {
    id: &'static str,
    title: &'static str,
    summary: Option<&'static str>,
    entries: &'static [&'static str],
}

/// The tracks of the library, in the order of their ids.
pub(super) fn tracks() -> impl Iterator<Item = Track> {
    TRACKS.iter().map(|track| Track {
        id: track.id.to_owned(),
        title: track.title.to_owned(),
        summary: track.summary.map(str::to_owned),
        entries: owned(track.entries),
    })
}

/// The ids of all skills.
pub(super) fn skills() -> impl Iterator<Item = &'static str> {
    DOMAINS.iter().flat_map(|(_, skills)| skills.iter().copied())
}

/// The skills of a domain; none where the library has no such domain.
pub(super) fn domain(id: &str) -> &'static [&'static str] {
    DOMAINS.iter().find(|(domain, _)| *domain == id).map_or(&[], |(_, skills)| skills)
}

/// What lists show of an entry.
pub(super) fn header(id: &str) -> Option<Header> {
    let at = ENTRIES.binary_search_by(|entry| entry.id.cmp(id)).ok()?;
    let head = ENTRIES[at].head.as_ref()?;
    Some(Header {
        title: head.title.to_owned(),
        kind: head.kind,
        level: head.level,
        skills: owned(head.skills),
        minutes: head.minutes,
        summary: head.summary.map(str::to_owned),
        formerly: owned(head.formerly),
        questions: head.questions.iter().map(question).collect(),
    })
}

fn question(question: &IndexedQuestion) -> QuestionHead {
    QuestionHead {
        id: question.id.to_owned(),
        kind: question.kind.to_owned(),
        runs: runs(question.kind, question.stdout),
        level: question.level,
        skills: owned(question.skills),
        python: question.requires.map(needs).unwrap_or_default(),
    }
}

/// Whether the answer to a question of this kind is found by running it.
pub(super) fn runs(kind: &str, stdout: bool) -> bool {
    matches!(kind, "output" | "exception" | "literal") || kind == "order" && stdout
}

fn owned(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::Library;

    #[test]
    fn the_index_says_what_the_files_say() {
        let library = Library::open(&[]).unwrap();
        assert_eq!(library.entries().count(), ENTRIES.len());
        for entry in library.entries() {
            let read = entry.read_header().unwrap();
            assert_eq!(header(entry.id()), Some(read), "{}", entry.id());
        }
        let read: Vec<&str> = library.skills().skills().map(|s| s.id.as_str()).collect();
        assert!(skills().eq(read));
        for domain in &library.skills().domains {
            assert_eq!(super::domain(&domain.id).len(), domain.skills.len(), "{}", domain.id);
        }
    }

    #[test]
    fn tracks_lead_through_the_library() {
        let library = Library::open(&[]).unwrap();
        let known = |id: &str| library.get(id).is_some();
        for track in tracks() {
            let path = format!("{}/{}.toml", crate::catalog::tracks::FOLDER, track.id);
            let bytes = crate::catalog::source::Source::Shipped.read(&path).unwrap();
            let (read, problems) = crate::catalog::tracks::read(&path, &bytes, known);
            assert!(problems.is_empty(), "{problems:?}");
            assert_eq!(read, Some(track));
        }
    }

    #[test]
    fn the_index_is_in_order() {
        assert!(ENTRIES.is_sorted_by_key(|entry| entry.id));
    }
}
