from typing import Any, AsyncIterable, Awaitable, Callable, List, Tuple


async def run_pipeline(
    source: AsyncIterable[Any],
    handle: Callable[[Any], Awaitable[Any]],
    workers: int,
    capacity: int,
) -> Tuple[int, List[Tuple[Any, Exception]]]:
    """Handle all items of source with some workers and a bounded queue; return (handled, failed)."""
    raise NotImplementedError
