# Mistake: gather raises the first error at once; the other tasks go on, and new ones start.
import asyncio


async def run_limited(jobs, limit):
    if limit < 1:
        raise ValueError("limit")
    permits = asyncio.Semaphore(limit)

    async def guarded(job):
        async with permits:
            return await job()

    return await asyncio.gather(*(guarded(job) for job in jobs))
