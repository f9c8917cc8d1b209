# Mistake: a long word finishes the current line even where that line is still empty.
import re


def wrap_text(text, width):
    if width < 1:
        raise ValueError("width must be at least 1")
    result = []
    for part in re.split(r"\n\s*\n", text):
        if not part.strip():
            continue
        lines, current = [], ""
        for word in part.split():
            if len(word) > width or (current and len(current) + 1 + len(word) > width):
                lines.append(current)
                current = word
            else:
                current = current + " " + word if current else word
        lines.append(current)
        result.append("\n".join(lines))
    return "\n\n".join(result)
