# Mistake: glob leaves out names that begin with a dot, and follows links to directories.
import glob
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
    for path in glob.glob("**", recursive=True):
        if os.path.isfile(path) and not os.path.islink(path) and os.path.getsize(path):
            yield path


def find_duplicates():
    groups = []
    for same_size in grouped(all_files(), os.path.getsize):
        for group in grouped(same_size, digest):
            groups.append(sorted(group))
    return sorted(groups)
