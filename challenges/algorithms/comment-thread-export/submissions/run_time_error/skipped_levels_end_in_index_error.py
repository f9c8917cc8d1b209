# Mistake: does not check the depth, so a skipped level ends in IndexError instead of ValueError.
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
    return re.sub(r"\\.", lambda match: PLAIN[match.group()], value)


def load_thread(text):
    open_lists = [[]]
    *lines, rest = text.split("\n")
    if rest:
        raise ValueError("the last newline is missing")
    for line in lines:
        depth, author, words = line.split("\t")
        depth = int(depth)
        comment = {"author": plain(author), "text": plain(words), "replies": []}
        open_lists[depth].append(comment)
        open_lists[depth + 1:] = [comment["replies"]]
    return open_lists[0]
