# Mistake: reads the files as text, which not every file is.
import hashlib
import os
from collections import defaultdict


def digest(path):
    with open(path, encoding="utf-8") as file:
        return hashlib.blake2b(file.read().encode()).digest()


def grouped(paths, key):
    groups = defaultdict(list)
    for path in paths:
        groups[key(path)].append(path)
    return [group for group in groups.values() if len(group) > 1]


def all_files():
    for folder, _, names in os.walk("."):
        for name in names:
            path = os.path.join(folder, name)[2:]
            if not os.path.islink(path) and os.path.getsize(path):
                yield path


def find_duplicates():
    groups = []
    for same_size in grouped(all_files(), os.path.getsize):
        for group in grouped(same_size, digest):
            groups.append(sorted(group))
    return sorted(groups)
