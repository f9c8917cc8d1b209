use proptest::prelude::*;

use super::{ANY_CASE, EXACT, FLOATS, LINES, TOKENS, accepts, drawn, judged};
use crate::judge::answer::Answer;
use crate::model::{Side, TextMode};

proptest! {
    #[test]
    fn every_text_equals_itself(text in any::<Vec<u8>>()) {
        for mode in [LINES, EXACT, TOKENS, ANY_CASE, TextMode::UnorderedLines] {
            prop_assert!(accepts(&mode, &text, &text), "{:?}", mode);
        }
    }

    #[test]
    fn any_shuffle_of_lines_is_accepted_where_order_is_free(
        (lines, shuffled) in prop::collection::vec("[ab ]{0,3}", 0..8)
            .prop_flat_map(|lines| (Just(lines.clone()), Just(lines).prop_shuffle())),
    ) {
        let (left, right) = (lines.join("\n"), shuffled.join("\n"));
        prop_assert!(accepts(&TextMode::UnorderedLines, left.as_bytes(), right.as_bytes()));
    }

    #[test]
    fn what_differs_can_always_be_shown(
        left in "[ab1.\\n\\r\\t ]{0,20}", right in "[ab1.\\n\\r\\t ]{0,20}",
    ) {
        for mode in [LINES, EXACT, TOKENS, FLOATS, TextMode::UnorderedLines] {
            if let Answer::Wrong(wrong) = judged(&mode, left.as_bytes(), right.as_bytes()) {
                prop_assert!(!wrong.message.is_empty());
                let lines = drawn(&wrong);
                let differs = lines.iter().any(|line| line.starts_with(['-', '+']));
                prop_assert!(differs, "{:?} {:?}", mode, lines);
            }
        }
    }

    #[test]
    fn a_diff_has_every_line_of_both_sides_that_are_not_common(
        left in prop::collection::vec("[abc]", 0..12), right in prop::collection::vec("[abc]", 0..12),
    ) {
        let (left, right) = (left.join("\n"), right.join("\n"));
        if let Answer::Wrong(wrong) = judged(&LINES, left.as_bytes(), right.as_bytes()) {
            let diff = wrong.diff.expect("a diff");
            let of = |side| diff.hunks.iter().flat_map(|hunk| &hunk.lines)
                .filter(|line| line.side == side).count();
            let (l, r) = (left.lines().count(), right.lines().count());
            prop_assert_eq!(l + of(Side::Yours), r + of(Side::Expected));
        }
    }
}
