"""The reader is a task, too; it ends each worker with a private sentinel."""
import asyncio

END = object()


async def run_pipeline(source, handle, workers, capacity):
    if min(workers, capacity) < 1:
        raise ValueError("nothing could move")
    queue = asyncio.Queue(maxsize=capacity)
    outcomes = []

    async def read():
        broken = None
        try:
            async for item in source:
                await queue.put(item)
        except Exception as error:
            broken = error
        for _ in range(workers):
            await queue.put(END)
        return broken

    async def work():
        while True:
            item = await queue.get()
            if item is END:
                return
            try:
                await handle(item)
            except Exception as error:
                outcomes.append((item, error))
            else:
                outcomes.append(None)

    reader = asyncio.ensure_future(read())
    tasks = [reader] + [asyncio.ensure_future(work()) for _ in range(workers)]
    try:
        await asyncio.wait(tasks)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
    if reader.result() is not None:
        raise reader.result()
    failed = [outcome for outcome in outcomes if outcome is not None]
    return len(outcomes) - len(failed), failed
