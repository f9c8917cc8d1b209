"""Split the template at the opening braces and each tag at its bars; positions are carried along."""
from html import escape
from string import ascii_letters, digits
from typing import Any, Dict


class Problem(Exception):
    def __init__(self, position: int, text: str) -> None:
        super().__init__(text)
        self.position = position


def is_name(text: str) -> bool:
    return bool(text) and text[0] not in digits and all(c in ascii_letters + digits + "_" for c in text)


def fill(content: str, position: int, values: Dict[str, Any]) -> str:
    parts = []
    offset = position + 2
    for raw in content.split("|"):
        parts.append((raw.strip(), offset + len(raw) - len(raw.lstrip())))
        offset += len(raw) + 1
    if not all(is_name(text) for text, _ in parts):
        raise Problem(position, "a tag looks like {{ name|filter }}")
    name, place = parts[0]
    if name not in values:
        raise Problem(place, "there is no value " + name)
    result = str(values[name])
    for name, place in parts[1:]:
        if name == "upper":
            result = result.upper()
        elif name == "lower":
            result = result.lower()
        elif name == "trim":
            result = result.strip()
        elif name == "html":
            result = escape(result)
        else:
            raise Problem(place, "there is no filter " + name)
    return result


def render(template: str, values: Dict[str, Any]) -> str:
    first, *chunks = template.split("{{")
    output = [first]
    position = len(first)
    try:
        for chunk in chunks:
            content, closing, rest = chunk.partition("}}")
            if not closing:
                raise Problem(position, "the tag does not end before the next one, or before the end of the text")
            output += [fill(content, position, values), rest]
            position += 2 + len(chunk)
    except Problem as problem:
        before = template[:problem.position].split("\n")
        raise ValueError("line %d, column %d: %s" % (len(before), len(before[-1]) + 1, problem))
    return "".join(output)
