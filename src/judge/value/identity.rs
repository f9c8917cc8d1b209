//! Equal values get equal numbers. With those, sets, dict keys and sequences in any order are
//! compared by sorting integers, in nearly linear time, whatever they hold.

use std::collections::HashMap;

use super::atom::Atom;
use super::rules::{Order, Rules};
use crate::model::Value;

/// Gives every value a number that it shares with its equals and with nothing else.
pub(super) struct Identities<'a> {
    rules: Rules,
    atoms: HashMap<Atom<'a>, u32>,
    shapes: HashMap<Shape<'a>, u32>,
    next: u32,
}

/// A container with its parts replaced by their numbers.
#[derive(PartialEq, Eq, Hash)]
enum Shape<'a> {
    Items(Container, Vec<u32>),
    Entries(Vec<(u32, u32)>),
    Derived(&'a str, u32),
}

#[derive(PartialEq, Eq, Hash)]
enum Container {
    List,
    Tuple,
    Set,
    FrozenSet,
}

impl<'a> Identities<'a> {
    /// Under these rules; a tolerance among them does not count, because closeness is no
    /// equivalence.
    pub fn new(rules: Rules) -> Self {
        Self { rules, atoms: HashMap::new(), shapes: HashMap::new(), next: 0 }
    }

    /// The number of a value. One that equals nothing gets a new number every time.
    pub fn of(&mut self, value: &'a Value) -> u32 {
        let shape = match value {
            Value::List(items) => self.sequence(Container::List, items),
            Value::Tuple(items) => self.sequence(Container::Tuple, items),
            Value::Set(items) => self.set(Container::Set, items),
            Value::FrozenSet(items) => self.set(Container::FrozenSet, items),
            Value::Dict(entries) => {
                let mut ids: Vec<_> =
                    entries.iter().map(|(key, value)| (self.of(key), self.of(value))).collect();
                ids.sort_unstable();
                Shape::Entries(ids)
            }
            Value::Derived { class, base } => {
                let base = self.of(base);
                if !self.rules.exact_types {
                    return base;
                }
                Shape::Derived(class, base)
            }
            atom => {
                let fresh = self.fresh();
                return match Atom::of(atom, self.rules) {
                    None | Some(Atom::Never) => fresh,
                    Some(atom) => *self.atoms.entry(atom).or_insert(fresh),
                };
            }
        };
        let fresh = self.fresh();
        *self.shapes.entry(shape).or_insert(fresh)
    }

    /// The numbers of several values, in order.
    pub fn of_all(&mut self, values: impl IntoIterator<Item = &'a Value>) -> Vec<u32> {
        let values = values.into_iter();
        self.atoms.reserve(values.size_hint().0);
        values.map(|value| self.of(value)).collect()
    }

    fn sequence(&mut self, container: Container, items: &'a [Value]) -> Shape<'a> {
        let mut ids = self.of_all(items);
        if self.rules.order == Order::Free {
            ids.sort_unstable();
        }
        Shape::Items(container, ids)
    }

    fn set(&mut self, container: Container, items: &'a [Value]) -> Shape<'a> {
        let mut ids = self.of_all(items);
        ids.sort_unstable();
        Shape::Items(container, ids)
    }

    /// A number that no value has. There are more of them than values fit into a reply.
    fn fresh(&mut self) -> u32 {
        let id = self.next;
        self.next += 1;
        id
    }
}
