# Mistake: a name or a filter that does not exist ends in KeyError.
import html
import re

FORM = re.compile(r"\s*([A-Za-z_][A-Za-z0-9_]*)\s*((?:\|\s*[A-Za-z_][A-Za-z0-9_]*\s*)*)")
FILTERS = {"upper": str.upper, "lower": str.lower, "trim": str.strip, "html": html.escape}


def render(template, values):
    pieces, position = [], 0
    while True:
        start = template.find("{{", position)
        if start < 0:
            return "".join(pieces) + template[position:]
        end = template.find("}}", start + 2)
        match = FORM.fullmatch(template, start + 2, max(end, 0))
        if match is None:
            line = template.count("\n", 0, start) + 1
            raise ValueError("line %d, column %d: wrong tag" % (line, start - template.rfind("\n", 0, start)))
        value = str(values[match.group(1)])
        for name in re.findall(r"\w+", match.group(2)):
            value = FILTERS[name](value)
        pieces += [template[position:start], value]
        position = end + 2
