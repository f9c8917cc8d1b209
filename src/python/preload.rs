//! What a fork server imports before it is copied: modules of the standard library, and packages that
//! the challenge declares, that the very submission imports, where its cases earn the time back.
//!
//! A server never has a module that the submission at hand does not import itself, so that no case
//! finds one in memory that it would not have found in an interpreter of its own.

use std::collections::BTreeSet;

/// Modules that may be imported beforehand, with the time that takes in a bare interpreter, in
/// milliseconds on an ordinary machine. None of them does more at import than define things.
const MODULES: [(&str, u32); 28] = [
    ("abc", 0),
    ("argparse", 9),
    ("asyncio", 45),
    ("bisect", 1),
    ("collections", 2),
    ("contextlib", 3),
    ("copy", 2),
    ("csv", 6),
    ("dataclasses", 12),
    ("datetime", 1),
    ("decimal", 4),
    ("enum", 4),
    ("fractions", 9),
    ("functools", 3),
    ("heapq", 1),
    ("io", 0),
    ("itertools", 0),
    ("json", 7),
    ("logging", 12),
    ("math", 1),
    ("operator", 1),
    ("random", 9),
    ("re", 6),
    ("statistics", 15),
    ("string", 6),
    ("typing", 8),
    ("unittest", 20),
    ("unittest.mock", 60),
];

/// What it takes to import a package that somebody installed, in milliseconds.
const PACKAGE: u32 = 80;

/// What it takes to start another server, in milliseconds.
const START: u32 = 12;

/// A set of modules.
pub type Modules = BTreeSet<String>;

/// The modules of [`MODULES`], and of the declared packages, that a source imports at the beginning
/// of a line.
pub fn wanted(source: &[u8], packages: &[String]) -> Modules {
    let may_be = |name: &str| {
        MODULES.iter().any(|(known, _)| *known == name) || packages.iter().any(|one| one == name)
    };
    let mut found = Modules::new();
    for line in source.split(|byte| *byte == b'\n') {
        let Ok(line) = std::str::from_utf8(line) else { continue };
        let named: Vec<&str> = if let Some(names) = line.strip_prefix("import ") {
            names.split(',').collect()
        } else if let Some(rest) = line.strip_prefix("from ") {
            rest.split_whitespace().take(1).collect()
        } else {
            continue;
        };
        for name in named {
            let name = name.split_whitespace().next().unwrap_or_default();
            if may_be(name) {
                found.insert(name.to_owned());
            }
        }
    }
    found
}

/// Whether it is better to start a server that has `wanted` than to use one that has `loaded`, with
/// so many cases to come that want it.
pub fn is_worth_it(loaded: &Modules, wanted: &Modules, cases: usize) -> bool {
    let cost = |modules: &mut dyn Iterator<Item = &String>| -> u32 {
        let one = |name| MODULES.iter().find(|(known, _)| known == name).map_or(PACKAGE, |m| m.1);
        modules.map(one).sum()
    };
    let saved = cost(&mut wanted.difference(loaded));
    let cases = u32::try_from(cases).unwrap_or(u32::MAX);
    saved.saturating_mul(cases) > 2 * (START + cost(&mut wanted.iter()))
}

/// Whether a server that has `loaded` may serve a submission that imports `wanted`.
pub fn may_serve(loaded: &Modules, wanted: &Modules) -> bool {
    loaded.is_subset(wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn modules(names: &[&str]) -> Modules {
        names.iter().map(|name| (*name).to_owned()).collect()
    }

    #[test]
    fn imports_are_found_where_a_line_begins_with_them() {
        let source = b"import re, json as j\nfrom collections import deque\n  import random\n\
            # import typing\nimport numpy\nfrom collections.abc import Set\nx = 'import csv'\n";
        assert_eq!(wanted(source, &[]), modules(&["collections", "json", "re"]));
    }

    #[test]
    fn packages_are_wanted_where_the_challenge_declares_them() {
        let source = b"import numpy as np\nimport pandas\n";
        assert_eq!(wanted(source, &["numpy".to_owned()]), modules(&["numpy"]));
    }

    #[test]
    fn a_server_never_has_what_a_submission_does_not_import() {
        let [less, more] = [modules(&["re"]), modules(&["json", "re"])];
        assert!(may_serve(&less, &more) && may_serve(&Modules::new(), &less));
        assert!(!may_serve(&more, &less));
    }

    #[test]
    fn a_server_is_replaced_where_the_cases_earn_it_back() {
        let (none, some) = (Modules::new(), modules(&["dataclasses"]));
        assert!(!is_worth_it(&none, &some, 3));
        assert!(is_worth_it(&none, &some, 20));
        assert!(!is_worth_it(&some, &some, 1000));
        assert!(!is_worth_it(&none, &modules(&["math"]), 20));
        assert!(is_worth_it(&none, &modules(&["numpy"]), 5));
    }
}
