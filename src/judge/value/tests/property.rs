use proptest::prelude::*;

use super::{approx, check, drawn, equal, strict, unordered};
use crate::judge::answer::Answer;
use crate::judge::samples::{derived, dict, int, list, object, set};
use crate::model::{Value, ValueChecker};

/// Any value, some levels deep.
fn values() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::None),
        any::<bool>().prop_map(Value::Bool),
        (-3i64..3).prop_map(int),
        prop_oneof![Just(0.0), Just(-0.0), Just(1.0), Just(0.5), Just(f64::NAN), any::<f64>()]
            .prop_map(Value::Float),
        "[ab]{0,2}".prop_map(|text| Value::from(text.as_str())),
        "[ab]{0,1}".prop_map(|text| object("A", &text)),
    ];
    leaf.prop_recursive(4, 24, 4, |inner| {
        let items = || prop::collection::vec(inner.clone(), 0..4);
        prop_oneof![
            items().prop_map(Value::List),
            items().prop_map(Value::Tuple),
            items().prop_map(Value::Set),
            items().prop_map(Value::FrozenSet),
            prop::collection::vec((inner.clone(), inner.clone()), 0..3).prop_map(Value::Dict),
            inner.clone().prop_map(|base| derived("Counter", base)),
        ]
    })
}

proptest! {
    #[test]
    fn every_value_equals_itself_where_nan_does(
        value in values(), numeric: bool, exact_types: bool,
    ) {
        let checker = ValueChecker { numeric, exact_types, nan: true, ..strict() };
        prop_assert!(equal(&checker, &value, &value));
        let close = ValueChecker { nan: true, ..approx(0.0, 0.0) };
        prop_assert!(equal(&close, &value, &value));
    }

    #[test]
    fn equality_has_no_direction(
        left in values(), right in values(), numeric: bool, nan: bool, exact_types: bool,
    ) {
        let checker = ValueChecker { numeric, nan, exact_types, ..strict() };
        prop_assert_eq!(equal(&checker, &left, &right), equal(&checker, &right, &left));
    }

    #[test]
    fn what_differs_can_always_be_shown(left in values(), right in values(), deep: bool) {
        for checker in [strict(), unordered(deep), approx(1e-9, 1e-9)] {
            if let Answer::Wrong(wrong) = check(&checker, &left, &right, b"") {
                prop_assert!(!wrong.message.is_empty());
                let lines = drawn(&wrong);
                prop_assert!(lines.iter().all(|line| line.contains('<')), "{:?}", lines);
            }
        }
    }

    #[test]
    fn any_shuffle_is_accepted_where_order_is_free(
        (items, shuffled) in prop::collection::vec(values(), 0..8)
            .prop_flat_map(|items| (Just(items.clone()), Just(items).prop_shuffle())),
        deep: bool,
    ) {
        let checker = ValueChecker { nan: true, ..unordered(deep) };
        prop_assert!(equal(&checker, &list(items.clone()), &list(shuffled.clone())));
        let more = shuffled.into_iter().chain([Value::from("one more")]);
        prop_assert!(!equal(&checker, &list(items), &list(more)));
    }

    #[test]
    fn sets_and_dicts_have_no_order(
        (items, shuffled) in prop::collection::vec((0i64..99, values()), 0..8)
            .prop_flat_map(|items| (Just(items.clone()), Just(items).prop_shuffle())),
    ) {
        let checker = ValueChecker { nan: true, ..strict() };
        let keys = |items: &[(i64, Value)]| set(items.iter().map(|(key, _)| int(*key)));
        prop_assert!(equal(&checker, &keys(&items), &keys(&shuffled)));
        let unique = |items: Vec<(i64, Value)>| {
            let keys: std::collections::BTreeSet<i64> = items.iter().map(|(key, _)| *key).collect();
            let first = |key: &i64| items.iter().position(|(other, _)| other == key);
            let mut positions: Vec<usize> = keys.iter().filter_map(first).collect();
            positions.sort_unstable();
            dict(positions.into_iter().map(|at| (int(items[at].0), int(items[at].0))))
        };
        prop_assert!(equal(&checker, &unique(items), &unique(shuffled)));
    }
}
