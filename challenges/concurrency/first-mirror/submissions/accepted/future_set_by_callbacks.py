"""A future for the outcome; callbacks of the tasks set it at the first success or the last failure."""
import asyncio


class AllMirrorsFailed(Exception):
    def __init__(self, errors):
        super().__init__(errors)
        self.errors = errors

    def __str__(self):
        return "no mirror answered: " + "; ".join(
            ": ".join(filter(None, [str(name), type(error).__name__, str(error)]))
            for name, error in self.errors.items()
        )


async def fetch_first(mirrors):
    if len(mirrors) == 0:
        raise ValueError("there must be a mirror")
    outcome = asyncio.get_running_loop().create_future()
    open_tasks = len(mirrors)
    errors = dict.fromkeys(mirrors)

    async def ask(mirror):
        return await mirror()

    def ended(name, task):
        nonlocal open_tasks
        open_tasks -= 1
        error = asyncio.CancelledError() if task.cancelled() else task.exception()
        if error is not None:
            errors[name] = error
        if outcome.done():
            return
        if error is None:
            outcome.set_result((name, task.result()))
        elif open_tasks == 0:
            outcome.set_exception(AllMirrorsFailed(errors))

    tasks = set()
    for name, mirror in mirrors.items():
        task = asyncio.ensure_future(ask(mirror))
        task.add_done_callback(lambda task, name=name: ended(name, task))
        tasks.add(task)
    try:
        return await outcome
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.wait(tasks)
