//! Results made by hand, for the tests of the reporters.

use proptest::prelude::*;

use crate::model::{
    ChallengeRef, Diff, DiffKind, Environment, ExceptionReport, GradedKind, Hunk, Isolation, Line,
    MissingLayer, PythonInfo, RunResult, SCHEMA_VERSION, Side, Span, SubmissionRef,
    SubmissionResult, Summary, TestResult, Tier, Tool, Verdict, Visibility, WorkerKind,
};

/// Every verdict, in order of severity.
pub const VERDICTS: [Verdict; 11] = [
    Verdict::Accepted,
    Verdict::Skipped,
    Verdict::WrongAnswer,
    Verdict::RunTimeError,
    Verdict::OutputLimit,
    Verdict::IdleLimit,
    Verdict::TimeLimit,
    Verdict::MemoryLimit,
    Verdict::CompileError,
    Verdict::SecurityViolation,
    Verdict::JudgeError,
];

/// Does its worst in every format at once.
pub const HOSTILE: &str = "::error::pwned\n::set-output name=x::y\n  ::add-mask::z\n##[error]a ##vso[x]\
    \x1b[31m\x1b]8;;http://evil\x1b\\\u{9b}2J\0\r\u{7}\t\u{202e}\u{200b}\u{feff}\u{e0041}\u{ffff}\
    ]]></failure><script>alert(1)</script> &amp; `a` ```\n```\n| b | [c](http://d) ![e](f) <!-- \
    **g** @someone #1 https://example.com\n\n# h\n- i\n    j";

/// Text of the characters that do harm, and some that do none.
pub fn hostile_text() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "::",
        ":",
        "#",
        "##",
        "##[",
        "##vso[",
        "[",
        "]",
        "\x1b",
        "\u{9b}",
        "\n",
        "\r",
        "\t",
        "\0",
        " ",
        "\u{a0}",
        "\u{85}",
        "\u{202e}",
        "\u{feff}",
        "\u{ffff}",
        "`",
        "```",
        "|",
        "\\",
        "<b>",
        "&lt;",
        "*",
        "_",
        "~~",
        "![a](b)",
        "[a](b)",
        "<!--",
        "]]>",
        "https://a.de",
        "@a",
        "a",
        "é",
        "日",
        "-",
        "1.",
        ">",
        "\\|",
    ]);
    prop::collection::vec(pieces, 0..24).prop_map(|pieces| pieces.concat())
}

/// Whether a line of a log would be obeyed by a CI service.
pub fn is_command(line: &str) -> bool {
    let hashes = line.match_indices("##").any(|(at, _)| {
        line[at..]
            .trim_start_matches('#')
            .trim_start_matches(char::is_alphanumeric)
            .starts_with('[')
    });
    line.trim_start().starts_with("::") || hashes
}

pub fn environment() -> Environment {
    Environment {
        python: PythonInfo {
            version: "3.11.7".to_owned(),
            implementation: "cpython".to_owned(),
            executable: "/usr/bin/python3".to_owned(),
        },
        os: "linux".to_owned(),
        arch: "x86_64".to_owned(),
        cpus: 2,
        isolation: Isolation {
            tier: Tier::Full,
            layers: vec!["seccomp".to_owned()],
            missing: vec![],
        },
        worker: WorkerKind::Warm,
    }
}

pub fn run(results: Vec<SubmissionResult>) -> RunResult {
    RunResult {
        schema_version: SCHEMA_VERSION,
        tool: Tool { name: "gradus".to_owned(), version: "0.1.0".to_owned() },
        run_id: "r1".to_owned(),
        started_at: "2026-01-02T03:04:05Z".to_owned(),
        duration_ms: 2400,
        shard: None,
        environment: environment(),
        summary: Summary::of(&results),
        results,
    }
}

/// An accepted case; every text is absent.
pub fn test(index: usize) -> TestResult {
    TestResult {
        index,
        name: format!("case number {index}"),
        group: None,
        visibility: Visibility::Sample,
        verdict: Verdict::Accepted,
        flags: vec![],
        score: 12.5,
        max_score: 12.5,
        cpu_ms: 14.0,
        wall_ms: 15.0,
        memory_kib: 11_000,
        exit_code: Some(0),
        signal: None,
        call: None,
        stdin: None,
        expected: None,
        actual: None,
        diff: None,
        exception: None,
        stdout: None,
        stderr: None,
        truncated: false,
        message: None,
        hint: None,
        question: None,
    }
}

pub fn failing(index: usize, verdict: Verdict) -> TestResult {
    TestResult { verdict, score: 0.0, ..test(index) }
}

/// A submission whose verdict is that of its worst case.
pub fn submission(tests: Vec<TestResult>) -> SubmissionResult {
    let verdict = tests.iter().map(|test| test.verdict).max().unwrap_or(Verdict::Accepted);
    SubmissionResult {
        challenge: ChallengeRef {
            id: "python-core/two-sum".to_owned(),
            title: "Two sum".to_owned(),
            kind: GradedKind::Function,
            format: 1,
            digest: "c0ffee".to_owned(),
        },
        submission: SubmissionRef {
            candidate: None,
            name: "two_sum.py".to_owned(),
            path: "work/two_sum.py".to_owned(),
            digest: "beef".to_owned(),
        },
        verdict,
        flags: vec![],
        score: tests.iter().map(|test| test.score).sum(),
        max_score: 100.0,
        gradable: verdict != Verdict::JudgeError,
        message: None,
        groups: vec![],
        tests,
    }
}

pub fn span(text: &str, emphasis: bool) -> Span {
    Span { text: text.to_owned(), emphasis }
}

pub fn line(side: Side, number: Option<usize>, spans: &[(&str, bool)]) -> Line {
    let spans = spans.iter().map(|(text, mark)| span(text, *mark)).collect();
    Line { side, number, spans, left_out: None }
}

pub fn diff(kind: DiffKind, path: &str, lines: Vec<Line>) -> Diff {
    Diff { kind, path: Some(path.to_owned()), hunks: vec![Hunk { lines }], near_miss: None }
}

/// The sketch: six cases, the third of them wrong.
pub fn wrong_answer() -> SubmissionResult {
    let mut tests: Vec<TestResult> = (1..=2).map(test).collect();
    tests.push(TestResult {
        name: "duplicates".to_owned(),
        call: Some("two_sum([3, 3], 6)".to_owned()),
        expected: Some("[0, 1]".to_owned()),
        actual: Some("[0, 0]".to_owned()),
        diff: Some(diff(
            DiffKind::Value,
            "[1]",
            vec![
                line(Side::Expected, None, &[("[0, ", false), ("1", true), ("]", false)]),
                line(Side::Yours, None, &[("[0, ", false), ("0", true), ("]", false)]),
            ],
        )),
        stdout: Some("seen={3: 0}\n".to_owned()),
        message: Some("expected 1, got 0".to_owned()),
        hint: Some("the same element is used twice".to_owned()),
        ..failing(3, Verdict::WrongAnswer)
    });
    tests.push(TestResult { cpu_ms: 2004.0, ..failing(4, Verdict::TimeLimit) });
    tests.push(TestResult {
        exception: Some(ExceptionReport {
            class: "IndexError".to_owned(),
            message: "list index out of range".to_owned(),
            line: Some(7),
            traceback: "  File \"two_sum.py\", line 7, in two_sum".to_owned(),
        }),
        ..failing(5, Verdict::RunTimeError)
    });
    tests.push(test(6));
    SubmissionResult { verdict: Verdict::WrongAnswer, ..submission(tests) }
}

/// A hidden failing case with this text in every field that holds one.
pub fn test_saying(text: &str, index: usize, verdict: Verdict) -> TestResult {
    let text = || text.to_owned();
    let marked =
        |side| Line { side, number: Some(1), spans: vec![span(&text(), true)], left_out: None };
    TestResult {
        name: text(),
        visibility: Visibility::Hidden,
        exit_code: Some(77),
        signal: Some(35),
        call: Some(text()),
        stdin: Some(text()),
        expected: Some(text()),
        actual: Some(text()),
        diff: Some(Diff {
            kind: DiffKind::Text,
            path: Some(text()),
            hunks: vec![Hunk {
                lines: [Side::Both, Side::Elided, Side::Expected, Side::Yours].map(marked).to_vec(),
            }],
            near_miss: Some(text()),
        }),
        exception: Some(ExceptionReport {
            class: text(),
            message: text(),
            line: Some(7),
            traceback: text(),
        }),
        stdout: Some(text()),
        stderr: Some(text()),
        truncated: true,
        message: Some(text()),
        hint: Some(text()),
        ..failing(index, verdict)
    }
}

/// A run with hostile text wherever text can be.
pub fn hostile_run() -> RunResult {
    run_saying(HOSTILE)
}

/// A run with this text wherever text can be, and a case of each verdict.
pub fn run_saying(text: &str) -> RunResult {
    let tests = VERDICTS.iter().enumerate();
    let tests = tests.map(|(position, verdict)| test_saying(text, position + 1, *verdict));
    let mut result = submission(tests.collect());
    result.verdict = Verdict::WrongAnswer;
    result.gradable = true;
    result.message = Some(text.to_owned());
    result.challenge.id = text.to_owned();
    result.challenge.title = text.to_owned();
    result.submission.name = text.to_owned();
    result.submission.path = text.to_owned();
    result.submission.candidate = Some(text.to_owned());
    result.groups = vec![crate::model::GroupResult {
        name: text.to_owned(),
        aggregate: crate::model::Aggregate::Sum,
        score: 1.0,
        max_score: 2.0,
        verdict: Verdict::WrongAnswer,
    }];
    let mut other = result.clone();
    other.submission.candidate = None;
    let mut run = run(vec![result, other]);
    run.environment.python.version = text.to_owned();
    run.environment.python.implementation = text.to_owned();
    run.environment.isolation.missing =
        vec![MissingLayer { layer: text.to_owned(), why: text.to_owned() }];
    run
}
