# Mistake: collects the results as they come.
import asyncio


async def run_limited(jobs, limit):
    if limit < 1:
        raise ValueError("limit")
    jobs = list(jobs)
    rest, results = iter(jobs), []

    async def work():
        for job in rest:
            results.append(await job())

    workers = [asyncio.ensure_future(work()) for _ in range(min(limit, len(jobs)))]
    try:
        if workers:
            done, _ = await asyncio.wait(workers, return_when=asyncio.FIRST_EXCEPTION)
            for worker in done:
                worker.result()
    finally:
        for _ in rest:
            pass
        for worker in workers:
            worker.cancel()
        await asyncio.gather(*workers, return_exceptions=True)
    return results
