# Mistake: takes the first mirror that ends for the first that succeeds.
import asyncio


class AllMirrorsFailed(Exception):
    def __init__(self, errors):
        self.errors = errors


async def fetch_first(mirrors):
    if not mirrors:
        raise ValueError("no mirrors")

    async def ask(name, mirror):
        return name, await mirror()

    tasks = [asyncio.ensure_future(ask(name, mirror)) for name, mirror in mirrors.items()]
    try:
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        return done.pop().result()
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
