# Mistake: calls the functions while it makes the tasks, where nothing catches what they raise.
import asyncio


class AllMirrorsFailed(Exception):
    def __init__(self, errors):
        self.errors = errors
        super().__init__("no mirror answered: " + "; ".join(
            f"{name}: {type(error).__name__}" + (f": {error}" if str(error) else "") for name, error in errors.items()))


async def fetch_first(mirrors):
    if not mirrors:
        raise ValueError("no mirrors")
    reports = asyncio.Queue()

    async def ask(name, mirror):
        try:
            reports.put_nowait((name, await mirror, None))
        except BaseException as error:
            reports.put_nowait((name, None, error))

    tasks = [asyncio.ensure_future(ask(name, mirror())) for name, mirror in mirrors.items()]
    errors = {}
    try:
        while len(errors) < len(tasks):
            name, answer, error = await reports.get()
            if error is None:
                return name, answer
            errors[name] = error
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
    raise AllMirrorsFailed({name: errors[name] for name in mirrors})
