use std::fs;
use std::os::unix::fs::symlink;
use std::path::PathBuf;

use super::{CASE, Root, TOP};
use crate::catalog::{
    EntryKind, Filter, FindError, ItemKind, Library, OpenError, Progress, misspelt, skill_matrix,
};
use crate::model::{Kind, Level};

fn root_with(ids: &[&str]) -> Root {
    ids.iter().fold(Root::empty(), |root, id| {
        root.with(&format!("{id}/challenge.toml"), format!("{TOP}{CASE}"))
    })
}

fn found(root: &Root, name: &str) -> String {
    root.library().find(name).unwrap().id().to_owned()
}

#[test]
fn challenges_and_quizzes_are_found_wherever_they_lie() {
    let root = root_with(&["zz/a", "zz/deep/er/b"])
        .with("zz/quiz/quiz.toml", "")
        .with("zz/a/inner/challenge.toml", "a challenge's own business")
        .with("zz/.hidden/x/challenge.toml", "")
        .with("zz/empty/readme.md", "");
    let library = root.library();
    let ids: Vec<_> = library.entries().map(crate::catalog::Entry::id).collect();
    let own: Vec<_> = ids.into_iter().filter(|id| id.starts_with("zz/")).collect();
    assert_eq!(own, ["zz/a", "zz/deep/er/b", "zz/quiz"]);
    assert_eq!(library.get("zz/quiz").unwrap().kind(), EntryKind::Quiz);
    assert!(library.problems().is_empty());
}

#[test]
fn a_later_root_replaces_an_earlier_one_and_says_so() {
    let (first, second) = (root_with(&["zz/a", "zz/b"]), root_with(&["zz/b"]));
    let roots = [first.path().to_owned(), second.path().to_owned()];
    let library = Library::open(&roots).unwrap();
    assert_eq!(library.replaced().len(), 1);
    let replaced = &library.replaced()[0];
    assert_eq!(replaced.id, "zz/b");
    assert_eq!(replaced.by, second.path().join("zz/b").display().to_string());
    assert_eq!(replaced.instead_of, first.path().join("zz/b").display().to_string());
    assert_eq!(library.get("zz/b").unwrap().path(), Some(second.path().join("zz/b")));
}

#[test]
fn a_root_must_be_a_folder_of_challenges() {
    let root = root_with(&["zz/a"]);
    let open = |path: PathBuf| Library::open(&[path]).unwrap_err();
    assert!(matches!(open(root.path().join("none")), OpenError::Unreadable { .. }));
    assert!(matches!(open(root.path().join("skills.toml")), OpenError::NotAFolder(_)));
    let error = open(root.path().join("zz/a"));
    assert!(matches!(error, OpenError::IsChallenge(_)));
    assert!(error.hint().unwrap().contains("the folder above"));
}

#[test]
fn a_link_that_leads_back_is_told_and_does_not_keep_the_rest_from_being_found() {
    let root = root_with(&["zz/a"]);
    symlink("../..", root.path().join("zz/a-loop")).unwrap();
    symlink("..", root.path().join("zz/b-loop")).unwrap();
    let library = root.library();
    assert!(library.get("zz/a").is_some());
    let said = "the link leads back to a folder that it lies in (remove it)";
    let expected = [format!("zz/a-loop {said}"), format!("zz/b-loop {said}")];
    assert_eq!(root.lines(library.problems()), expected);
}

#[test]
fn a_challenge_is_named_by_its_id_or_the_last_part_of_it() {
    let root = root_with(&["zz/alone", "zz/both", "yy/both"]);
    assert_eq!(found(&root, "zz/both"), "zz/both");
    assert_eq!(found(&root, "alone"), "zz/alone");
    let error = root.library().find("both").unwrap_err();
    assert!(matches!(&error, FindError::Ambiguous { ids, .. } if ids.len() == 2));
    assert_eq!(error.hint().as_deref(), Some("write yy/both or zz/both"));
}

#[test]
fn an_unknown_name_says_which_are_near() {
    let error = root_with(&["zz/two-qums"]).library().find("two-qmus").unwrap_err();
    assert!(error.to_string().contains("no challenge `two-qmus`"));
    assert!(error.hint().unwrap().contains("zz/two-qums"));
    // A folder that is no challenge does not make a word a path.
    for name in ["qqqqqqqq", "src"] {
        let error = Root::empty().library().find(name).unwrap_err();
        assert!(matches!(error, FindError::Unknown { .. }), "{error}");
    }
}

#[test]
fn a_challenge_is_found_by_an_id_that_it_had_before() {
    let toml = format!("formerly = ['old/place']\n{TOP}{CASE}");
    let root = Root::empty().with("zz/new/challenge.toml", toml);
    assert_eq!(found(&root, "old/place"), "zz/new");
}

#[test]
fn a_folder_stands_in_the_place_of_an_id() {
    let root = root_with(&["zz/a"]);
    let path = |path: &str| root.path().join(path).display().to_string();
    let library = root.library();
    for name in [path("zz/a"), path("zz/a/"), path("zz/a/challenge.toml")] {
        let entry = library.find(&name).unwrap();
        assert_eq!(entry.id(), "zz/a");
        assert!(entry.load().is_ok());
    }
    let bare = Library::open(&[]).unwrap();
    assert_eq!(bare.find(&path("zz/a")).unwrap().id(), "a");
    let error = library.find(&path("zz")).unwrap_err();
    assert!(matches!(error, FindError::Folder(OpenError::NoChallenge(_))));
    let error = library.find(&path("zz/none")).unwrap_err();
    assert!(matches!(error, FindError::Folder(OpenError::Unreadable { .. })));
}

#[test]
fn a_folder_whose_name_cannot_be_an_id_is_told_on_loading() {
    let root = root_with(&["zz/two sum"]);
    let problems = root.library().get("zz/two sum").unwrap().load().unwrap_err();
    assert!(problems.to_string().contains("the folder name `two sum` cannot be in an id"));
}

#[test]
fn a_challenge_that_vanishes_is_a_problem() {
    let root = root_with(&["shelf/it"]);
    let entry = root.entry();
    fs::remove_dir_all(root.path().join("shelf")).unwrap();
    assert!(entry.load().unwrap_err().to_string().contains("no such file"));
    assert!(entry.header().unwrap_err().to_string().contains("no such file"));
}

#[test]
fn a_header_is_read_although_the_cases_are_wrong() {
    let root = Root::challenge(&format!("level = 'lead'\n{TOP}[[cases]]\nfoo = 1\n"));
    let header = root.entry().header().unwrap();
    assert_eq!(header.title, "Two sum");
    assert_eq!(
        (header.kind, header.level),
        (ItemKind::Challenge(Kind::Function), Some(Level::Lead))
    );
    assert!(root.entry().load().is_err());
    let quiz = Root::quiz("format = 1\ntitle = 'Q'\n[[questions]]\n[[questions]]\n");
    assert_eq!(quiz.entry().header().unwrap().questions.len(), 2);
}

#[test]
fn every_word_of_a_filter_must_match() {
    let root = root_with(&["zz/two-sum"])
        .with("zzz/known/challenge.toml", format!("level = 'lead'\n{TOP}{CASE}"))
        .with("zz/q/quiz.toml", "format = 1\ntitle = 'Known zzz Things'\n");
    let library = root.library();
    let chosen = |words: &[&str]| -> Vec<String> {
        let filter = Filter::new(words, &library);
        let own = library.entries().filter(|entry| entry.id().starts_with("zz"));
        own.filter(|entry| filter.matches(entry.id(), &entry.header().unwrap()))
            .map(|entry| entry.id().to_owned())
            .collect()
    };
    assert_eq!(chosen(&[]), ["zz/q", "zz/two-sum", "zzz/known"]);
    assert_eq!(chosen(&["lead"]), ["zzz/known"]);
    assert_eq!(chosen(&["quiz"]), ["zz/q"]);
    assert_eq!(chosen(&["function", "zz"]), ["zz/two-sum"]);
    assert_eq!(chosen(&["zzz"]), ["zzz/known"], "a shelf is not a part of a title");
    assert_eq!(chosen(&["known"]), ["zz/two-sum", "zzz/known"], "a skill");
    assert_eq!(chosen(&["THINGS"]), ["zz/q"]);
    assert_eq!(chosen(&["two-sum", "todo"]), ["zz/two-sum"]);
    let filter = Filter::new(&["due", "x", "done"], &library);
    assert_eq!(filter.progress().collect::<Vec<_>>(), [Progress::Due, Progress::Done]);
}

#[test]
fn a_part_of_a_title_is_no_misspelt_word() {
    let root = root_with(&[]).with("zz/q/quiz.toml", "format = 1\ntitle = 'The Junion'\n");
    let library = root.library();
    assert_eq!(misspelt(&["junion"], &library), None);
    let meant = misspelt(&["junioq"], &library).unwrap();
    assert_eq!(meant, ("junioq".to_owned(), "junior".to_owned()));
}

#[test]
fn the_skills_of_a_root_are_added_and_replace_those_of_the_same_id() {
    let library = Root::empty().library();
    assert!(library.skills().skills().any(|skill| skill.id == "known"));
    let other = Root::empty().with(
        "skills.toml",
        "[[domains]]\nid = 'there'\ntitle = 'There'\n[[domains.skills]]\nid = 'known'\n\
         title = 'New'\nmeaning = 'm'\nlevels = { lead = 'expert' }\n",
    );
    let first = Root::empty();
    let library = Library::open(&[first.path().to_owned(), other.path().to_owned()]).unwrap();
    let titles: Vec<_> =
        library.skills().skills().filter(|skill| skill.id == "known").map(|s| &s.title).collect();
    assert_eq!(titles, ["New"]);
    assert!(library.skills().domains.iter().all(|domain| domain.id != "here"));
}

#[test]
fn mistakes_in_skills_are_told() {
    let root = Root::empty().with(
        "skills.toml",
        "[[domains]]\nid = 'a'\ntitle = 'A'\n[[domains.skills]]\nid = 'x y'\ntitle = 'X'\n\
         meaning = 'm'\nlevels = { junor = 'working', lead = 'exprt' }\n\
         [[domains.skills]]\nid = 'b'\ntitle = 'B'\n",
    );
    let library = root.library();
    assert_eq!(
        root.lines(library.problems()),
        [
            "5:6 `x y` cannot be an id (an id is made of letters, digits, `-`, `_` and `.`)",
            "8:12 unknown key `junor` (did you mean `junior`?)",
            "8:38 unknown grade `exprt` (did you mean `expert`?)",
            "9:1 `meaning` is missing (one line that says what one can do who has it)",
        ]
    );
}

/// A file with one skill, which the junior is to know of and the middle to work with.
fn matrix_with(line: &str) -> String {
    format!(
        "[[domains]]\nid = 'a'\ntitle = 'A'\n[[domains.skills]]\nid = 'b'\ntitle = 'B'\n\
         meaning = 'm'\nlevels = {{ junior = 'awareness', middle = 'working' }}\n{line}\n"
    )
}

#[test]
fn what_is_mandatory_is_said_or_follows_from_the_grades() {
    for (line, expected) in [
        ("", &[Level::Middle][..]),
        ("mandatory = []", &[]),
        ("mandatory = ['middle', 'junior']", &[Level::Junior, Level::Middle]),
    ] {
        let matrix = skill_matrix("m.toml", matrix_with(line).as_bytes()).unwrap();
        assert_eq!(matrix.skills().next().unwrap().mandatory, expected, "{line}");
    }
}

#[test]
fn mistakes_in_what_is_mandatory_are_told() {
    let file = matrix_with("mandatory = ['midle', 'lead', 'junior', 'junior', 3]");
    let problems = skill_matrix("m.toml", file.as_bytes()).unwrap_err();
    assert_eq!(
        Root::empty().lines(&problems),
        [
            "9:14 unknown level `midle` (did you mean `middle`?)",
            "9:23 `lead` asks nothing of this skill (name a grade for `lead` in `levels`)",
            "9:41 `junior` is named twice",
            "9:51 an item of `level` must be a string (write it between quotes: \"3\")",
        ]
    );
}

#[test]
fn a_matrix_without_skills_is_none() {
    let problems = skill_matrix("m.toml", b"").unwrap_err();
    assert!(problems.to_string().contains("there are no skills"), "{problems}");
}
