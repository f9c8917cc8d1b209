use proptest::prelude::*;
use unicode_width::UnicodeWidthStr;

use super::*;
use crate::model::{
    Aggregate, DiffKind, ExceptionReport, GradedKind, GroupResult, Side, TestResult, Tier, Verdict,
};
use crate::report::Audience;
use crate::report::fixture::{
    self, VERDICTS, diff, environment, failing, is_command, line, submission, test, wrong_answer,
};

const ALL: Detail<'_> = Detail { every_failure: true, source: None };

fn terminal(width: usize) -> Terminal {
    Terminal::new(Styles::plain(), Glyphs::unicode(), width)
}

fn coloured() -> Terminal {
    Terminal::new(Styles::coloured(), Glyphs::unicode(), 80)
}

fn plain(result: &SubmissionResult) -> String {
    terminal(80).submission(result, &environment(), Detail::default())
}

/// The lines about the failing case, without headline, row of cases and facts.
fn failure(test: TestResult) -> String {
    let shown = plain(&submission(vec![test]));
    let lines: Vec<&str> = shown.lines().collect();
    let end = lines.len() - 3;
    lines[2..end].join("\n") + "\n"
}

#[test]
fn a_wrong_answer_reads_as_sketched() {
    assert_eq!(
        plain(&wrong_answer()),
        "\
two-sum   ✗ WRONG ANSWER   3/6 passed   case 3 \"duplicates\"

  call      two_sum([3, 3], 6)
  expected  [0, 1]
  yours     [0, 0]
                ^  at [1]: expected 1, got 0
  printed   seen={3: 0}
  why?      the same element is used twice

  1 ✓  2 ✓  3 ✗  4 ⏱ >2.0s  5 ⚠ IndexError two_sum.py:7  6 ✓
  slowest passing 14 ms · peak 11 MB · isolation: full · worker: warm
"
    );
}

#[test]
fn passing_is_two_lines() {
    assert_eq!(
        plain(&submission((1..=8).map(test).collect())),
        "\
two-sum   ✓ ACCEPTED   8/8 passed
  slowest 14 ms · peak 11 MB · isolation: full · worker: warm
"
    );
}

#[test]
fn every_failing_case_is_expanded_where_asked() {
    let text = terminal(80).submission(&wrong_answer(), &environment(), ALL);
    assert_eq!(
        text.split("\n\n").skip(2).collect::<Vec<_>>().join("\n\n"),
        "  case 4 \"case number 4\"  ⏱ time limit exceeded
  reason    stopped after 2.0 s of processor time, 15 ms by the clock

  case 5 \"case number 5\"  ⚠ run-time error
  raised    IndexError: list index out of range
  at        work/two_sum.py:7
  traceback   File \"two_sum.py\", line 7, in two_sum

  1 ✓  2 ✓  3 ✗  4 ⏱ >2.0s  5 ⚠ IndexError two_sum.py:7  6 ✓
  slowest passing 14 ms · peak 11 MB · isolation: full · worker: warm
"
    );
}

#[test]
fn every_verdict_has_its_headline_and_its_sign() {
    let told: Vec<String> = VERDICTS
        .iter()
        .map(|verdict| {
            let text = plain(&submission(vec![failing(1, *verdict)]));
            let lines: Vec<&str> = text.lines().collect();
            let row = if verdict.is_accepted() { "" } else { lines[lines.len() - 2] };
            format!("{}|{}", lines[0].split("   case").next().unwrap(), row.trim())
        })
        .collect();
    assert_eq!(
        told,
        [
            "two-sum   ✓ ACCEPTED   1/1 passed|",
            "two-sum   ○ SKIPPED   0/1 passed|1 ○",
            "two-sum   ✗ WRONG ANSWER   0/1 passed|1 ✗",
            "two-sum   ⚠ RUN-TIME ERROR   0/1 passed|1 ⚠ error",
            "two-sum   ≫ OUTPUT LIMIT EXCEEDED   0/1 passed|1 ≫ output",
            "two-sum   ⏸ IDLE: WALL LIMIT EXCEEDED   0/1 passed|1 ⏸ idle >15ms",
            "two-sum   ⏱ TIME LIMIT EXCEEDED   0/1 passed|1 ⏱ >14ms",
            "two-sum   ▲ MEMORY LIMIT EXCEEDED   0/1 passed|1 ▲ memory",
            "two-sum   ⊘ DOES NOT COMPILE   0/1 passed|1 ⊘",
            "two-sum   ☠ SECURITY VIOLATION   0/1 passed|1 ☠ security",
            "two-sum   ? JUDGE ERROR   not graded|1 ? judge",
        ]
    );
}

#[test]
fn colours_change_nothing_but_colours() {
    for verdict in VERDICTS {
        let mut result = wrong_answer();
        result.tests[2].verdict = verdict;
        result.verdict = verdict;
        let text = coloured().submission(&result, &environment(), ALL);
        let stripped = anstream::adapter::strip_str(&text).to_string();
        assert_eq!(stripped, terminal(80).submission(&result, &environment(), ALL));
    }
    let text = coloured().submission(&wrong_answer(), &environment(), Detail::default());
    assert!(
        text.starts_with("\x1b[1mtwo-sum\x1b[0m   \x1b[31;1m✗ WRONG ANSWER\x1b[0m"),
        "{text:?}"
    );
    assert!(text.contains("\x1b[31m[0, \x1b[0m\x1b[31;1;4m0\x1b[0m\x1b[31m]\x1b[0m"), "{text:?}");
}

#[test]
fn texts_are_compared_line_by_line_with_numbers_and_sides() {
    let hunk = vec![
        line(Side::Elided, None, &[("7 equal lines", false)]),
        line(Side::Both, Some(8), &[("same", false)]),
        line(Side::Expected, Some(9), &[("wor", false), ("l", true), ("d", false)]),
        line(Side::Expected, Some(10), &[("also", true)]),
        line(Side::Yours, Some(9), &[("wor", false), ("m", true), ("d", false)]),
        line(Side::Both, Some(11), &[("end", false)]),
    ];
    let mut test = TestResult {
        stdin: Some("3\n1 2 3\n".to_owned()),
        stdout: Some("not shown twice".to_owned()),
        diff: Some(diff(DiffKind::Text, "line 9, column 4", hunk)),
        ..failing(1, Verdict::WrongAnswer)
    };
    test.diff.as_mut().unwrap().near_miss = Some("AC if case were ignored".to_owned());
    test.hint.clone_from(&test.diff.as_ref().unwrap().near_miss);
    let mut result = submission(vec![test]);
    result.challenge.kind = GradedKind::Stdio;
    let shown = plain(&result);
    assert_eq!(
        shown.split("\n\n").nth(1).unwrap(),
        "  input     3
            1 2 3
            ⋮ 7 equal lines
             8 │ same
  expected   9 │ world
  yours      9 │ wormd
                    ^  at line 9, column 4
  expected  10 │ also
            11 │ end
  near miss AC if case were ignored"
    );
}

#[test]
fn the_headline_names_the_case_that_decides_however_many_are_shown() {
    let tests = vec![failing(1, Verdict::WrongAnswer), failing(2, Verdict::CompileError)];
    for detail in [Detail::default(), ALL] {
        let shown = terminal(80).submission(&submission(tests.clone()), &environment(), detail);
        let headline = shown.lines().next().unwrap();
        assert!(headline.contains("COMPILE") && headline.contains("case 2"), "{headline}");
    }
}

#[test]
fn the_first_difference_is_in_sight_however_far_to_the_right() {
    let (left, right) = ("abcdefghij".repeat(50), "klmnopqrst".repeat(50));
    let of = |side, mark| line(side, None, &[(&left, false), (mark, true), (&right, false)]);
    let lines = vec![of(Side::Expected, "!"), of(Side::Yours, "?")];
    let text = failure(TestResult {
        diff: Some(diff(DiffKind::Value, "[500]", lines)),
        ..failing(1, Verdict::WrongAnswer)
    });
    let lines: Vec<&str> = text.lines().collect();
    let column = lines[2].chars().position(|c| c == '^').unwrap();
    assert_eq!(lines[0].chars().nth(column), Some('!'));
    assert_eq!(lines[1].chars().nth(column), Some('?'));
    assert!(lines.iter().all(|line| line.width() <= 80));
}

#[test]
fn the_first_difference_is_in_sight_however_far_down() {
    let mut lines: Vec<_> =
        (1..200).map(|n| line(Side::Both, Some(n), &[("same", false)])).collect();
    lines.extend((200..300).map(|n| line(Side::Expected, Some(n), &[("right", true)])));
    lines.extend((200..300).map(|n| line(Side::Yours, Some(n), &[("wrong", true)])));
    let text = failure(TestResult {
        diff: Some(diff(DiffKind::Text, "line 200", lines)),
        ..failing(1, Verdict::WrongAnswer)
    });
    assert_eq!(
        text,
        "            \
            196 │ same
            197 │ same
            198 │ same
            199 │ same
  expected  200 │ right
  yours     200 │ wrong
                  ^^^^^  at line 200
  expected  201 │ right
  yours     201 │ wrong
            ⋮ 196 more lines
"
    );
}

#[test]
fn lines_that_the_judge_left_out_are_counted_with_those_that_find_no_room() {
    let mut lines: Vec<_> =
        (1..=60).map(|n| line(Side::Yours, Some(n), &[("extra", false)])).collect();
    let mut rest = line(Side::Elided, None, &[("4940 more lines of yours", false)]);
    rest.left_out = Some(4940);
    lines.push(rest);
    let text = failure(TestResult {
        diff: Some(diff(DiffKind::Text, "line 1", lines)),
        ..failing(1, Verdict::WrongAnswer)
    });
    let shown = text.lines().filter(|line| line.ends_with("extra")).count();
    assert!(text.contains(&format!("⋮ {} more lines", 5000 - shown)), "{text}");
}

#[test]
fn without_a_description_the_texts_speak() {
    let differ = |expected: &str, actual: &str| {
        failure(TestResult {
            expected: Some(expected.to_owned()),
            actual: Some(actual.to_owned()),
            message: Some("differs".to_owned()),
            ..failing(1, Verdict::WrongAnswer)
        })
    };
    assert_eq!(
        differ("[1, 2]", "[1, 3]"),
        "  expected  [1, 2]\n  yours     [1, 3]\n                ^^  differs\n"
    );
    assert_eq!(
        differ("a\nb\nc", "a\nx"),
        "            \
            ⋮ 1 equal line above
  expected  2 │ b
  yours     2 │ x
                ^  differs
  expected  3 │ c
"
    );
}

#[test]
fn a_traceback_keeps_its_innermost_frames() {
    let frames: Vec<String> = (1..=100).map(|n| format!("  File \"a.py\", line {n}")).collect();
    let text = failure(TestResult {
        expected: Some("3".to_owned()),
        exception: Some(ExceptionReport {
            class: "RecursionError".to_owned(),
            message: String::new(),
            line: None,
            traceback: frames.join("\n"),
        }),
        signal: Some(11),
        ..failing(1, Verdict::RunTimeError)
    });
    assert!(text.starts_with("  expected  3\n  raised    RecursionError\n"), "{text}");
    assert!(text.contains("line 2\n            ⋮ 90 more lines\n"), "{text}");
    assert!(text.ends_with("line 100\n  signal    11 (SIGSEGV)\n"), "{text}");
}

#[test]
fn a_compile_error_shows_its_place() {
    let mut test = failing(1, Verdict::CompileError);
    test.exception = Some(ExceptionReport {
        class: "SyntaxError".to_owned(),
        message: "'(' was never closed".to_owned(),
        line: Some(2),
        traceback: String::new(),
    });
    let result = submission(vec![test]);
    let detail = Detail { every_failure: false, source: Some("def f():\n\treturn (1\n\nx = 1\n") };
    let shown = terminal(80).submission(&result, &environment(), detail);
    assert_eq!(
        shown.split("\n\n").nth(1).unwrap(),
        "  raised    SyntaxError: '(' was never closed
  at        work/two_sum.py:2
              1 │ def f():
            > 2 │     return (1
              3 │ "
    );
}

#[test]
fn of_a_hidden_case_candidates_see_the_verdict() {
    let hidden = fixture::test_saying("secret", 6, Verdict::WrongAnswer);
    let visible = TestResult { call: Some("f(1)".to_owned()), ..failing(7, Verdict::WrongAnswer) };
    let text = plain(&Audience::Candidate.submission(submission(vec![hidden, visible])));
    assert_eq!(
        text,
        "\
two-sum   ✗ WRONG ANSWER   0/2 passed   hidden case 6

  hidden case 6: wrong answer

  case 7 \"case number 7\"  ✗ wrong answer
  call      f(1)

  6 ✗  7 ✗
  peak 11 MB · isolation: full · worker: warm
"
    );
}

#[test]
fn groups_have_a_table_with_their_scores() {
    let mut result = submission(vec![test(1), failing(2, Verdict::TimeLimit)]);
    let group = |name: &str, score, max_score, verdict| GroupResult {
        name: name.to_owned(),
        aggregate: Aggregate::Min,
        score,
        max_score,
        verdict,
    };
    result.groups = vec![
        group("basic", 40.0, 40.0, Verdict::Accepted),
        group("large inputs", 0.0, 60.0, Verdict::TimeLimit),
    ];
    result.score = 40.0;
    assert_eq!(
        plain(&result).split("\n\n").nth(2).unwrap(),
        "  group         score  verdict
  basic         40/40  ✓ accepted
  large inputs   0/60  ⏱ time limit exceeded"
    );
    assert!(
        plain(&result).starts_with("two-sum   ⏱ TIME LIMIT EXCEEDED   1/2 passed   40/100 points")
    );
}

#[test]
fn many_cases_are_joined_where_they_are_equal() {
    let mut tests: Vec<TestResult> = (1..=100).map(test).collect();
    tests[49].verdict = Verdict::WrongAnswer;
    let text = plain(&submission(tests));
    assert!(text.contains("  1-49 ✓  50 ✗  51-100 ✓\n"), "{text}");
}

#[test]
fn a_submission_has_one_line_among_many() {
    let mut results = vec![wrong_answer(), submission(vec![test(1)]), wrong_answer()];
    for (result, candidate) in results.iter_mut().zip(["ada", "ada", "grace"]) {
        result.submission.candidate = Some(candidate.to_owned());
    }
    results[1].challenge.id = "python-core/lru-cache".to_owned();
    results[2].verdict = Verdict::JudgeError;
    results[2].gradable = false;
    let mut run = fixture::run(results);
    run.environment.isolation.tier = Tier::None;
    assert_eq!(
        terminal(80).grade(&run),
        "\
ada    two-sum    ✗ WA    37.5/100  ✓✓✗⏱⚠✓
ada    lru-cache  ✓ AC    12.5/100  ✓
grace  two-sum    ? JE           -  ✓✓✗⏱⚠✓

  candidate  accepted   score  not graded
  ada             1/2  50/200
  grace           0/1     0/0           1

  challenge              accepted     score  not graded
  python-core/lru-cache       1/1  12.5/100
  python-core/two-sum         0/2  37.5/100           1

3 submissions · 1 accepted · 1 not accepted · 1 not graded · 50/200 points
2.4 s
isolation: none · worker: warm · Python 3.11.7 (cpython)
"
    );
}

#[test]
fn paths_lead_to_their_files_where_asked() {
    let mut result = wrong_answer();
    result.submission.path = "my work/ä.py".to_owned();
    let linked =
        coloured().with_links(Path::new("/srv/course")).submission(&result, &environment(), ALL);
    let address = "\x1b]8;;file:///srv/course/my%20work/%C3%A4.py\x1b\\";
    assert!(linked.contains(address), "{linked:?}");
    assert!(!coloured().submission(&result, &environment(), ALL).contains("\x1b]8"));
}

#[test]
fn ascii_terminals_get_ascii() {
    let ascii = Terminal::new(Styles::plain(), Glyphs::ascii(), 80);
    let run = fixture::run(vec![wrong_answer(), submission(vec![test(1)])]);
    let mut text = ascii.grade(&run) + &ascii.prose("# A\n\n- b\n\n> c\n\n---\n");
    for result in &run.results {
        text += &ascii.submission(result, &environment(), ALL);
    }
    assert!(text.is_ascii(), "{text}");
}

/// Everything that a terminal shows of a run.
fn everything(terminal: &Terminal, run: &RunResult) -> String {
    let mut text = terminal.grade(run);
    for result in &run.results {
        text += &terminal.submission(result, &run.environment, Detail::default());
        text += &terminal.submission(result, &run.environment, ALL);
    }
    text
}

#[test]
fn no_line_is_wider_than_the_terminal() {
    let runs = [fixture::run(vec![wrong_answer()]), fixture::hostile_run()];
    for width in [40, 61, 80, 120] {
        for glyphs in [Glyphs::unicode(), Glyphs::ascii()] {
            let terminal = Terminal::new(Styles::plain(), glyphs, width);
            for run in &runs {
                for line in everything(&terminal, run).lines() {
                    assert!(line.width() <= width, "{width}: {line}");
                }
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn hostile_text_steers_nothing_and_fits(text in fixture::hostile_text()) {
        let run = fixture::run_saying(&text);
        let shown = everything(&terminal(80), &run) + &terminal(80).prose(&text);
        for line in shown.split('\n') {
            prop_assert!(!line.chars().any(char::is_control), "{line:?}");
            prop_assert!(!is_command(line), "{line:?}");
            prop_assert!(line.width() <= 80, "{line:?}");
        }
    }
}
