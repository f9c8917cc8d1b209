//! Asks questions in the terminal, one after another, grades the answers and keeps them. What was
//! printed stays in the terminal's scrollback.

mod grader;
mod how;
mod score;

use std::time::Instant;

pub use grader::{Grader, Unaskable};
pub use score::score;

use super::context::{Context, store_failure};
use super::ending;
use crate::error::Failure;
use crate::model::{Answer, Key, QuestionKind, Rating, Review, Trial};
use crate::quiz::{self, Answered, Item, Offer, Session, Step};
use crate::report::escape;
use crate::report::terminal::{AskedQuestion, Feedback};
use crate::sandbox::Interrupt;
use crate::store::{Schedule, Store};
use crate::tui::{Asked, Asker, Prompt};

/// How questions are asked.
pub struct Asking<'a> {
    pub context: &'a Context,
    /// Where answers are kept; none where they are not.
    pub store: Option<&'a mut Store>,
    /// When an answered question is asked again.
    pub schedule: Schedule<'a>,
    /// Gives the order of options.
    pub seed: u64,
    /// The time that is left, kept in sight.
    pub clock: Option<&'a dyn Fn() -> String>,
    /// When to stop asking.
    pub deadline: Option<Instant>,
    /// The interview that this is a part of.
    pub session: Option<Part<'a>>,
}

/// A part of an interview, which keeps where it stands.
pub struct Part<'a> {
    /// The number of the interview.
    pub id: i64,
    /// The id of an open question, and what was said of it before the interview was interrupted.
    pub said: Option<(String, String)>,
    /// Called with the id of an open question and what is said of it, before that is rated.
    pub on_said: &'a dyn Fn(&str, &str),
    /// Called with each question that is answered for good.
    pub on_answer: &'a dyn Fn(&Answered),
}

/// How the asking ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// Every question was asked.
    Finished,
    /// Whoever was asked ended it.
    Stopped,
    /// Ctrl-C, or a signal.
    Interrupted,
    /// The deadline has passed.
    TimeUp,
}

/// What came of the asking.
pub struct Outcome {
    /// What was answered, in order.
    pub answered: Vec<Answered>,
    pub ending: Ending,
    /// Questions that could not be asked because of their own Python.
    pub broken: usize,
}

/// Asks questions until all are answered or somebody ends it. Each answer is kept before anything
/// is said of it.
pub fn ask(asking: Asking<'_>, items: Vec<Item>) -> Result<Outcome, Failure> {
    // A signal must find somebody who gives the terminal back.
    let interrupt = ending::interrupt()?;
    let mut round = Round {
        grader: Grader::new(asking.context),
        asking,
        interrupt,
        session: Session::new(items),
        asker: Asker::new(),
        broken: 0,
    };
    let ending = match round.go() {
        Ok(ending) => ending,
        // What was answered is kept and can be summed up.
        Err(failure) if failure == Failure::interrupted() => Ending::Interrupted,
        Err(failure) => return Err(failure),
    };
    round.session.end();
    let answered = round.session.answered().to_vec();
    Ok(Outcome { answered, ending, broken: round.broken })
}

struct Round<'a> {
    asking: Asking<'a>,
    grader: Grader<'a>,
    interrupt: Interrupt,
    session: Session,
    asker: Asker,
    broken: usize,
}

/// What somebody typed, or why nothing more will come.
type Typed<T> = Result<T, Ending>;

impl Round<'_> {
    fn go(&mut self) -> Result<Ending, Failure> {
        while let Some(item) = self.session.current().cloned() {
            let key = match self.grader.key(&item.question)? {
                Ok(key) => key,
                Err(unaskable) => {
                    self.leave_out(&item, &unaskable);
                    continue;
                }
            };
            if let Err(ending) = self.one(&item, &key)? {
                return Ok(ending);
            }
        }
        Ok(Ending::Finished)
    }

    fn leave_out(&mut self, item: &Item, unaskable: &Unaskable) {
        self.broken += usize::from(unaskable.by_author);
        self.asking.context.warn(format!("{} cannot be asked: {}", item.id, unaskable.why));
        self.session.leave_out();
    }

    /// Asks the question at hand until there is an answer, and says what it is worth.
    fn one(&mut self, item: &Item, key: &Key) -> Result<Typed<()>, Failure> {
        let question = &item.question;
        let offer = Offer::of(question, &item.id, self.asking.seed);
        let letters = (0..).map(Offer::letter);
        let options: Vec<_> = letters.zip(offer.texts.iter().cloned()).collect();
        self.asking.context.print(&self.asking.context.terminal.question(&AskedQuestion {
            progress: self.session.progress(),
            title: &item.title,
            question,
            options: &options,
            how: &how::brief(&question.kind),
        }))?;
        let part = self.asking.session.as_mut();
        let said = part.and_then(|part| part.said.take_if(|(id, _)| *id == item.id));
        if let (Some((_, said)), QuestionKind::Open { points, follow_ups }) = (said, &question.kind)
        {
            self.asking.context.print(&format!("> {}\n", escape::terminal_line(&said)))?;
            self.session.say(&said, 0);
            return self.rated(item, points, follow_ups);
        }
        let begun = Instant::now();
        let (answer, trial) = match self.answer(item, &offer)? {
            Ok(answer) => answer,
            Err(ending) => return Ok(Err(ending)),
        };
        let seconds = u32::try_from(begun.elapsed().as_secs()).unwrap_or(u32::MAX);
        if let QuestionKind::Open { points, follow_ups } = &question.kind {
            self.session.say(&answer.text(), seconds);
            if let Some(part) = &self.asking.session {
                (part.on_said)(&item.id, &answer.text());
            }
            return self.rated(item, points, follow_ups);
        }
        let Some(graded) = quiz::grade(question, key, &answer, trial.as_ref()) else {
            return Err(Failure::judge(format!("the answer to {} cannot be graded", item.id)));
        };
        let answered = self.session.answer(&answer.text(), graded.correct, seconds).cloned();
        self.record(item, answered);
        let right = quiz::right_answer(question, key).filter(|_| !graded.correct);
        self.say(&Feedback {
            correct: Some(graded.correct),
            sentences: &graded.feedback,
            written: question.has_written_feedback(),
            near_miss: graded.near_miss.as_deref(),
            right: right.as_deref(),
            explanation: &question.explanation,
        })?;
        Ok(Ok(()))
    }

    /// Shows what a good answer mentions, and has the answer rated.
    fn rated(
        &mut self,
        item: &Item,
        points: &[String],
        follow_ups: &[String],
    ) -> Result<Typed<()>, Failure> {
        debug_assert_eq!(self.session.step(), Step::Rate);
        let context = self.asking.context;
        context.print(&context.terminal.points(points, follow_ups))?;
        context.print("\nHow was yours? 1 not at all, 2 with gaps, 3 good, 4 with ease\n")?;
        let rating = loop {
            let typed = match self.line("> ")? {
                Ok(typed) => typed,
                Err(ending) => return Ok(Err(ending)),
            };
            let number = typed.trim().parse::<usize>().ok().and_then(|n| n.checked_sub(1));
            match number.and_then(|place| Rating::ALL.get(place)) {
                Some(rating) => break *rating,
                None => context.print("type 1, 2, 3 or 4\n")?,
            }
        };
        let answered = self.session.rate(rating).cloned();
        self.record(item, answered);
        let explanation = &item.question.explanation;
        self.say(&Feedback {
            correct: None,
            sentences: &[],
            written: false,
            near_miss: None,
            right: None,
            explanation,
        })?;
        Ok(Ok(()))
    }

    /// Asks until what is typed can be an answer. With what running it gave, where it was run.
    fn answer(
        &mut self,
        item: &Item,
        offer: &Offer,
    ) -> Result<Typed<(Answer, Option<Trial>)>, Failure> {
        let context = self.asking.context;
        loop {
            let first = match self.line("> ")? {
                Ok(line) => line,
                Err(ending) => return Ok(Err(ending)),
            };
            if first.trim() == "?" {
                context.print(&context.terminal.prose(&how::full(&item.question.kind)))?;
                continue;
            }
            if first.is_empty() && !self.asker.has_pasted() && !item.question.is_open() {
                context.print("type an answer, or ? to see what can be typed\n")?;
                continue;
            }
            let typed = match self.rest(item, first)? {
                Ok(typed) => typed,
                Err(ending) => return Ok(Err(ending)),
            };
            let misread = match quiz::read(&item.question, offer, &typed) {
                Ok(answer) => {
                    let trial = self.grader.trial(&item.question, &answer)?;
                    match quiz::no_answer(&item.question, trial.as_ref()) {
                        None => return Ok(Ok((answer, trial))),
                        Some(why) => why.to_owned(),
                    }
                }
                Err(misread) => misread.to_string(),
            };
            context.print(&format!("{}\n", escape::terminal_block(&misread)))?;
        }
    }

    /// The further lines of an answer that may have several.
    fn rest(&mut self, item: &Item, first: String) -> Result<Typed<String>, Failure> {
        if !matches!(item.question.kind, QuestionKind::Output) {
            return Ok(Ok(first));
        }
        let mut lines: Vec<String> = Vec::new();
        let mut line = first;
        // An output that is pasted may have empty lines in it.
        while !line.is_empty() || self.asker.has_pasted() {
            lines.push(if line == "." { String::new() } else { line });
            line = match self.line("| ")? {
                Ok(line) => line,
                Err(ending) => return Ok(Err(ending)),
            };
        }
        Ok(Ok(lines.join("\n")))
    }

    /// A line from the terminal.
    fn line(&mut self, label: &str) -> Result<Typed<String>, Failure> {
        let interrupt = &self.interrupt;
        let stopped = || interrupt.fired();
        let prompt = Prompt {
            label,
            clock: self.asking.clock,
            deadline: self.asking.deadline,
            stopped: Some(&stopped),
        };
        let asked = self
            .asker
            .ask_line(&prompt)
            .map_err(|error| Failure::judge(format!("cannot ask in the terminal: {error}")))?;
        Ok(match asked {
            Asked::Line(line) => Ok(line),
            Asked::Cancelled | Asked::End => Err(Ending::Stopped),
            Asked::Interrupted => Err(Ending::Interrupted),
            Asked::TimeUp => Err(Ending::TimeUp),
        })
    }

    fn say(&self, feedback: &Feedback<'_>) -> Result<(), Failure> {
        self.asking.context.print(&self.asking.context.terminal.feedback(feedback))
    }

    /// Keeps an answer. Where that fails it is said once, and the asking goes on.
    fn record(&mut self, item: &Item, answered: Option<Answered>) {
        let Some(answered) = answered else { return };
        self.record_review(item, &answered);
        // After the record, from which an interview that was killed in between takes it over.
        if let Some(part) = &self.asking.session {
            (part.on_answer)(&answered);
        }
    }

    fn record_review(&mut self, item: &Item, answered: &Answered) {
        let Some(store) = self.asking.store.as_mut() else { return };
        let review = Review {
            item: item.id.clone(),
            when: self.asking.context.settings.now(),
            rating: answered.rating,
            correct: answered.mark.correct(),
            answer: Some(answered.answer.clone()),
            seed: Some(self.asking.seed),
            revision: item.revision.clone(),
            seconds: answered.seconds,
            hints: 0,
            session: self.asking.session.as_ref().map(|part| part.id),
        };
        if let Err(error) = store.record_review(&review, &answered.skills, self.asking.schedule) {
            self.asking.context.not_recorded(&store_failure(&error));
            self.asking.store = None;
        }
    }
}
