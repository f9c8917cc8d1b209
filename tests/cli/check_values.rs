//! Whatever a call returns is graded or refused with a clear verdict, and never accepted wrongly.

use std::fmt::Write as _;

use serde_json::Value;

use crate::project::Project;
use crate::result_schema;

/// A challenge and a file that is checked against it: case by case what a call must return, and
/// the body of the function that is called.
fn graded_all(checker: &str, head: &str, cases: &[(&str, &str)]) -> Vec<Value> {
    let mut toml = format!(
        "format = 1\ntitle = 'T'\nkind = 'function'\nentry = 'f0'\nskills = []\n\
         [limits]\ncpu_s = 1.0\nwall_s = 3.0\n[checker]\n{checker}\n"
    );
    let mut source = head.to_owned();
    for (number, (returns, body)) in cases.iter().enumerate() {
        let _ = write!(
            toml,
            "[[cases]]\nname = 'case {number}'\ncall = 'f{number}()'\nreturns = '''{returns}'''\n"
        );
        let _ = writeln!(source, "\n\ndef f{number}():\n    {}", body.replace('\n', "\n    "));
    }
    let project = Project::new()
        .with("root/own/task/challenge.toml", toml)
        .with("root/own/task/statement.md", "# T\n")
        .with("task.py", source);
    let run = project.gradus(["--challenges", "root", "check", "task.py", "--format", "json"]);
    let output = run.output();
    let run = output.json();
    result_schema::assert_holds(&run);
    let tests = run["results"][0]["tests"].as_array().unwrap().clone();
    assert_eq!(tests.len(), cases.len());
    let code = i32::from(tests.iter().any(|test| test["verdict"] != "AC"));
    assert_eq!(output.code, Some(code), "{output:#?}");
    assert_eq!(output.stderr, "");
    tests
}

/// The verdict on each body, where the answer is compared as Python means equality.
#[track_caller]
fn assert_verdicts(cases: &[(&str, &str, &str)]) -> Vec<Value> {
    let pairs: Vec<_> = cases.iter().map(|(_, returns, body)| (*returns, *body)).collect();
    let tests = graded_all("kind = 'value'", "", &pairs);
    for ((verdict, returns, body), test) in cases.iter().zip(&tests) {
        assert_eq!(test["verdict"], *verdict, "{returns} and {body}\n{test:#}");
    }
    tests
}

/// The verdict on one body.
#[track_caller]
fn assert_verdict(verdict: &str, returns: &str, body: &str) -> Value {
    assert_verdicts(&[(verdict, returns, body)]).remove(0)
}

#[test]
fn integers_of_5000_digits_are_compared_and_shown() {
    assert_verdict("AC", "10 ** 5000 + 1", "return 10 ** 5000 + 1");
    let test = assert_verdict("WA", "10 ** 5000 + 1", "return 10 ** 5000 + 2");
    assert!(test["actual"].as_str().unwrap().ends_with('2'));
}

#[test]
fn not_a_number_equals_nothing_and_negative_zero_equals_zero() {
    assert_verdicts(&[
        ("WA", "float('nan')", "return float('nan')"),
        ("AC", "0.0", "return -0.0"),
        ("AC", "float('inf')", "return float('inf')"),
        ("WA", "float('inf')", "return float('-inf')"),
    ]);
}

#[test]
fn types_are_told_apart_at_every_depth() {
    assert_verdicts(&[
        ("WA", "1", "return True"),
        ("WA", "1", "return 1.0"),
        ("WA", "[1, [2]]", "return [1, (2,)]"),
        ("WA", "b'ab'", "return 'ab'"),
        ("AC", "b'ab'", "return bytes([97, 98])"),
        ("WA", "b'ab'", "return bytearray(b'ab')"),
        ("AC", "((1, (2, ())), 3)", "return ((1, (2, ())), 3)"),
        ("AC", "{1, 2, (3, 4)}", "return {(3, 4), 2, 1}"),
        ("WA", "{1, 2}", "return frozenset({1, 2})"),
        ("AC", "{(1, 2): [3], None: 4}", "return {None: 4, (1, 2): [3]}"),
        ("WA", "{(1, 2): [3]}", "return {(1, 2): [4]}"),
        ("WA", "None", "return 0"),
        ("AC", "...", "return ..."),
        ("AC", "3 + 4j", "return 3 + 4j"),
    ]);
}

#[test]
fn ten_deep_is_deep_and_still_compared_to_the_bottom() {
    let nested = |bottom: &str| format!("{}{bottom}{}", "[".repeat(10), "]".repeat(10));
    assert_verdict("AC", &nested("1"), &format!("return {}", nested("1")));
    let test = assert_verdict("WA", &nested("1"), &format!("return {}", nested("2")));
    assert_eq!(test["diff"]["path"], "[0]".repeat(10));
}

#[test]
fn standard_subclasses_of_plain_types_stand_for_them() {
    assert_verdicts(&[
        ("AC", "{'a': 2}", "from collections import Counter\nreturn Counter('aa')"),
        ("AC", "(1, 2)", "from collections import namedtuple\nreturn namedtuple('P', 'x y')(1, 2)"),
        (
            "AC",
            "{'a': 2, 'b': 1}",
            "from collections import OrderedDict\nreturn OrderedDict(b=1, a=2)",
        ),
        (
            "AC",
            "{1: [2]}",
            "from collections import defaultdict\nd = defaultdict(list)\nd[1].append(2)\nreturn d",
        ),
        ("AC", "2", "from enum import IntEnum\nreturn IntEnum('E', 'A B').B"),
    ]);
}

#[test]
fn what_is_nearly_right_is_named() {
    let cases = [
        ("[1, 2]", "return (n for n in (1, 2))", "list()"),
        ("[1, 2]", "return range(1, 3)", "list()"),
        ("['a']", "return {'a': 1}.keys()", "list()"),
        ("[1, 2]", "return [2, 1]", "order"),
        ("'ab'", "return 'ab '", "whitespace"),
        ("0.3", "return 0.1 + 0.2", "float"),
        ("[1, 2]", "return (1, 2)", "type"),
        ("[1, 2]", "return None", "None"),
    ];
    let tests = assert_verdicts(&cases.map(|(returns, body, _)| ("WA", returns, body)));
    for ((_, body, words), test) in cases.iter().zip(tests) {
        let near_miss = test["diff"]["near_miss"].as_str().unwrap_or_default();
        let told = format!("{near_miss} {}", test["message"]);
        assert!(told.contains(words), "{body}: {told}");
    }
}

#[test]
fn a_list_that_contains_itself_is_refused() {
    let test = assert_verdict("WA", "[]", "x = []\nx.append(x)\nreturn x");
    assert!(test["message"].as_str().unwrap().contains("contains itself"), "{test:#}");
    let body = "x = {}\nx['me'] = [x]\nreturn x";
    assert_verdict("WA", "{}", body);
}

#[test]
fn a_list_that_shares_a_part_is_no_cycle() {
    assert_verdict("AC", "[[1], [1]]", "x = [1]\nreturn [x, x]");
}

#[test]
fn more_than_100_levels_are_refused() {
    let body = "x = []\nfor _ in range(1000):\n    x = [x]\nreturn x";
    let test = assert_verdict("WA", "[]", body);
    assert!(test["message"].as_str().unwrap().contains("100 deep"), "{test:#}");
}

#[test]
fn fifty_megabytes_are_over_the_output_limit() {
    let test = assert_verdict("OLE", "''", "return 'x' * 50_000_000");
    assert!(test["message"].as_str().unwrap().contains("8 MiB"), "{test:#}");
    assert_verdict("OLE", "b''", "return b'x' * 50_000_000");
    assert_verdict("OLE", "[]", "return [0] * 2_000_000");
}

#[test]
fn lone_surrogates_survive_the_journey() {
    assert_verdict("AC", "'a\\udc80'", "return 'a' + chr(0xdc80)");
    let test = assert_verdict("WA", "'a\\udc80'", "return 'a' + chr(0xdc81)");
    assert!(test["actual"].as_str().unwrap().contains("\\udc81"), "{test:#}");
}

/// A class whose instances lie or break in some way, and a body that returns one.
const LIARS: &[(&str, &str)] = &[
    (
        "equals everything",
        "class L:\n    def __eq__(self, o): return True\n    __hash__ = None\nreturn L()",
    ),
    ("shows as the answer", "class L:\n    def __repr__(self): return '[1, 2]'\nreturn L()"),
    ("breaks when shown", "class L:\n    def __repr__(self): raise ValueError('no')\nreturn L()"),
    ("exits when shown", "class L:\n    def __repr__(self): raise SystemExit(0)\nreturn L()"),
    ("shows as no text", "class L:\n    def __repr__(self): return 1\nreturn L()"),
    (
        "shows as its own kind of text",
        "class S(str):\n    def __str__(self): return '[1, 2]'\n    def __getitem__(self, k): return '[1, 2]'\n\
      class L:\n    def __repr__(self): return S('no')\nreturn L()",
    ),
    ("breaks when hashed", "class L:\n    def __hash__(self): raise ValueError\nreturn L()"),
    (
        "claims another class",
        "class L:\n    __class__ = list\n    def __iter__(self): return iter([1, 2])\nreturn L()",
    ),
    (
        "claims a class by property",
        "class L:\n    @property\n    def __class__(self): raise ValueError\nreturn L()",
    ),
    (
        "reduces to the answer",
        "class L:\n    def __reduce__(self): return (list, ([1, 2],))\nreturn L()",
    ),
    (
        "a list that iterates differently",
        "class L(list):\n    def __iter__(self): return iter([1, 2])\n    def __len__(self): return 2\n    \
      def __eq__(self, o): return True\n    def __repr__(self): return '[1, 2]'\nreturn L([3])",
    ),
    ("a list of its own class", "class L(list):\n    pass\nreturn L([1, 2])"),
    (
        "a list in a module that it names itself",
        "class L(list):\n    __module__ = 'x'\n    def __eq__(self, o): return True\nreturn L()",
    ),
    (
        "a class with a lying name",
        "class M(type):\n    __name__ = 'list'\n    __mro__ = (list, object)\nclass L(metaclass=M):\n    \
      def __repr__(self): return '[1, 2]'\nreturn L()",
    ),
    (
        "a class that resolves to another order",
        "class M(type):\n    def mro(cls): return [cls, object]\nclass L(metaclass=M):\n    \
      def __repr__(self): return '[1, 2]'\nL.__name__ = 'list'\nreturn L()",
    ),
    ("a class itself", "class list_(list):\n    pass\nreturn list_"),
    ("a function", "return lambda: [1, 2]"),
    ("a module", "import sys\nreturn sys"),
    ("a generator of the answer", "return (n for n in [1, 2])"),
    (
        "a string subclass",
        "class S(str):\n    def __eq__(self, o): return True\n    __hash__ = str.__hash__\nreturn [S('1'), 2]",
    ),
    (
        "an integer subclass",
        "class I(int):\n    def __eq__(self, o): return True\n    __hash__ = int.__hash__\n    \
      def __index__(self): return 1\nreturn [I(7), 2]",
    ),
    (
        "an unknown attribute breaks",
        "class L:\n    def __getattribute__(self, n): raise SystemError(n)\nreturn L()",
    ),
];

#[test]
fn no_liar_is_taken_for_the_answer() {
    let cases: Vec<_> = LIARS.iter().map(|(_, body)| ("WA", "[1, 2]", *body)).collect();
    for ((what, _), test) in LIARS.iter().zip(assert_verdicts(&cases)) {
        assert!(test["message"].is_string(), "{what}: {test:#}");
    }
}

#[test]
fn a_dictionary_that_lies_about_its_items_is_not_taken_for_the_answer() {
    let body = "class D(dict):\n    def items(self): return [(1, 2)]\n    def keys(self): return [1]\n    \
        def __eq__(self, o): return True\n    def __repr__(self): return '{1: 2}'\nreturn D()";
    assert_verdict("WA", "{1: 2}", body);
    let body = "class K:\n    def __eq__(self, o): return True\n    def __hash__(self): return hash(1)\n    \
        def __repr__(self): return '1'\nreturn {K(): 2}";
    assert_verdict("WA", "{1: 2}", body);
}

#[test]
fn liars_fool_no_other_checker() {
    let head = "class L(float):\n    def __eq__(self, o): return True\n    \
        def __sub__(self, o): return 0.0\n    def __abs__(self): return 0.0\n    __hash__ = None\n";
    let body = "return [L(9.0), L(9.0)]";
    for checker in ["approx", "unordered", "one_of"] {
        let checker = format!("kind = '{checker}'");
        for test in graded_all(&checker, head, &[("[[1.0, 2.0]]", body), ("[1.0, 2.0]", body)]) {
            assert_eq!(test["verdict"], "WA", "{checker}: {test:#}");
        }
    }
}

#[test]
fn patched_builtins_change_nothing_for_the_better() {
    let head = "import builtins, sys\n\
        builtins.type = lambda *a: list\nbuiltins.len = lambda x: 2\n\
        builtins.isinstance = lambda *a: True\nbuiltins.repr = lambda x: '[1, 2]'\n\
        sys.setrecursionlimit(60)\n\
        class Any(list):\n    def __eq__(self, o):\n        return True\n";
    let test = graded_all("kind = 'value'", head, &[("[1, 2]", "return Any([3])")]).remove(0);
    assert_ne!(test["verdict"], "AC", "{test:#}");
}

#[test]
fn a_forged_reply_is_only_a_claim() {
    // Whoever writes to the channel can claim a value, the right one only by knowing it.
    let body = "import os\nos.write(3, b'\\x00\\x00\\x00\\x05AAAAA')\nos._exit(0)";
    assert_verdict("RTE", "[1, 2]", body);
}

#[test]
fn leaving_threads_or_closing_streams_is_graded_all_the_same() {
    let thread = "import threading, time\n\
        threading.Thread(target=time.sleep, args=(60,), daemon=True).start()\nreturn [1, 2]";
    assert_verdicts(&[
        ("AC", "[1, 2]", "import sys, os\nsys.stdout.close()\nos.close(0)\nreturn [1, 2]"),
        ("AC", "[1, 2]", thread),
    ]);
}
