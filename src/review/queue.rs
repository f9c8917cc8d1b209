use jiff::civil::Date;

use super::schedule::days;
use crate::model::Card;

/// How many questions come before each task.
const QUESTIONS: usize = 4;

/// What is asked on a day, in order: what is longest overdue beside the time that it is usually
/// remembered comes first, and a task after every few questions. A task that was brought to its end
/// on this day does not come again on it.
#[must_use]
pub fn queue(due: Vec<Card>, today: Date) -> Vec<Card> {
    let mut due: Vec<Card> = due.into_iter().filter(|card| card.due <= today).collect();
    due.sort_by(|one, other| {
        overdue(other, today)
            .total_cmp(&overdue(one, today))
            .then_with(|| (one.due, &one.item).cmp(&(other.due, &other.item)))
    });
    let (questions, tasks): (Vec<Card>, Vec<Card>) =
        due.into_iter().partition(|card| is_question(&card.item));
    let mut tasks = tasks.into_iter().filter(|card| card.last < today);
    let mut queue = Vec::new();
    for (position, question) in questions.into_iter().enumerate() {
        queue.push(question);
        if (position + 1) % QUESTIONS == 0 {
            queue.extend(tasks.next());
        }
    }
    queue.extend(tasks);
    queue
}

/// Whether an item is a question of a quiz rather than a task.
fn is_question(item: &str) -> bool {
    item.contains('#')
}

/// How long something has been due, in the days that it is usually remembered.
#[expect(clippy::cast_precision_loss, reason = "days are small numbers")]
fn overdue(card: &Card, today: Date) -> f64 {
    days(card.due, today) as f64 / card.stability.max(0.001)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const TODAY: Date = date(2026, 11, 21);

    fn card(item: &str, due: i8, stability: f64) -> Card {
        Card {
            item: item.to_owned(),
            stability,
            difficulty: 5.0,
            last: date(2026, 11, 1),
            due: date(2026, 11, due),
            reviews: 1,
            lapses: 0,
        }
    }

    fn items(queue: &[Card]) -> Vec<&str> {
        queue.iter().map(|card| card.item.as_str()).collect()
    }

    #[test]
    fn what_is_overdue_beside_its_stability_comes_first() {
        let due = vec![card("q#late", 11, 100.0), card("q#short", 20, 1.0), card("q#now", 21, 1.0)];
        assert_eq!(items(&queue(due, TODAY)), ["q#short", "q#late", "q#now"]);
    }

    #[test]
    fn a_task_comes_after_every_few_questions() {
        let mut due: Vec<Card> = ["a", "b", "c"].map(|id| card(id, 21, 1.0)).to_vec();
        due.extend(["q#1", "q#2", "q#3", "q#4", "q#5"].map(|id| card(id, 21, 1.0)));
        let order = ["q#1", "q#2", "q#3", "q#4", "a", "q#5", "b", "c"];
        assert_eq!(items(&queue(due, TODAY)), order);
    }

    #[test]
    fn a_task_never_comes_twice_on_a_day_and_a_question_may() {
        let today = |item| Card { last: TODAY, ..card(item, 21, 1.0) };
        assert_eq!(items(&queue(vec![today("task"), today("q#a")], TODAY)), ["q#a"]);
    }

    #[test]
    fn what_is_not_due_is_not_asked() {
        assert_eq!(queue(vec![card("q#a", 22, 1.0), card("task", 22, 1.0)], TODAY), []);
    }
}
