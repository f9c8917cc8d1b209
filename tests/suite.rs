//! Tests that a candidate wrote, found and run one by one, under every interpreter of this machine,
//! warm and cold.

mod support;

use gradus::model::{
    Case, Challenge, Checker, Ended, Kind, Limits, Observation, Phase, PyException, PythonNeeds,
    Reply, Task, TextChecker, Value, WorkerKind,
};
use gradus::python::{Candidate, PythonError, PythonWorker, Wanted, observe};

const SUBJECT: &str = "\
\"\"\"A docstring that TELLS.\"\"\"
def half(n):
    '''TELLS, too.'''
    return n / 2  # TELLS
class Empty:
    'TELLS'
";

fn challenge(subject: &str) -> Challenge {
    let task = Task::Subject {
        file: "correct/one.py".into(),
        source: subject.as_bytes().to_vec(),
        is_correct: true,
    };
    let case = Case {
        name: "one".into(),
        group: None,
        weight: 1.0,
        sample: true,
        why: None,
        stdin: Vec::new(),
        stdout: None,
        task,
        checker: Checker::Text(TextChecker::default()),
    };
    Challenge {
        folder: None,
        has_namesake: false,
        id: "shelf/task".into(),
        formerly: Vec::new(),
        format: 1,
        title: "Task".into(),
        kind: Kind::WriteTests,
        entry: None,
        level: None,
        skills: Vec::new(),
        minutes: None,
        summary: None,
        hints: Vec::new(),
        python: PythonNeeds::default(),
        limits: Limits::default(),
        complexity: None,
        groups: Vec::new(),
        cases: vec![case],
        oracle: None,
        origin: None,
        statement: None,
        explanation: None,
        starter: None,
        references: Vec::new(),
        digest: String::new(),
    }
}

/// A file of tests on a subject, asked or run by one worker.
struct Suite<'a> {
    worker: PythonWorker,
    challenge: Challenge,
    code: Vec<u8>,
    source: &'a str,
}

impl Suite<'_> {
    fn see(&mut self, wanted: Wanted) -> Observation {
        let source = self.source.as_bytes();
        let candidate = Candidate { name: "task.py", source, compiled: None };
        observe(self.worker.run_suite(&self.challenge, &self.code, candidate, wanted).unwrap())
    }

    fn names(&mut self) -> Vec<String> {
        match self.see(Wanted::Names).reply {
            Reply::Value(Value::List(names)) => names
                .iter()
                .map(|name| match name {
                    Value::Str(name) => name.to_lossy(),
                    _ => panic!("{name:?}"),
                })
                .collect(),
            other => panic!("{other:?}"),
        }
    }

    /// What each test came to: `ok`, or what it raised.
    fn outcomes(&mut self) -> Vec<String> {
        let names = self.names();
        let outcome = |(position, name)| {
            let seen = self.see(Wanted::Test(position));
            match seen.reply {
                Reply::Value(Value::None) => format!("{name} ok"),
                Reply::Raised { exception: PyException { class, .. }, .. } => {
                    format!("{name} {class}")
                }
                other => panic!("{name}: {other:?}"),
            }
        };
        names.iter().enumerate().map(outcome).collect()
    }
}

/// Has a check look at a file of tests, under every interpreter, warm and cold.
fn everywhere(source: &str, check: impl Fn(&mut Suite<'_>)) {
    for interpreter in support::interpreters() {
        let version = interpreter.version;
        for kind in [WorkerKind::Warm, WorkerKind::Cold] {
            let mut setting = support::setting(interpreter.clone());
            if setting.worker == WorkerKind::Cold && kind == WorkerKind::Warm {
                continue;
            }
            setting.worker = kind;
            let mut worker = PythonWorker::new(setting);
            let challenge = challenge(SUBJECT);
            let code = match worker.evaluate(&challenge).unwrap().remove(0) {
                Some(Value::Bytes(code)) => code,
                other => panic!("{other:?}"),
            };
            println!("Python {version}, {kind:?}");
            check(&mut Suite { worker, challenge, code, source });
        }
    }
}

fn comes_to(source: &str, expected: &[&str]) {
    everywhere(source, |suite| assert_eq!(suite.outcomes(), expected));
}

#[test]
fn functions_and_methods_of_test_classes_are_tests() {
    let source = "
from subject import half, Empty
import subject
def test_b(): assert half(2) == 1
def test_a(): assert half(3) == 1
def helper(): raise KeyError
testing = 7
class TestPlain:
    value = None
    def setup_method(self): self.value = 4
    def test_value(self): assert subject.half(self.value) == 2
    def helper(self): raise KeyError
class Other:
    def test_nothing(self): raise KeyError
def test_default(n=2): assert half(n) == 1
";
    comes_to(
        source,
        &["test_b ok", "test_a AssertionError", "TestPlain.test_value ok", "test_default ok"],
    );
}

#[test]
fn unittest_runs_its_cases_by_its_own_rules() {
    let source = "
import unittest
from subject import half
log = []
def setUpModule(): log.append('module')
class HalfTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls): log.append('class')
    def setUp(self): log.append('test')
    def test_log(self): self.assertEqual(log, ['module', 'class', 'test'])
    def test_fails(self): self.assertEqual(half(1), 1)
    def test_raises(self): self.assertRaises(TypeError, half, 'a')
    def test_parts(self):
        for n in (2, 4):
            with self.subTest(n): self.assertEqual(half(n), 1)
    def testSkipped(self): self.skipTest('later')
    @unittest.expectedFailure
    def test_expected(self): self.fail()
    @unittest.expectedFailure
    def test_unexpected(self): pass
    def test_clean_up(self): self.addCleanup(lambda: 1 / 0)
class Derived(HalfTest):
    test_clean_up = test_expected = test_unexpected = testSkipped = test_parts = None
    test_raises = test_fails = None
class Async(unittest.IsolatedAsyncioTestCase):
    async def test_later(self): self.assertEqual(half(2), 2)
";
    comes_to(
        source,
        &[
            "HalfTest.test_log ok",
            "HalfTest.test_fails AssertionError",
            "HalfTest.test_raises ok",
            "HalfTest.test_parts AssertionError",
            "HalfTest.testSkipped ok",
            "HalfTest.test_expected ok",
            "HalfTest.test_unexpected AssertionError",
            "HalfTest.test_clean_up ZeroDivisionError",
            "Derived.test_log ok",
            "Async.test_later AssertionError",
        ],
    );
}

#[test]
fn the_small_pytest_does_what_it_says() {
    let source = "
import pytest
from decimal import Decimal
from subject import half

@pytest.fixture
def two(): return 2

@pytest.fixture()
def opened(two):
    box = [two]
    yield box
    assert box == [], 'not emptied'

@pytest.mark.parametrize('n, expected', [(2, 1), (3, 1.5), pytest.param(0, 1, id='zero')])
def test_half(n, expected): assert half(n) == expected

@pytest.mark.parametrize('a', [1, 2])
@pytest.mark.parametrize('b', ['x', 'x'])
def test_both(a, b, two): assert a <= two

def test_emptied(opened): opened.clear()
def test_not_emptied(opened): pass
def test_raises():
    with pytest.raises(TypeError, match='unsupported') as caught: half('a')
    assert caught.type is TypeError
def test_raises_nothing():
    with pytest.raises((TypeError, ValueError)): half(1)
def test_raises_other():
    with pytest.raises(KeyError): half('a')
def test_raises_otherwise():
    with pytest.raises(TypeError, match='nothing like it'): half('a')
def test_approx():
    assert 0.1 + 0.2 == pytest.approx(0.3)
    assert [1.0, 2.0000001] == pytest.approx([1, 2]) and {'a': 1} == pytest.approx({'a': 1.0})
    assert 1.2 == pytest.approx(1, abs=0.3) and Decimal('1.0') == pytest.approx(Decimal(1))
    assert 1.1 != pytest.approx(1) and 'a' != pytest.approx(1) and 1 != pytest.approx(float('inf'))
    assert float('nan') != pytest.approx(float('nan')) and [1] != pytest.approx([1, 2])
def test_fail(): pytest.fail('so it is')
def test_has_not(): pytest.monkeypatch
";
    comes_to(
        source,
        &[
            "test_half[2-1] ok",
            "test_half[3-1.5] ok",
            "test_half[zero] AssertionError",
            "test_both[x-1] ok",
            "test_both[x-2] ok",
            "test_both[x-1]_2 ok",
            "test_both[x-2]_2 ok",
            "test_emptied ok",
            "test_not_emptied AssertionError",
            "test_raises ok",
            "test_raises_nothing Failed",
            "test_raises_other TypeError",
            "test_raises_otherwise AssertionError",
            "test_approx ok",
            "test_fail Failed",
            "test_has_not AttributeError",
        ],
    );
}

#[test]
fn every_test_has_a_process_and_a_subject_of_its_own() {
    let source = "
import builtins, os, subject, sys
def test_one(): subject.half = None; builtins.seen = 1; open('seen', 'w').close()
def test_two():
    assert subject.half(2) == 1 and not hasattr(builtins, 'seen') and not os.path.exists('seen')
";
    comes_to(source, &["test_one ok", "test_two ok"]);
}

#[test]
fn nothing_in_the_process_tells_one_subject_from_another() {
    let source = "
import gc, inspect, subject, sys
MARK = ''.join(['TEL', 'LS'])
def texts():
    for thing in gc.get_objects():
        if isinstance(thing, dict): yield from [*thing.values()]
        elif isinstance(thing, (list, tuple)): yield from thing
    frame = sys._getframe()
    while frame:
        yield from frame.f_locals.values()
        frame = frame.f_back
def test_it():
    assert (subject.__name__, subject.__file__) == ('subject', 'subject.py')
    assert subject.__doc__ is None and subject.half.__doc__ is None and subject.Empty.__doc__ is None
    try:
        inspect.getsource(subject.half)
    except OSError:
        pass
    else:
        assert False
    count = 0
    for text in texts():
        count += 1
        if isinstance(text, bytes): assert MARK.encode() not in text, text
        if isinstance(text, str) and text is not MARK: assert MARK not in text, text
    assert count > 1000, count
";
    comes_to(source, &["test_it ok"]);
}

#[test]
fn what_can_never_run_is_told_instead_of_passing() {
    for (source, why) in [
        ("def test_x(tmp_path): pass", "it wants `tmp_path`"),
        ("async def test_x(): assert False", "does not run its body"),
        ("def test_x():\n    yield", "does not run its body"),
        (
            "import unittest\nclass A(unittest.TestCase):\n    async def test_x(self): pass",
            "does not run its body",
        ),
        (
            "import pytest\n@pytest.mark.parametrize('a, b', [(1,)])\ndef test_x(a, b): pass",
            "1 values for 2 names",
        ),
    ] {
        everywhere(source, |suite| match suite.see(Wanted::Names).reply {
            Reply::NotCompiled(problem) => {
                assert!(problem.message.contains(why), "{problem:?}");
                assert!(problem.class.ends_with("test_x") && problem.line.is_some(), "{problem:?}");
            }
            other => panic!("{other:?}"),
        });
    }
}

#[test]
fn a_file_that_does_not_load_is_told_as_usual() {
    everywhere("from subject import quarter", |suite| {
        for wanted in [Wanted::Names, Wanted::Test(0)] {
            let Reply::Raised { phase: Phase::Import, exception } = suite.see(wanted).reply else {
                panic!("not raised")
            };
            assert_eq!(exception.class, "ImportError");
        }
    });
    everywhere("def test_x(:", |suite| {
        assert!(matches!(suite.see(Wanted::Names).reply, Reply::NotCompiled(_)));
    });
    everywhere("def test_x(): pass", |suite| {
        let Reply::Raised { exception, .. } = suite.see(Wanted::Test(7)).reply else {
            panic!("not raised")
        };
        assert_eq!(exception.message.as_deref(), Some("the test is not there with this subject"));
        let seen = suite.see(Wanted::Test(0));
        assert_eq!(
            (seen.execution.ended, seen.reply),
            (Ended::Exited(0), Reply::Value(Value::None))
        );
    });
}

#[test]
fn a_subject_that_does_not_load_is_the_authors_fault() {
    for interpreter in support::interpreters() {
        let mut worker = PythonWorker::new(support::setting(interpreter));
        for (subject, why) in [("def f(:", "SyntaxError"), ("import nowhere", "nowhere")] {
            let Err(PythonError::Author(faults)) = worker.evaluate(&challenge(subject)) else {
                panic!("{subject} loads")
            };
            assert_eq!(faults[0].case.as_deref(), Some("correct/one.py"));
            assert!(faults[0].message.contains(why), "{faults:?}");
        }
    }
}
