# Mistake: a quantifier inside a quantifier; without a unit, all ways to cut the digits are tried.
import re

VALID = re.compile(r"(?:(?:[0-9]+)+[dhms])+")
SECONDS = {"d": 86400, "h": 3600, "m": 60, "s": 1}


def parse_duration(text):
    if not VALID.fullmatch(text):
        raise ValueError("not a duration: {!r}".format(text))
    parts = re.findall(r"([0-9]+)([dhms])", text)
    values = [SECONDS[unit] for _, unit in parts]
    if values != sorted(set(values), reverse=True):
        raise ValueError("not a duration: {!r}".format(text))
    return sum(int(number) * SECONDS[unit] for number, unit in parts)
