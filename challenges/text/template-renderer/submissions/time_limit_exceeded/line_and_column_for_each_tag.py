# Mistake: works out line and column for every tag, although only an error needs them.
import html
import re

FORM = re.compile(r"\s*([A-Za-z_][A-Za-z0-9_]*)\s*((?:\|\s*[A-Za-z_][A-Za-z0-9_]*\s*)*)")
FILTERS = {"upper": str.upper, "lower": str.lower, "trim": str.strip, "html": html.escape}


def render(template, values):
    def place(position):
        lines = template[:position].split("\n")
        return "line %d, column %d: " % (len(lines), len(lines[-1]) + 1)

    pieces, position = [], 0
    while True:
        start = template.find("{{", position)
        if start < 0:
            return "".join(pieces) + template[position:]
        where = place(start)
        end = template.find("}}", start + 2)
        match = FORM.fullmatch(template, start + 2, max(end, 0))
        if match is None:
            raise ValueError(where + "wrong tag")
        if match.group(1) not in values:
            raise ValueError(place(match.start(1)) + "unknown name")
        value = str(values[match.group(1)])
        for part in re.finditer(r"\w+", match.group(2)):
            if part.group() not in FILTERS:
                raise ValueError(place(match.start(2) + part.start()) + "unknown filter")
            value = FILTERS[part.group()](value)
        pieces += [template[position:start], value]
        position = end + 2
