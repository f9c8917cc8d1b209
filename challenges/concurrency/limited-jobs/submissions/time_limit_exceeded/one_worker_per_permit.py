# Mistake: makes as many workers as the limit allows, however few jobs there are.
import asyncio


async def run_limited(jobs, limit):
    if limit < 1:
        raise ValueError("limit")
    results, rest = {}, iter(enumerate(jobs))

    async def work():
        for number, job in rest:
            results[number] = await job()

    workers = [asyncio.ensure_future(work()) for _ in range(limit)]
    try:
        done, _ = await asyncio.wait(workers, return_when=asyncio.FIRST_EXCEPTION)
        for worker in done:
            worker.result()
    finally:
        for _ in rest:
            pass
        for worker in workers:
            worker.cancel()
        await asyncio.gather(*workers, return_exceptions=True)
    return [results[number] for number in sorted(results)]
