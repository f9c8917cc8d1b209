use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::place::Place;
use super::problem::{Problem, Problems, Severity};

impl Problems {
    /// All problems as a compiler shows them: message, place, the line with a caret, and help.
    ///
    /// Nothing from a file can act upon the terminal: characters that would are replaced.
    #[must_use]
    pub fn render(&self, color: bool) -> String {
        let renderer = if color { Renderer::styled() } else { Renderer::plain() };
        let mut out = String::new();
        for problem in self {
            if !out.is_empty() {
                out.push('\n');
            }
            out.push_str(&renderer.render(&[group(problem)]));
            out.push('\n');
        }
        out
    }
}

fn group(problem: &Problem) -> Group<'static> {
    let level = match problem.severity {
        Severity::Warning => Level::WARNING,
        Severity::Error => Level::ERROR,
    };
    let title = level.primary_title(visible(&problem.message));
    let file = visible(&problem.file);
    let group = match &problem.place {
        Some(place) => title.element(snippet(problem, place).path(file)),
        None => title.element(Origin::path(file)),
    };
    match &problem.hint {
        Some(hint) => group.element(Level::HELP.message(visible(hint))),
        None => group,
    }
}

/// The first line of the place. More would not be read, and a caret needs no more.
fn snippet(
    problem: &Problem,
    place: &Place,
) -> Snippet<'static, annotate_snippets::Annotation<'static>> {
    let text = &place.text;
    let start = text[..place.span.start].rfind('\n').map_or(0, |newline| newline + 1);
    let end = text[start..].find('\n').map_or(text.len(), |newline| start + newline);
    let end = if text[start..end].ends_with('\r') { end - 1 } else { end };
    let marked = place.span.start.min(end)..place.span.end.clamp(place.span.start.min(end), end);
    // Each part is made visible on its own, so that the caret stays below what it means.
    let before = visible(&text[start..marked.start]);
    let middle = visible(&text[marked.clone()]);
    let after = visible(&text[marked.end..end]);
    let span = before.len()..before.len() + middle.len();
    let annotation =
        AnnotationKind::Primary.span(span).label(problem.label.as_deref().map(visible));
    Snippet::source(before + &middle + &after).line_start(place.line).annotation(annotation)
}

/// The text without characters that steer a terminal or deceive a reader. Each is replaced by one
/// character, so that columns stay true; tabs and newlines stay.
fn visible(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '\t' | '\n' => c,
            '\0'..='\x1f' => char::from_u32(0x2400 + u32::from(c)).unwrap_or('\u{fffd}'),
            '\x7f' => '\u{2421}',
            '\u{80}'..='\u{9f}'
            | '\u{ad}'
            | '\u{61c}'
            | '\u{200b}'..='\u{200f}'
            | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{feff}'
            | '\u{fff9}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e0fff}' => '\u{fffd}',
            _ => c,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::place::Lines;

    fn one(text: &str, span: std::ops::Range<usize>, problem: Problem) -> Problems {
        let place = Some(Lines::new(text).place(&span));
        Problems::from(vec![Problem { place, ..problem }])
    }

    #[test]
    fn a_problem_shows_its_place_a_caret_and_help() {
        let problem = Problem::error("unknown key `hint`").label("no such key").hint("try `hints`");
        let problems = one("a = 1\nhint = 2\n", 6..10, problem.in_file("x/challenge.toml"));
        assert_eq!(
            problems.render(false),
            "error: unknown key `hint`\n \
             --> x/challenge.toml:2:1\n  \
               |\n\
             2 | hint = 2\n  \
               | ^^^^ no such key\n  \
               |\n  \
               = help: try `hints`\n"
        );
    }

    #[test]
    fn only_the_first_line_of_a_long_place_is_shown() {
        let problems = one("é = '''\nb\nc'''\n", 5..16, Problem::error("bad"));
        assert!(problems.render(false).contains("1 | é = '''\n  |     ^^^\n"), "{problems:?}");
    }

    #[test]
    fn a_problem_of_a_whole_file_shows_its_name() {
        let problem = Problem::warning("not used").in_file("data/1.in");
        let text = Problems::from(vec![problem]).render(false);
        assert_eq!(text, "warning: not used\n--> data/1.in\n");
    }

    #[test]
    fn no_text_of_a_file_steers_the_terminal() {
        let evil = "\u{1b}[2J\u{9b}31m\u{202e}\r\u{7}";
        let text = format!("é{evil}x = 1");
        let start = text.find('x').unwrap();
        let problem = Problem::error(evil).label(evil).hint(evil).in_file(evil);
        let rendered = one(&text, start..start + 1, problem).render(false);
        assert!(rendered.chars().all(|c| c == '\n' || !c.is_control()), "{rendered:?}");
        assert!(!rendered.contains('\u{202e}'));
        let column = text[..start].chars().count() + 1;
        assert!(rendered.contains(&format!(":1:{column}\n")), "{rendered}");
    }
}
