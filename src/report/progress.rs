//! A bar on standard error while cases run.

use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::styles::Glyphs;
use super::words;
use crate::model::{Event, Verdict};

/// How often the bar is redrawn while nothing happens.
const TICK: Duration = Duration::from_millis(100);

/// Follows a run on standard error. When it is dropped, however the run ends, the bar is gone.
#[derive(Debug)]
pub struct Progress {
    bar: ProgressBar,
    glyphs: Glyphs,
    failing: usize,
}

impl Progress {
    /// A bar that is seen where standard error is a terminal. Nothing is ever written elsewhere.
    #[must_use]
    pub fn new(is_terminal: bool, glyphs: Glyphs) -> Self {
        if is_terminal {
            Self::on_target(ProgressDrawTarget::stderr(), glyphs)
        } else {
            Self { bar: ProgressBar::hidden(), glyphs, failing: 0 }
        }
    }

    fn on_target(target: ProgressDrawTarget, glyphs: Glyphs) -> Self {
        let bar = ProgressBar::with_draw_target(None, target);
        if let Ok(style) = ProgressStyle::with_template("{spinner} {msg}") {
            bar.set_style(style.tick_chars(glyphs.spinner));
        }
        bar.set_message("starting");
        bar.enable_steady_tick(TICK);
        Self { bar, glyphs, failing: 0 }
    }

    /// Moves the bar on.
    pub fn event(&mut self, event: &Event) {
        match event {
            Event::RunStarted { cases, .. } => self.start(*cases),
            Event::CaseFinished { verdict, .. } => {
                if !matches!(verdict, Verdict::Accepted | Verdict::Skipped) {
                    self.failing += 1;
                    self.bar.set_message(format!("{} failing", self.failing));
                }
                self.bar.inc(1);
            }
            Event::SubmissionFinished(_) => {}
            Event::RunFinished(_) => self.bar.finish_and_clear(),
        }
    }

    /// Runs something that writes to the terminal, with the bar out of the way.
    pub fn hidden_while<T>(&self, write: impl FnOnce() -> T) -> T {
        self.bar.suspend(write)
    }

    fn start(&self, cases: usize) {
        let template = format!(
            "{{bar:30}} {{pos}}/{} {} {{elapsed}} {{msg}}",
            words::count(cases, "case"),
            self.glyphs.dot
        );
        if let Ok(style) = ProgressStyle::with_template(&template) {
            self.bar.set_style(style.progress_chars(self.glyphs.progress));
        }
        self.bar.set_length(u64::try_from(cases).unwrap_or(u64::MAX));
        self.bar.set_message("");
    }
}

/// Follows on standard error how many of several things are done. When it is dropped, the bar is
/// gone.
#[derive(Debug)]
pub struct Steps {
    bar: ProgressBar,
}

impl Steps {
    /// A bar for so many things, which are called `noun`. It is seen where standard error is a
    /// terminal.
    #[must_use]
    pub fn new(is_terminal: bool, glyphs: &Glyphs, count: usize, noun: &str) -> Self {
        if !is_terminal {
            return Self { bar: ProgressBar::hidden() };
        }
        let length = u64::try_from(count).unwrap_or(u64::MAX);
        let bar = ProgressBar::with_draw_target(Some(length), ProgressDrawTarget::stderr());
        let template =
            format!("{{bar:30}} {{pos}}/{} {} {{elapsed}}", words::count(count, noun), glyphs.dot);
        if let Ok(style) = ProgressStyle::with_template(&template) {
            bar.set_style(style.progress_chars(glyphs.progress));
        }
        bar.enable_steady_tick(TICK);
        Self { bar }
    }

    /// One more is done.
    pub fn step(&self) {
        self.bar.inc(1);
    }

    /// Runs something that writes to the terminal, with the bar out of the way.
    pub fn hidden_while<T>(&self, write: impl FnOnce() -> T) -> T {
        self.bar.suspend(write)
    }
}

impl Drop for Steps {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}

#[cfg(test)]
mod tests {
    use indicatif::InMemoryTerm;

    use super::*;
    use crate::report::fixture;

    fn started() -> Event {
        Event::RunStarted { environment: fixture::environment(), submissions: 1, cases: 8 }
    }

    fn finished(verdict: Verdict) -> Event {
        Event::CaseFinished { submission: 0, verdict }
    }

    fn on_screen() -> (InMemoryTerm, Progress) {
        let screen = InMemoryTerm::new(10, 80);
        let target = ProgressDrawTarget::term_like(Box::new(screen.clone()));
        (screen, Progress::on_target(target, Glyphs::unicode()))
    }

    #[test]
    fn the_bar_counts_cases_and_failures() {
        let (screen, mut progress) = on_screen();
        progress.event(&started());
        progress.event(&finished(Verdict::Accepted));
        progress.event(&finished(Verdict::WrongAnswer));
        progress.bar.force_draw();
        let seen = screen.contents();
        assert!(seen.contains("2/8 cases"), "{seen}");
        assert!(seen.ends_with("1 failing"), "{seen}");
    }

    #[test]
    fn nothing_is_left_at_the_end() {
        let (screen, mut progress) = on_screen();
        progress.event(&started());
        progress.bar.force_draw();
        assert_ne!(screen.contents(), "");
        progress.event(&Event::RunFinished(crate::model::Summary::default()));
        assert_eq!(screen.contents(), "");
    }

    #[test]
    fn nothing_is_left_after_an_interruption() {
        let (screen, mut progress) = on_screen();
        progress.event(&started());
        progress.bar.force_draw();
        drop(progress);
        assert_eq!(screen.contents(), "");
    }

    #[test]
    fn what_is_written_meanwhile_stands_alone() {
        let (screen, mut progress) = on_screen();
        progress.event(&started());
        progress.bar.force_draw();
        assert_eq!(progress.hidden_while(|| screen.contents()), "");
    }

    #[test]
    fn elsewhere_there_is_no_bar() {
        let progress = Progress::new(false, Glyphs::ascii());
        assert!(progress.bar.is_hidden());
    }
}
