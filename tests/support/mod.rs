//! What the tests share: the interpreters of this machine, and runs of the binary.
#![allow(dead_code, reason = "each test file uses its own part")]

pub mod copy;
pub mod pty;

use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use gradus::model::{Tier, WorkerKind};
use gradus::python::{Code, Discovery, Interpreter, Setting, all_installed, discover};
use gradus::sandbox::probe;

/// The binary under test.
pub fn binary() -> PathBuf {
    env!("CARGO_BIN_EXE_gradus").into()
}

/// Every interpreter on this machine that candidates' code can run with.
pub fn interpreters() -> Vec<Interpreter> {
    let (found, _) = all_installed(&Discovery::from_environment(None));
    assert!(!found.is_empty(), "the tests need a Python of at least 3.8");
    found
}

/// The interpreter that gradus would choose.
pub fn interpreter() -> Interpreter {
    discover(&Discovery::from_environment(None)).expect("a Python of at least 3.8")
}

/// How a library-level test runs Python: in the strongest tier that this machine gives, as usual
/// there.
pub fn setting(interpreter: Interpreter) -> Setting {
    let probed = probe(&binary(), &interpreter.view, Tier::Full, Tier::None).expect("a tier");
    let warm = interpreter.serves && probed.confinement.tier > Tier::None;
    let worker = if warm { WorkerKind::Warm } else { WorkerKind::Cold };
    let (binary, confinement) = (binary(), probed.confinement);
    let spare = Arc::new(Mutex::new(Some(probed.worker)));
    Setting {
        binary,
        interpreter,
        code: Code::default(),
        worker,
        confinement,
        spare,
        interrupt: None,
    }
}
