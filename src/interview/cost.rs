//! Costs in big-O notation, as people write them: `O(n log n)`, `O(n*log(n))`, `n log2 n`, `linear`.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::Agreement;

/// What is longer is no cost that anybody would state.
const LONGEST: usize = 200;

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

#[derive(Clone, Debug)]
enum Cost {
    Number(f64),
    Name(String),
    Log(Box<Cost>),
    Factorial(Box<Cost>),
    Power(Box<Cost>, Box<Cost>),
    Product(Vec<Cost>),
    Sum(Vec<Cost>),
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

#[derive(Clone, Debug, PartialEq)]
enum Token {
    Number(f64),
    Name(String),
    Log,
    Root,
    Sign(char),
}

fn parse(text: &str) -> Option<Cost> {
    let text = text.to_lowercase();
    let inner = inside(text.trim())?;
    if let Some(known) = in_a_word(&inner) {
        return parse(known);
    }
    let mut reader = Reader { tokens: tokens(&inner)?, at: 0 };
    let cost = reader.sum()?;
    (reader.at == reader.tokens.len()).then_some(cost)
}

fn in_a_word(text: &str) -> Option<&'static str> {
    Some(match text {
        "constant" => "1",
        "logarithmic" => "log n",
        "linear" => "n",
        "linearithmic" => "n log n",
        "quadratic" => "n^2",
        "cubic" => "n^3",
        "exponential" => "2^n",
        "factorial" => "n!",
        _ => return None,
    })
}

/// What stands in the brackets of `O(…)`, or all where there is none.
fn inside(text: &str) -> Option<String> {
    if text.len() > LONGEST {
        return None;
    }
    let begins = |at: &usize| !text[..*at].ends_with(char::is_alphanumeric);
    let head = ["o(", "θ(", "o ("].into_iter().find_map(|head| {
        let at = text.match_indices(head).map(|(at, _)| at).find(begins)?;
        Some(at + head.len())
    });
    let Some(start) = head else { return Some(text.to_owned()) };
    let mut depth = 1;
    for (at, c) in text[start..].char_indices() {
        depth += i32::from(c == '(') - i32::from(c == ')');
        if depth == 0 {
            return Some(text[start..start + at].trim().to_owned());
        }
    }
    None
}

fn tokens(text: &str) -> Option<Vec<Token>> {
    let text = text.replace("**", "^").replace("log_2", "log").replace("log2", "log");
    let text = text.replace("log10", "log").replace("log_10", "log");
    let mut tokens = Vec::new();
    let mut rest = text.trim_start();
    while let Some(c) = rest.chars().next() {
        let length = |of: fn(char) -> bool| rest.find(|c| !of(c)).unwrap_or(rest.len());
        let taken = if c.is_ascii_digit() {
            let end = length(|c| c.is_ascii_digit() || c == '.');
            tokens.push(Token::Number(rest[..end].parse().ok()?));
            end
        } else if c.is_alphabetic() || c == '_' {
            let end = length(|c| c.is_alphabetic() || c == '_');
            word(&rest[..end], &mut tokens);
            end
        } else {
            match c {
                '+' | '^' | '(' | ')' | '!' => tokens.push(Token::Sign(c)),
                '*' | '·' | '×' | '⋅' | '∙' => tokens.push(Token::Sign('*')),
                '|' => {}
                '√' => tokens.push(Token::Root),
                '²' => tokens.extend([Token::Sign('^'), Token::Number(2.0)]),
                '³' => tokens.extend([Token::Sign('^'), Token::Number(3.0)]),
                _ => return None,
            }
            c.len_utf8()
        };
        rest = rest[taken..].trim_start();
    }
    Some(tokens)
}

/// A word: a name, a logarithm, or what was written without a blank, such as `nlogn`.
fn word(word: &str, tokens: &mut Vec<Token>) {
    let name = |text: &str| Token::Name(text.to_owned());
    if ["log", "lg", "ln", "ld"].contains(&word) {
        tokens.push(Token::Log);
    } else if word == "sqrt" {
        tokens.push(Token::Root);
    } else if let Some((before, after)) = word.split_once("log").filter(|(before, after)| {
        // Otherwise it is a word of its own, such as `catalogue`.
        before.chars().count() <= 1 && after.chars().count() <= 1
    }) {
        tokens.extend([before].iter().filter(|text| !text.is_empty()).map(|text| name(text)));
        tokens.push(Token::Log);
        tokens.extend([after].iter().filter(|text| !text.is_empty()).map(|text| name(text)));
    } else if word.chars().count() == 2 {
        tokens.extend(word.chars().map(|c| name(&c.to_string())));
    } else {
        tokens.push(name(word));
    }
}

struct Reader {
    tokens: Vec<Token>,
    at: usize,
}

impl Reader {
    fn next_is(&self, sign: char) -> bool {
        self.tokens.get(self.at) == Some(&Token::Sign(sign))
    }

    fn take(&mut self, sign: char) -> bool {
        let found = self.next_is(sign);
        self.at += usize::from(found);
        found
    }

    fn sum(&mut self) -> Option<Cost> {
        let mut parts = vec![self.product()?];
        while self.take('+') {
            parts.push(self.product()?);
        }
        Some(Cost::Sum(parts))
    }

    fn product(&mut self) -> Option<Cost> {
        let mut parts = vec![self.factor()?];
        loop {
            let more = self.take('*');
            let ends = self.at == self.tokens.len() || self.next_is('+') || self.next_is(')');
            match (more, ends) {
                (true, true) => return None,
                (false, true) => return Some(Cost::Product(parts)),
                (_, false) => parts.push(self.factor()?),
            }
        }
    }

    fn factor(&mut self) -> Option<Cost> {
        let mut cost = match self.tokens.get(self.at).cloned()? {
            Token::Number(number) => {
                self.at += 1;
                Cost::Number(number)
            }
            Token::Name(name) => {
                self.at += 1;
                Cost::Name(name)
            }
            Token::Root => {
                self.at += 1;
                Cost::Power(Box::new(self.factor()?), Box::new(Cost::Number(0.5)))
            }
            Token::Log => {
                self.at += 1;
                // `log^2 n` or `log² n`
                let power = self.take('^').then(|| self.exponent());
                let log = Cost::Log(Box::new(self.factor()?));
                match power {
                    None => log,
                    Some(power) => Cost::Power(Box::new(log), Box::new(power?)),
                }
            }
            Token::Sign('(') => self.brackets()?,
            Token::Sign(_) => return None,
        };
        loop {
            if self.take('!') {
                cost = Cost::Factorial(Box::new(cost));
            } else if self.take('^') {
                cost = Cost::Power(Box::new(cost), Box::new(self.exponent()?));
            } else {
                return Some(cost);
            }
        }
    }

    fn exponent(&mut self) -> Option<Cost> {
        let exponent = match self.tokens.get(self.at).cloned()? {
            Token::Number(number) => Cost::Number(number),
            Token::Name(name) => Cost::Name(name),
            Token::Sign('(') => {
                // A number in brackets is a number.
                return match self.brackets()? {
                    Cost::Sum(mut parts) if parts.len() == 1 => match parts.pop()? {
                        Cost::Product(mut parts) if parts.len() == 1 => parts.pop(),
                        other => Some(other),
                    },
                    other => Some(other),
                };
            }
            _ => return None,
        };
        self.at += 1;
        Some(exponent)
    }

    fn brackets(&mut self) -> Option<Cost> {
        self.at += 1;
        let inner = self.sum()?;
        self.take(')').then_some(inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_the_same_cost_are_the_same() {
        for one in [
            "O(n log n)",
            "O(n*log(n))",
            "o( N LOG N )",
            "n log n",
            "nlogn",
            "O(n · log₂ n)".replace('₂', "2").as_str(),
            "O(log n * n)",
            "Θ(n lg n)",
            "O(2n log n)",
            "O(n log n) on average",
            "about O(n log(n))",
            "linearithmic",
        ] {
            assert_eq!(agreement(one, "O(n log n)"), Agreement::Same, "{one}");
        }
    }

    #[test]
    fn powers_sums_and_constants_are_put_in_order() {
        for (one, other) in [
            ("O(n^2)", "O(n²)"),
            ("O(n**2)", "O(n * n)"),
            ("O(n(n + 1))", "quadratic"),
            ("O(E + V)", "O(V+E)"),
            ("O(n + 5)", "O(n)"),
            ("O(3)", "O(1) per call, amortised"),
            ("constant", "O(1)"),
            ("O(n·k)", "O(k * n) for n words of length k"),
            ("O(sqrt(n))", "O(n^(0.5))"),
            ("O(log^2 n)", "O(log n log n)"),
            ("O(2^n)", "exponential"),
            ("O(n!)", "O( n ! )"),
            ("O(|V| + |E|)", "O(v + e)"),
        ] {
            assert_eq!(agreement(one, other), Agreement::Same, "{one} and {other}");
        }
    }

    #[test]
    fn other_names_for_the_same_shape_are_told() {
        for (one, other) in [
            ("O(V + E)", "O(targets + dependencies)"),
            ("O(m * n)", "O(rows × columns)"),
            ("O(m + k log k)", "O(n + p log p) for n lines and p different paths"),
            ("O(k)", "O(capacity)"),
        ] {
            assert_eq!(agreement(one, other), Agreement::SameShape, "{one} and {other}");
        }
    }

    #[test]
    fn different_costs_are_different() {
        for (one, other) in [
            ("O(n)", "O(n log n)"),
            ("O(n^2)", "O(n)"),
            ("O(2^n)", "O(n^2)"),
            ("O(n + m)", "O(n * m)"),
            ("O(1)", "O(n)"),
            ("O(log n)", "O(n)"),
            ("O(n + m)", "O(n + n)"),
            ("no idea", "O(n)"),
            ("?", "O(n)"),
            ("O(n", "O(n)"),
        ] {
            assert_eq!(agreement(one, other), Agreement::Different, "{one} and {other}");
        }
    }

    #[test]
    fn what_is_no_notation_is_compared_as_text() {
        assert_eq!(agreement("it depends!?", "It  depends!?"), Agreement::Same);
        let deep = "(".repeat(100_000);
        assert_eq!(agreement(&deep, "O(n)"), Agreement::Different);
    }
}
