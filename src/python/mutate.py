"""Mutants of a solution: copies of it with one small change each, of the kind that people make by
mistake. Whoever tests the solution well notices each change that makes a difference.

Needs Python 3.9 or newer (ast.unparse). Knows nothing of Gradus but how to answer: `mutants` gives
a list of (line, before, after, source).
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


def changes(node):
    """Each change of a single node: a function that makes it, and one that takes it back."""

    def field(name, new, at=None):
        holder, key = (node, name) if at is None else (getattr(node, name), at)
        if at is None:
            old = getattr(holder, key)
            return (lambda: setattr(holder, key, new), lambda: setattr(holder, key, old))
        old = holder[key]

        def put(value):
            holder[key] = value

        return (lambda: put(new), lambda: put(old))

    if isinstance(node, ast.Compare):
        for at, operator in enumerate(node.ops):
            for other in COMPARE.get(type(operator), ()):
                yield field("ops", other(), at)
    elif isinstance(node, ast.BoolOp):
        yield field("op", ast.Or() if isinstance(node.op, ast.And) else ast.And())
    elif isinstance(node, (ast.BinOp, ast.AugAssign)) and type(node.op) in ARITHMETIC:
        if not (isinstance(node.op, ast.Mod) and is_text(getattr(node, "left", None))):
            yield field("op", ARITHMETIC[type(node.op)]())
    elif isinstance(node, (ast.If, ast.While, ast.IfExp)) and is_plain(node.test):
        yield field("test", ast.UnaryOp(ast.Not(), node.test))
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        if not isinstance(node.operand, ast.Constant):
            yield field("op", ast.UAdd())
    elif isinstance(node, ast.comprehension):
        for at, test in enumerate(node.ifs):
            yield field("ifs", ast.Constant(True), at)
    elif isinstance(node, ast.Return) and node.value is not None:
        if not (isinstance(node.value, ast.Constant) and node.value.value is None):
            yield field("value", ast.Constant(None))
    elif isinstance(node, ast.Constant):
        value = node.value
        if isinstance(value, bool):
            yield field("value", not value)
        elif isinstance(value, int):
            yield field("value", value + 1)
            if value > 1:
                yield field("value", value - 1)
        elif isinstance(value, float):
            yield field("value", value * 2 + 1)
        elif isinstance(value, (str, bytes)):
            yield field("value", value[:0] if value else value + type(value)(b"x" if isinstance(value, bytes) else "x"))
    for name in ("body", "orelse", "finalbody"):
        block = getattr(node, name, None)
        for at, statement in enumerate(block if isinstance(block, list) else ()):
            call = isinstance(statement, ast.Expr) and not isinstance(statement.value, (ast.Constant, ast.Yield, ast.YieldFrom, ast.Await))
            if call or isinstance(statement, REMOVED):
                yield field(name, ast.copy_location(ast.Pass(), statement), at)


def is_text(node):
    return isinstance(node, ast.JoinedStr) or (
        isinstance(node, ast.Constant) and isinstance(node.value, (str, bytes))
    )


def is_plain(test):
    """Whether a condition holds no comparison of its own that is changed anyway."""
    return not isinstance(test, (ast.Compare, ast.BoolOp, ast.Constant))


def worth_changing(tree):
    """The nodes of a program whose change can make a difference: no annotations, no docstrings, no
    texts of errors, nothing that only runs where the file is started in another way."""

    def walk(node):
        yield node
        for name, value in ast.iter_fields(node):
            if name in ("annotation", "returns", "type_params", "type_comment"):
                continue
            for child in value if isinstance(value, list) else [value]:
                if not isinstance(child, ast.AST) or is_left_alone(node, name, child):
                    continue
                yield from walk(child)

    def is_left_alone(parent, name, child):
        if isinstance(child, (ast.JoinedStr, ast.Import, ast.ImportFrom)):
            return True
        if isinstance(parent, ast.Expr) and isinstance(child, ast.Constant):
            return True
        if isinstance(parent, ast.Raise) and isinstance(child, ast.Call):
            return is_text(child.args[0]) if child.args else False
        targets = getattr(parent, "targets", ())
        names = [target.id for target in targets if isinstance(target, ast.Name)]
        return bool(names) and all(name.startswith("__") for name in names)

    return list(walk(tree))


def first_line(node):
    text = ast.unparse(node).strip().split("\n")
    return text[0] + (" …" if len(text) > 1 else "")


def place(tree, node, parents):
    """The smallest statement that holds a node."""
    while not isinstance(node, ast.stmt) and node in parents:
        node = parents[node]
    return node


def mutants(source):
    tree = ast.parse(source)
    parents = {}
    for node in ast.walk(tree):
        for child in ast.iter_child_nodes(node):
            parents[child] = node
    seen = {ast.unparse(tree)}
    found = []
    for node in worth_changing(tree):
        for make, undo in list(changes(node)):
            shown = node if not isinstance(node, ast.comprehension) else parents[node]
            before, line = first_line(shown), getattr(shown, "lineno", 1)
            make()
            try:
                text = ast.unparse(ast.fix_missing_locations(tree))
                after = first_line(shown)
            finally:
                undo()
            if text in seen:
                continue
            seen.add(text)
            found.append((line, before, after, text))
    found.sort(key=lambda mutant: mutant[0])
    return found
