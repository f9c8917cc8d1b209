from typing import Any, Callable, Iterable, List


def parallel_map(function: Callable[[Any], Any], items: Iterable[Any], threads: int) -> List[Any]:
    """Return [function(item) for item in items], with up to `threads` calls at the same time."""
    raise NotImplementedError
