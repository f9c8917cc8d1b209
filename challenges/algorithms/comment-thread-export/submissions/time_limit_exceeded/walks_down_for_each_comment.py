# Mistake: looks for the place of each comment from the top, along the latest replies.
import re

PLAIN = {"\\\\": "\\", "\\n": "\n", "\\t": "\t"}


def dump_thread(comments):
    lines = []
    stack = [(0, comment) for comment in reversed(comments)]
    while stack:
        depth, comment = stack.pop()
        fields = [str(depth)]
        for value in (comment["author"], comment["text"]):
            fields.append(value.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t"))
        lines.append("\t".join(fields) + "\n")
        stack.extend((depth + 1, reply) for reply in reversed(comment["replies"]))
    return "".join(lines)


def plain(value):
    if not re.fullmatch(r"(?:[^\\]|\\[\\nt])*", value):
        raise ValueError("unknown escape")
    return re.sub(r"\\.", lambda match: PLAIN[match.group()], value)


def load_thread(text):
    result = []
    *lines, rest = text.split("\n")
    if rest:
        raise ValueError("the last newline is missing")
    for line in lines:
        depth, author, words = line.split("\t")
        if not re.fullmatch("0|[1-9][0-9]*", depth):
            raise ValueError("bad depth")
        place = result
        for _ in range(int(depth)):
            if not place:
                raise ValueError("a level is skipped")
            place = place[-1]["replies"]
        place.append({"author": plain(author), "text": plain(words), "replies": []})
    return result
