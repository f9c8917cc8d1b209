"""One pattern per rule, applied in order."""
import re

WORD = "[A-Za-z0-9_-]"
BEARER = re.compile(r"(?<!" + WORD + r")(bearer +)[A-Za-z0-9._~+/=-]{8,}", re.IGNORECASE | re.ASCII)
NAMED = re.compile(
    r"(?<!" + WORD + r")((?:password|secret|token|api[_-]key)(?!" + WORD + r')"? *[=:] *)(?:"[^"]*"?|[^\s,;&]+)',
    re.IGNORECASE,
)
DIGITS = re.compile(r"[0-9](?:[ -]?[0-9])*")
EMAIL = re.compile(r"(?<![A-Za-z0-9._%+-])([A-Za-z0-9._%+-])[A-Za-z0-9._%+-]*(@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)")


def checksum(digits):
    total = 0
    for position, digit in enumerate(reversed(digits)):
        value = int(digit) * (1 + position % 2)
        total += value - 9 if value > 9 else value
    return total


def mask_card(match):
    run = match.group()
    digits = re.sub("[ -]", "", run)
    if not 13 <= len(digits) <= 16 or checksum(digits) % 10:
        return run
    return re.sub(r"[0-9](?=(?:[ -]?[0-9]){4})", "*", run)


def mask_secrets(line):
    line = BEARER.sub(r"\1***", line)
    line = NAMED.sub(r"\1***", line)
    line = DIGITS.sub(mask_card, line)
    return EMAIL.sub(r"\1***\2", line)
