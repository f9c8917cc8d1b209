//! Where a developer stands: a matrix for people, and one for spreadsheets.
//!
//! A grade is a letter and a colour; whether a requirement is met is a sign and a colour.

mod csv;
mod detail;
#[cfg(test)]
mod tests;

pub use csv::csv;

use crate::model::{Assessment, DomainFacts, Grade, Knowledge, Level, SkillStanding, Want};
use crate::report::styles::{Glyphs, Style};
use crate::report::terminal::{Align, Page, Row, Terminal, table};
use crate::report::words;

/// The most wants that are shown.
const MOST_WANTS: usize = 10;
/// The fewest, however low the terminal is.
const FEWEST_WANTS: usize = 3;
/// The fewest columns that what a command is good for is told in.
const LEAST: usize = 8;
/// The columns by which the title of a domain is still known.
const TITLE: usize = 12;
/// Columns between the two halves of the map.
const GAP: usize = 4;

/// The letter of a grade.
fn letter(grade: Grade) -> &'static str {
    match grade {
        Grade::Awareness => "a",
        Grade::Working => "w",
        Grade::Advanced => "D",
        Grade::Expert => "E",
    }
}

/// The sign of whether a requirement is met.
fn sign(glyphs: &Glyphs, state: Knowledge) -> &'static str {
    match state {
        Knowledge::Met => glyphs.done,
        Knowledge::NotMet => glyphs.not_met,
        Knowledge::NotAssessed => glyphs.unknown,
    }
}

impl Terminal {
    /// Where a developer stands: a letter for each skill, a line for each level, and what the next
    /// level wants, as much of it as a terminal of this height has room for.
    #[must_use]
    pub fn assessment(&self, assessment: &Assessment, height: Option<usize>) -> String {
        let mut page = Page::new(self);
        map(&mut page, &assessment.domains);
        page.row(&legend(self));
        page.blank();
        levels(&mut page, assessment);
        wants(&mut page, assessment, height);
        page.finish()
    }

    /// Some skills in detail, and what the next level wants of them.
    #[must_use]
    pub fn skills(&self, assessment: &Assessment, height: Option<usize>) -> String {
        let mut page = Page::new(self);
        detail::show(&mut page, assessment);
        wants(&mut page, assessment, height);
        page.finish()
    }

    /// A text of one paragraph, wrapped.
    #[must_use]
    pub fn paragraph(&self, text: &str) -> String {
        let mut page = Page::new(self);
        let rows = page.wrapped(Style::new(), text, self.width());
        page.rows(&rows);
        page.finish()
    }
}

/// The domains, in two columns where they fit: a letter for each skill.
fn map(page: &mut Page<'_>, domains: &[DomainFacts]) {
    let terminal = page.terminal;
    let half = (terminal.width() - GAP) / 2;
    let longest = domains.iter().map(|domain| domain.skills.len()).max().unwrap_or(0);
    let columns = if longest + TITLE <= half { 2 } else { 1 };
    let width = if columns == 2 { half } else { terminal.width() };
    let lines: Vec<Row> = domains.iter().map(|domain| line(terminal, domain, width)).collect();
    let height = lines.len().div_ceil(columns);
    for position in 0..height {
        let mut row = lines[position].clone();
        if let Some(other) = lines.get(height + position).filter(|_| columns == 2) {
            row = row.padded(half + GAP);
            row.append(other);
        }
        page.row(&row);
    }
}

/// The title of a domain, and at the end of the line its skills.
fn line(terminal: &Terminal, domain: &DomainFacts, width: usize) -> Row {
    let ellipsis = terminal.glyphs().ellipsis;
    let mut letters = Row::default();
    domain.skills.iter().for_each(|skill| letters.append(&cell(terminal, skill)));
    let letters = letters.window(0, width, ellipsis);
    let room = width.saturating_sub(letters.width() + 1);
    let title = Row::plain(&domain.title).window(0, room, ellipsis);
    title.padded(width - letters.width()).joined(&letters)
}

/// What was shown of a skill, as one letter.
fn cell(terminal: &Terminal, skill: &SkillStanding) -> Row {
    match skill.shown {
        Some(grade) => Row::of(terminal.styles().grade(grade), letter(grade)),
        None if skill.is_assessed() => Row::of(terminal.styles().warn, "-"),
        None => Row::of(terminal.styles().dim, terminal.glyphs().unknown),
    }
}

/// What the letters mean.
fn legend(terminal: &Terminal) -> Row {
    let mut row = Row::default();
    for grade in Grade::ALL {
        row.push(terminal.styles().grade(grade), letter(grade));
        row.push(Style::new(), &format!(" {}  ", grade.name()));
    }
    row.push(terminal.styles().warn, "-");
    row.push(Style::new(), " not shown yet  ");
    row.push(terminal.styles().dim, terminal.glyphs().unknown);
    row.with(Style::new(), " not assessed")
}

/// A line for each level: its mandatory requirements.
fn levels(page: &mut Page<'_>, assessment: &Assessment) {
    let terminal = page.terminal;
    let styles = terminal.styles();
    let words = ["", "mandatory", "met", "not met", "not assessed", "claimed"];
    let one = |style: Style, text: &str| vec![Row::of(style, text)];
    let mut rows = vec![words.map(|word| one(styles.dim, word)).to_vec()];
    for facts in &assessment.levels {
        let number = |count: u32, style: Style| {
            one(if count > 0 { style } else { Style::new() }, &count.to_string())
        };
        let word = match (Some(facts.level) <= assessment.reached, assessment.aim) {
            (true, _) => one(styles.pass, "reached"),
            (false, Some(aim)) if aim == facts.level => one(styles.bold, "aimed at"),
            _ => Vec::new(),
        };
        rows.push(vec![
            one(Style::new(), facts.level.name()),
            number(facts.mandatory(), Style::new()),
            number(facts.met, styles.pass),
            number(facts.not_met, styles.fail),
            number(facts.not_assessed, styles.dim),
            number(facts.claimed, Style::new()),
            word,
        ]);
    }
    let mut aligns = [Align::Right; 7];
    (aligns[0], aligns[6]) = (Align::Left, Align::Left);
    page.rows(&table(&rows, &aligns, terminal.width()));
}

/// What the level aimed at still wants, each with the line to type.
fn wants(page: &mut Page<'_>, assessment: &Assessment, height: Option<usize>) {
    let Some(aim) = assessment.aim.filter(|_| !assessment.next.is_empty()) else { return };
    let terminal = page.terminal;
    let styles = terminal.styles();
    page.blank();
    let heading = format!("For {aim}: {}; cheapest first", counts(&assessment.next, aim));
    let heading = page.wrapped(styles.heading, &heading, terminal.width());
    page.rows(&heading);
    // The last line is the shell's.
    let room = height.map_or(MOST_WANTS, |height| height.saturating_sub(page.lines() + 1));
    let mut steps = steps(&assessment.next);
    steps.truncate(room.clamp(FEWEST_WANTS, MOST_WANTS));
    let rows: Vec<(Row, Row)> = steps.iter().map(|wants| step(terminal, wants)).collect();
    // Beyond that, what follows stands where it can.
    let widths = rows.iter().map(|(row, _)| row.width());
    let column = widths.filter(|width| *width <= terminal.width() * 3 / 4).max().unwrap_or(0) + 2;
    for (row, title) in rows {
        let row =
            if row.width() < column { row.padded(column) } else { row.with(Style::new(), "  ") };
        let room = terminal.width().saturating_sub(row.width());
        let title = title.window(0, room, terminal.glyphs().ellipsis);
        // A command is of use as a whole only.
        let line = if room < LEAST { row } else { row.joined(&title) };
        let mut text = String::new();
        line.write(&mut text);
        page.text(&text);
        page.blank();
    }
}

/// How many grades are wanted: the mandatory ones, as the levels above count them, and the others.
fn counts(next: &[Want], aim: Level) -> String {
    let mandatory = next.iter().filter(|want| want.mandatory).count();
    let others = next.len() - mandatory;
    let lower = if aim > Level::Junior { " with lower levels" } else { "" };
    match (mandatory, others) {
        (0, others) => format!("{} beyond the mandatory ones", words::count(others, "grade")),
        (mandatory, 0) => format!("{}{lower}", words::count(mandatory, "mandatory grade")),
        (mandatory, others) => {
            let mandatory = words::count(mandatory, "mandatory grade");
            format!("{mandatory}{lower}, {others} beyond them")
        }
    }
}

/// The wants that the same command is for, together, in the order of the first of each.
fn steps(wants: &[Want]) -> Vec<Vec<&Want>> {
    let mut steps: Vec<Vec<&Want>> = Vec::new();
    for want in wants {
        match steps.iter_mut().find(|step| step[0].command == want.command) {
            Some(step) => step.push(want),
            None => steps.push(vec![want]),
        }
    }
    steps
}

/// What a command is good for and the command, in columns: the grade, what it takes, what to type.
/// Then the skill, on a line of its own.
fn step(terminal: &Terminal, wants: &[&Want]) -> (Row, Row) {
    let want = wants[0];
    let takes = match want.minutes {
        Some(minutes) => format!("{minutes} min"),
        None if want.item.is_none() => "rating".to_owned(),
        None => String::new(),
    };
    let more = wants.len() - 1;
    let more = if more > 0 { format!(" and {more} more") } else { String::new() };
    let mut facts = vec![format!("{}{more}", want.title)];
    facts.extend(want.items.filter(|items| *items > 1).map(|items| format!("{items} items")));
    let command = Row::of(terminal.styles().code, &want.command);
    let row = Row::plain("  ")
        .joined(&grade(terminal, want.grade, want.mandatory, want.state))
        .with(terminal.styles().dim, &format!("  {takes:>6}"))
        .with(Style::new(), "  ");
    let row = if row.width() + command.width() > terminal.width() { Row::plain("  ") } else { row };
    (row.joined(&command), Row::plain(&facts.join(", ")))
}

/// A grade that is asked, and whether it is met.
fn grade(terminal: &Terminal, grade: Grade, mandatory: bool, state: Knowledge) -> Row {
    let grade = letter(grade);
    let grade = if mandatory { format!(" {grade} ") } else { format!("({grade})") };
    Row::plain(&grade).with(terminal.styles().knowledge(state), sign(terminal.glyphs(), state))
}

/// The head of a level's column.
fn short(level: Level) -> &'static str {
    match level {
        Level::Junior => "jun",
        Level::Middle => "mid",
        Level::Senior => "sen",
        Level::Lead => "lead",
        Level::Principal => "prin",
    }
}
