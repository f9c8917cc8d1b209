use jiff::civil::Date;

use super::schedule::days;

/// From here on, in days, the day itself says more than the number of days.
const FAR: i64 = 31;

/// When something comes back: `today`, `tomorrow`, `in 3 days`, `on 2027-01-05`.
#[must_use]
pub fn in_words(due: Date, today: Date) -> String {
    match days(today, due) {
        ..=0 => "today".to_owned(),
        1 => "tomorrow".to_owned(),
        days if days < FAR => format!("in {days} days"),
        _ => format!("on {due}"),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn days_are_said_as_people_say_them() {
        let told = |month, day| in_words(date(2026, month, day), date(2026, 11, 21));
        assert_eq!(told(11, 20), "today");
        assert_eq!(told(11, 21), "today");
        assert_eq!(told(11, 22), "tomorrow");
        assert_eq!(told(11, 24), "in 3 days");
        assert_eq!(told(12, 21), "in 30 days");
        assert_eq!(told(12, 22), "on 2026-12-22");
    }
}
