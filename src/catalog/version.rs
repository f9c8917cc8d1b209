use crate::model::{PythonNeeds, PythonVersion};

use super::field::Field;
use super::problem::Problem;

const HINT: &str = "write \">=3.9\", \">=3.8,<3.13\" or \"==3.11.*\"";

/// Reads which interpreters will do, such as `>=3.9,<3.13`, into `needs`.
pub(super) fn requires(field: &Field<'_>, needs: &mut PythonNeeds) {
    let Some(text) = field.text() else { return };
    match parse(text) {
        Ok((at_least, below)) => (needs.at_least, needs.below) = (at_least, below),
        Err(Flaw { message, hint }) => {
            field.error(Problem::error(format!("`{}`: {message}", field.key)).hint(hint));
        }
    }
}

/// Which interpreters will do by such a text; all of them where it is wrong.
pub(super) fn needs(text: &str) -> PythonNeeds {
    parse(text).map_or_else(
        |_| PythonNeeds::default(),
        |(at_least, below)| PythonNeeds { at_least, below, ..PythonNeeds::default() },
    )
}

#[derive(Debug)]
struct Flaw {
    message: String,
    hint: String,
}

fn flaw(message: String) -> Flaw {
    Flaw { message, hint: HINT.to_owned() }
}

fn parse(text: &str) -> Result<(PythonVersion, Option<PythonVersion>), Flaw> {
    let mut at_least = None;
    let mut below: Option<PythonVersion> = None;
    for part in text.split(',').map(str::trim) {
        let (operator, version) = split(part)?;
        match operator {
            ">=" => at_least = at_least.max(Some(version)),
            "<" => below = Some(below.map_or(version, |other| other.min(version))),
            _ => {
                at_least = at_least.max(Some(version));
                let next = PythonVersion { minor: version.minor + 1, micro: 0, ..version };
                below = Some(below.map_or(next, |other| other.min(next)));
            }
        }
    }
    let at_least = at_least.unwrap_or(PythonVersion::OLDEST);
    if below.is_some_and(|below| below <= at_least) {
        return Err(flaw(format!("no version is `{text}`")));
    }
    Ok((at_least, below))
}

/// Splits `>=3.9` and the like. Of the equalities only `==3.11.*` is known.
fn split(part: &str) -> Result<(&'static str, PythonVersion), Flaw> {
    for operator in [">=", "<=", "==", "<", ">"] {
        let Some(version) = part.strip_prefix(operator) else { continue };
        let version = version.trim();
        return match operator {
            "<=" | ">" => Err(Flaw {
                message: format!("`{operator}` is not known here"),
                hint: number(version).map_or_else(
                    || HINT.to_owned(),
                    |version| {
                        let sign = if operator == "<=" { "<" } else { ">=" };
                        format!("write \"{sign}{}.{}\"", version.major, version.minor + 1)
                    },
                ),
            }),
            "==" => version
                .strip_suffix(".*")
                .filter(|version| version.contains('.'))
                .and_then(number)
                .filter(|version| version.micro == 0)
                .map(|version| ("==", version))
                .ok_or_else(|| flaw(format!("`{part}` names a single release"))),
            _ => number(version)
                .map(|version| (operator, version))
                .ok_or_else(|| flaw(format!("`{version}` is not a version of Python"))),
        };
    }
    Err(flaw(format!("`{part}` is not a requirement")))
}

/// Such as 3.9 or 3.9.1.
fn number(text: &str) -> Option<PythonVersion> {
    let parts: Option<Vec<u16>> =
        text.split('.').map(|part| part.parse().ok().filter(|number| *number < 1000)).collect();
    match *parts? {
        [major] => Some(PythonVersion::new(major, 0)),
        [major, minor] => Some(PythonVersion::new(major, minor)),
        [major, minor, micro] => Some(PythonVersion { major, minor, micro }),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn version(major: u16, minor: u16, micro: u16) -> PythonVersion {
        PythonVersion { major, minor, micro }
    }

    #[test]
    fn requirements_are_a_lower_and_an_upper_bound() {
        for (text, at_least, below) in [
            (">=3.9", version(3, 9, 0), None),
            (">=3.8, <3.13", version(3, 8, 0), Some(version(3, 13, 0))),
            ("==3.11.*", version(3, 11, 0), Some(version(3, 12, 0))),
            ("<4", version(3, 8, 0), Some(version(4, 0, 0))),
            (">=3.10.2", version(3, 10, 2), None),
        ] {
            assert_eq!(parse(text).unwrap(), (at_least, below), "{text}");
        }
    }

    #[test]
    fn what_is_no_requirement_says_what_would_be() {
        for (text, hint) in [
            ("3.9", HINT),
            ("", HINT),
            (">=three", HINT),
            ("==3.11", HINT),
            ("==3.11.4", HINT),
            ("==3.*", HINT),
            (">=3.12,<3.10", HINT),
            (">=99999.1", HINT),
            ("<=3.12", "write \"<3.13\""),
            (">3.9", "write \">=3.10\""),
        ] {
            assert_eq!(parse(text).unwrap_err().hint, hint, "{text}");
        }
    }
}
