//! Python inside TOML. It is not parsed here, the interpreter does that; but what TOML did to it
//! on the way, and what was never meant to be Python, can be told.

use toml::de::DeValue;

use super::field::Field;
use super::problem::Problem;

const KEYWORDS: &str = "False None True and as assert async await break class continue def del \
    elif else except finally for from global if import in is lambda nonlocal not or pass raise \
    return try while with yield";

/// Builtins that are neither keywords nor exceptions.
const BUILTINS: &str = "Ellipsis NotImplemented abs aiter all anext any ascii bin bool breakpoint \
    bytearray bytes callable chr classmethod compile complex copyright credits delattr dict dir \
    divmod enumerate eval exec exit filter float format frozenset getattr globals hasattr hash \
    help hex id input int isinstance issubclass iter len license list locals map max memoryview \
    min next object oct open ord pow print property quit range repr reversed round set setattr \
    slice sorted staticmethod str sum super tuple type vars zip";

const EXCEPTION_ENDINGS: [&str; 7] =
    ["Error", "Exception", "Exit", "Group", "Interrupt", "Iteration", "Warning"];

/// What an expression may name.
#[derive(Clone, Copy)]
pub(super) enum Names<'a> {
    /// Python's builtins.
    Builtins,
    /// These, and what this source defines.
    Of(&'a str),
    /// Nobody can tell.
    Unknown,
}

/// Whether a name can be defined in Python.
pub(super) fn is_identifier(name: &str) -> bool {
    let mut chars = name.chars();
    chars.next().is_some_and(|c| c == '_' || c.is_alphabetic())
        && chars.all(|c| c == '_' || c.is_alphanumeric())
        && !is_among(KEYWORDS, name)
}

/// Python statements: any text but a blank one, or one that TOML has spoilt.
pub(super) fn statements(field: &Field<'_>) -> Option<String> {
    if !matches!(field.value, DeValue::String(_)) {
        not_a_string(field);
        return None;
    }
    let text = field.nonblank()?;
    if is_spoilt(field.report.raw(&field.span), &text) {
        field.error(
            Problem::error(format!("a newline escape broke a string in `{}`", field.key))
                .label("TOML turns \\n into a line break before Python sees it")
                .hint("use a literal string '…' or '''…''', in which \\n stays as it is"),
        );
        return None;
    }
    Some(text)
}

/// A Python expression.
pub(super) fn expression(field: &Field<'_>, names: Names<'_>) -> Option<String> {
    let text = statements(field)?;
    if is_mere_words(&text, names) {
        let key = field.key;
        let words = text.trim();
        field.error(
            Problem::error(format!("`{key}` is not a Python expression"))
                .label("Python would take this for a name")
                .hint(format!("a string needs Python's quotes, too: {key} = '\"{words}\"'")),
        );
        return None;
    }
    Some(text)
}

fn not_a_string(field: &Field<'_>) {
    let raw = field.report.raw(&field.span);
    let python = match field.value {
        DeValue::Boolean(true) => "True",
        DeValue::Boolean(false) => "False",
        DeValue::Integer(_) | DeValue::Float(_) | DeValue::Array(_) if is_python(raw) => raw,
        _ => "…",
    };
    let key = field.key;
    field.error(
        Problem::error(format!("`{key}` must be Python source in a string"))
            .label("this is a TOML value")
            .hint(format!("write {key} = '{python}'")),
    );
}

/// Whether a TOML value reads the same in Python and fits into a literal string.
fn is_python(raw: &str) -> bool {
    let words = raw.split(|c: char| !c.is_alphanumeric());
    raw.len() <= 60
        && !raw.contains(['\n', '\'', '{', '#'])
        && !words.clone().any(|word| matches!(word, "true" | "false" | "inf" | "nan"))
}

/// Whether a text is words that Python could only take for names that nothing defines.
fn is_mere_words(text: &str, names: Names<'_>) -> bool {
    let words: Vec<&str> = text.split([' ', '\t']).filter(|word| !word.is_empty()).collect();
    if !words.iter().all(|word| is_identifier(word)) {
        return false;
    }
    match *words {
        [] => false,
        [word] => match names {
            Names::Builtins => !is_builtin(word),
            Names::Of(source) => !is_builtin(word) && !may_define(source, word),
            Names::Unknown => false,
        },
        _ => true,
    }
}

fn is_among(words: &str, word: &str) -> bool {
    words.split(' ').any(|other| other == word)
}

fn is_builtin(word: &str) -> bool {
    is_among(BUILTINS, word)
        || word.starts_with("__")
        || EXCEPTION_ENDINGS.iter().any(|ending| word.ends_with(ending))
}

fn may_define(source: &str, word: &str) -> bool {
    let mut words = source.split(|c: char| !(c == '_' || c.is_alphanumeric()));
    words.any(|other| other == word) || source.contains("import *")
}

/// Whether an escape of a TOML string put a line break into a Python string that cannot hold one.
fn is_spoilt(raw: &str, text: &str) -> bool {
    raw.starts_with('"') && raw.contains("\\n") && breaks_string(text)
}

/// Whether a line ends within a Python string of one line.
fn breaks_string(text: &str) -> bool {
    let mut rest = text;
    while let Some(at) = rest.find(['\'', '"', '#']) {
        rest = &rest[at..];
        if rest.starts_with('#') {
            rest = rest.split_once('\n').map_or("", |(_, below)| below);
            continue;
        }
        let long = rest.starts_with("'''") || rest.starts_with("\"\"\"");
        let quote = &rest[..if long { 3 } else { 1 }];
        let Some(after) = string_end(&rest[quote.len()..], quote) else { return !long };
        rest = after;
    }
    false
}

/// What follows a string, or nothing where a line of a one-line string ends before it does.
fn string_end<'a>(inside: &'a str, quote: &str) -> Option<&'a str> {
    let mut escaped = false;
    for (at, c) in inside.char_indices() {
        if escaped {
            escaped = false;
        } else if c == '\\' {
            escaped = true;
        } else if inside[at..].starts_with(quote) {
            return Some(&inside[at + quote.len()..]);
        } else if c == '\n' && quote.len() == 1 {
            return None;
        }
    }
    // A string that the text ends in is wrong, too, but no line break is to blame.
    Some("")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_python_can_define_are_identifiers() {
        assert!(["two_sum", "_x", "größe", "LRUCache2"].into_iter().all(is_identifier));
        assert!(!["", "2x", "a-b", "a.b", "class", "a b"].into_iter().any(is_identifier));
    }

    #[test]
    fn words_that_nothing_defines_are_told_from_expressions() {
        for words in ["hello", "hello world", " abc "] {
            assert!(is_mere_words(words, Names::Builtins), "{words}");
        }
        for source in ["None", "ValueError", "int", "not x", "x in y", "1", "a.b", "[a]", "f()"] {
            assert!(!is_mere_words(source, Names::Builtins), "{source}");
        }
    }

    #[test]
    fn a_name_of_the_oracle_is_an_expression() {
        let oracle = Names::Of("expected_big = sum(range(9))\n");
        assert!(!is_mere_words("expected_big", oracle));
        assert!(is_mere_words("expected_bug", oracle));
        assert!(!is_mere_words("anything", Names::Unknown));
        assert!(!is_mere_words("anything", Names::Of("from math import *")));
    }

    #[test]
    fn a_line_break_inside_a_python_string_is_seen() {
        assert!(breaks_string("f('a\nb')"));
        assert!(breaks_string("f(\"it's\", 'a\n')"));
        for whole in ["f('a')\ng('b')", "'''a\nb'''", "x  # it's\ny", "'a\\\nb'", "'it\\'s'\n"] {
            assert!(!breaks_string(whole), "{whole}");
        }
    }
}
