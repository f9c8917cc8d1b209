"""One task per job; a semaphore says when it may begin, and the first error is noted where it happens."""
import asyncio


async def run_limited(jobs, limit):
    if limit < 1:
        raise ValueError("there must be room for one job")
    permits = asyncio.Semaphore(limit)
    failures = []

    async def guarded(job):
        async with permits:
            try:
                return await job()
            except Exception as error:
                if not failures:
                    for task in tasks:
                        task.cancel()
                failures.append(error)

    tasks = [asyncio.ensure_future(guarded(job)) for job in jobs]
    everything = asyncio.gather(*tasks, return_exceptions=True)
    try:
        results = await asyncio.shield(everything)
    except asyncio.CancelledError:
        for task in tasks:
            task.cancel()
        await everything
        raise
    if failures:
        raise failures[0]
    return results
