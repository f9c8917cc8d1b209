//! Whatever stands in the place of a candidate's file is read, graded or refused with a reason.

use crate::project::{Output, Project};

const RIGHT: &str = "def double(n):\n    return n + n\n";

fn check(project: &Project, file: &str, code: i32) -> Output {
    project.sound(["check", "double", file]).code(code)
}

#[test]
fn a_missing_file_says_how_to_make_one() {
    let project = Project::new();
    let remedy = ["no such file", "gradus start basics/double"];
    check(&project, "elsewhere.py", 2).says(&remedy);
    project.sound(["check", "double.py"]).code(2).says(&remedy);
    project.sound(["check", "double"]).code(2).says(&remedy);
    // Nothing that would fail, too, is recommended.
    project
        .sound(["check", "duoble.py"])
        .code(2)
        .says(&["no such file", "did you mean basics/double"])
        .hides(&["gradus start"]);
    project.sound(["grade", "double.py"]).code(2).says(&["no such file"]).hides(&["gradus start"]);
}

#[test]
fn a_folder_is_refused() {
    let project = Project::new().with("folder/double.py", RIGHT);
    check(&project, "folder", 2).says(&["it is a folder", "gradus grade"]);
}

#[test]
fn a_pipe_is_refused_rather_than_waited_for() {
    let project = Project::new();
    let pipe = project.path("double.py");
    rustix::fs::mknodat(
        rustix::fs::CWD,
        &pipe,
        rustix::fs::FileType::Fifo,
        rustix::fs::Mode::RWXU,
        0,
    )
    .unwrap();
    check(&project, "double.py", 2).says(&["not a regular file"]);
}

#[test]
fn a_file_that_may_not_be_read_is_refused() {
    use std::os::unix::fs::PermissionsExt;
    let project = Project::new().with("double.py", RIGHT);
    let locked = std::fs::Permissions::from_mode(0o000);
    std::fs::set_permissions(project.path("double.py"), locked).unwrap();
    if std::fs::read(project.path("double.py")).is_ok() {
        println!("skipped: this user may read everything");
        return;
    }
    check(&project, "double.py", 2).says(&["cannot read double.py"]);
}

#[test]
fn an_empty_file_does_not_define_the_entry() {
    let project = Project::new().with("double.py", "");
    check(&project, "double.py", 1).shows(&["DOES NOT COMPILE", "`double`"]);
}

#[test]
fn bytes_that_are_no_utf_8_do_not_compile() {
    let project = Project::new().with("double.py", b"def double(n):\n    return '\xff\xfe'\n");
    check(&project, "double.py", 1).shows(&["DOES NOT COMPILE"]);
}

#[test]
fn another_encoding_is_fine_where_the_file_declares_it() {
    let source = b"# -*- coding: latin-1 -*-\nword = '\xe9'\nassert word == chr(233)\n\
        def double(n):\n    return n + n\n";
    let project = Project::new().with("double.py", source);
    check(&project, "double.py", 0).shows(&["ACCEPTED"]);
}

#[test]
fn a_byte_order_mark_and_foreign_line_ends_are_fine() {
    let project =
        Project::new().with("double.py", b"\xef\xbb\xbfdef double(n):\r\n  return n + n\r\n");
    check(&project, "double.py", 0);
}

#[test]
fn null_bytes_do_not_compile() {
    let project = Project::new().with("double.py", b"def double(n):\n    return n + n\n\0\n");
    check(&project, "double.py", 1).shows(&["DOES NOT COMPILE"]);
}

#[test]
fn a_file_of_20_mb_is_too_large() {
    let project = Project::new().with("double.py", "#".repeat(20_000_000));
    let output = check(&project, "double.py", 1);
    output
        .shows(&["DOES NOT COMPILE", "too large", "1024 KiB"])
        // Nothing ran that could have raised anything.
        .hides(&["raised", "traceback", "File \""]);
}

#[test]
fn a_file_nested_too_deeply_does_not_compile() {
    let source = format!("x = {}{}\n{RIGHT}", "(".repeat(5000), ")".repeat(5000));
    let project = Project::new().with("double.py", source);
    check(&project, "double.py", 1).shows(&["DOES NOT COMPILE"]);
}

#[test]
fn a_name_with_odd_characters_is_shown_harmlessly() {
    let project = Project::new().with("\x1b[31m:: red.py", "def double(n):\n    return 1 / 0\n");
    check(&project, "\x1b[31m:: red.py", 1).hides(&["\x1b"]);
}

#[test]
fn what_a_file_prints_or_raises_cannot_steer_the_terminal() {
    let source = "import sys\n\n\ndef double(n):\n    print('\\x1b[2J\\x9b')\n    \
        print('\\x1b]0;x\\x07', file=sys.stderr)\n    raise ValueError('\\x1b[31m')\n";
    let project = Project::new().with("double.py", source);
    check(&project, "double.py", 1).shows(&["ValueError"]).hides(&["\x1b", "\x07", "\u{9b}"]);
    let arguments = ["check", "double", "double.py", "--color", "always"];
    let output = project.sound(arguments).code(1);
    assert!(!output.stdout.contains("\x1b[2J") && !output.stdout.contains("\x1b]0"), "{output:#?}");
}
