//! The matrix for spreadsheets.

use std::fmt::Write as _;

use crate::model::{Assessment, Confidence, Grade, Level};
use crate::report::escape;

/// A line for each skill, with a head, as RFC 4180 has it. Empty where there is nothing to say.
#[must_use]
pub fn csv(assessment: &Assessment) -> String {
    let mut head: Vec<String> = [
        "domain",
        "skill",
        "title",
        "assessed",
        "shown",
        "confidence",
        "claimed",
        "rated",
        "rated_by",
        "rated_on",
        "passed",
        "failed",
        "mandatory",
    ]
    .map(str::to_owned)
    .to_vec();
    for level in Level::ALL {
        head.extend([level.to_string(), format!("{level}_state")]);
    }
    let mut text = String::new();
    line(&mut text, &head);
    let grade = |grade: Option<Grade>| grade.map_or("", Grade::name).to_owned();
    for domain in &assessment.domains {
        for skill in &domain.skills {
            let rated = skill.rated.as_ref();
            let mandatory = skill.requirements.iter().filter(|asked| asked.mandatory);
            let mandatory: Vec<&str> = mandatory.map(|asked| asked.level.name()).collect();
            let mut cells = vec![
                domain.id.clone(),
                skill.id.clone(),
                skill.title.clone(),
                skill.is_assessed().to_string(),
                grade(skill.shown),
                skill.confidence.map_or("", Confidence::name).to_owned(),
                grade(skill.claimed),
                grade(rated.map(|rated| rated.grade)),
                rated.and_then(|rated| rated.by.clone()).unwrap_or_default(),
                rated.map(|rated| rated.day.to_string()).unwrap_or_default(),
                skill.passed.to_string(),
                skill.failed.to_string(),
                mandatory.join(" "),
            ];
            for level in Level::ALL {
                let asked = skill.requirement(level);
                cells.push(grade(asked.map(|asked| asked.grade)));
                cells.push(asked.map_or("", |asked| asked.state.name()).to_owned());
            }
            line(&mut text, &cells);
        }
    }
    text
}

fn line(text: &mut String, cells: &[String]) {
    for (position, cell) in cells.iter().enumerate() {
        let mut cell = escape::visible(cell, &[]);
        // Spreadsheets take what begins so for a formula.
        if cell.starts_with(['=', '+', '-', '@']) {
            cell.insert(0, '\'');
        }
        if cell.contains([',', '"']) {
            cell = format!("\"{}\"", cell.replace('"', "\"\""));
        }
        let _ = write!(text, "{}{cell}", if position == 0 { "" } else { "," });
    }
    text.push_str("\r\n");
}
