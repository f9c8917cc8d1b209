//! `gradus progress`: where you stand, and what the next level wants.

mod assess;
mod gather;

use super::context::{Context, look_at_store, open_store, store_failure};
use super::{quiz, resolve};
use crate::catalog::{Library, skill_matrix};
use crate::cli::{ProgressArgs, ProgressFormat};
use crate::error::Failure;
use crate::exit_code::Exit;
use crate::model::{
    Assessment, DomainFacts, GradeKind, GradeRecord, Level, SkillMatrix, SkillStanding,
};
use crate::report::{escape, json, skills as report};
use crate::skills::{self, Measure};

pub fn run(context: &Context, args: &ProgressArgs) -> Result<Exit, Failure> {
    if args.assess && !context.settings.can_ask {
        return Err(Failure::usage("--assess asks in a terminal, and this is none")
            .hint("record a single grade: gradus progress --rate SKILL=GRADE"));
    }
    let library = context.library()?;
    let own = args.skills.as_ref().map(|file| {
        let bytes = resolve::read(file)?;
        skill_matrix(&file.display().to_string(), &bytes)
            .map_err(|problems| context.problems(&problems))
    });
    let own = own.transpose()?;
    let matrix = own.as_ref().unwrap_or_else(|| library.skills());
    if !args.rate.is_empty() {
        return rate(context, matrix, args);
    }
    if let Some(store) = look_at_store()? {
        // What comes below would go on without what cannot be read.
        store.standings().map_err(|error| store_failure(&error))?;
    }
    let mut assessment = assessment(context, &library, matrix, args.level);
    if !args.what.is_empty() {
        keep(&mut assessment, &args.what)?;
    }
    if args.assess {
        return assess::run(context, &assessment);
    }
    let blank = args.format == ProgressFormat::Terminal && is_blank(&assessment);
    // The note takes a line, too.
    let height = context.settings.height.map(|lines| lines.saturating_sub(usize::from(blank)));
    context.print(&match args.format {
        ProgressFormat::Json => {
            json::assessment(&assessment).map_err(|error| Failure::judge(error.to_string()))?
        }
        ProgressFormat::Csv => report::csv(&assessment),
        ProgressFormat::Terminal if args.what.is_empty() => {
            context.terminal.assessment(&assessment, height)
        }
        ProgressFormat::Terminal => context.terminal.skills(&assessment, height),
    })?;
    if blank {
        context.note("nothing is recorded yet; to say what you know: gradus progress --assess\n");
    }
    Ok(Exit::Success)
}

/// Whether nothing is known, and nothing claimed.
fn is_blank(assessment: &Assessment) -> bool {
    assessment.skills().all(|skill| !skill.is_assessed() && skill.claimed.is_none())
}

fn assessment(
    context: &Context,
    library: &Library,
    matrix: &SkillMatrix,
    aim: Option<Level>,
) -> Assessment {
    let items = gather::items(context, library);
    let grades = context.existing_store().map_or(Ok(Vec::new()), |store| store.grades());
    let grades = grades.unwrap_or_else(|error| {
        context.warn(store_failure(&error).message);
        Vec::new()
    });
    let today = context.settings.now().day;
    skills::assess(Measure { matrix, items: &items, grades: &grades, today, aim })
}

/// Keeps the skills that words choose. The levels stay as they are, for they take all skills.
fn keep(assessment: &mut Assessment, words: &[String]) -> Result<(), Failure> {
    let mut domains = assessment.domains.clone();
    for word in words {
        let word = word.to_lowercase();
        let exact = |id: &str| id.to_lowercase() == word;
        // An id means itself, and not what else has it as a part.
        let is_id = domains.iter().any(|d| exact(&d.id) || d.skills.iter().any(|s| exact(&s.id)));
        let means = |id: &str, title: &str| {
            exact(id)
                || !is_id
                    && (id.to_lowercase().contains(&word) || title.to_lowercase().contains(&word))
        };
        for domain in &mut domains {
            let whole = means(&domain.id, &domain.title);
            domain.skills.retain(|skill| whole || means(&skill.id, &skill.title));
        }
        domains.retain(|domain| !domain.skills.is_empty());
    }
    if domains.is_empty() {
        return Err(unknown(&words.join(" "), &assessment.domains));
    }
    let is_kept = |id: &str| domains.iter().flat_map(|d| &d.skills).any(|skill| skill.id == id);
    assessment.next.retain(|want| is_kept(&want.skill));
    assessment.domains = domains;
    Ok(())
}

fn unknown(name: &str, domains: &[DomainFacts]) -> Failure {
    let ids = domains.iter().flat_map(|domain| {
        let skills = domain.skills.iter().map(|skill: &SkillStanding| skill.id.as_str());
        std::iter::once(domain.id.as_str()).chain(skills)
    });
    let failure = Failure::usage(format!("there is no domain or skill `{name}`"));
    match quiz::nearest(name, ids) {
        Some(near) => failure.hint(format!("did you mean `{near}`?")),
        None => failure.hint("see all of them: gradus progress --format csv"),
    }
}

/// Records grades that a person gave.
fn rate(context: &Context, matrix: &SkillMatrix, args: &ProgressArgs) -> Result<Exit, Failure> {
    let by = args.by.as_deref().map(str::trim).map(str::to_owned);
    if by.as_deref() == Some("") {
        return Err(Failure::usage("--by needs a name"));
    }
    // All or none: a mistake in the last one records nothing.
    for (id, _) in &args.rate {
        if !matrix.skills().any(|skill| skill.id == *id) {
            let failure = Failure::usage(format!("there is no skill `{id}`"));
            let near = quiz::nearest(id, matrix.skills().map(|skill| skill.id.as_str()));
            return Err(match near {
                Some(near) => failure.hint(format!("did you mean `{near}`?")),
                None => failure.hint("see all of them: gradus progress --format csv"),
            });
        }
    }
    let mut store = open_store()?;
    for (id, grade) in &args.rate {
        let record = GradeRecord {
            skill: id.clone(),
            grade: *grade,
            kind: GradeKind::Rated,
            by: by.clone(),
            when: context.settings.now(),
        };
        store.record_grade(&record).map_err(|error| store_failure(&error))?;
        let by = by.as_ref().map(|by| format!(" by {by}")).unwrap_or_default();
        let line = escape::terminal_line(&format!("{id} is rated {grade}{by}."));
        context.print(&format!("{line}\n"))?;
    }
    Ok(Exit::Success)
}
