# Mistake: textwrap cuts long words and breaks at hyphens unless it is told not to.
import re
import textwrap


def wrap_text(text, width):
    if width < 1:
        raise ValueError("width must be at least 1")
    paragraphs = [" ".join(part.split()) for part in re.split(r"\n\s*\n", text)]
    return "\n\n".join(textwrap.fill(part, width) for part in paragraphs if part)
