use super::{big, drawn, strict, wrong};
use crate::judge::samples::{derived, dict, int, ints, list, object, set, tuple};
use crate::model::Value;

#[test]
fn the_first_difference_is_named_in_words_and_as_a_path() {
    let nested = |leaf: i64| list([int(0), dict([("key".into(), list([int(leaf), int(9)]))])]);
    let rows: Vec<(Value, Value, &str, &str)> = vec![
        (int(1), int(2), "", "expected 1, got 2"),
        (ints(&[0, 1]), ints(&[0, 0]), "[1]", "index 1: expected 1, got 0"),
        (nested(1), nested(2), "[1][\"key\"][0]", "[1][\"key\"][0]: expected 1, got 2"),
        (ints(&[1, 2, 3]), ints(&[1, 2]), "[2]", "expected 3 items, got 2"),
        (
            ints(&[1, 2, 3]),
            ints(&[1, 3]),
            "[1]",
            "expected 3 items, got 2; index 1: expected 2, got 3",
        ),
        (list([ints(&[1])]), list([ints(&[1, 2])]), "[0][1]", "index 0: expected 1 item, got 2"),
        (
            dict([("a".into(), int(1)), ("name".into(), int(2))]),
            dict([("a".into(), int(1)), ("naem".into(), int(2))]),
            ".keys",
            "key 'name' is missing, key 'naem' is unexpected",
        ),
        (
            list([dict([])]),
            list([dict([(int(1), int(1)), (int(2), int(1))])]),
            "[0].keys",
            "index 0: key 1 and 1 more are unexpected",
        ),
        (
            dict([("a".into(), int(1))]),
            dict([("a".into(), int(2))]),
            "[\"a\"]",
            "key \"a\": expected 1, got 2",
        ),
        (
            dict([(tuple([int(1)]), int(1))]),
            dict([(tuple([int(1)]), int(2))]),
            "[(1,)]",
            "key (1,): expected 1, got 2",
        ),
        (set([int(1), int(2)]), set([int(2), int(3)]), "", "1 is missing, 3 is unexpected"),
        (
            derived("Point", tuple([int(1), int(2)])),
            tuple([int(1), int(3)]),
            "[1]",
            "index 1: expected 2, got 3",
        ),
    ];
    for (expected, actual, path, message) in rows {
        let wrong = wrong(&strict(), &expected, &actual);
        assert_eq!(wrong.message, message);
        let found = wrong.diff.and_then(|diff| diff.path).unwrap_or_default();
        assert_eq!(found, path, "{message}");
    }
}

#[test]
fn the_differing_part_is_emphasised_on_both_sides() {
    let rows: Vec<(Value, Value, [&str; 2])> = vec![
        (ints(&[0, 1]), ints(&[0, 0]), ["[0, <1>]", "[0, <0>]"]),
        (ints(&[1, 2]), ints(&[1]), ["[1, <2>]", "[1<]>"]),
        (ints(&[1]), ints(&[1, 2]), ["[1<]>", "[1, <2>]"]),
        ("colour".into(), "color".into(), ["'colo<u>r'", "'colo<r>'"]),
        ("a\n".into(), "a\t".into(), [r"'a<\n>'", r"'a<\t>'"]),
        (int(12), int(13), ["<12>", "<13>"]),
        (dict([("a".into(), int(1))]), dict([("b".into(), int(1))]), ["{<'a'>: 1}", "{<'b'>: 1}"]),
        (set([int(1), int(2)]), set([int(2)]), ["{<1>, 2}", "{2<}>"]),
        (
            derived("Point", tuple([int(1), int(2)])),
            tuple([int(1), int(3)]),
            ["Point((1, <2>))", "(1, <3>)"],
        ),
        (ints(&[1]), int(1), ["<[1]>", "<1>"]),
    ];
    for (expected, actual, lines) in rows {
        assert_eq!(drawn(&wrong(&strict(), &expected, &actual)), lines);
    }
}

#[test]
fn a_long_value_is_shown_around_the_difference() {
    let mut values: Vec<i64> = (0..100_000).collect();
    let expected = ints(&values);
    values[70_000] = -1;
    let wrong = wrong(&strict(), &expected, &ints(&values));
    assert_eq!(wrong.message, "index 70000: expected 70000, got -1");
    for (line, part) in drawn(&wrong).iter().zip(["69999, <70000>, 70001", "69999, <-1>, 70001"]) {
        assert!(line.contains(part), "{line}");
        assert!(line.starts_with("…(") && line.ends_with(" characters)…"), "{line}");
        assert!(line.chars().count() < 480, "{line}");
    }
}

#[test]
fn a_difference_late_in_a_long_string_is_in_the_message() {
    let text = |end: &str| Value::from(format!("{}{end}", "x".repeat(5000)).as_str());
    let wrong = wrong(&strict(), &text("abc"), &text("abd"));
    assert!(wrong.message.contains("abc'") && wrong.message.contains("abd'"), "{}", wrong.message);
    assert!(wrong.message.len() < 250, "{}", wrong.message);
}

/// What is long and no string: the first difference is shown all the same, however late it comes.
#[test]
fn a_difference_late_in_any_long_value_is_shown() {
    let digits = |end: &str| big(&format!("1{}{end}", "0".repeat(5000)));
    let bytes = |end: &str| Value::Bytes(format!("{}{end}", "x".repeat(5000)).into_bytes());
    let own = |end: &str| object("Path", &format!("Path({}{end})", "x".repeat(5000)));
    let rows: Vec<(Value, Value, [&str; 2])> = vec![
        (digits("3"), digits("4"), ["0<3>", "0<4>"]),
        (digits(""), digits("7"), ["0<0>", "0<7>"]),
        (list([int(1), digits("3")]), list([int(1), digits("4")]), ["0<3>]", "0<4>]"]),
        (set([digits("3")]), set([digits("4")]), ["0<3>}", "0<4>}"]),
        (dict([(digits("3"), int(1))]), dict([(digits("4"), int(1))]), ["0<3>: 1}", "0<4>: 1}"]),
        (bytes("3"), bytes("4"), ["x<3>'", "x<4>'"]),
        (own("3"), own("4"), ["x<3>)", "x<4>)"]),
    ];
    for (expected, actual, ends) in rows {
        let wrong = wrong(&strict(), &expected, &actual);
        for (line, end) in drawn(&wrong).iter().zip(ends) {
            assert!(line.ends_with(end), "{line} does not end with {end}");
            assert!(line.chars().count() < 480, "{line}");
        }
        let (left, right) = wrong.message.split_once(", ").unwrap();
        assert_ne!(
            left.trim_start_matches("expected ").trim_end_matches(" is missing"),
            right.trim_start_matches("got ").trim_end_matches(" is unexpected"),
            "{}",
            wrong.message
        );
        assert!(wrong.message.len() < 250, "{}", wrong.message);
    }
}

#[test]
fn what_looks_the_same_is_told_apart() {
    let rows: Vec<(Value, Value, [&str; 2], &str)> = vec![
        (
            "caf\u{e9}".into(),
            "cafe\u{301}".into(),
            [r"'caf<\xe9>'", r"'caf<e\u0301>'"],
            r"expected 'caf\xe9', got 'cafe\u0301'",
        ),
        (
            set(["\u{212b}".into()]),
            set(["\u{c5}".into()]),
            [r"{'<\u212b>'}", r"{'<\xc5>'}"],
            r"'\u212b' is missing, '\xc5' is unexpected",
        ),
        (
            "caf\u{e9}".into(),
            "caf\u{e8}".into(),
            ["'caf<\u{e9}>'", "'caf<\u{e8}>'"],
            "expected 'caf\u{e9}', got 'caf\u{e8}'",
        ),
        (int(42), object("Answer", "42"), ["<42>", "<42>"], "expected 42 (int), got 42 (Answer)"),
    ];
    for (expected, actual, lines, message) in rows {
        let wrong = wrong(&strict(), &expected, &actual);
        assert_eq!(drawn(&wrong), lines);
        assert_eq!(wrong.message, message);
    }
}
