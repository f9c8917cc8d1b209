//! Landlock: which files may be read and written, and that no signal, no abstract socket and no TCP
//! port crosses the fence.

use std::io;
use std::path::{Path, PathBuf};

use landlock::{
    ABI, Access, AccessFs, AccessNet, BitFlags, CompatLevel, Compatible, LandlockStatus, Ruleset,
    RulesetAttr, RulesetCreated, RulesetCreatedAttr, RulesetError, RulesetStatus, Scope,
    path_beneath_rules,
};

/// The newest version of the interface that we know; older kernels give less, and we say what.
const KNOWN: ABI = ABI::V6;

/// Device files that may be written to.
const DEVICES: [&str; 4] = ["/dev/null", "/dev/zero", "/dev/urandom", "/dev/random"];

/// The folder of the `full` tier's root below which a case works. A rule for it holds for what is
/// mounted below it later, too.
const CASES: &str = "/box";

/// Fences this process and its children in. Returns the layer's name with the version that the
/// kernel gives.
pub fn fence(readable: &[PathBuf], writable: &[PathBuf]) -> io::Result<String> {
    let read = AccessFs::from_read(KNOWN);
    let write = AccessFs::from_all(KNOWN) & !special();
    let devices = AccessFs::ReadFile | AccessFs::WriteFile;
    let existing = |paths: &[PathBuf]| {
        paths.iter().filter(|path| path.exists()).cloned().collect::<Vec<PathBuf>>()
    };
    let present = devices_present();
    let ruleset = ruleset()
        .and_then(|set| set.add_rules(path_beneath_rules(existing(readable), read)))
        .and_then(|set| set.add_rules(path_beneath_rules(existing(writable), write)))
        .and_then(|set| set.add_rules(path_beneath_rules(present, devices)))
        .map_err(io::Error::other)?;
    restrict(ruleset)
}

/// A second fence around one case: nothing that ran before it is on the inside. Where the case works
/// in a directory of the host, it may write to that one only, and not beside it.
pub fn fence_case(directory: Option<&Path>) -> io::Result<()> {
    let Rules { changes, places } = rules(directory);
    let mut fence = Ruleset::default()
        .set_compatibility(CompatLevel::BestEffort)
        .handle_access(changes)
        .and_then(|set| set.scope(Scope::from_all(KNOWN)))
        .and_then(Ruleset::create)
        .map_err(io::Error::other)?;
    for (rights, place) in places {
        fence = fence.add_rules(path_beneath_rules([place], rights)).map_err(io::Error::other)?;
    }
    restrict(fence).map(drop)
}

/// What the second fence forbids, and where it does not.
struct Rules {
    changes: BitFlags<AccessFs>,
    places: Vec<(BitFlags<AccessFs>, PathBuf)>,
}

fn rules(directory: Option<&Path>) -> Rules {
    let write = AccessFs::from_write(kernel_version().min(KNOWN));
    let Some(directory) = directory else {
        // Every fence forbids to move a file to another folder where it does not allow it.
        let moves = write & AccessFs::Refer;
        let places = if moves.is_empty() { Vec::new() } else { vec![(moves, CASES.into())] };
        return Rules { changes: write & AccessFs::MakeSock | moves, places };
    };
    let mut places = vec![(write & !special(), directory.to_owned())];
    places.extend(devices_present().map(|path| (AccessFs::WriteFile.into(), path.to_owned())));
    Rules { changes: write, places }
}

/// The second fence as data, for a program that puts it on by itself: the kernel's
/// `landlock_ruleset_attr`, and a set of rights for each path.
pub fn case_rules(directory: Option<&Path>) -> ([u64; 3], Vec<(u64, PathBuf)>) {
    let Rules { changes, places } = rules(directory);
    let places = places.into_iter().map(|(rights, path)| (rights.bits(), path)).collect();
    ([changes.bits(), 0, Scope::from_all(kernel_version().min(KNOWN)).bits()], places)
}

/// The version of the interface that this kernel gives.
fn kernel_version() -> ABI {
    const VERSION: libc::c_int = 1;
    // SAFETY: with this flag, the call takes no structure and only answers with a number.
    let version = unsafe {
        libc::syscall(libc::SYS_landlock_create_ruleset, std::ptr::null::<u8>(), 0, VERSION)
    };
    ABI::from(i32::try_from(version).unwrap_or(0))
}

/// No device files and no sockets are made in here.
fn special() -> BitFlags<AccessFs> {
    AccessFs::MakeChar | AccessFs::MakeBlock | AccessFs::MakeSock
}

fn devices_present() -> impl Iterator<Item = &'static Path> {
    DEVICES.iter().map(Path::new).filter(|path| path.exists())
}

fn ruleset() -> Result<RulesetCreated, RulesetError> {
    Ruleset::default()
        .set_compatibility(CompatLevel::BestEffort)
        .handle_access(AccessFs::from_all(KNOWN))?
        .handle_access(AccessNet::from_all(KNOWN))?
        .scope(Scope::from_all(KNOWN))?
        .create()
}

fn restrict(ruleset: RulesetCreated) -> io::Result<String> {
    let status = ruleset.restrict_self().map_err(io::Error::other)?;
    match (status.ruleset, status.landlock) {
        (RulesetStatus::NotEnforced, _) => {
            Err(io::Error::other("the kernel has no Landlock, or it is switched off"))
        }
        (_, LandlockStatus::Available { effective_abi, .. }) => {
            Ok(format!("landlock (version {})", effective_abi as i32))
        }
        _ => Ok("landlock".to_owned()),
    }
}
