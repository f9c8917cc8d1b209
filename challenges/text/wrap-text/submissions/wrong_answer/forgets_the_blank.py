# Mistake: the blank between two words is not counted, so lines get too long.


def wrap_text(text, width):
    if width < 1:
        raise ValueError("width must be at least 1")
    result, lines, current, length = [], [], [], 0
    for line in text.split("\n") + [""]:
        for word in line.split():
            if current and length + len(word) > width:
                lines.append(" ".join(current))
                current, length = [], 0
            current.append(word)
            length += len(word)
        if not line.strip() and current:
            lines.append(" ".join(current))
            result.append("\n".join(lines))
            lines, current, length = [], [], 0
    return "\n\n".join(result)
