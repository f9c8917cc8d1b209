//! The layers between a candidate's code and the machine, each in its own file. [`isolate`] puts
//! them on, in order; none can be taken off again.

pub mod cgroup;
mod identity;
mod keeper;
mod landlock;
pub mod layers;
mod mounts;
mod namespaces;
mod privileges;
pub mod seccomp;
mod selftest;

pub use identity::{map_stage, spare_id};
pub use landlock::fence_case;

use std::io;
use std::os::fd::{AsFd, OwnedFd};
use std::path::{Path, PathBuf};

use rustix::thread::CapabilitySet;

use keeper::Keeper;
use namespaces::Numbering;

use super::confinement::SetUp;
use crate::model::Tier;

/// A layer could not be put on.
#[derive(Debug)]
pub struct Failed {
    /// Its name.
    pub layer: &'static str,
    /// What the system says.
    pub why: String,
}

/// Names the layer that failed.
trait Layer<T> {
    fn layer(self, layer: &'static str) -> Result<T, Failed>;
}

impl<T, E: Into<io::Error>> Layer<T> for Result<T, E> {
    fn layer(self, layer: &'static str) -> Result<T, Failed> {
        self.map_err(|error| Failed { layer, why: error.into().to_string() })
    }
}

/// What the stage goes by once it is inside.
pub struct Inside {
    /// Names of the layers in force.
    pub layers: Vec<String>,
    /// What a world of its own needs to be made fresh for every case.
    pub own: Option<Own>,
}

/// A world of its own, in the hands of its process 1.
pub struct Own {
    keeper: Keeper,
    numbering: Numbering,
}

impl Own {
    /// Makes the world as it was at the beginning: an empty writable directory of so many MiB, the
    /// same process numbers. Returns the directory to start in.
    pub fn renew(&mut self, mib: u64) -> io::Result<PathBuf> {
        self.keeper.renew(mib)?;
        self.numbering.restart();
        Ok(work_directory())
    }

    /// The lines by which a program that takes over can do the same: to the keeper, and to the
    /// counter of processes where there is one. It will have the right to use the latter.
    pub fn into_lines(self) -> io::Result<(OwnedFd, Option<OwnedFd>)> {
        privileges::hand_on(CapabilitySet::CHECKPOINT_RESTORE)?;
        Ok((self.keeper.into_line(), self.numbering.into_counter()))
    }
}

/// Where commands start in a world of their own.
pub fn work_directory() -> PathBuf {
    Path::new(mounts::BOX).join(mounts::WORK)
}

/// Puts on all layers of a tier. In the full tier the caller comes out of this as process 1 of a
/// new world; its former self stays behind as the keeper and never returns.
pub fn isolate(set_up: &SetUp, control: &impl AsFd) -> Result<Inside, Failed> {
    match set_up.tier {
        Tier::None => Ok(Inside { layers: Vec::new(), own: None }),
        Tier::Restricted => restricted(set_up),
        Tier::Full => full(set_up, control),
    }
}

fn full(set_up: &SetUp, control: &impl AsFd) -> Result<Inside, Failed> {
    namespaces::enter(set_up).layer("namespaces")?;
    let sources = mounts::open_view(&set_up.view).layer("mounts")?;
    identity::become_mapped(set_up, control).layer("user namespace")?;
    mounts::build(&sources).layer("mounts")?;
    drop(sources);
    let numbering = Numbering::open();
    let keeper = keeper::fork().layer("process namespace")?;
    mounts::enter().layer("mounts")?;
    // To number processes, and nothing else; a case has not even that.
    privileges::drop_all_but(CapabilitySet::CHECKPOINT_RESTORE).layer("capabilities")?;
    let landlock = landlock::fence(&[PathBuf::from("/")], &[PathBuf::from("/box")]);
    let abi = landlock.layer("landlock")?;
    seccomp::forbid().layer("seccomp")?;
    selftest::run(Tier::Full).layer("self-test")?;
    let layers = ["user", "process", "mount", "network", "ipc", "uts", "cgroup"];
    let mut layers: Vec<String> = layers.iter().map(|name| format!("{name} namespace")).collect();
    layers.extend(["private root".to_owned(), "no capabilities".to_owned(), abi]);
    layers.push("seccomp".to_owned());
    Ok(Inside { layers, own: Some(Own { keeper, numbering }) })
}

fn restricted(set_up: &SetUp) -> Result<Inside, Failed> {
    identity::become_spare(set_up).layer("user id")?;
    privileges::drop_all_but(CapabilitySet::empty()).layer("capabilities")?;
    let abi = landlock::fence(&set_up.view, &set_up.writable).layer("landlock")?;
    seccomp::forbid().layer("seccomp")?;
    seccomp::freeze_attributes().layer("seccomp")?;
    selftest::run(Tier::Restricted).layer("self-test")?;
    let layers = ["no capabilities".to_owned(), abi, "seccomp".to_owned()];
    Ok(Inside { layers: layers.to_vec(), own: None })
}
