//! Answers in a file: a JSON object from questions to answers.

use std::collections::BTreeMap;
use std::fs;
use std::io::Read as _;
use std::path::Path;

use serde_json::Value as Json;

use super::select::{Chosen, nearest};
use crate::error::Failure;
use crate::judge::digest;
use crate::model::{Answer, SubmissionRef};
use crate::quiz;

/// More than this is no sheet of answers.
const MAX_SHEET: u64 = 16 << 20;

/// A sheet, read and found to fit the questions.
pub struct Sheet {
    pub submission: SubmissionRef,
    /// By the position of the question; what is missing was not answered.
    pub answers: BTreeMap<usize, Answer>,
}

/// Reads a sheet; `-` is standard input. Everything that is wrong with it is told at once.
pub fn read(path: &Path, chosen: &[Chosen]) -> Result<Sheet, Failure> {
    let is_stdin = path.as_os_str() == "-";
    let shown = if is_stdin { "standard input".to_owned() } else { path.display().to_string() };
    let bytes = bytes(path, is_stdin)
        .map_err(|error| Failure::usage(format!("cannot read {shown}: {error}")))?;
    let submission = SubmissionRef {
        candidate: None,
        name: path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned(),
        path: path.display().to_string(),
        digest: digest(&bytes),
    };
    let text = std::str::from_utf8(&bytes)
        .map_err(|_| Failure::usage(format!("{shown} is not UTF-8 text")))?;
    let answers = answers(text, chosen).map_err(|problems| {
        let lines: Vec<String> =
            problems.into_iter().map(|problem| format!("{shown}:{problem}")).collect();
        Failure::usage(lines.join("\n"))
            .hint("a sheet is an object such as {\"quiz-id#question-id\": \"the answer\"}")
    })?;
    Ok(Sheet { submission, answers })
}

fn bytes(path: &Path, is_stdin: bool) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let count = if is_stdin {
        std::io::stdin().take(MAX_SHEET + 1).read_to_end(&mut bytes)?
    } else {
        fs::File::open(path)?.take(MAX_SHEET + 1).read_to_end(&mut bytes)?
    };
    if count as u64 > MAX_SHEET {
        return Err(std::io::Error::other("it is too large"));
    }
    Ok(bytes)
}

/// The answers by the positions of their questions, or all problems, each with its place.
fn answers(text: &str, chosen: &[Chosen]) -> Result<BTreeMap<usize, Answer>, Vec<String>> {
    let json: serde_json::Map<String, Json> = serde_json::from_str(text).map_err(|error| {
        // The error tells its place in words behind it.
        let words = error.to_string();
        let words = words.rsplit_once(" at line ").map_or(words.as_str(), |(words, _)| words);
        vec![format!("{}:{}: {words}", error.line(), error.column().max(1))]
    })?;
    let mut answers = BTreeMap::new();
    let mut problems = Vec::new();
    for (key, place) in keys(text) {
        let mut problem = |why: String| problems.push(format!("{place}: {why}"));
        let at = match position(&key, chosen) {
            Ok(at) => at,
            Err(why) => {
                problem(why);
                continue;
            }
        };
        match json.get(&key) {
            None | Some(Json::Null) => {}
            Some(_) if answers.contains_key(&at) => {
                problem(format!("`{key}` is answered a second time"));
            }
            Some(value) => match quiz::from_json(chosen[at].question(), value) {
                Ok(answer) => {
                    answers.insert(at, answer);
                }
                Err(why) => problem(format!("`{key}`: {why}")),
            },
        }
    }
    if problems.is_empty() { Ok(answers) } else { Err(problems) }
}

/// The position of the question that a key means.
fn position(key: &str, chosen: &[Chosen]) -> Result<usize, String> {
    let one_quiz = chosen.windows(2).all(|pair| pair[0].quiz.id == pair[1].quiz.id);
    let is_meant = |chosen: &Chosen| {
        let own = &chosen.question().id;
        match key.split_once('#') {
            Some((quiz, question)) => {
                let id = &chosen.quiz.id;
                own == question && (id == quiz || id.rsplit('/').next() == Some(quiz))
            }
            None => one_quiz && own == key,
        }
    };
    let found: Vec<usize> = (0..chosen.len()).filter(|at| is_meant(&chosen[*at])).collect();
    match found.as_slice() {
        [at] => return Ok(*at),
        [] => {}
        _ => return Err(format!("`{key}` may be any of several questions: write the whole id")),
    }
    if !one_quiz && !key.contains('#') {
        return Err(format!("`{key}` names no quiz: write quiz-id#{key}"));
    }
    let ids: Vec<String> = if key.contains('#') {
        chosen.iter().map(Chosen::id).collect()
    } else {
        chosen.iter().map(|chosen| chosen.question().id.clone()).collect()
    };
    let near = nearest(key, ids.iter().map(String::as_str));
    let near = near.map(|near| format!(" (did you mean `{near}`?)")).unwrap_or_default();
    Err(format!("there is no question `{key}` among those asked{near}"))
}

/// The keys of the outermost object of valid JSON, with their places as `line:column`.
fn keys(text: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let (mut depth, mut line, mut column) = (0, 1, 0);
    // Whether the next string at the outermost level is a key.
    let mut awaits_key = false;
    // Where the string at hand began, with its place, and whether a backslash came just before.
    let mut open: Option<(usize, String)> = None;
    let mut escaped = false;
    for (at, c) in text.char_indices() {
        (line, column) = if c == '\n' { (line + 1, 0) } else { (line, column + 1) };
        if let Some((start, place)) = &open {
            if escaped {
                escaped = false;
            } else if c == '\\' {
                escaped = true;
            } else if c == '"' {
                let key = serde_json::from_str(&text[*start..=at]).ok();
                found.extend(
                    key.filter(|_| depth == 1 && awaits_key).map(|key| (key, place.clone())),
                );
                awaits_key = false;
                open = None;
            }
            continue;
        }
        match c {
            '"' => open = Some((at, format!("{line}:{column}"))),
            '{' | '[' => {
                depth += 1;
                awaits_key = depth == 1;
            }
            '}' | ']' => depth -= 1,
            ',' => awaits_key = depth == 1,
            _ => {}
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_found_with_their_places() {
        let text = "{\n  \"a\\\"#b\": [\"x\", {\"no\": 1}], \"é\": \"v\",\n\"a\": null }";
        let keys = keys(text);
        let shown: Vec<String> = keys.iter().map(|(key, place)| format!("{key}@{place}")).collect();
        assert_eq!(shown, ["a\"#b@2:3", "é@2:30", "a@3:1"]);
    }
}
