# Mistake: fullmatch returns None where the text does not match, and None has no groups.
import re

PATTERN = re.compile(r"(?:([0-9]+)d)?(?:([0-9]+)h)?(?:([0-9]+)m)?(?:([0-9]+)s)?")


def parse_duration(text):
    groups = PATTERN.fullmatch(text).groups()
    if not any(groups):
        raise ValueError("not a duration: {!r}".format(text))
    days, hours, minutes, seconds = (int(group or 0) for group in groups)
    return ((days * 24 + hours) * 60 + minutes) * 60 + seconds
