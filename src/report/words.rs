//! Numbers as people read them.

/// A count with its noun: `1 case`, `2 cases`.
#[must_use]
pub fn count(number: usize, noun: &str) -> String {
    format!("{number} {noun}{}", if number == 1 { "" } else { "s" })
}

/// A duration given in milliseconds: `0.4 ms`, `14 ms`, `2.0 s`, `3 min 05 s`.
#[must_use]
pub fn duration(ms: f64) -> String {
    if ms < 0.95 {
        format!("{:.1} ms", ms.max(0.0))
    } else if ms < 999.5 {
        format!("{ms:.0} ms")
    } else if ms < 59_950.0 {
        format!("{:.1} s", ms / 1000.0)
    } else {
        let minutes = ((ms / 1000.0).round() / 60.0).floor();
        let seconds = (ms / 1000.0).round() - minutes * 60.0;
        format!("{minutes:.0} min {seconds:02.0} s")
    }
}

/// A duration given in seconds, as clocks show it: `0:05`, `38:12`, `1:08:12`.
#[must_use]
pub fn clock(seconds: u64) -> String {
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    match hours {
        0 => format!("{minutes}:{seconds:02}"),
        hours => format!("{hours}:{minutes:02}:{seconds:02}"),
    }
}

/// Memory given in KiB, in decimal units: `812 kB`, `11 MB`, `1.2 GB`.
#[must_use]
pub fn memory(kib: u64) -> String {
    let kilobytes = kib.saturating_mul(1024) / 1000;
    match kilobytes {
        0..1_000 => format!("{kilobytes} kB"),
        1_000..1_000_000 => format!("{} MB", (kilobytes + 500) / 1_000),
        _ => {
            let tenths = (kilobytes + 50_000) / 100_000;
            format!("{}.{} GB", tenths / 10, tenths % 10)
        }
    }
}

/// Points with at most two decimals, never rounded up: 99.999 is not 100.
#[must_use]
pub fn points(points: f64) -> String {
    // The small addition keeps 0.29, which lies just below, from becoming 0.28.
    let hundredths = (points * 100.0 + 1e-6).floor() / 100.0;
    let text = format!("{hundredths:.2}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// Points of a maximum: `62.5/100`.
#[must_use]
pub fn score(score: f64, max_score: f64) -> String {
    format!("{}/{}", points(score), points(max_score))
}

/// A signal with its name, where it has a common one: `11 (SIGSEGV)`.
#[must_use]
pub fn signal(number: i32) -> String {
    let name = match number {
        2 => "SIGINT",
        4 => "SIGILL",
        6 => "SIGABRT",
        8 => "SIGFPE",
        9 => "SIGKILL",
        11 => "SIGSEGV",
        13 => "SIGPIPE",
        15 => "SIGTERM",
        _ => return number.to_string(),
    };
    format!("{number} ({name})")
}

/// The last part of a challenge's id.
pub(super) fn short_id(id: &str) -> &str {
    id.rsplit('/').next().unwrap_or(id)
}

/// The head of a text, at most `limit` bytes, and how many bytes were left off.
pub(super) fn head(text: &str, limit: usize) -> (&str, usize) {
    // `str::floor_char_boundary` is younger than our oldest compiler.
    let mut end = limit.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    (&text[..end], text.len() - end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nouns_agree_with_their_number() {
        assert_eq!([count(0, "case"), count(1, "case")], ["0 cases", "1 case"]);
    }

    #[test]
    fn durations_change_their_unit_without_a_gap() {
        let told: Vec<String> =
            [0.0, 0.36, 0.96, 14.4, 999.4, 999.6, 2040.0, 59_949.0, 59_960.0, 185_000.0]
                .into_iter()
                .map(duration)
                .collect();
        assert_eq!(
            told,
            [
                "0.0 ms",
                "0.4 ms",
                "1 ms",
                "14 ms",
                "999 ms",
                "1.0 s",
                "2.0 s",
                "59.9 s",
                "1 min 00 s",
                "3 min 05 s"
            ]
        );
    }

    #[test]
    fn clocks_have_hours_only_where_there_are_any() {
        assert_eq!([5, 2292, 4092].map(clock), ["0:05", "38:12", "1:08:12"]);
    }

    #[test]
    fn memory_is_in_decimal_units() {
        assert_eq!(
            [0, 793, 11_000, 1_200_000, u64::MAX].map(memory).join(" | "),
            "0 kB | 812 kB | 11 MB | 1.2 GB | 18446744073.7 GB"
        );
    }

    #[test]
    fn points_are_never_rounded_up() {
        assert_eq!(
            [100.0, 99.999, 62.5, 0.29, 33.333_333, 0.0].map(points),
            ["100", "99.99", "62.5", "0.29", "33.33", "0"]
        );
    }

    #[test]
    fn a_head_never_ends_within_a_character() {
        assert_eq!(["aé", "éa", "a"].map(|text| head(text, 2)), [("a", 2), ("é", 1), ("a", 0)]);
    }

    #[test]
    fn signals_have_names() {
        assert_eq!([signal(11), signal(40)], ["11 (SIGSEGV)", "40"]);
    }
}
