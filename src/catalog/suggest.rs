//! The word that was probably meant.

/// The candidate nearest to a word, where one is near enough to be meant.
pub(super) fn nearest<'a>(
    word: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let limit = (word.chars().count() / 3).max(1);
    let word = word.to_lowercase();
    candidates
        .into_iter()
        .map(|candidate| (strsim::damerau_levenshtein(&word, &candidate.to_lowercase()), candidate))
        .filter(|(distance, _)| *distance <= limit)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// A hint that names the nearest candidate, or all of them where none is near and they are few.
pub(super) fn did_you_mean(word: &str, candidates: &[&str]) -> Option<String> {
    if let Some(candidate) = nearest(word, candidates.iter().copied()) {
        return Some(format!("did you mean `{candidate}`?"));
    }
    (1..=14).contains(&candidates.len()).then(|| format!("known here: {}", candidates.join(", ")))
}

/// Ids that resemble a name, best first, at most five.
pub(super) fn nearest_ids<'a>(name: &str, ids: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let name = name.to_lowercase();
    let short = name.rsplit('/').next().unwrap_or(&name);
    let mut near: Vec<(f64, &str)> = ids
        .into_iter()
        .map(|id| {
            let last = id.rsplit('/').next().unwrap_or(id);
            let whole = strsim::jaro_winkler(&name, id);
            let contained = if short.len() >= 3 && last.contains(short) { 0.9 } else { 0.0 };
            (whole.max(strsim::jaro_winkler(short, last)).max(contained), id)
        })
        .filter(|(likeness, _)| *likeness >= 0.8)
        .collect();
    near.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(b.1)));
    near.into_iter().take(5).map(|(_, id)| id.to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_finger_is_understood() {
        assert_eq!(nearest("hnits", ["title", "hints"]), Some("hints"));
        assert_eq!(nearest("Title", ["title", "hints"]), Some("title"));
        assert_eq!(nearest("elephant", ["title", "hints"]), None);
    }

    #[test]
    fn a_few_candidates_are_named_where_none_is_near() {
        assert_eq!(did_you_mean("x9z", &["abs", "rel"]).as_deref(), Some("known here: abs, rel"));
        assert_eq!(did_you_mean("x9z", &[]), None);
    }

    #[test]
    fn ids_are_found_by_their_last_part_and_by_their_whole() {
        let ids = ["python-core/two-sum", "python-core/three-sum", "sql/joins"];
        assert_eq!(nearest_ids("twosum", ids)[0], "python-core/two-sum");
        assert_eq!(nearest_ids("sum", ids).len(), 2);
        assert_eq!(nearest_ids("pyton-core/two-sum", ids)[0], "python-core/two-sum");
        assert!(nearest_ids("zzz", ids).is_empty());
    }
}
