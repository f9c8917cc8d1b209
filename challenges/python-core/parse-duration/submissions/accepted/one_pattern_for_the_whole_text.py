"""Describe the whole text by one regular expression with a group per unit."""
import re

PATTERN = re.compile(r"(?:([0-9]+)d)?(?:([0-9]+)h)?(?:([0-9]+)m)?(?:([0-9]+)s)?")
SECONDS = (86400, 3600, 60, 1)


def parse_duration(text):
    match = PATTERN.fullmatch(text)
    if not text or match is None:
        raise ValueError("not a duration: {!r}".format(text))
    return sum(int(number) * unit for number, unit in zip(match.groups("0"), SECONDS))
