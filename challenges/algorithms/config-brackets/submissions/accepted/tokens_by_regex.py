"""A regular expression finds what matters; the place is worked out once, at the end."""
import re

TOKEN = re.compile(r'"[^"]*"|["()\[\]{}]')
CLOSER = {"(": ")", "[": "]", "{": "}"}


def place(text, position):
    return text.count("\n", 0, position) + 1, position - text.rfind("\n", 0, position)


def first_fault(text):
    expected = []
    for match in TOKEN.finditer(text):
        token = match.group()
        if token in CLOSER:
            expected.append((CLOSER[token], match.start()))
        elif token == '"':
            return place(text, match.start())
        elif token[0] != '"':
            if not expected or expected.pop()[0] != token:
                return place(text, match.start())
    return place(text, expected[-1][1]) if expected else None
