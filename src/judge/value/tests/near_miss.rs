use super::{check, float, strict, wrong};
use crate::judge::answer::Answer;
use crate::judge::samples::{dict, int, ints, list, object, own_subclass, set, tuple};
use crate::model::Value;

#[test]
fn near_misses_are_named() {
    let rows: Vec<(Value, Value, &str)> = vec![
        (ints(&[1]), Value::None, "`None`: did you forget to return?"),
        (
            ints(&[1]),
            object("generator", "<generator>"),
            "you returned a generator: wrap it in list()",
        ),
        (
            tuple([int(1)]),
            object("map", "<map object>"),
            "you returned a map object: wrap it in tuple()",
        ),
        (
            set([int(1)]),
            object("dict_keys", "dict_keys([1])"),
            "you returned a view of keys: wrap it in set()",
        ),
        (
            ints(&[0]),
            object("list_reverseiterator", "<…>"),
            "you returned an iterator: wrap it in list()",
        ),
        (
            list([ints(&[0])]),
            list([object("range", "range(0, 1)")]),
            "your value holds a range: wrap it in list()",
        ),
        (
            int(3),
            object("method", "<bound method>"),
            "you returned a method: did you forget to call it?",
        ),
        (int(3), object("coroutine", "<c>"), "you returned a coroutine: nobody awaited it"),
        (int(3), ints(&[3]), "nested one level too deep: the expected value is your only item"),
        (
            ints(&[3]),
            int(3),
            "one level of nesting is missing: yours is expected to be the only item",
        ),
        (ints(&[1, 2, 3]), ints(&[2, 1, 3]), "only the order differs"),
        (ints(&[1, 2, 3]), ints(&[3, 2, 1]), "the order is reversed"),
        (
            dict([("a".into(), ints(&[1, 2]))]),
            dict([("a".into(), ints(&[2, 1]))]),
            "only the order differs",
        ),
        (ints(&[1, 2, 3]), ints(&[1, 2]), "only the last item is missing"),
        (ints(&[1, 2, 3]), ints(&[2, 3]), "only the first item is missing"),
        (ints(&[1, 2, 3]), ints(&[1, 3]), "only the item at index 1 is missing"),
        (ints(&[1, 2]), ints(&[1, 2, 3]), "only the last item is one too many"),
        (ints(&[1, 2]), ints(&[1, 2, 2, 1]), "only duplicates differ: yours has more"),
        (ints(&[1, 1, 1]), ints(&[1]), "only duplicates differ: yours has fewer"),
        (ints(&[1]), tuple([int(1)]), "only the type differs: expected list, got tuple"),
        (int(3), "3".into(), "only the type differs: expected int, got str"),
        (
            ints(&[1, 3]),
            list(["1".into(), "3".into()]),
            "only the type differs: expected int, got str",
        ),
        (int(1), float(1.0), "only the type differs: expected int, got float"),
        (Value::Bool(true), int(1), "only the type differs: expected bool, got int"),
        (Value::Bool(true), "True".into(), "only the type differs: expected bool, got str"),
        ("a".into(), Value::Bytes(b"a".to_vec()), "only the type differs: expected str, got bytes"),
        (ints(&[1, 2]), set([int(2), int(1)]), "only the type differs: expected list, got set"),
        (
            ints(&[1]),
            own_subclass("MyList", ints(&[1])),
            "only the type differs: expected list, got MyList",
        ),
        (
            ints(&[1, 2]),
            "[1, 2]".into(),
            "you returned the text of the value: expected list, got str",
        ),
        ("a b".into(), " a  b\n".into(), "only whitespace differs"),
        (list(["Yes".into()]), list(["yes".into()]), "only letter case differs"),
        (float(0.3), float(0.1 + 0.2), "within 1e-12 of the expected float: a rounding difference"),
        (
            float(1.0),
            float(1.000_000_1),
            "within 1e-6 of the expected float: a rounding difference",
        ),
    ];
    assert_named(rows);
}

#[test]
fn near_misses_that_nobody_sees_are_named() {
    const NAN: &str = "NaN equals nothing, not even NaN, unless the checker says `nan = true`";
    assert_named(vec![
        (int(42), object("Answer", "42"), "only the type differs: expected int, got Answer"),
        (
            int(42),
            own_subclass("Text", "42".into()),
            "only the type differs: expected int, got Text",
        ),
        (
            ints(&[1, 42]),
            list([int(1), object("Answer", "42")]),
            "only the type differs: expected int, got Answer",
        ),
        (
            int(42),
            object("int", "42"),
            "only the type differs: expected int, got another class named int",
        ),
        (float(f64::NAN), float(f64::NAN), NAN),
        (list([int(1), float(f64::NAN)]), list([int(1), float(f64::NAN)]), NAN),
        (set([float(f64::NAN)]), set([float(f64::NAN)]), NAN),
        ("caf\u{e9}".into(), "cafe\u{301}".into(), "only the Unicode normalisation differs"),
        (
            dict([("\u{212b}".into(), int(1))]),
            dict([("\u{c5}".into(), int(1))]),
            "only the Unicode normalisation differs",
        ),
        ("ab".into(), object("generator", "<generator>"), "you returned a generator; expected str"),
        (
            list([int(3)]),
            list([object("map", "<map object>")]),
            "your value holds a map object; expected int",
        ),
    ]);
}

#[track_caller]
fn assert_named(rows: Vec<(Value, Value, &str)>) {
    for (expected, actual, words) in rows {
        let near_miss = wrong(&strict(), &expected, &actual).diff.and_then(|diff| diff.near_miss);
        assert_eq!(near_miss.as_deref(), Some(words), "{} {}", expected.repr(), actual.repr());
    }
}

#[test]
fn what_is_far_off_is_no_near_miss() {
    for (expected, actual) in [
        (int(3), int(4)),
        (ints(&[1, 2, 3]), ints(&[1, 2, 4])),
        (ints(&[1, 2, 3, 4]), ints(&[1, 2])),
        (float(1.0), float(1.01)),
        (int(5_000_000), int(5_000_001)),
        ("abc".into(), "abd".into()),
        (dict([("a".into(), int(1))]), dict([("b".into(), int(1))])),
        (object("A", "A()"), object("generator", "<generator>")),
        (float(f64::NAN), float(1.0)),
        (list([int(1), object("Answer", "42")]), list([int(2), int(42)])),
    ] {
        let near_miss = wrong(&strict(), &expected, &actual).diff.and_then(|diff| diff.near_miss);
        assert_eq!(near_miss, None, "{} {}", expected.repr(), actual.repr());
    }
}

#[test]
fn a_printed_answer_is_told_from_a_forgotten_return() {
    let words = "`None`: you printed the answer instead of returning it";
    for (expected, printed) in
        [(ints(&[0, 1]), "[0, 1]\n"), ("a b".into(), "a b\n"), ("x".into(), "'x'")]
    {
        let Answer::Wrong(wrong) = check(&strict(), &expected, &Value::None, printed.as_bytes())
        else {
            panic!("{printed:?} was accepted")
        };
        assert_eq!(wrong.diff.and_then(|diff| diff.near_miss).as_deref(), Some(words));
    }
}
