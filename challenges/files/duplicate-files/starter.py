from typing import List


def find_duplicates() -> List[List[str]]:
    """Return groups of paths of files below the current directory that have the same content."""
    raise NotImplementedError
