# Mistake: asks for each number from keep down to 1 whether such a file exists.
from pathlib import Path


def rotate(path, max_bytes, keep):
    if max_bytes < 0 or keep < 0:
        raise ValueError("limits must not be below zero")
    log = Path(path)
    if not log.exists() or log.stat().st_size <= max_bytes:
        return False
    number = keep + 1000
    while number > 0:
        number -= 1
        old = log.with_name("%s.%d" % (log.name, number))
        if not number or not old.exists():
            continue
        if number >= keep:
            old.unlink()
        else:
            old.replace(log.with_name("%s.%d" % (log.name, number + 1)))
    if keep:
        log.replace(log.with_name(log.name + ".1"))
    log.write_bytes(b"")
    return True
