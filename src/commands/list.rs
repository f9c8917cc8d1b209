//! `gradus list`: what there is.

use std::fmt::Write as _;

use serde::Serialize;
use unicode_width::UnicodeWidthStr;

use super::context::Context;
use crate::catalog::{Filter, Header};
use crate::cli::{List, ViewFormat};
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

pub fn run(context: &Context, list: &List) -> Result<Exit, Failure> {
    let library = context.library()?;
    let filter = Filter::new(&list.filter, &library);
    if filter.progress().next().is_some() {
        return Err(Failure::usage("this version keeps no progress to filter by")
            .hint("leave out `done`, `todo` and `due`"));
    }
    let mut headers: Vec<(String, Header)> = Vec::new();
    let mut exit = Exit::Success;
    for entry in library.entries() {
        match entry.header() {
            Ok(header) if filter.matches(entry.id(), &header) => {
                headers.push((entry.id().to_owned(), header));
            }
            Ok(_) => {}
            // The rest is still worth listing.
            Err(problems) => {
                context.tell(&context.problems(&problems));
                exit = Exit::Usage;
            }
        }
    }
    match list.format {
        ViewFormat::Json => {
            let rows: Vec<Row> = headers.iter().map(|(id, header)| row(id, header)).collect();
            let text = serde_json::to_string_pretty(&rows)
                .map_err(|error| Failure::judge(error.to_string()))?;
            context.print(&format!("{text}\n"))?;
        }
        ViewFormat::Terminal if headers.is_empty() => {
            context.note("nothing matches; `gradus list` shows all there are\n");
        }
        ViewFormat::Terminal => context.print(&table(context, &headers))?,
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
        questions: header.questions,
    }
}

/// A line for each: id, kind, level, how long it takes, title.
fn table(context: &Context, headers: &[(String, Header)]) -> String {
    let styles = &context.styles;
    let rows: Vec<[String; 5]> = headers
        .iter()
        .map(|(id, header)| {
            let size = match (header.questions, header.minutes) {
                (0, Some(minutes)) => format!("{minutes} min"),
                (0, None) => String::new(),
                (questions, _) => words::count(questions, "question"),
            };
            let level = header.level.map_or("", crate::model::Level::name);
            let title = escape::terminal_line(&header.title);
            [id.clone(), header.kind.name().to_owned(), level.to_owned(), size, title]
        })
        .collect();
    let width = |column: usize| rows.iter().map(|row| row[column].width()).max().unwrap_or(0);
    let widths = [width(0), width(1), width(2), width(3)];
    let mut text = String::new();
    for [id, kind, level, size, title] in &rows {
        let used = widths.iter().sum::<usize>() + 8;
        let room = context.settings.width.saturating_sub(used);
        let mut line = String::new();
        let _ = write!(
            line,
            "{}  {}  {:level_width$}  {:size_width$}",
            styles.bold.style(format!("{id:id_width$}", id_width = widths[0])),
            styles.dim.style(format!("{kind:kind_width$}", kind_width = widths[1])),
            level,
            size,
            level_width = widths[2],
            size_width = widths[3],
        );
        // A title that does not fit says nothing that the id does not.
        if title.width() <= room {
            let _ = write!(line, "  {title}");
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}
