# Mistake: all parts of the pattern are optional, so the empty text matches as well.
import re

PATTERN = re.compile(r"(?:([0-9]+)d)?(?:([0-9]+)h)?(?:([0-9]+)m)?(?:([0-9]+)s)?")


def parse_duration(text):
    match = PATTERN.fullmatch(text)
    if not match:
        raise ValueError("not a duration: {!r}".format(text))
    days, hours, minutes, seconds = (int(group or 0) for group in match.groups())
    return ((days * 24 + hours) * 60 + minutes) * 60 + seconds
