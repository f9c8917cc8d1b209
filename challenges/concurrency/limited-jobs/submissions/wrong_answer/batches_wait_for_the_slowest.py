# Mistake: the next batch starts only when the whole batch before it has ended.
import asyncio


async def run_limited(jobs, limit):
    if limit < 1:
        raise ValueError("limit")
    jobs, results = list(jobs), []
    for start in range(0, len(jobs), limit):
        tasks = [asyncio.ensure_future(job()) for job in jobs[start:start + limit]]
        try:
            results += await asyncio.gather(*tasks)
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
    return results
