"""No digests: groups of equal size are split again and again by their next block."""
import os
from itertools import groupby
from typing import Iterator, List, Tuple

BLOCK = 1 << 16


def scan(prefix: str = "") -> Iterator[Tuple[int, str]]:
    folders = [prefix]
    while folders:
        prefix = folders.pop()
        with os.scandir(prefix or ".") as entries:
            for entry in entries:
                path = prefix + entry.name
                if entry.is_dir(follow_symlinks=False):
                    folders.append(path + "/")
                elif entry.is_file(follow_symlinks=False):
                    yield entry.stat().st_size, path


def block(path: str, offset: int) -> bytes:
    with open(path, "rb", buffering=0) as file:
        file.seek(offset)
        return file.read(BLOCK)


def refine(paths: List[str], size: int) -> List[List[str]]:
    work = [(paths, 0)]
    done = []
    while work:
        group, offset = work.pop()
        if offset >= size:
            done.append(group)
            continue
        parts = {}
        for path in group:
            parts.setdefault(block(path, offset), []).append(path)
        work += [(part, offset + BLOCK) for part in parts.values() if len(part) > 1]
    return done


def find_duplicates() -> List[List[str]]:
    result: List[List[str]] = []
    for size, entries in groupby(sorted(scan()), key=lambda entry: entry[0]):
        paths = [path for _, path in entries]
        if size and len(paths) > 1:
            result += refine(paths, size)
    return sorted(result, key=lambda group: group[0])
