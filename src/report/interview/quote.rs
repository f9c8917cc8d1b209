//! An author's Markdown inside of ours.

use pulldown_cmark::{Event, Parser};

use crate::report::escape;

/// An author's Markdown as a quotation, so that its headings, fences and lists end where it ends.
/// Its HTML is shown as it is written.
pub fn quote(markdown: &str) -> String {
    let mut out = String::new();
    for line in harmless(markdown).trim_end().lines() {
        out.push_str(if line.is_empty() { ">" } else { "> " });
        out.push_str(line);
        out.push('\n');
    }
    out
}

/// An author's Markdown as an item of a list.
pub fn item(markdown: &str) -> String {
    let mut out = String::new();
    for (position, line) in harmless(markdown).trim().lines().enumerate() {
        out.push_str(match (position, line.is_empty()) {
            (0, _) => "- ",
            (_, true) => "",
            (_, false) => "  ",
        });
        out.push_str(line);
        out.push('\n');
    }
    out
}

/// Without control characters, and with the HTML defused.
fn harmless(markdown: &str) -> String {
    let text = escape::visible(&markdown.replace("\r\n", "\n"), &['\n', '\t']);
    let html: Vec<_> = Parser::new(&text)
        .into_offset_iter()
        .filter(|(event, _)| matches!(event, Event::Html(_) | Event::InlineHtml(_)))
        .map(|(_, range)| range)
        .collect();
    let mut out = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        if c == '<' && html.iter().any(|range| range.contains(&at)) {
            out.push_str("&lt;");
        } else {
            out.push(c);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn html_is_shown_as_it_is_written_and_code_stays_as_it_is() {
        let text = "# A\n\nIs `a < b`?\n<script>x</script>\n\n<div>\nb\n</div>\n";
        let quoted = quote(text);
        assert!(quoted.contains("> Is `a < b`?\n> &lt;script>x&lt;/script>\n"), "{quoted}");
        assert!(quoted.contains("> &lt;div>\n> b\n> &lt;/div>\n"), "{quoted}");
        assert!(quoted.lines().all(|line| line.starts_with('>')), "{quoted}");
    }

    #[test]
    fn nothing_in_an_item_leaves_it() {
        assert_eq!(item("one\n\n## two\n```\nthree"), "- one\n\n  ## two\n  ```\n  three\n");
        assert_eq!(item("a\x1b[31m"), "- a\\x1b[31m\n");
    }
}
