//! A root directory with what Python needs to run and nothing else: no `/proc`, no `/sys`, no home.
//! The one writable place is a small tmpfs that is renewed for every case.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::os::fd::{AsFd, AsRawFd, OwnedFd};
use std::os::unix::fs::{DirBuilderExt, symlink};
use std::path::{Component, Path, PathBuf};

use rustix::fs::{CWD, Mode, OFlags, open};
use rustix::mount::{
    MountFlags, MountPropagationFlags, MoveMountFlags, OpenTreeFlags, UnmountFlags, mount,
    mount_change, mount_remount, move_mount, open_tree, unmount,
};
use rustix::process::{chdir, pivot_root};

/// Where the new root is built. What is there on the host is out of sight in this namespace, and
/// has been opened before.
const NEW_ROOT: &str = "/tmp";

/// The writable directory.
pub const BOX: &str = "/box/w";

/// The directory in it that commands start in.
pub const WORK: &str = "work";

/// Device files that programs expect.
const DEVICES: [&str; 4] = ["/dev/null", "/dev/zero", "/dev/urandom", "/dev/random"];

/// Things of the host that the new root shows, opened while they can still be reached.
pub struct Sources {
    /// Each with its own path, which holds no links.
    shown: Vec<(PathBuf, OwnedFd)>,
    /// Links of the host on the way to them, with their targets.
    links: Vec<(PathBuf, PathBuf)>,
}

/// Opens everything that the new root will show.
fn open_all(paths: impl Iterator<Item = PathBuf>) -> io::Result<Sources> {
    let mut sources = Sources { shown: Vec::new(), links: Vec::new() };
    let mut seen = BTreeSet::new();
    for path in paths {
        let Some(real) = resolve(&path, &mut sources.links)? else { continue };
        let covered = seen.iter().any(|known: &PathBuf| real.starts_with(known));
        if !covered && seen.insert(real.clone()) {
            let fd = open(&real, OFlags::PATH | OFlags::NOFOLLOW | OFlags::CLOEXEC, Mode::empty())?;
            sources.shown.push((real, fd));
        }
    }
    Ok(sources)
}

/// Opens what Python needs, and the device files.
pub fn open_view(view: &[PathBuf]) -> io::Result<Sources> {
    let mut paths: Vec<PathBuf> = view.to_vec();
    // A folder stands before what is in it, so that it is not shown twice.
    paths.sort();
    open_all(paths.into_iter().chain(DEVICES.iter().map(PathBuf::from)))
}

/// The path without links, with the links on the way noted. None where there is no such thing.
fn resolve(path: &Path, links: &mut Vec<(PathBuf, PathBuf)>) -> io::Result<Option<PathBuf>> {
    let mut real = PathBuf::from("/");
    let mut left: Vec<PathBuf> = parts(path);
    let mut hops = 0;
    while let Some(part) = left.pop() {
        if part == Path::new("..") {
            real.pop();
            continue;
        }
        let next = real.join(&part);
        let Ok(meta) = fs::symlink_metadata(&next) else { return Ok(None) };
        if !meta.is_symlink() {
            real = next;
            continue;
        }
        hops += 1;
        if hops > 40 {
            return Err(io::Error::other(format!("too many links in {}", path.display())));
        }
        let target = fs::read_link(&next)?;
        if !links.iter().any(|(known, _)| *known == next) {
            links.push((next, target.clone()));
        }
        if target.is_absolute() {
            real = PathBuf::from("/");
        }
        left.extend(parts(&target));
    }
    Ok(Some(real))
}

/// The parts of a path, last first.
fn parts(path: &Path) -> Vec<PathBuf> {
    let parts = path.components().filter_map(|component| match component {
        Component::Normal(part) => Some(PathBuf::from(part)),
        Component::ParentDir => Some(PathBuf::from("..")),
        _ => None,
    });
    let mut parts: Vec<PathBuf> = parts.collect();
    parts.reverse();
    parts
}

/// Builds the new root.
pub fn build(sources: &Sources) -> io::Result<()> {
    mount_change("/", MountPropagationFlags::PRIVATE | MountPropagationFlags::REC)?;
    let flags = MountFlags::NOSUID | MountFlags::NODEV;
    mount("tmpfs", NEW_ROOT, "tmpfs", flags, c"size=1m,nr_inodes=2000,mode=755")?;
    let below = |path: &Path| {
        let inner = path.strip_prefix("/").unwrap_or(path);
        Path::new(NEW_ROOT).join(inner)
    };
    fs::create_dir_all(below(Path::new(BOX)))?;
    fs::create_dir_all(below(Path::new("/dev")))?;
    for (path, fd) in &sources.shown {
        let is_device = path.starts_with("/dev");
        show(fd, &below(path), is_device)?;
    }
    // Last, so that nothing above is made through a link. An interpreter may lie below `/tmp`: then
    // that is a directory, and programs that ask for a temporary directory are told of ours.
    let own = [("/tmp", "/box/w/tmp"), ("/dev/shm", "/box/w/shm")]
        .map(|(link, target)| (PathBuf::from(link), PathBuf::from(target)));
    for (link, target) in sources.links.iter().chain(&own) {
        let place = below(link);
        fs::create_dir_all(place.parent().unwrap_or(&place))?;
        match symlink(target, &place) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            other => other?,
        }
    }
    mount_box(below(Path::new(BOX)).as_path(), 16)
}

/// Binds one thing of the host, read-only, at a place in our own empty tree.
fn show(source: &OwnedFd, place: &Path, is_device: bool) -> io::Result<()> {
    fs::create_dir_all(place.parent().unwrap_or(place))?;
    if rustix::fs::FileType::from_raw_mode(rustix::fs::fstat(source)?.st_mode).is_dir() {
        fs::create_dir_all(place)?;
    } else {
        fs::File::create(place)?;
    }
    let flags = OpenTreeFlags::OPEN_TREE_CLONE
        | OpenTreeFlags::OPEN_TREE_CLOEXEC
        | OpenTreeFlags::AT_EMPTY_PATH
        | OpenTreeFlags::AT_RECURSIVE;
    let tree = open_tree(source, "", flags)?;
    set_attributes(&tree, is_device)?;
    move_mount(tree.as_fd(), "", CWD, place, MoveMountFlags::MOVE_MOUNT_F_EMPTY_PATH)?;
    Ok(())
}

/// Makes a detached mount read-only and harmless.
fn set_attributes(tree: &OwnedFd, is_device: bool) -> io::Result<()> {
    let base = libc::MOUNT_ATTR_RDONLY | libc::MOUNT_ATTR_NOSUID;
    let more = if is_device { libc::MOUNT_ATTR_NOEXEC } else { libc::MOUNT_ATTR_NODEV };
    // SAFETY: an all-zero mount_attr is a valid one that changes nothing.
    let mut attributes: libc::mount_attr = unsafe { std::mem::zeroed() };
    attributes.attr_set = base | more;
    // SAFETY: the path is a live C string, the structure is live and of the size told.
    let failed = unsafe {
        libc::syscall(
            libc::SYS_mount_setattr,
            tree.as_raw_fd(),
            c"".as_ptr(),
            libc::AT_EMPTY_PATH | libc::AT_RECURSIVE,
            &raw const attributes,
            size_of::<libc::mount_attr>(),
        )
    };
    if failed == 0 { Ok(()) } else { Err(io::Error::last_os_error()) }
}

/// Mounts a fresh writable directory of so many MiB, with what belongs in it.
fn mount_box(place: &Path, mib: u64) -> io::Result<()> {
    let options = format!("size={}m,nr_inodes=2000,mode=700", mib.max(1));
    let options = std::ffi::CString::new(options)?;
    let flags = MountFlags::NOSUID | MountFlags::NODEV;
    mount("tmpfs", place, "tmpfs", flags, options.as_c_str())?;
    for name in [WORK, "tmp", "shm"] {
        fs::DirBuilder::new().mode(0o700).create(place.join(name))?;
    }
    Ok(())
}

/// Replaces the writable directory by a fresh one.
pub fn renew_box(mib: u64) -> io::Result<()> {
    unmount(BOX, UnmountFlags::DETACH)?;
    mount_box(Path::new(BOX), mib)
}

/// Makes the new root the root, and lets go of the old one.
pub fn enter() -> io::Result<()> {
    chdir(NEW_ROOT)?;
    pivot_root(".", ".")?;
    unmount(".", UnmountFlags::DETACH)?;
    chdir("/")?;
    let flags = MountFlags::BIND | MountFlags::RDONLY | MountFlags::NOSUID | MountFlags::NODEV;
    Ok(mount_remount("/", flags, c"")?)
}
