use unicode_width::UnicodeWidthStr;

use crate::report::fixture::{HOSTILE, is_command};
use crate::report::styles::{Glyphs, Styles};
use crate::report::terminal::Terminal;

fn plain(markdown: &str, width: usize) -> String {
    Terminal::new(Styles::plain(), Glyphs::unicode(), width).prose(markdown)
}

#[test]
fn paragraphs_are_wrapped_and_headings_underlined() {
    assert_eq!(
        plain("# Two *sum*\n\nGiven `nums` and **a target**, find the two positions.\n\nEnd.", 40),
        "\
Two sum
───────

Given `nums` and a target, find the two
positions.

End.
"
    );
}

#[test]
fn lists_hang_and_nest() {
    assert_eq!(
        plain(
            "Do:\n\n- one with words that go on and on\n  1. nested\n  2. again\n- two\n\nEnd.",
            40
        ),
        "\
Do:

  • one with words that go on and on
      1. nested
      2. again
  • two

End.
"
    );
}

#[test]
fn loose_items_have_room_between_them() {
    assert_eq!(plain("3. one\n\n   more\n\n4. two", 40), "  3. one\n\n     more\n\n  4. two\n");
}

#[test]
fn code_is_indented_and_never_cut() {
    assert_eq!(
        plain(&format!("```python\nif x:\n\treturn '{}'\n\nend\n```", "y".repeat(30)), 40),
        format!(
            "    if x:\n        return '{}\n    {}'\n\n    end\n",
            "y".repeat(23),
            "y".repeat(7)
        )
    );
}

#[test]
fn links_show_their_address() {
    assert_eq!(
        plain("See [docs](https://a.de/x) and <https://b.de>.", 80),
        "See docs (https://a.de/x) and https://b.de.\n"
    );
}

#[test]
fn quotes_tables_tasks_rules_and_html() {
    assert_eq!(
        plain(
            "> a\n>\n> b\n\n| n | text |\n|-|-|\n| 1 | `a b` |\n\n- [x] done\n\n---\n\nx<br>~~y~~",
            80
        ),
        "\
│ a
│
│ b

n  text
1  `a b`

  • [x] done

────────────────────────────────────────

x<br>~~y~~
"
        .replace("│\n", "│ \n")
    );
}

#[test]
fn colours_do_not_change_the_words() {
    let text = "# A\n\n*b* **c** `d` [e](f)\n\n- g\n\n```\nh\n```\n";
    let coloured = Terminal::new(Styles::coloured(), Glyphs::unicode(), 80).prose(text);
    assert!(coloured.contains("\x1b[1mA\x1b[0m"), "{coloured:?}");
    let stripped = anstream::adapter::strip_str(&coloured).to_string();
    assert_eq!(stripped, plain(text, 80));
}

#[test]
fn hostile_statements_are_harmless_and_fit() {
    let text = format!("# {HOSTILE}\n\n{HOSTILE}\n\n> - {HOSTILE}\n\n| a |\n|-|\n| \x1b[1m |\n");
    for line in plain(&text, 60).lines() {
        assert!(!line.contains('\x1b') && !is_command(line), "{line}");
        assert!(line.width() <= 60, "{line}");
    }
}

#[test]
fn a_hint_of_several_lines_keeps_them_and_their_indentation() {
    let hint =
        |text: &str, width| Terminal::new(Styles::plain(), Glyphs::unicode(), width).hint(text);
    assert_eq!(hint("look at *both* ends\n", 40), "look at both ends\n");
    assert_eq!(
        hint(
            "for i, x in nums:\n    need = target - x       (what is missing, as a number)\n\n\
             - no list * here *\n",
            40
        ),
        "    for i, x in nums:
        need = target - x       (what is
            missing, as a number)

    - no list * here *
"
    );
    let wide = format!("{}\n{HOSTILE}", "x".repeat(100));
    for line in hint(&wide, 40).lines() {
        assert!(line.width() <= 40 && !line.contains('\x1b'), "{line}");
    }
}
