//! What comes back from one run of a candidate's code, under every interpreter of this machine.

mod support;

use std::time::Duration;

use gradus::model::{
    Case, Challenge, Checker, Ended, Expect, Kind, Limits, Observation, Phase, PythonNeeds,
    Refusal, Reply, Task, Value, ValueChecker,
};
use gradus::python::{Candidate, Interpreter, PythonError, PythonWorker, observe};

/// A file to be run once.
fn candidate(source: &str) -> Candidate<'_> {
    Candidate { name: "task.py", source: source.as_bytes(), compiled: None }
}

fn function(call: &str) -> (Challenge, Case) {
    let case = Case {
        name: "one".into(),
        group: None,
        weight: 1.0,
        sample: true,
        why: None,
        stdin: Vec::new(),
        stdout: None,
        task: Task::Call { source: call.into(), expect: Expect::Returns("None".into()) },
        checker: Checker::Value(ValueChecker::default()),
    };
    let challenge = Challenge {
        folder: None,
        has_namesake: false,
        id: "shelf/task".into(),
        formerly: Vec::new(),
        format: 1,
        title: "Task".into(),
        kind: Kind::Function,
        entry: Some("f".into()),
        level: None,
        skills: Vec::new(),
        minutes: None,
        summary: None,
        hints: Vec::new(),
        python: PythonNeeds::default(),
        limits: Limits {
            cpu: Duration::from_millis(600),
            // A busy machine may take its time; what is idle has a limit of its own below.
            wall: Duration::from_secs(30),
            ..Limits::default()
        },
        complexity: None,
        groups: Vec::new(),
        cases: vec![case.clone()],
        oracle: None,
        origin: None,
        statement: None,
        explanation: None,
        starter: None,
        references: Vec::new(),
        digest: String::new(),
    };
    (challenge, case)
}

/// Runs a call on a source with one interpreter.
fn call_with(interpreter: &Interpreter, source: &str, call: &str) -> Observation {
    let (challenge, case) = function(call);
    let mut worker = PythonWorker::new(support::setting(interpreter.clone()));
    observe(
        worker.run_case(&challenge.limits, &challenge, &case, candidate(source)).expect("it works"),
    )
}

/// Runs a call on a source with every interpreter, and checks what comes back.
fn everywhere(source: &str, call: &str, check: impl Fn(&Observation)) {
    for interpreter in support::interpreters() {
        let seen = call_with(&interpreter, source, call);
        println!("{}: {:?} {:?}", interpreter.version, seen.reply, seen.execution.ended);
        check(&seen);
    }
}

fn returns(source: &str, call: &str, repr: &str) {
    everywhere(source, call, |seen| match &seen.reply {
        Reply::Value(value) => assert_eq!(value.repr(), repr),
        other => panic!("no value but {other:?}: {:?}", seen.execution),
    });
}

fn raises(source: &str, call: &str, class: &str, phase: Phase) {
    everywhere(source, call, |seen| match &seen.reply {
        Reply::Raised { exception, phase: raised_in } => {
            assert_eq!((exception.class.as_str(), *raised_in), (class, phase));
        }
        other => panic!("nothing raised but {other:?}"),
    });
}

#[test]
fn plain_data_comes_back_as_it_is() {
    let value =
        "[None, True, 1, -5, 1.5, float('nan'), -0.0, 2j, 'a', b'b', bytearray(b'c'), (1,), ()]";
    returns(
        "def f(x): return x",
        &format!("f({value})"),
        r"[None, True, 1, -5, 1.5, nan, -0.0, 2j, 'a', b'b', bytearray(b'c'), (1,), ()]",
    );
    returns(
        "def f(): return {(1, 2): {3}, 'k': frozenset([4])}",
        "f()",
        "{(1, 2): {3}, 'k': frozenset({4})}",
    );
}

#[test]
fn integers_of_five_thousand_digits_come_back_whole() {
    everywhere("def f(): return 10 ** 5000 + 7", "f()", |seen| {
        let Reply::Value(value) = &seen.reply else { panic!("{:?}", seen.reply) };
        let digits = value.repr();
        assert_eq!(digits.len(), 5001);
        assert!(digits.starts_with("1000") && digits.ends_with("0007"));
    });
}

#[test]
fn lone_surrogates_survive_the_journey() {
    returns(r"def f(): return 'a\ud800b'", "f()", r"'a\ud800b'");
}

#[test]
fn standard_subclasses_stand_for_their_plain_type() {
    let source = "
from collections import Counter, OrderedDict, defaultdict, namedtuple
from enum import IntEnum
Point = namedtuple('Point', 'x y')
class Color(IntEnum):
    RED = 1
def f(): return [Counter('aab'), OrderedDict(a=1), defaultdict(int, a=1), Point(1, 2), Color.RED]
";
    returns(
        source,
        "f()",
        "[Counter({'a': 2, 'b': 1}), OrderedDict({'a': 1}), defaultdict({'a': 1}), Point((1, 2)), Color(1)]",
    );
}

#[test]
fn a_subclass_of_ones_own_is_an_object_with_a_plain_value_beside_it() {
    let source = "
class Liar(int):
    def __eq__(self, other): return True
    def __hash__(self): return 0
    def __repr__(self): return '42'
def f(): return Liar(7)
";
    everywhere(source, "f()", |seen| {
        let Reply::Value(Value::Object(object)) = &seen.reply else { panic!("{:?}", seen.reply) };
        assert_eq!((object.class.as_str(), object.repr.as_deref()), ("Liar", Some("42")));
        assert_eq!(object.base.as_deref(), Some(&Value::Int(7.into())));
    });
}

#[test]
fn a_repr_that_raises_is_no_repr() {
    let source = "
class Bad:
    def __repr__(self): raise ValueError('no')
def f(): return Bad()
";
    everywhere(source, "f()", |seen| {
        let Reply::Value(Value::Object(object)) = &seen.reply else { panic!("{:?}", seen.reply) };
        assert_eq!((object.class.as_str(), &object.repr), ("Bad", &None));
    });
}

#[test]
fn values_that_cannot_be_told_are_refused() {
    for (source, why) in [
        ("def f():\n    a = []\n    a.append(a)\n    return a", Refusal::Cycle),
        ("def f():\n    a = []\n    for _ in range(200): a = [a]\n    return a", Refusal::Depth),
        ("def f(): return 'x' * 50_000_000", Refusal::Size),
        ("def f(): return [0] * 2_000_000", Refusal::Size),
        ("def f(): return 1 << 100_000_000", Refusal::Size),
    ] {
        everywhere(source, "f()", |seen| assert_eq!(seen.reply, Reply::Refused(why)));
    }
}

#[test]
fn nesting_of_a_hundred_is_told() {
    everywhere(
        "def f():\n    a = 1\n    for _ in range(99): a = [a]\n    return a",
        "f()",
        |seen| {
            assert!(matches!(seen.reply, Reply::Value(_)), "{:?}", seen.reply);
        },
    );
}

#[test]
fn several_statements_are_run_and_the_last_is_the_value() {
    returns(
        "class f:\n    def __init__(self): self.n = 0\n    def add(self, k): self.n += k; return self.n",
        "c = f()\nc.add(1)\nfor i in range(3):\n    c.add(i)\nc.add(0)",
        "4",
    );
}

#[test]
fn exceptions_are_told_with_the_place_where_they_were_raised() {
    raises("def f(): return {}['x']", "f()", "KeyError", Phase::Last);
    raises("def f(): return {}['x']", "f()\n1", "KeyError", Phase::Setup);
    raises("1 / 0\ndef f(): pass", "f()", "ZeroDivisionError", Phase::Import);
    raises("import sys\ndef f(): sys.exit(0)", "f()", "SystemExit", Phase::Last);
    everywhere("def g():\n    raise OSError('x')\ndef f():\n    g()", "f()", |seen| {
        let Reply::Raised { exception, .. } = &seen.reply else { panic!("{:?}", seen.reply) };
        let lines: Vec<_> = exception.frames.iter().map(|f| (f.in_call, f.line)).collect();
        assert_eq!(lines, [(true, 1), (false, 4), (false, 2)]);
        assert_eq!(exception.bases[..2], ["OSError", "Exception"]);
    });
}

#[test]
fn what_does_not_compile_is_told_with_its_line() {
    everywhere("def f(:\n  pass\n", "f()", |seen| {
        let Reply::NotCompiled(problem) = &seen.reply else { panic!("{:?}", seen.reply) };
        assert_eq!((problem.class.as_str(), problem.line), ("SyntaxError", Some(1)));
    });
    everywhere("def f(): pass\0", "f()", |seen| {
        assert!(matches!(seen.reply, Reply::NotCompiled(_)), "{:?}", seen.reply);
    });
}

#[test]
fn names_of_a_call_and_helpers_of_a_solution_do_not_meet() {
    let helper = "def log(x): return x + 1\nSTATE = 5\ndef f(x): return log(x) + STATE\n";
    // Without care, the call would put its list in the place of the helper.
    returns(helper, "log = []\nSTATE = 0\nlog.append(f(1))\n[log, STATE]", "[[7], 0]");
    // Functions and loops of the call see its own names.
    let call = "now = [0]\nlog = []\ndef step(x):\n    log.append((now[0], f(x)))\nfor x in (1, 2):\n    \
                now[0] += x\n    step(x)\n[*log, [now[0] for _ in log]]";
    returns(helper, call, "[(1, 7), (3, 8), [3, 3]]");
    // All other names are the module's, as ever: what looks them up there finds them.
    let looks = "log = 1\ndef f(g): return eval('extra', g.__globals__), log\n";
    returns(looks, "extra = 9\nlog = []\ndef g(): pass\nlog.append(1)\nf(g)", "(9, 1)");
    // What the solution has imported may be replaced on purpose, and so may what is said to be global.
    let clock = "import time\ndef f(): return time.time()\n";
    let fake = "class time:\n    time = staticmethod(lambda: 42)\nf()";
    returns(clock, fake, "42");
    returns(
        "LIMIT = 1\ndef f(): return LIMIT\n",
        "def change():\n    global LIMIT\n    LIMIT = 3\nLIMIT = 2\nold = f()\nchange()\n(old, f())",
        "(2, 3)",
    );
    let drawn = "from random import randint\ndef f(): return randint(1, 1)\n";
    returns(drawn, "randint = lambda a, b: 42\nf()", "42");
    // Another name for something is not imported.
    returns("log = len\ndef f(x): return log(x)\n", "log = []\nlog.append(f('ab'))\nlog", "[2]");
    // Neither annotations nor the entry's name change that.
    returns(helper, "seen: list = []\nlog = []\nlog.append(f(1))\n[seen, log]", "[[], [7]]");
    returns(helper, "log = 2\nold = f\nf = lambda x: old(x) + log\nf(1)", "9");
    // Classes keep their names, and the last line sees what stands before it.
    let class = "class Node:\n    def __repr__(self): return type(self).__qualname__\nf(Node())";
    returns("class Node: pass\ndef f(node): return repr(node)\n", class, "'Node'");
    let sums = "t = 0\ntotal = 5\n[t := t + v for v in f()] + [t, total]";
    returns("total = 0\ndef f(): return [1, 2]\n", sums, "[1, 3, 3, 5]");
    let own = "total = 0\n[total := total + v for v in f()]";
    returns("total = 9\ndef f(): return [1, total]\n", own, "[1, 10]");
    // A name that only the call has is a global of the module, as ever.
    returns("def f(): return extra\n", "extra = 9\nf()", "9");
}

#[test]
fn an_exception_in_a_call_with_names_of_its_own_keeps_its_place() {
    everywhere("def log(): pass\ndef f(): return 1\n", "log = []\nf()\nlog[3]", |seen| {
        let Reply::Raised { phase, exception } = &seen.reply else { panic!("{:?}", seen.reply) };
        assert_eq!((exception.class.as_str(), *phase), ("IndexError", Phase::Last));
        assert_eq!(exception.frames.last().map(|frame| frame.line), Some(3));
    });
    everywhere("def log(): pass\ndef f(): return 1\n", "log = []\nlog[3]\nf()", |seen| {
        let Reply::Raised { phase, exception } = &seen.reply else { panic!("{:?}", seen.reply) };
        assert_eq!((exception.class.as_str(), *phase), ("IndexError", Phase::Setup));
    });
}

#[test]
fn a_missing_entry_and_an_unknown_name_are_told() {
    everywhere("def g(): pass", "f()", |seen| {
        let expected = Reply::NoEntry { entry: "f".into(), defined: vec!["g".into()] };
        assert_eq!(seen.reply, expected);
    });
    everywhere("def f(x): pass", "f(helper([y for y in z]))", |seen| {
        assert_eq!(seen.reply, Reply::UnknownName("helper".into()));
    });
    returns(
        "def f(x): return x",
        "import math\nf([k for k in (lambda q: [q])(math.pi)])",
        "[3.141592653589793]",
    );
}

#[test]
fn limits_end_a_run() {
    for (body, ended) in [
        ("while True: pass", Ended::CpuLimit),
        ("while True: print('x' * 1000)", Ended::OutputLimit),
    ] {
        everywhere(&format!("def f():\n    {body}"), "f()", |seen| {
            assert_eq!(seen.execution.ended, ended);
            assert_eq!(seen.reply, Reply::Missing);
        });
    }
}

#[test]
fn what_sleeps_ends_at_the_limit_by_the_clock() {
    for interpreter in support::interpreters() {
        let (mut challenge, case) = function("f()");
        challenge.limits.wall = Duration::from_millis(500);
        let mut worker = PythonWorker::new(support::setting(interpreter));
        let source = candidate("def f():\n    import time; time.sleep(60)");
        let seen = observe(
            worker.run_case(&challenge.limits, &challenge, &case, source).expect("it works"),
        );
        assert_eq!((seen.execution.ended, seen.reply), (Ended::WallLimit, Reply::Missing));
    }
}

#[test]
fn memory_beyond_the_limit_is_a_memory_error() {
    raises("def f(): return len([0] * 10 ** 9)", "f()", "MemoryError", Phase::Last);
}

#[test]
fn leaving_without_a_reply_leaves_none() {
    everywhere("import os\ndef f(): os._exit(0)", "f()", |seen| {
        assert_eq!(seen.reply, Reply::Missing);
        assert_eq!(seen.execution.ended, Ended::Exited(0));
    });
}

#[test]
fn a_second_reply_spoils_the_first() {
    let source = r"
import os
def f():
    os.write(3, b'\0\0\0\x05N\0\0\0\0')
    return 1
";
    everywhere(source, "f()", |seen| {
        assert!(matches!(seen.reply, Reply::Malformed(_)), "{:?}", seen.reply);
    });
}

#[test]
fn exit_handlers_and_threads_are_waited_for() {
    let source = "
import atexit, threading, time
def f():
    atexit.register(lambda: print('bye'))
    threading.Thread(target=lambda: (time.sleep(0.1), print('thread'))).start()
    return 1
";
    everywhere(source, "f()", |seen| {
        assert_eq!(seen.execution.stdout.bytes, b"thread\nbye\n");
        assert!(matches!(seen.reply, Reply::Value(_)));
    });
}

#[test]
fn the_interpreter_looks_like_one_that_was_given_the_file() {
    let source = "
import sys, inspect
def f():
    return (sys.argv, __name__, __file__, sys.modules[__name__].f is f, exit.__class__.__name__,
            inspect.getsource(f).splitlines()[0], '' in sys.path, [p for p in sys.path if 'packages' in p])
";
    returns(
        source,
        "f()",
        "(['task.py'], 'solution', 'task.py', True, 'Quitter', 'def f():', False, [])",
    );
}

#[test]
fn a_child_that_outlives_its_parent_is_ended() {
    let source = "
import os, time
def f():
    if os.fork() == 0:
        os.setsid()
        if os.fork() == 0:
            time.sleep(60)
        os._exit(0)
    return os.getpid()
";
    let begun = std::time::Instant::now();
    let interpreter = support::interpreter();
    let (mut challenge, case) = function("f()");
    challenge.limits.processes = 4;
    let mut worker = PythonWorker::new(support::setting(interpreter));
    let seen =
        observe(worker.run_case(&challenge.limits, &challenge, &case, candidate(source)).unwrap());
    assert!(matches!(seen.reply, Reply::Value(_)), "{:?}", seen.reply);
    assert!(begun.elapsed() < Duration::from_secs(20));
}

#[test]
fn expected_values_come_from_a_process_of_their_own() {
    for interpreter in support::interpreters() {
        let (mut challenge, _) = function("f(1)");
        challenge.oracle = Some(b"def double(x): return 2 * x".to_vec());
        let Task::Call { expect, .. } = &mut challenge.cases[0].task else { unreachable!() };
        *expect = Expect::Returns("{'a': double(21)}".into());
        let mut worker = PythonWorker::new(support::setting(interpreter));
        let values = worker.evaluate(&challenge).expect("the oracle is sound");
        assert_eq!(values[0].as_ref().map(Value::repr).as_deref(), Some("{'a': 42}"));
    }
}

#[test]
fn every_fault_of_the_author_is_told() {
    for interpreter in support::interpreters() {
        let (mut challenge, case) = function("f(1)");
        let call = |call: &str, returns: &str| Case {
            name: format!("{call} {returns}"),
            task: Task::Call { source: call.into(), expect: Expect::Returns(returns.into()) },
            ..case.clone()
        };
        challenge.cases = vec![call("f(1)", "undefined"), call("x = 1", "2"), call("f(1)", "3")];
        let mut worker = PythonWorker::new(support::setting(interpreter));
        let Err(PythonError::Author(faults)) = worker.evaluate(&challenge) else { panic!() };
        let told: Vec<_> = faults.iter().map(|fault| (fault.key, fault.message.as_str())).collect();
        assert_eq!(told.len(), 2, "{told:?}");
        assert_eq!(told[0], ("returns", "NameError: name 'undefined' is not defined"));
        assert_eq!(told[1].0, "call");
    }
}
