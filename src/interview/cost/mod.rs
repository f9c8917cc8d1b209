//! Costs in big-O notation, as people write them: `O(n log n)`, `O(n*log(n))`, `n log2 n`, `linear`.

mod parse;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use crate::model::Agreement;
use parse::{Cost, parse};

/// With more names there are too many ways to pair them.
const MOST_NAMES: usize = 5;

/// How two costs go together. Constant factors do not count, and neither does what stands around
/// the notation, such as `amortised`.
#[must_use]
pub fn agreement(one: &str, other: &str) -> Agreement {
    let (Some(a), Some(b)) = (parse(one), parse(other)) else {
        return if plain(one) == plain(other) { Agreement::Same } else { Agreement::Different };
    };
    let keep = |name: &str| name.to_owned();
    let wanted = normal(&b, &keep);
    if normal(&a, &keep) == wanted {
        return Agreement::Same;
    }
    let (mine, theirs) = (names(&a), names(&b));
    if mine.len() != theirs.len() || mine.len() > MOST_NAMES {
        return Agreement::Different;
    }
    let theirs: Vec<&str> = theirs.into_iter().collect();
    let fits = |order: &[&str]| {
        let renamed: BTreeMap<&str, &str> =
            mine.iter().copied().zip(order.iter().copied()).collect();
        normal(&a, &|name| renamed.get(name).map_or_else(String::new, |name| (*name).to_owned()))
            == wanted
    };
    if any_order(&mut theirs.clone(), 0, &fits) {
        Agreement::SameShape
    } else {
        Agreement::Different
    }
}

/// Whether any order of the items from a position on will do.
fn any_order<'a>(items: &mut [&'a str], from: usize, fits: &dyn Fn(&[&'a str]) -> bool) -> bool {
    if from >= items.len() {
        return fits(items);
    }
    (from..items.len()).any(|other| {
        items.swap(from, other);
        let found = any_order(items, from + 1, fits);
        items.swap(from, other);
        found
    })
}

fn plain(text: &str) -> String {
    text.to_lowercase().split_whitespace().collect()
}

/// Factors with their exponents in hundredths.
type Product = BTreeMap<String, i64>;

fn names(cost: &Cost) -> BTreeSet<&str> {
    match cost {
        Cost::Number(_) => BTreeSet::new(),
        Cost::Name(name) => BTreeSet::from([name.as_str()]),
        Cost::Log(inner) | Cost::Factorial(inner) => names(inner),
        Cost::Power(base, exponent) => names(base).union(&names(exponent)).copied().collect(),
        Cost::Product(parts) | Cost::Sum(parts) => parts.iter().flat_map(names).collect(),
    }
}

/// The terms of a cost, so that two costs are the same where their terms are.
fn normal(cost: &Cost, rename: &dyn Fn(&str) -> String) -> BTreeSet<Product> {
    let Cost::Sum(parts) = cost else {
        return match product(cost, rename) {
            Ok(product) => BTreeSet::from([product]),
            Err(sum) => sum,
        };
    };
    let mut terms: BTreeSet<Product> = parts.iter().flat_map(|part| normal(part, rename)).collect();
    if terms.len() > 1 {
        // A constant is nothing beside what grows.
        terms.remove(&Product::new());
    }
    terms
}

/// A cost as one term, or its terms where there are several.
fn product(cost: &Cost, rename: &dyn Fn(&str) -> String) -> Result<Product, BTreeSet<Product>> {
    let atom = |text: String| Ok(Product::from([(text, 100)]));
    match cost {
        Cost::Number(_) => Ok(Product::new()),
        Cost::Name(name) => atom(rename(name)),
        Cost::Log(inner) => {
            let inner = normal(inner, rename);
            // The logarithm of a constant is one.
            if is_constant(&inner) { Ok(Product::new()) } else { atom(format!("log({inner:?})")) }
        }
        Cost::Factorial(inner) => atom(format!("({:?})!", normal(inner, rename))),
        Cost::Power(base, exponent) => match (&**base, &**exponent) {
            (Cost::Number(_), Cost::Number(_)) => Ok(Product::new()),
            (base, Cost::Number(exponent)) => {
                let mut factors = factors(base, rename);
                for power in factors.values_mut() {
                    *power = scaled(*power, *exponent);
                }
                Ok(factors)
            }
            (Cost::Number(base), exponent) => {
                atom(format!("{base}^{:?}", normal(exponent, rename)))
            }
            (base, exponent) => {
                atom(format!("{:?}^{:?}", normal(base, rename), normal(exponent, rename)))
            }
        },
        Cost::Product(parts) => {
            let mut product = Product::new();
            for (factor, power) in parts.iter().flat_map(|part| factors(part, rename)) {
                *product.entry(factor).or_default() += power;
            }
            Ok(product)
        }
        Cost::Sum(_) => {
            let mut terms = normal(cost, rename);
            match terms.pop_first() {
                Some(only) if terms.is_empty() => Ok(only),
                Some(first) => {
                    terms.insert(first);
                    Err(terms)
                }
                None => Ok(Product::new()),
            }
        }
    }
}

/// A cost as factors; a sum is a single one.
fn factors(cost: &Cost, rename: &dyn Fn(&str) -> String) -> Product {
    product(cost, rename).unwrap_or_else(|sum| Product::from([(format!("{sum:?}"), 100)]))
}

fn is_constant(terms: &BTreeSet<Product>) -> bool {
    terms.iter().all(BTreeMap::is_empty)
}

#[expect(clippy::cast_precision_loss, clippy::cast_possible_truncation, reason = "small numbers")]
fn scaled(power: i64, exponent: f64) -> i64 {
    (power as f64 * exponent.clamp(-1e6, 1e6)).round() as i64
}
