use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::*;
use crate::report::fixture::{HOSTILE, hostile_text as hostile, is_command};

/// The text of a document that must be one paragraph, and whether it holds anything but text.
fn shown(markdown: &str) -> (String, bool) {
    let mut text = String::new();
    let mut only_text = true;
    for event in Parser::new_ext(markdown, Options::all()) {
        match event {
            Event::Text(part) | Event::Code(part) => text.push_str(&part),
            Event::Start(Tag::Paragraph) | Event::End(TagEnd::Paragraph) => {}
            _ => only_text = false,
        }
    }
    (text, only_text)
}

#[test]
fn control_characters_are_written_out() {
    assert_eq!(terminal_line("a\x1b[31m\u{9b}\n\t\x7f"), "a\\x1b[31m\\x9b\\n\\t\\x7f");
    assert_eq!(
        terminal_line("\u{202e}\u{200b}\u{feff}\u{e0041}"),
        "\\u202e\\u200b\\ufeff\\U000e0041"
    );
    assert_eq!(terminal_line("Füße 日本 ✓"), "Füße 日本 ✓");
}

#[test]
fn newlines_and_tabs_stay_where_asked() {
    assert_eq!(visible("a\n\tb\r", &['\n', '\t']), "a\n\tb\\r");
    assert_eq!(terminal_block("a\tb\n\tc"), "a   b\n    c");
}

#[test]
fn workflow_commands_are_defused() {
    assert_eq!(terminal_block("::error::x\n \u{a0}::x"), ":\\:error::x\n \u{a0}:\\:x");
    assert_eq!(terminal_line("a ##[group]b ##vso[c]"), "a ##\\[group]b ##vso\\[c]");
    assert_eq!(terminal_line("x[::2] # [1]"), "x[::2] # [1]");
}

#[test]
fn html_has_no_markup() {
    assert_eq!(
        html("<a href='x'>\"&amp;</a>\x1b"),
        "&lt;a href=&#39;x&#39;&gt;&quot;&amp;amp;&lt;/a&gt;\\x1b"
    );
}

#[test]
fn json_keeps_its_data() {
    let text = format!("##[error]{HOSTILE}\u{9b}\u{e0041}");
    let serialised = json(&serde_json::to_string(&text).unwrap());
    assert_eq!(serde_json::from_str::<String>(&serialised).unwrap(), text);
    assert!(!is_command(&serialised));
}

#[test]
fn blanks_and_backticks_at_the_ends_of_a_code_span_stay() {
    for text in [" a ", "`a`", "``", "a `", "\\"] {
        assert_eq!(shown(&markdown_code(text)), (text.to_owned(), true));
    }
    assert_eq!(markdown_code(""), "");
}

#[test]
fn a_code_block_outlives_the_fences_in_it() {
    let text = "```\n````\n# not a heading\n";
    let events: Vec<Event<'_>> =
        Parser::new(&markdown_block(text, "text")).map(Event::into_static).collect();
    let [Event::Start(Tag::CodeBlock(_)), Event::Text(_), .., Event::End(TagEnd::CodeBlock)] =
        &events[..]
    else {
        panic!("{events:?}");
    };
    let parts = events.iter().filter_map(|event| match event {
        Event::Text(part) => Some(&**part),
        _ => None,
    });
    assert_eq!(parts.collect::<String>(), text);
}

proptest! {
    #[test]
    fn no_format_lets_a_control_character_or_a_command_through(text in hostile()) {
        let block = markdown_block(&text, "text");
        for (format, escaped) in [
            ("line", terminal_line(&text)), ("block", terminal_block(&text)), ("xml", xml(&text)),
            ("html", html(&text)), ("markdown", markdown(&text)), ("code", markdown_code(&text)),
            ("block", block),
        ] {
            prop_assert!(!escaped.chars().any(|c| c.is_control() && c != '\n' && c != '\t'), "{format}: {escaped:?}");
            prop_assert!(!escaped.contains(['\u{202e}', '\u{feff}', '\u{ffff}']), "{format}: {escaped:?}");
            prop_assert!(!escaped.split('\n').any(is_command), "{format}: {escaped:?}");
        }
        prop_assert!(!terminal_line(&text).contains('\n'));
    }

    #[test]
    fn escaping_for_a_terminal_twice_changes_nothing(text in hostile()) {
        let once = terminal_block(&text);
        prop_assert_eq!(terminal_block(&once), once);
    }

    #[test]
    fn inline_markdown_shows_exactly_the_text(text in hostile()) {
        let text = format!("x{text}x");
        let (seen, only_text) = shown(&markdown(&text));
        prop_assert!(only_text, "{}", markdown(&text));
        prop_assert_eq!(seen, terminal_line(&text.replace('\n', " ")));
    }

    #[test]
    fn a_code_span_shows_exactly_the_text(text in hostile()) {
        let text = format!("x{text}x");
        let (seen, only_text) = shown(&markdown_code(&text));
        prop_assert!(only_text, "{}", markdown_code(&text));
        prop_assert_eq!(seen, terminal_line(&text));
    }

    #[test]
    fn a_cell_stays_a_cell(text in hostile()) {
        let table = format!("| a | b |\n|-|-|\n| {} | last |\n", markdown_cell(&format!("x{text}x")));
        let mut cells = vec![String::new()];
        for event in Parser::new_ext(&table, Options::ENABLE_TABLES) {
            match event {
                Event::Text(part) | Event::Code(part) => cells.last_mut().unwrap().push_str(&part),
                Event::End(TagEnd::TableCell) => cells.push(String::new()),
                Event::Start(Tag::Link { .. } | Tag::Image { .. }) | Event::InlineHtml(_) => prop_assert!(false),
                _ => {}
            }
        }
        prop_assert_eq!(&cells[2..4], &[terminal_line(&format!("x{text}x")), "last".to_owned()]);
    }
}
