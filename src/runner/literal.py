"""Reads a Python value that somebody typed. What would have to be worked out is not one."""
import ast

PLAIN = (
    ast.Expression, ast.Constant, ast.Tuple, ast.List, ast.Set, ast.Dict, ast.Load,
    ast.UnaryOp, ast.UAdd, ast.USub, ast.keyword,
)
MAKERS = {"set", "frozenset", "bytearray", "range", "float", "complex", "dict"}


def value(text):
    try:
        tree = ast.parse(text, mode="eval")
    except SyntaxError as error:
        raise ValueError("this is not a Python value: %s" % error.msg) from None
    makers = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            if node.func.id in MAKERS:
                makers.add(node.func)
                continue
        if node in makers or isinstance(node, PLAIN):
            continue
        # A complex number is written as a sum.
        if isinstance(node, (ast.Add, ast.Sub)):
            continue
        if isinstance(node, ast.BinOp) and is_imaginary(node.right):
            continue
        if isinstance(node, ast.Name):
            raise ValueError("there is no name `%s`; a string needs quotes" % node.id)
        raise ValueError("write the value itself, not a way to work it out")
    return eval(compile(tree, "<answer>", "eval"))


def is_imaginary(node):
    return isinstance(node, ast.Constant) and isinstance(node.value, complex)
