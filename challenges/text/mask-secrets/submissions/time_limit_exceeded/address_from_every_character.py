# Mistake: the pattern for addresses starts anew at each character of a long run without an at sign.
import re

WORD = "[A-Za-z0-9_-]"


def card(match):
    run = match.group()
    digits = [int(char) for char in reversed(run) if char.isdigit()]
    total = sum(digits[::2]) + sum(sum(divmod(2 * digit, 10)) for digit in digits[1::2])
    if not 13 <= len(digits) <= 16 or total % 10:
        return run
    return re.sub(r"[0-9](?=(?:[ -]?[0-9]){4})", "*", run)


def mask_secrets(line):
    line = re.sub(r"(?i)(?<!%s)(bearer +)[A-Za-z0-9._~+/=-]{8,}" % WORD, r"\1***", line)
    line = re.sub(r'(?i)(?<!%s)((?:password|secret|token|api[_-]key)(?!%s)"? *[=:] *)(?:"[^"]*"?|[^\s,;&]+)' % (WORD, WORD), r"\1***", line)
    line = re.sub(r"[0-9](?:[ -]?[0-9])*", card, line)
    return re.sub(r"([A-Za-z0-9._%+-])[A-Za-z0-9._%+-]*(@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)", r"\1***\2", line)
