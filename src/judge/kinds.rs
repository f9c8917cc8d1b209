//! Kinds of exceptions, to tell one that was raised for a reason from one that claims to be all of
//! them at once.

/// So many kinds one class may be of: `io.UnsupportedOperation` is an `OSError` and a `ValueError`.
const MOST: usize = 2;

/// Python's own kinds, each with those below it. `Exception` itself is no kind.
const KINDS: &[(&str, &[&str])] = &[
    ("ArithmeticError", &["FloatingPointError", "OverflowError", "ZeroDivisionError"]),
    ("AssertionError", &[]),
    ("AttributeError", &[]),
    ("BufferError", &[]),
    ("ConnectionError", &CONNECTIONS),
    ("EOFError", &[]),
    ("GeneratorExit", &[]),
    ("ImportError", &["ModuleNotFoundError"]),
    ("KeyboardInterrupt", &[]),
    ("LookupError", &["IndexError", "KeyError"]),
    ("MemoryError", &[]),
    ("NameError", &["UnboundLocalError"]),
    ("OSError", &FILES),
    ("ReferenceError", &[]),
    ("RuntimeError", &["NotImplementedError", "RecursionError"]),
    ("StopAsyncIteration", &[]),
    ("StopIteration", &[]),
    ("SyntaxError", &["IndentationError", "TabError"]),
    ("SystemError", &[]),
    ("SystemExit", &[]),
    ("TypeError", &[]),
    ("UnicodeError", &["UnicodeDecodeError", "UnicodeEncodeError", "UnicodeTranslateError"]),
    ("ValueError", &["UnicodeError"]),
];

const CONNECTIONS: [&str; 4] =
    ["BrokenPipeError", "ConnectionAbortedError", "ConnectionRefusedError", "ConnectionResetError"];

const FILES: [&str; 11] = [
    "BlockingIOError",
    "ChildProcessError",
    "ConnectionError",
    "FileExistsError",
    "FileNotFoundError",
    "InterruptedError",
    "IsADirectoryError",
    "NotADirectoryError",
    "PermissionError",
    "ProcessLookupError",
    "TimeoutError",
];

/// Whether classes of one exception are of so many kinds that it says nothing about what happened.
pub(super) fn are_too_many(bases: &[String]) -> bool {
    let among = |name: &str| bases.iter().any(|base| base == name);
    let below = |name: &str| KINDS.iter().find(|(kind, _)| *kind == name).map_or(&[][..], |k| k.1);
    let is_kind =
        |name: &str| KINDS.iter().any(|(kind, below)| *kind == name || below.contains(&name));
    let mut kinds: Vec<&str> =
        bases.iter().map(String::as_str).filter(|name| is_kind(name)).collect();
    kinds.retain(|name| !below(name).iter().any(|lower| among(lower)));
    kinds.sort_unstable();
    kinds.dedup();
    kinds.len() > MOST
}

#[cfg(test)]
mod tests {
    use super::*;

    fn too_many(bases: &str) -> bool {
        are_too_many(&bases.split(' ').map(str::to_owned).collect::<Vec<_>>())
    }

    #[test]
    fn real_exceptions_are_of_one_kind_or_two() {
        assert!(!too_many("JSONDecodeError ValueError Exception BaseException object"));
        assert!(!too_many("UnicodeDecodeError UnicodeError ValueError Exception"));
        assert!(!too_many("ConnectionResetError ConnectionError OSError Exception"));
        assert!(!too_many("UnsupportedOperation OSError ValueError Exception"));
        assert!(!too_many("Missing KeyError LookupError AttributeError Exception"));
        assert!(!too_many("TabError IndentationError SyntaxError Exception"));
    }

    #[test]
    fn one_that_is_everything_is_nothing_in_particular() {
        assert!(too_many("Any ValueError TypeError KeyError LookupError Exception"));
        assert!(too_many("Any IndexError KeyError ZeroDivisionError LookupError ArithmeticError"));
    }
}
