# Mistake: every waiting job asks again in each turn of the loop whether there is room.
import asyncio


async def run_limited(jobs, limit):
    if limit < 1:
        raise ValueError("limit")
    running, failed = 0, False

    async def guarded(job):
        nonlocal running, failed
        while running >= limit or failed:
            await asyncio.sleep(0)
        running += 1
        try:
            return await job()
        except Exception:
            failed = True
            raise
        finally:
            running -= 1

    tasks = [asyncio.ensure_future(guarded(job)) for job in jobs]
    if not tasks:
        return []
    try:
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
        for task in done:
            task.result()
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
    return [task.result() for task in tasks]
