# The inside of a case of a write-tests challenge: finds the tests in the candidate's file, and runs
# one of them on one subject.
#
# It stands between harness.py and what starts it. Each process gets one subject, always under the
# same names and as code: without comments and docstrings, nothing in it says whether it is right.

import _frozen_importlib

SUITE, SUBJECT, PYTEST = "tests", "subject", "pytest"
COROUTINE_OR_GENERATOR = 0x20 | 0x80 | 0x200
MAX_NAME = 200
NEVER_RUNS = "calling it does not run its body, because it is async or has a `yield`"


class Unrunnable(Exception):
    """A test cannot be run as it stands: its name, why, its line."""


class StandIn:
    """Finds a small pytest where the challenge does not declare the real one."""

    def __init__(self, source):
        self.source = source

    def find_spec(self, name, path=None, target=None):
        return _frozen_importlib.ModuleSpec(name, self) if name == PYTEST else None

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        _exec(_compile(self.source, "<pytest>", "exec", 0, True), module.__dict__)


class Test:
    """A test: a function, or a method of a class, with the arguments of one of its rounds."""

    def __init__(self, name, function, arguments, owner=None):
        self.name = name
        self.function = function
        self.arguments = arguments
        self.owner = owner


def run_suite(file, source, compiled, subject, stand_in, wanted):
    """Replies with the names of all tests, or runs the one at the position that is wanted."""
    own = (file,)
    code = compile_or_reply(source, file, compiled)
    if code is None:
        return
    if stand_in:
        sys.meta_path.append(StandIn(stand_in))
    try:
        _exec(marshal.loads(subject), new_module(SUBJECT, "subject.py", b"").__dict__)
        module = new_module(SUITE, file, source)
        _exec(code, module.__dict__)
    except BaseException as error:
        send(*describe(error, "import", own))
        return
    try:
        tests = find_tests(module)
    except Unrunnable as error:
        name, why, line = error.args
        send("not-compiled", name, why, line, None, None)
        return
    except BaseException as error:
        send(*describe(error, "import", own))
        return
    if not wanted:
        flush()
        send("value", [test.name for test in tests])
        return
    unittest = sys.modules.get("unittest")
    try:
        if int(wanted) >= _len(tests):
            raise AssertionError("the test is not there with this subject")
        test = tests[int(wanted)]
        if unittest and test.owner and issubclass(test.owner, unittest.TestCase):
            run_method(unittest, test)
        else:
            run_plain(module, test)
    except BaseException as error:
        if not (unittest and isinstance(error, unittest.SkipTest)):
            send(*describe(error, "last", own))
            return
    finally:
        flush()
    send("value", None)


def find_tests(module):
    """All tests of a module, in the order in which they are defined."""
    unittest = sys.modules.get("unittest")
    base = unittest.TestCase if unittest else ()
    tests = []
    for name, thing in [*module.__dict__.items()]:
        if _type(name) is not _str or getattr(thing, "__module__", None) != module.__name__:
            continue
        if isinstance(thing, _type):
            of_unittest = issubclass(thing, base)
            if of_unittest or name.startswith("Test"):
                for method in names_of_methods(thing):
                    function = getattr(thing, method)
                    full = name + "." + method
                    if of_unittest:
                        check_method(unittest, full, function, thing)
                        tests.append(Test(full, method, {}, thing))
                    else:
                        tests.extend(rounds(module, full, function, thing, method))
        elif name.startswith("test") and callable(thing):
            tests.extend(rounds(module, name, thing))
    return tests


def check_method(unittest, name, function, owner):
    """Refuses a method whose body would never run."""
    code = getattr(function, "__code__", None)
    if code and code.co_flags & COROUTINE_OR_GENERATOR:
        if not issubclass(owner, unittest.IsolatedAsyncioTestCase):
            raise Unrunnable(name, NEVER_RUNS, code.co_firstlineno)


def names_of_methods(cls):
    """Names of the tests of a class, those of its bases first."""
    names = {}
    for kind in reversed(_class_mro(cls)):
        for name in _class_vars(kind):
            if name.startswith("test") and callable(getattr(cls, name, None)):
                names[name] = True
    return [*names]


def rounds(module, name, function, owner=None, method=None):
    """A test for each combination of its parameters."""
    code = getattr(function, "__code__", None)
    line = code and code.co_firstlineno
    if code and code.co_flags & COROUTINE_OR_GENERATOR:
        raise Unrunnable(name, NEVER_RUNS, line)
    marks = [mark for mark in [*getattr(function, "pytestmark", ()), *getattr(owner, "pytestmark", ())]
             if mark.name == "parametrize"]
    found = [("", {})]
    for mark in marks:
        found = [(joined(label, more), {**arguments, **others})
                 for label, arguments in found for more, others in parameters(name, line, mark)]
    known = module.__dict__
    tests, seen = [], {}
    for label, arguments in found:
        for need in needs(function, owner is not None):
            if need not in arguments and not hasattr(known.get(need), "is_fixture"):
                why = "it wants `%s`, which is neither a parameter nor a fixture of this file" % need
                raise Unrunnable(name, why, line)
        full = name + ("[%s]" % label if label else "")
        seen[full] = seen.get(full, 0) + 1
        full += "_%d" % seen[full] if seen[full] > 1 else ""
        tests.append(Test(full[:MAX_NAME], method or function, arguments, owner))
    return tests


def joined(label, more):
    return label + "-" + more if label else more


def parameters(test, line, mark):
    """The rounds of one `parametrize`: a label and arguments each."""
    names, values, *_ = [*mark.args, *map(mark.kwargs.get, ("argnames", "argvalues")[_len(mark.args):])]
    ids = mark.kwargs.get("ids")
    if isinstance(names, _str):
        names = [part.strip() for part in names.split(",") if part.strip()]
    found = []
    for index, one in enumerate(values):
        label = getattr(one, "id", None) if hasattr(one, "marks") else None
        one = one.values if hasattr(one, "marks") else one if _len(names) > 1 else (one,)
        if _len(one) != _len(names):
            why = "a round of its parameters has %d values for %d names" % (_len(one), _len(names))
            raise Unrunnable(test, why, line)
        if label is None and ids is not None:
            label = ids(one[0]) if callable(ids) else ids[index]
        if label is None:
            label = "-".join(_str(part) if isinstance(part, (_str, int, float, bool, _type(None)))
                             else "%s%d" % (name, index) for name, part in zip(names, one))
        found.append((_str(label), dict(zip(names, one))))
    return found


def needs(function, is_method=False):
    """The names of the arguments that must be given."""
    bound = getattr(function, "__self__", None) is not None
    code = getattr(function, "__code__", None)
    if code is None:
        return ()
    given = code.co_varnames[:code.co_argcount]
    given = given[:_len(given) - _len(function.__defaults__ or ())]
    by_name = code.co_varnames[code.co_argcount:code.co_argcount + code.co_kwonlyargcount]
    by_name = tuple(name for name in by_name if name not in (function.__kwdefaults__ or ()))
    return given[1 if is_method or bound else 0:] + by_name


class Fixtures:
    """The values of the fixtures that one test asks for."""

    def __init__(self, scope):
        self.scope = scope
        self.values = {}
        self.open = []

    def value(self, name):
        if name not in self.values:
            function = self.scope[name]
            made = function(**{need: self.value(need) for need in needs(function)})
            if _class_name(_type(made)) == "generator":
                self.open.append(made)
                made = next(made)
            self.values[name] = made
        return self.values[name]

    def automatic(self):
        return [name for name, thing in [*self.scope.items()] if getattr(thing, "is_automatic", False)]

    def close(self):
        while self.open:
            next(self.open.pop(), None)


def hook(owner, name, argument=None):
    """Calls a function of setting up or tearing down, where there is one."""
    function = getattr(owner, name, None)
    if function is not None:
        function(*(argument,) * _len(needs(function)))


def run_plain(module, test):
    """Runs a test as pytest does."""
    fixtures = Fixtures(module.__dict__)
    hook(module, "setup_module", module)
    try:
        owner, function = module, test.function
        before, after = "setup_function", "teardown_function"
        if test.owner:
            hook(test.owner, "setup_class", test.owner)
            owner = test.owner()
            function = getattr(owner, test.function)
            before, after = "setup_method", "teardown_method"
        try:
            hook(owner, before, function)
            try:
                for name in fixtures.automatic():
                    fixtures.value(name)
                given = dict(test.arguments)
                for need in needs(function):
                    if need not in given:
                        given[need] = fixtures.value(need)
                function(**given)
            finally:
                try:
                    fixtures.close()
                finally:
                    hook(owner, after, function)
        finally:
            if test.owner:
                hook(test.owner, "teardown_class", test.owner)
    finally:
        hook(module, "teardown_module", module)


def run_method(unittest, test):
    """Runs a test of unittest by unittest's own machinery, and raises what it raised first."""
    raised = []

    class Result(unittest.TestResult):
        def addError(self, test, error):
            raised.append(error[1])

        addFailure = addError

        def addSubTest(self, test, subtest, error):
            if error is not None:
                raised.append(error[1])

        def addUnexpectedSuccess(self, test):
            raised.append(AssertionError("the test passes, and is marked as an expected failure"))

    unittest.TestSuite([test.owner(test.function)]).run(Result())
    if raised:
        raise raised[0]


def tell_subjects(sources):
    """Compiles subjects without what is only there for people, and tries whether they load. One
    reply for each; they are the author's, and this process sees nothing of a candidate."""
    send("ready")
    for source in sources:
        try:
            tree = _compile(source, "subject.py", "exec", AST_ONLY, True)
            strip_docstrings(tree)
            code = _compile(tree, "subject.py", "exec", 0, True)
            _exec(code, new_module(SUBJECT, "subject.py", b"").__dict__)
        except BaseException as error:
            send("failed", *describe(error, "import", ("subject.py",))[2:])
        else:
            send_value(marshal.dumps(code), ())


def strip_docstrings(tree):
    import _ast
    for node in walk(tree):
        body = getattr(node, "body", None)
        if isinstance(node, (_ast.Module, _ast.ClassDef, _ast.FunctionDef, _ast.AsyncFunctionDef)) and body:
            first = body[0]
            if isinstance(first, _ast.Expr) and isinstance(getattr(first.value, "value", None), _str):
                place = {"lineno": first.lineno, "col_offset": first.col_offset}
                body[0] = _ast.Pass(end_lineno=None, end_col_offset=None, **place)
