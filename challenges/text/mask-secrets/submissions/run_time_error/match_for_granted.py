# Mistake: takes it for granted that a line has a secret of each kind; search returns None otherwise.
import re

WORD = "[A-Za-z0-9_-]"


def mask_secrets(line):
    match = re.search(r"(?i)(?<!%s)(bearer +)([A-Za-z0-9._~+/=-]{8,})" % WORD, line)
    line = line.replace(match.group(2), "***")
    match = re.search(r'(?i)(?<!%s)((?:password|secret|token|api[_-]key)(?!%s)"? *[=:] *)("[^"]*"?|[^\s,;&]+)' % (WORD, WORD), line)
    line = line.replace(match.group(2), "***")
    match = re.search(r"([A-Za-z0-9._%+-])([A-Za-z0-9._%+-]*)(@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)", line)
    return line.replace(match.group(), match.group(1) + "***" + match.group(3))
