//! The commands of those who practise.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

use super::ViewFormat;
use crate::model::{Grade, Level};

/// `watch`.
#[derive(Debug, Args)]
pub struct Watch {
    /// Challenge and file, or one of them.
    #[arg(value_names = ["ID", "FILE"], num_args = 0..=2)]
    pub what: Vec<PathBuf>,
    /// Look at the file twice a second instead of waiting to be told, for network and WSL folders
    #[arg(long)]
    pub poll: bool,
}

/// `hint`.
#[derive(Debug, Args)]
pub struct Hint {
    /// Id, its last part, or a challenge folder; without it, what you started last.
    pub id: Option<String>,
    /// Show again those that you have seen, and no new one
    #[arg(long)]
    pub seen: bool,
}

/// `solution`.
#[derive(Debug, Args)]
pub struct Solution {
    /// Id, its last part, or a challenge folder; without it, what you started last.
    pub id: Option<String>,
    /// Give up: see it before a run of yours was accepted. This is recorded
    #[arg(long)]
    pub give_up: bool,
}

/// `history`.
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub struct History {
    /// What to do with it.
    #[command(subcommand)]
    pub step: Option<HistoryStep>,
    /// Only of this challenge or quiz
    pub id: Option<String>,
    /// How many lines
    #[arg(long, short = 'n', value_name = "N", default_value_t = 20, value_parser = at_least_one())]
    pub count: usize,
    /// How to print; json exports everything
    #[arg(long, value_enum, default_value_t)]
    pub format: ViewFormat,
}

/// `history undo` and `history reset`.
#[derive(Debug, Subcommand)]
pub enum HistoryStep {
    /// Set your file back to what it held at the run before.
    ///
    /// What it holds now is kept, so that nothing is lost; a second `undo` goes one further back.
    #[command(
        after_help = "Example:\n  gradus history undo two-sum\n  gradus history undo two-sum --to 17"
    )]
    Undo {
        /// Id, its last part, or a challenge folder; without it, what you started last.
        id: Option<String>,
        /// The record to go back to, by its number in `gradus history ID`
        #[arg(long, value_name = "NUMBER")]
        to: Option<i64>,
    },
    /// Set your file back to the starter. What it holds now is kept.
    #[command(after_help = "Example:\n  gradus history reset two-sum")]
    Reset {
        /// Id, its last part, or a challenge folder; without it, what you started last.
        id: Option<String>,
    },
}

/// None at all would look as if there were nothing.
fn at_least_one() -> clap::builder::RangedU64ValueParser<usize> {
    clap::builder::RangedU64ValueParser::new().range(1..)
}

/// How much is reviewed at a time unless told otherwise.
const REVIEW_COUNT: usize = 20;

/// `quiz`.
#[derive(Debug, Args)]
pub struct QuizArgs {
    /// Words that must all match.
    #[arg(value_name = "FILTER")]
    pub filter: Vec<String>,
    /// How many questions [default: 10; all of a single quiz, of a sheet, and of what is printed]
    #[arg(long, short = 'n', value_name = "N", value_parser = clap::builder::RangedU64ValueParser::<usize>::new().range(1..=10_000))]
    pub count: Option<usize>,
    /// Choose and shuffle as this number says [default: another one each time]
    #[arg(long, value_name = "S")]
    pub seed: Option<u64>,
    /// Grade the answers in this JSON file instead of asking; - for standard input
    #[arg(long, value_name = "FILE")]
    pub answers: Option<PathBuf>,
    /// How to print; json without --answers prints the questions
    #[arg(long, value_enum, default_value_t)]
    pub format: ViewFormat,
}

impl QuizArgs {
    /// To ask all questions of a quiz.
    #[must_use]
    pub fn of(id: &str) -> Self {
        let (filter, format) = (vec![id.to_owned()], ViewFormat::Terminal);
        Self { filter, count: None, seed: None, answers: None, format }
    }
}

/// `review`.
#[derive(Debug, Args)]
pub struct ReviewArgs {
    /// At most so many
    #[arg(long, short = 'n', value_name = "N", default_value_t = REVIEW_COUNT, value_parser = at_least_one())]
    pub count: usize,
    /// Say what is due, and ask nothing
    #[arg(long)]
    pub list: bool,
    /// How to print; json says what is due
    #[arg(long, value_enum, default_value_t)]
    pub format: ViewFormat,
}

impl Default for ReviewArgs {
    fn default() -> Self {
        Self { count: REVIEW_COUNT, list: false, format: ViewFormat::Terminal }
    }
}

/// `progress`.
#[derive(Debug, Args)]
pub struct ProgressArgs {
    /// Words that must all match: a domain or a skill, or a part of its id or title.
    #[arg(value_name = "WHAT")]
    pub what: Vec<String>,
    /// The level to aim at [default: the one above what you have reached]
    #[arg(long, value_name = "LEVEL", value_parser = level)]
    pub level: Option<Level>,
    /// Measure by the skills in this file, which is written as skills.toml is
    #[arg(long, value_name = "FILE")]
    pub skills: Option<PathBuf>,
    /// Rate yourself, one key for each skill
    #[arg(long, conflicts_with_all = ["rate", "format"])]
    pub assess: bool,
    /// Record that a person gave this grade; may be given several times
    #[arg(long, value_name = "SKILL=GRADE", value_parser = rate, conflicts_with_all = ["what", "format", "level"])]
    pub rate: Vec<(String, Grade)>,
    /// Who gave it
    #[arg(long, value_name = "NAME", requires = "rate")]
    pub by: Option<String>,
    /// How to print
    #[arg(long, value_enum, default_value_t)]
    pub format: ProgressFormat,
}

/// How the matrix of skills is printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum ProgressFormat {
    /// For reading
    #[default]
    Terminal,
    /// For machines
    Json,
    /// For spreadsheets
    Csv,
}

/// `interview`.
#[derive(Debug, Args)]
pub struct InterviewArgs {
    /// For whom: junior, middle, senior, lead or principal
    #[arg(long, value_name = "LEVEL", value_parser = level, default_value = "middle")]
    pub level: Level,
    /// How long
    #[arg(long, value_name = "N", default_value_t = 45, value_parser = clap::value_parser!(u16).range(5..=480))]
    pub minutes: u16,
    /// Compose it as this number says [default: another one each time]
    #[arg(long, value_name = "S")]
    pub seed: Option<u64>,
    /// Go on with the interview that was interrupted
    #[arg(long, conflicts_with_all = ["sheet", "scorecard", "seed"])]
    pub resume: bool,
    /// Print it as Markdown for a person who interviews, with points, follow-ups and room for notes
    #[arg(long)]
    pub sheet: bool,
    /// Print the scorecard of the last interview
    #[arg(long, conflicts_with = "sheet")]
    pub scorecard: bool,
    /// How to print the scorecard
    #[arg(long, value_enum, default_value_t)]
    pub format: ScorecardFormat,
}

/// How a scorecard is printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum ScorecardFormat {
    /// For reading
    #[default]
    Terminal,
    /// For machines
    Json,
    /// To keep
    Markdown,
}

fn level(text: &str) -> Result<Level, String> {
    text.parse().map_err(|()| {
        let names = Level::ALL.map(Level::name).join(", ");
        format!("one of {names}")
    })
}

fn rate(text: &str) -> Result<(String, Grade), String> {
    let names = Grade::ALL.map(Grade::name).join(", ");
    let (skill, grade) = text.split_once('=').ok_or("write SKILL=GRADE")?;
    let grade = grade.parse().map_err(|()| format!("the grade is one of {names}"))?;
    Ok((skill.to_owned(), grade))
}
