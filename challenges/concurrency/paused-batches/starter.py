from typing import Any, AsyncIterable, AsyncIterator, Awaitable, Callable, List


async def batches(
    source: AsyncIterable[Any],
    size: int,
    pause: Callable[[], Awaitable[Any]],
) -> AsyncIterator[List[Any]]:
    """Yield the items of source in lists, when size are there or when the source pauses."""
    raise NotImplementedError
    yield []
