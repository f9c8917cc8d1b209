use super::{CASE, Root, TOP};

#[test]
fn several_syntax_errors_are_told_with_what_can_be_read() {
    let toml = "format = 1\ntitle = \"no end\nkind = function\nlevle = 'junior'\nentry = 'a\\d'\n\
                minutes = \"\\d\"\nskills = ['known']\n";
    assert_eq!(
        Root::challenge(toml).says(),
        [
            "2:16 invalid basic string, expected `\"` (close the string on its line, or write it \
             between ''' and ''')",
            "3:8 invalid boolean, expected `false` (a string needs quotes: \"function\")",
            "4:1 unknown key `levle` (did you mean `level`?)",
            "5:9 `a\\d` cannot be a name in Python (write the bare name, without parentheses or \
             arguments)",
            "6:13 missing escaped value, expected `b`, `e`, `f`, `n`, `r`, `\\`, `\"`, `x`, `u`, \
             `U` (use a literal string '…', in which a backslash is only a backslash)",
        ]
    );
}

#[test]
fn nothing_is_concluded_from_what_a_syntax_error_hides() {
    let toml = format!("{TOP}hints = [\"a\",\n\"b\"\n[[groups]]\nname = 'g'\n{CASE}group = 'x'\n");
    let said = Root::challenge(&toml).says();
    assert_eq!(said.len(), 1, "{said:#?}");
    assert!(said[0].contains("array"), "{said:#?}");
    assert!(said[0].ends_with("(is a comma or a `]` missing here or above?)"), "{said:#?}");
}

#[test]
fn a_key_that_stands_twice_is_told() {
    let said = Root::challenge(&format!("{TOP}title = 'b'\n{CASE}")).says();
    assert_eq!(
        said,
        ["10:1 duplicate key (a key or table can stand only once; the first one counts)"]
    );
}

#[test]
fn a_file_that_is_no_text_says_where() {
    let root = Root::empty().with("shelf/it/challenge.toml", b"format = 1\ntitle = '\xff'\n");
    let problems = root.entry().load().unwrap_err();
    assert_eq!(root.lines(&problems)[0], "2:10 the file is not UTF-8");
}
