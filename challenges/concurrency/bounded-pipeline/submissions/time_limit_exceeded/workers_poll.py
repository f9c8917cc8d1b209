# Mistake: idle workers ask again in every turn of the loop.
import asyncio


async def run_pipeline(source, handle, workers, capacity):
    if workers < 1 or capacity < 1:
        raise ValueError("workers and capacity must be at least 1")
    queue = asyncio.Queue(capacity)
    handled, failed = 0, []

    async def work():
        nonlocal handled
        while True:
            while queue.empty():
                await asyncio.sleep(0)
            item = queue.get_nowait()
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
