"""A small stand-in for pytest: raises, approx, fixture, fail, param and mark.parametrize."""

HAS = "raises, approx, fixture, fail, param and mark.parametrize"


def __getattr__(name):
    raise AttributeError("this is a small stand-in for pytest, with %s; it has no `%s`" % (HAS, name))


class Failed(AssertionError):
    """A test says by itself that it fails."""


def fail(reason="", pytrace=True):
    raise Failed(reason)


class Caught:
    """What `raises` caught."""

    type = value = tb = None

    def match(self, pattern):
        import re
        if not re.search(pattern, str(self.value)):
            raise AssertionError("%r does not match %r" % (pattern, str(self.value)))
        return True


class Raises:
    def __init__(self, expected, pattern):
        self.expected = expected
        self.pattern = pattern
        self.caught = Caught()

    def __enter__(self):
        return self.caught

    def __exit__(self, kind, value, traceback):
        if kind is None:
            names = self.expected if isinstance(self.expected, tuple) else (self.expected,)
            raise Failed("did not raise " + " or ".join(name.__name__ for name in names))
        if not issubclass(kind, self.expected):
            return False
        self.caught.type, self.caught.value, self.caught.tb = kind, value, traceback
        if self.pattern is not None:
            self.caught.match(self.pattern)
        return True


def raises(expected_exception, *arguments, match=None, **named):
    context = Raises(expected_exception, match)
    if not arguments:
        return context
    with context as caught:
        arguments[0](*arguments[1:], **named)
    return caught


class approx:
    __hash__ = None

    def __init__(self, expected, rel=None, abs=None, nan_ok=False):
        self.expected, self.rel, self.abs, self.nan_ok = expected, rel, abs, nan_ok

    def __repr__(self):
        return "approx(%r)" % (self.expected,)

    def __eq__(self, actual):
        return self.is_close(self.expected, actual)

    def is_close(self, expected, actual):
        if isinstance(expected, dict):
            return (isinstance(actual, dict) and expected.keys() == actual.keys()
                    and all(self.is_close(expected[key], actual[key]) for key in expected))
        if isinstance(expected, (list, tuple)):
            return (type(expected) is type(actual) and len(expected) == len(actual)
                    and all(map(self.is_close, expected, actual)))
        if expected is None or isinstance(expected, (str, bytes, bool)):
            return expected == actual
        if expected == actual:
            return True
        if expected != expected:
            return self.nan_ok and actual != actual
        number = (lambda number: number) if isinstance(expected, (int, complex)) else type(expected)
        try:
            distance = abs(expected - actual)
            tolerance = number(1e-12 if self.abs is None else self.abs)
            if self.abs is None or self.rel is not None:
                relative = number(1e-6 if self.rel is None else self.rel) * abs(expected)
                tolerance = max(tolerance, relative)
            return distance <= tolerance and distance != float("inf")
        except TypeError:
            return False


def fixture(function=None, **options):
    if function is None:
        return lambda function: fixture(function, **options)
    if set(options) - {"autouse", "scope"}:
        raise TypeError("this stand-in for pytest knows `autouse` and `scope` of fixtures only")
    function.is_fixture = True
    function.is_automatic = bool(options.get("autouse"))
    return function


class Parameters:
    marks = ()

    def __init__(self, values, id):
        self.values, self.id = values, id


def param(*values, id=None):
    return Parameters(values, id)


class Mark:
    name = "parametrize"

    def __init__(self, args, kwargs):
        self.args, self.kwargs = args, kwargs


class mark:
    @staticmethod
    def parametrize(*args, **kwargs):
        def mark(thing):
            thing.pytestmark = [*getattr(thing, "pytestmark", ()), Mark(args, kwargs)]
            return thing
        return mark
