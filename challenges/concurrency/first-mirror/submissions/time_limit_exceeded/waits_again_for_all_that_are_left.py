# Mistake: each call of asyncio.wait adds a callback to every task that still runs.
import asyncio


class AllMirrorsFailed(Exception):
    def __init__(self, errors):
        self.errors = errors
        super().__init__("no mirror answered: " + "; ".join(
            f"{name}: {type(error).__name__}" + (f": {error}" if str(error) else "") for name, error in errors.items()))


async def fetch_first(mirrors):
    if not mirrors:
        raise ValueError("no mirrors")

    async def ask(name, mirror):
        try:
            return name, await mirror(), None
        except BaseException as error:
            return name, None, error

    tasks = [asyncio.ensure_future(ask(name, mirror)) for name, mirror in mirrors.items()]
    pending, errors = set(tasks), {}
    try:
        while pending:
            done, pending = await asyncio.wait(pending, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                name, answer, error = task.result()
                if error is None:
                    return name, answer
                errors[name] = error
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
    raise AllMirrorsFailed({name: errors[name] for name in mirrors})
