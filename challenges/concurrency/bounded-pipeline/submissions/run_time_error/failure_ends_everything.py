# Mistake: the first failure of a handler is raised instead of being noted.
import asyncio


async def run_pipeline(source, handle, workers, capacity):
    if workers < 1 or capacity < 1:
        raise ValueError("workers and capacity must be at least 1")
    queue, end, handled = asyncio.Queue(capacity), object(), 0

    async def read():
        async for item in source:
            await queue.put(item)
        for _ in range(workers):
            await queue.put(end)

    async def work():
        nonlocal handled
        while True:
            item = await queue.get()
            if item is end:
                return
            await handle(item)
            handled += 1

    tasks = [asyncio.ensure_future(work()) for _ in range(workers)] + [asyncio.ensure_future(read())]
    try:
        await asyncio.gather(*tasks)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
    return handled, []
