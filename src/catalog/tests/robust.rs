//! Whatever stands in a file, it is read or refused, and what is said can be shown.

use proptest::prelude::*;

use super::{CASE, Root, TOP};

/// Loads the bytes as a challenge and as a quiz.
fn survives(bytes: &[u8]) {
    let root = Root::empty()
        .with("shelf/it/challenge.toml", bytes)
        .with("shelf/it/data/secret/01.in", bytes)
        .with("zz/quiz/quiz.toml", bytes)
        .with("skills.toml", bytes);
    let library = root.library();
    let mut said = library.problems().render(false);
    for id in ["shelf/it", "zz/quiz"] {
        let entry = library.get(id).unwrap();
        let _ = entry.header();
        match entry.load() {
            Ok(loaded) => said.push_str(&loaded.warnings.render(true)),
            Err(problems) => {
                assert!(!problems.is_empty());
                said.push_str(&problems.render(false));
                for problem in &problems {
                    assert!(problem.place.as_ref().is_none_or(|p| p.line > 0 && p.column > 0));
                }
            }
        }
    }
    assert!(said.chars().all(|c| matches!(c, '\n' | '\u{1b}') || !c.is_control()), "{said:?}");
}

/// Pieces that mean something to the loader.
const PIECES: [&str; 44] = [
    "format = 1\n",
    "title = ",
    "kind = ",
    "'function'",
    "'stdio'",
    "'write-tests'",
    "entry = ",
    "level = ",
    "'junior'",
    "hints = ",
    "[limits]\n",
    "cpu_s = ",
    "1e999",
    "-0",
    "0x_1",
    "[[cases]]\n",
    "[[groups]]\n",
    "[cases]\n",
    "name = ",
    "'a'",
    "group = ",
    "require = ",
    "['a']",
    "returns = ",
    "raises = ",
    "call = ",
    "data = ",
    "'secret/01'",
    "'../x'",
    "checker = ",
    "{ kind = 'regex' }",
    "{ kind = 'approx', abs = 0.1 }",
    "\"\\n\"",
    "\"'\\n'\"",
    "'''",
    "\"\"\"",
    "\n",
    "\u{9b}",
    "é",
    "[[questions]]\n",
    "id = ",
    "lines = [\n",
    "line = 2\n",
    "a.b.c = ",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn arbitrary_bytes(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        survives(&bytes);
    }

    #[test]
    fn pieces_in_any_order(pieces in prop::collection::vec(prop::sample::select(&PIECES[..]), 0..40)) {
        survives(pieces.concat().as_bytes());
    }

    #[test]
    fn a_valid_file_with_a_part_replaced(
        start in 0..180_usize,
        length in 0..40_usize,
        piece in prop::sample::select(&PIECES[..]),
    ) {
        let mut bytes = format!("{TOP}{CASE}[[groups]]\nname = 'é'\nmax_score = 1\n").into_bytes();
        let start = start.min(bytes.len());
        let end = (start + length).min(bytes.len());
        bytes.splice(start..end, piece.bytes());
        survives(&bytes);
    }
}

#[test]
fn deep_nesting_is_refused() {
    for open in ["[", "{ a = ", "a."] {
        survives(format!("x = {}", open.repeat(20_000)).as_bytes());
        survives(open.repeat(20_000).as_bytes());
    }
}

#[test]
fn a_byte_order_mark_and_carriage_returns_are_no_problem() {
    let toml = format!("\u{feff}{TOP}{CASE}").replace('\n', "\r\n");
    assert_eq!(Root::challenge(&toml).says(), Vec::<String>::new());
}
