# Mistake: lists empty files as duplicates of each other.
import hashlib
import os
from collections import defaultdict


def digest(path):
    result = hashlib.blake2b()
    with open(path, "rb") as file:
        for block in iter(lambda: file.read(65536), b""):
            result.update(block)
    return result.digest()


def grouped(paths, key):
    groups = defaultdict(list)
    for path in paths:
        groups[key(path)].append(path)
    return [group for group in groups.values() if len(group) > 1]


def all_files():
    for folder, _, names in os.walk("."):
        for name in names:
            path = os.path.join(folder, name)[2:]
            if not os.path.islink(path):
                yield path


def find_duplicates():
    groups = []
    for same_size in grouped(all_files(), os.path.getsize):
        for group in grouped(same_size, digest):
            groups.append(sorted(group))
    return sorted(groups)
