//! What a session came to.

use std::collections::BTreeMap;

use crate::quiz::Answered;
use crate::report::terminal::QuizScore;

/// What a session came to. `again` is the command line that asks the same.
pub fn score(answered: &[Answered], again: Option<String>) -> QuizScore {
    let mut skills: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    let mut score = QuizScore { again, ..QuizScore::default() };
    for answered in answered {
        let passed = answered.mark.is_passed();
        match answered.mark.correct() {
            None => {
                score.rated += 1;
                score.rated_well += usize::from(passed);
            }
            Some(correct) => {
                score.graded += 1;
                score.right += usize::from(correct);
            }
        }
        for skill in &answered.skills {
            let (of_skill, asked) = skills.entry(skill).or_default();
            *of_skill += usize::from(passed);
            *asked += 1;
        }
        if !passed {
            score.repeat.push(answered.id.clone());
        }
    }
    let skills = skills.into_iter();
    score.skills =
        skills.map(|(skill, (passed, asked))| (skill.to_owned(), passed, asked)).collect();
    score
}
