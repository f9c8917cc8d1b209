use crate::model::{Rating, Try};

/// How often the minutes of a task may pass before it counts as slow.
const SLOW: u32 = 2;

/// How well a task went that has come to its end: given up; with hints, failed runs or more than
/// twice its minutes; or none of these.
#[must_use]
pub fn rate_task(this: &Try, seconds: u32, minutes: Option<u32>) -> Rating {
    let slow = minutes.is_some_and(|minutes| seconds > minutes.saturating_mul(60 * SLOW));
    if this.gave_up {
        Rating::Again
    } else if this.hints > 0 || this.failed > 0 || slow {
        Rating::Hard
    } else {
        Rating::Good
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_task_is_good_only_at_the_first_run_without_help_and_in_time() {
        let clean = Try::default();
        assert_eq!(rate_task(&clean, 1200, Some(10)), Rating::Good);
        assert_eq!(rate_task(&clean, 1201, Some(10)), Rating::Hard);
        assert_eq!(rate_task(&clean, u32::MAX, None), Rating::Good);
        assert_eq!(rate_task(&Try { failed: 1, ..clean.clone() }, 1, None), Rating::Hard);
        assert_eq!(rate_task(&Try { hints: 1, ..clean.clone() }, 1, None), Rating::Hard);
        assert_eq!(rate_task(&Try { gave_up: true, ..clean }, 1, None), Rating::Again);
    }
}
