/// A word of a command line, as a shell takes it for one: quoted where it must be.
#[must_use]
pub fn shell_word(word: &str) -> String {
    let is_plain = |c: char| c.is_alphanumeric() || "/._-+,:@%".contains(c);
    if !word.is_empty() && word.chars().all(is_plain) {
        word.to_owned()
    } else {
        format!("'{}'", word.replace('\'', "'\\''"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_shell_would_take_apart_is_quoted() {
        for (word, quoted) in [
            ("python-core/two-sum", "python-core/two-sum"),
            ("/srv/my tasks", "'/srv/my tasks'"),
            ("a/b#c", "'a/b#c'"),
            ("it's", "'it'\\''s'"),
            ("$(rm x)", "'$(rm x)'"),
            ("~ada", "'~ada'"),
            ("", "''"),
        ] {
            assert_eq!(shell_word(word), quoted);
        }
    }
}
