# Mistake: writes positions like keys, so a dictionary with digits as keys comes back as a list.
import re

SEGMENT = re.compile(r"(?:[^.\[\]\\]|\\[.\[\]\\])*")
INDEX = re.compile(r"\[(0|[1-9][0-9]*)\]")


def escape(key):
    return re.sub(r"([.\[\]\\])", r"\\\1", key)


def flatten(data):
    flat = {}
    work = [(escape(key), value) for key, value in data.items()][::-1]
    while work:
        path, value = work.pop()
        if value and isinstance(value, dict):
            work += [(path + "." + escape(key), child) for key, child in value.items()][::-1]
        elif value and isinstance(value, list):
            work += [("%s.%d" % (path, index), child) for index, child in enumerate(value)][::-1]
        else:
            flat[path] = value
    return flat


def parse(key):
    match = SEGMENT.match(key)
    steps = [re.sub(r"\\(.)", r"\1", match.group())]
    while match.end() < len(key):
        position = match.end()
        if key[position] == ".":
            match = SEGMENT.match(key, position + 1)
            text = re.sub(r"\\(.)", r"\1", match.group())
            steps.append(int(text) if text.isdigit() else text)
        else:
            match = INDEX.match(key, position)
            if not match:
                raise ValueError("malformed key: " + key)
            steps.append(int(match.group(1)))
            if key[match.end():match.end() + 1] not in ("", ".", "["):
                raise ValueError("malformed key: " + key)
    return steps


class Node:
    def __init__(self, kind):
        self.kind = kind
        self.children = {}
        self.value = None


def unflatten(flat):
    nodes = [Node(str)]
    for key, value in flat.items():
        steps = parse(key)
        node = nodes[0]
        for step, following in zip(steps, steps[1:]):
            if step not in node.children:
                nodes.append(Node(type(following)))
                node.children[step] = nodes[-1]
            node = node.children[step]
            if not isinstance(node, Node) or node.kind is not type(following):
                raise ValueError("two things in one place: " + key)
        if steps[-1] in node.children:
            raise ValueError("two things in one place: " + key)
        node.children[steps[-1]] = value
    for node in reversed(nodes):
        values = {step: child.value if isinstance(child, Node) else child for step, child in node.children.items()}
        if node.kind is str:
            node.value = values
        elif max(values) == len(values) - 1:
            node.value = [values[index] for index in range(len(values))]
        else:
            raise ValueError("a position is missing")
    return nodes[0].value
