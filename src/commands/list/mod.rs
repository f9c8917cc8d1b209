//! `gradus list`: what there is.

mod table;
mod tracks;

use serde::Serialize;

use crate::catalog::{Filter, Header, misspelt};
use crate::cli::{List, ViewFormat};
use crate::commands::context::Context;
use crate::commands::standing::{self, Mark};
use crate::error::Failure;
use crate::exit_code::Exit;
use crate::report::escape;

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
        .map(|(id, header)| {
            let mark = Mark::of(id, header, &standings, today, |it| context.can_ask(it));
            Listed { id, header, mark }
        })
        .filter(|listed| listed.mark.meets(&filter))
        .collect();
    chosen.sort_by_key(|listed| filter.rank(listed.id));
    match list.format {
        ViewFormat::Json => {
            let rows: Vec<Row> =
                chosen.iter().map(|listed| row(listed.id, listed.header)).collect();
            context.print_json(&rows)?;
        }
        ViewFormat::Terminal if chosen.is_empty() => {
            let meant = misspelt(&list.filter, &library)
                .map(|(_, meant)| format!("did you mean `{meant}`? "))
                .unwrap_or_default();
            let meant = escape::terminal_line(&meant);
            context.note(&format!("nothing matches; {meant}`gradus list` shows all there are\n"));
        }
        ViewFormat::Terminal => {
            context.print(&table::show(context, &chosen, !standings.is_empty()))?;
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
