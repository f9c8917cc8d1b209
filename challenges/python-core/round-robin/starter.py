"""Round robin: one item from each source in turn."""
from typing import Iterable, Iterator


def round_robin(*sources: Iterable) -> Iterator:
    """Yield one item of each source in turn until all have ended."""
    raise NotImplementedError
