# Mistake: compares each file with one of every group of its size.
import filecmp
import os
from collections import defaultdict


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
        parts = []
        for path in same_size:
            for part in parts:
                if filecmp.cmp(part[0], path, shallow=False):
                    part.append(path)
                    break
            else:
                parts.append([path])
        groups += [sorted(part) for part in parts if len(part) > 1]
    return sorted(groups)
