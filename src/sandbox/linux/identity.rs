//! Who the candidate's code runs as: nobody, inside; outside, this user, or an id that owns nothing.

use std::fs;
use std::io;
use std::os::fd::AsFd;
use std::sync::atomic::{AtomicU32, Ordering};

use rustix::process::{Gid, Pid, Uid};
use rustix::thread::{set_thread_groups, set_thread_res_gid, set_thread_res_uid};

use crate::sandbox::confinement::SetUp;
use crate::sandbox::message::{Order, Report, receive, send};

/// The id inside of the namespace, by convention that of nobody.
const NOBODY: u32 = 65_534;

/// Where ids begin that no system hands out.
const FIRST_SPARE: u32 = 1_600_000_000;

/// An id that owns nothing and that no other worker has: a shared one would share the limit on
/// processes, too.
pub fn spare_id() -> u32 {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let slot = NEXT.fetch_add(1, Ordering::Relaxed) % 128;
    FIRST_SPARE + (std::process::id() % 4_194_304) * 128 + slot
}

/// In the stage: takes on the identity inside of the new user namespace. For root, the judge
/// writes the maps from outside, because an id other than one's own may only be mapped from there.
pub fn become_mapped(set_up: &SetUp, control: &impl AsFd) -> io::Result<()> {
    if set_up.spare_id.is_some() {
        send(control, &Report::Unshared, &[])?;
        match receive(control)? {
            Some((Order::Mapped, _)) => {}
            _ => return Err(io::Error::other("the judge did not map the ids")),
        }
    } else {
        let (uid, gid) = set_up.own_ids;
        fs::write("/proc/self/setgroups", "deny")?;
        fs::write("/proc/self/uid_map", format!("{NOBODY} {uid} 1"))?;
        fs::write("/proc/self/gid_map", format!("{NOBODY} {gid} 1"))?;
    }
    let (uid, gid) = (Uid::from_raw(NOBODY), Gid::from_raw(NOBODY));
    set_thread_res_gid(gid, gid, gid)?;
    set_thread_res_uid(uid, uid, uid)?;
    Ok(())
}

/// In the judge, as root: maps the spare id for a stage that has entered its user namespace.
pub fn map_stage(stage: Pid, spare: u32) -> io::Result<()> {
    let folder = format!("/proc/{}", stage.as_raw_nonzero());
    fs::write(format!("{folder}/gid_map"), format!("{NOBODY} {spare} 1"))?;
    fs::write(format!("{folder}/uid_map"), format!("{NOBODY} {spare} 1"))
}

/// In the stage, without a user namespace: root becomes the spare id, where it has one.
pub fn become_spare(set_up: &SetUp) -> io::Result<()> {
    let Some(id) = set_up.spare_id else { return Ok(()) };
    let (uid, gid) = (Uid::from_raw(id), Gid::from_raw(id));
    set_thread_groups(&[])?;
    set_thread_res_gid(gid, gid, gid)?;
    set_thread_res_uid(uid, uid, uid)?;
    Ok(())
}
