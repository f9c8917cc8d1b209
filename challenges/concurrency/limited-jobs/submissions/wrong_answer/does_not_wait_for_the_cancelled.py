# Mistake: asks the others to end, but returns before they have.
import asyncio


async def run_limited(jobs, limit):
    if limit < 1:
        raise ValueError("limit")
    permits = asyncio.Semaphore(limit)

    async def guarded(job):
        async with permits:
            return await job()

    tasks = [asyncio.ensure_future(guarded(job)) for job in jobs]
    try:
        return await asyncio.gather(*tasks)
    except BaseException:
        for task in tasks:
            task.cancel()
        raise
