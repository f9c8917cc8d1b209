from typing import Any, Awaitable, Callable, Iterable, List


async def run_limited(jobs: Iterable[Callable[[], Awaitable[Any]]], limit: int) -> List[Any]:
    """Run the jobs, at most limit of them at once, and return their results in the order of jobs."""
    raise NotImplementedError
