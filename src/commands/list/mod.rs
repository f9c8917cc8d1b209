//! `gradus list`: what there is.

mod tracks;

use std::fmt::Write as _;

use serde::Serialize;
use unicode_width::UnicodeWidthStr;

use crate::catalog::{Filter, Header, misspelt};
use crate::cli::{List, ViewFormat};
use crate::commands::context::Context;
use crate::commands::standing::{self, Mark};
use crate::error::Failure;
use crate::exit_code::Exit;
use crate::report::{escape, words};

#[derive(Serialize)]
struct Row<'a> {
    id: &'a str,
    kind: &'static str,
    title: &'a str,
    level: Option<&'static str>,
    skills: &'a [String],
    minutes: Option<u32>,
    questions: usize,
}

struct Listed<'a> {
    id: &'a str,
    header: &'a Header,
    mark: Mark,
}

pub fn run(context: &Context, list: &List) -> Result<Exit, Failure> {
    let library = context.library()?;
    if let [word] = &*list.filter
        && word == "tracks"
    {
        return tracks::list(context, &library, list.format);
    }
    let filter = Filter::new(&list.filter, &library);
    let mut headers: Vec<(&str, Header)> = Vec::new();
    let mut exit = Exit::Success;
    for entry in library.entries() {
        match entry.header() {
            Ok(header) => headers.push((entry.id(), header)),
            // The rest is still worth listing.
            Err(problems) => {
                context.tell(&context.problems(&problems));
                exit = Exit::Usage;
            }
        }
    }
    let standings = standing::standings(context, &library, || {
        headers.iter().flat_map(|(id, header)| standing::moves(id, header)).collect()
    });
    let today = context.settings.now().day;
    let mut chosen: Vec<Listed> = headers
        .iter()
        .filter(|(id, header)| filter.matches(id, header))
        .map(|(id, header)| Listed { id, header, mark: Mark::of(id, header, &standings, today) })
        .filter(|listed| listed.mark.meets(&filter))
        .collect();
    chosen.sort_by_key(|listed| filter.rank(listed.id));
    match list.format {
        ViewFormat::Json => {
            let rows: Vec<Row> =
                chosen.iter().map(|listed| row(listed.id, listed.header)).collect();
            let text = serde_json::to_string_pretty(&rows)
                .map_err(|error| Failure::judge(error.to_string()))?;
            context.print(&format!("{text}\n"))?;
        }
        ViewFormat::Terminal if chosen.is_empty() => {
            let meant = misspelt(&list.filter, &library)
                .map(|(_, meant)| format!("did you mean `{meant}`? "))
                .unwrap_or_default();
            let meant = escape::terminal_line(&meant);
            context.note(&format!("nothing matches; {meant}`gradus list` shows all there are\n"));
        }
        ViewFormat::Terminal => {
            context.print(&table(context, &chosen, !standings.is_empty()))?;
        }
    }
    Ok(exit)
}

fn row<'a>(id: &'a str, header: &'a Header) -> Row<'a> {
    Row {
        id,
        kind: header.kind.name(),
        title: &header.title,
        level: header.level.map(crate::model::Level::name),
        skills: &header.skills,
        minutes: header.minutes,
        questions: header.questions.len(),
    }
}

/// A line for each: its mark where `marks` are wanted, id, kind, level, how long it takes, title.
fn table(context: &Context, listed: &[Listed], marks: bool) -> String {
    let styles = &context.styles;
    let rows: Vec<[String; 5]> = listed
        .iter()
        .map(|Listed { id, header, .. }| {
            let size = match (header.questions.len(), header.minutes) {
                (0, Some(minutes)) => format!("{minutes} min"),
                (0, None) => String::new(),
                (questions, _) => words::count(questions, "question"),
            };
            let level = header.level.map_or("", crate::model::Level::name);
            let title = escape::terminal_line(&header.title);
            [(*id).to_owned(), header.kind.name().to_owned(), level.to_owned(), size, title]
        })
        .collect();
    let width = |column: usize| rows.iter().map(|row| row[column].width()).max().unwrap_or(0);
    let mark_width = if marks { 2 } else { 0 };
    // As many columns as fit beside each other, but for titles: those that fit are shown.
    let mut used = mark_width;
    let mut widths = Vec::new();
    for column in 0..4 {
        let wanted = width(column) + if column > 0 { 2 } else { 0 };
        if column > 0 && used + wanted > context.settings.width {
            break;
        }
        used += wanted;
        widths.push(width(column));
    }
    let mut text = String::new();
    for (row, Listed { mark, .. }) in rows.iter().zip(listed) {
        let mut line = String::new();
        if marks {
            let _ = write!(line, "{} ", mark.sign(context));
        }
        for (column, width) in widths.iter().enumerate() {
            let gap = if column > 0 { "  " } else { "" };
            let cell = format!("{:width$}", row[column]);
            let _ = match column {
                0 => write!(line, "{gap}{}", styles.bold.style(cell)),
                1 => write!(line, "{gap}{}", styles.dim.style(cell)),
                _ => write!(line, "{gap}{cell}"),
            };
        }
        // A title that does not fit says nothing that the id does not.
        let title = &row[4];
        if widths.len() == 4 && used + 2 + title.width() <= context.settings.width {
            let _ = write!(line, "  {title}");
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}
