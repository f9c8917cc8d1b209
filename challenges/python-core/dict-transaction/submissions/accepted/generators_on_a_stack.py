"""Write the block as a generator and make a new context manager of it for each with statement."""
from contextlib import contextmanager
from typing import Dict, Iterator, List, Optional


class Rollback(Exception):
    """Undo and leave the block."""


@contextmanager
def block(data: Dict) -> Iterator[Dict]:
    before = list(data.items())
    done = False
    try:
        yield data
        done = True
    except Rollback:
        pass
    finally:
        if not done:
            data.clear()
            data.update(before)


class Transaction:
    def __init__(self, data: Dict) -> None:
        self._data = data
        self._open: List = []

    def __enter__(self) -> Dict:
        self._open.append(block(self._data))
        return self._open[-1].__enter__()

    def __exit__(self, kind, error, traceback) -> Optional[bool]:
        return self._open.pop().__exit__(kind, error, traceback)
