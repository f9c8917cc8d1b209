//! Lines in an order: whether they are the right ones, and which are the fewest to move.

use std::collections::BTreeSet;

/// Whether each of the right lines is there, each once, and no other.
pub(super) fn uses_each(given: &[String], right: &[String]) -> bool {
    let sorted = |lines: &[String]| {
        let mut lines = lines.to_vec();
        lines.sort_unstable();
        lines
    };
    sorted(given) == sorted(right)
}

/// The positions in `given` of the fewest lines that have to move, or to go, for it to become
/// `right`: all but a longest common subsequence, which for lines that all differ is a longest
/// increasing subsequence of their places.
pub(super) fn to_move(given: &[String], right: &[String]) -> Vec<usize> {
    let (rows, columns) = (given.len(), right.len());
    // How many lines the ends of both, from here on, have in common.
    let mut common = vec![vec![0_usize; columns + 1]; rows + 1];
    for row in (0..rows).rev() {
        for column in (0..columns).rev() {
            common[row][column] = if given[row] == right[column] {
                common[row + 1][column + 1] + 1
            } else {
                common[row + 1][column].max(common[row][column + 1])
            };
        }
    }
    let mut stay = BTreeSet::new();
    let (mut row, mut column) = (0, 0);
    while row < rows && column < columns {
        if given[row] == right[column] {
            stay.insert(row);
            (row, column) = (row + 1, column + 1);
        } else if common[row + 1][column] >= common[row][column + 1] {
            row += 1;
        } else {
            column += 1;
        }
    }
    (0..rows).filter(|position| !stay.contains(position)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<String> {
        text.chars().map(String::from).collect()
    }

    #[test]
    fn the_fewest_lines_are_marked() {
        assert!(to_move(&lines("abcd"), &lines("abcd")).is_empty());
        assert_eq!(to_move(&lines("dabc"), &lines("abcd")), [0]);
        assert_eq!(to_move(&lines("bcda"), &lines("abcd")), [3]);
        assert_eq!(to_move(&lines("acbd"), &lines("abcd")).len(), 1);
        assert_eq!(to_move(&lines("dcba"), &lines("abcd")).len(), 3);
    }

    #[test]
    fn the_right_lines_are_each_used_once() {
        assert!(uses_each(&lines("acba"), &lines("aabc")));
        assert!(!uses_each(&lines("abc"), &lines("aabc")), "a line is left out");
        assert!(!uses_each(&lines("aabcx"), &lines("aabc")), "a line does not belong");
        assert!(!uses_each(&lines("abbc"), &lines("aabc")));
    }

    #[test]
    fn equal_lines_stand_for_each_other() {
        assert!(to_move(&lines("aab"), &lines("aab")).is_empty());
        assert_eq!(to_move(&lines("aba"), &lines("aab")).len(), 1);
    }

    #[test]
    fn a_line_that_does_not_belong_has_to_go() {
        assert_eq!(to_move(&lines("axbc"), &lines("abc")), [1]);
    }
}
