"""One loop; the pieces that may be continued are the state."""
import re

COMMENT = re.compile(r"(?<=\s)#.*", re.DOTALL)


def parse_config(text):
    config = {}
    options = pieces = None
    for number, line in enumerate(text.split("\n"), 1):

        def check(good, problem):
            if not good:
                raise ValueError("line %d: %s" % (number, problem))

        stripped = line.strip()
        if not stripped:
            pieces = None
        elif stripped[0] in "#;":
            continue
        elif line[0].isspace():
            check(pieces is not None, "nothing to continue")
            pieces.append(line)
        elif line[0] == "[":
            name = stripped[1:-1].strip()
            check(stripped[-1] == "]" and name and not re.search(r"[][]", name), "wrong header")
            options = config.setdefault(name, {})
            pieces = None
        else:
            key, sign, value = line.partition("=")
            key = key.strip().lower()
            check(options is not None, "option outside of a section")
            check(sign and key, "an option has the form key = value")
            check(key not in options, "key given twice: " + key)
            pieces = options[key] = [value]
    return {name: {key: value_of(pieces) for key, pieces in options.items()} for name, options in config.items()}


def value_of(pieces):
    cleaned = [COMMENT.sub("", piece).strip() for piece in pieces]
    return "\n".join(filter(None, cleaned))
