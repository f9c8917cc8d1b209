//! The facts for the terminal.

use super::{accepted, compared, ended, head, questions, rating};
use crate::model::{CostFacts, InterviewPhase, Scorecard, TaskFacts};
use crate::report::styles::Style;
use crate::report::terminal::{Page, Row, Terminal};
use crate::report::words;

impl Terminal {
    /// The facts of an interview.
    #[must_use]
    pub fn scorecard(&self, card: &Scorecard) -> String {
        let mut page = Page::new(self);
        let dot = format!(" {} ", self.glyphs().dot);
        let title = Row::of(self.styles().heading, "Interview");
        page.row(&title.with(Style::new(), &format!("{dot}{}", head(card).join(&dot))));
        page.sentence("ended", Style::new(), &ended(card));
        heading(&mut page, "Questions");
        page.sentence("answers", Style::new(), &questions(card));
        for skill in &card.questions.by_skill {
            let line = format!("{}/{}  {}", skill.right, skill.asked, skill.skill);
            page.sentence("skill", Style::new(), &line);
        }
        for rated in &card.questions.rated {
            let line = format!("{}: {}", rated.question, rating(rated.rating));
            page.sentence("rated", Style::new(), &line);
        }
        for task in &card.tasks {
            self::task(&mut page, task);
        }
        times(&mut page, card);
        if !card.notes.is_empty() {
            heading(&mut page, "Notes");
            lines(&mut page, "", &card.notes);
        }
        for id in &card.left_out {
            page.sentence("left out", self.styles().warn, id);
        }
        page.finish()
    }
}

fn heading(page: &mut Page<'_>, text: &str) {
    page.blank();
    page.row(&Row::of(page.terminal.styles().heading, text));
}

fn task(page: &mut Page<'_>, task: &TaskFacts) {
    let styles = page.terminal.styles().clone();
    page.blank();
    let title = Row::of(styles.heading, &task.title);
    page.row(&title.with(styles.dim, &format!("  {}", task.task)));
    let plain = Style::new();
    let accept = if task.first_accepted_seconds.is_some() { styles.pass } else { plain };
    page.sentence("accepted", accept, &accepted(task.first_accepted_seconds));
    let used = words::clock(task.used_seconds.into());
    page.sentence("time used", plain, &format!("{used} of {} min planned", task.planned_minutes));
    page.sentence("runs", plain, &task.runs.to_string());
    page.sentence("hints", plain, &task.hints.to_string());
    let own = format!("{}, {} as written", task.own_cases, task.own_passed);
    let own = if task.own_cases == 0 { "none".to_owned() } else { own };
    page.sentence("own cases", plain, &own);
    for (label, cost) in [("time", &task.time), ("space", &task.space)] {
        if let Some(line) = self::cost(cost) {
            page.sentence(label, plain, &line);
        }
    }
    lines(page, "assumed", &task.assumptions);
    lines(page, "plan", &task.plan);
}

fn cost(cost: &CostFacts) -> Option<String> {
    let stated = cost.stated.as_deref().map(|stated| format!("{stated} stated"));
    let challenge = cost.challenge.as_deref().map(|cost| format!("{cost} in the challenge"));
    let stated = stated.or_else(|| challenge.is_some().then(|| "not stated".to_owned()))?;
    let parts = [Some(stated), challenge, compared(cost)];
    Some(parts.into_iter().flatten().collect::<Vec<_>>().join("; "))
}

fn times(page: &mut Page<'_>, card: &Scorecard) {
    if card.phases.is_empty() {
        return;
    }
    heading(page, "Time");
    for time in &card.phases {
        let mut text = time.phase.title().to_owned();
        let many = card.tasks.len() > 1 && time.phase != InterviewPhase::Questions;
        if let Some(task) = time.task.as_ref().filter(|_| many) {
            text = format!("{text}, {task}");
        }
        page.sentence(&words::clock(time.seconds.into()), Style::new(), &text);
    }
}

/// Lines that the candidate wrote, each below the other.
fn lines(page: &mut Page<'_>, label: &str, lines: &[String]) {
    for (position, line) in lines.iter().enumerate() {
        page.sentence(if position == 0 { label } else { "" }, Style::new(), line);
    }
}
