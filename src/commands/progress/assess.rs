//! `gradus progress --assess`: what you say of yourself, one key for each skill.

use crossterm::event::KeyCode;

use crate::commands::context::{Context, open_store, store_failure};
use crate::error::Failure;
use crate::exit_code::Exit;
use crate::model::{Assessment, Grade, GradeKind, GradeRecord, SkillStanding};
use crate::report::{escape, words};
use crate::{skills, tui};

/// As many as can be rated in about five minutes.
const SKILLS: usize = 40;

/// What to press, within 80 columns.
const KEYS: &str =
    "1 know it  2 use it with help  3 use it alone  4 teach it  Enter skips  q ends ";

pub fn run(context: &Context, assessment: &Assessment) -> Result<Exit, Failure> {
    let mut store = open_store()?;
    let styles = &context.styles;
    let chosen = skills::to_claim(assessment, SKILLS);
    context.print(&context.terminal.paragraph(&format!(
        "What do you say of these {}? Each answer is kept at once, and is shown as claimed beside \
         what your answers and solutions show.",
        words::count(chosen.len(), "skill")
    )))?;
    let mut rated = 0;
    let mut domain = "";
    for (position, skill) in chosen.iter().enumerate() {
        let of = domain_of(assessment, skill);
        if of != domain {
            domain = of;
            let title = escape::terminal_line(domain);
            context.print(&format!("\n{}\n", styles.heading.style(title)))?;
        }
        context.print(&question(context, assessment, skill, position + 1, chosen.len()))?;
        match ask(context)? {
            Answer::Grade(grade) => {
                let record = GradeRecord {
                    skill: skill.id.clone(),
                    grade,
                    kind: GradeKind::Claimed,
                    by: None,
                    when: context.settings.now(),
                };
                store.record_grade(&record).map_err(|error| store_failure(&error))?;
                rated += 1;
                context.print(&format!("  {grade}\n"))?;
            }
            Answer::Skip => context.print(&format!("  {}\n", styles.dim.style("skipped")))?,
            Answer::End => break,
        }
    }
    let rated = words::count(rated, "skill");
    context.print(&format!("\n{rated} rated. Where you stand: gradus progress\n"))?;
    Ok(Exit::Success)
}

fn domain_of<'a>(assessment: &'a Assessment, skill: &SkillStanding) -> &'a str {
    let holds = |id: &str| id == skill.id;
    let domain =
        assessment.domains.iter().find(|domain| domain.skills.iter().any(|s| holds(&s.id)));
    domain.map_or("", |domain| &domain.title)
}

/// The skill, what it means, what is asked of it and what was said before.
fn question(
    context: &Context,
    assessment: &Assessment,
    skill: &SkillStanding,
    number: usize,
    of: usize,
) -> String {
    let mut facts = vec![format!("{number}/{of}")];
    let asked = assessment.aim.and_then(|aim| skill.requirement(aim));
    facts.extend(asked.map(|asked| format!("{} asks {}", asked.level, asked.grade)));
    facts.extend(skill.claimed.map(|claimed| format!("claimed so far: {claimed}")));
    let title = context.styles.bold.style(escape::terminal_line(&skill.title));
    let facts = context.styles.dim.style(facts.join(", "));
    format!("{title}  {facts}\n{}", context.terminal.paragraph(&skill.meaning))
}

enum Answer {
    Grade(Grade),
    Skip,
    End,
}

fn ask(context: &Context) -> Result<Answer, Failure> {
    let no_terminal = |error| Failure::judge(format!("the terminal cannot be used: {error}"));
    // A line that wraps could not be taken away again.
    let keys = if context.settings.width > KEYS.len() { KEYS } else { "1-4, Enter, q " };
    let label = context.styles.dim.style(keys).to_string();
    loop {
        match tui::press(&label).map_err(no_terminal)? {
            KeyCode::Char('1') => return Ok(Answer::Grade(Grade::Awareness)),
            KeyCode::Char('2') => return Ok(Answer::Grade(Grade::Working)),
            KeyCode::Char('3') => return Ok(Answer::Grade(Grade::Advanced)),
            KeyCode::Char('4') => return Ok(Answer::Grade(Grade::Expert)),
            KeyCode::Enter => return Ok(Answer::Skip),
            KeyCode::Char('q' | 'Q') | KeyCode::Esc => return Ok(Answer::End),
            _ => {}
        }
    }
}
