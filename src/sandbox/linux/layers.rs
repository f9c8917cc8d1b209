//! The layers of one case as data, for a program that starts commands by itself and puts their
//! layers on before they run.
//!
//! All numbers have eight bytes, big end first; a text is its length and its bytes. In order: the
//! MiB that files may take; the directory to start in; a count of resource limits, each a number
//! and the kernel's `struct rlimit`; Landlock's `landlock_ruleset_attr`; a count of its rules, each
//! a set of rights as the kernel reads it and a path; the case's system-call filter.

use std::io;
use std::os::unix::ffi::OsStrExt;
use std::path::Path;

use super::seccomp::{CaseFilter, OWN_NUMBER};
use super::{landlock, work_directory};
use crate::sandbox::rlimits::Rlimits;

/// What one case is allowed.
pub struct CaseLayers<'a> {
    /// MiB that files may take.
    pub files_mib: u64,
    /// The private directory, where it is one of the host's.
    pub directory: Option<&'a Path>,
    /// Resource limits.
    pub rlimits: Rlimits,
    /// Whether it may start processes.
    pub processes: bool,
}

impl CaseLayers<'_> {
    /// The order that starts the case.
    pub fn encode(&self) -> io::Result<Vec<u8>> {
        let mut order = Order(Vec::with_capacity(1024));
        order.number(self.files_mib);
        match self.directory {
            Some(directory) => order.text(directory.as_os_str().as_bytes()),
            None => order.text(work_directory().as_os_str().as_bytes()),
        }
        let limits = self.rlimits.all();
        order.count(limits.len());
        for (resource, limit) in limits {
            order.number(resource as u64);
            for value in [limit.current, limit.maximum] {
                order.0.extend(value.unwrap_or(libc::RLIM_INFINITY).to_ne_bytes());
            }
        }
        let (attributes, rules) = landlock::case_rules(self.directory);
        order.0.extend(attributes.iter().flat_map(|value| value.to_ne_bytes()));
        order.count(rules.len());
        for (rights, path) in rules {
            order.0.extend(rights.to_ne_bytes());
            order.text(path.as_os_str().as_bytes());
        }
        let among_others = self.directory.is_some();
        let filter = CaseFilter { processes: self.processes, among_others }.bytes(OWN_NUMBER)?;
        order.text(&filter);
        Ok(order.0)
    }
}

struct Order(Vec<u8>);

impl Order {
    fn number(&mut self, value: u64) {
        self.0.extend(value.to_be_bytes());
    }

    fn count(&mut self, value: usize) {
        self.number(u64::try_from(value).unwrap_or(u64::MAX));
    }

    fn text(&mut self, bytes: &[u8]) {
        self.count(bytes.len());
        self.0.extend_from_slice(bytes);
    }
}
