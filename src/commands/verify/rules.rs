//! Rules about a challenge's parts and about what came of grading it.

use crate::model::{Case, Challenge, Expectation, Kind, SubmissionResult, Task, Verdict};

/// Accepted by its folder.
pub const ACCEPTED: Expectation = Expectation::Verdict(Verdict::Accepted);

/// The most points of a challenge whose groups do not say otherwise.
const POINTS: f64 = 100.0;

/// What must be there.
pub fn missing_parts(challenge: &Challenge) -> Vec<String> {
    let blank = |text: &Option<String>| text.as_ref().is_none_or(|text| text.trim().is_empty());
    let proves = challenge.references.iter().any(|reference| reference.expects == ACCEPTED);
    let mut missing = Vec::new();
    if blank(&challenge.statement) {
        missing.push("there is no statement.md, so nobody knows what to do".to_owned());
    }
    if blank(&challenge.starter) {
        missing.push("there is no starter.py for `gradus start` to hand out".to_owned());
    }
    if !proves {
        missing
            .push("there is no submissions/accepted/*.py to show that it can be done".to_owned());
    }
    missing
}

/// Cases that ask and expect the same as an earlier one.
pub fn duplicates(challenge: &Challenge) -> Vec<String> {
    let mut problems = Vec::new();
    for (at, case) in challenge.cases.iter().enumerate() {
        if let Some(earlier) = challenge.cases[..at].iter().find(|earlier| are_same(earlier, case))
        {
            let (first, second) = (&earlier.name, &case.name);
            problems.push(match challenge.kind {
                Kind::WriteTests => format!("subjects \"{first}\" and \"{second}\" are the same"),
                _ => format!("cases \"{first}\" and \"{second}\" are the same"),
            });
        }
    }
    problems
}

fn are_same(one: &Case, other: &Case) -> bool {
    let task = match (&one.task, &other.task) {
        (Task::Call { source, expect }, Task::Call { source: other, expect: wanted }) => {
            source.trim() == other.trim() && expect == wanted
        }
        (Task::Subject { source, .. }, Task::Subject { source: other, .. }) => source == other,
        (one, other) => one == other,
    };
    task && one.stdin == other.stdin && one.stdout == other.stdout && one.checker == other.checker
}

/// Groups whose points do not add up to those of a challenge without groups.
pub fn points(challenge: &Challenge) -> Option<String> {
    let sum = challenge.max_score();
    let differs = (sum - POINTS).abs() > 1e-9;
    differs.then(|| {
        format!("the points of the groups add up to {sum}, not to {POINTS} as in other challenges")
    })
}

/// A starter that gets points although nothing was done. Where the task is to mend a bug, the
/// starter may; it then stands below `submissions/` as well, with the verdict that it gets.
pub fn starter(challenge: &Challenge, result: &SubmissionResult) -> Option<String> {
    let starter = below_comments(challenge.starter.as_deref().unwrap_or_default().as_bytes());
    let mut rejected = challenge.references.iter().filter(|other| other.expects != ACCEPTED);
    let is_the_bug = rejected.any(|other| below_comments(&other.source) == starter);
    if result.score <= 0.0 || result.verdict.is_accepted() || is_the_bug {
        return None;
    }
    let passed = result.tests.iter().find(|case| case.verdict.is_accepted())?;
    Some(format!(
        "starter.py: it scores {} of {} as it is handed out, for instance in case \"{}\"; if it is \
         what must be mended, put a copy below submissions/ as well",
        result.score, result.max_score, passed.name
    ))
}

/// A source without the comments at its top, which say what is wrong in it.
fn below_comments(source: &[u8]) -> &[u8] {
    let mut rest = source.trim_ascii();
    while rest.starts_with(b"#") {
        let end = rest.iter().position(|byte| *byte == b'\n').unwrap_or(rest.len());
        rest = rest[end..].trim_ascii_start();
    }
    rest
}

/// Cases that nothing fails which is not right. `failed` are the positions of those that something
/// fails.
pub fn idle_cases(challenge: &Challenge, failed: &[bool]) -> Option<String> {
    let idle: Vec<String> = challenge
        .cases
        .iter()
        .zip(failed)
        .filter(|(_, failed)| !**failed)
        .map(|(case, _)| format!("\"{}\"", case.name))
        .collect();
    match idle.len() {
        0 => None,
        1 => Some(format!("no wrong submission and no mutant fails case {}", idle[0])),
        _ => Some(format!("no wrong submission and no mutant fails the cases {}", idle.join(", "))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::commands::verify::samples::{case, challenge, reference, result};

    #[test]
    fn cases_that_ask_the_same_are_told_once() {
        let cases =
            vec![case("one", "f(1)", "2"), case("two", "f(2)", "2"), case("three", " f(1)", "2")];
        let problems = duplicates(&challenge(cases));
        assert_eq!(problems, ["cases \"one\" and \"three\" are the same"]);
    }

    #[test]
    fn a_starter_scores_nothing_unless_it_is_what_must_be_mended() {
        let mut challenge = challenge(vec![case("one", "f(1)", "2"), case("two", "f(2)", "2")]);
        challenge.starter = Some("def f(x): return 2\n".to_owned());
        let half = result(&challenge, &[Verdict::Accepted, Verdict::WrongAnswer]);
        let problem = starter(&challenge, &half).unwrap();
        assert!(problem.contains("it scores 50 of 100"), "{problem}");
        assert!(problem.contains("case \"one\""), "{problem}");

        let wrong = Expectation::Verdict(Verdict::WrongAnswer);
        challenge.references.push(reference("# Mistake: always 2.\ndef f(x): return 2", wrong));
        assert_eq!(starter(&challenge, &half), None);

        challenge.references.clear();
        let none = result(&challenge, &[Verdict::RunTimeError, Verdict::WrongAnswer]);
        assert_eq!(starter(&challenge, &none), None);
    }

    #[test]
    fn cases_that_nothing_fails_are_named() {
        let challenge = challenge(vec![case("one", "f(1)", "2"), case("two", "f(2)", "2")]);
        assert_eq!(idle_cases(&challenge, &[true, true]), None);
        assert!(idle_cases(&challenge, &[true, false]).unwrap().ends_with("fails case \"two\""));
        let both = idle_cases(&challenge, &[false, false]).unwrap();
        assert!(both.ends_with("the cases \"one\", \"two\""), "{both}");
    }

    #[test]
    fn points_of_groups_add_up_to_those_of_other_challenges() {
        let mut challenge = challenge(vec![case("one", "f(1)", "2")]);
        assert_eq!(points(&challenge), None);
        let group = |max_score| crate::model::Group {
            name: "all".to_owned(),
            max_score,
            aggregate: crate::model::Aggregate::Sum,
            require: Vec::new(),
        };
        challenge.groups = vec![group(60.0), group(30.0)];
        assert!(points(&challenge).unwrap().contains("add up to 90, not to 100"));
    }
}
