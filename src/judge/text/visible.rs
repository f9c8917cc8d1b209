use std::fmt::Write as _;

/// Emphasised text with what cannot be seen made visible.
pub(super) fn visible(text: &str) -> String {
    text.chars().fold(String::with_capacity(text.len()), |mut out, c| {
        match c {
            ' ' => out.push('·'),
            '\t' => out.push('→'),
            '\n' => out.push('␊'),
            '\r' => out.push('␍'),
            '\u{7f}' => out.push('␡'),
            // The control pictures stand in the order of the controls.
            '\0'..='\x1f' => out.push(char::from_u32(0x2400 + u32::from(c)).unwrap_or(c)),
            _ if is_hidden(c) => {
                // Writing into a `String` cannot fail.
                let _ = write!(out, "<U+{:04X}>", u32::from(c));
            }
            _ => out.push(c),
        }
        out
    })
}

/// Characters beyond ASCII that take no room or look like another one.
pub(super) fn is_hidden(c: char) -> bool {
    !c.is_ascii()
        && (c.is_control()
            || c.is_whitespace()
            || matches!(c, '\u{ad}' | '\u{202a}'..='\u{202e}' | '\u{e000}'..='\u{f8ff}')
            || unicode_width::UnicodeWidthChar::width(c) == Some(0))
}
