use super::{CASE, Root, TOP};

#[test]
fn groups_are_checked_together_with_their_cases() {
    let toml = format!(
        "{TOP}[[groups]]\nname = 'a'\nmax_score = 40\nrequire = ['b']\n\
         [[groups]]\nname = 'b'\nmax_score = -1\nrequire = ['a', 'cc']\n\
         [[groups]]\nname = 'c'\nmax_score = 1\naggregate = 'max'\n\
         [[groups]]\nname = 'c'\nmax_score = 1\n\
         [[cases]]\nname = 'x'\ngroup = 'd'\ncall = 'f()'\nreturns = '1'\n{CASE}"
    );
    assert_eq!(
        Root::challenge(&toml).says(),
        [
            "10:1 the group `a` has no cases that count (write group = \"a\" in some case with a \
             weight above 0)",
            "13:11 the group `a` requires itself",
            "14:1 the group `b` has no cases that count (write group = \"b\" in some case with a \
             weight above 0)",
            "16:13 `max_score` must be from 0 to 1000000",
            "17:11 the group `b` requires itself",
            "17:17 unknown group `cc` (did you mean `c`?)",
            "18:1 the group `c` has no cases that count (write group = \"c\" in some case with a \
             weight above 0)",
            "21:13 unknown aggregate `max` (known here: sum, min, pass-fail)",
            "22:1 the group `c` has no cases that count (write group = \"c\" in some case with a \
             weight above 0)",
            "23:8 there are two groups `c`",
            "27:9 unknown group `d` (did you mean `a`?)",
            "30:1 `group` is missing (one of a, b, c, c)",
        ]
    );
}

#[test]
fn a_group_without_groups_is_told() {
    let toml = format!("{TOP}{CASE}group = 'a'\n");
    assert_eq!(
        Root::challenge(&toml).says(),
        [
            "14:9 the challenge has no groups (declare the group in a `[[groups]]` table, or remove it)"
        ]
    );
}
