# Mistake: a task reads the source into a queue, however busy the consumer is.
import asyncio

END = object()


async def batches(source, size, pause):
    if size < 1:
        raise ValueError("size must be at least 1")
    queue, failure = asyncio.Queue(), []

    async def fill():
        try:
            async for item in source:
                await queue.put(item)
        except Exception as error:
            failure.append(error)
        await queue.put(END)

    async def stop(*tasks):
        for task in tasks:
            if task is not None:
                task.cancel()
                await asyncio.wait([task])

    reader, batch, get, tick = asyncio.ensure_future(fill()), [], None, None
    try:
        while True:
            if get is None:
                get = asyncio.ensure_future(queue.get())
            if batch:
                tick = asyncio.ensure_future(pause())
                await asyncio.wait([get, tick], return_when=asyncio.FIRST_COMPLETED)
                if not get.done():
                    yield batch
                    batch = []
                    continue
                await stop(tick)
            else:
                await asyncio.wait([get])
            item, get = get.result(), None
            if item is END:
                break
            batch.append(item)
            if len(batch) == size:
                yield batch
                batch = []
        if batch:
            yield batch
        if failure:
            raise failure[0]
    finally:
        await stop(reader, get, tick)
        if hasattr(source, "aclose"):
            await source.aclose()
