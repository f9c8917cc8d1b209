"""Mutants of a solution: copies of it with one small change each, of the kind that people make by
mistake. Cases that test a solution well notice each change that makes a difference.

Needs Python 3.9 or newer (ast.unparse). It is run in the sandbox and knows nothing of cases:
`sample` gives changed sources, and whoever asked for them grades them like any other.
"""

import ast

COMPARE = {
    ast.Lt: (ast.LtE, ast.GtE),
    ast.LtE: (ast.Lt,),
    ast.Gt: (ast.GtE, ast.LtE),
    ast.GtE: (ast.Gt,),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
}
ARITHMETIC = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Add,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.FloorDiv,
    ast.Pow: ast.Mult,
    ast.LShift: ast.RShift,
    ast.RShift: ast.LShift,
    ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
    ast.BitXor: ast.BitAnd,
}
# Without these statements a program still runs, and does something else.
REMOVED = (ast.AugAssign, ast.Raise, ast.Delete, ast.Break, ast.Continue, ast.Assert)
# Nobody who looks at results can tell what became of these.
UNSEEN_FIELDS = ("annotation", "returns", "type_params", "type_comment")
UNSEEN_CALLS = ("TypeVar", "NewType", "setrecursionlimit", "lru_cache", "collect", "freeze")


class Change:
    """A change of one place of a tree, to be made and taken back."""

    def __init__(self, shown, holder, key, new, after=None):
        self.shown, self.holder, self.key, self.new, self.after = shown, holder, key, new, after
        self.line = getattr(shown, "lineno", 1)

    def put(self, value):
        if isinstance(self.holder, list):
            old, self.holder[self.key] = self.holder[self.key], value
        else:
            old = getattr(self.holder, self.key)
            setattr(self.holder, self.key, value)
        return old

    def mutant(self, tree):
        """Line, what stood there, what stands there now, and the whole source."""
        before = first_line(self.shown)
        old = self.put(self.new)
        try:
            source = ast.unparse(ast.fix_missing_locations(tree))
            after = self.after or first_line(self.shown)
        finally:
            self.put(old)
        return self.line, before, after, source


def changes(node, shown):
    """Every change of a single node. `shown` is what to show of it."""
    if isinstance(node, ast.Compare):
        for at, operator in enumerate(node.ops):
            for other in COMPARE.get(type(operator), ()):
                yield Change(shown, node.ops, at, other())
    elif isinstance(node, ast.BoolOp):
        yield Change(shown, node, "op", ast.Or() if isinstance(node.op, ast.And) else ast.And())
    elif isinstance(node, (ast.BinOp, ast.AugAssign)):
        if type(node.op) in ARITHMETIC and not is_of_sequences(node):
            yield Change(shown, node, "op", ARITHMETIC[type(node.op)]())
    elif isinstance(node, (ast.If, ast.While, ast.IfExp)):
        if not isinstance(node.test, (ast.Compare, ast.BoolOp, ast.Constant)):
            yield Change(shown, node, "test", ast.UnaryOp(ast.Not(), node.test))
    elif isinstance(node, ast.UnaryOp):
        if isinstance(node.op, ast.USub) and not isinstance(node.operand, ast.Constant):
            yield Change(shown, node, "op", ast.UAdd())
    elif isinstance(node, ast.comprehension):
        for at in range(len(node.ifs)):
            yield Change(shown, node.ifs, at, ast.Constant(True))
    elif isinstance(node, ast.Return):
        if not (node.value is None or is_none(node.value)):
            yield Change(shown, node, "value", ast.Constant(None))
    elif isinstance(node, ast.Constant):
        for value in other_constants(node.value):
            yield Change(shown, node, "value", value)
    yield from removals(node)


def other_constants(value):
    if isinstance(value, bool):
        return [not value]
    if isinstance(value, int):
        return [value + 1, value - 1] if value > 1 else [value + 1]
    if isinstance(value, float):
        return [value * 2 + 1]
    if isinstance(value, str):
        return ["" if value else "x"]
    if isinstance(value, bytes):
        return [b"" if value else b"x"]
    return []


def removals(node):
    for name in ("body", "orelse", "finalbody"):
        block = getattr(node, name, None)
        for at, statement in enumerate(block if isinstance(block, list) else ()):
            if is_removable(statement):
                new = ast.copy_location(ast.Pass(), statement)
                yield Change(statement, block, at, new, "(removed)")


def is_removable(statement):
    if isinstance(statement, ast.Expr):
        return isinstance(statement.value, ast.Call) and not is_unseen(statement.value)
    if isinstance(statement, ast.Assign):
        return all(isinstance(target, ast.Subscript) for target in statement.targets)
    return isinstance(statement, REMOVED)


def is_none(node):
    return isinstance(node, ast.Constant) and node.value is None


def is_text(node):
    return isinstance(node, ast.JoinedStr) or (
        isinstance(node, ast.Constant) and isinstance(node.value, (str, bytes))
    )


def is_of_sequences(node):
    """Texts and lists can be added, but neither subtracted nor anything else: such a mutant would
    fail wherever it is run, and so say nothing about the cases."""
    operands = [getattr(node, name, None) for name in ("left", "right", "value")]
    return any(is_sequence(part) for part in operands)


def is_sequence(node):
    return (
        is_text(node)
        or isinstance(node, (ast.List, ast.Tuple, ast.ListComp))
        or (isinstance(node, ast.BinOp) and is_of_sequences(node))
    )


def is_unseen(node):
    function = getattr(node, "func", None)
    return getattr(function, "id", getattr(function, "attr", None)) in UNSEEN_CALLS


def is_left_alone(parent, name, child):
    """Whether a change below a node could make no difference: annotations, docstrings, texts of
    errors, names for the module system, and the question how the file was started."""
    if name in UNSEEN_FIELDS or isinstance(child, (ast.JoinedStr, ast.Import, ast.ImportFrom)):
        return True
    if isinstance(child, ast.Call) and is_unseen(child):
        return True
    if isinstance(parent, ast.Expr) and isinstance(child, ast.Constant):
        return True
    if isinstance(parent, ast.Raise):
        return isinstance(child, ast.Call) and any(map(is_text, child.args))
    if isinstance(parent, ast.Assert) and name == "msg":
        return True
    if isinstance(parent, ast.If) and name == "test":
        return any(getattr(part, "id", None) == "__name__" for part in ast.walk(child))
    targets = [getattr(target, "id", "") for target in getattr(parent, "targets", ())]
    return bool(targets) and all(target.startswith("__") for target in targets)


def places(node, parent=None):
    """The nodes of a program whose change can make a difference, each with what to show of it."""
    # A comprehension has no line of its own, and a constant says little by itself; the arguments of
    # a function have no line either.
    is_part = isinstance(node, (ast.comprehension, ast.Constant)) and hasattr(parent, "lineno")
    yield node, parent if is_part else node
    for name, value in ast.iter_fields(node):
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST) and not is_left_alone(node, name, child):
                yield from places(child, node)


def first_line(node):
    lines = ast.unparse(node).strip().split("\n")
    return lines[0] + (" …" if len(lines) > 1 else "")


def sample(source, most):
    """The source as it is written when nothing is changed, and at most so many mutants, evenly
    spread over it and the same every time."""
    tree = ast.parse(source)
    found = [change for node, shown in places(tree) for change in changes(node, shown)]
    found.sort(key=lambda change: change.line)
    count = min(most, len(found))
    chosen = [found[(2 * at + 1) * len(found) // (2 * count)] for at in range(count)]
    unchanged = ast.unparse(tree)
    seen = {unchanged}
    mutants = []
    for change in chosen:
        mutant = change.mutant(tree)
        if mutant[-1] not in seen:
            seen.add(mutant[-1])
            mutants.append(mutant)
    return unchanged, mutants
