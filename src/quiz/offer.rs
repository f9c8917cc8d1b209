//! What is shown to choose from, in an order that says nothing of what is right.

use crate::model::{Question, QuestionKind, Shuffle};

/// Texts to choose from, each with a letter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Offer {
    /// In the order in which they are shown. Empty for questions that offer nothing.
    pub texts: Vec<String>,
}

impl Offer {
    /// What a question offers under a seed. `id` is the question's in full, so that its order does
    /// not depend on what else is asked.
    #[must_use]
    pub fn of(question: &Question, id: &str, seed: u64) -> Self {
        let mut shuffle = Shuffle::new(seed, id);
        let mut texts = match &question.kind {
            QuestionKind::Choice { answer, distractors } => {
                let wrong = distractors.iter().map(|distractor| &distractor.text);
                [answer].into_iter().chain(wrong).cloned().collect()
            }
            QuestionKind::Multiple { answers, distractors } => {
                let wrong = distractors.iter().map(|distractor| &distractor.text);
                answers.iter().chain(wrong).cloned().collect()
            }
            QuestionKind::Order { lines, distractors, .. } => {
                lines.iter().chain(distractors).cloned().collect()
            }
            _ => Vec::new(),
        };
        // What lies in the order of the file first would depend on how the author went about it.
        texts.sort_unstable();
        shuffle.shuffle(&mut texts);
        if let QuestionKind::Order { lines, .. } = &question.kind {
            // Lines that happen to lie right leave nothing to do.
            let all_equal = lines.iter().all(|line| *line == lines[0]);
            while texts == *lines && !all_equal {
                shuffle.shuffle(&mut texts);
            }
        }
        Self { texts }
    }

    /// The letter of the text at a position: `a` to `z`, then `aa` and so on.
    #[must_use]
    pub fn letter(position: usize) -> String {
        let last = char::from(b'a' + u8::try_from(position % 26).unwrap_or(0));
        match position / 26 {
            0 => last.to_string(),
            more => format!("{}{last}", Self::letter(more - 1)),
        }
    }

    /// The text that a letter means.
    #[must_use]
    pub fn by_letter(&self, letter: &str) -> Option<&str> {
        let letter = letter.to_lowercase();
        let position = (0..self.texts.len()).find(|position| Self::letter(*position) == letter)?;
        Some(&self.texts[position])
    }
}

#[cfg(test)]
mod tests {
    use super::super::samples::{choice, order};
    use super::*;

    #[test]
    fn the_order_depends_on_the_seed_and_the_question_alone() {
        let question = choice();
        let one = Offer::of(&question, "a#b", 1);
        assert_eq!(one, Offer::of(&question, "a#b", 1));
        let others: Vec<Offer> = (2..20).map(|seed| Offer::of(&question, "a#b", seed)).collect();
        assert!(others.iter().any(|other| *other != one));
        let mut sorted = one.texts.clone();
        sorted.sort();
        assert_eq!(sorted, ["four", "one", "three", "two"]);
    }

    #[test]
    fn the_right_option_may_stand_anywhere() {
        let places: std::collections::BTreeSet<usize> = (0..60)
            .filter_map(|seed| {
                Offer::of(&choice(), "a#b", seed).texts.iter().position(|text| text == "one")
            })
            .collect();
        assert_eq!(places.len(), 4);
    }

    #[test]
    fn lines_to_order_never_lie_right() {
        for seed in 0..100 {
            let question = order(None, &[]);
            let offer = Offer::of(&question, "a#b", seed);
            assert_ne!(offer.texts, ["x = 1", "x += 1", "print(x)"]);
        }
        assert_eq!(Offer::of(&order(None, &["x = 2"]), "a#b", 1).texts.len(), 4);
    }

    #[test]
    fn letters_go_on_after_z() {
        let letters: Vec<String> = [0, 25, 26, 27, 52].map(Offer::letter).to_vec();
        assert_eq!(letters, ["a", "z", "aa", "ab", "ba"]);
        let offer = Offer { texts: vec!["x".to_owned(), "y".to_owned()] };
        assert_eq!(offer.by_letter("B"), Some("y"));
        assert_eq!(offer.by_letter("c"), None);
    }
}
