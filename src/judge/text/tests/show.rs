use super::{EXACT, FLOATS, LINES, TOKENS, accepts, drawn, wrong};
use crate::model::TextMode;

#[test]
fn differences_are_shown_by_line_and_word() {
    let rows: Vec<(&TextMode, &str, &str, &str, &[&str])> = vec![
        (
            &LINES,
            "1\n2\n3\n4\nfive\n6\n7\n8\n9",
            "1\n2\n3\n4\nfive!\n6\n7\n8\n9",
            "line 5, column 5",
            &["=2 2", "=3 3", "=4 4", "-5 five", "+5 five<!>", "=6 6", "=7 7", "=8 8"],
        ),
        (
            &LINES,
            "total: 12 items",
            "total: 13 items",
            "line 1, column 9",
            &["-1 total: <12> items", "+1 total: <13> items"],
        ),
        (&LINES, "a b", "a  b", "line 1, column 3", &["-1 a<·>b", "+1 a<··>b"]),
        (&LINES, "a\tb", "a b", "line 1, column 2", &["-1 a<→>b", "+1 a<·>b"]),
        (&LINES, "ab", "a\u{200b}b\x1b", "line 1, column 2", &["-1 <ab>", "+1 <a<U+200B>b␛>"]),
        (&LINES, "a\nb\nc", "a\nc", "line 2, column 1", &["=1 a", "-2 b", "=3 c"]),
        (&LINES, "a\n\nb", "a\nb", "line 2, column 1", &["=1 a", "-2 <␊>", "=3 b"]),
        (&LINES, "a\nb", "a", "line 2", &["=1 a", "-2 b"]),
        (&LINES, "a", "a\nb", "line 2", &["=1 a", "+2 b"]),
        (&EXACT, "a\n", "a", "line 1, column 2", &["-1 a<␊>", "+1 a"]),
        (&EXACT, "a\n", "a\r\n", "line 1, column 2", &["-1 a", "+1 a<␍>"]),
        (&EXACT, "a", "a ", "line 1, column 2", &["-1 a", "+1 a<·>"]),
        (&EXACT, "a\n", "a\n\n", "line 2", &["=1 a", "+2 <␊>"]),
        (
            &FLOATS,
            "x 0.3 1.0",
            "x 0.30000000000000004 2.0",
            "line 1, column 23",
            &["-1 x 0.3 <1.0>", "+1 x 0.30000000000000004 <2.0>"],
        ),
        (
            &FLOATS,
            "0.3\n5\n7",
            "0.30000000000000004\n5\n8",
            "line 3, column 1",
            &["=1 0.3", "=2 5", "-3 <7>", "+3 <8>"],
        ),
        (&FLOATS, "1\nnan", "1\nnan", "line 2, column 1", &["=1 1", "-2 <nan>", "+2 <nan>"]),
        (&TOKENS, "1 2\n3", "1\n2\n4", "line 3, column 1", &["-2 <3>", "+3 <4>"]),
        (&TOKENS, "1 2 3", "1 2", "line 1", &["-1 1 2<·3>", "+1 1 2"]),
        (&TextMode::UnorderedLines, "a\nb\nc", "c\nx\na", "line 2", &["-2 b", "+2 x"]),
        (
            &TextMode::UnorderedLines,
            "a b\nc",
            "c\na\u{a0}b\r!",
            "line 2",
            &["-1 a b", "+2 a<<U+00A0>>b<␍>!"],
        ),
    ];
    for (mode, expected, actual, path, lines) in rows {
        let wrong = wrong(mode, expected.as_bytes(), actual.as_bytes());
        assert_eq!(drawn(&wrong), lines, "{mode:?}: {expected:?} against {actual:?}");
        let found = wrong.diff.and_then(|diff| diff.path);
        assert_eq!(found.as_deref(), Some(path), "{mode:?}: {expected:?} against {actual:?}");
    }
}

#[test]
fn messages_are_one_short_sentence() {
    let rows: [(&TextMode, &str, &str, &str); 10] = [
        (&LINES, "caf\u{e9}", "cafe\u{301}", r"line 1: expected 'caf\xe9', got 'cafe\u0301'"),
        (&LINES, "a\nfoo", "a\nbar", "line 2: expected 'foo', got 'bar'"),
        (&LINES, "a\nb\nc", "a", "expected 3 lines, got 1: line 2 is missing, 'b'"),
        (&LINES, "a", "a\nb", "expected 1 line, got 2: line 2 is unexpected, 'b'"),
        (&LINES, "a", "", "nothing was printed"),
        (&TOKENS, "1 2", "1 3", "line 1: expected '2', got '3'"),
        (&TOKENS, "1 2", "1", "the output ends before '2'"),
        (&TOKENS, "1", "1 2", "line 1: '2' is unexpected"),
        (&TextMode::UnorderedLines, "a\nb", "b\nc", "line 'a' is missing, line 'c' is unexpected"),
        (&EXACT, "a\n", "a", r"line 1: expected 'a\n', got 'a'"),
    ];
    for (mode, expected, actual, message) in rows {
        assert_eq!(wrong(mode, expected.as_bytes(), actual.as_bytes()).message, message);
    }
}

#[test]
fn near_misses_are_named() {
    let rows: [(&TextMode, &str, &str, Option<&str>); 22] = [
        (&LINES, "caf\u{e9}", "cafe\u{301}", Some("only the Unicode normalisation differs")),
        (&LINES, "a", " \n", Some("nothing was printed")),
        (&LINES, "a b", "a  b", Some("only whitespace differs")),
        (&LINES, "a b", "a\nb", Some("only whitespace differs")),
        (&LINES, "ab", "a b", Some("only whitespace differs")),
        (&LINES, "Yes", "yes", Some("only letter case differs")),
        (&LINES, "a b", "a\u{a0}b", Some("only invisible characters differ")),
        (&LINES, "a\nb\nc", "a\nb", Some("only the last line is missing")),
        (&LINES, "a\nb\nc", "a", Some("only the last 2 lines are missing")),
        (&LINES, "a", "a\nb", Some("only 1 line too many at the end")),
        (
            &LINES,
            "5",
            "Number: 5",
            Some("only extra output before the expected: a prompt of input()?"),
        ),
        (&LINES, "a\nb", "b\na", Some("only the order of the lines differs")),
        (&LINES, "3.0", "3", Some("only the number format differs: expected 3.0, got 3")),
        (
            &LINES,
            "0.3",
            "0.30000000000000004",
            Some("within 1e-6 of the expected numbers: a rounding difference"),
        ),
        (&LINES, "1 2", "[1, 2]", Some("only punctuation differs")),
        (&LINES, "5", "-5", None),
        (&LINES, "5", "15", None),
        (&EXACT, "a\n", "a", Some("only the final newline is missing")),
        (&EXACT, "a\n", "a\n\n", Some("only a final newline is too many")),
        (&EXACT, "a\n", "a\r\n", Some("only the line ends differ: one side has carriage returns")),
        (&LINES, "1000000", "1000001", None),
        (&LINES, "-5 a", "5 a", None),
    ];
    for (mode, expected, actual, words) in rows {
        let diff = wrong(mode, expected.as_bytes(), actual.as_bytes()).diff;
        let near_miss = diff.and_then(|diff| diff.near_miss);
        assert_eq!(near_miss.as_deref(), words, "{expected:?} against {actual:?}");
    }
}

#[test]
fn a_long_line_is_shown_around_its_first_difference() {
    let line = |middle: &str| format!("{}{middle}{}", "x".repeat(100_000), "y".repeat(100_000));
    let wrong = wrong(&LINES, line("one").as_bytes(), line("two").as_bytes());
    let lines = drawn(&wrong);
    assert!(lines[0].contains("xx<one>yy") || lines[0].contains("xx<one"), "{}", lines[0]);
    assert!(lines[1].contains("xx<two"), "{}", lines[1]);
    assert!(lines.iter().all(|line| line.chars().count() < 480));
    assert!(wrong.message.contains("one") && wrong.message.contains("two"));
}

#[test]
fn a_large_difference_gives_a_small_answer() {
    let numbers = |step: usize, lines: usize| -> String {
        (1..lines).map(|n| (n * step).to_string()).collect::<Vec<_>>().join("\n")
    };
    let modes = [LINES, EXACT, TOKENS, FLOATS, TextMode::UnorderedLines];
    for (mode, lines) in modes.into_iter().zip([40_000, 8_000, 8_000, 8_000, 8_000]) {
        let (left, right) = (numbers(1, lines), numbers(1_000_000, lines));
        let wrong = wrong(&mode, left.as_bytes(), right.as_bytes());
        let lines = drawn(&wrong);
        assert!(lines.len() <= 61, "{mode:?}: {} lines", lines.len());
        assert!(lines.iter().any(|line| line.starts_with('-')), "{mode:?}");
        assert!(lines.iter().any(|line| line.starts_with('+')), "{mode:?}");
        assert!(lines.last().is_some_and(|line| line.starts_with('~')), "{mode:?}");
    }
    let signs = |sign: &str| vec![sign.repeat(499); 2000].join("\n");
    assert!(!accepts(&LINES, signs("+").as_bytes(), signs("-").as_bytes()));
    let one_line = (vec![b'a'; 1 << 20], vec![b'b'; 1 << 20]);
    assert!(!accepts(&LINES, &one_line.0, &one_line.1));
}

#[test]
fn the_first_difference_is_shown_however_late_it_comes() {
    let mut lines: Vec<String> = (0..50_000).map(|number| number.to_string()).collect();
    let expected = lines.join("\n");
    lines[40_000] = "here".to_owned();
    lines[49_000] = "and here".to_owned();
    let wrong = wrong(&LINES, expected.as_bytes(), lines.join("\n").as_bytes());
    let drawn = drawn(&wrong);
    assert!(drawn.contains(&"-40001 <40000>".to_owned()), "{drawn:?}");
    assert!(drawn.contains(&"+40001 <here>".to_owned()), "{drawn:?}");
    assert!(drawn.iter().any(|line| line.starts_with('~')), "{drawn:?}");
}

#[test]
fn what_does_not_match_a_pattern_is_shown_with_all_that_is_invisible() {
    let pattern = TextMode::Regex(Some(r"\d+ x\n\d+".to_owned()));
    let wrong = wrong(&pattern, b"", b"12 x\r\n\t3 \n");
    assert_eq!(drawn(&wrong), [r"-1 \d+ x\n\d+", "+1 12 x<␍>", "+2 <→>3<·>"]);
}

#[test]
fn what_is_left_out_is_counted() {
    let lines = |count: usize| "x\n".repeat(count);
    for mode in [LINES, TextMode::UnorderedLines] {
        let diff = wrong(&mode, lines(3).as_bytes(), lines(5000).as_bytes()).diff.unwrap();
        let all = diff.hunks.iter().flat_map(|hunk| &hunk.lines);
        let told: usize = all
            .map(|line| {
                if line.side == crate::model::Side::Yours { 1 } else { line.left_out.unwrap_or(0) }
            })
            .sum();
        assert_eq!(told, 4997, "{mode:?}");
    }
}
