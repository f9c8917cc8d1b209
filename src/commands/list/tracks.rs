//! `gradus list tracks`: the ordered ways through the library.

use std::fmt::Write as _;

use serde::Serialize;
use unicode_width::UnicodeWidthStr;

use crate::catalog::Library;
use crate::cli::ViewFormat;
use crate::commands::context::Context;
use crate::commands::{recommend, standing};
use crate::error::Failure;
use crate::exit_code::Exit;
use crate::report::escape;

#[derive(Serialize)]
struct Row<'a> {
    id: &'a str,
    title: &'a str,
    summary: Option<&'a str>,
    /// In the order in which to take them.
    entries: &'a [String],
    /// Entries that are done.
    done: usize,
    /// Whether `start` follows it.
    followed: bool,
}

pub fn list(context: &Context, library: &Library, format: ViewFormat) -> Result<Exit, Failure> {
    let standings = standing::standings(context, library, || standing::all_moves(library));
    let followed = recommend::followed(context, library).map(|track| track.id.as_str());
    let row = |track| {
        let done = recommend::progress(context, library, &standings, track).done;
        Row {
            id: &track.id,
            title: &track.title,
            summary: track.summary.as_deref(),
            entries: &track.entries,
            done,
            followed: followed == Some(&track.id),
        }
    };
    let rows: Vec<Row<'_>> = library.tracks().map(row).collect();
    match format {
        ViewFormat::Json => context.print_json(&rows)?,
        ViewFormat::Terminal => context.print(&shown(context, &rows))?,
    }
    Ok(Exit::Success)
}

/// Each with how much of it is done, and what it is for below.
fn shown(context: &Context, rows: &[Row<'_>]) -> String {
    let styles = &context.styles;
    let width = rows.iter().map(|row| row.id.width()).max().unwrap_or(0);
    let mut text = String::new();
    for row in rows {
        let count = format!("{}/{}", row.done, row.entries.len());
        let title = escape::terminal_line(row.title);
        let mark = if row.followed { "  (followed)" } else { "" };
        let id = styles.bold.style(format!("{:width$}", row.id));
        let _ = writeln!(text, "{id}  {count:>7}  {title}{mark}");
        if let Some(summary) = row.summary {
            text.push_str(&context.terminal.prose(summary));
        }
        text.push('\n');
    }
    text.push_str("Follow one: gradus start NAME. See what is on it: gradus list NAME.\n");
    text
}
