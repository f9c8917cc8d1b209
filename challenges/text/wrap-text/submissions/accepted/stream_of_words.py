"""One loop that appends to the output; an empty line is remembered until the next word comes."""


def wrap_text(text, width):
    if width < 1:
        raise ValueError("no room")
    pieces = []
    column = 0
    gap = False
    for line in text.split("\n"):
        if not line.strip():
            gap = True
            continue
        for word in line.split():
            if not pieces:
                column = len(word)
            elif gap:
                pieces.append("\n\n")
                column = len(word)
            elif column + 1 + len(word) <= width:
                pieces.append(" ")
                column += 1 + len(word)
            else:
                pieces.append("\n")
                column = len(word)
            gap = False
            pieces.append(word)
    return "".join(pieces)
