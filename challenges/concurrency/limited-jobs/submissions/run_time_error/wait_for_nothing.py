# Mistake: asyncio.wait does not accept an empty set of tasks.
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
        done, _ = await asyncio.wait(workers, return_when=asyncio.FIRST_EXCEPTION)
    finally:
        for _ in rest:
            pass
        for worker in workers:
            worker.cancel()
        await asyncio.gather(*workers, return_exceptions=True)
    for worker in done:
        worker.result()
    return results
