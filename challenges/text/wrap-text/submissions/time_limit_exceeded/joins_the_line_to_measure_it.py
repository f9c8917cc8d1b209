# Mistake: joins the whole line for each word only to learn how long it would be.


def wrap_text(text, width):
    if width < 1:
        raise ValueError("width must be at least 1")
    result, lines, current = [], [], []
    for line in text.split("\n") + [""]:
        for word in line.split():
            if current and len(" ".join(current + [word])) > width:
                lines.append(" ".join(current))
                current = []
            current.append(word)
        if not line.strip() and current:
            lines.append(" ".join(current))
            result.append("\n".join(lines))
            lines, current = [], []
    return "\n\n".join(result)
