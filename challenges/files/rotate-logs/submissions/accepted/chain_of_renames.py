"""os functions: make room in front of each file before it moves."""
import os
from typing import Dict


def numbered(folder: str, name: str) -> Dict[int, str]:
    result = {0: os.path.join(folder, name)}
    for entry in os.listdir(folder):
        front, dot, digits = entry.rpartition(".")
        if front == name and digits and set(digits) <= set("0123456789") and digits[0] != "0":
            result[int(digits)] = os.path.join(folder, entry)
    return result


def rotate(path: str, max_bytes: int, keep: int) -> bool:
    if min(max_bytes, keep) < 0:
        raise ValueError((max_bytes, keep))
    try:
        if os.path.getsize(path) <= max_bytes:
            return False
    except FileNotFoundError:
        return False
    files = numbered(os.path.dirname(path) or ".", os.path.basename(path))

    while files:
        number, file = max(files.items())
        del files[number]
        if number < keep:
            os.rename(file, "{}.{}".format(path, number + 1))
        else:
            os.remove(file)
    open(path, "x").close()
    return True
