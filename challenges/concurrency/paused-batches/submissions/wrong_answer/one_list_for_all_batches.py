# Mistake: clears the list that it has handed out.
import asyncio


async def ended(task):
    if task is not None:
        task.cancel()
        await asyncio.wait([task])
        if not task.cancelled():
            task.exception()


async def batches(source, size, pause):
    if size < 1:
        raise ValueError("size must be at least 1")
    items = source.__aiter__()
    batch, failure, read, tick = [], None, None, None
    try:
        while True:
            if read is None:
                read = asyncio.ensure_future(items.__anext__())
            if batch:
                tick = asyncio.ensure_future(pause())
                await asyncio.wait([read, tick], return_when=asyncio.FIRST_COMPLETED)
                if not read.done():
                    yield batch
                    batch.clear()
                    continue
                await ended(tick)
            else:
                await asyncio.wait([read])
            done, read = read, None
            try:
                batch.append(done.result())
            except StopAsyncIteration:
                break
            except Exception as error:
                failure = error
                break
            if len(batch) == size:
                yield batch
                batch.clear()
        if batch:
            yield batch
        if failure is not None:
            raise failure
    finally:
        await ended(read)
        await ended(tick)
        if hasattr(items, "aclose"):
            await items.aclose()
