"""One task per mirror that never raises; the reports come through a queue."""
import asyncio
from typing import Any, Awaitable, Callable, Dict, Tuple


class AllMirrorsFailed(Exception):
    def __init__(self, errors: Dict[str, BaseException]) -> None:
        self.errors = errors
        parts = []
        for name, error in errors.items():
            part = f"{name}: {type(error).__name__}"
            if str(error):
                part += f": {error}"
            parts.append(part)
        super().__init__("no mirror answered: " + "; ".join(parts))


async def fetch_first(mirrors: Dict[str, Callable[[], Awaitable[Any]]]) -> Tuple[str, Any]:
    if not mirrors:
        raise ValueError("no mirrors")
    reports: "asyncio.Queue[Tuple[str, Any, Any]]" = asyncio.Queue()

    async def ask(name: str, mirror: Callable[[], Awaitable[Any]]) -> None:
        try:
            reports.put_nowait((name, await mirror(), None))
        except BaseException as error:
            reports.put_nowait((name, None, error))

    tasks = [asyncio.ensure_future(ask(name, mirror)) for name, mirror in mirrors.items()]
    failed = {}
    try:
        while len(failed) < len(mirrors):
            name, answer, error = await reports.get()
            if error is None:
                return name, answer
            failed[name] = error
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
    raise AllMirrorsFailed({name: failed[name] for name in mirrors})
