use pulldown_cmark::{Event, Options, Parser, Tag};

use super::*;
use crate::report::fixture;

fn many(count: usize) -> RunResult {
    fixture::run((0..count).map(|_| fixture::wrong_answer()).collect())
}

fn count(text: &str, part: &str) -> usize {
    text.matches(part).count()
}

#[test]
fn a_run_reads_as_a_page() {
    let mut run = fixture::run(vec![fixture::wrong_answer()]);
    run.results[0].tests.drain(3..);
    assert_eq!(
        super::run(&run, STEP_SUMMARY_LIMIT),
        "\
## Gradus: 0 of 1 submission accepted

37.5/100 points · isolation: full · Python 3\\.11\\.7

| | Submission | Challenge | Verdict | Score | Cases |
|-|-|-|-|-:|-:|
| ✗ | `work/two_sum.py` | `python-core/two-sum` | wrong answer | 37.5/100 | 2/3 |

<details><summary>✗ work/two_sum.py: Two sum (wrong answer)</summary>

| # | Case | Verdict | Time | Memory |
|-:|-|-|-:|-:|
| 1 | `case number 1` | ✓ accepted | 14 ms | 11 MB |
| 2 | `case number 2` | ✓ accepted | 14 ms | 11 MB |
| 3 | `duplicates` | ✗ wrong answer | 14 ms | 11 MB |

**Case 3** `duplicates`: wrong answer

```text
  call      two_sum([3, 3], 6)
  expected  [0, 1]
  yours     [0, 0]
                ^  at [1]: expected 1, got 0
  printed   seen={3: 0}
  why?      the same element is used twice
```


</details>
"
    );
}

#[test]
fn a_failure_of_the_judge_is_no_zero() {
    let result = fixture::submission(vec![fixture::failing(1, Verdict::JudgeError)]);
    let text = run(&fixture::run(vec![result]), STEP_SUMMARY_LIMIT);
    assert!(text.contains("| judge error | not graded | 0/1 |"), "{text}");
    assert!(text.contains("1 not graded"), "{text}");
}

#[test]
fn a_page_has_at_most_its_size_and_says_what_is_missing() {
    let run = many(60);
    let whole = super::run(&run, STEP_SUMMARY_LIMIT);
    assert!(!whole.contains("Left out"));
    assert_eq!(count(&whole, "<details>"), 60);

    let page = super::run(&run, 12_000);
    assert!(page.len() <= 12_000);
    let detailed = count(&page, "<details>");
    assert!((1..60).contains(&detailed));
    assert_eq!(count(&page, "</details>"), detailed);
    let missing =
        format!("0 submissions from the table, the details of {} submissions", 60 - detailed);
    assert!(page.contains(&missing), "{page}");

    let page = super::run(&run, 4_096);
    assert!(page.len() <= 4_096);
    let listed = count(&page, "| `work/two_sum.py` |");
    assert!((1..60).contains(&listed));
    assert!(page.contains(&format!("{} submissions from the table", 60 - listed)), "{page}");
}

#[test]
fn a_step_summary_of_many_large_failures_is_accepted_by_github() {
    let large = "x ".repeat(512);
    let mut run = many(80);
    for result in &mut run.results {
        let failing = fixture::test_saying(&large, 1, Verdict::WrongAnswer);
        result.tests = vec![failing; 8];
        result.submission.candidate = Some(large.clone());
    }
    let page = super::run(&run, STEP_SUMMARY_LIMIT);
    assert!(page.len() <= STEP_SUMMARY_LIMIT);
    assert!(page.contains("Left out"));
}

#[test]
fn hostile_text_stays_text() {
    let page = run(&fixture::hostile_run(), STEP_SUMMARY_LIMIT);
    assert!(!page.contains('\x1b'));
    assert!(!page.lines().any(fixture::is_command), "{page}");
    let mut headings = 0;
    let mut last_cells = Vec::new();
    let mut cell = String::new();
    for event in Parser::new_ext(&page, Options::ENABLE_TABLES) {
        match event {
            Event::Start(Tag::Heading { .. }) => headings += 1,
            Event::Start(Tag::Link { .. } | Tag::Image { .. } | Tag::List(_)) => {
                panic!("untrusted text became markup")
            }
            Event::InlineHtml(html) => panic!("{html}"),
            Event::Html(html) => {
                let html = html.trim();
                let ours = html.starts_with("<details><summary>") || html == "</details>";
                assert!(ours && !html.contains("<script>"), "{html}");
            }
            Event::Start(Tag::TableCell) => cell.clear(),
            Event::Text(text) | Event::Code(text) => cell.push_str(&text),
            Event::End(pulldown_cmark::TagEnd::TableRow) => last_cells.push(cell.clone()),
            _ => {}
        }
    }
    assert_eq!(headings, 1);
    // A bar in a name that began a cell of its own would push the true last cell out.
    assert_eq!(count(&last_cells.join(" "), "1/11"), 2);
    assert_eq!(count(&last_cells.join(" "), "11 MB"), 22);
    assert_eq!(count(&last_cells.join(" "), "wrong answer"), 2);
}
