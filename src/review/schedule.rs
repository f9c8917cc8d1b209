use fsrs::{FSRS, ItemState, MemoryState};
use jiff::Span;
use jiff::civil::Date;

use crate::model::{Card, Rating, Review};

/// The probability of remembering at which something is due again.
const RETENTION: f32 = 0.9;
/// Nothing stays away for longer, in days.
const LONGEST: i64 = 365 * 10;

/// The card after a review, by FSRS-6 with the parameters that fit people on average. Days are
/// local ones; of two reviews on one day the second counts as zero days later. Nothing is due on
/// the day on which it was reviewed.
#[must_use]
pub fn schedule(before: Option<&Card>, review: &Review) -> Card {
    let today = review.when.day;
    let elapsed = before.map_or(0, |card| days(card.last, today).max(0));
    let next = next(before.and_then(memory), elapsed, review.rating);
    Card {
        item: review.item.clone(),
        stability: next.memory.stability.into(),
        difficulty: next.memory.difficulty.into(),
        last: today,
        due: today.saturating_add(Span::new().days(interval(next.interval))),
        reviews: before.map_or(0, |card| card.reviews).saturating_add(1),
        lapses: before
            .map_or(0, |card| card.lapses)
            .saturating_add(u32::from(review.rating == Rating::Again)),
    }
}

/// Whole days from one day to another; negative where the clock was set back.
pub(super) fn days(from: Date, to: Date) -> i64 {
    i64::from((to - from).get_days())
}

/// What a card says of the memory; none where its numbers are none.
#[expect(clippy::cast_possible_truncation, reason = "the crate computes with half the digits")]
fn memory(card: &Card) -> Option<MemoryState> {
    let (stability, difficulty) = (card.stability as f32, card.difficulty as f32);
    let sound = stability.is_finite() && difficulty.is_finite();
    sound.then_some(MemoryState { stability, difficulty })
}

fn next(memory: Option<MemoryState>, elapsed: i64, rating: Rating) -> ItemState {
    let elapsed = u32::try_from(elapsed).unwrap_or(0);
    let states = FSRS::default()
        .next_states(memory, RETENTION, elapsed)
        .expect("it fails only on numbers that are not finite, which were left out before");
    match rating {
        Rating::Again => states.again,
        Rating::Hard => states.hard,
        Rating::Good => states.good,
        Rating::Easy => states.easy,
    }
}

#[expect(clippy::cast_possible_truncation, reason = "cut to the range of days right after")]
fn interval(days: f32) -> i64 {
    (days.round() as i64).clamp(1, LONGEST)
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;
    use crate::model::Moment;
    use Rating::{Again, Easy, Good, Hard};

    const FIRST: Date = date(2026, 11, 21);

    fn review(day: Date, rating: Rating) -> Review {
        Review {
            item: "q#a".to_owned(),
            when: Moment { at: Timestamp::UNIX_EPOCH, day },
            rating,
            correct: None,
            answer: None,
            seed: None,
            revision: String::new(),
            seconds: 1,
            hints: 0,
            session: None,
        }
    }

    /// The card after reviews, each so many days after the one before it.
    fn after(reviews: &[(i64, Rating)]) -> Card {
        let mut card = None;
        let mut day = FIRST;
        for (elapsed, rating) in reviews {
            day = day.saturating_add(Span::new().days(*elapsed));
            card = Some(schedule(card.as_ref(), &review(day, *rating)));
        }
        card.unwrap()
    }

    fn interval_of(card: &Card) -> i64 {
        days(card.last, card.due)
    }

    fn close(is: f64, wanted: f64) -> bool {
        (is - wanted).abs() < 1e-4
    }

    #[test]
    fn the_first_review_gives_the_first_four_parameters() {
        // The parameters w0 to w3 of FSRS-6, and w4 - exp(w5 · (rating - 1)) + 1 within 1 and 10.
        let wanted = [
            (Again, 0.212, 6.4133, 1),
            (Hard, 1.2931, 5.112_171, 1),
            (Good, 2.3065, 2.118_104, 2),
            (Easy, 8.2956, 1.0, 8),
        ];
        for (rating, stability, difficulty, interval) in wanted {
            let card = after(&[(0, rating)]);
            assert!(close(card.stability, stability), "{rating:?}: {card:?}");
            assert!(close(card.difficulty, difficulty), "{rating:?}: {card:?}");
            assert_eq!(interval_of(&card), interval, "{rating:?}");
        }
    }

    #[test]
    fn the_memory_is_that_of_the_reference_history() {
        // The history by which the implementations of FSRS-6 are compared.
        let history = [(0, Again), (0, Good), (1, Good), (3, Good), (8, Good), (21, Good)];
        let card = after(&history);
        assert!(close(card.stability, 53.626_91), "{card:?}");
        assert!(close(card.difficulty, 6.357_486_7), "{card:?}");
        assert_eq!((card.reviews, card.lapses), (6, 1));
    }

    #[test]
    fn intervals_are_those_of_the_reference_scheduler() {
        // From the tests of py-fsrs, whose steps of minutes are second reviews on the same day here.
        let mut history = vec![(0, Good), (0, Good)];
        let mut intervals = vec![interval_of(&after(&history))];
        for _ in 0..4 {
            history.push((*intervals.last().unwrap(), Good));
            intervals.push(interval_of(&after(&history)));
        }
        assert_eq!(intervals, [2, 11, 46, 163, 498]);
        history.extend([(498, Again), (0, Again), (0, Good)]);
        intervals = vec![interval_of(&after(&history))];
        for _ in 0..4 {
            history.push((*intervals.last().unwrap(), Good));
            intervals.push(interval_of(&after(&history)));
        }
        assert_eq!(intervals, [2, 4, 7, 12, 21]);
    }

    #[test]
    fn a_clock_that_was_set_back_counts_as_the_same_day() {
        let (odd, same) = (after(&[(0, Good), (-9, Good)]), after(&[(0, Good), (0, Good)]));
        assert!(close(odd.stability, same.stability), "{odd:?}");
    }

    #[test]
    fn numbers_that_are_none_begin_anew() {
        let odd = Card { stability: f64::INFINITY, ..after(&[(0, Good)]) };
        let card = schedule(Some(&odd), &review(date(2026, 12, 1), Good));
        assert!(close(card.stability, 2.3065), "{card:?}");
        assert_eq!(card.reviews, 2);
    }

    #[test]
    fn nothing_stays_away_for_more_than_ten_years() {
        let history: Vec<_> = (0..9).map(|n| (400 * n, Easy)).collect();
        assert_eq!(interval_of(&after(&history)), LONGEST);
    }

    fn history() -> impl Strategy<Value = Vec<(i64, Rating)>> {
        let rating = prop::sample::select(Rating::ALL.to_vec());
        prop::collection::vec((0..500_i64, rating), 1..20)
    }

    proptest! {
        #[test]
        fn the_better_it_went_the_later_it_comes_back(past in history(), elapsed in 0..500_i64) {
            let intervals = Rating::ALL.map(|rating| {
                let mut all = past.clone();
                all.push((elapsed, rating));
                interval_of(&after(&all))
            });
            prop_assert!(intervals.is_sorted(), "{intervals:?}");
        }

        #[test]
        fn a_lapse_never_makes_the_memory_more_stable(past in history(), elapsed in 0..500_i64) {
            let before = after(&past);
            let mut all = past;
            all.push((elapsed, Again));
            let lapsed = after(&all);
            prop_assert!(lapsed.stability < before.stability || before.stability < 0.01);
            prop_assert_eq!(lapsed.lapses, before.lapses + 1);
        }

        #[test]
        fn nothing_is_due_on_the_day_of_its_review(past in history()) {
            let card = after(&past);
            prop_assert!(card.due > card.last);
            prop_assert!(interval_of(&card) <= LONGEST);
            prop_assert!((1.0..=10.0).contains(&card.difficulty));
        }
    }
}
