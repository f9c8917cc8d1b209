# Mistake: the column on every line but the first is one too small, because the line end is counted from.
import html
import re

FORM = re.compile(r"\s*([A-Za-z_][A-Za-z0-9_]*)\s*((?:\|\s*[A-Za-z_][A-Za-z0-9_]*\s*)*)")
FILTERS = {"upper": str.upper, "lower": str.lower, "trim": str.strip, "html": html.escape}


def render(template, values):
    def error(position):
        lines = template[:position].split("\n")
        column = len(lines[-1]) + (len(lines) == 1)
        return ValueError("line %d, column %d: wrong" % (len(lines), column))

    pieces, position = [], 0
    while template.find("{{", position) >= 0:
        start = template.find("{{", position)
        end = template.find("}}", start + 2)
        match = FORM.fullmatch(template, start + 2, max(end, 0))
        if match is None:
            raise error(start)
        if match.group(1) not in values:
            raise error(match.start(1))
        value = str(values[match.group(1)])
        for part in re.finditer(r"\w+", match.group(2)):
            if part.group() not in FILTERS:
                raise error(match.start(2) + part.start())
            value = FILTERS[part.group()](value)
        pieces += [template[position:start], value]
        position = end + 2
    return "".join(pieces) + template[position:]
