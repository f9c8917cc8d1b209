//! Flags and environment, made into settings that are known to be valid.

use std::env;
use std::ffi::OsString;
use std::io::IsTerminal;
use std::num::NonZero;
use std::path::PathBuf;

use jiff::civil::Date;
use jiff::{Timestamp, Zoned};

use crate::cli::{ColorWhen, Global, IsolationChoice, WorkerChoice};
use crate::model::Moment;

/// What every command goes by.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own about the terminal")]
pub struct Settings {
    /// Folders of challenges beside the embedded library, in the order of precedence.
    pub roots: Vec<PathBuf>,
    /// `--python`.
    pub python: Option<PathBuf>,
    /// `--isolation`.
    pub isolation: IsolationChoice,
    /// `--worker`.
    pub worker: WorkerChoice,
    /// How many cases run side by side.
    pub jobs: usize,
    /// Whether to write colour to standard output.
    pub color: bool,
    /// Whether to write colour to standard error.
    pub color_stderr: bool,
    /// Whether the layout is limited to ASCII.
    pub ascii: bool,
    /// Whether standard output is a terminal.
    pub interactive: bool,
    /// Whether standard error is a terminal, where progress may be shown.
    pub progress: bool,
    /// Columns of the terminal; 80 where there is none.
    pub width: usize,
    /// Lines of the terminal; none where there is none.
    pub height: Option<usize>,
    /// Whether standard input is a terminal, too, so that somebody can be asked.
    pub can_ask: bool,
    /// `GRADUS_TODAY`: the day to take for today.
    pub today: Option<Date>,
}

impl Settings {
    /// Settings from flags and environment.
    #[must_use]
    pub fn new(global: Global) -> Self {
        let given = env::var_os("GRADUS_CHALLENGES").unwrap_or_default();
        let mut roots: Vec<PathBuf> =
            env::split_paths(&given).filter(|path| !path.as_os_str().is_empty()).collect();
        roots.extend(global.challenges);
        let interactive = std::io::stdout().is_terminal();
        let progress = std::io::stderr().is_terminal();
        Self {
            roots,
            python: global.python,
            isolation: global.isolation,
            worker: match env::var("GRADUS_WORKER").as_deref() {
                Ok("cold") => WorkerChoice::Cold,
                _ => global.worker,
            },
            jobs: global.jobs.map_or_else(processors, usize::from),
            color: wants_color(global.color, interactive),
            color_stderr: wants_color(global.color, progress),
            ascii: global.ascii,
            interactive,
            progress: progress && env::var_os("CI").is_none_or(|value| value.is_empty()),
            width: if interactive { terminal_width() } else { 80 },
            height: if interactive { terminal_height() } else { None },
            can_ask: interactive && std::io::stdin().is_terminal(),
            today: env::var("GRADUS_TODAY").ok().and_then(|day| day.parse().ok()),
        }
    }

    /// Now, where the user is.
    #[must_use]
    pub fn now(&self) -> Moment {
        let day = self.today.unwrap_or_else(|| Zoned::now().date());
        Moment { at: Timestamp::now(), day }
    }
}

/// Processors that this process may use.
#[must_use]
pub fn processors() -> usize {
    std::thread::available_parallelism().map_or(1, NonZero::get)
}

/// Whether the program runs as a step of continuous integration.
#[must_use]
pub fn in_ci() -> bool {
    env::var_os("CI").is_some_and(|value| !value.is_empty() && value != "false" && value != "0")
}

fn wants_color(when: ColorWhen, terminal: bool) -> bool {
    let set = |value: Option<OsString>| value.is_some_and(|value| !value.is_empty());
    match when {
        ColorWhen::Always => true,
        ColorWhen::Never => false,
        ColorWhen::Auto if set(env::var_os("NO_COLOR")) => false,
        ColorWhen::Auto if set(env::var_os("CLICOLOR_FORCE")) => true,
        ColorWhen::Auto => terminal && env::var_os("TERM").is_none_or(|term| term != "dumb"),
    }
}

fn terminal_width() -> usize {
    let asked = env::var("COLUMNS").ok().and_then(|text| text.parse().ok());
    let real = rustix::termios::tcgetwinsize(std::io::stdout()).ok().map(|size| size.ws_col.into());
    real.filter(|width| *width > 0).or(asked).unwrap_or(80).clamp(40, 200)
}

fn terminal_height() -> Option<usize> {
    let size = rustix::termios::tcgetwinsize(std::io::stdout()).ok()?;
    Some(size.ws_row.into()).filter(|lines| *lines > 0)
}
