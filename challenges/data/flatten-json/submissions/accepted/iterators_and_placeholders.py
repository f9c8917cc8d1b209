"""A stack of iterators on the way out; a character scanner and dictionaries by path number on the way back."""
from typing import Any, Dict, Iterator, List, Tuple, Union

Step = Union[str, int]
SPECIAL = ".[]\\"


def escape(key: str) -> str:
    return "".join("\\" + char if char in SPECIAL else char for char in key)


def children(prefix: str, value: Any) -> Iterator[Tuple[str, Any]]:
    if isinstance(value, dict):
        for key, child in value.items():
            yield prefix + "." + escape(key), child
    else:
        for index, child in enumerate(value):
            yield prefix + "[" + str(index) + "]", child


def flatten(data: Dict[str, Any]) -> Dict[str, Any]:
    flat = {}
    stack = [iter([(escape(key), value) for key, value in data.items()])]
    while stack:
        for path, value in stack[-1]:
            if isinstance(value, (dict, list)) and value:
                stack.append(children(path, value))
                break
            flat[path] = value
        else:
            stack.pop()
    return flat


def parse(key: str) -> List[Step]:
    steps: List[Step] = []
    position, size = 0, len(key)
    in_text = True
    text: List[str] = []
    while True:
        char = key[position] if position < size else ""
        if in_text and char == "\\":
            if position + 1 == size or key[position + 1] not in SPECIAL:
                raise ValueError(key)
            text.append(key[position + 1])
            position += 2
            continue
        if in_text and char and char not in SPECIAL:
            text.append(char)
            position += 1
            continue
        if in_text:
            steps.append("".join(text))
            text = []
            in_text = False
        if not char:
            return steps
        if char == ".":
            in_text = True
            position += 1
        elif char == "[":
            end = key.find("]", position)
            number = key[position + 1:end] if end > 0 else ""
            if not number or not set(number) <= set("0123456789") or (number[0] == "0" and number != "0"):
                raise ValueError(key)
            steps.append(int(number))
            position = end + 1
        else:
            raise ValueError(key)


def unflatten(flat: Dict[str, Any]) -> Dict[str, Any]:
    tree: Dict[Step, Any] = {}
    inner = {id(tree): tree}
    order = [tree]
    for key, value in flat.items():
        node = tree
        *way, last = parse(key)
        for step in way:
            if step not in node:
                child: Dict[Step, Any] = {}
                node[step] = child
                inner[id(child)] = child
                order.append(child)
            elif id(node[step]) not in inner:
                raise ValueError("value in the way of " + key)
            node = node[step]
        if last in node:
            raise ValueError(key + " is there already")
        node[last] = value
    done: Dict[int, Any] = {}
    for node in reversed(order):
        kinds = {type(step) for step in node}
        if len(kinds) > 1:
            raise ValueError("dictionary and list in one place")
        built = {step: done.get(id(value), value) for step, value in node.items()}
        if kinds == {int}:
            if set(built) != set(range(len(built))):
                raise ValueError("missing positions")
            done[id(node)] = [built[index] for index in range(len(built))]
        else:
            done[id(node)] = built
    return done[id(tree)]
