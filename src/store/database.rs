//! The database as a file: where it is, how it is opened, how it grows with the program.

use std::env;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use etcetera::BaseStrategy;
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags, TransactionBehavior};
use rustix::fs::FlockOperation;

/// One script for each version, in order. Scripts that were released stay as they are.
pub(super) const VERSIONS: [&str; 3] =
    [include_str!("schema.sql"), include_str!("schema-2.sql"), include_str!("schema-3.sql")];

/// The version that this program knows.
pub(super) const KNOWN: u32 = 3;

/// The name of the database in its folder.
const FILE: &str = "practice.db";

/// Bytes of the log file from which it is worked into the database. Whoever opens the database reads
/// the whole of it, and a step adds some ten pages of 4 KiB.
const LONG_LOG: u64 = 512 << 10;

/// How long another process may take with a step of its own.
const PATIENCE: Duration = Duration::from_secs(10);

/// Why the database cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// A later version of the program has changed it.
    #[error("{} was written by a newer gradus (its version is {found}, this one knows {known})", .path.display())]
    Newer {
        /// The database.
        path: PathBuf,
        /// Its version.
        found: u32,
        /// The highest version that this program knows.
        known: u32,
    },
    /// The folder cannot be made.
    #[error("cannot make the folder {}: {source}", .path.display())]
    Folder {
        /// The folder.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// It cannot be said whether there is a database.
    #[error("cannot look into {}: {source}", .path.display())]
    Look {
        /// The folder.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// The database cannot be opened, or is none.
    #[error("cannot open {}: {source}", .path.display())]
    Open {
        /// The database.
        path: PathBuf,
        /// Why.
        source: rusqlite::Error,
    },
    /// A step failed. Nothing of it was kept.
    #[error("cannot read or write the record of your practice: {0}")]
    Step(#[from] rusqlite::Error),
}

impl StoreError {
    /// A remedy.
    #[must_use]
    pub fn hint(&self) -> &'static str {
        match self {
            Self::Newer { .. } => "update gradus, or name another folder with GRADUS_HOME",
            Self::Folder { .. } | Self::Look { .. } => {
                "name a folder that can be written to with GRADUS_HOME"
            }
            Self::Open { .. } => {
                "move the file away to begin anew, or name another folder with GRADUS_HOME"
            }
            Self::Step(_) => "is the disk full, or the file read-only?",
        }
    }
}

/// `GRADUS_HOME`, or the folder that the system keeps for the program's data. None where there is
/// no home directory.
#[must_use]
pub fn folder() -> Option<PathBuf> {
    if let Some(home) = env::var_os("GRADUS_HOME").filter(|value| !value.is_empty()) {
        return Some(home.into());
    }
    let directories = etcetera::base_strategy::choose_base_strategy().ok()?;
    Some(directories.data_dir().join("gradus"))
}

/// The user's record, open. Every step is on disk as a whole when its function returns, or not at
/// all; several processes may have it open.
#[derive(Debug)]
pub struct Store {
    pub(super) connection: Connection,
}

impl Store {
    /// Opens the database in a folder, and makes both where they are missing.
    ///
    /// # Errors
    ///
    /// Where it cannot be opened, or was changed by a newer version of the program.
    pub fn open(folder: &Path) -> Result<Self, StoreError> {
        fs::create_dir_all(folder)
            .map_err(|source| StoreError::Folder { path: folder.to_owned(), source })?;
        Self::at(&folder.join(FILE), OpenFlags::SQLITE_OPEN_CREATE)
    }

    /// Opens the database in a folder, where there is one.
    ///
    /// # Errors
    ///
    /// As [`Store::open`].
    pub fn open_existing(folder: &Path) -> Result<Option<Self>, StoreError> {
        let file = folder.join(FILE);
        let there = file
            .try_exists()
            .map_err(|source| StoreError::Look { path: folder.to_owned(), source })?;
        if there { Self::at(&file, OpenFlags::empty()).map(Some) } else { Ok(None) }
    }

    fn at(file: &Path, create: OpenFlags) -> Result<Self, StoreError> {
        let failed = |source| StoreError::Open { path: file.to_owned(), source };
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX | create;
        let mut connection = Connection::open_with_flags(file, flags).map_err(failed)?;
        shorten_log(&connection, file).map_err(failed)?;
        connection.busy_timeout(PATIENCE).map_err(failed)?;
        if version(&connection).map_err(failed)? != KNOWN {
            upgrade(&mut connection, file)?;
        }
        // A step is in the log file when it is done, which the end of this process does not undo.
        connection.pragma_update(None, "synchronous", "NORMAL").map_err(failed)?;
        // That is why the log need not be worked into the database whenever a command ends, which
        // would wait for the disk; it is when one begins that finds it long.
        connection
            .set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)
            .map_err(failed)?;
        Ok(Self { connection })
    }

    /// Carries out a step as a whole, alone among all processes.
    pub(super) fn step<T>(
        &mut self,
        step: impl FnOnce(&Connection) -> rusqlite::Result<T>,
    ) -> Result<T, StoreError> {
        let transaction =
            self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let done = step(&transaction)?;
        transaction.commit()?;
        Ok(done)
    }
}

/// Works the log into the database and empties it, where it is long and nobody uses it now. SQLite
/// does so by itself only for a process that goes on after a thousand pages.
fn shorten_log(connection: &Connection, file: &Path) -> rusqlite::Result<()> {
    let mut log = file.as_os_str().to_owned();
    log.push("-wal");
    if fs::metadata(log).is_ok_and(|log| log.len() > LONG_LOG) {
        connection.busy_timeout(Duration::ZERO)?;
        // If it cannot, because another process is there, the next one may.
        let _ = connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()));
    }
    Ok(())
}

fn version(connection: &Connection) -> rusqlite::Result<u32> {
    connection.pragma_query_value(None, "user_version", |row| row.get(0))
}

/// Brings a database to the present version, in one step.
fn upgrade(connection: &mut Connection, file: &Path) -> Result<(), StoreError> {
    let failed = |source| StoreError::Open { path: file.to_owned(), source };
    // Changing the way of keeping the journal waits for nobody, so that processes which begin at the
    // same time take turns over it here.
    let folder = file.parent().unwrap_or(Path::new("."));
    let turn = fs::File::open(folder)
        .and_then(|folder| {
            Ok(rustix::fs::flock(&folder, FlockOperation::LockExclusive).map(|()| folder)?)
        })
        .map_err(|source| StoreError::Folder { path: folder.to_owned(), source })?;
    // Readers then wait for no writer.
    let _: String = connection
        .pragma_update_and_check(None, "journal_mode", "WAL", |row| row.get(0))
        .map_err(failed)?;
    let transaction =
        connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(failed)?;
    // Another process may have been quicker.
    let found = version(&transaction).map_err(failed)?;
    if found > KNOWN {
        return Err(StoreError::Newer { path: file.to_owned(), found, known: KNOWN });
    }
    for script in VERSIONS.iter().skip(found as usize) {
        transaction.execute_batch(script).map_err(failed)?;
    }
    transaction.pragma_update(None, "user_version", KNOWN).map_err(failed)?;
    transaction.commit().map_err(failed)?;
    drop(turn);
    Ok(())
}
