mod accept;
mod property;
mod show;

use super::check;
use crate::judge::answer::{Answer, Wrong};
use crate::model::{Side, TextChecker, TextMode, Tolerance};

const LINES: TextMode = TextMode::Lines;
const EXACT: TextMode = TextMode::Exact;
const TOKENS: TextMode = TextMode::Tokens { case_sensitive: true };
const ANY_CASE: TextMode = TextMode::Tokens { case_sensitive: false };
const FLOATS: TextMode = TextMode::Floats(Tolerance { abs: 1e-6, rel: 1e-6 });

fn judged(mode: &TextMode, expected: &[u8], actual: &[u8]) -> Answer {
    check(&TextChecker { mode: mode.clone() }, Some(expected), actual)
}

fn accepts(mode: &TextMode, expected: &[u8], actual: &[u8]) -> bool {
    match judged(mode, expected, actual) {
        Answer::Right => true,
        Answer::Wrong(_) => false,
        Answer::Broken(reason) => panic!("{reason}"),
    }
}

#[track_caller]
fn wrong(mode: &TextMode, expected: &[u8], actual: &[u8]) -> Wrong {
    match judged(mode, expected, actual) {
        Answer::Wrong(wrong) => wrong,
        answer => panic!("{answer:?}"),
    }
}

/// A diff as text: `=` both, `-` expected, `+` yours, `~` left out; emphasis in angle brackets.
fn drawn(wrong: &Wrong) -> Vec<String> {
    let diff = wrong.diff.as_ref().expect("a diff");
    let lines = diff.hunks.iter().flat_map(|hunk| &hunk.lines);
    let lines = lines.map(|line| {
        let sign = match line.side {
            Side::Both => '=',
            Side::Expected => '-',
            Side::Yours => '+',
            Side::Elided => '~',
        };
        let number = line.number.map_or_else(String::new, |number| number.to_string());
        let mark = |emphasis, text: &str| if emphasis { format!("<{text}>") } else { text.into() };
        let text: String = line.spans.iter().map(|s| mark(s.emphasis, &s.text)).collect();
        format!("{sign}{number} {text}")
    });
    lines.collect()
}
