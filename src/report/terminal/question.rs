//! A question of a quiz, what is said of the answer, and what a session came to.

use super::{Page, Row, Terminal, words};
use crate::model::{Question, QuestionKind, Verdict};
use crate::report::escape;
use crate::report::styles::Style;

/// A question as it is asked.
#[derive(Clone, Copy, Debug)]
pub struct AskedQuestion<'a> {
    /// Its number, counted from 1, and how many there are.
    pub progress: (usize, usize),
    /// Title of its quiz.
    pub title: &'a str,
    /// The question.
    pub question: &'a Question,
    /// What there is to choose from: letters and texts.
    pub options: &'a [(String, String)],
    /// How to answer, in a few words.
    pub how: &'a str,
}

/// What is said of an answer.
#[derive(Clone, Copy, Debug)]
pub struct Feedback<'a> {
    /// Whether the answer was right; none where a person rated it, or where there was none.
    pub correct: Option<bool>,
    /// What is wrong with it.
    pub sentences: &'a [String],
    /// Whether that is Markdown of the question's author; else it is shown as it is.
    pub written: bool,
    /// What nearly made it right.
    pub near_miss: Option<&'a str>,
    /// The right answer, where it is to be shown.
    pub right: Option<&'a str>,
    /// The question's explanation.
    pub explanation: &'a str,
}

/// What a session came to.
#[derive(Clone, Debug, Default)]
pub struct QuizScore {
    /// Right answers among those that were graded.
    pub right: usize,
    /// Answers that were graded.
    pub graded: usize,
    /// Open questions that were rated by a person.
    pub rated: usize,
    /// Those of them that count as passed.
    pub rated_well: usize,
    /// For each skill: its id, what was passed of it and what was asked.
    pub skills: Vec<(String, usize, usize)>,
    /// Ids of the questions to be repeated.
    pub repeat: Vec<String>,
    /// The command line that asks the same again.
    pub again: Option<String>,
}

impl Terminal {
    /// A question as it is asked.
    #[must_use]
    pub fn question(&self, asked: &AskedQuestion<'_>) -> String {
        let question = asked.question;
        let mut page = Page::new(self);
        let (number, total) = asked.progress;
        let mut facts = vec![asked.title.to_owned()];
        facts.extend(question.level.map(|level| level.name().to_owned()));
        facts.extend(question.skills.iter().cloned());
        let facts = facts.join(&format!(" {} ", self.glyphs().dot));
        page.blank();
        let head = Row::of(self.styles().bold, &format!("{number}/{total}"));
        page.row(&head.with(self.styles().dim, &format!("  {facts}")));
        page.blank();
        page.text(&self.prose(&question.prompt));
        if let Some(code) = &question.code {
            page.blank();
            let numbered = matches!(question.kind, QuestionKind::Line { .. });
            page.code(code, numbered);
        }
        if !asked.options.is_empty() {
            page.blank();
        }
        for (letter, text) in asked.options {
            page.option(letter, text);
        }
        if let QuestionKind::Order { stdout: Some(stdout), .. } = &question.kind {
            page.blank();
            page.row(&Row::plain("It must print:"));
            page.blank();
            page.code(stdout, false);
        }
        page.blank();
        page.row(&Row::of(self.styles().dim, asked.how));
        page.finish()
    }

    /// What is said of an answer.
    #[must_use]
    pub fn feedback(&self, feedback: &Feedback<'_>) -> String {
        let mut page = Page::new(self);
        if let Some(correct) = feedback.correct {
            let (verdict, word) = if correct {
                (Verdict::Accepted, "right")
            } else {
                (Verdict::WrongAnswer, "wrong")
            };
            let style = self.styles().verdict(verdict);
            page.blank();
            page.row(&Row::of(style, &format!("{} {word}", self.glyphs().verdict(verdict))));
        }
        for sentence in feedback.sentences {
            if feedback.written {
                page.hung("", &self.narrower(2).prose(sentence));
            } else {
                let lines = sentence.lines().map(|line| page.line(Style::new(), line));
                let room = self.width().saturating_sub(2);
                let rows: Vec<Row> = lines.flat_map(|line| line.parts(room)).collect();
                page.indented(&rows);
            }
        }
        if let Some(near_miss) = feedback.near_miss {
            page.sentence("near miss", Style::new(), near_miss);
        }
        if let Some(right) = feedback.right {
            let columns = page.columns();
            let lines = right
                .split('\n')
                .flat_map(|line| page.line(self.styles().expected, line).parts(columns));
            let rows: Vec<Row> = lines.collect();
            page.labelled("answer", &rows);
        }
        page.blank();
        page.text(&self.prose(feedback.explanation));
        page.finish()
    }

    /// What a good answer to an open question mentions, and what may be asked next.
    #[must_use]
    pub fn points(&self, points: &[String], follow_ups: &[String]) -> String {
        let mut page = Page::new(self);
        for (heading, texts) in
            [("A good answer mentions:", points), ("Follow-up questions:", follow_ups)]
        {
            if texts.is_empty() {
                continue;
            }
            page.blank();
            page.row(&Row::of(self.styles().bold, heading));
            for text in texts {
                let bullet = self.glyphs().bullet;
                page.hung(bullet, &self.narrower(4).prose(text));
            }
        }
        page.finish()
    }

    /// What a session came to.
    #[must_use]
    pub fn quiz_score(&self, score: &QuizScore) -> String {
        let mut page = Page::new(self);
        page.blank();
        page.row(&Row::of(self.styles().bold, &self.counts(score)));
        if score.rated > 0 {
            let told = "Open questions count as passed where you rated your answer 2 or better.";
            let rows = page.wrapped(self.styles().dim, told, self.width());
            page.rows(&rows);
        }
        page.blank();
        let widest = score.skills.iter().map(|(skill, ..)| skill.len()).max().unwrap_or(0);
        let skills: Vec<Row> = score
            .skills
            .iter()
            .map(|(skill, passed, asked)| {
                Row::plain(skill)
                    .padded(widest + 2)
                    .with(Style::new(), &format!("{passed}/{asked}"))
            })
            .collect();
        page.labelled("skills", &skills);
        let repeat: Vec<Row> = score.repeat.iter().map(|id| Row::plain(id)).collect();
        page.labelled("to repeat", &repeat);
        if let Some(again) = &score.again {
            // A command that is wrapped or cut cannot be copied.
            page.text(&format!("  again     {}\n", escape::terminal_line(again)));
        }
        page.finish()
    }

    /// How many of the questions were passed, all kinds together, as the skills below count them.
    fn counts(&self, score: &QuizScore) -> String {
        let mut facts = Vec::new();
        if score.graded > 0 {
            facts.push(format!("{}/{} right", score.right, score.graded));
        }
        if score.rated > 0 {
            let open = words::count(score.rated, "open question");
            facts.push(format!("{} of {open}", score.rated_well));
            let (passed, all) = (score.right + score.rated_well, score.graded + score.rated);
            let dot = self.glyphs().dot;
            return format!("{passed}/{all} passed: {}", facts.join(&format!(" {dot} ")));
        }
        facts.pop().unwrap_or_else(|| "no question was answered".to_owned())
    }

    /// The same terminal with fewer columns, for what is moved to the right.
    fn narrower(&self, columns: usize) -> Self {
        Self { width: self.width.saturating_sub(columns).max(20), ..self.clone() }
    }
}

impl Page<'_> {
    /// Code, moved to the right, with the numbers of its lines where they are asked for. What is too
    /// long goes on below its own indentation, with a sign in the margin, where no code stands.
    fn code(&mut self, code: &str, numbered: bool) {
        let terminal = self.terminal;
        let lines: Vec<&str> = code.strip_suffix('\n').unwrap_or(code).split('\n').collect();
        let digits = lines.len().to_string().len();
        for (position, line) in lines.iter().enumerate() {
            let mut margin = Row::plain("    ");
            if numbered {
                margin.push(terminal.styles().dim, &format!("{:>digits$}", position + 1));
                margin.push(Style::new(), "  ");
            }
            let sign = terminal.glyphs().continuation;
            let rest = Row::default()
                .padded(margin.width().saturating_sub(2))
                .with(terminal.styles().dim, sign)
                .padded(margin.width());
            self.long_line(terminal.styles().code, line, &margin, &rest);
        }
    }

    /// A line of code behind a margin, broken where it is too long.
    fn long_line(&mut self, style: Style, code: &str, margin: &Row, rest: &Row) {
        let room = self.terminal.width().saturating_sub(margin.width());
        let line = self.line(style, code);
        if line.width() <= room {
            self.row(&margin.clone().joined(&line));
            return;
        }
        let blanks = code.chars().take_while(|c| *c == ' ').count().min(room / 2);
        let line = self.line(style, &code[blanks..]);
        let indentation = " ".repeat(blanks);
        for (place, part) in line.parts(room - blanks).iter().enumerate() {
            let first = if place == 0 { margin } else { rest };
            self.row(&first.clone().with(Style::new(), &indentation).joined(part));
        }
    }

    /// Something to choose, with its letter. What has lines or fits on one is shown as it is.
    fn option(&mut self, letter: &str, text: &str) {
        let margin =
            Row::plain("  ").with(self.terminal.styles().bold, letter).with(Style::new(), ") ");
        let room = self.terminal.width().saturating_sub(margin.width());
        let is_long = !text.contains('\n') && super::width(text) > room;
        let rows: Vec<Row> = if is_long && !text.starts_with(' ') {
            super::wrap(Style::new(), text, room)
        } else {
            let rest = Row::default()
                .padded(margin.width().saturating_sub(2))
                .with(self.terminal.styles().dim, self.terminal.glyphs().continuation)
                .padded(margin.width());
            for (place, line) in text.trim_end().split('\n').enumerate() {
                let first =
                    if place == 0 { margin.clone() } else { Row::default().padded(margin.width()) };
                self.long_line(Style::new(), line, &first, &rest);
            }
            return;
        };
        for (place, row) in rows.iter().enumerate() {
            let first =
                if place == 0 { margin.clone() } else { Row::default().padded(margin.width()) };
            self.row(&first.joined(row));
        }
    }

    /// Laid-out text, moved to the right, behind a bullet where there is one.
    fn hung(&mut self, bullet: &str, text: &str) {
        let first = if bullet.is_empty() { "  ".to_owned() } else { format!("  {bullet} ") };
        let rest = " ".repeat(super::width(&first));
        for (place, line) in text.lines().enumerate() {
            if !line.is_empty() {
                self.text(if place == 0 { &first } else { &rest });
                self.text(line);
            }
            self.text("\n");
        }
    }
}

#[cfg(test)]
mod tests;
