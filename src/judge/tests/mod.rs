mod answer;
mod process;
mod reply;
mod results;
mod scores;
mod suite;

use super::samples::{exception, int};
use super::{Judgement, judge};
use crate::model::{Case, Limits, Observation, Phase, PyException, Reply, Verdict};

fn judged(case: &Case, seen: &Observation) -> Judgement {
    judge(case, &Limits::default(), seen, Some(&int(1)), None)
}

fn right() -> Reply {
    Reply::Value(int(1))
}

fn raised(phase: Phase, exception: PyException) -> Reply {
    Reply::Raised { phase, exception }
}

fn value_error(phase: Phase, message: &str) -> Reply {
    raised(phase, exception("ValueError", &["Exception", "BaseException", "object"], message))
}

/// The verdict, the other flags, and the message.
#[track_caller]
fn assert_judged(
    case: &Case,
    seen: &Observation,
    verdict: Verdict,
    others: &[Verdict],
    message: &str,
) {
    let judgement = judged(case, seen);
    assert_eq!(
        (judgement.verdict, judgement.flags.as_slice(), judgement.message.as_deref()),
        (verdict, others, Some(message).filter(|message| !message.is_empty())),
        "{:?} {:?}",
        seen.execution.ended,
        seen.reply
    );
}
