# Mistake: the pattern matches good tags only, so a tag of the wrong form stays in the text without an error.
import html
import re

TAG = re.compile(r"\{\{\s*([A-Za-z_]\w*)((?:\s*\|\s*[A-Za-z_]\w*)*)\s*\}\}")
FILTERS = {"upper": str.upper, "lower": str.lower, "trim": str.strip, "html": html.escape}


def render(template, values):
    def fail(position):
        line = template.count("\n", 0, position) + 1
        raise ValueError("line %d, column %d:" % (line, position - template.rfind("\n", 0, position)))

    def fill(match):
        if match.group(1) not in values:
            fail(match.start(1))
        value = str(values[match.group(1)])
        for part in re.finditer(r"\w+", match.group(2)):
            if part.group() not in FILTERS:
                fail(match.start(2) + part.start())
            value = FILTERS[part.group()](value)
        return value

    return TAG.sub(fill, template)
