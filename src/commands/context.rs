//! What every command needs: settings, the library, somewhere to write.

use std::collections::BTreeMap;
use std::env;
use std::fmt::Display;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use anstream::AutoStream;
use serde::Serialize;

use super::ending;
use crate::catalog::{Entry, Item, Library, Loaded, Problems, QuestionHead, Replaced};
use crate::cli::{IsolationChoice, WorkerChoice};
use crate::error::Failure;
use crate::model::{Challenge, Environment, Isolation, Tier, WorkerKind};
use crate::python::{Code, Discovery, Interpreter, Setting, all_installed, discover};
use crate::report::output::Sink;
use crate::report::styles::{Glyphs, Styles};
use crate::report::terminal::Terminal;
use crate::report::{escape, json};
use crate::sandbox::{Probed, probe};
use crate::settings::{Settings, processors};
use crate::store::{self, Store, StoreError};

/// How many challenges that stand for others are named.
const REPLACED_NAMED: usize = 3;

/// What every command needs.
pub struct Context {
    pub settings: Settings,
    pub terminal: Terminal,
    pub glyphs: Glyphs,
    pub styles: Styles,
    /// What was said of the record already: one cause makes one warning.
    told: Mutex<Vec<String>>,
    /// What was loaded, by its whole name: where to look when Python of an entry's own fails.
    loaded: Mutex<BTreeMap<String, Entry>>,
    /// The interpreter, once it was looked for to know its version; none where there is none.
    version: OnceLock<Option<Interpreter>>,
}

impl Context {
    pub fn new(settings: Settings) -> Self {
        let glyphs = if settings.ascii { Glyphs::ascii() } else { Glyphs::unicode() };
        let styles = if settings.color { Styles::coloured() } else { Styles::plain() };
        let mut terminal = Terminal::new(styles.clone(), glyphs.clone(), settings.width);
        if let (true, true, Ok(here)) = (settings.interactive, settings.color, env::current_dir()) {
            terminal = terminal.with_links(&here);
        }
        let (told, loaded, version) = (Mutex::default(), Mutex::default(), OnceLock::new());
        Self { settings, terminal, glyphs, styles, told, loaded, version }
    }

    /// Writes to standard output.
    pub fn print(&self, text: &str) -> Result<(), Failure> {
        Sink::stdout(self.settings.color)
            .write(text)
            .map_err(|error| Failure::judge(format!("cannot write to standard output: {error}")))
    }

    /// Writes a value to standard output as indented JSON, as [`json::write_any`] does.
    pub fn print_json(&self, value: &impl Serialize) -> Result<(), Failure> {
        self.print_with(|out| json::write_any(value, out))
    }

    /// Writes to standard output what comes piece by piece.
    pub fn print_with(
        &self,
        text: impl FnOnce(&mut dyn Write) -> std::io::Result<()>,
    ) -> Result<(), Failure> {
        let mut out = BufWriter::new(Sink::stdout(self.settings.color));
        text(&mut out)
            .and_then(|()| out.flush())
            .map_err(|error| Failure::judge(format!("cannot write to standard output: {error}")))
    }

    /// Writes a program's output: byte for byte, unless a terminal would interpret it.
    pub fn print_output(&self, bytes: &[u8]) -> Result<(), Failure> {
        if self.settings.interactive {
            return self.print(&escape::terminal_block(&String::from_utf8_lossy(bytes)));
        }
        Sink::new(std::io::stdout())
            .write(bytes)
            .map_err(|error| Failure::judge(format!("cannot write to standard output: {error}")))
    }

    /// Writes to standard error, which nobody parses. What cannot be written there is lost.
    pub fn note(&self, text: &str) {
        let stream = std::io::stderr();
        let mut stream = if self.settings.color_stderr {
            AutoStream::always(stream)
        } else {
            AutoStream::never(stream)
        };
        let _ = stream.write_all(text.as_bytes());
    }

    /// Writes a warning to standard error.
    pub fn warn(&self, text: impl Display) {
        let styles = self.styles_for_notes();
        let text = escape::terminal_block(&text.to_string());
        self.note(&format!("{}: {text}\n", styles.warn.style("warning")));
    }

    /// Writes a failure to standard error.
    pub fn tell(&self, failure: &Failure) {
        if failure.finished {
            self.note(&failure.message);
        } else if !failure.message.is_empty() {
            let styles = self.styles_for_notes();
            let message = escape::terminal_block(&failure.message);
            self.note(&format!("{}: {message}\n", styles.fail.style("error")));
        }
        if let Some(hint) = &failure.hint {
            let hint = escape::terminal_block(hint);
            self.note(&format!("  hint: {hint}\n"));
        }
    }

    fn styles_for_notes(&self) -> Styles {
        if self.settings.color_stderr { Styles::coloured() } else { Styles::plain() }
    }

    /// The library with all roots. Problems of the roots' folders are told; they hide nothing else.
    pub fn library(&self) -> Result<Library, Failure> {
        let library = Library::open(&self.settings.roots).map_err(|error| {
            let failure = Failure::usage(error.to_string());
            match error.hint() {
                Some(hint) => failure.hint(hint),
                None => failure,
            }
        })?;
        if !library.problems().is_empty() {
            self.note(&library.problems().render(self.settings.color_stderr));
        }
        let replaced = library.replaced();
        for Replaced { by, instead_of, .. } in replaced.iter().take(REPLACED_NAMED) {
            let text = format!("{by} stands for {instead_of}");
            self.note(&format!("note: {}\n", escape::terminal_line(&text)));
        }
        if let Some(more @ 1..) = replaced.len().checked_sub(REPLACED_NAMED) {
            self.note(&format!("note: {more} more stand for others of the same id\n"));
        }
        Ok(library)
    }

    /// An entry, read and found to be right. Its warnings are for the author, who runs `verify`.
    pub fn load(&self, entry: &Entry) -> Result<Item, Failure> {
        let loaded = self.try_load(entry).map_err(|problems| self.problems(&problems))?;
        Ok(loaded.item)
    }

    /// The same with its warnings, or with what is wrong.
    pub fn try_load(&self, entry: &Entry) -> Result<Loaded, Problems> {
        let mut loaded = self.loaded.lock().unwrap_or_else(PoisonError::into_inner);
        loaded.insert(entry.whole_name().to_owned(), entry.clone());
        drop(loaded);
        entry.load()
    }

    /// The entry of this whole name, where it was loaded.
    pub fn entry_of(&self, name: &str) -> Option<Entry> {
        self.loaded.lock().unwrap_or_else(PoisonError::into_inner).get(name).cloned()
    }

    /// An entry that must be a challenge.
    pub fn load_challenge(&self, entry: &Entry) -> Result<Arc<Challenge>, Failure> {
        match self.load(entry)? {
            Item::Challenge(challenge) => Ok(Arc::from(challenge)),
            Item::Quiz(quiz) => {
                let failure = Failure::usage(format!("`{}` is a quiz, not a task", quiz.id));
                Err(failure.hint(format!("answer it: gradus quiz {}", quiz.id)))
            }
        }
    }

    /// The same, to be practised on: what is recorded under former ids is given to the present one.
    pub fn load_task(&self, entry: &Entry) -> Result<Arc<Challenge>, Failure> {
        let challenge = self.load_challenge(entry)?;
        if !challenge.formerly.is_empty()
            && let Some(mut store) = self.existing_store()
        {
            for former in &challenge.formerly {
                if let Err(error) = store.rename(former, &challenge.id) {
                    self.not_recorded(&store_failure(&error));
                }
            }
        }
        Ok(challenge)
    }

    /// Problems of files as a failure.
    pub fn problems(&self, problems: &Problems) -> Failure {
        Failure::problems(problems.render(self.settings.color_stderr))
    }

    /// The interpreter to run solutions with.
    pub fn interpreter(&self) -> Result<Interpreter, Failure> {
        let discovery = Discovery::from_environment(self.settings.python.clone());
        discover(&discovery).map_err(|error| {
            Failure::judge(error.to_string())
                .hint("install Python 3.8 or newer, or name one: --python /path/to/python3")
        })
    }

    /// Whether a question can be asked with the interpreter that is there. That is looked for once,
    /// and only for a question that does not go with all of them.
    pub fn can_ask(&self, question: &QuestionHead) -> bool {
        let version = || {
            let found = self.version.get_or_init(|| self.interpreter().ok());
            found.as_ref().map(|interpreter| interpreter.version)
        };
        !question.needs_certain_python()
            || version().is_none_or(|version| question.python.admits(version))
    }

    /// The record of the user's practice, for a command that has something else to do: what is wrong with it is told, and
    /// the command goes on without it.
    pub fn store_if_any(&self) -> Option<Store> {
        open_store().map_err(|failure| self.not_recorded(&failure)).ok()
    }

    /// The record of the user's practice where there is one, for a command that only looks at it.
    pub fn existing_store(&self) -> Option<Store> {
        look_at_store().map_err(|failure| self.not_recorded(&failure)).ok().flatten()
    }

    /// Says that something could not be recorded, and why.
    pub fn not_recorded(&self, failure: &Failure) {
        let hint = failure.hint.as_ref().map(|hint| format!(" ({hint})")).unwrap_or_default();
        self.warn_once(&format!("your practice is not recorded: {}{hint}", failure.message));
    }

    /// Writes a warning to standard error, unless the same was written before.
    pub fn warn_once(&self, text: &str) {
        let mut told = self.told.lock().unwrap_or_else(PoisonError::into_inner);
        if !told.iter().any(|known| known == text) {
            self.warn(text);
            told.push(text.to_owned());
        }
    }

    /// How solutions are run, with installed packages in sight or not. Fails where this machine gives
    /// less than `lowest`, unless the user asked for less in so many words.
    pub fn setting(&self, lowest: Tier, packages: bool) -> Result<(Setting, Isolation), Failure> {
        self.setting_of(self.interpreter()?, lowest, packages)
    }

    /// Every interpreter of this machine that will do.
    pub fn interpreters(&self) -> Vec<Interpreter> {
        all_installed(&Discovery::from_environment(self.settings.python.clone())).0
    }

    /// How solutions are run with an interpreter; else as [`Context::setting`].
    pub fn setting_of(
        &self,
        interpreter: Interpreter,
        lowest: Tier,
        packages: bool,
    ) -> Result<(Setting, Isolation), Failure> {
        let binary = this_binary()?;
        // Before anything is started that would have to be ended.
        let interrupt = ending::interrupt()?;
        let probed = self.probe(&binary, &view(&interpreter, packages), lowest)?;
        let setting = Setting {
            binary,
            worker: worker_kind(self.settings.worker, &interpreter, probed.isolation.tier),
            interpreter,
            code: Code::default(),
            confinement: probed.confinement,
            spare: Arc::new(Mutex::new(Some(probed.worker))),
            interrupt: Some(Arc::new(interrupt)),
        };
        Ok((setting, probed.isolation))
    }

    /// The isolation that this machine gives, within what the user asked for.
    pub fn isolation(&self, interpreter: &Interpreter) -> Result<Isolation, Failure> {
        Ok(self.probe(&this_binary()?, &view(interpreter, true), Tier::None)?.isolation)
    }

    /// The isolation that this machine would give to whoever asked for all of it; none where that is
    /// what is asked for.
    pub fn all_isolation(&self, interpreter: &Interpreter) -> Result<Option<Isolation>, Failure> {
        if matches!(self.settings.isolation, IsolationChoice::Auto | IsolationChoice::Full) {
            return Ok(None);
        }
        let probed = probe(&this_binary()?, &view(interpreter, true), Tier::Full, Tier::None);
        let probed = probed.map_err(|error| Failure::judge(format!("no isolation: {error}")))?;
        Ok(Some(probed.isolation))
    }

    fn probe(&self, binary: &Path, view: &[PathBuf], lowest: Tier) -> Result<Probed, Failure> {
        let (highest, lowest) = match self.settings.isolation {
            IsolationChoice::Auto => (Tier::Full, lowest),
            IsolationChoice::Full => (Tier::Full, Tier::Full),
            IsolationChoice::Restricted => (Tier::Restricted, Tier::Restricted),
            IsolationChoice::None => (Tier::None, Tier::None),
        };
        let probed = probe(binary, view, highest, lowest).map_err(|error| {
            Failure::judge(format!("no isolation of tier `{}`: {error}", lowest.name()))
                .hint(format!("{}; or run code that you trust with --isolation none", remedy()))
        })?;
        if self.settings.isolation == IsolationChoice::Auto && probed.isolation.tier == Tier::None {
            self.warn("this machine gives no isolation: run only code that you trust");
        }
        Ok(probed)
    }
}

/// The record of the user's practice, for a command that cannot do without it.
pub fn open_store() -> Result<Store, Failure> {
    let folder = store::folder().ok_or_else(|| {
        Failure::usage("there is no home directory to keep your practice in")
            .hint("name a folder with GRADUS_HOME")
    })?;
    Store::open(&folder).map_err(|error| store_failure(&error))
}

/// The record of the user's practice where there is one, for a command whose answer it is: nothing
/// recorded is something else than a record that cannot be read.
pub fn look_at_store() -> Result<Option<Store>, Failure> {
    let Some(folder) = store::folder() else { return Ok(None) };
    Store::open_existing(&folder).map_err(|error| store_failure(&error))
}

/// What went wrong with the record of the user's practice.
pub fn store_failure(error: &StoreError) -> Failure {
    Failure::usage(error.to_string()).hint(error.hint())
}

/// What solutions may see of this machine: the interpreter, and installed packages where some are
/// declared.
fn view(interpreter: &Interpreter, packages: bool) -> Vec<PathBuf> {
    let packages = interpreter.package_folders.iter().filter(|_| packages).map(PathBuf::from);
    interpreter.view.iter().cloned().chain(packages).collect()
}

/// What would give this machine a higher tier.
pub fn remedy() -> &'static str {
    let holds = |file: &str, value: &str| {
        std::fs::read_to_string(file).is_ok_and(|text| text.trim() == value)
    };
    if holds("/proc/sys/kernel/apparmor_restrict_unprivileged_userns", "1") {
        "sysctl kernel.apparmor_restrict_unprivileged_userns=0"
    } else if holds("/proc/sys/kernel/unprivileged_userns_clone", "0") {
        "sysctl kernel.unprivileged_userns_clone=1"
    } else if holds("/proc/sys/user/max_user_namespaces", "0") {
        "sysctl user.max_user_namespaces=15000"
    } else if cfg!(target_os = "linux") {
        // Nothing of the system's own forbids them, so it is what the program was started in.
        "in a container, allow namespaces: docker run --security-opt seccomp=unconfined"
    } else {
        "run it on Linux"
    }
}

/// How cases are started: warm where that can be confined as well as cold.
fn worker_kind(choice: WorkerChoice, interpreter: &Interpreter, tier: Tier) -> WorkerKind {
    match choice {
        WorkerChoice::Auto if interpreter.serves && tier > Tier::None => WorkerKind::Warm,
        _ => WorkerKind::Cold,
    }
}

/// Where and how solutions are run, for results.
pub fn environment(setting: &Setting, isolation: Isolation) -> Environment {
    Environment {
        python: setting.interpreter.info(),
        os: env::consts::OS.to_owned(),
        arch: env::consts::ARCH.to_owned(),
        cpus: processors(),
        isolation,
        worker: setting.worker,
    }
}

/// This very program, which is started again as the sandbox's stage.
fn this_binary() -> Result<PathBuf, Failure> {
    // On Linux the link leads to the program even after its file was replaced.
    let link = Path::new("/proc/self/exe");
    if link.exists() {
        return Ok(link.to_owned());
    }
    env::current_exe()
        .map_err(|error| Failure::judge(format!("cannot find this very program: {error}")))
}
