from typing import Any, Awaitable, Callable, Dict, Tuple


class AllMirrorsFailed(Exception):
    """No mirror gave an answer; errors says why, by name and in the order of the mirrors."""

    def __init__(self, errors: Dict[str, BaseException]) -> None:
        raise NotImplementedError


async def fetch_first(mirrors: Dict[str, Callable[[], Awaitable[Any]]]) -> Tuple[str, Any]:
    """Ask all mirrors at once; return the name and the answer of the first that succeeds."""
    raise NotImplementedError
