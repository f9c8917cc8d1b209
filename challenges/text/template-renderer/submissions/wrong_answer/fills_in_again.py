# Mistake: looks for the next tag at the start of the text that was filled in, so values are read as templates.
import html
import re

FORM = re.compile(r"\s*([A-Za-z_][A-Za-z0-9_]*)\s*((?:\|\s*[A-Za-z_][A-Za-z0-9_]*\s*)*)")
FILTERS = {"upper": str.upper, "lower": str.lower, "trim": str.strip, "html": html.escape}


def render(template, values):
    original = template

    def error(position):
        position += len(original) - len(template)
        line = original.count("\n", 0, position) + 1
        return ValueError("line %d, column %d: wrong" % (line, position - original.rfind("\n", 0, position)))

    done = []
    while "{{" in template:
        start = template.find("{{")
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
        done.append(template[:start])
        template = value + template[end + 2:]
    return "".join(done) + template
