use super::{ANY_CASE, EXACT, FLOATS, LINES, TOKENS, accepts, check, wrong};
use crate::judge::answer::Answer;
use crate::model::{TextChecker, TextMode, Tolerance};

#[test]
fn each_checker_accepts_what_it_says_and_no_more() {
    let rows: [(&TextMode, &str, &str, bool); 43] = [
        (&LINES, "a\nb\n", "a\nb\n", true),
        (&LINES, "a\nb\n", "a  \t\r\nb", true),
        (&LINES, "a\nb", "a\nb\n\n \n", true),
        (&LINES, "", "\n\n", true),
        (&LINES, "a\n\nb", "a\nb", false),
        (&LINES, "a", " a", false),
        (&LINES, "a", "A", false),
        (&LINES, "a b", "a  b", false),
        (&LINES, "a", "a\u{a0}", false),
        (&LINES, "a", "", false),
        (&EXACT, "a\n", "a\n", true),
        (&EXACT, "a\n", "a", false),
        (&EXACT, "a\n", "a\r\n", false),
        (&EXACT, "a", "a ", false),
        (&EXACT, "", "", true),
        (&TOKENS, "a b\nc", " a\tb c\r\n", true),
        (&TOKENS, "a b", "ab", false),
        (&TOKENS, "Yes", "yes", false),
        (&TOKENS, "a b", "a", false),
        (&TOKENS, "a", "a b", false),
        (&TOKENS, "", " \n", true),
        (&ANY_CASE, "YES", "yes", true),
        (&ANY_CASE, "ÄRGER", "ärger", true),
        (&ANY_CASE, "yes", "no", false),
        (&FLOATS, "0.3", "0.30000000000000004", true),
        (&FLOATS, "3", "3.0", true),
        (&FLOATS, "1e3 x", "1000 x", true),
        (&FLOATS, "1.0", "1.1", false),
        (&FLOATS, "1.0 x", "1.0 y", false),
        (&FLOATS, "1.0", "1.0 1.0", false),
        (&FLOATS, "nan", "nan", false),
        (&FLOATS, "1.0", "nan", false),
        (&FLOATS, "inf", "inf", true),
        (&FLOATS, "inf", "1e308", false),
        (&FLOATS, "16", "0x10", false),
        (&FLOATS, "1000", "1_000", false),
        (&FLOATS, "0x10", "0x10", true),
        (&TextMode::UnorderedLines, "a\nb\nb\n", "b\na \nb", true),
        (&TextMode::UnorderedLines, "a\n\nb", "b\na", true),
        (&TextMode::UnorderedLines, "a\nb\nb", "a\na\nb", false),
        (&TextMode::UnorderedLines, "a\nb", "b a", false),
        (&TextMode::Regex(None), r"\d+ items?", "12 items\n", true),
        (&TextMode::Regex(None), r"\d+ items?", "12 items, 3", false),
    ];
    for (mode, expected, actual, right) in rows {
        let found = accepts(mode, expected.as_bytes(), actual.as_bytes());
        assert_eq!(found, right, "{mode:?}: {expected:?} against {actual:?}");
    }
}

#[test]
fn bytes_that_are_no_text_are_compared_as_they_are() {
    for mode in [LINES, EXACT, TOKENS, ANY_CASE, FLOATS, TextMode::UnorderedLines] {
        assert!(accepts(&mode, b"\xff\x00\n", b"\xff\x00\n"), "{mode:?}");
        let wrong = wrong(&mode, b"\xff\n", b"\xfe\n");
        assert!(wrong.message.contains("xfe"), "{mode:?}: {}", wrong.message);
    }
}

#[test]
fn large_integers_are_compared_exactly_where_nothing_is_tolerated() {
    let exactly = TextMode::Floats(Tolerance { abs: 0.0, rel: 0.0 });
    assert!(!accepts(&exactly, b"9007199254740993", b"9007199254740992"));
    assert!(accepts(&exactly, b"9007199254740993", b"9007199254740993"));
    assert!(accepts(&exactly, b"-2", b"-2.0"));
    let digits = "7".repeat(1 << 20);
    assert!(accepts(&FLOATS, digits.as_bytes(), digits.as_bytes()));
}

#[test]
fn a_pattern_matches_the_whole_output_or_nothing() {
    let rows = [
        ("a|ab", "ab\n", true),
        ("a|b", "ab", false),
        ("a\n", "a", true),
        ("a", "a\r\n", true),
        ("a", "a\n\n", false),
        ("(?s).*b", "a\nb", true),
        ("a", "xa", false),
        ("^a$", "a\nb", false),
        ("", "", true),
    ];
    for (pattern, actual, right) in rows {
        let mode = TextMode::Regex(Some(pattern.to_owned()));
        assert_eq!(accepts(&mode, b"", actual.as_bytes()), right, "{pattern:?}: {actual:?}");
    }
}

#[test]
fn a_pattern_that_is_none_is_the_authors_fault() {
    for pattern in ["(", "a)(?:b", r"(\w{500}){500}"] {
        let checker = TextChecker { mode: TextMode::Regex(Some(pattern.to_owned())) };
        assert!(matches!(check(&checker, None, b""), Answer::Broken(_)), "{pattern}");
    }
    let none = TextChecker { mode: TextMode::Regex(None) };
    assert!(matches!(check(&none, None, b""), Answer::Broken(_)));
    assert!(matches!(check(&TextChecker::default(), None, b""), Answer::Broken(_)));
}
