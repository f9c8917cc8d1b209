# Mistake: a header that comes again begins the section anew.
import re


def parse_config(text):
    config = {}
    options = pieces = None
    for number, line in enumerate(text.split("\n"), 1):
        problem = None
        stripped = line.strip()
        if not stripped:
            pieces = None
        elif stripped[0] in "#;":
            continue
        elif line[0].isspace():
            if pieces is None:
                problem = "nothing to continue"
            else:
                pieces.append(line)
        elif line[0] == "[":
            name = stripped[1:-1].strip()
            if stripped[-1] != "]" or not name or "[" in name or "]" in name:
                problem = "wrong header"
            options = config[name] = {}
            pieces = None
        else:
            key, sign, value = line.partition("=")
            key = key.strip().lower()
            if options is None or not sign or not key or key in options:
                problem = "wrong option"
            else:
                pieces = options[key] = [value]
        if problem:
            raise ValueError("line %d: %s" % (number, problem))
    for options in config.values():
        for key, pieces in options.items():
            cleaned = [re.sub(r"(?s)(?<=\s)#.*", "", piece).strip() for piece in pieces]
            options[key] = "\n".join(piece for piece in cleaned if piece)
    return config
