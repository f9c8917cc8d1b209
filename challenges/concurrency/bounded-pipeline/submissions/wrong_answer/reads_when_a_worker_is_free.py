# Mistake: the reader waits for a free worker, so nothing is ever read ahead.
import asyncio


async def run_pipeline(source, handle, workers, capacity):
    if workers < 1 or capacity < 1:
        raise ValueError("workers and capacity must be at least 1")
    handled, failed, running, broken = 0, [], set(), None

    async def work(item):
        nonlocal handled
        try:
            await handle(item)
            handled += 1
        except Exception as error:
            failed.append((item, error))

    try:
        try:
            async for item in source:
                while len(running) >= workers:
                    _, running = await asyncio.wait(running, return_when=asyncio.FIRST_COMPLETED)
                running.add(asyncio.ensure_future(work(item)))
        except Exception as error:
            broken = error
        if running:
            await asyncio.wait(running)
    finally:
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)
    if broken is not None:
        raise broken
    return handled, failed
