//! `--layout '{candidate}/{challenge}.py'`: where candidate and challenge stand in a path.

use regex::Regex;

use crate::error::Failure;

/// A pattern for paths below a folder.
#[derive(Clone, Debug)]
pub struct Layout(Regex);

/// What a path says by a layout.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    pub candidate: Option<String>,
    pub challenge: Option<String>,
}

impl Layout {
    /// Understands a pattern: `{candidate}`, `{challenge}`, `*` for anything within a folder's
    /// name, and everything else as it stands.
    pub fn parse(pattern: &str) -> Result<Self, Failure> {
        let mut regex = String::from("^");
        let mut rest = pattern.trim_start_matches("./");
        while let Some(at) = rest.find(['{', '*']) {
            regex.push_str(&regex::escape(&rest[..at]));
            rest = &rest[at..];
            let (part, length) = if rest.starts_with("{candidate}") {
                ("(?P<candidate>[^/]+)", "{candidate}".len())
            } else if rest.starts_with("{challenge}") {
                ("(?P<challenge>[^/]+)", "{challenge}".len())
            } else if rest.starts_with('*') {
                ("[^/]*", 1)
            } else {
                return Err(Failure::usage(format!("the layout `{pattern}` has an unknown blank"))
                    .hint("the blanks are {candidate} and {challenge}"));
            };
            regex.push_str(part);
            rest = &rest[length..];
        }
        if !["{candidate}", "{challenge}"].iter().any(|blank| pattern.contains(blank)) {
            return Err(Failure::usage(format!("the layout `{pattern}` names nothing"))
                .hint("say where the names stand: --layout '{candidate}/{challenge}.py'"));
        }
        regex.push_str(&regex::escape(rest));
        regex.push('$');
        Regex::new(&regex).map(Self).map_err(|_| {
            Failure::usage(format!("the layout `{pattern}` has a blank twice"))
                .hint("write each blank once")
        })
    }

    /// What a path below the folder says, where it is of the layout.
    pub fn read(&self, path: &str) -> Option<Named> {
        let found = self.0.captures(path)?;
        let part = |name| found.name(name).map(|part| part.as_str().to_owned());
        Some(Named { candidate: part("candidate"), challenge: part("challenge") })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_blanks_are_read_from_a_path() {
        let layout = Layout::parse("{candidate}/src/{challenge}.py").unwrap();
        let named = layout.read("c-17/src/two_sum.py").unwrap();
        assert_eq!(named.candidate.as_deref(), Some("c-17"));
        assert_eq!(named.challenge.as_deref(), Some("two_sum"));
        assert_eq!(layout.read("c-17/two_sum.py"), None);
        assert_eq!(layout.read("x/c-17/src/two_sum.py"), None);
    }

    #[test]
    fn what_looks_like_a_pattern_of_another_kind_is_taken_as_it_stands() {
        let layout = Layout::parse("a+b/(x)_{challenge}*.py").unwrap();
        assert_eq!(layout.read("a+b/(x)_one2.py").unwrap().challenge.as_deref(), Some("one2"));
        assert_eq!(layout.read("aab/(x)_one.py"), None);
    }

    #[test]
    fn mistakes_are_told() {
        assert!(Layout::parse("{student}/{challenge}.py").is_err());
        assert!(Layout::parse("{challenge}/{challenge}.py").is_err());
        for nothing in ["foo", "*.py", ""] {
            let failure = Layout::parse(nothing).unwrap_err();
            assert!(failure.hint.unwrap().contains("{candidate}/{challenge}.py"), "{nothing}");
        }
    }
}
