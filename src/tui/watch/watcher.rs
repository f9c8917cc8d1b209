//! Saves, as the system tells of them.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use notify::event::{AccessKind, AccessMode, EventKind, ModifyKind};
use notify::{Config, PollWatcher, RecommendedWatcher, RecursiveMode, Watcher as _};

/// How often a folder is looked at that tells nothing.
const POLL: Duration = Duration::from_millis(500);

/// Watches a folder until it is dropped.
#[derive(Debug)]
pub struct Watcher {
    _told: Told,
}

#[derive(Debug)]
enum Told {
    BySystem { _watcher: RecommendedWatcher },
    ByLooking { _watcher: PollWatcher },
}

impl Watcher {
    /// Calls `saved` when a file of one of these names was saved in a folder. Editors save by
    /// putting a new file in the place of the old one, so that it is the folder that is watched.
    /// With `poll` it is looked at twice a second.
    ///
    /// # Errors
    ///
    /// Where the folder cannot be watched.
    pub fn start(
        folder: &Path,
        names: Vec<std::ffi::OsString>,
        poll: bool,
        saved: impl Fn() + Send + 'static,
    ) -> notify::Result<Self> {
        let on_event = move |event: notify::Result<notify::Event>| {
            // An error says that events were lost: then it is as if everything had been saved.
            let is_save = event.map_or(true, |event| {
                let is_one = |path: &PathBuf| {
                    path.file_name().is_some_and(|name| names.iter().any(|known| known == name))
                };
                event.need_rescan() || (is_save(&event, poll) && event.paths.iter().any(is_one))
            });
            if is_save {
                saved();
            }
        };
        let told = if poll {
            let config = Config::default().with_poll_interval(POLL).with_compare_contents(true);
            let mut watcher = PollWatcher::new(on_event, config)?;
            watcher.watch(folder, RecursiveMode::NonRecursive)?;
            Told::ByLooking { _watcher: watcher }
        } else {
            let mut watcher = notify::recommended_watcher(on_event)?;
            watcher.watch(folder, RecursiveMode::NonRecursive)?;
            Told::BySystem { _watcher: watcher }
        };
        Ok(Self { _told: told })
    }
}

/// Whether a file may be whole now. Where the system tells when a file is closed, what comes before
/// that is a save that is not finished.
fn is_save(event: &notify::Event, poll: bool) -> bool {
    let tells_of_closing = cfg!(target_os = "linux") && !poll;
    match event.kind {
        EventKind::Access(AccessKind::Close(AccessMode::Write))
        | EventKind::Modify(ModifyKind::Name(_)) => true,
        // A link to a file that is whole is made, not written and closed; what is empty will be.
        EventKind::Create(_) => {
            !tells_of_closing
                || event
                    .paths
                    .iter()
                    .any(|path| fs::metadata(path).is_ok_and(|meta| meta.len() > 0))
        }
        EventKind::Modify(_) => !tells_of_closing,
        _ => false,
    }
}

/// What tells whether files differ from what they were: their bytes, where they can be read.
#[must_use]
pub fn fingerprint(files: &[&Path]) -> Vec<Option<Vec<u8>>> {
    files.iter().map(|file| fs::read(file).ok()).collect()
}
