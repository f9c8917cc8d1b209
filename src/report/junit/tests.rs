use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::*;
use crate::report::fixture::{self, VERDICTS};

/// An element as a reader finds it.
#[derive(Debug, Default)]
struct Element {
    name: String,
    attributes: Vec<(String, String)>,
    text: String,
}

impl Element {
    fn of(start: &BytesStart<'_>) -> Self {
        let attributes = start.attributes().map(|attribute| {
            let attribute = attribute.unwrap();
            let value = attribute.normalized_value(quick_xml::XmlVersion::Implicit1_0).unwrap();
            (String::from_utf8(attribute.key.as_ref().to_vec()).unwrap(), value.into_owned())
        });
        Self {
            name: String::from_utf8(start.name().as_ref().to_vec()).unwrap(),
            attributes: attributes.collect(),
            text: String::new(),
        }
    }

    fn get(&self, key: &str) -> &str {
        let found = self.attributes.iter().find(|(name, _)| name == key);
        found.map_or("", |(_, value)| value)
    }
}

/// All elements in the order in which they begin.
fn parse(xml: &str) -> Vec<Element> {
    let mut reader = Reader::from_str(xml);
    let mut elements: Vec<Element> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    loop {
        match reader.read_event().unwrap() {
            Event::Start(start) => {
                open.push(elements.len());
                elements.push(Element::of(&start));
            }
            Event::Empty(start) => elements.push(Element::of(&start)),
            Event::End(_) => drop(open.pop()),
            Event::Text(text) => {
                if let Some(&position) = open.last() {
                    elements[position].text.push_str(&text.xml10_content().unwrap());
                }
            }
            Event::GeneralRef(entity) => {
                let entity = format!("&{};", entity.decode().unwrap());
                let text = quick_xml::escape::unescape(&entity).unwrap();
                elements[*open.last().unwrap()].text.push_str(&text);
            }
            Event::Eof => return elements,
            _ => {}
        }
    }
}

fn named<'a>(elements: &'a [Element], name: &str) -> Vec<&'a Element> {
    elements.iter().filter(|element| element.name == name).collect()
}

/// Whether XML 1.0 allows the character in a document.
fn is_xml(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | '\u{20}'..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..)
}

#[test]
fn a_failure_says_what_was_expected_and_what_came() {
    let mut result = fixture::wrong_answer();
    result.submission.candidate = Some("ada".to_owned());
    let elements = parse(&run(&fixture::run(vec![result])).unwrap());
    let suite = named(&elements, "testsuite")[0];
    assert_eq!(suite.get("name"), "ada/python-core/two-sum");
    assert_eq!((suite.get("tests"), suite.get("failures")), ("6", "3"));
    let case = named(&elements, "testcase")[2];
    assert_eq!((case.get("name"), case.get("time")), ("duplicates", "0.015"));
    assert_eq!(case.get("classname"), "ada/python-core/two-sum");
    let failure = named(&elements, "failure")[0];
    assert_eq!(failure.get("type"), "WA");
    assert_eq!(failure.get("message"), "wrong answer: expected 1, got 0");
    assert!(failure.text.contains("expected  [0, 1]\n  yours     [0, 0]\n"), "{}", failure.text);
    assert_eq!(named(&elements, "system-out")[0].text, "seen={3: 0}\n");
}

#[test]
fn each_verdict_is_a_success_a_failure_an_error_or_skipped() {
    let tests = VERDICTS.iter().enumerate().map(|(at, v)| fixture::failing(at + 1, *v)).collect();
    let elements = parse(&run(&fixture::run(vec![fixture::submission(tests)])).unwrap());
    let types = |name| {
        named(&elements, name)
            .iter()
            .map(|element| element.get("type"))
            .collect::<Vec<_>>()
            .join(" ")
    };
    assert_eq!(types("failure"), "WA RTE OLE ILE TLE MLE CE SV");
    assert_eq!(types("error"), "JE");
    assert_eq!(types("skipped"), "SK");
    assert_eq!(named(&elements, "testcase").len(), VERDICTS.len());
}

#[test]
fn a_submission_that_could_not_be_run_is_no_success() {
    let mut result = fixture::submission(vec![]);
    result.verdict = Verdict::JudgeError;
    result.message = Some("no interpreter".to_owned());
    let elements = parse(&run(&fixture::run(vec![result])).unwrap());
    assert_eq!(named(&elements, "testcase").len(), 1);
    assert_eq!(named(&elements, "error")[0].get("message"), "judge error: no interpreter");
}

#[test]
fn hostile_text_stays_text() {
    let run = fixture::hostile_run();
    let xml = super::run(&run).unwrap();
    assert!(xml.chars().all(is_xml));
    assert!(!xml.lines().any(fixture::is_command), "{xml}");
    let elements = parse(&xml);
    let cases: usize = run.results.iter().map(|result| result.tests.len()).sum();
    assert_eq!(named(&elements, "testcase").len(), cases);
    let known = "testsuites testsuite properties property testcase failure error skipped \
                 system-out system-err";
    for element in &elements {
        assert!(known.split(' ').any(|name| name == element.name), "{element:?}");
    }
    let shown = named(&elements, "system-out")[0].text.clone();
    assert!(shown.contains("]]></failure><script>alert(1)</script> &amp; `a`"), "{shown}");
    assert!(shown.contains("\\x1b[31m"), "{shown}");
}
