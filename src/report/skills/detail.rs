//! Skills in detail.

use super::{cell, grade, legend, letter, short, sign};
use crate::model::{Assessment, DomainFacts, Level, SkillStanding};
use crate::report::styles::Style;
use crate::report::terminal::{Page, Row, Terminal, table};
use crate::report::words;

/// One skill on a page of its own, several as tables by domain.
pub(super) fn show(page: &mut Page<'_>, assessment: &Assessment) {
    let mut skills = assessment.skills();
    match (skills.next(), skills.next()) {
        (Some(skill), None) => one(page, skill),
        _ => tables(page, &assessment.domains),
    }
}

/// A table for each domain, and the legend for all.
fn tables(page: &mut Page<'_>, domains: &[DomainFacts]) {
    let terminal = page.terminal;
    // All domains in one table, so that their columns stand in line.
    let mut rows = Vec::new();
    for domain in domains {
        rows.push(head(terminal, domain));
        rows.extend(domain.skills.iter().map(|skill| line(terminal, skill)));
    }
    page.rows(&table(&rows, &[], terminal.width()));
    page.blank();
    page.row(&legend(terminal));
    let (styles, glyphs) = (terminal.styles(), terminal.glyphs());
    let mut row = Row::plain("asked by a level: ");
    for (style, sign, meaning) in [
        (styles.pass, glyphs.done, " met  "),
        (styles.fail, glyphs.not_met, " not met  "),
        (styles.dim, glyphs.unknown, " not assessed  "),
        (Style::new(), "(a)", " optional"),
    ] {
        row = row.with(style, sign).with(Style::new(), meaning);
    }
    page.row(&row);
}

/// The words of a text, in a style.
fn words_of(style: Style, text: &str) -> Vec<Row> {
    text.split_whitespace().map(|word| Row::of(style, word)).collect()
}

fn head(terminal: &Terminal, domain: &DomainFacts) -> Vec<Vec<Row>> {
    let styles = terminal.styles();
    let column = |word: &str| vec![Row::of(styles.dim, word)];
    let mut cells =
        vec![words_of(styles.heading, &domain.title), column("shown"), column("claimed")];
    cells.extend(Level::ALL.map(|level| column(short(level))));
    cells
}

fn line(terminal: &Terminal, skill: &SkillStanding) -> Vec<Vec<Row>> {
    let styles = terminal.styles();
    let confidence = skill.confidence.map_or("", |confidence| confidence.name());
    let shown = cell(terminal, skill).with(Style::new(), " ").with(styles.dim, confidence);
    let claimed = skill.claimed.map_or("", letter);
    let mut cells =
        vec![words_of(Style::new(), &skill.title), vec![shown], vec![Row::plain(claimed)]];
    cells.extend(Level::ALL.map(|level| vec![asked(terminal, skill, level)]));
    cells
}

/// What a level asks, and whether it is met.
fn asked(terminal: &Terminal, skill: &SkillStanding, level: Level) -> Row {
    let Some(asked) = skill.requirement(level) else { return Row::default() };
    grade(terminal, asked.grade, asked.mandatory, asked.state)
}

fn one(page: &mut Page<'_>, skill: &SkillStanding) {
    let terminal = page.terminal;
    let styles = terminal.styles().clone();
    page.row(&Row::of(styles.heading, &skill.title).with(styles.dim, &format!("  {}", skill.id)));
    let meaning = page.wrapped(Style::new(), &skill.meaning, terminal.width());
    page.rows(&meaning);
    page.blank();
    let shown = match (skill.shown, skill.confidence) {
        (Some(grade), Some(confidence)) => format!("{grade}, confidence {}", confidence.name()),
        _ if skill.is_assessed() => "nothing yet".to_owned(),
        _ => "not assessed".to_owned(),
    };
    page.sentence("shown", Style::new(), &shown);
    let passed = words::count(skill.passed as usize, "item");
    page.sentence("done", Style::new(), &format!("{passed} passed, {} failed", skill.failed));
    if let Some(rated) = &skill.rated {
        let by = rated.by.as_ref().map(|by| format!(" by {by}")).unwrap_or_default();
        page.sentence("rated", Style::new(), &format!("{}{by}, {}", rated.grade, rated.day));
    }
    if let Some(claimed) = skill.claimed {
        page.sentence("claimed", Style::new(), claimed.name());
    }
    page.blank();
    for asked in &skill.requirements {
        let optional = if asked.mandatory { "" } else { ", optional" };
        let row = Row::plain("  ")
            .with(styles.dim, asked.level.name())
            .padded(13)
            .with(Style::new(), &format!("{:9}  ", asked.grade.name()))
            .with(styles.knowledge(asked.state), sign(terminal.glyphs(), asked.state))
            .with(Style::new(), &format!(" {}{optional}", asked.state.name()));
        page.row(&row);
    }
}
