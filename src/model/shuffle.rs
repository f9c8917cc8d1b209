//! Chance that can be repeated: the same number gives the same order, on every machine and in every
//! version of the program.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng as _, SeedableRng as _};
use sha2::{Digest as _, Sha256};

/// A stream of chance for one purpose. Streams of different purposes do not depend on each other,
/// so that the order of a question's options is the same whatever else is asked.
#[derive(Clone, Debug)]
pub struct Shuffle(ChaCha8Rng);

impl Shuffle {
    /// The stream that a seed gives for a purpose, such as the id of a question.
    #[must_use]
    pub fn new(seed: u64, purpose: &str) -> Self {
        let mut hash = Sha256::new();
        hash.update(b"gradus shuffle 1\0");
        hash.update(seed.to_le_bytes());
        hash.update(purpose.as_bytes());
        Self(ChaCha8Rng::from_seed(hash.finalize().into()))
    }

    /// A number below a bound, each as likely as the other.
    ///
    /// # Panics
    ///
    /// Where the bound is 0.
    pub fn below(&mut self, bound: usize) -> usize {
        let bound = bound as u64;
        // The numbers at the end that would make some remainders more likely are thrown away.
        let end = u64::MAX - u64::MAX % bound;
        loop {
            let number = self.0.next_u64();
            if number < end {
                return usize::try_from(number % bound).unwrap_or(0);
            }
        }
    }

    /// Shuffles in place, as Fisher and Yates have it.
    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            items.swap(last, self.below(last + 1));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn order(seed: u64, purpose: &str, count: usize) -> Vec<usize> {
        let mut items: Vec<usize> = (0..count).collect();
        Shuffle::new(seed, purpose).shuffle(&mut items);
        items
    }

    #[test]
    fn a_seed_gives_the_same_order_for_ever() {
        // Whoever changes these numbers breaks every seed that anybody wrote down.
        assert_eq!(order(1, "python-core/a#b", 8), GOLDEN[0]);
        assert_eq!(order(2, "python-core/a#b", 8), GOLDEN[1]);
        assert_eq!(order(1, "python-core/a#c", 8), GOLDEN[2]);
    }

    /// From an implementation in another language.
    const GOLDEN: [[usize; 8]; 3] =
        [[2, 6, 4, 1, 7, 0, 3, 5], [0, 5, 6, 7, 2, 1, 4, 3], [7, 1, 4, 6, 0, 3, 2, 5]];

    #[test]
    fn every_item_stays_exactly_once() {
        for seed in 0..50 {
            let mut items = order(seed, "x", 20);
            items.sort_unstable();
            assert_eq!(items, (0..20).collect::<Vec<_>>());
        }
    }

    #[test]
    fn every_place_is_about_as_likely() {
        let mut first = [0; 4];
        for seed in 0..4000 {
            first[order(seed, "x", 4)[0]] += 1;
        }
        assert!(first.iter().all(|times| (900..1100).contains(times)), "{first:?}");
    }
}
