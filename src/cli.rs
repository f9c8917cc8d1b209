//! The command line as it is written, before anything is looked up or checked.

#![expect(clippy::doc_markdown, reason = "these comments are the help that users read")]

mod practice;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

pub use practice::{
    Hint, History, HistoryStep, InterviewArgs, ProgressArgs, ProgressFormat, QuizArgs, ReviewArgs,
    ScorecardFormat, Solution, Watch,
};

const TEMPLATE: &str = "\
{about}

Usage: gradus [OPTIONS] [COMMAND]

In a terminal, gradus alone opens the practice screen.

Practise:
  list         Find a challenge or a quiz
  show         Read a challenge
  start        Write a working file from a challenge's starter
  check        Run your file on the cases, see the verdict and the difference
  watch        Check your file each time you save it
  quiz         Answer questions, and learn why the answers are right
  review       See what is due today, questions and tasks
  progress     See which skills you have shown, and what the next level wants
  hint         See a hint, from a nudge to pseudocode
  solution     See how it can be done, once you have passed or given up
  history      See every run; go back to what your file held
  run          Run your file on an input of your own, without a verdict

Interview and grade:
  interview    Hold a mock interview, or print the sheet for a real one
  grade        Grade many files; write JSON, JUnit or Markdown

Write challenges:
  new          Make the files of a new challenge or quiz
  verify       Prove that challenges are sound

Set up:
  doctor       See which Python and which isolation are used, and why
  completions  Print completions for a shell

Options:
{options}

Every command has its own help with an example: gradus check --help
";

/// Interview practice and coding challenges for Python, graded from outside the candidate's process.
#[derive(Debug, Parser)]
#[command(name = "gradus", version, about, help_template = TEMPLATE)]
#[command(disable_help_subcommand = true, max_term_width = 100)]
pub struct Cli {
    /// Flags that every command knows.
    #[command(flatten)]
    pub global: Global,
    /// What to do; without it, the practice screen in a terminal and help elsewhere.
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// Flags that every command knows.
#[derive(Clone, Debug, Default, Args)]
pub struct Global {
    /// Add a folder of challenges; may be given several times [env: GRADUS_CHALLENGES]
    #[arg(long, global = true, value_name = "DIR")]
    pub challenges: Vec<PathBuf>,
    /// Python to run solutions with [env: GRADUS_PYTHON] [default: virtual environment, python3]
    #[arg(long, global = true, value_name = "PATH")]
    pub python: Option<PathBuf>,
    /// How strongly solutions are contained
    #[arg(long, global = true, value_enum, default_value_t, value_name = "TIER")]
    pub isolation: IsolationChoice,
    /// How cases are started [env: GRADUS_WORKER]
    #[arg(long, global = true, value_enum, default_value_t, value_name = "HOW")]
    pub worker: WorkerChoice,
    /// How many cases run side by side [default: one per processor]
    #[arg(long, short = 'j', global = true, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=256))]
    pub jobs: Option<u16>,
    /// When to use colour
    #[arg(long, global = true, value_enum, default_value_t, value_name = "WHEN")]
    pub color: ColorWhen,
    /// Use no characters beyond ASCII in the layout
    #[arg(long, global = true)]
    pub ascii: bool,
}

/// `--isolation`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum IsolationChoice {
    /// The strongest that this machine gives
    #[default]
    Auto,
    /// Namespaces, file and system-call filters, limits
    Full,
    /// File and system-call filters, limits
    Restricted,
    /// Limits only: for code you trust
    None,
}

/// `--worker`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum WorkerChoice {
    /// From an interpreter that runs already, where it can be confined as well
    #[default]
    Auto,
    /// Each with an interpreter of its own: slower, and the reference
    Cold,
}

/// `--color`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum ColorWhen {
    /// In a terminal, unless NO_COLOR is set
    #[default]
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Find a challenge or a quiz.
    #[command(
        visible_alias = "ls",
        after_help = "\
Example:
  gradus list junior strings
  gradus list quiz todo --format json
  gradus list tracks
  gradus list first-week

FILTER words must all match: a level (junior … principal), a kind (function, stdio,
write-tests, quiz), a skill, a domain of skills, a shelf (folder), a track (in its order), done,
todo or due, 20min for what takes no longer, or part of an id or title. The word `tracks` alone
lists the tracks: ordered ways through the library."
    )]
    List(List),
    /// Read a challenge.
    #[command(after_help = "Example:\n  gradus show two-sum")]
    Show(Show),
    /// Write a working file from a challenge's starter into the current folder.
    ///
    /// Without ID: the next of the track that you follow, else the easiest that you have not passed,
    /// as far as there is no file for it here yet. `gradus list tracks` shows the tracks.
    #[command(
        visible_alias = "next",
        after_help = "Example:\n  gradus start two-sum\n  gradus start first-week"
    )]
    Start(Start),
    /// Run your file on the cases, see the verdict and the difference.
    ///
    /// With FILE alone, the challenge is named by the file's first line `# gradus: ID` or by the
    /// file's name (two_sum.py is two-sum). With ID alone, the file is ./two_sum.py. With neither,
    /// it is what you started last.
    #[command(
        visible_alias = "test",
        after_help = "\
Example:
  gradus check two_sum.py
  gradus check two-sum my_attempt.py --format json

Exit code: 0 accepted, 1 not accepted, 2 wrong usage, 3 the judge failed."
    )]
    Check(Check),
    /// Check your file each time you save it.
    ///
    /// Single keys: n next task, e edit, h hint, d every failure, o what was printed, s the task, a add a case
    /// of your own, l list, z undo, q quit; Enter checks at once.
    #[command(after_help = "\
Example:
  gradus watch two-sum
  EDITOR='code -r' gradus watch two_sum.py

Your own cases stand in two_sum.cases.txt beside two_sum.py, and are run first:
  >>> two_sum([1, 2], 3)
  [0, 1]")]
    Watch(Watch),
    /// See a hint, from a nudge to pseudocode.
    ///
    /// Each call shows one more. Hints that you have seen are recorded.
    #[command(after_help = "Example:\n  gradus hint two-sum")]
    Hint(Hint),
    /// See how it can be done, once you have passed or given up.
    #[command(after_help = "Example:\n  gradus solution two-sum")]
    Solution(Solution),
    /// See your runs; go back to what your file held.
    ///
    /// Every run is kept, but one that fails while the file holds nothing but the starter: it says
    /// nothing of you.
    #[command(after_help = "\
Example:
  gradus history two-sum
  gradus history undo two-sum
  gradus history --format json > practice.json")]
    History(History),
    /// Run your file on an input of your own, without a verdict.
    #[command(after_help = "\
Example:
  gradus run report.py --input '3 4'
  gradus run two_sum.py --call 'two_sum([2, 7], 9)'")]
    Run(Run),
    /// Answer questions, and learn why the answers are right.
    ///
    /// The questions of a single quiz come in its own order, others are chosen and shuffled. Every
    /// answer is kept as soon as it is given. Without a terminal, --answers grades a sheet: a JSON
    /// object from quiz-id#question-id, or question-id within one quiz, to a string, number, boolean
    /// or list; options by their text.
    #[command(after_help = "\
Example:
  gradus quiz python-iterators --count 5
  gradus quiz generators-quiz --format json
  gradus quiz generators-quiz --answers answers.json --format json

FILTER words must all match: a level, a skill, a shelf (folder), done, todo, due, part of a quiz's
id or title, or a single question's id (quiz-id#question-id).

Exit code: 0 all right, 1 not, 2 wrong usage, 3 the judge failed, 4 nothing matches.")]
    Quiz(QuizArgs),
    /// What is due today, questions and tasks in one queue.
    ///
    /// What you have answered or passed comes back when it is about to be forgotten; what was hard
    /// comes back sooner. A task that fails brings the questions of its skills forward.
    #[command(after_help = "Example:\n  gradus review\n  gradus review --list")]
    Review(ReviewArgs),
    /// See which skills you have shown, and what the next level wants.
    ///
    /// What you have answered and solved shows a grade of each skill: questions whose answer is picked
    /// at most working, those that are run and tasks at most advanced; expert only by a rating that a
    /// person records. What was never tried is not assessed, which is no failure.
    #[command(after_help = "\
Example:
  gradus progress
  gradus progress core-python --level senior
  gradus progress --assess
  gradus progress --rate code-review=expert --by 'Ada Lovelace'
  gradus progress --format csv > skills.csv")]
    Progress(ProgressArgs),
    /// Hold a mock interview against the clock.
    ///
    /// It has questions and tasks of a level. Each task has its phases: read and clarify, plan,
    /// code, test with your own cases; at the end you state what your solutions cost. It is kept
    /// after every step: an interrupted one goes on with --resume, and time away does not count.
    #[command(
        visible_alias = "mock",
        after_help = "\
Example:
  gradus interview --level middle --minutes 45
  gradus interview --resume
  gradus interview --scorecard --format markdown > interview.md
  gradus interview --sheet --level senior --seed 7 > sheet.md"
    )]
    Interview(InterviewArgs),
    /// Grade many files.
    ///
    /// A PATH is a file, or a folder whose Python files are matched by the layout. Without a
    /// layout, the challenge is named by a file's first line `# gradus: ID`, by its name, or by
    /// a single --challenge; the folder above a file names the candidate, as far as PATH tells it.
    /// Of several folders each stands before what lies below it: ada/week1. A file may name a
    /// challenge of the library, or a folder that --challenge names, and no other folder.
    /// A layout is read below PATH, or where it fits nothing there, below the folder above.
    #[command(after_help = "\
Example:
  gradus grade submissions --challenge two-sum --format json=result.json,junit=junit.xml
  gradus grade returned --layout '{candidate}/{challenge}.py' --format markdown

A file that cannot be read is listed as not graded, and scores nothing.

Exit code: 0 all accepted or above the threshold, 1 not, 2 wrong usage or a named file is missing,
3 the judge failed or a file cannot be read, 4 nothing to grade.")]
    Grade(Grade),
    /// Prove that challenges are sound.
    ///
    /// Every file under submissions/ must get its folder's verdict, and those under accepted/ get
    /// it on every installed Python that `requires` admits and under two hash seeds (the Python that
    /// grades has both, each other one of them), with a third of the processor time and half of the
    /// memory. The starter scores nothing, unless a copy of it under submissions/ says that it is
    /// what must be mended. No case stands there twice.
    ///
    /// The statement shows the sample cases and nothing else, below headings that begin with
    /// "Example": as a Python session with >>>; as a call, words with "returns" or "value", and a
    /// value; as a call and "raises `Error`"; or as text after "Input:" and "Output:".
    ///
    /// Up to 60 copies of the accepted solutions with one small change each (mutants) are graded;
    /// those that no case notices are listed, and below 60 % noticed is a problem.
    ///
    /// Snippets of quizzes are run on every Python, too. Without WHAT: the whole library.
    #[command(
        visible_alias = "lint",
        after_help = "\
Example:
  gradus verify
  gradus verify my-challenges/two-sum
  gradus verify my-challenges --changed main --format json

Exit code: 0 sound, 1 a challenge does not prove itself, 2 a challenge does not load, 3 one cannot
be graded on this machine."
    )]
    Verify(Verify),
    /// Make the files of a new challenge or quiz.
    ///
    /// They go below the last --challenges folder, or below the current one. Fill in every
    /// FILL_IN, then run `gradus verify`.
    #[command(
        after_help = "Example:\n  gradus new function strings/slugify\n  gradus new write-tests \
                      testing/test-slugify"
    )]
    New(New),
    /// See which Python and which isolation are used, and why.
    #[command(after_help = "Example:\n  gradus doctor --format json")]
    Doctor(Doctor),
    /// Print completions for a shell.
    #[command(after_help = "\
Example:
  gradus completions bash > ~/.local/share/bash-completion/completions/gradus")]
    Completions(Completions),
}

/// Output for people or for machines.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum ViewFormat {
    /// For reading
    #[default]
    Terminal,
    /// For machines
    Json,
}

/// Who reads a result.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum AudienceChoice {
    /// May not see the hidden cases
    Candidate,
    /// May see everything
    Interviewer,
}

/// `list`.
#[derive(Debug, Args)]
pub struct List {
    /// Words that must all match.
    #[arg(value_name = "FILTER")]
    pub filter: Vec<String>,
    /// How to print
    #[arg(long, value_enum, default_value_t)]
    pub format: ViewFormat,
}

/// `show`.
#[derive(Debug, Args)]
pub struct Show {
    /// Id, its last part, or a challenge folder.
    pub id: String,
    /// How to print
    #[arg(long, value_enum, default_value_t)]
    pub format: ViewFormat,
}

/// `start`.
#[derive(Debug, Args)]
pub struct Start {
    /// Id, its last part, a challenge folder, or a track to follow from now on.
    pub id: Option<String>,
    /// Begin anew: what the file holds is kept in the journal, and a fresh starter takes its place
    #[arg(long, requires = "id")]
    pub again: bool,
    /// Follow no track any more
    #[arg(long, conflicts_with_all = ["id", "again"])]
    pub no_track: bool,
}

/// `check`.
#[derive(Debug, Args)]
pub struct Check {
    /// Challenge and file, or one of them.
    #[arg(value_names = ["ID", "FILE"], num_args = 0..=2)]
    pub what: Vec<PathBuf>,
    /// Expand every case that fails, not only the first
    #[arg(long, short)]
    pub verbose: bool,
    /// How to print
    #[arg(long, value_enum, default_value_t)]
    pub format: ViewFormat,
    /// Hide what candidates may not see [default: show everything]
    #[arg(long, value_enum)]
    pub audience: Option<AudienceChoice>,
}

/// `run`.
#[derive(Debug, Args)]
pub struct Run {
    /// The file, or a challenge (for its limits and packages) and the file.
    #[arg(value_names = ["ID", "FILE"], num_args = 1..=2, required = true)]
    pub what: Vec<PathBuf>,
    /// Text for standard input
    #[arg(long, value_name = "TEXT", conflicts_with = "input_file")]
    pub input: Option<String>,
    /// File for standard input, - for this command's own
    #[arg(long, value_name = "FILE")]
    pub input_file: Option<PathBuf>,
    /// Python to evaluate in the file's module; prints the value
    #[arg(long, value_name = "PYTHON")]
    pub call: Option<String>,
}

/// `grade`.
#[derive(Debug, Args)]
pub struct Grade {
    /// Files, or folders of files.
    #[arg(value_name = "PATH", required = true)]
    pub paths: Vec<PathBuf>,
    /// Grade only against this challenge; may be given several times
    #[arg(long = "challenge", short = 'c', value_name = "ID")]
    pub challenge: Vec<String>,
    /// Where candidate and challenge stand in a path below a folder
    #[arg(long, value_name = "PATTERN")]
    pub layout: Option<String>,
    /// terminal, json, junit, markdown; several with commas, each with =FILE to write a file (`-`:
    /// standard output)
    #[arg(long, value_name = "FORMAT[=FILE]", value_delimiter = ',')]
    pub format: Vec<String>,
    /// Pass every submission with at least this share of its points, in percent
    #[arg(long, value_name = "PERCENT", value_parser = percent)]
    pub threshold: Option<f64>,
    /// Who reads the result [default: candidate where CI is set, else interviewer]
    #[arg(long, value_enum)]
    pub audience: Option<AudienceChoice>,
}

/// `verify`.
#[derive(Debug, Args)]
pub struct Verify {
    /// Ids, challenge folders or filter words; the whole library where there are none.
    #[arg(value_name = "WHAT")]
    pub what: Vec<String>,
    /// Only what differs from this git revision, in folders on disk
    #[arg(long, value_name = "REV")]
    pub changed: Option<String>,
    /// How to print
    #[arg(long, value_enum, default_value_t)]
    pub format: ViewFormat,
}

/// `new`.
#[derive(Debug, Args)]
pub struct New {
    /// What to make.
    pub kind: NewKind,
    /// Its id: the path below the folder of challenges.
    pub id: String,
}

/// What `new` can make.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum NewKind {
    /// A function or class to write
    Function,
    /// A program that reads and writes text
    Stdio,
    /// Tests to write, for a module with bugs
    WriteTests,
    /// Questions
    Quiz,
}

/// `doctor`.
#[derive(Debug, Args)]
pub struct Doctor {
    /// How to print
    #[arg(long, value_enum, default_value_t)]
    pub format: ViewFormat,
}

/// `completions`.
#[derive(Debug, Args)]
pub struct Completions {
    /// The shell.
    pub shell: clap_complete::Shell,
}

fn percent(text: &str) -> Result<f64, String> {
    match text.trim_end_matches('%').parse::<f64>() {
        Ok(value) if (0.0..=100.0).contains(&value) => Ok(value),
        _ => Err("a number from 0 to 100".to_owned()),
    }
}
