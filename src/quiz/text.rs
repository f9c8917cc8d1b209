//! Short answers in words.

use crate::judge::matches_whole;

/// The answers that a question accepts.
#[derive(Clone, Copy)]
pub(super) struct Right<'a> {
    pub answers: &'a [String],
    pub regex: Option<&'a str>,
    /// Whether upper and lower case differ.
    pub exact: bool,
}

impl Right<'_> {
    /// Whether an answer is one of them.
    pub fn accepts(self, given: &str) -> bool {
        let given = squeezed(given);
        let listed = self.answers.iter().any(|answer| self.folded(answer) == self.folded(&given));
        listed || self.regex.is_some_and(|pattern| self.matches(pattern, &given))
    }

    /// What nearly made an answer one of them.
    pub fn near_miss(self, given: &str) -> Option<String> {
        let given = squeezed(given);
        let folded = given.to_lowercase();
        let answers = || self.answers.iter().map(|answer| squeezed(answer));
        if answers().any(|answer| answer.to_lowercase() == folded) {
            return Some("only letter case differs".to_owned());
        }
        let is_slip = |answer: String| {
            answer.chars().count() > 4 && strsim::levenshtein(&self.folded(&answer), &folded) == 1
        };
        answers().any(is_slip).then(|| "only one letter differs".to_owned())
    }

    fn folded(self, text: &str) -> String {
        let text = squeezed(text);
        if self.exact { text } else { text.to_lowercase() }
    }

    fn matches(self, pattern: &str, given: &str) -> bool {
        // The loader has compiled the pattern: it cannot close a group that it did not open.
        let pattern = if self.exact { pattern.to_owned() } else { format!("(?i:{pattern})") };
        matches_whole(&pattern, given) == Ok(true)
    }
}

/// Without blanks around, and with one blank between words.
fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn accepts(answers: &[&str], regex: Option<&str>, exact: bool, given: &str) -> bool {
        let answers: Vec<String> = answers.iter().map(|answer| (*answer).to_owned()).collect();
        Right { answers: &answers, regex, exact }.accepts(given)
    }

    #[test]
    fn blanks_and_case_do_not_matter_in_prose() {
        assert!(accepts(&["yield from"], None, false, "  Yield \t from\r\n"));
        assert!(!accepts(&["yield from"], None, true, "Yield from"));
        assert!(accepts(&["yield from"], None, true, "yield  from"));
        assert!(!accepts(&["yield from"], None, false, "yieldfrom"));
    }

    #[test]
    fn a_pattern_holds_for_the_whole_answer() {
        assert!(accepts(&["x"], Some("a|b+"), false, "BB"));
        assert!(!accepts(&["x"], Some("a|b+"), true, "BB"));
        assert!(!accepts(&["x"], Some("a|b+"), false, "bba"));
        assert!(!accepts(&["x"], Some("a|b"), false, "a or b"));
    }

    #[test]
    fn slips_are_named() {
        let near = |given, exact| {
            Right { answers: &["__iter__".to_owned()], regex: None, exact }.near_miss(given)
        };
        assert_eq!(near("__ITER__", true).unwrap(), "only letter case differs");
        assert_eq!(near("_iter__", false).unwrap(), "only one letter differs");
        assert_eq!(near("next", false), None);
    }
}
