"""Read without much checking, write the result again, and demand the same text."""


def escape(value):
    return value.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t")


def unescape(value):
    characters = iter(value)
    result = []
    for character in characters:
        if character == "\\":
            character = {"n": "\n", "t": "\t"}.get(next(characters, ""), "\\")
        result.append(character)
    return "".join(result)


def walk(comments):
    iterators = [iter(comments)]
    while iterators:
        comment = next(iterators[-1], None)
        if comment is None:
            iterators.pop()
        else:
            yield len(iterators) - 1, comment
            iterators.append(iter(comment["replies"]))


def dump_thread(comments):
    return "".join(
        "\t".join([str(depth), escape(comment["author"]), escape(comment["text"])]) + "\n"
        for depth, comment in walk(comments)
    )


def load_thread(text):
    result = []
    latest = {-1: {"replies": result}}
    for line in text.split("\n")[:-1]:
        depth, author, words = line.split("\t")
        comment = {"author": unescape(author), "text": unescape(words), "replies": []}
        latest[int(depth)] = comment
        parent = latest.get(int(depth) - 1)
        if parent is None or parent is comment:
            raise ValueError("no comment to answer")
        parent["replies"].append(comment)
    if dump_thread(result) != text:
        raise ValueError("not in the form that dump_thread writes")
    return result
