"""A few workers share one iterator of numbered jobs."""
import asyncio
from typing import Any, Awaitable, Callable, Dict, Iterable, List


async def run_limited(jobs: Iterable[Callable[[], Awaitable[Any]]], limit: int) -> List[Any]:
    if limit < 1:
        raise ValueError("limit must be at least 1")
    waiting = list(jobs)
    if not waiting:
        return []
    numbered = iter(enumerate(waiting))
    results: Dict[int, Any] = {}
    stopped = False

    async def work() -> None:
        for number, job in numbered:
            results[number] = await job()
            if stopped:
                break

    workers = [asyncio.ensure_future(work()) for _ in range(min(limit, len(waiting)))]
    try:
        done, _ = await asyncio.wait(workers, return_when=asyncio.FIRST_EXCEPTION)
    finally:
        stopped = True
        for worker in workers:
            worker.cancel()
        await asyncio.gather(*workers, return_exceptions=True)
    for worker in done:
        worker.result()
    return [results[number] for number in range(len(waiting))]
