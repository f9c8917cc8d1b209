//! Markdown for the terminal: statements, explanations, prompts.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::escape;
use super::styles::Style;
use super::terminal::{Align, Page, Row, Terminal, fill, table, width};

/// How far code is moved to the right.
const CODE_MARGIN: usize = 4;

/// Lays a text out for a terminal. Its HTML is shown as it is written, its links as text with the
/// address behind.
pub(super) fn show(terminal: &Terminal, markdown: &str) -> String {
    let options =
        Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TASKLISTS;
    let mut prose = Prose::new(terminal);
    for event in Parser::new_ext(markdown, options) {
        prose.event(event);
    }
    prose.paragraph();
    prose.page.finish()
}

/// Lays out a text whose lines and indentations mean something, such as pseudocode.
pub(super) fn verbatim(terminal: &Terminal, text: &str) -> String {
    let mut page = Page::new(terminal);
    let columns = terminal.width().saturating_sub(CODE_MARGIN);
    let mut rows = Vec::new();
    for line in text.trim_end().lines() {
        for line in folded(&escape::expand_tabs(line.trim_end()), columns) {
            let line = Row::of(terminal.styles().code, &line);
            let parts = if line.width() <= columns { vec![line] } else { line.parts(columns) };
            rows.extend(parts.iter().map(|part| Row::default().padded(CODE_MARGIN).joined(part)));
        }
    }
    page.rows(&rows);
    page.finish()
}

/// A line in lines of at most so many columns, broken at blanks. What goes on stands further in than
/// what it belongs to. A word that alone is too wide is left as it is.
fn folded(line: &str, columns: usize) -> Vec<String> {
    let indent = line.len() - line.trim_start_matches(' ').len();
    let further = " ".repeat((indent + 4).min(columns / 2));
    let mut lines = Vec::new();
    let mut rest = line.to_owned();
    while width(&rest) > columns {
        let start = rest.len() - rest.trim_start_matches(' ').len();
        let blanks = rest.match_indices(' ').map(|(at, _)| at).filter(|at| *at > start);
        let Some(at) = blanks.take_while(|at| width(&rest[..*at]) <= columns).last() else { break };
        let next = format!("{further}{}", rest[at..].trim_start());
        rest.truncate(at);
        lines.push(rest.trim_end().to_owned());
        rest = next;
    }
    lines.push(rest);
    lines
}

/// The prose so far, and where in the text we are.
struct Prose<'a> {
    page: Page<'a>,
    /// Words of the paragraph at hand.
    words: Vec<Row>,
    /// The word at hand: pieces that no blank divides.
    word: Row,
    /// Styles that hold, innermost last.
    styles: Vec<Style>,
    /// What stands before each line: margins of lists and quotes, outermost first.
    margins: Vec<Margin>,
    /// Numbers of the next items of the lists we are in; none for bullets.
    lists: Vec<Option<u64>>,
    /// Addresses of the links we are in, with the text so far.
    links: Vec<(String, String)>,
    /// The code block at hand.
    code: Option<String>,
    /// The rows of the table at hand.
    table: Option<Vec<Vec<Vec<Row>>>>,
    /// Whether a blank line belongs before what comes next.
    gap: bool,
}

struct Margin {
    first: Row,
    rest: Row,
    used: bool,
}

impl<'a> Prose<'a> {
    fn new(terminal: &'a Terminal) -> Self {
        Self {
            page: Page::new(terminal),
            words: Vec::new(),
            word: Row::default(),
            styles: Vec::new(),
            margins: Vec::new(),
            lists: Vec::new(),
            links: Vec::new(),
            code: None,
            table: None,
            gap: false,
        }
    }

    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) => match &mut self.code {
                Some(code) => code.push_str(&text),
                None => self.text(&text),
            },
            Event::Code(code) => {
                self.styles.push(self.page.terminal.styles().code);
                self.text(&format!("`{code}`"));
                self.styles.pop();
            }
            Event::SoftBreak => self.end_word(),
            Event::HardBreak => self.lines(),
            Event::Rule => {
                let rule = self.page.terminal.glyphs().rule.repeat(self.columns().min(40));
                self.block(vec![Row::of(self.page.terminal.styles().dim, &rule)]);
                self.gap = true;
            }
            Event::TaskListMarker(done) => {
                self.word.push(Style::new(), if done { "[x]" } else { "[ ]" });
                self.end_word();
            }
            Event::Html(text) | Event::InlineHtml(text) => self.text(&text),
            Event::InlineMath(text) | Event::DisplayMath(text) | Event::FootnoteReference(text) => {
                self.text(&text);
            }
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        let styles = self.page.terminal.styles();
        match tag {
            Tag::Heading { .. } => {
                self.paragraph();
                self.styles.push(styles.heading);
            }
            Tag::BlockQuote(_) => {
                self.paragraph();
                let bar = Row::of(styles.dim, &format!("{} ", self.page.terminal.glyphs().bar));
                self.margins.push(Margin { first: bar.clone(), rest: bar, used: false });
            }
            Tag::CodeBlock(_) => {
                self.paragraph();
                self.code = Some(String::new());
            }
            Tag::List(start) => {
                if self.lists.is_empty() {
                    self.paragraph();
                } else {
                    self.lines();
                }
                self.lists.push(start);
            }
            Tag::Item => self.item(),
            Tag::Table(_) => {
                self.paragraph();
                self.table = Some(Vec::new());
            }
            Tag::TableHead => {
                self.styles.push(styles.bold);
                self.table_row();
            }
            Tag::TableRow => self.table_row(),
            Tag::Emphasis => self.styles.push(styles.emphasis),
            Tag::Strong => self.styles.push(styles.bold),
            Tag::Strikethrough => self.text("~~"),
            Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. } => {
                self.links.push((dest_url.to_string(), String::new()));
                self.styles.push(styles.link);
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph | TagEnd::HtmlBlock => self.paragraph(),
            TagEnd::Heading(_) => self.heading(),
            TagEnd::BlockQuote(_) => {
                self.paragraph();
                self.margins.pop();
            }
            TagEnd::CodeBlock => self.code_block(),
            TagEnd::List(_) => {
                self.lists.pop();
                self.gap = self.lists.is_empty();
            }
            TagEnd::Item => {
                self.lines();
                self.margins.pop();
            }
            TagEnd::Table => self.end_table(),
            TagEnd::TableCell => {
                self.end_word();
                let words = std::mem::take(&mut self.words);
                if let Some(row) = self.table.as_mut().and_then(|rows| rows.last_mut()) {
                    row.push(words);
                }
            }
            TagEnd::TableHead | TagEnd::Emphasis | TagEnd::Strong => {
                self.styles.pop();
            }
            TagEnd::Strikethrough => self.text("~~"),
            TagEnd::Link | TagEnd::Image => {
                self.styles.pop();
                if let Some((address, _)) = self.links.pop().filter(|(url, text)| url != text) {
                    self.text(&format!(" ({address})"));
                }
            }
            _ => {}
        }
    }

    /// Adds text to the paragraph; its blanks divide words.
    fn text(&mut self, text: &str) {
        for (_, so_far) in &mut self.links {
            so_far.push_str(text);
        }
        let style = self.styles.last().copied().unwrap_or_default();
        for (position, part) in text.split(char::is_whitespace).enumerate() {
            if position > 0 {
                self.end_word();
            }
            if !part.is_empty() {
                self.word.push(style, part);
            }
        }
    }

    fn end_word(&mut self) {
        if !self.word.is_empty() {
            self.words.push(std::mem::take(&mut self.word));
        }
    }

    /// The columns beside the margins.
    fn columns(&self) -> usize {
        let margins: usize = self.margins.iter().map(|margin| margin.rest.width()).sum();
        self.page.terminal.width().saturating_sub(margins).max(10)
    }

    /// Ends the lines of the paragraph at hand, which may go on.
    fn lines(&mut self) {
        self.end_word();
        let words = std::mem::take(&mut self.words);
        if !words.is_empty() {
            self.block(fill(words, " ", self.columns()));
        }
    }

    /// Ends the paragraph at hand.
    fn paragraph(&mut self) {
        self.lines();
        self.gap = true;
    }

    /// A heading has a line below it, so that it is one without colours, too.
    fn heading(&mut self) {
        self.end_word();
        self.styles.pop();
        let mut rows = fill(std::mem::take(&mut self.words), " ", self.columns());
        let width = rows.iter().map(Row::width).max().unwrap_or(0);
        let rule = self.page.terminal.glyphs().rule.repeat(width);
        rows.push(Row::of(self.page.terminal.styles().dim, &rule));
        self.block(rows);
        self.gap = true;
    }

    fn item(&mut self) {
        self.lines();
        let first = match self.lists.last_mut() {
            Some(Some(number)) => {
                *number += 1;
                Row::plain(&format!("{}. ", *number - 1))
            }
            _ => Row::plain(&format!("{} ", self.page.terminal.glyphs().bullet)),
        };
        let first = Row::plain("  ").joined(&first);
        let rest = Row::default().padded(first.width());
        self.margins.push(Margin { first, rest, used: false });
    }

    fn code_block(&mut self) {
        let code = self.code.take().unwrap_or_default();
        let style = self.page.terminal.styles().code;
        let mut rows = Vec::new();
        for line in code.strip_suffix('\n').unwrap_or(&code).split('\n') {
            let line = Row::of(style, &escape::expand_tabs(line));
            for part in line.parts(self.columns().saturating_sub(CODE_MARGIN)) {
                rows.push(Row::default().padded(CODE_MARGIN).joined(&part));
            }
        }
        self.block(rows);
        self.gap = true;
    }

    fn table_row(&mut self) {
        if let Some(rows) = &mut self.table {
            rows.push(Vec::new());
        }
    }

    fn end_table(&mut self) {
        let rows = self.table.take().unwrap_or_default();
        let lines = table(&rows, &[] as &[Align], self.columns());
        self.block(lines);
        self.gap = true;
    }

    /// Prints lines within the margins.
    fn block(&mut self, rows: Vec<Row>) {
        if std::mem::take(&mut self.gap) && !self.page.is_empty() {
            let mut blank = Row::default();
            for margin in self.margins.iter().take_while(|margin| margin.used) {
                blank.append(&margin.rest);
            }
            self.page.row(&blank);
        }
        for row in rows {
            let mut line = Row::default();
            for margin in &mut self.margins {
                line.append(if margin.used { &margin.rest } else { &margin.first });
                margin.used = true;
            }
            line.append(&row);
            self.page.row(&line);
        }
    }
}

#[cfg(test)]
mod tests;
