//! Keeps where an interview stands, after each step of it and every few seconds in between, so that
//! nothing but the line being typed is lost with the process.

use std::cell::RefCell;
use std::time::{Duration, Instant};

use crate::commands::context::{Context, open_store, store_failure};
use crate::error::Failure;
use crate::interview::{State, StateError};
use crate::model::{InterviewPhase, Session};
use crate::report::words;
use crate::store::{Store, StoreError};

/// How often the time that was spent is kept.
const EVERY: Duration = Duration::from_secs(3);

/// An interview that goes on.
pub struct Keeper {
    pub id: i64,
    inner: RefCell<Inner>,
}

struct Inner {
    store: Store,
    state: State,
    /// Until when the time is counted.
    counted: Instant,
    /// What went wrong with keeping it, until it is told.
    trouble: Option<StoreError>,
    id: i64,
}

impl Keeper {
    /// An interview that begins. From now on its time is counted.
    pub fn begin(mut store: Store, state: State) -> Result<Self, Failure> {
        let text = json(&state)?;
        let began = store.begin_session(state.began, &text);
        let id = began.map_err(|error| store_failure(&error))?;
        Ok(Self::new(store, id, state))
    }

    /// An interview that goes on after it was interrupted.
    pub fn resume(store: Store, session: &Session) -> Result<Self, Failure> {
        Ok(Self::new(store, session.id, read(session)?))
    }

    fn new(store: Store, id: i64, state: State) -> Self {
        let inner = Inner { store, state, counted: Instant::now(), trouble: None, id };
        Self { id, inner: RefCell::new(inner) }
    }

    /// Looks at where it stands.
    pub fn look<T>(&self, look: impl FnOnce(&State) -> T) -> T {
        look(&self.inner.borrow().state)
    }

    /// Changes where it stands, and keeps it.
    pub fn step<T>(&self, change: impl FnOnce(&mut State) -> T) -> T {
        let mut inner = self.inner.borrow_mut();
        inner.count();
        let done = change(&mut inner.state);
        inner.keep();
        done
    }

    /// Called now and then: the time that was spent is kept.
    pub fn tick(&self) {
        let mut inner = self.inner.borrow_mut();
        if inner.counted.elapsed() >= EVERY {
            inner.count();
            inner.keep();
        }
    }

    /// The time that is left, to be kept in sight.
    pub fn clock(&self) -> String {
        self.tick();
        let inner = self.inner.borrow();
        let left = inner.state.left().saturating_sub(inner.counted.elapsed());
        // Rounded up, so that it shows 0:00 only once there is nothing left.
        let seconds = left.as_millis().div_ceil(1000);
        format!("{} left", words::clock(u64::try_from(seconds).unwrap_or(u64::MAX)))
    }

    /// When the time for the part at hand is up.
    pub fn deadline(&self) -> Instant {
        let inner = self.inner.borrow();
        inner.counted + inner.state.left_here()
    }

    /// Says what went wrong with keeping it.
    pub fn complain(&self, context: &Context) {
        if let Some(error) = self.inner.borrow_mut().trouble.take() {
            context.not_recorded(&store_failure(&error));
        }
    }
}

impl Inner {
    fn count(&mut self) {
        let now = Instant::now();
        self.state.spend(now.duration_since(self.counted));
        self.counted = now;
    }

    fn keep(&mut self) {
        let end = self.state.phase() == InterviewPhase::Finished;
        // There is nothing in a state that JSON could not hold.
        let Ok(text) = self.state.to_json() else { return };
        if let Err(error) = self.store.keep_session(self.id, &text, end) {
            self.trouble = Some(error);
        }
    }
}

/// The state of an interview.
pub fn read(session: &Session) -> Result<State, Failure> {
    State::from_json(&session.state).map_err(|error| {
        let hint = match error {
            StateError::Newer => "use the newer one; or begin another: gradus interview",
            StateError::Unreadable(_) => "begin another: gradus interview",
        };
        Failure::usage(error.to_string()).hint(hint)
    })
}

/// Ends an interview in whose place another one is begun.
pub fn give_up(session: &Session) -> Result<(), Failure> {
    // One that cannot be read is put away as it is.
    let text = match read(session) {
        Ok(mut state) => {
            state.give_up();
            json(&state)?
        }
        Err(_) => session.state.clone(),
    };
    open_store()?.keep_session(session.id, &text, true).map_err(|error| store_failure(&error))
}

fn json(state: &State) -> Result<String, Failure> {
    state.to_json().map_err(|error| Failure::judge(error.to_string()))
}
