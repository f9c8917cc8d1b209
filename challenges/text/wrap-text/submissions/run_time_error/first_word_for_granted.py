# Mistake: takes the first word of a paragraph for granted; a text of blank lines has none.
import re


def wrap_text(text, width):
    if width < 1:
        raise ValueError("width must be at least 1")
    result = []
    for part in re.split(r"\n\s*\n", text.strip("\n")):
        words = part.split()
        lines, length = [[words[0]]], len(words[0])
        for word in words[1:]:
            if length + 1 + len(word) <= width:
                lines[-1].append(word)
                length += 1 + len(word)
            else:
                lines.append([word])
                length = len(word)
        result.append("\n".join(" ".join(line) for line in lines))
    return "\n\n".join(result)
