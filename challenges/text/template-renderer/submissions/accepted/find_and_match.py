"""str.find for the tags, one regular expression for their form."""
import html
import re

FORM = re.compile(r"\s*([A-Za-z_][A-Za-z0-9_]*)\s*((?:\|\s*[A-Za-z_][A-Za-z0-9_]*\s*)*)")
NAME = re.compile(r"[A-Za-z0-9_]+")
FILTERS = {"upper": str.upper, "lower": str.lower, "trim": str.strip, "html": html.escape}


def render(template, values):
    def error(position, text):
        line = template.count("\n", 0, position) + 1
        column = position - template.rfind("\n", 0, position)
        return ValueError("line %d, column %d: %s" % (line, column, text))

    pieces = []
    position = 0
    while True:
        start = template.find("{{", position)
        if start < 0:
            return "".join(pieces) + template[position:]
        pieces.append(template[position:start])
        end = template.find("}}", start + 2)
        match = FORM.fullmatch(template, start + 2, max(end, 0))
        if match is None:
            raise error(start, "no tag of the form {{ name|filter }}")
        if match.group(1) not in values:
            raise error(match.start(1), "unknown name")
        value = str(values[match.group(1)])
        for part in NAME.finditer(template, match.start(2), match.end(2)):
            if part.group() not in FILTERS:
                raise error(part.start(), "unknown filter")
            value = FILTERS[part.group()](value)
        pieces.append(value)
        position = end + 2
