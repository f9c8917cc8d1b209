# Mistake: a worker whose job swallowed the cancellation goes on with the next job.
import asyncio


async def run_limited(jobs, limit):
    if limit < 1:
        raise ValueError("limit")
    jobs = list(jobs)
    results, rest = [None] * len(jobs), iter(enumerate(jobs))

    async def work():
        for number, job in rest:
            results[number] = await job()

    workers = [asyncio.ensure_future(work()) for _ in range(min(limit, len(jobs)))]
    try:
        await asyncio.gather(*workers)
    finally:
        for worker in workers:
            worker.cancel()
        await asyncio.gather(*workers, return_exceptions=True)
    return results
