"""A bounded queue; join says when everything has been worked off, then the workers are cancelled."""
import asyncio
from typing import Any, AsyncIterable, Awaitable, Callable, List, Tuple


async def run_pipeline(
    source: AsyncIterable[Any],
    handle: Callable[[Any], Awaitable[Any]],
    workers: int,
    capacity: int,
) -> Tuple[int, List[Tuple[Any, Exception]]]:
    if workers < 1 or capacity < 1:
        raise ValueError("workers and capacity must be at least 1")
    queue: "asyncio.Queue[Any]" = asyncio.Queue(capacity)
    handled = 0
    failed: List[Tuple[Any, Exception]] = []

    async def work() -> None:
        nonlocal handled
        while True:
            item = await queue.get()
            try:
                await handle(item)
                handled += 1
            except Exception as error:
                failed.append((item, error))
            finally:
                queue.task_done()

    tasks = [asyncio.ensure_future(work()) for _ in range(workers)]
    broken = None
    try:
        try:
            async for item in source:
                await queue.put(item)
        except Exception as error:
            broken = error
        await queue.join()
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
    if broken is not None:
        raise broken
    return handled, failed
