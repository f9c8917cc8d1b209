"""Pieces of the current record in a list, numbers in a dictionary."""


def condense(lines):
    counts = {}
    pieces = []

    def close():
        if pieces:
            text = "\n".join(pieces)
            counts[text] = counts.get(text, 0) + 1
            pieces.clear()

    for line in lines:
        if not line.strip(" \t"):
            continue
        if line[0] in " \t":
            if pieces:
                pieces.append(line)
        else:
            close()
            pieces.append(line)
    close()
    return [(count, text) for text, count in counts.items()]
