//! What lies beside a challenge's TOML.

use super::{CASE, Root, TOP};

fn valid() -> Root {
    Root::challenge(&format!("{TOP}{CASE}"))
}

#[test]
fn submissions_lie_in_folders_named_after_verdicts() {
    let root = valid()
        .beside("submissions/acepted/a.py", "")
        .beside("submissions/acepted/b.py", "")
        .beside("submissions/c.py", "")
        .beside("submissions/accepted/deep/d.py", "");
    let hint = "(put it into submissions/accepted/, submissions/wrong_answer/ and so on)";
    assert_eq!(
        root.says(),
        [
            format!(
                "submissions/accepted/deep/d.py does not lie in the folder of a verdict {hint}"
            ),
            "submissions/acepted `acepted` is not the name of a verdict (did you mean \
             `accepted`?)"
                .to_owned(),
            format!("submissions/c.py does not lie in the folder of a verdict {hint}"),
        ]
    );
}

#[test]
fn a_folder_is_a_challenge_or_a_quiz_and_not_both() {
    let said = valid().beside("quiz.toml", "").says();
    assert_eq!(
        said,
        [" the folder holds both challenge.toml and quiz.toml (give each a folder of its own)"]
    );
}

#[test]
fn a_missing_statement_is_doubtful_and_one_that_is_no_text_is_wrong() {
    let toml = format!("{TOP}{CASE}");
    let none = Root::empty().with("shelf/it/challenge.toml", &toml);
    assert_eq!(
        none.says(),
        ["warning: statement.md there is no statement.md (it is what the candidate reads)"]
    );
    assert_eq!(none.loads().statement, None);
    let bad = valid().with("shelf/it/statement.md", b"\xff");
    assert_eq!(bad.says(), ["statement.md the file is not UTF-8"]);
}

#[test]
fn all_files_but_hidden_ones_and_caches_can_be_had() {
    let root = valid().beside("__pycache__/a.pyc", "").beside(".git/x", "").beside("a/b.txt", "c");
    let files = root.entry().files().unwrap();
    assert_eq!(files.keys().collect::<Vec<_>>(), ["a/b.txt", "challenge.toml", "statement.md"]);
    assert_eq!(files["a/b.txt"], b"c");
}

#[test]
fn the_digest_changes_with_the_files() {
    let digest = valid().loads().digest;
    assert_eq!(digest, valid().loads().digest);
    assert_ne!(digest, valid().beside("notes.txt", "").loads().digest);
}

#[test]
fn data_of_a_function_challenge_is_doubtful() {
    let said = valid().beside("data/secret/1.in", "").says();
    assert_eq!(said, ["warning: data/secret/1.in only stdio challenges use the files below data/"]);
}
