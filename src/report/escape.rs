//! Untrusted text, made harmless for the format at hand.
//!
//! Everything that a candidate, a file name or an interpreter had a hand in goes through here
//! before it reaches a terminal, a log or a file. Three things are done in every format: control
//! characters are written out (`\x1b`), characters that are not seen or that reorder their
//! neighbours are, too (`\u202e`), and what a CI service would obey in a log is defused: a line
//! that begins with `::`, and `##[` or `##vso[` anywhere. All of it is done by a backslash more,
//! so that the text stays readable, and doing it twice changes nothing.

use std::fmt::Write as _;

/// Makes text harmless, keeping only the control characters in `keep`.
#[must_use]
pub fn visible(text: &str, keep: &[char]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut guard = Guard::default();
    for c in text.chars() {
        push_visible(c, keep, &mut guard, &mut out);
    }
    out
}

/// Text for one line of a terminal: no control character at all.
#[must_use]
pub fn terminal_line(text: &str) -> String {
    visible(text, &[])
}

/// Text for several lines of a terminal: the newline is the only control character, and tabs are
/// blanks up to the next multiple of four columns.
#[must_use]
pub fn terminal_block(text: &str) -> String {
    visible(&expand_tabs(text), &['\n'])
}

/// Text for XML content and attributes, apart from the markup characters, which the XML writer
/// escapes. Characters that XML 1.0 forbids are written out; tabs are blanks, because readers of
/// `JUnit` files lose them.
#[must_use]
pub fn xml(text: &str) -> String {
    terminal_block(text)
}

/// Text for HTML content and quoted attributes.
#[must_use]
pub fn html(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in visible(text, &['\n', '\t']).chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            _ => out.push(c),
        }
    }
    out
}

/// Serialised JSON, safe to print: the same data, with what must not be printed as `\u` escapes.
///
/// Such characters stand inside strings only, so that no understanding of JSON is needed.
#[must_use]
pub fn json(serialised: &str) -> String {
    let mut out = String::with_capacity(serialised.len());
    let mut guard = Guard::default();
    for c in serialised.chars() {
        if guard.defuses(c) || (c != '\n' && is_invisible(c)) {
            for unit in c.encode_utf16(&mut [0; 2]) {
                let _ = write!(out, "\\u{unit:04x}");
            }
        } else {
            out.push(c);
        }
    }
    out
}

/// Inline Markdown that shows exactly this text: no formatting, links, HTML or table cells. Line
/// breaks become blanks. For a candidate's text [`markdown_code`] is the safer choice: what GitHub
/// makes of plain text after Markdown is done (mentions, issue numbers) no escape prevents.
#[must_use]
pub fn markdown(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in visible(&text.replace('\n', " "), &[]).chars() {
        match c {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            // A bare address is a link; a backslash does not help there.
            '@' => out.push_str("&#64;"),
            ':' => out.push_str("&#58;"),
            _ => {
                if c.is_ascii_punctuation() {
                    out.push('\\');
                }
                out.push(c);
            }
        }
    }
    out
}

/// A Markdown code span of one line that shows exactly this text. In a code span neither links
/// nor mentions come alive. Empty text is an empty string.
#[must_use]
pub fn markdown_code(text: &str) -> String {
    if text.is_empty() {
        return String::new();
    }
    let text = visible(text, &[]);
    let fence = "`".repeat(longest_run(&text, '`') + 1);
    // One blank on either side is removed by Markdown, where there is one on both.
    let bare = text.trim_matches(' ').len() == text.len() && text.trim_matches('`') == text;
    let pad = if bare { "" } else { " " };
    format!("{fence}{pad}{text}{pad}{fence}")
}

/// [`markdown_code`] for the cell of a table, which is cut at bars before anything else is read.
#[must_use]
pub fn markdown_cell(text: &str) -> String {
    markdown_code(text).replace('|', "\\|")
}

/// A Markdown code block with blank lines around it. The fence is longer than any in the text.
#[must_use]
pub fn markdown_block(text: &str, language: &str) -> String {
    let text = visible(text, &['\n', '\t']);
    let fence = "`".repeat(longest_run(&text, '`').max(2) + 1);
    let end = if text.is_empty() || text.ends_with('\n') { "" } else { "\n" };
    format!("\n{fence}{language}\n{text}{end}{fence}\n\n")
}

/// Tabs as blanks, up to the next multiple of four characters.
pub(super) fn expand_tabs(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut column = 0;
    for c in text.chars() {
        if c == '\t' {
            let blanks = 4 - column % 4;
            out.extend(std::iter::repeat_n(' ', blanks));
            column += blanks;
        } else {
            out.push(c);
            column = if c == '\n' { 0 } else { column + 1 };
        }
    }
    out
}

/// Appends one character of untrusted text in its harmless form.
pub(super) fn push_visible(c: char, keep: &[char], guard: &mut Guard, out: &mut String) {
    if guard.defuses(c) {
        out.push('\\');
    }
    if keep.contains(&c) || !is_invisible(c) {
        out.push(c);
        return;
    }
    // As Python writes them.
    let _ = match (c, u32::from(c)) {
        ('\n', _) => write!(out, "\\n"),
        ('\r', _) => write!(out, "\\r"),
        ('\t', _) => write!(out, "\\t"),
        (_, code @ 0..=0xff) => write!(out, "\\x{code:02x}"),
        (_, code @ 0..=0xffff) => write!(out, "\\u{code:04x}"),
        (_, code) => write!(out, "\\U{code:08x}"),
    };
}

/// Whether a character steers the terminal, is not seen, or changes the order of its neighbours.
fn is_invisible(c: char) -> bool {
    matches!(c,
        // Controls, among them ESC and its eight-bit forms.
        '\0'..='\x1f' | '\x7f'..='\u{9f}'
        // Soft hyphen, joiners, marks and embeddings of direction, word joiner, invisible operators.
        | '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}'
        | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}'
        // Fillers that look like blanks but are letters.
        | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{3164}' | '\u{ffa0}'
        // Not characters, invalid in XML; annotations; tags and further variation selectors.
        | '\u{fff0}'..='\u{fffb}' | '\u{fffe}' | '\u{ffff}' | '\u{e0000}'..='\u{e0fff}')
}

/// The length of the longest run of a character.
fn longest_run(text: &str, wanted: char) -> usize {
    text.split(|c| c != wanted).map(str::len).max().unwrap_or(0)
}

/// Watches a text, character by character, for what a CI service would obey.
#[derive(Clone, Debug, Default)]
pub(super) struct Guard {
    lead: Lead,
    hash: Hash,
}

/// How far a line is from beginning with `::`, blanks aside.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Lead {
    #[default]
    Blank,
    Colon,
    Past,
}

/// How far a text is from `##name[`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Hash {
    #[default]
    None,
    One,
    Armed,
}

impl Guard {
    /// Whether this character, coming next, would complete a command.
    fn defuses(&mut self, c: char) -> bool {
        let completes =
            (self.lead == Lead::Colon && c == ':') || (self.hash == Hash::Armed && c == '[');
        self.lead = match (self.lead, c) {
            (_, '\n' | '\r') => Lead::Blank,
            (Lead::Blank, ':') => Lead::Colon,
            (Lead::Blank, _) if c.is_whitespace() => Lead::Blank,
            _ => Lead::Past,
        };
        self.hash = match (self.hash, c) {
            (Hash::None, '#') => Hash::One,
            (Hash::One | Hash::Armed, '#') => Hash::Armed,
            (Hash::Armed, _) if c.is_alphanumeric() => Hash::Armed,
            _ => Hash::None,
        };
        completes
    }
}

#[cfg(test)]
mod tests;
