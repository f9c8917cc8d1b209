# Mistake: takes two newlines for the only gap between paragraphs; more blank lines leave empty paragraphs.


def wrap_text(text, width):
    if width < 1:
        raise ValueError("width must be at least 1")
    paragraphs = []
    for part in text.split("\n\n"):
        lines, current, length = [], [], 0
        for word in part.split():
            if current and length + 1 + len(word) > width:
                lines.append(" ".join(current))
                current, length = [word], len(word)
            else:
                length += len(word) + bool(current)
                current.append(word)
        lines.append(" ".join(current))
        paragraphs.append("\n".join(lines))
    return "\n\n".join(paragraphs)
