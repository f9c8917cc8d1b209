# Mistake: cuts the rest of the template off for each tag and adds to the front part, which copies everything every time.
import html
import re

TAG = re.compile(r"\s*([A-Za-z_][A-Za-z0-9_]*)\s*((?:\|\s*[A-Za-z_][A-Za-z0-9_]*\s*)*)")
FILTERS = {"upper": str.upper, "lower": str.lower, "trim": str.strip, "html": html.escape}


def render(template, values):
    line, column = 1, 1
    done, rest = "", template

    def advance(text):
        nonlocal line, column
        line += text.count("\n")
        column = len(text) - text.rfind("\n") if "\n" in text else column + len(text)

    def error(text):
        advance(text)
        return ValueError("line %d, column %d: wrong" % (line, column))

    while "{{" in rest:
        before, _, after = rest.partition("{{")
        advance(before)
        content, closing, after = after.partition("}}")
        match = TAG.fullmatch(content)
        if not closing or match is None:
            raise error("")
        if match.group(1) not in values:
            raise error("{{" + content[:match.start(1)])
        value = str(values[match.group(1)])
        for part in re.finditer(r"\w+", match.group(2)):
            if part.group() not in FILTERS:
                raise error("{{" + content[:match.start(2) + part.start()])
            value = FILTERS[part.group()](value)
        advance("{{" + content + "}}")
        done = done + before + value
        rest = after
    return done + rest
