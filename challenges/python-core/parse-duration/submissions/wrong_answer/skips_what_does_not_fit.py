# Mistake: findall picks the parts that it knows and skips everything else in silence.
import re

SECONDS = {"d": 86400, "h": 3600, "m": 60, "s": 1}


def parse_duration(text):
    parts = re.findall(r"([0-9]+)([dhms])", text)
    if not parts:
        raise ValueError("not a duration: {!r}".format(text))
    return sum(int(number) * SECONDS[unit] for number, unit in parts)
