//! Starts stages from a thread that lives as long as the program. A stage dies with its parent, and
//! Linux takes for that the thread that started it (`PR_SET_PDEATHSIG` in prctl(2)), while workers go
//! from one thread to the next.

use std::io;
use std::process::{Child, Command};
use std::sync::OnceLock;
use std::sync::mpsc::{Sender, channel};
use std::thread;

/// What is to be started, and where to tell what came of it.
type Order = (Command, Sender<io::Result<Child>>);

/// As [`Command::spawn`], but the parent is a thread that never ends.
pub fn spawn(command: Command) -> io::Result<Child> {
    static SPAWNER: OnceLock<Sender<Order>> = OnceLock::new();
    let gone = || io::Error::other("the thread that starts processes is gone");
    let (sender, answer) = channel();
    let spawner = SPAWNER.get_or_init(begin);
    spawner.send((command, sender)).map_err(|_| gone())?;
    answer.recv().map_err(|_| gone())?
}

fn begin() -> Sender<Order> {
    let (sender, orders) = channel::<Order>();
    let work = move || {
        for (mut command, answer) in orders {
            let child = command.spawn();
            // It holds descriptors that the child has now.
            drop(command);
            let _ = answer.send(child);
        }
    };
    // Where no thread can be had, the orders have nobody to go to, and that is told.
    let _ = thread::Builder::new().name("spawner".to_owned()).spawn(work);
    sender
}
