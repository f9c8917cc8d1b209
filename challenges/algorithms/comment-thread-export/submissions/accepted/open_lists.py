"""A stack for writing, a list of open reply lists for reading, one pattern for each check."""
import re
from typing import List

ESCAPES = {"\\": "\\\\", "\n": "\\n", "\t": "\\t"}
PLAIN = {escape: character for character, escape in ESCAPES.items()}


def escaped(value: str) -> str:
    return re.sub(r"[\\\n\t]", lambda match: ESCAPES[match.group()], value)


def unescaped(value: str) -> str:
    def plain(match):
        if match.group() not in PLAIN:
            raise ValueError("unknown escape")
        return PLAIN[match.group()]

    return re.sub(r"\\.?", plain, value)


def dump_thread(comments: List[dict]) -> str:
    lines = []
    stack = [(0, comment) for comment in reversed(comments)]
    while stack:
        depth, comment = stack.pop()
        lines.append("%d\t%s\t%s\n" % (depth, escaped(comment["author"]), escaped(comment["text"])))
        stack.extend((depth + 1, reply) for reply in reversed(comment["replies"]))
    return "".join(lines)


def load_thread(text: str) -> List[dict]:
    open_lists = [[]]
    *lines, rest = text.split("\n")
    if rest:
        raise ValueError("the last newline is missing")
    for line in lines:
        fields = line.split("\t")
        if len(fields) != 3 or not re.fullmatch("0|[1-9][0-9]*", fields[0]):
            raise ValueError("malformed line: %r" % line)
        depth = int(fields[0])
        if depth >= len(open_lists):
            raise ValueError("a level is skipped: %r" % line)
        comment = {"author": unescaped(fields[1]), "text": unescaped(fields[2]), "replies": []}
        open_lists[depth].append(comment)
        del open_lists[depth + 1:]
        open_lists.append(comment["replies"])
    return open_lists[0]
