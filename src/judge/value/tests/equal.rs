use super::{approx, assert_pairs, big, check, equal, float, mode, strict, unordered, wrong};
use crate::judge::answer::Answer;
use crate::judge::samples::{derived, dict, int, ints, list, object, own_subclass, set, tuple};
use crate::model::{Object, PyStr, Value, ValueChecker, ValueMode};

#[test]
fn equality_is_pythons_but_knows_types_at_every_depth() {
    assert_pairs(
        &strict(),
        true,
        vec![
            (Value::None, Value::None),
            (float(0.0), float(-0.0)),
            (Value::Complex(0.0, -0.0), Value::Complex(-0.0, 0.0)),
            (float(f64::INFINITY), float(f64::INFINITY)),
            (ints(&[]), ints(&[])),
            (
                dict([(int(1), int(2)), (tuple([int(3), "k".into()]), Value::None)]),
                dict([(tuple([int(3), "k".into()]), Value::None), (int(1), int(2))]),
            ),
            (set([int(1), "a".into()]), set(["a".into(), int(1)])),
            (set([tuple([set_frozen(&[1, 2])])]), set([tuple([set_frozen(&[2, 1])])])),
            (derived("Counter", dict([("a".into(), int(1))])), dict([("a".into(), int(1))])),
            (derived("Color", int(1)), int(1)),
            (set([derived("Color", int(1))]), set([int(1)])),
            (dict([(derived("Color", int(1)), int(2))]), dict([(int(1), int(2))])),
            (derived("Counter", dict([])), derived("OrderedDict", dict([]))),
            (object("Fraction", "Fraction(1, 2)"), object("Fraction", "Fraction(1, 2)")),
        ],
    );
    assert_pairs(
        &strict(),
        false,
        vec![
            (Value::Bool(true), int(1)),
            (list([Value::Bool(false)]), ints(&[0])),
            (int(1), float(1.0)),
            (set([int(1)]), set([float(1.0)])),
            (dict([(int(1), int(1))]), dict([(float(1.0), int(1))])),
            (dict([(Value::Bool(true), int(1))]), dict([(int(1), int(1))])),
            (ints(&[1, 2]), tuple([int(1), int(2)])),
            (list([tuple([])]), list([list([])])),
            (set([int(1)]), set_frozen(&[1])),
            (Value::Bytes(b"a".to_vec()), Value::ByteArray(b"a".to_vec())),
            (Value::Bytes(b"a".to_vec()), "a".into()),
            (int(3), "3".into()),
            (float(f64::NAN), float(f64::NAN)),
            (list([float(f64::NAN)]), list([float(f64::NAN)])),
            (set([float(f64::NAN)]), set([float(f64::NAN)])),
            (dict([(float(f64::NAN), int(1))]), dict([(float(f64::NAN), int(1))])),
            (Value::Complex(f64::NAN, 0.0), Value::Complex(f64::NAN, 0.0)),
            (ints(&[1, 2]), ints(&[1, 2, 3])),
            (ints(&[1, 2]), ints(&[2, 1])),
            (set([int(1)]), set([int(1), int(2)])),
            (dict([("a".into(), int(1))]), dict([("a".into(), int(1)), ("b".into(), int(1))])),
            (object("A", "A()"), object("B", "A()")),
            (object("A", "A(1)"), object("A", "A(2)")),
            (unprintable(), unprintable()),
            (own_subclass("MyList", ints(&[1])), ints(&[1])),
            (own_subclass("int", int(1)), int(1)),
            (Value::None, Value::Bool(false)),
            (lone_surrogate(), "\u{fffd}".into()),
        ],
    );
}

fn set_frozen(values: &[i64]) -> Value {
    Value::FrozenSet(values.iter().map(|value| int(*value)).collect())
}

fn unprintable() -> Value {
    Value::Object(Object { class: "A".to_owned(), repr: None, base: None })
}

fn lone_surrogate() -> Value {
    Value::Str(PyStr::from_generalized(vec![0xed, 0xb0, 0x80]))
}

#[test]
fn nan_equals_nan_where_the_author_says_so() {
    let checker = ValueChecker { nan: true, ..strict() };
    let other_nan = f64::from_bits(f64::NAN.to_bits() | 1);
    assert_pairs(
        &checker,
        true,
        vec![
            (float(f64::NAN), float(-other_nan)),
            (set([float(f64::NAN)]), set([float(other_nan)])),
            (Value::Complex(0.0, f64::NAN), Value::Complex(-0.0, other_nan)),
        ],
    );
    assert_pairs(&checker, false, vec![(float(f64::NAN), float(1.0))]);
}

#[test]
fn with_numeric_numbers_are_compared_exactly_whatever_their_type() {
    let checker = ValueChecker { numeric: true, ..strict() };
    assert_pairs(
        &checker,
        true,
        vec![
            (int(1), float(1.0)),
            (list([int(0)]), list([float(-0.0)])),
            (dict([(int(1), "a".into())]), dict([(float(1.0), "a".into())])),
            (set([int(2), float(1.0)]), set([int(1), float(2.0)])),
            (int(1 << 53), float(9_007_199_254_740_992.0)),
            (big("99999999999999991611392"), float(1e23)),
            (int(2), Value::Complex(2.0, 0.0)),
        ],
    );
    assert_pairs(
        &checker,
        false,
        vec![
            (int((1 << 53) + 1), float(9_007_199_254_740_992.0)),
            (big("100000000000000000000000"), float(1e23)),
            (big(&format!("1{}", "0".repeat(400))), float(f64::INFINITY)),
            (Value::Bool(true), float(1.0)),
            (Value::Bool(true), int(1)),
            (int(1), float(1.5)),
            (int(1), "1".into()),
        ],
    );
}

#[test]
fn with_exact_types_the_class_of_a_derived_value_counts() {
    let checker = ValueChecker { exact_types: true, ..strict() };
    let counter = || derived("Counter", dict([("a".into(), int(1))]));
    assert_pairs(&checker, true, vec![(counter(), counter())]);
    assert_pairs(
        &checker,
        false,
        vec![
            (counter(), dict([("a".into(), int(1))])),
            (counter(), derived("defaultdict", dict([("a".into(), int(1))]))),
            (list([counter()]), list([dict([("a".into(), int(1))])])),
            (set([derived("Color", int(1))]), set([int(1)])),
            (counter(), derived("Counter", dict([("a".into(), int(2))]))),
        ],
    );
}

#[test]
fn approx_takes_either_bound_at_every_depth_and_nothing_else_loosely() {
    let checker = approx(1e-9, 1e-9);
    assert_pairs(
        &checker,
        true,
        vec![
            (float(0.1 + 0.2), float(0.3)),
            (float(1e-12), float(0.0)),
            (float(1e300), float(1e300 * (1.0 + 1e-12))),
            (int(3), float(3.0)),
            (float(f64::INFINITY), float(f64::INFINITY)),
            (list([tuple([float(0.1 + 0.2)])]), list([tuple([float(0.3)])])),
            (dict([("x".into(), float(0.1 + 0.2))]), dict([("x".into(), float(0.3))])),
            (set([float(0.1 + 0.2), float(7.0)]), set([float(7.0), float(0.3)])),
            (
                set([tuple([float(0.3), int(5)]), tuple([float(0.1 + 0.2), int(1)])]),
                set([tuple([float(0.1 + 0.2), int(5)]), tuple([float(0.3), int(1)])]),
            ),
            (Value::Complex(0.1 + 0.2, 1.0), Value::Complex(0.3, 1.0)),
            (big(&format!("1{}", "0".repeat(400))), big(&format!("1{}1", "0".repeat(399)))),
            (big("9007199254740993"), float(9_007_199_254_740_992.0)),
            ("a".into(), "a".into()),
        ],
    );
    assert_pairs(
        &checker,
        false,
        vec![
            (float(1.0), float(1.0 + 1e-6)),
            (float(f64::INFINITY), float(f64::NEG_INFINITY)),
            (float(f64::INFINITY), float(f64::MAX)),
            (float(f64::NAN), float(f64::NAN)),
            (float(f64::NAN), float(1.0)),
            (big(&format!("1{}", "0".repeat(400))), float(f64::INFINITY)),
            (big(&format!("1{}", "0".repeat(400))), float(f64::MAX)),
            (big(&format!("1{}", "0".repeat(400))), big(&format!("2{}", "0".repeat(400)))),
            (list([float(1.0)]), tuple([float(1.0)])),
            (list([float(1.0)]), list([float(1.0), float(1.0)])),
            (Value::Bool(true), float(1.0)),
            (set([float(1.0)]), set([float(2.0)])),
            ("1.0".into(), float(1.0)),
        ],
    );
    let nan = ValueChecker { nan: true, ..checker };
    assert_pairs(&nan, true, vec![(list([float(f64::NAN)]), list([float(f64::NAN)]))]);
}

#[test]
fn a_tolerance_of_nothing_is_equality() {
    let checker = approx(0.0, 0.0);
    assert_pairs(&checker, true, vec![(float(0.5), float(0.5)), (int(7), int(7))]);
    assert_pairs(
        &checker,
        false,
        vec![(float(0.3), float(0.1 + 0.2)), (big("9007199254740993"), big("9007199254740992"))],
    );
}

#[test]
fn the_relative_bound_is_relative_to_the_expected_number() {
    let checker = approx(0.0, 0.5);
    assert!(equal(&checker, &float(10.0), &float(5.0)));
    assert!(!equal(&checker, &float(5.0), &float(10.0)));
    assert!(equal(&checker, &int(10), &int(5)));
    assert!(!equal(&checker, &int(5), &int(10)));
}

#[test]
fn unordered_frees_the_outermost_sequence_only() {
    let pairs = |inner: &[i64]| list([ints(inner), ints(&[3])]);
    let swapped = |inner: &[i64]| list([ints(&[3]), ints(inner)]);
    let shallow = unordered(false);
    assert!(equal(&shallow, &pairs(&[1, 2]), &swapped(&[1, 2])));
    assert!(!equal(&shallow, &pairs(&[1, 2]), &swapped(&[2, 1])));
    assert!(equal(&unordered(true), &pairs(&[1, 2]), &swapped(&[2, 1])));
    let in_dict = |items: &[i64]| dict([("k".into(), ints(items))]);
    assert!(!equal(&shallow, &in_dict(&[1, 2]), &in_dict(&[2, 1])));
    assert!(equal(&unordered(true), &in_dict(&[1, 2]), &in_dict(&[2, 1])));
}

#[test]
fn unordered_counts_duplicates_and_keeps_types() {
    for deep in [false, true] {
        assert_pairs(
            &unordered(deep),
            false,
            vec![
                (ints(&[1, 1, 2]), ints(&[1, 2, 2])),
                (ints(&[1]), ints(&[1, 1])),
                (ints(&[1, 2]), tuple([int(2), int(1)])),
                (ints(&[1]), list([Value::Bool(true)])),
                (list([float(f64::NAN)]), list([float(f64::NAN)])),
            ],
        );
        assert_pairs(
            &unordered(deep),
            true,
            vec![
                (
                    list([dict([(int(1), ints(&[1]))]), Value::None, "a".into()]),
                    list(["a".into(), dict([(int(1), ints(&[1]))]), Value::None]),
                ),
                (derived("Row", tuple([int(1), int(2)])), tuple([int(2), int(1)])),
            ],
        );
    }
}

#[test]
fn deep_unordered_matches_keys_that_are_equal_only_then() {
    let key = |a, b| tuple([int(a), int(b)]);
    let left = dict([(key(1, 2), "x".into()), (key(2, 1), "y".into())]);
    let right = dict([(key(1, 2), "y".into()), (key(2, 1), "x".into())]);
    assert!(equal(&unordered(true), &left, &right));
}

#[test]
fn one_of_takes_any_alternative_and_each_strictly() {
    let checker = mode(ValueMode::OneOf);
    let choices = list([ints(&[1, 2]), ints(&[2, 1]), "no".into()]);
    assert!(equal(&checker, &choices, &ints(&[2, 1])));
    assert!(equal(&checker, &choices, &"no".into()));
    assert!(!equal(&checker, &choices, &tuple([int(1), int(2)])));
    assert!(!equal(&checker, &choices, &choices));
    assert_eq!(
        wrong(&checker, &choices, &"yes".into()).message,
        "none of the 3 accepted values: expected 'no', got 'yes'"
    );
    for broken in [int(3), list([])] {
        assert!(matches!(check(&checker, &broken, &int(3), b""), Answer::Broken(_)));
    }
}

#[test]
fn large_values_are_judged() {
    // Anything quadratic would not come to an end with so many.
    let values: Vec<i64> = (0..200_000).collect();
    let mut other = values.clone();
    other.reverse();
    let (left, right) = (ints(&values), ints(&other));
    assert!(equal(&strict(), &left, &left));
    assert!(equal(&unordered(false), &left, &right));
    assert!(!equal(&strict(), &left, &right));
    let row = |id: i64| dict([("id".into(), int(id)), ("tags".into(), set([int(id), int(1)]))]);
    let rows = list((0..20_000).map(row));
    assert!(equal(&strict(), &rows, &rows));
}
