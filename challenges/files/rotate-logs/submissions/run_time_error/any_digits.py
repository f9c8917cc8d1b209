# Mistake: takes every suffix of digits for a number, 01 and digits of other alphabets as well.
import re
from pathlib import Path


def rotate(path, max_bytes, keep):
    if max_bytes < 0 or keep < 0:
        raise ValueError("limits must not be below zero")
    log = Path(path)
    if not log.exists() or log.stat().st_size <= max_bytes:
        return False
    pattern = re.compile(re.escape(log.name) + r"\.(\d+)")
    matches = [pattern.fullmatch(entry.name) for entry in log.parent.iterdir()]
    numbers = sorted(int(match.group(1)) for match in matches if match)
    for number in reversed(numbers):
        old = log.with_name("%s.%d" % (log.name, number))
        if number >= keep:
            old.unlink()
        else:
            old.replace(log.with_name("%s.%d" % (log.name, number + 1)))
    if keep:
        log.replace(log.with_name(log.name + ".1"))
    log.write_bytes(b"")
    return True
