//! Members of sets within a tolerance. Closeness is no equivalence, so the partners have to be
//! found: in sorted order, which is right for plain numbers because nearer numbers have nearer
//! intervals; and for small sets of anything else, by trying.

use std::cmp::Ordering;

use super::compare::Leftovers;
use super::number::nearest;
use crate::model::Value;

/// Up to so many members, partners are found by trying where sorted order does not pair them.
const TRIED: usize = 200;

/// The members that find no partner of their own on the other side.
pub(super) fn unpaired(
    left: &[Value],
    right: &[Value],
    close: impl Fn(&Value, &Value) -> bool,
) -> Leftovers {
    let (left_order, right_order) = (sorted(left), sorted(right));
    let mut partners: Vec<Option<usize>> = vec![None; right.len()];
    for (&l, &r) in left_order.iter().zip(&right_order) {
        if close(&left[l], &right[r]) {
            partners[r] = Some(l);
        }
    }
    if partners.iter().any(Option::is_none) && left.len().max(right.len()) <= TRIED {
        let fits: Vec<Vec<usize>> = left
            .iter()
            .map(|l| (0..right.len()).filter(|&r| close(l, &right[r])).collect())
            .collect();
        for l in 0..left.len() {
            if !partners.contains(&Some(l)) {
                place(l, &fits, &mut partners, &mut vec![false; right.len()]);
            }
        }
    }
    let mut paired = vec![false; left.len()];
    for l in partners.iter().flatten() {
        paired[*l] = true;
    }
    Leftovers {
        missing: (0..left.len()).filter(|&l| !paired[l]).collect(),
        extra: (0..right.len()).filter(|&r| partners[r].is_none()).collect(),
    }
}

/// Finds a partner for `l`, moving others to another partner where that helps (Kuhn's algorithm).
/// As deep as there are members at most.
fn place(
    l: usize,
    fits: &[Vec<usize>],
    partners: &mut [Option<usize>],
    tried: &mut Vec<bool>,
) -> bool {
    for &r in &fits[l] {
        if std::mem::replace(&mut tried[r], true) {
            continue;
        }
        if partners[r].is_none_or(|other| place(other, fits, partners, tried)) {
            partners[r] = Some(l);
            return true;
        }
    }
    false
}

fn sorted(values: &[Value]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by(|&a, &b| compare(&values[a], &values[b]));
    order
}

/// Numbers by size, tuples item by item, everything else by kind and text.
fn compare(a: &Value, b: &Value) -> Ordering {
    match (a, b) {
        (Value::Tuple(a), Value::Tuple(b)) => {
            let items = a.iter().zip(b).map(|(a, b)| compare(a, b)).find(|order| order.is_ne());
            items.unwrap_or_else(|| a.len().cmp(&b.len()))
        }
        (Value::Str(a), Value::Str(b)) => a.cmp(b),
        (Value::Derived { base, .. }, b) => compare(base, b),
        (a, Value::Derived { base, .. }) => compare(a, base),
        _ => match (size(a), size(b)) {
            (Some(a), Some(b)) => a.total_cmp(&b),
            (None, None) => rank(a).cmp(&rank(b)).then_with(|| a.repr().cmp(&b.repr())),
            (a, b) => b.is_some().cmp(&a.is_some()),
        },
    }
}

fn size(value: &Value) -> Option<f64> {
    match value {
        Value::Int(int) => Some(nearest(int)),
        Value::Float(float) => Some(*float),
        _ => None,
    }
}

/// Keeps what has an order of its own apart from the rest, so that all in all it is an order.
fn rank(value: &Value) -> u8 {
    match value {
        Value::Tuple(_) => 2,
        Value::Str(_) => 1,
        _ => 0,
    }
}
