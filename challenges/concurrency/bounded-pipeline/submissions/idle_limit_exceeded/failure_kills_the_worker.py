# Mistake: a failure ends the worker, and the queue is never worked off.
import asyncio


async def run_pipeline(source, handle, workers, capacity):
    if workers < 1 or capacity < 1:
        raise ValueError("workers and capacity must be at least 1")
    queue = asyncio.Queue(capacity)
    handled, failed = 0, []

    async def work():
        nonlocal handled
        while True:
            item = await queue.get()
            try:
                await handle(item)
            except Exception as error:
                failed.append((item, error))
                raise
            handled += 1
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
