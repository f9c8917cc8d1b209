use std::fmt::Write as _;

/// A Python string. Unlike a Rust string it may hold lone surrogates, so it is kept as
/// generalised UTF-8 (Python's `utf-8` codec with the `surrogatepass` error handler).
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PyStr(Vec<u8>);

impl PyStr {
    /// Takes generalised UTF-8 as Python wrote it. Bytes that are not even that are replaced.
    #[must_use]
    pub fn from_generalized(bytes: Vec<u8>) -> Self {
        // What is plain UTF-8, as nearly everything is, is told much sooner.
        let is_plain = std::str::from_utf8(&bytes).is_ok();
        if is_plain || code_points(&bytes).all(|point| point.is_some()) {
            Self(bytes)
        } else {
            Self(String::from_utf8_lossy(&bytes).into_owned().into_bytes())
        }
    }

    /// The text, where it has no lone surrogates.
    #[must_use]
    pub fn as_str(&self) -> Option<&str> {
        std::str::from_utf8(&self.0).ok()
    }

    /// The bytes in generalised UTF-8.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// The text with every lone surrogate replaced by U+FFFD.
    #[must_use]
    pub fn to_lossy(&self) -> String {
        if let Some(text) = self.as_str() {
            return text.to_owned();
        }
        code_points(&self.0)
            .map(|point| point.and_then(char::from_u32).unwrap_or(char::REPLACEMENT_CHARACTER))
            .collect()
    }

    /// Appends the string as Python's `repr` would write it.
    pub fn write_repr(&self, out: &mut String) {
        let quote = if self.0.contains(&b'\'') && !self.0.contains(&b'"') { '"' } else { '\'' };
        out.push(quote);
        for point in code_points(&self.0).flatten() {
            match char::from_u32(point) {
                None => {
                    let _ = write!(out, "\\u{point:04x}");
                }
                Some(c) => write_char(c, quote, out),
            }
        }
        out.push(quote);
    }
}

impl From<&str> for PyStr {
    fn from(text: &str) -> Self {
        Self(text.as_bytes().to_vec())
    }
}

impl From<String> for PyStr {
    fn from(text: String) -> Self {
        Self(text.into_bytes())
    }
}

fn write_char(c: char, quote: char, out: &mut String) {
    match c {
        '\\' => out.push_str("\\\\"),
        '\n' => out.push_str("\\n"),
        '\r' => out.push_str("\\r"),
        '\t' => out.push_str("\\t"),
        _ if c == quote => {
            out.push('\\');
            out.push(c);
        }
        _ if is_invisible(c) => {
            let _ = match u32::from(c) {
                point @ 0..=0xff => write!(out, "\\x{point:02x}"),
                point @ 0x100..=0xffff => write!(out, "\\u{point:04x}"),
                point => write!(out, "\\U{point:08x}"),
            };
        }
        _ => out.push(c),
    }
}

/// Characters that Python's `repr` escapes, or that would deceive a reader: controls, format
/// characters, every space but the plain one.
fn is_invisible(c: char) -> bool {
    c.is_control()
        || (c.is_whitespace() && c != ' ')
        || matches!(c,
            '\u{ad}' | '\u{600}'..='\u{605}' | '\u{61c}' | '\u{6dd}' | '\u{70f}' | '\u{180e}'
            | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{e000}'..='\u{f8ff}' | '\u{feff}' | '\u{fff0}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e0fff}')
}

/// The code points of generalised UTF-8; `None` for each byte that is not part of any.
fn code_points(bytes: &[u8]) -> impl Iterator<Item = Option<u32>> + '_ {
    let mut rest = bytes;
    std::iter::from_fn(move || {
        let (&first, tail) = rest.split_first()?;
        let (length, lead) = match first {
            0x00..=0x7f => (0, u32::from(first)),
            0xc2..=0xdf => (1, u32::from(first & 0x1f)),
            0xe0..=0xef => (2, u32::from(first & 0x0f)),
            0xf0..=0xf4 => (3, u32::from(first & 0x07)),
            _ => {
                rest = tail;
                return Some(None);
            }
        };
        let follow = tail.get(..length).filter(|bytes| bytes.iter().all(|b| b & 0xc0 == 0x80));
        let point = follow.map(|bytes| {
            bytes.iter().fold(lead, |point, byte| (point << 6) | u32::from(byte & 0x3f))
        });
        let smallest = [0, 0x80, 0x800, 0x1_0000][length];
        let point = point.filter(|point| (smallest..=0x10_ffff).contains(point));
        rest = &tail[if point.is_some() { length } else { 0 }..];
        Some(point)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn repr(text: &PyStr) -> String {
        let mut out = String::new();
        text.write_repr(&mut out);
        out
    }

    #[test]
    fn quotes_are_chosen_as_python_chooses_them() {
        assert_eq!(repr(&"it's".into()), r#""it's""#);
        assert_eq!(repr(&r#"it's "so""#.into()), r#"'it\'s "so"'"#);
    }

    #[test]
    fn lone_surrogates_survive_and_show_as_escapes() {
        let text = PyStr::from_generalized(vec![b'a', 0xed, 0xb0, 0x80]);
        assert_eq!(text.as_str(), None);
        assert_eq!(repr(&text), r"'a\udc00'");
        assert_eq!(text.to_lossy(), "a\u{fffd}");
    }

    #[test]
    fn characters_that_deceive_are_escaped() {
        assert_eq!(repr(&"a\u{202e}b\u{a0}c\x1b".into()), r"'a\u202eb\xa0c\x1b'");
    }

    #[test]
    fn bytes_that_are_no_text_are_replaced() {
        assert_eq!(PyStr::from_generalized(vec![0xff, b'a']).as_str(), Some("\u{fffd}a"));
    }
}
