use super::approx;
use super::atom::Atom;
use super::identity::Identities;
use super::number;
use super::rules::{Order, Rules};
use crate::judge::pairing::Pairing;
use crate::model::{Step, Value};

/// Where two values first differ, and how.
#[derive(Debug)]
pub(super) struct Difference<'a> {
    /// The differing part of the expected value.
    pub expected: Part<'a>,
    /// Its counterpart.
    pub actual: Part<'a>,
    /// How the two differ.
    pub what: What,
    /// Lengths of the innermost sequences around the difference, where those differ, too.
    pub lengths: Option<(usize, usize)>,
}

/// A part of a value.
#[derive(Debug)]
pub(super) struct Part<'a> {
    /// The way to it; innermost step first while it is still being found.
    pub path: Vec<Step>,
    /// The part itself.
    pub value: &'a Value,
}

/// How two parts differ.
#[derive(Debug)]
pub(super) enum What {
    /// As wholes.
    Unequal,
    /// One sequence is the beginning of the other.
    Length,
    /// Members of sets, or items where the order is free.
    Members(Leftovers),
    /// Keys of dicts.
    Keys(Leftovers),
}

/// What has no counterpart on the other side, by position.
#[derive(Debug)]
pub(super) struct Leftovers {
    /// In the expected container.
    pub missing: Vec<usize>,
    /// In the actual one.
    pub extra: Vec<usize>,
}

/// The first difference; none where the values are equal under the rules.
pub(super) fn difference<'a>(
    expected: &'a Value,
    actual: &'a Value,
    rules: Rules,
) -> Option<Difference<'a>> {
    // Dict keys that are equal only because order is free can belong together in several ways.
    // Identities know; walking would take the first.
    if rules.order == Order::Free && same(expected, actual, rules) {
        return None;
    }
    let mut difference = walk(expected, actual, rules)?;
    difference.expected.path.reverse();
    difference.actual.path.reverse();
    Some(difference)
}

/// Whether two values are equal under rules without a tolerance.
pub(super) fn same(expected: &Value, actual: &Value, rules: Rules) -> bool {
    let mut identities = Identities::new(rules);
    identities.of(expected) == identities.of(actual)
}

fn walk<'a>(expected: &'a Value, actual: &'a Value, rules: Rules) -> Option<Difference<'a>> {
    match (expected, actual) {
        (Value::Derived { base, .. }, _) if !rules.exact_types => {
            let mut found = walk(base, actual, rules)?;
            found.expected.path.push(Step::Base);
            Some(found)
        }
        (_, Value::Derived { base, .. }) if !rules.exact_types => {
            let mut found = walk(expected, base, rules)?;
            found.actual.path.push(Step::Base);
            Some(found)
        }
        (Value::Derived { class, base }, Value::Derived { class: other, base: other_base })
            if class == other =>
        {
            Some(walk(base, other_base, rules)?.below(Step::Base, Step::Base))
        }
        (Value::List(left), Value::List(right)) | (Value::Tuple(left), Value::Tuple(right)) => {
            if rules.order == Order::Matters {
                sequences(left, right, rules, (expected, actual))
            } else {
                members(left, right, rules, (expected, actual))
            }
        }
        (Value::Set(left), Value::Set(right))
        | (Value::FrozenSet(left), Value::FrozenSet(right)) => {
            members(left, right, rules, (expected, actual))
        }
        (Value::Dict(left), Value::Dict(right)) => dicts(left, right, rules, (expected, actual)),
        _ => (!atoms_agree(expected, actual, rules))
            .then(|| Difference::new(What::Unequal, (expected, actual))),
    }
}

fn atoms_agree(expected: &Value, actual: &Value, rules: Rules) -> bool {
    let close =
        rules.tolerance.and_then(|tolerance| number::close(expected, actual, tolerance, rules.nan));
    close.unwrap_or_else(|| match (Atom::of(expected, rules), Atom::of(actual, rules)) {
        (Some(expected), Some(actual)) => expected.equals(&actual),
        _ => false,
    })
}

fn sequences<'a>(
    left: &'a [Value],
    right: &'a [Value],
    rules: Rules,
    whole: (&'a Value, &'a Value),
) -> Option<Difference<'a>> {
    let lengths = (left.len() != right.len()).then_some((left.len(), right.len()));
    let inner = left.iter().zip(right).enumerate().find_map(|(position, (left, right))| {
        let found = walk(left, right, rules)?;
        Some(found.below(Step::Item(position), Step::Item(position)))
    });
    let mut found = match inner {
        Some(found) => found,
        None => lengths.map(|_| Difference::new(What::Length, whole))?,
    };
    found.lengths = found.lengths.or(lengths);
    Some(found)
}

fn members<'a>(
    left: &'a [Value],
    right: &'a [Value],
    rules: Rules,
    whole: (&'a Value, &'a Value),
) -> Option<Difference<'a>> {
    let mut identities = Identities::new(rules.inside());
    let pairing = Pairing::of(&identities.of_all(left), &identities.of_all(right));
    let mut leftovers = Leftovers { missing: pairing.missing(), extra: pairing.extra };
    if rules.tolerance.is_some() && !leftovers.is_empty() {
        leftovers = approx::unpaired(left, right, |e, a| walk(e, a, rules.inside()).is_none());
    }
    (!leftovers.is_empty()).then(|| {
        let lengths = (left.len() != right.len()).then_some((left.len(), right.len()));
        Difference { lengths, ..Difference::new(What::Members(leftovers), whole) }
    })
}

/// Walks the entries in the expected order, so that the first difference is what a reader of the
/// expected value meets first. Keys are never compared within a tolerance.
fn dicts<'a>(
    left: &'a [(Value, Value)],
    right: &'a [(Value, Value)],
    rules: Rules,
    whole: (&'a Value, &'a Value),
) -> Option<Difference<'a>> {
    let rules = rules.inside();
    let mut identities = Identities::new(rules);
    let left_keys = identities.of_all(left.iter().map(|(key, _)| key));
    let right_keys = identities.of_all(right.iter().map(|(key, _)| key));
    let pairing = Pairing::of(&left_keys, &right_keys);
    let keys_differ = |pairing: &Pairing| {
        let leftovers = Leftovers { missing: pairing.missing(), extra: pairing.extra.clone() };
        Some(Difference::new(What::Keys(leftovers), whole))
    };
    for (position, (_, value)) in left.iter().enumerate() {
        let Some(partner) = pairing.partners[position] else {
            return keys_differ(&pairing);
        };
        if let Some(found) = walk(value, &right[partner].1, rules) {
            return Some(found.below(Step::Entry(position), Step::Entry(partner)));
        }
    }
    if pairing.extra.is_empty() { None } else { keys_differ(&pairing) }
}

impl<'a> Difference<'a> {
    fn new(what: What, (expected, actual): (&'a Value, &'a Value)) -> Self {
        let part = |value| Part { path: Vec::new(), value };
        Self { expected: part(expected), actual: part(actual), what, lengths: None }
    }

    /// The same difference, seen from one level up.
    fn below(mut self, expected: Step, actual: Step) -> Self {
        self.expected.path.push(expected);
        self.actual.path.push(actual);
        self
    }
}

impl Leftovers {
    /// Whether everything has a counterpart.
    pub fn is_empty(&self) -> bool {
        self.missing.is_empty() && self.extra.is_empty()
    }
}
