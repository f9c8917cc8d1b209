# Mistake: checks each part, but neither the order of the units nor whether one comes twice.
import re

SECONDS = {"d": 86400, "h": 3600, "m": 60, "s": 1}


def parse_duration(text):
    if not re.fullmatch(r"(?:[0-9]+[dhms])+", text):
        raise ValueError("not a duration: {!r}".format(text))
    return sum(int(n) * SECONDS[u] for n, u in re.findall(r"([0-9]+)([dhms])", text))
