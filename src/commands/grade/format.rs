//! `--format json=result.json,junit=junit.xml`: what to write, and where.

use std::path::PathBuf;

use crate::error::Failure;

/// A kind of report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Terminal,
    Json,
    Junit,
    Markdown,
}

const FORMATS: [(&str, Format); 4] = [
    ("terminal", Format::Terminal),
    ("json", Format::Json),
    ("junit", Format::Junit),
    ("markdown", Format::Markdown),
];

/// A report and its destination; none is standard output.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Output {
    pub format: Format,
    pub file: Option<PathBuf>,
}

impl Output {
    /// Whether this is that format on standard output.
    pub fn is(&self, format: Format) -> bool {
        self.format == format && self.file.is_none()
    }
}

/// What the flag asks for. The terminal's report is always among it, unless another report takes
/// standard output.
pub fn parse(words: &[String]) -> Result<Vec<Output>, Failure> {
    let mut outputs = Vec::new();
    for word in words {
        let (name, file) = match word.split_once('=') {
            // As everywhere, `-` is standard output and no file of that name.
            Some((name, file)) => (name, Some(PathBuf::from(file)).filter(|_| file != "-")),
            None => (word.as_str(), None),
        };
        let format = FORMATS.iter().find(|(known, _)| *known == name).map(|(_, format)| *format);
        let format = format.ok_or_else(|| {
            let known = FORMATS.map(|(name, _)| name).join(", ");
            Failure::usage(format!("there is no format `{name}`"))
                .hint(format!("there are {known}"))
        })?;
        if file.as_ref().is_some_and(|file| file.as_os_str().is_empty()) {
            return Err(Failure::usage(format!("`{word}` names no file"))
                .hint(format!("write {name}=FILE, or {name} for standard output")));
        }
        outputs.push(Output { format, file });
    }
    let to_stdout = outputs.iter().filter(|output| output.file.is_none()).count();
    if to_stdout > 1 {
        return Err(Failure::usage("two reports cannot share standard output")
            .hint("give all but one a file: json=result.json"));
    }
    if to_stdout == 0 {
        outputs.push(Output { format: Format::Terminal, file: None });
    }
    Ok(outputs)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse_words(words: &[&str]) -> Result<Vec<Output>, Failure> {
        parse(&words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>())
    }

    #[test]
    fn the_terminal_is_served_unless_something_else_takes_its_place() {
        let outputs = parse_words(&["json=a.json", "junit=b.xml"]).unwrap();
        assert_eq!(outputs.len(), 3);
        assert!(outputs[2].is(Format::Terminal));
        assert_eq!(parse_words(&["json"]).unwrap(), [Output { format: Format::Json, file: None }]);
    }

    #[test]
    fn two_reports_on_standard_output_are_refused() {
        assert!(parse_words(&["json", "markdown"]).is_err());
        assert!(parse_words(&["terminal", "json"]).is_err());
        assert!(parse_words(&["terminal", "json=x"]).is_ok());
    }

    #[test]
    fn a_hyphen_is_standard_output() {
        assert_eq!(parse_words(&["json=-"]).unwrap(), parse_words(&["json"]).unwrap());
        assert!(parse_words(&["json=-", "markdown"]).is_err());
    }

    #[test]
    fn an_unknown_format_names_those_there_are() {
        let failure = parse_words(&["xml"]).unwrap_err();
        assert!(failure.hint.unwrap().contains("junit"));
        assert!(parse_words(&["json="]).is_err());
    }
}
