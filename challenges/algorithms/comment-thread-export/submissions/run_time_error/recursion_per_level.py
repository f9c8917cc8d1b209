# Mistake: writes the replies by calling itself; a deep thread exceeds the recursion limit.
import re

PLAIN = {"\\\\": "\\", "\\n": "\n", "\\t": "\t"}


def dump_thread(comments, depth=0):
    text = ""
    for comment in comments:
        fields = [str(depth)]
        for value in (comment["author"], comment["text"]):
            fields.append(value.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t"))
        text += "\t".join(fields) + "\n" + dump_thread(comment["replies"], depth + 1)
    return text


def plain(value):
    if not re.fullmatch(r"(?:[^\\]|\\[\\nt])*", value):
        raise ValueError("unknown escape")
    return re.sub(r"\\.", lambda match: PLAIN[match.group()], value)


def load_thread(text):
    open_lists = [[]]
    *lines, rest = text.split("\n")
    if rest:
        raise ValueError("the last newline is missing")
    for line in lines:
        depth, author, words = line.split("\t")
        if not re.fullmatch("0|[1-9][0-9]*", depth) or int(depth) >= len(open_lists):
            raise ValueError("bad depth")
        comment = {"author": plain(author), "text": plain(words), "replies": []}
        open_lists[int(depth)].append(comment)
        open_lists[int(depth) + 1:] = [comment["replies"]]
    return open_lists[0]
