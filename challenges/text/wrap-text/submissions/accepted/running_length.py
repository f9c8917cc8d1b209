"""Words by paragraph first, then greedy filling with a running length."""


def wrap_text(text, width):
    if width < 1:
        raise ValueError("width must be at least 1")
    paragraphs = [[]]
    for line in text.split("\n"):
        words = line.split()
        if words:
            paragraphs[-1] += words
        else:
            paragraphs.append([])
    return "\n\n".join(fill(words, width) for words in paragraphs if words)


def fill(words, width):
    lines = [[words[0]]]
    length = len(words[0])
    for word in words[1:]:
        length += 1 + len(word)
        if length > width:
            lines.append([])
            length = len(word)
        lines[-1].append(word)
    return "\n".join(" ".join(line) for line in lines)
