# Mistake: \d matches the digits of all scripts, and int() reads them without complaint.
import re

PATTERN = re.compile(r"(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?")


def parse_duration(text):
    match = PATTERN.fullmatch(text)
    if not text or not match:
        raise ValueError("not a duration: {!r}".format(text))
    days, hours, minutes, seconds = (int(group or 0) for group in match.groups())
    return ((days * 24 + hours) * 60 + minutes) * 60 + seconds
